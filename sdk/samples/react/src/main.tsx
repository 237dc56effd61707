import { createRoot } from "react-dom/client";
import { App } from "./App";

const app = document.getElementById("app");
if (!app) throw new Error("The page has no element with the id 'app'.");
createRoot(app).render(<App />);

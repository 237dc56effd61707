// Writes the tokens as a style sheet, for pages that want the look without the player.
import { writeFileSync } from "node:fs";
import { tokens } from "../dist/tokens.js";

writeFileSync(new URL("../dist/tokens.css", import.meta.url), tokens);

// The bridge between a player and the app around its page in one script, beside the player's.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(".."),
  build: {
    target: "es2022",
    outDir: here("../dist"),
    emptyOutDir: false,
    rolldownOptions: { output: { minify: true } },
    lib: { entry: here("../src/bridge/index.ts"), formats: ["es"], fileName: () => "drama-bridge.js" },
  },
});

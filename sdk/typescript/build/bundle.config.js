// The player and all it needs in one script, for a page that has no build of its own.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(".."),
  build: {
    target: "es2022",
    outDir: here("../dist"),
    emptyOutDir: false,
    // A library keeps its white space unless it is told otherwise; a script that is sent as it is does without.
    rolldownOptions: { output: { minify: true } },
    lib: { entry: here("../src/player/define.ts"), formats: ["es"], fileName: () => "drama-player.js" },
  },
});

// The player and all it needs in one script, for a page that has no build of its own.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { leanSignalr, saySize, tightStyles } from "./smaller.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(".."),
  plugins: [leanSignalr, tightStyles, saySize],
  build: {
    target: "es2022",
    outDir: here("../dist"),
    emptyOutDir: false,
    modulePreload: false,
    // As an application's script, not a library's: that one would keep its white space.
    rolldownOptions: {
      input: here("../src/player/define.ts"),
      preserveEntrySignatures: "strict",
      output: {
        entryFileNames: "drama-player.js",
        codeSplitting: false,
        postBanner: "/*! Interactive Drama, MIT. Holds @microsoft/signalr, (c) .NET Foundation and Contributors, MIT. */",
      },
    },
  },
});

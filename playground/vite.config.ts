import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { tokens } from "../sdk/typescript/src/tokens.ts";
import { heaviestFirst } from "./src/heaviest-first.ts";
import { packed } from "./src/packed.ts";

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url));
const server = process.env.DRAMA_SERVER ?? "http://localhost:5080";

/** The tokens stand in each page's head, so that nothing is painted without them. */
const inlineTokens: Plugin = {
  name: "interactive-drama-tokens",
  transformIndexHtml: () => [{ tag: "style", children: tokens, injectTo: "head-prepend" }],
};

/** Vite's own server does not know the two addresses with a story in their path. */
const storyPaths: Plugin = {
  name: "interactive-drama-story-paths",
  configureServer(dev) {
    dev.middlewares.use((request, _response, next) => {
      const match = /^\/(play|report)\/[^/.?]+(\?.*)?$/.exec(request.url ?? "");
      if (match) request.url = `/${match[1]}.html${match[2] ?? ""}`;
      next();
    });
  },
};

/** What the report's graph layout weighs, in kB: one script, loaded only where there is a graph to lay out. */
export const graphLayoutKb = 1600;

export default defineConfig({
  base: "/",
  plugins: [react(), inlineTokens, storyPaths, heaviestFirst, packed],
  resolve: { conditions: ["interactive-drama-source", "module", "browser", "development|production"] },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: graphLayoutKb,
    rolldownOptions: { input: { index: page("index"), play: page("play"), report: page("report"), studio: page("studio") } },
  },
  server: {
    proxy: {
      "/api": server,
      "/media": server,
      "/hubs": { target: server, ws: true },
    },
  },
});

import type { Plugin } from "vite";

const preload = /\s*<link rel="modulepreload"[^>]* href="\/([^"]+)">/g;
const entry = /\s*<script type="module"[^>]* src="\/([^"]+)">/;

/**
 * A page asks for its parts in the order in which it names them, and the first goes over the connection that is already open:
 * that is to be the heaviest script.
 */
export const heaviestFirst: Plugin = {
  name: "interactive-drama-heaviest-first",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle = {} }) {
      const weight = (name: string) => {
        const part = bundle[name];
        return part?.type === "chunk" ? part.code.length : 0;
      };
      const own = weight(entry.exec(html)?.[1] ?? "");
      const heavier = [...html.matchAll(preload)]
        .filter(([, name = ""]) => weight(name) > own)
        .sort(([, one = ""], [, other = ""]) => weight(other) - weight(one))
        .map(([tag]) => tag);
      const rest = html.replace(preload, (tag) => (heavier.includes(tag) ? "" : tag));
      return rest.replace(entry, (script) => heavier.join("") + script);
    },
  },
};

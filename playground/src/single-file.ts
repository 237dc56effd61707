import { createHash } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import base, { graphLayoutKb } from "../vite.config.ts";

const playground = fileURLToPath(new URL("..", import.meta.url));

/**
 * Puts scripts and styles into a page, so that it opens from a disk. Whoever saves one writes its data as JSON into
 * `<script type="application/json" id="<name>-data">` with `<` escaped as `\u003c`.
 */
function inline(name: string, sealed: boolean): Plugin {
  return {
    name: "interactive-drama-single-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const styles: string[] = [];
      const scripts: string[] = [];
      for (const [fileName, file] of Object.entries(bundle)) {
        // Vite would put in later what to load beforehand; in one file there is nothing.
        if (file.type === "chunk") scripts.push(file.code.replaceAll("__VITE_PRELOAD__", "void 0"));
        else if (fileName.endsWith(".css")) styles.push(String(file.source));
        else continue;
        Reflect.deleteProperty(bundle, fileName);
      }
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const page = String(file.source)
          .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/g, "")
          .replace(/\s*<link rel="(?:stylesheet|modulepreload|icon)"[^>]*>/g, "");
        // Functions, because a replacement text would give meaning to every "$" in the script.
        const filled = page
          .replace("</head>", () => `<style>${styles.join("\n")}</style>\n  </head>`)
          .replace(
            "</body>",
            () =>
              `  <script type="application/json" id="${name}-data"></script>\n` +
              `    <script type="module">${scripts.join("\n").replaceAll("</script", "<\\/script")}</script>\n  </body>`,
          );
        file.source = sealed ? seal(filled) : filled;
      }
    },
    async closeBundle() {
      await rename(`${playground}dist/${name}-file/${name}.html`, `${playground}dist/${name}-file.html`);
      await rm(`${playground}dist/${name}-file`, { recursive: true });
    },
  };
}

/** Lets a page run its own script and style, and nothing else: no address is asked for anything. */
function seal(page: string): string {
  const hashes = (pattern: RegExp): string =>
    [...page.matchAll(pattern)]
      .map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
      .join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(/<script type="module">([\s\S]*?)<\/script>/g)}`,
    `style-src ${hashes(/<style>([\s\S]*?)<\/style>/g)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page.replace(
    /(<meta charset="utf-8" \/>)/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/** How `<name>.html` is built to `dist/<name>-file.html`; a sealed page may ask no address for anything. */
export function singleFile(name: string, { sealed }: { sealed: boolean }): UserConfig {
  return defineConfig({
    ...base,
    root: playground,
    publicDir: false,
    plugins: [...(base.plugins ?? []), inline(name, sealed)],
    build: {
      target: "es2022",
      outDir: `dist/${name}-file`,
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      chunkSizeWarningLimit: graphLayoutKb,
      rolldownOptions: {
        input: `${playground}${name}.html`,
        output: { codeSplitting: false },
      },
    },
  });
}

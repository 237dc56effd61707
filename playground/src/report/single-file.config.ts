import { rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import base, { graphLayoutKb } from "../../vite.config.ts";

const playground = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Puts scripts and styles into the page, so that a saved report opens from a disk. Whoever saves one writes the report's
 * JSON into `<script type="application/json" id="report-data">` with `<` escaped as `\u003c`.
 */
const inline: Plugin = {
  name: "interactive-drama-single-file",
  enforce: "post",
  generateBundle(_options, bundle) {
    const styles: string[] = [];
    const scripts: string[] = [];
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type === "chunk") scripts.push(file.code);
      else if (name.endsWith(".css")) styles.push(String(file.source));
      else continue;
      Reflect.deleteProperty(bundle, name);
    }
    for (const file of Object.values(bundle)) {
      if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
      const page = String(file.source)
        .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/g, "")
        .replace(/\s*<link rel="(?:stylesheet|modulepreload|icon)"[^>]*>/g, "");
      // Functions, because a replacement text would give meaning to every "$" in the script.
      file.source = page
        .replace("</head>", () => `<style>${styles.join("\n")}</style>\n  </head>`)
        .replace(
          "</body>",
          () =>
            `  <script type="application/json" id="report-data"></script>\n` +
            `    <script type="module">${scripts.join("\n").replaceAll("</script", "<\\/script")}</script>\n  </body>`,
        );
    }
  },
  async closeBundle() {
    await rename(`${playground}dist/report-file/report.html`, `${playground}dist/report-file.html`);
    await rm(`${playground}dist/report-file`, { recursive: true });
  },
};

export default defineConfig({
  ...base,
  root: playground,
  publicDir: false,
  plugins: [...(base.plugins ?? []), inline],
  build: {
    target: "es2022",
    outDir: "dist/report-file",
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    chunkSizeWarningLimit: graphLayoutKb,
    rolldownOptions: {
      input: `${playground}report.html`,
      output: { codeSplitting: false },
    },
  },
});

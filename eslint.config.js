import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/dist/", "artifacts/", "src/", "docs/", "stories/", "**/bin/", "**/obj/"]),
  js.configs.recommended,
  {
    files: ["sdk/typescript/**/*.ts", "playground/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    // A browser test hands functions to the page; there they see the page's own world.
    files: ["tests/Browser/**"],
    languageOptions: { globals: { document: "readonly", localStorage: "readonly", window: "readonly" } },
  },
  {
    // So does the player's benchmark, whose observer lives in the page.
    files: ["tests/Benchmarks/player/**"],
    languageOptions: {
      globals: Object.fromEntries(
        ["addEventListener", "document", "Document", "getComputedStyle", "HTMLVideoElement", "Node", "performance", "PerformanceObserver", "setTimeout", "location", "window"].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["**/*.js", "**/*.mjs", "**/vitest.config.ts"],
    languageOptions: { globals: { AbortSignal: "readonly", console: "readonly", fetch: "readonly", process: "readonly", requestAnimationFrame: "readonly", URL: "readonly" } },
  },
);

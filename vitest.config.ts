import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["interactive-drama-source", "module", "development|production"] },
  test: { include: ["sdk/typescript/tests/**/*.test.ts", "playground/tests/**/*.test.ts"] },
});

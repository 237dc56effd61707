import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong with a part of the page, the player unless told, as it stands there: a sentence for each rule, with where. */
export async function violations(page, part = "drama-player") {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate((part) => window.axe.run(part, { resultTypes: ["violations"] }), part);
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(" ")).join(", ")}`);
}

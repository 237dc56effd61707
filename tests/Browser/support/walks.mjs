import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { story } from "./paths.mjs";

/** The choices of a bundled story's walk, as positions among those offered. */
export async function walk(name, of = "prompt-side") {
  const text = await readFile(join(story(of), "walks", `${name}.walk`), "utf8");
  return text
    .split("\n")
    .map((line) => /^> \S+ (\d+)/.exec(line)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
}

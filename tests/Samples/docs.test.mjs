import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../Browser/support/paths.mjs";

const samples = join(root, "sdk", "samples");
const read = (...path) => readFileSync(join(root, ...path), "utf8").replaceAll("\r\n", "\n");
const built = /(^|[\\/])(node_modules|dist|bin|obj|data)([\\/]|$)/;

/** Files of the samples, by how their names end. */
function files(folder, ...ends) {
  return readdirSync(join(samples, folder), { recursive: true })
    .filter((name) => !built.test(name) && ends.some((end) => name.endsWith(end)))
    .map((name) => read("sdk", "samples", folder, name));
}

/** Lines without what they are set in by. */
const plain = (code) => code.split("\n").map((line) => line.trim()).join("\n").trim();

for (const page of ["embedding.md", "apps.md"]) {
  test(`docs/${page}: its code is taken from samples that are played`, () => {
    const played = files(".", ".html", ".mjs", ".tsx", ".ink").map(plain);
    const shown = [...read("docs", page).matchAll(/```(?:html|js|tsx|css|ink)\n([^]*?)```/g)].map(([, code]) => plain(code));

    assert.ok(shown.length > 0);
    for (const code of shown) assert.ok(played.some((text) => text.includes(code)), `no sample has:\n${code}`);
  });
}

for (const [folder, end] of [["android", ".kt"], ["ios", ".swift"]]) {
  test(`the shell for ${folder} is short, and knows every message of the bridge`, () => {
    const sources = files(folder, end);
    const lines = sources.map((source) => source.trimEnd().split("\n").length).reduce((sum, count) => sum + count, 0);
    const types = [...read("sdk", "typescript", "src", "bridge", "messages.ts").matchAll(/Envelope<"(\w+)">/g)].map(([, type]) => type);

    assert.ok(lines < 150, `${lines} lines`);
    assert.equal(types.length, 14);
    const all = sources.join("\n");
    for (const type of types) assert.ok(all.includes(`"${type}"`), `'${type}' is not in the shell`);
    assert.match(read("sdk", "samples", folder, "README.md"), /\*\*Not built here\*\*/);
  });
}

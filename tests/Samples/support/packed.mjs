import { execFile } from "node:child_process";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../Browser/support/paths.mjs";

const run = promisify(execFile);
const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

/** Packs the client, and installs it in an empty folder as somebody else would. */
export async function installPacked(folder) {
  await run("npm", ["pack", join(root, "sdk", "typescript"), "--pack-destination", folder, ...quiet]);
  const [packed] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  await writeFile(join(folder, "package.json"), `{ "private": true, "type": "module" }`);
  await run("npm", ["install", `./${packed}`, "--prefer-offline", ...quiet], { cwd: folder });
}

/** A sample's folder beside the installed package; what `changes` names stands there instead. */
export async function copySample(name, folder, changes = {}) {
  const place = join(folder, name);
  await cp(join(root, "sdk", "samples", name), place, { recursive: true });
  for (const file of await readdir(place)) {
    if (!file.endsWith(".html")) continue;
    let text = await readFile(join(place, file), "utf8");
    for (const [from, to] of Object.entries(changes)) text = text.replaceAll(from, to);
    await writeFile(join(place, file), text);
  }
  return place;
}

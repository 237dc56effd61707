import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch } from "./support/browser.mjs";
import { root } from "./support/paths.mjs";

const run = promisify(execFile);
const skip = process.env.INTERACTIVE_DRAMA_LONG ? false : "publishing takes minutes; ./test --long does it";
const program = join(root, "dist", "linux-x64", "drama");
let folder;
let bin;
let browser;

before(async () => {
  if (skip) return;
  folder = await mkdtemp(join(tmpdir(), "drama-published-"));
  await run(join(root, "publish"), ["linux-x64"], { cwd: root });
  // A path without dotnet and node, and a browser that only writes down what it was to open.
  bin = join(folder, "bin");
  await mkdir(bin);
  await mkdir(join(folder, "elsewhere"));
  await symlink("/bin/sh", join(bin, "sh"));
  await writeFile(join(bin, "xdg-open"), `#!/bin/sh\necho "$1" >> "${join(folder, "opened")}"\n`);
  await chmod(join(bin, "xdg-open"), 0o755);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The published program, started as by a double click: nothing said, nothing of ours around it. */
function start(...args) {
  const child = spawn(program, args, {
    cwd: join(folder, "elsewhere"),
    env: { PATH: bin, HOME: folder, LANG: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (child.said += chunk));
  return child;
}

async function until(child, pattern) {
  for (;;) {
    const match = pattern.exec(child.said);
    if (match) return match;
    if (child.exitCode !== null) throw new Error(`The program ended:\n${child.said}`);
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  }
}

test("the published folder runs with no SDK, Node or network", { skip }, async () => {
  const checked = start("check", join(root, "stories", "prompt-side"));
  assert.equal((await once(checked, "exit"))[0], 0, checked.said);

  const desk = start();
  await until(desk, /http:\S+/);
  let address = "";
  while (!address) {
    if (desk.exitCode !== null) throw new Error(`The program ended:\n${desk.said}`);
    address = (await readFile(join(folder, "opened"), "utf8").catch(() => "")).trim();
    await new Promise((resume) => setImmediate(resume));
  }

  const again = start();
  assert.equal((await once(again, "exit"))[0], 0, again.said);
  assert.match(again.said, new RegExp(`already at ${address}`));

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText("Prompt Side").first().waitFor();
  await context.close();

  desk.kill("SIGTERM");
  await once(desk, "exit");
});

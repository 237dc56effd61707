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
  const [, address] = await until(desk, /The studio is at (http:\S+)/);
  const again = start();
  assert.equal((await once(again, "exit"))[0], 0, again.said);
  assert.match(again.said, new RegExp(`already at ${address}`));
  const opened = (await readFile(join(folder, "opened"), "utf8")).trim().split("\n");
  assert.deepEqual(opened, [address, address]);

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  await context.addInitScript(() => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: /Prompt Side/ }).first().waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("the-cup");
  await page.getByRole("button", { name: "Make it" }).click();
  const graph = page.getByTestId("graph");
  await graph.waitFor();
  const beats = Number(await graph.getAttribute("data-beats"));
  const line = (text) => page.locator(".cm-line", { hasText: text }).first();

  // A choice whose knot is not there yet is an error; the click on it leads to its line, the knot mends it.
  await line("[Call out]").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("* [Listen first] -> listen\n");
  const problem = page.getByTestId("problems").locator("li.error").first();
  await problem.waitFor();
  await line("The lamp was off").click();
  await problem.locator(".problem").click();
  await page.locator(".cm-activeLine", { hasText: "Listen first" }).waitFor();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("=== listen ===\nBreathing, behind the door.\n# ending: breathing\n-> END\n");
  await page.waitForFunction((grown) => Number(document.querySelector('[data-testid="graph"]').dataset.beats) === grown, beats + 1);
  await page.keyboard.press("Control+s");
  await page.getByTestId("save").getByText("Saved").waitFor();

  // Play it.
  while ((await page.getByTestId("choice").count()) === 0) {
    await page.getByTestId("stage").click({ position: { x: 100, y: 120 } });
    await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
  }
  await page.getByTestId("choice").getByText("Listen first").click();
  await page.getByTestId("caption").getByText("Breathing, behind the door.").waitFor();
  await context.close();

  desk.kill("SIGTERM");
  await once(desk, "exit");
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, phone } from "../Browser/support/browser.mjs";
import { root } from "../Browser/support/paths.mjs";
import { freePort } from "../Browser/support/server.mjs";
import { Viewer } from "../Browser/support/viewer.mjs";

const program = join(root, "artifacts", "bin", "InteractiveDrama.Samples.Start", "release", "InteractiveDrama.Samples.Start.dll");
let browser;
let folder;
let site;
let url;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-start-"));
  const sample = join(root, "sdk", "samples", "start");
  await cp(join(sample, "story.ink"), join(folder, "story.ink"));
  await cp(join(sample, "wwwroot"), join(folder, "wwwroot"), { recursive: true });
  await cp(join(root, "sdk", "typescript", "dist", "drama-player.js"), join(folder, "wwwroot", "drama-player.js"));
  url = `http://127.0.0.1:${await freePort()}`;
  site = spawn("dotnet", [program, "--urls", url], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
    if (site.exitCode !== null) throw new Error("The site ended before it was ready.");
    await Promise.race([once(site.stdout, "data"), once(site, "exit")]);
  }
  site.stdout.resume();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  if (site?.exitCode === null) {
    site.kill("SIGKILL");
    await once(site, "exit");
  }
  if (folder) await rm(folder, { recursive: true, force: true });
});

test("the first site of the docs plays its story to an ending", async () => {
  const page = await browser.newPage(phone);
  const viewer = new Viewer(page);
  const advance = () => page.keyboard.press("ArrowRight");

  await viewer.open(url);
  assert.equal(await viewer.watch(advance), "choice");
  await viewer.part("choice").first().click();
  await viewer.part("caption").getByText("It burns.").waitFor();
  assert.equal(await viewer.watch(advance), "ending");
  assert.deepEqual(viewer.seen.filter((line) => line.startsWith("page error")), []);
});

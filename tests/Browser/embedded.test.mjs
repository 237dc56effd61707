import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, phone } from "./support/browser.mjs";
import { root } from "./support/paths.mjs";
import { freePort } from "./support/server.mjs";
import { Viewer } from "./support/viewer.mjs";

const sample = join(root, "sdk", "samples", "host");
const program = join(root, "artifacts", "bin", "InteractiveDrama.Samples.Host", "release", "InteractiveDrama.Samples.Host.dll");
const script = `The lamp is out.
* [Light it] # id: light
  It burns.
  # ending: dawn
  -> END
* [Leave it] # id: leave
  The dark is kind.
  # ending: night
  -> END
`;
let browser;
let folder;
let site;
let url;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-embedded-"));
  await writeFile(join(folder, "story.ink"), script);
  url = `http://127.0.0.1:${await freePort()}`;
  // The player's script is the one that its settings name: the built one.
  const settings = ["--urls", url, "--Site:Story", join(folder, "story.ink"), "--Site:Data", join(folder, "data")];
  site = spawn("dotnet", [program, ...settings], { cwd: sample, stdio: ["ignore", "pipe", "inherit"] });
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) {
    if (site.exitCode !== null) throw new Error("The sample host ended before it was ready.");
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

test("a member signs in at the site and plays in its own page", async () => {
  const page = await browser.newPage(phone);
  const viewer = new Viewer(page);

  await page.goto(url);
  await page.getByLabel("Who are you?").fill("ada");
  await page.getByRole("button", { name: "Sign in" }).click();
  const advance = () => page.keyboard.press("ArrowRight");
  assert.equal(await viewer.watch(advance), "choice");
  const offered = await viewer.part("choice").first().elementHandle();
  await viewer.part("choice").first().click();
  await page.waitForFunction((element) => !element.isConnected || element.closest("[hidden]"), offered);
  assert.equal(await viewer.watch(advance), "ending");

  assert.deepEqual(viewer.seen.filter((line) => line.startsWith("page error")), []);
  await page.goto(`${url}/endings`);
  assert.match(await page.locator("body").innerText(), /dawn/);
});

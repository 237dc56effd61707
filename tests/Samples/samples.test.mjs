import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launch, phone } from "../Browser/support/browser.mjs";
import { root } from "../Browser/support/paths.mjs";
import { freePort, Server } from "../Browser/support/server.mjs";
import { Viewer } from "../Browser/support/viewer.mjs";
import { lamp } from "./support/lamp.mjs";
import { copySample, installPacked } from "./support/packed.mjs";
import { Site } from "./support/site.mjs";

const run = promisify(execFile);
let folder;
let server;
let pages;
let react;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-samples-"));
  const story = join(folder, "lamp.ink");
  await writeFile(story, lamp);
  const ports = [await freePort(), await freePort(), await freePort()];
  const [own, ...sites] = ports;
  Object.assign(process.env, {
    InteractiveDrama__Security__AllowedOrigins__0: `http://localhost:${sites[0]}`,
    InteractiveDrama__Security__AllowedOrigins__1: `http://localhost:${sites[1]}`,
    InteractiveDrama__Tokens__Keys__0__Id: "samples",
    InteractiveDrama__Tokens__Keys__0__Secret: Buffer.alloc(32, 7).toString("base64"),
  });
  server = new Server({ stories: [story], port: own, data: join(folder, "data") });
  const build = run("npm", ["run", "--silent", "build", "-w", "drama-in-react"], { cwd: root });
  const [chromium] = await Promise.all([launch(), server.start(), installPacked(folder), build]);
  browser = chromium;
  await copySample("node", folder);
  const page = await copySample("page", folder, { "http://localhost:5080": server.url, "prompt-side": "lamp" });
  pages = await new Site({ folder: page, port: sites[0], drama: server.url }).start();
  react = await new Site({ folder: page, port: sites[1], drama: server.url, served: join(root, "sdk", "samples", "react", "dist") }).start();
});

after(async () => {
  await browser?.close();
  await Promise.all([pages?.stop(), react?.stop(), server?.stop()]);
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Somebody new, on a phone. */
async function opened(url) {
  const page = await browser.newPage(phone);
  page.setDefaultTimeout(15_000);
  const viewer = new Viewer(page);
  await viewer.open(url);
  return { page, viewer, advance: () => page.keyboard.press("ArrowRight") };
}

/** How many sessions the server has of whoever is signed in on that page. */
async function sessionsOf(page) {
  const viewer = (await page.context().cookies()).find(({ name }) => name === "viewer").value;
  const { sessions } = await (await fetch(`${server.url}/api/viewers/${viewer}/data`)).json();
  return sessions.length;
}

const play = (...words) => run(process.execPath, ["play.mjs", ...words], { cwd: join(folder, "node") });

test("Node: a story plays to an ending by itself", async () => {
  const { stdout } = await play(server.url, "lamp", "--random");

  assert.match(stdout, /^The lamp is out\./);
  assert.match(stdout, /2\. Ask for the song \(locked\)/);
  assert.match(stdout, /The end: .*\(dawn\)\s*$/);
});

test("Node: a viewer in a terminal chooses", async () => {
  const playing = play(server.url, "lamp");
  playing.child.stdin.end("7\n1\n");

  assert.match((await playing).stdout, /It burns\.[^]*The end: .*\(dawn\)\s*$/);
});

test("Node: what cannot be played is said in a sentence", async () => {
  const unknown = await play(server.url, "no-such-story").catch((error) => error);
  assert.equal(unknown.code, 1);
  assert.match(unknown.stderr, /^unknown_story: [^\n]*\n$/);

  const none = await play(server.url).catch((error) => error);
  assert.equal(none.code, 2);
  assert.match(none.stderr, /lamp {2}/);
});

test("page: one tag plays a story of another origin", async () => {
  const { page, viewer, advance } = await opened(pages.url);

  assert.equal(await viewer.watch(advance), "choice");
  await viewer.part("choice").first().click();
  await viewer.part("caption").getByText("It burns.").waitFor();
  assert.equal(await viewer.watch(advance), "ending");
  assert.deepEqual(viewer.seen.filter((line) => line.startsWith("page error")), []);
  await page.close();
});

test("page: a signed-in viewer buys at a gate and goes on", async () => {
  const { page, viewer, advance } = await opened(`${pages.url}/shop.html`);

  assert.equal(await sessionsOf(page), 1);
  assert.equal(await viewer.watch(advance), "choice");
  await viewer.part("choice").nth(1).click();
  await page.getByRole("button", { name: "Not now" }).click();
  await viewer.part("choice").nth(1).click();
  await page.getByRole("button", { name: "Become a member" }).click();
  await viewer.part("caption").getByText("They play it.").waitFor();
  assert.equal(await viewer.watch(advance), "ending");
  await page.close();
});

test("React: own choices and an own paywall stand in the player's slots", async () => {
  const { page, advance, viewer } = await opened(`${react.url}/?server=${encodeURIComponent(server.url)}&story=lamp`);
  const choice = page.getByRole("button", { name: "Ask for the song" });

  assert.equal(await sessionsOf(page), 1);
  while (!(await choice.isVisible())) await advance();
  await choice.click();
  await page.getByRole("heading", { name: "The story goes on for members" }).waitFor();
  await page.getByRole("button", { name: "Become a member" }).click();
  await viewer.part("caption").getByText("They play it.").waitFor();
  const ended = page.getByRole("status").getByText(/You came to/);
  while (!(await ended.isVisible())) await advance();
  assert.deepEqual(viewer.seen, []);
  await page.close();
});

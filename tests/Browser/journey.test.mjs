import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, phone } from "./support/browser.mjs";
import { story } from "./support/paths.mjs";
import { freePort, Server } from "./support/server.mjs";
import { Viewer } from "./support/viewer.mjs";

/** Three episodes, the last behind a gate. */
const ferry = `-> pier
=== pier
# episode: 1 The Pier
# shot: wide, 1s
Go?
* [Go] # id: go
  Go on.
  -> shed
=== shed
# episode: 2 The Shed
# shot: medium, 1s
A lamp.
* [Wait] # id: wait
  -> sea
=== sea
# episode: 3 The Sea
# gate: season
Fog.
-> END
`;

let browser;
let server;
let data;

before(async () => {
  data = await mkdtemp(join(tmpdir(), "drama-journey-"));
  await writeFile(join(data, "ferry.ink"), ferry);
  server = new Server({ stories: [story("prompt-side"), join(data, "ferry.ink")], port: await freePort(), data });
  await server.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** A viewer with a device of their own. */
async function viewer(settings) {
  const context = await browser.newContext({ ...phone, reducedMotion: "reduce" });
  await context.addInitScript((wishes) => {
    localStorage.setItem("interactive-drama:settings", JSON.stringify(wishes));
  }, settings);
  return new Viewer(await context.newPage());
}

/** Lines wait for a tap and decisions have no timers: no test waits for a clock. */
const patient = { advance: "tap", timers: "none" };

const forward = (someone) => () => someone.page.keyboard.press("ArrowRight");

async function choose(someone, index) {
  assert.equal(await someone.watch(forward(someone)), "choice");
  const offered = await someone.part("choice").first().elementHandle();
  await someone.page.keyboard.press(String(index + 1));
  await someone.page.waitForFunction((element) => !element.isConnected || element.closest("[hidden]"), offered);
}

async function journey(someone) {
  await someone.page.mouse.move(200, 300);
  await someone.part("journey-button").click();
  await someone.part("path").waitFor();
}

test("a viewer sees their way, goes back to a decision, and takes another one", async () => {
  const someone = await viewer(patient);
  await someone.open(`${server.url}/play/prompt-side`);
  await choose(someone, 0);
  await choose(someone, 0);
  await someone.watch(forward(someone));

  await journey(someone);
  assert.deepEqual(await someone.part("way-taken").allInnerTexts(), ["Tell Kas. He's the target.", "Leave it with him."]);
  assert.match(await someone.part("journey-seen").innerText(), /^3 of \d+ scenes seen · 0 of 10 endings found/);
  assert.match(await someone.part("way").first().innerText(), /1 of 3 ways seen/);
  assert.doesNotMatch(await someone.part("journey").innerText(), /Tell Amparo/, "another way has no name here");
  const states = await someone.part("episode").allInnerTexts();
  assert.match(states[0], /You are here/);
  assert.match(states[1], /Next/);
  assert.match(states[2], /Not seen yet/);

  await someone.part("go-back").first().click();
  await someone.part("confirm").click();
  await someone.part("journey").waitFor({ state: "hidden" });
  await choose(someone, 1);
  await someone.watch(forward(someone));

  await journey(someone);
  assert.deepEqual(await someone.part("way-taken").allInnerTexts(), ["Tell Amparo. She pulls the trigger."]);
  assert.match(await someone.part("way").innerText(), /2 of 3 ways seen/);

  await someone.page.keyboard.press("Escape");
  await someone.part("journey").waitFor({ state: "hidden" });
  const focused = await someone.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.dataset.testid);
  assert.equal(focused, "journey-button", "the keyboard is where it was");
  assert.deepEqual(someone.seen.filter((line) => line.startsWith("page error")), []);
});

/** A line comes with its picture: it is there when the one before it is not. */
async function nextLine(someone) {
  const caption = someone.part("caption");
  await caption.waitFor();
  const said = (await caption.innerText()).split("\n").at(-1);
  await someone.page.keyboard.press("ArrowRight");
  await caption.filter({ hasNotText: said }).waitFor();
}

test("a link goes on at the same line on another device, and is not left in the address", async () => {
  const first = await viewer(patient);
  await first.open(`${server.url}/play/prompt-side`);
  await choose(first, 0);
  await nextLine(first);
  await nextLine(first);
  const line = await first.part("caption").innerText();
  await journey(first);
  await first.part("go-elsewhere").click();
  const link = await first.part("link").inputValue();
  assert.equal(new URL(link).search, "");

  const second = await viewer(patient);
  await second.open(link);
  assert.equal(await second.part("caption").innerText(), line);
  assert.equal(second.page.url(), `${server.url}/play/prompt-side`);
  await first.part("notice").waitFor();
  assert.match(await first.part("notice").innerText(), /Playing somewhere else/);
});

test("the next episode waits for whoever stops its countdown; the one behind a gate is locked", async () => {
  const someone = await viewer({ advance: "auto", timers: "written" });
  await someone.open(`${server.url}/play/ferry`);
  await someone.part("choice").first().click();
  await someone.part("stop-countdown").click();
  assert.equal(await someone.part("timer").count(), 0);
  await journey(someone);
  const states = await someone.part("episode").allInnerTexts();
  assert.match(states[0], /Seen/);
  assert.match(states[1], /You are here/);
  assert.match(states[2], /The Sea[^]*Locked/);
  await someone.page.keyboard.press("Escape");
  await someone.part("continue").click();
  await someone.part("episode-card").waitFor({ state: "detached" });
});

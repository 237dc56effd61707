import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { beat, line, shot } from "./support/beats.mjs";
import { launch } from "./support/browser.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const sizes = [{ width: 390, height: 844 }, { width: 320, height: 568 }, { width: 1280, height: 720 }];
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 640"><rect width="360" height="640" fill="#456"/></svg>');
const window8 = { lengthMs: 600_000, remainingMs: 600_000, tailMs: 4000, defaultChoice: "stay" };
const episode = { id: "one", number: 1, title: "The Pier" };
const said = { ...line("a"), speaker: { id: "mei", name: "Mei", colour: "#d98c5f" } };
const choices = [{ id: "stay", text: "Stay" }, { id: "go", text: "Go on to the very end of the long, wet pier" }];
const locked = [...choices, { id: "song", text: "Ask for the song", gate: { name: "song", locked: true, offer: { price: "0.99" } } }];
const trail = {
  session: "s",
  turn: 1,
  seen: { beats: 3, beatsTotal: 9, endings: 1, endingsTotal: 3 },
  episodes: [
    { ...episode, state: "seen", canRestart: true },
    { id: "two", number: 2, title: "The Second Night", state: "current", canRestart: true },
    { id: "three", number: 3, title: "The Third Night", state: "locked", canRestart: false },
  ],
  decisions: [
    { turn: 0, beat: "b", episode: "one", line: said, choices: choices.map((choice) => ({ ...choice, taken: choice.id === "stay" })), how: "active", waysSeen: 1, canRewind: true },
  ],
};
const ending = { id: "dawn", title: "Dawn on the Water", total: 3, share: 0.4 };

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

beforeEach(async () => {
  server = new ToyServer([]);
  server.put("a.svg", "image/svg+xml", drawing);
  await server.start();
});

afterEach(async () => {
  await page?.context().close();
  await server.stop();
});

const picture = (changes) => [shot("a", 0, "/media/a.svg", "image/svg+xml", changes)];
const film = (changes) => beat("b", { episode, lines: [said], shots: picture(), choices, ...changes });

/** Opens the player before beats, once a part of it stands there. */
async function open(testId, beats, story = {}) {
  server.beats = beats;
  server.story = story;
  const context = await browser.newContext({ viewport: sizes[0], reducedMotion: "reduce" });
  await context.addInitScript(() => localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "written" })));
  page = await context.newPage();
  await page.goto(server.url);
  await see(testId);
}

const see = (testId) => page.getByTestId(testId).first().waitFor();
const goOn = () => page.keyboard.press("ArrowRight");

/** Looks at the state on screen in every size. */
async function check(state) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    assert.deepEqual(await violations(page), [], `${state} at ${size.width} x ${size.height}`);
  }
  await page.setViewportSize(sizes[0]);
}

test("nothing is wrong with a line, a timed decision, the settings and a report", async () => {
  await open("caption", [film({ window: window8, shots: picture({ madeBy: "ai", take: "t" }) })]);
  await check("a line");
  await page.getByTestId("ai-label").click();
  await check("what the label says");
  await goOn();
  await see("choice");
  await check("a timed decision");
  await page.mouse.move(100, 100);
  await page.getByTestId("settings").click();
  await see("settings-panel");
  await check("the settings");
  await page.getByTestId("report").click();
  await see("report-send");
  await check("a report");
});

test("nothing is wrong with a film that is paused, or offline", async () => {
  await open("caption", [film()]);
  await page.keyboard.press(" ");
  await check("a pause");
  await page.context().setOffline(true);
  server.cut();
  await see("banner");
  await check("offline");
});

test("nothing is wrong with the way so far, and with going back on it", async () => {
  server.answers.Trail = () => trail;
  await open("caption", [film()]);
  await page.mouse.move(100, 100);
  await page.getByTestId("journey-button").click();
  await see("path");
  await check("the way so far");
  await page.getByTestId("go-back").first().click();
  await see("confirm");
  await check("going back");
  await page.getByTestId("cancel").click();
  await page.getByTestId("go-elsewhere").click();
  await see("link");
  await check("going on elsewhere");
});

test("nothing is wrong with a closed gate", async () => {
  await open("caption", [film({ choices: locked, window: window8 })]);
  await goOn();
  await page.getByTestId("choice").nth(2).click();
  await see("paywall");
  await check("a closed gate");
});

test("nothing is wrong with the cards of episodes and endings", async () => {
  const next = { id: "two", number: 2, title: "The Second Night" };
  const change = { atLine: 1, ended: episode, next };
  await open("caption", [
    film({ lines: [said, line("z")], episodeChanges: [change, { atLine: 1, next }], choices: [], ending, episode: next }),
  ]);
  await goOn();
  await see("episode-card");
  await check("the end of an episode");
  await page.getByTestId("continue").click();
  await see("title-card");
  await check("a title");
  await goOn();
  await page.getByTestId("caption").getByText("Line z.").waitFor();
  await goOn();
  await see("ending-card");
  await check("an ending");
});

test("nothing is wrong with what a release says first, and with a story that stops", async () => {
  const release = { market: "cn", number: 1, registration: "No. 12", rating: "16+", descriptors: [], card: ["No. 12", "16+"], cardSeconds: 2 };
  await open("opening-card", [film({ choices: [], deadEnd: true })], { release });
  await check("the opening card");
  await see("caption");
  await goOn();
  await see("dead-end");
  await check("a dead end");
});

test("nothing is wrong while the player loads, and when the server refuses", async () => {
  server.answers.Start = () => null;
  await open("loading", []);
  await check("loading");
  server.answers.Start = () => ({ error: { code: "internal", message: "The server could not start the story." } });
  await page.reload();
  await see("notice");
  await check("an error");
});

test("nothing is wrong with a story on a page", async () => {
  await open("page", [beat("b", { lines: [line("a"), line("b")], choices: locked }), beat("c", { lines: [line("c")], choices: [], ending })], { form: "page" });
  await see("choice");
  await check("a page");
  await page.getByTestId("choice").first().click();
  await see("ending-card");
  await check("a page's ending");
});

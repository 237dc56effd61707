import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { tabOf } from "./support/browsers/chromium.mjs";
import { clip, noFootage } from "./support/footage.mjs";
import { Memory, objectUrls } from "./support/memory.mjs";
import { Seat } from "./support/seat.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const needsFootage = { skip: noFootage };
const { viewport } = phone;

let browser;
let server;
let page;
let films;

before(async () => {
  if (noFootage) return;
  [browser, ...films] = await Promise.all([launch(), ...["red", "blue"].map((colour) => clip(colour, 0.5, "180x320"))]);
});

after(async () => {
  await browser?.close();
});

beforeEach(async () => {
  server = new ToyServer([]);
  await server.start();
});

afterEach(async () => {
  await page?.context().close();
  await server.stop();
});

/** So many beats of so many shots of half a second, each shot a file of its own; what comes after a choice is known before it. */
function film(beats, cuts) {
  const shots = Array.from({ length: beats }, (_, at) =>
    Array.from({ length: cuts }, (__, index) => {
      const id = `b${at}.${index}`;
      return shot(id, index, server.put(`${id}.mp4`, "video/mp4", films[index % 2]), "video/mp4", { durationMs: 500 });
    }),
  );
  return shots.map((own, at) => {
    const { url, type, durationMs, sources } = shots[at + 1]?.[0] ?? {};
    const preload = url ? [{ choices: [`b${at}.go`], url, type, durationMs, sources }] : [];
    return beat(`b${at}`, { lines: own.map(({ id }) => line(id)), shots: own, preload });
  });
}

async function sit(...scripts) {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  for (const script of scripts) await context.addInitScript(script);
  page = await context.newPage();
  const seat = new Seat(tabOf(page), "keys", viewport);
  await seat.open(server.url);
  return seat;
}

/** Looks at the videos before every frame, and writes down what was known of each one the last time before it came to the front. */
function watchCuts() {
  window.cuts = [];
  const known = new Map();
  const look = () => {
    for (const video of document.querySelector("drama-player")?.shadowRoot?.querySelectorAll("video") ?? []) {
      const { currentSrc, readyState } = video;
      const before = known.get(video);
      const isFront = !video.closest("[aria-hidden=true]");
      if (isFront && currentSrc && !(before?.isFront && before.currentSrc === currentSrc))
        window.cuts.push(before?.currentSrc === currentSrc ? before.readyState : 0);
      known.set(video, { currentSrc, readyState, isFront });
    }
    window.requestAnimationFrame(look);
  };
  look();
}

test("before each of 6 cuts the next shot has its first frame decoded, over a choice too", needsFootage, async () => {
  server.beats = [...film(2, 4), beat("end", { lines: [line("z")], choices: [], ending: { id: "end", title: "The End", total: 1 } })];
  const seat = await sit(watchCuts);
  const hasEnded = () => {
    const videos = [...document.querySelector("drama-player").shadowRoot.querySelectorAll("video")];
    return videos.some((video) => video.ended && !video.closest("[aria-hidden=true]"));
  };
  // Each shot is seen to its end, as a viewer sees it: that is the time the next one has.
  for (const at of [0, 1]) {
    for (let cut = 0; cut < 4; cut++) {
      await page.getByTestId("caption").getByText(`Line b${at}.${cut}.`).waitFor();
      await page.waitForFunction(hasEnded);
      if (cut < 3) await page.keyboard.press("ArrowRight");
    }
    if (at === 0) {
      await seat.watch();
      await seat.choose(0);
    }
  }
  const [, ...ready] = await page.evaluate(() => window.cuts);
  assert.equal(ready.length, 7, "as many cuts as shots after the first");
  for (const [cut, state] of ready.entries()) assert.ok(state >= 2, `before cut ${cut + 1} the next video's state was ${state}: no frame of it was there`);
});

test("after 200 cuts of half a second no element, object URL or listener is left behind", needsFootage, async () => {
  const each = 20;
  // One beat more than is played: before each decision counted there is something to load ahead.
  server.beats = film(2 + 200 / each, each);
  const seat = await sit(objectUrls);
  await seat.watch();
  const memory = await Memory.of(page);
  const first = await atRest(memory);
  for (let at = 0; at < 200 / each; at++) {
    await seat.choose(0);
    await seat.watch();
  }
  assert.equal(server.told.filter(({ kind }) => kind === "shotShown").length, 200 + each, "each shot was shown");
  assert.deepEqual(await atRest(memory), first);
});

/** The count when it no longer changes: what is under a picture that has just come leaves a moment later. */
async function atRest(memory) {
  for (let before, same = 0; ; ) {
    const now = await memory.count();
    same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0;
    if (same === 3) return now;
    before = now;
    await setTimeout(150);
  }
}

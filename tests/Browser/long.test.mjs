import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { clip, noFootage, tone } from "./support/footage.mjs";
import { Memory } from "./support/memory.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const skip = process.env.INTERACTIVE_DRAMA_LONG ? noFootage : "half an hour of play; ./test --long does it";
/** How long it plays; a shorter time shows the same, less surely. */
const minutes = Number(process.env.INTERACTIVE_DRAMA_LONG_MINUTES ?? 30);
const samples = 30;
/** A beat of this film takes at least so long, in seconds. */
const shortestBeat = 3;

/**
 * How much more than in the first third there may be in the last; of work, processor seconds for each cut. Of the heap of some
 * 2.5 MB that is less than a kilobyte for each cut in half an hour: what the engine keeps of its own, and no picture or beat.
 */
const tolerance = { heap: 1.3, nodes: 1.05, listeners: 1.05, work: 1.5 };

let browser;
let server;

before(async () => {
  if (skip) return;
  browser = await launch("--autoplay-policy=no-user-gesture-required");
  server = new ToyServer([]);
  await server.start();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * A film that nobody has to touch: lines with voices, music that changes, windows that close. Like a story that is played over and
 * over it has so many beats and no more, and no address in them is twice the same.
 */
async function film(beats) {
  const films = await Promise.all(["red", "blue", "green", "gray"].map((colour) => clip(colour, 1, "180x320")));
  films.forEach((bytes, index) => server.put(`${index}.mp4`, "video/mp4", bytes));
  for (const [name, hertz, seconds] of [["waltz", 440, 1], ["march", 660, 1], ["rain", 3000, 1], ["voice", 1500, 0.5]])
    server.put(`${name}.wav`, "audio/wav", tone(hertz, seconds));
  const signed = (name, at) => `/media/${name}?s=${at}`;
  const sound = (kind, name, at) => ({ atLine: 0, kind, name, fadeMs: 500, url: signed(`${name}.wav`, at) });
  const id = (at) => `b${at % 20}`;
  const shots = (at) => films.map((_, index) => shot(`${id(at)}.${index}`, index, signed(`${index}.mp4`, at), "video/mp4"));
  return Array.from({ length: beats }, (_, at) => {
    const own = shots(at);
    const [next] = shots(at + 1);
    return beat(id(at), {
      lines: own.map((one, index) => line(one.id, index % 2 ? signed("voice.wav", at) : undefined)),
      shots: own,
      sounds: [sound("music", at % 2 ? "march" : "waltz", at), sound("ambience", "rain", at)],
      window: { lengthMs: 1000, remainingMs: 1000, tailMs: 500, defaultChoice: `${id(at)}.go` },
      preload: [{ choices: [`${id(at)}.go`], url: next.url, type: next.type, durationMs: next.durationMs, sources: [] }],
    });
  });
}

const sum = (part, what) => part.reduce((total, sample) => total + sample[what], 0);

/** What a part of the samples comes to: processor seconds for each cut, and of all else the least, which a decision on screen does not raise. */
const level = (part, what) => (what === "work" ? sum(part, "work") / sum(part, "cuts") : Math.min(...part.map((sample) => sample[what])));

test(`over ${minutes} minutes of play neither memory nor work grows`, { skip }, async (t) => {
  server.beats = await film(Math.ceil(((minutes + 1) * 60) / shortestBeat));
  const page = await browser.newPage({ viewport: phone.viewport });
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(server.url);
  await page.getByTestId("caption").waitFor();
  const memory = await Memory.of(page);

  // What is compiled and kept for good is so after a minute.
  await setTimeout(60_000);
  const each = [];
  let { work: before } = await memory.use();
  let shown = 0;
  for (let sample = 0; sample < samples; sample++) {
    await setTimeout((minutes * 60_000) / samples);
    const { work, ...now } = await memory.use();
    const cuts = server.told.filter(({ kind }) => kind === "shotShown").length - shown;
    shown += cuts;
    each.push({ ...now, cuts, work: work - before });
    before = work;
  }

  const third = samples / 3;
  for (const [what, most] of Object.entries(tolerance)) {
    const [first, last] = [each.slice(0, third), each.slice(-third)].map((part) => level(part, what));
    t.diagnostic(`${what}: ${first.toPrecision(4)} in the first third, ${last.toPrecision(4)} in the last`);
    assert.ok(last <= first * most, `${what} grew from ${first} to ${last}`);
  }
  assert.ok(shown > minutes * 20, `${shown} cuts in ${minutes} minutes: the film stood still`);
  assert.deepEqual(errors, []);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { beat, line, shot } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { tabOf } from "./support/browsers/chromium.mjs";
import { ears } from "./support/ears.mjs";
import { clip, noFootage, tone } from "./support/footage.mjs";
import { Seat } from "./support/seat.mjs";
import { tap } from "./support/tap.mjs";
import { ToyServer } from "./support/toyServer.mjs";

/** Tones that lie far apart, so that each is heard for itself. */
const tones = { waltz: 400, march: 800, storm: 1200, rain: 3000, voice: 2000 };
const [choices, cuts] = [3, 20];

let browser;
let server;

before(async () => {
  if (noFootage) return;
  browser = await launch("--autoplay-policy=no-user-gesture-required");
  server = new ToyServer([]);
  await server.start();
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

const sound = (atLine, kind, name, fadeMs = 0) => ({ atLine, kind, fadeMs, name, url: `/media/${name}.wav?s=${Math.random()}` });

test("music and ambience have no hole over 20 cuts, choices, voices and other music", { skip: noFootage }, async () => {
  for (const [name, hertz] of Object.entries(tones)) server.put(`${name}.wav`, "audio/wav", tone(hertz, name === "voice" ? 0.5 : 1));
  const films = await Promise.all(["red", "blue"].map((colour) => clip(colour, 0.5, "180x320")));
  const ids = Array.from({ length: cuts + 1 }, (_, index) => `l${index}`);
  const shots = ids.map((id, index) => shot(id, 0, server.put(`${id}.mp4`, "video/mp4", films[index % 2]), "video/mp4", { durationMs: 500 }));
  // The music changes within a beat and with one, at once and slowly; the ambience never does.
  const changes = { 0: sound(0, "music", "waltz"), 4: sound(4, "music", "march"), 7: sound(0, "music", "storm", 400), 11: sound(4, "music", "waltz", 900), 14: sound(0, "music", "march") };
  server.beats = Array.from({ length: choices }, (_, at) => {
    const own = ids.slice(at * 7, at * 7 + 7);
    return beat(`b${at}`, {
      lines: own.map((id, index) => line(id, index % 3 === 1 ? "/media/voice.wav" : undefined)),
      shots: own.map((id, index) => ({ ...shots[at * 7 + index], firstLine: index })),
      sounds: [sound(0, "ambience", "rain"), ...own.flatMap((_id, index) => changes[at * 7 + index] ?? [])],
    });
  });

  const context = await browser.newContext({ viewport: phone.viewport, reducedMotion: "reduce" });
  await context.addInitScript(tap);
  await context.addInitScript(ears);
  const page = await context.newPage();
  const seat = new Seat(tabOf(page), "keys", phone.viewport);
  await seat.open(server.url, { sound: "full" });
  for (const name of ["waltz", "rain"]) await page.waitForFunction((hertz) => window.level(hertz) > -40, tones[name]);
  await page.evaluate((groups) => window.tap(groups), [[tones.waltz, tones.march, tones.storm], [tones.rain]]);

  for (let at = 0; at < choices; at++) {
    await seat.watch();
    if (at + 1 < choices) await seat.choose(0);
  }
  for (const [name, is] of [["march", true], ["waltz", false]])
    await page.waitForFunction(([hertz, wanted]) => window.level(hertz) > -50 === wanted, [tones[name], is]);
  const { seconds, longestMs } = await page.evaluate(() => window.tapped());
  assert.equal(server.told.filter(({ kind }) => kind === "shotShown").length, cuts + 1);
  assert.ok(seconds > 1, "it was listened to");
  assert.equal(await page.evaluate(() => window.loops), 1 + Object.keys(changes).length, "nothing began anew");
  assert.ok(Math.max(...longestMs) <= 20, `the longest holes are ${longestMs.join(" and ")} ms`);
});

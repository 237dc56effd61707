import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { beat, line } from "./support/beats.mjs";
import { launch, phone } from "./support/browser.mjs";
import { ears } from "./support/ears.mjs";
import { tone } from "./support/footage.mjs";
import { ToyServer } from "./support/toyServer.mjs";

/** Tones that lie far apart, so that each is heard for itself. */
const [music, other, rain, voice, bang] = [440, 660, 3000, 1500, 5000];
/** A tone that is there is far above this, one that is not far below, in decibels. */
const heard = -60;

let free;
let strict;
let server;
let page;

before(async () => {
  free = await launch("--autoplay-policy=no-user-gesture-required");
  strict = await launch("--autoplay-policy=document-user-activation-required");
});

after(async () => {
  await free?.close();
  await strict?.close();
});

beforeEach(() => {
  server = new ToyServer([]);
  for (const [name, hertz, seconds] of [["music", music, 1], ["other", other, 1], ["rain", rain, 1], ["voice", voice, 8], ["bang", bang, 1]])
    server.put(`${name}.wav`, "audio/wav", tone(hertz, seconds));
});

afterEach(async () => {
  await page?.context().close();
  await server.stop();
});

const sound = (atLine, kind, name, fadeMs = 0) => ({ atLine, kind, fadeMs, ...(name && { name, url: `/media/${name}.wav?s=${Math.random()}` }) });

/** Plays the beats; a page that tells by itself what it does is left alone. */
async function play(browser, beats, tells) {
  server.beats = beats;
  await server.start();
  const context = await browser.newContext(phone);
  await context.addInitScript(ears);
  await context.addInitScript(() => {
    if (!localStorage.getItem("interactive-drama:settings"))
      localStorage.setItem("interactive-drama:settings", JSON.stringify({ advance: "tap", timers: "none" }));
  });
  if (tells) await context.addInitScript(tells);
  page = await context.newPage();
  await page.goto(server.url);
  if (!tells) await page.getByTestId("caption").waitFor();
}

const press = () => page.keyboard.press("ArrowRight");
const caption = (id) => page.getByTestId("caption").getByText(`Line ${id}.`).waitFor();
const level = (hertz) => page.evaluate((tone) => window.level(tone), hertz);
const loops = () => page.evaluate(() => window.loops);
const until = (hertz, is, decibels) =>
  page.waitForFunction(([tone, above, limit]) => (above ? window.level(tone) > limit : window.level(tone) < limit), [hertz, is === "above", decibels]);

/** A tone's level when it has come to rest. */
const rest = (hertz) => page.evaluate((tone) => window.rest(tone), hertz);

test("music and ambience sink by 12 dB under a voice, and come back", async () => {
  await play(free, [
    beat("b", {
      lines: [line("a"), line("b", "/media/voice.wav"), line("c")],
      sounds: [sound(0, "music", "music"), sound(0, "ambience", "rain")],
    }),
  ]);
  await until(music, "above", heard);
  await until(rain, "above", heard);
  const before = { music: await rest(music), rain: await rest(rain) };
  assert.ok((await level(voice)) < heard);

  await press();
  await until(voice, "above", heard);
  const under = { music: await rest(music), rain: await rest(rain) };
  for (const kind of ["music", "rain"]) {
    const depth = before[kind] - under[kind];
    assert.ok(Math.abs(depth - 12) <= 1, `${kind} sank by ${depth.toFixed(2)} dB`);
  }

  await press();
  await caption("c");
  await until(voice, "below", heard);
  assert.ok(Math.abs((await rest(music)) - before.music) < 0.5, "the music is as loud as before");
});

test("music goes on over a choice without beginning anew, and gives way to another", async () => {
  await play(free, [
    beat("b", { lines: [line("a")], sounds: [sound(0, "music", "music")] }),
    beat("c", { lines: [line("c"), line("d"), line("e")], sounds: [sound(0, "music", "music"), sound(1, "music", "other", 300), sound(2, "music")] }),
  ]);
  await until(music, "above", heard);
  await press();
  await page.getByTestId("choice").click();
  await caption("c");
  assert.ok((await level(music)) > heard);
  assert.equal(await loops(), 1, "the loop that began is the one that plays");

  await press();
  await until(other, "above", heard);
  await until(music, "below", heard);
  assert.equal(await loops(), 2);
  await press();
  await until(other, "below", heard);
});

test("an effect is heard once, at its line", async () => {
  await play(free, [beat("b", { lines: [line("a"), line("b")], sounds: [sound(0, "music", "music"), sound(1, "sfx", "bang")] })]);
  await until(music, "above", heard);
  assert.ok((await level(bang)) < heard);
  await press();
  await until(bang, "above", heard);
  await until(bang, "below", heard);
});

test("paused, nothing is heard; it goes on where it was", async () => {
  await play(free, [beat("b", { lines: [line("a")], sounds: [sound(0, "music", "music")] })]);
  await until(music, "above", heard);
  await page.keyboard.press(" ");
  await until(music, "below", heard);
  await page.keyboard.press(" ");
  await until(music, "above", heard);
  assert.equal(await loops(), 1);
});

test("where the browser keeps sound back the player says so, and a tap lets it begin", async () => {
  // Whoever asks a page by its test tools counts as its viewer: this page tells by itself what it shows.
  const tells = () => {
    const told = new Set();
    const tell = (name) => {
      if (!told.has(name)) void window.fetch(`/media/${name}`);
      told.add(name);
    };
    const look = () => {
      const shown = document.querySelector("drama-player")?.shadowRoot?.querySelector('[data-testid="unmute"]');
      if (shown && !shown.hidden) tell("invited");
      else if (told.has("invited")) tell("gone");
      if (window.level(440) > -60) tell("heard");
      window.requestAnimationFrame(look);
    };
    look();
  };
  for (const name of ["invited", "gone", "heard"]) server.put(name, "text/plain", Buffer.from(name));
  await play(strict, [beat("b", { lines: [line("a")], sounds: [sound(0, "music", "music")] })], tells);
  await server.hears("invited");
  assert.ok(!server.asked.includes("heard"));
  await page.mouse.click(320, 90);
  await server.hears("heard");
  await server.hears("gone");
});

test("who turns sound off finds it off the next time, and nothing of it is loaded", async () => {
  await play(free, [beat("b", { lines: [line("a", "/media/voice.wav")], sounds: [sound(0, "music", "music")] })]);
  await until(music, "above", heard);
  await page.getByRole("button", { name: "Turn sound off" }).click();
  await until(music, "below", heard);

  server.asked.length = 0;
  await page.reload();
  await caption("a");
  await page.getByRole("button", { name: "Turn sound on" }).waitFor();
  assert.deepEqual(server.asked, []);
  await page.getByRole("button", { name: "Turn sound on" }).click();
  await until(music, "above", heard);
});

test("a film without sound offers nothing to turn off, and sound that fails is no failure", async () => {
  await play(free, [
    beat("b", { lines: [line("a")] }),
    beat("c", { lines: [line("c", "/media/gone.wav"), line("d")], sounds: [sound(0, "music", "music"), sound(0, "ambience", "gone")] }),
  ]);
  assert.ok(await page.getByTestId("sound").isHidden());
  await press();
  await page.getByTestId("choice").click();
  await caption("c");
  await until(music, "above", heard);
  assert.ok(await page.getByTestId("sound").isVisible());
  await press();
  await caption("d");
});

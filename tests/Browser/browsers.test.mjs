import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { open as openChromium } from "./support/browsers/chromium.mjs";
import { open as openFirefox, program as firefox } from "./support/browsers/firefox.mjs";
import { open as openWebKit, program as webKit } from "./support/browsers/webkit.mjs";
import { beat, line, shot } from "./support/beats.mjs";
import { clip, noFootage } from "./support/footage.mjs";
import { Line } from "./support/line.mjs";
import { Seat } from "./support/seat.mjs";
import { freePort, Server } from "./support/server.mjs";
import { ToyServer } from "./support/toyServer.mjs";

const script = `# episode: 1 The Pier
# place: pier, night
# shot: wide of pier, 4s
The last ferry leaves in an hour. # id: hour
* [Wait] # id: wait
* [Go home] # id: home
  -> bell
- 
# shot: close-up of mei, 4s
Mei: You came. # id: came
* [Stay] # id: stay
  The ferry leaves. # id: ferry
  # ending: stayed
  -> END
* [Go] # id: go
- -> bell
=== bell
# shot: wide of road, 4s
The bell rings. # id: bell
# ending: left
-> END
`;
const settings = `title: The Pier
script: main.ink
cast:
  mei: { name: Mei, look: "short black hair, red raincoat" }
places:
  pier: { name: The pier, look: "wet wooden pier, ferry lights" }
`;
const screen = { width: 480, height: 760 };

let folder;
let server;
let film;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-browsers-"));
  const pier = join(folder, "pier");
  await mkdir(pier);
  await writeFile(join(pier, "main.ink"), script);
  await writeFile(join(pier, "drama.yaml"), settings);
  server = new Server({ stories: [pier], port: await freePort(), data: join(folder, "data") });
  film = new ToyServer([]);
  await Promise.all([server.start(), film.start(), putClips()]);
});

after(async () => {
  await server?.stop();
  await film?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A beat of cuts from one clip to the next, and an ending after a choice. */
async function putClips() {
  if (noFootage) return;
  const [red, blue] = await Promise.all(["red", "blue"].map((colour) => clip(colour)));
  const ids = ["a", "b", "c", "d"];
  const shots = ids.map((id, index) => shot(id, index, film.put(`${id}.mp4`, "video/mp4", index % 2 ? blue : red), "video/mp4"));
  film.beats = [
    beat("one", { lines: ids.map((id) => line(id)), shots }),
    beat("two", { lines: [line("z")], choices: [], ending: { id: "end", title: "The End", total: 1 } }),
  ];
}

/** What is played in each of them. */
function scenarios(tab) {
  test("a story plays to an ending by the keys", async () => {
    const seat = new Seat(tab(), "keys", screen);
    await seat.open(`${server.url}/play/pier`);
    for (const index of [0, 1]) {
      assert.equal((await seat.watch()).stands, "choices");
      await seat.choose(index);
    }
    assert.match((await seat.watch()).ending, /Left/i);
    assert.deepEqual(seat.seen.map((text) => text.split("\n").at(-1)), ["The last ferry leaves in an hour.", "You came.", "The bell rings."]);
  });

  test("a choice is taken by a click, and a reload comes back to the same beat", async () => {
    const seat = new Seat(tab(), "mouse", screen);
    await seat.open(`${server.url}/play/pier`);
    await seat.watch();
    await seat.choose(0);
    const before = await seat.watch();
    await seat.reload();
    assert.deepEqual((await seat.watch()).choices, before.choices);
    await seat.choose(0);
    assert.match((await seat.watch()).ending, /Stayed/i);
  });

  test("a choice made while the line is cut is taken once, when it is mended", async () => {
    const wire = new Line(server.port);
    await wire.mend();
    try {
      const seat = new Seat(tab(), "keys", screen);
      await seat.open(`${wire.url}/play/pier`);
      await seat.watch();
      await wire.cut();
      await seat.lost();
      await seat.choose(1);
      await wire.mend();
      assert.match((await seat.watch()).ending, /Left/i);
      assert.deepEqual(await seat.turns(), [1]);
    } finally {
      await wire.cut();
    }
  });

  test("videos cut from one to the next, each with its first frame there", { skip: noFootage }, async () => {
    const seat = new Seat(tab(), "keys", screen);
    film.told.length = 0;
    await seat.open(film.url);
    await seat.watch();
    const cuts = (await seat.told()).filter(({ name, line: id }) => name === "line" && id !== "a");
    assert.deepEqual(cuts.map(({ line: id, pictures }) => [id, ...pictures]), ["b", "c", "d"].map((id) => [id, { kind: "video", isThere: true }]));
    await seat.choose(0);
    assert.match((await seat.watch()).ending, /The End/);
    const shown = film.told.filter(({ kind }) => kind.startsWith("shot"));
    assert.deepEqual(shown.map(({ kind, shot: id }) => `${kind} ${id}`), ["a", "b", "c", "d"].map((id) => `shotShown ${id}`));
  });
}

for (const [name, program, open, missing] of [
  ["Chromium", true, openChromium],
  ["Firefox", firefox, openFirefox, "firefox-esr is not on this machine"],
  ["WebKit", webKit, openWebKit, "webkit2gtk-driver or xvfb is not on this machine"],
])
  describe(name, { skip: program ? false : missing }, () => {
    let tab;
    before(async () => {
      tab = await open(screen);
    });
    after(async () => {
      await tab?.close();
    });
    scenarios(() => tab);
  });

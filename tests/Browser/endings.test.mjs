import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch } from "./support/browser.mjs";
import { tabOf } from "./support/browsers/chromium.mjs";
import { command } from "./support/command.mjs";
import { clip, noFootage } from "./support/footage.mjs";
import { Line } from "./support/line.mjs";
import { story } from "./support/paths.mjs";
import { Seat } from "./support/seat.mjs";
import { freePort, Server } from "./support/server.mjs";
import { walk } from "./support/walks.mjs";

/** The shot of the bundled story that is filmed here; the others are drawn. */
const filmed = "one_blank_left_004";
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 720 };

let browser;
let server;
let folder;
let data;
let wide;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "drama-endings-"));
  data = join(folder, "data");
  wide = join(folder, "prompt-side-wide");
  await cp(story("prompt-side"), wide, { recursive: true });
  const settings = await readFile(join(wide, "drama.yaml"), "utf8");
  await writeFile(join(wide, "drama.yaml"), settings.replace('aspect: "9:16"', 'aspect: "16:9"'));
  if (!noFootage) {
    await mkdir(join(wide, "media"));
    await writeFile(join(wide, "media", `${filmed}.mp4`), await clip("red", 4, "320x180"));
    await command("takes", "sync", wide, "--data", data);
  }
  server = new Server({ stories: [story("prompt-side"), wide], port: await freePort(), data });
  [browser] = await Promise.all([launch(), server.start()]);
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody before a screen of that size; `page` is theirs. */
async function somebody(hand, size, url, settings) {
  const context = await browser.newContext({ viewport: size, hasTouch: hand === "touch", reducedMotion: "reduce" });
  const page = await context.newPage();
  const seat = new Seat(tabOf(page), hand, size);
  return { seat, page, open: () => seat.open(url, settings), leave: () => context.close() };
}

/** Plays a walk to its end; `at` is done at a decision, in place of choosing. Returns the ending's words. */
async function play(seat, name, at = {}) {
  for (const [turn, index] of (await walk(name)).entries()) {
    assert.equal((await seat.watch()).stands, "choices", `a decision at turn ${turn}`);
    await (at[turn]?.(index) ?? seat.choose(index));
  }
  const last = await seat.watch();
  assert.equal(last.stands, "ending");
  return last.ending;
}

describe("three endings", { concurrency: true }, () => {
  test("a finger on a phone plays to an ending, though the network is gone for 8 seconds in the middle of a decision", async () => {
    const line = new Line(server.port);
    await line.mend();
    const { seat, page, open, leave } = await somebody("touch", phone, `${line.url}/play/prompt-side`, { timers: "doubled" });
    try {
      await open();
      const ending = await play(seat, "the-moon", {
        1: async (index) => {
          await Promise.all([line.cut(), page.context().setOffline(true)]);
          await page.getByTestId("banner").filter({ hasText: "offline" }).waitFor();
          await seat.choose(index);
          await page.waitForTimeout(8000);
          await line.mend();
          await page.context().setOffline(false);
          await seat.online();
        },
      });
      assert.match(ending, /The Moon/i);
      assert.deepEqual(await seat.turns(), (await walk("the-moon")).map((_, index) => index + 1), "each turn was taken once");
    } finally {
      await leave();
      await line.cut();
    }
  });

  for (const [hand, walk, title, what, answer] of [
    ["keys", "who-lives-go", /In Pencil/i, "is not there", (route) => route.fulfill({ status: 404 })],
    ["mouse", "eighty-fifth-night", /Eighty Fifth Night/i, "never comes", () => undefined],
  ])
    test(`${hand} on a desktop play a wide film to an ending, though a shot of it ${what}`, { skip: noFootage }, async () => {
      const { seat, page, open, leave } = await somebody(hand, desktop, `${server.url}/play/prompt-side-wide`);
      await page.route(/\.mp4/, answer);
      await open();
      assert.match(await play(seat, walk), title);
      const { pictures } = (await seat.told()).find(({ line }) => line === filmed);
      assert.deepEqual(pictures, [{ kind: "img", isThere: true }], "its poster stands for it");
      await leave();
    });
});

test("the report counts each of them once", async () => {
  for (const [id, endings] of [["prompt-side", ["the_moon"]], ["prompt-side-wide", ["in_pencil", "eighty_fifth_night"]]]) {
    const project = id === "prompt-side" ? story(id) : wide;
    const report = JSON.parse(await command("report", project, "--data", data, "--format", "json"));
    assert.equal(report.viewers.finished, endings.length);
    for (const ending of endings) assert.equal(report.endings.find((one) => one.id === ending).share.count, 1, ending);
  }
});

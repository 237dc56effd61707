import { expect, test } from "vitest";
import { BetterTakes, withBetterTake } from "../src/player/betterTakes.ts";
import { kindOf, mediaOf, sizeFor } from "../src/player/media.ts";
import type { ShotView } from "../src/protocol.ts";
import { beat, line, shot } from "./beats.ts";

const film: ShotView = {
  ...shot("a", 0),
  url: "/media/720.mp4",
  type: "video/mp4",
  sources: [360, 540, 720].map((width) => ({ url: `/media/${width}.mp4`, type: "video/mp4", width, height: (width * 16) / 9, bitsPerSecond: 1 })),
};
const screen = { width: 500, saveData: false, canPlay: () => true };

test.each([
  ["the smallest that fills the screen", { width: 500 }, "540"],
  ["one that fits to the pixel", { width: 540 }, "540"],
  ["the largest on a screen larger than all", { width: 4000 }, "720"],
  ["the smallest where data is saved", { saveData: true }, "360"],
  ["the one that plays anywhere where no size can be played", { canPlay: () => false }, "720"],
])("a video's size: %s", (_what, changes, width) => {
  expect(sizeFor(film, { ...screen, ...changes }).url).toBe(`/media/${width}.mp4`);
});

test("a shot of one size is loaded as it is", () => {
  expect(sizeFor(shot("a", 0), screen)).toMatchObject({ url: "/media/a.svg", type: "image/svg+xml" });
});

test("media is told by its path, whatever its signature, and by its ending", () => {
  expect(mediaOf("/media/a.mp4?e=1&s=2")).toBe(mediaOf("/media/a.mp4?e=3&s=4"));
  expect(["/a.mp4?e=1", "/a.M4A", "/a.svg", "/a"].map(kindOf)).toEqual(["video", "sound", "image", "image"]);
});

const better = { ...shot("b", 0), url: "/media/better.mp4" };
const voice = { url: "/media/two.m4a", type: "audio/mp4", durationMs: 900, madeBy: "ai" } as const;
const shown = beat({ lines: [line("one"), line("two")], shots: [shot("a", 0), shot("b", 1)] });

test("a better take stands where the one before stood, and its voices with it", () => {
  const now = withBetterTake(shown, { session: "s", turn: 1, shot: better, voices: [{ line: "two", voice }] }, false);
  expect(now.shots).toEqual([shot("a", 0), { ...better, firstLine: 1 }]);
  expect(now.lines).toEqual([line("one"), { ...line("two"), voice }]);
});

test("what is on screen stays; the voices come all the same", () => {
  const now = withBetterTake(shown, { session: "s", turn: 1, shot: better, voices: [{ line: "two", voice }] }, true);
  expect(now.shots).toEqual(shown.shots);
  expect(now.lines[1]?.voice).toEqual(voice);
});

test("what comes for the next turn waits for it, what comes for one before is let go", () => {
  const takes = new BetterTakes();
  for (const turn of [1, 2, 3]) takes.add({ session: "s", turn, shot: { ...better, take: `t${turn}` }, voices: [] });
  const taken = (turn: number) => takes.take(shown, turn, () => false).shots[1]?.take;
  expect([taken(2), taken(2), taken(3), taken(1)]).toEqual(["t2", undefined, "t3", undefined]);
});

test("a shot that the beat does not have changes nothing", () => {
  const now = withBetterTake(shown, { session: "s", turn: 1, shot: shot("x", 0), voices: [{ line: "x", voice }] }, false);
  expect(now).toEqual(shown);
});

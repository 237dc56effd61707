import { expect, test } from "vitest";
import { BetterTakes, withBetterTake } from "../src/player/betterTakes.ts";
import { mediaOf, sizesFor, type Screen } from "../src/player/media.ts";
import type { ShotView } from "../src/protocol.ts";
import { beat, line, shot } from "./beats.ts";

const film: ShotView = {
  ...shot("a", 0),
  url: "/media/720.mp4",
  type: "video/mp4",
  sources: [360, 540, 720].map((width) => ({ url: `/media/${width}.mp4`, type: "video/mp4", width, height: (width * 16) / 9, bitsPerSecond: width * 1000 })),
};
const screen: Screen = { width: 500, data: "auto", bitsPerSecond: 10_000_000, canPlay: () => true };

test.each([
  ["the smallest that fills the screen, then the smaller one", { width: 500 }, "540 360"],
  ["one that fits to the pixel", { width: 540 }, "540 360"],
  ["the largest on a screen larger than all", { width: 4000 }, "720 540 360"],
  ["none larger than the network carries", { width: 4000, bitsPerSecond: 780_000 }, "540 360"],
  ["with room to spare", { width: 4000, bitsPerSecond: 770_000 }, "360"],
  ["the smallest where the network carries none", { bitsPerSecond: 1 }, "360"],
  ["the smallest where data is saved", { data: "save" }, "360"],
  ["what fills the screen for who wants the best, whatever the network", { data: "best", bitsPerSecond: 1 }, "540 360"],
  ["the one that plays anywhere where no size can be played", { canPlay: () => false }, "720"],
] as const)("a video's sizes: %s", (_what, changes, widths) => {
  expect(sizesFor(film, { ...screen, ...changes }).map(({ url }) => /\d+/.exec(url)?.[0]).join(" ")).toBe(widths);
});

test("a shot of one size is loaded as it is", () => {
  expect(sizesFor(shot("a", 0), screen)).toMatchObject([{ url: "/media/a.svg", type: "image/svg+xml" }]);
});

test("media is told by its path, whatever its signature", () => {
  expect(mediaOf("/media/a.mp4?e=1&s=2")).toBe(mediaOf("/media/a.mp4?e=3&s=4"));
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

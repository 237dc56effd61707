import { expect, test } from "vitest";
import { aheadOf } from "../src/player/film/ahead.ts";
import type { PreloadView } from "../src/protocol.ts";
import { beat, shot } from "./beats.ts";

const branch = (name: string, ...choices: string[]): PreloadView => ({ choices, url: `/media/${name}.mp4`, type: "video/mp4", durationMs: 1000, sources: [] });
const shown = beat({ shots: [shot("a", 0), shot("b", 1), shot("c", 2)], preload: [branch("likely", "go"), branch("rare", "stay", "wait")] });
const names = (...args: Parameters<typeof aheadOf>) => aheadOf(...args).map(({ url }) => /(\w+)\.\w+$/.exec(url)?.[1]).join(" ");

test.each([
  ["the shots of the beat come first, then what is behind the choices, the likeliest first", 0, {}, "b c likely rare"],
  ["at the last shot only what is behind the choices", 2, {}, "likely rare"],
  ["what a viewer turns to comes before what is likelier", 2, { towards: "wait" }, "rare likely"],
  ["and never before a shot that is sure to come", 1, { towards: "stay" }, "c rare likely"],
  ["once it is taken nothing else comes", 2, { taken: "stay" }, "rare"],
  ["a choice behind which nothing is known changes nothing", 2, { towards: "x", taken: "x" }, "likely rare"],
])("%s", (_what, line, leaning, order) => {
  expect(names(shown, line, leaning)).toBe(order);
});

test("a beat that offers nothing has nothing ahead", () => {
  expect(aheadOf(beat(), 1)).toEqual([]);
});

test("what viewers chose so far comes first, but for what this one leans towards", () => {
  expect(names(shown, 2, { likely: ["stay", "go"] })).toBe("rare likely");
  expect(names(shown, 2, { likely: ["stay", "go"], towards: "go" })).toBe("likely rare");
});

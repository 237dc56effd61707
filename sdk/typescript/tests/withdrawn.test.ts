import { afterEach, expect, test, vi } from "vitest";
import { takenBack, Withdrawn } from "../src/player/withdrawn.ts";
import type { BeatView, ShotView } from "../src/protocol.ts";
import { beat, line, shot } from "./beats.ts";

const film: ShotView = {
  ...shot("a", 2),
  url: "/media/540.mp4?s=1",
  type: "video/mp4",
  poster: "/media/poster.jpg?s=1",
  sources: [{ url: "/media/360.mp4?s=1", type: "video/mp4", width: 360, height: 640, bitsPerSecond: 1 }],
  take: "take_1",
};
const drawing = shot("a", 0);
const voice = { url: "/media/said.m4a?s=1", type: "audio/mp4", durationMs: 900, madeBy: "ai" } as const;
const first = (url: string) => ({ choices: ["a"], url, type: "", durationMs: 1000, sources: [] });
const shown: BeatView = { ...beat(),  lines: [{ ...line("a"), voice }], shots: [film], preload: [first("/media/540.mp4?s=2"), first("/media/b.svg")] };

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["its own file", "/media/540.mp4"],
  ["another of its sizes", "/media/360.mp4"],
  ["its poster", "/media/poster.jpg"],
])("a shot gives way when %s was taken back, whatever its signature", (_what, url) => {
  const withdrawn = new Withdrawn();
  withdrawn.add({ urls: [url], replacement: drawing });
  const [now] = withdrawn.without(shown).shots;
  expect(now).toEqual({ ...drawing, firstLine: 2 });
  expect(withdrawn.lacks(withdrawn.without(shown))).toBe(false);
});

test("what is not known to have a place taken is asked for", () => {
  const withdrawn = new Withdrawn();
  withdrawn.add({ urls: ["/media/540.mp4"] });
  expect(withdrawn.lacks(withdrawn.without(shown))).toBe(true);
});

test("a voice falls silent, and nothing gone is loaded ahead", () => {
  const withdrawn = new Withdrawn();
  withdrawn.add({ urls: ["/media/said.m4a", "/media/540.mp4"], replacement: drawing });
  const now = withdrawn.without(shown);
  expect(now.lines[0]?.voice).toBeUndefined();
  expect(now.preload).toEqual([first("/media/b.svg")]);
});

test("a beat without it is the same beat", () => {
  const withdrawn = new Withdrawn();
  withdrawn.add({ urls: ["/media/other.mp4"] });
  expect(withdrawn.without(shown)).toBe(shown);
});

test("what the server shows again was given back", () => {
  const withdrawn = new Withdrawn();
  withdrawn.add({ urls: ["/media/540.mp4"], replacement: drawing });
  withdrawn.trust(shown);
  expect(withdrawn.without(shown)).toBe(shown);
});

test("of what a beat is shown with no more, the server says what was taken back and what is only worse", async () => {
  const heads: string[] = [];
  vi.stubGlobal("fetch", (url: string, { method }: RequestInit) => {
    heads.push(`${method ?? "GET"} ${url}`);
    if (url.includes("360")) return Promise.reject(new TypeError("out of reach"));
    return Promise.resolve({ status: url.includes("said") ? 200 : 410 });
  });
  const gone = await takenBack("http://drama.test", shown, { ...shown, lines: [line("a")], shots: [drawing] });
  expect(gone).toEqual(["/media/540.mp4?s=1", "/media/poster.jpg?s=1"]);
  expect(heads).toContain("HEAD http://drama.test/media/540.mp4?s=1");
});

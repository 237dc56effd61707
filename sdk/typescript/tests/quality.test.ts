import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Quality } from "../src/player/quality.ts";
import { shot } from "./beats.ts";

let told: unknown[];
let quality: Quality;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  told = [];
  quality = new Quality((event) => told.push(event));
});

afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const cut = (id: string, waited: number, gap?: number) => {
  const dueMs = performance.now();
  const shownMs = gap === undefined ? undefined : dueMs + gap;
  quality.shown({ shot: shot(id, 0), origin: waited > 0 ? "waited" : "ahead", dueMs, readyMs: dueMs + waited, shownMs });
};

test("the start is told once, from opening to the first frame; each cut with its gap", async () => {
  await later(300);
  cut("a", 100, 112.4);
  cut("b", 0, 8);
  expect(told).toEqual([
    { kind: "playStarted", waitMs: 412 },
    { kind: "shotShown", shot: "a", waitMs: 100, origin: "waited", gapMs: 112 },
    { kind: "shotShown", shot: "b", waitMs: 0, origin: "ahead", gapMs: 8 },
  ]);
});

test("what is shown on purpose before the film is no wait", async () => {
  const card = quality.excuse(new Promise((resolve) => setTimeout(resolve, 5000)));
  await later(5000);
  await card;
  await later(200);
  cut("a", 0, 10);
  expect(told[0]).toEqual({ kind: "playStarted", waitMs: 210 });
});

test("a cut that nobody saw has no gap", () => {
  cut("a", 40);
  expect(told).toEqual([{ kind: "playStarted", waitMs: 40 }, { kind: "shotShown", shot: "a", waitMs: 40, origin: "waited" }]);
});

test("a host measures each cut from the performance timeline, where only the last one stays", () => {
  vi.useRealTimers();
  for (const id of ["a", "b", "c"]) cut(id, 0, 16);
  const marks = performance.getEntriesByName("drama:cut") as PerformanceMark[];
  expect(marks.map(({ detail }) => detail as unknown)).toMatchObject([{ shot: "c", gapMs: 16, origin: "ahead" }]);
});

test("stalls and failures are told in whole milliseconds", () => {
  quality.stalled(shot("a", 0), 812.6);
  quality.failed(shot("b", 0), 2000);
  expect(told).toEqual([
    { kind: "stalled", shot: "a", waitMs: 813 },
    { kind: "shotFailed", shot: "b", waitMs: 2000 },
  ]);
});

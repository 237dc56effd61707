import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DecisionClock } from "../src/player/timeline/decisionClock.ts";
import { Pacer } from "../src/player/timeline/pacer.ts";
import { window8 } from "./beats.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a held pacer keeps what is left", () => {
  const pacer = new Pacer();
  const done = vi.fn();
  pacer.run(1000, done);
  vi.advanceTimersByTime(600);
  pacer.hold();
  vi.advanceTimersByTime(60_000);
  expect(done).not.toHaveBeenCalled();
  pacer.resume();
  vi.advanceTimersByTime(399);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
});

test("a cancelled pacer is silent, and resuming it changes nothing", () => {
  const pacer = new Pacer();
  const done = vi.fn();
  pacer.run(1000, done);
  pacer.cancel();
  pacer.resume();
  vi.advanceTimersByTime(5000);
  expect(done).not.toHaveBeenCalled();
});

test("a window empties over its length and closes once", () => {
  const closed = vi.fn();
  const ticks: number[] = [];
  const clock = new DecisionClock(window8, { tick: (left) => ticks.push(left), closed });
  clock.run();
  vi.advanceTimersByTime(7900);
  expect(closed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(closed).toHaveBeenCalledOnce();
  expect(ticks[0]).toBe(8000);
  expect(ticks.at(-1)).toBe(0);
});

test("held time is no time", () => {
  const closed = vi.fn();
  const clock = new DecisionClock(window8, { tick: () => undefined, closed });
  clock.run();
  vi.advanceTimersByTime(3000);
  clock.hold();
  vi.advanceTimersByTime(120_000);
  expect(clock.remainingMs).toBe(5000);
  clock.run();
  vi.advanceTimersByTime(5000);
  expect(closed).toHaveBeenCalledOnce();
});

test("the server's clock is taken where the two have come apart, not for a hair", () => {
  const clock = new DecisionClock(window8, { tick: () => undefined, closed: () => undefined });
  clock.run();
  vi.advanceTimersByTime(1000);
  clock.agree({ ...window8, remainingMs: 7100 });
  expect(clock.remainingMs).toBe(7000);
  clock.agree({ ...window8, remainingMs: 4000 });
  expect(clock.remainingMs).toBe(4000);
});

test("a window found half empty goes on from there", () => {
  const closed = vi.fn();
  const clock = new DecisionClock({ ...window8, remainingMs: 2500 }, { tick: () => undefined, closed });
  clock.run();
  vi.advanceTimersByTime(2500);
  expect(closed).toHaveBeenCalledOnce();
});

test("a stopped clock never closes", () => {
  const closed = vi.fn();
  const clock = new DecisionClock(window8, { tick: () => undefined, closed });
  clock.run();
  clock.stop();
  clock.run();
  vi.advanceTimersByTime(20_000);
  expect(closed).not.toHaveBeenCalled();
});

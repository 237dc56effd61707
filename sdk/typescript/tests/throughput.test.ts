import { expect, test } from "vitest";
import { firstGuess, Throughput } from "../src/player/film/throughput.ts";

/** Files of one second each, so many bits per second. */
const after = (...rates: number[]) => {
  const throughput = new Throughput();
  for (const rate of rates) throughput.arrived(rate / 8, 1000);
  return throughput.bitsPerSecond;
};
const many = (count: number, rate: number) => new Array<number>(count).fill(rate);

test("before anything was measured it is a cautious guess, after one file what that file had", () => {
  expect(after()).toBe(firstGuess);
  expect(after(8_000_000)).toBeCloseTo(8_000_000);
});

test.each([[500_000], [2_000_000], [40_000_000]])("a steady network of %d bits per second is found, from whatever it was before", (rate) => {
  expect(after(...many(60, rate))).toBeCloseTo(rate);
  expect(after(...many(10, 4_000_000), ...many(80, rate)) / rate).toBeCloseTo(1, 2);
});

test("it stays between the slowest and the fastest that was measured", () => {
  const rates = [3, 9, 1, 7, 2, 8, 5].map((rate) => rate * 1_000_000);
  for (let count = 1; count <= rates.length; count++) {
    const seen = rates.slice(0, count);
    expect(after(...seen)).toBeGreaterThanOrEqual(Math.min(...seen));
    expect(after(...seen)).toBeLessThanOrEqual(Math.max(...seen));
  }
});

test("it falls faster than it rises", () => {
  const [low, high] = [1_000_000, 9_000_000];
  const fell = high - after(...many(20, high), low);
  const rose = after(...many(20, low), high) - low;
  expect(fell).toBeGreaterThan(rose * 1.5);
});

test("a slower file never raises it, a faster one never lowers it", () => {
  for (const before of [[5], [2, 6], [6, 2], [1, 9, 4]].map((rates) => rates.map((rate) => rate * 1_000_000))) {
    expect(after(...before, 500_000)).toBeLessThanOrEqual(after(...before));
    expect(after(...before, 20_000_000)).toBeGreaterThanOrEqual(after(...before));
  }
});

test("small files and what took no time say nothing; a stall says much", () => {
  const throughput = new Throughput();
  throughput.arrived(1_000_000, 1000);
  const before = throughput.bitsPerSecond;
  throughput.arrived(10_000, 5000);
  throughput.arrived(1_000_000, 0);
  expect(throughput.bitsPerSecond).toBe(before);
  throughput.stoodStill(2000);
  expect(throughput.bitsPerSecond).toBeLessThan(before / 2);
});

test("what the page was loaded with is a first measurement, what came from the cache is none", () => {
  const throughput = new Throughput();
  throughput.learn([{ transferSize: 0, duration: 1 }, { transferSize: 50_000, duration: 400 }] as unknown as PerformanceEntry[]);
  expect(throughput.bitsPerSecond).toBeCloseTo(1_000_000);
});

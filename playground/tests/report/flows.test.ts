import { describe, expect, it } from "vitest";
import type { PathStep } from "../../src/report/model.ts";
import { layOutFlows, otherId, type FlowLayout, type FlowOptions, type Stop } from "../../src/report/paths/layout.ts";

const options: FlowOptions = { columns: 12, stops: 8, pitch: 116, bar: 10, full: 260, room: 36, gap: 10 };

/** A seeded stream of numbers from 0 to 1 (mulberry32), so that every run sees the same stories. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Viewers who walk through a story with many beats and leave on the way. */
function walk(seed: number, viewers = 500, beats = 20, longest = 16): { steps: PathStep[]; firsts: Map<string, number> } {
  const next = chance(seed);
  const steps = new Map<string, PathStep>();
  const firsts = new Map<string, number>();
  for (let one = 0; one < viewers; one++) {
    let at = `b${Math.floor(next() * 2)}`;
    firsts.set(at, (firsts.get(at) ?? 0) + 1);
    for (let beat = 2; beat <= longest && next() > 0.1; beat++) {
      const to = `b${Math.floor(next() ** 3 * beats)}`;
      const name = `${beat} ${at} ${to}`;
      steps.set(name, { beat, from: at, to, viewers: (steps.get(name)?.viewers ?? 0) + 1 });
      at = to;
    }
  }
  return { steps: [...steps.values()], firsts };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

const into = (layout: FlowLayout, stop: Stop): number => sum(layout.flows.filter((flow) => flow.to === stop).map((flow) => flow.viewers));
const out = (layout: FlowLayout, stop: Stop): number => sum(layout.flows.filter((flow) => flow.from === stop).map((flow) => flow.viewers));

describe.each([1, 2, 3, 4, 5])("the ways of viewers, seed %i", (seed) => {
  const { steps, firsts } = walk(seed);
  const layout = layOutFlows(steps, firsts, options);

  it("loses nobody: who comes to a stop goes on from it, or it is their last", () => {
    for (const stop of layout.stops) {
      if (stop.column > 0) expect(into(layout, stop)).toBe(stop.viewers);
      expect(out(layout, stop)).toBe(stop.onward);
      expect(stop.onward + stop.later + stop.stopped).toBe(stop.viewers);
      expect(stop.stopped).toBeGreaterThanOrEqual(0);
    }
    expect(sum(layout.stops.filter((stop) => stop.column === 0).map((stop) => stop.viewers))).toBe(500);
    expect(sum(layout.stops.map((stop) => stop.stopped + stop.later))).toBe(500);
  });

  it("keeps stops apart, and ribbons within their stops", () => {
    for (let column = 0; column < options.columns; column++) {
      const stops = layout.stops.filter((stop) => stop.column === column).sort((a, b) => a.top - b.top);
      stops.forEach((stop, i) => {
        const above = stops[i - 1];
        if (above) expect(stop.top).toBeGreaterThanOrEqual(above.top + above.space + options.gap - 1e-9);
        expect(stop.y).toBeGreaterThanOrEqual(stop.top - 1e-9);
        expect(stop.y + stop.height).toBeLessThanOrEqual(stop.top + stop.space + 1e-9);
        expect(stop.top + stop.space).toBeLessThanOrEqual(layout.height + 1e-9);
      });
    }
    for (const flow of layout.flows) {
      for (const [at, stop] of [[flow.y0, flow.from], [flow.y1, flow.to]] as const) {
        expect(at - flow.width / 2).toBeGreaterThanOrEqual(stop.y - 1e-6);
        expect(at + flow.width / 2).toBeLessThanOrEqual(stop.y + stop.height + 1e-6);
      }
    }
  });

  it("does not lay one ribbon over another where they leave", () => {
    for (const stop of layout.stops) {
      const ends = layout.flows.filter((flow) => flow.from === stop).sort((a, b) => a.y0 - b.y0);
      ends.forEach((flow, i) => {
        const above = ends[i - 1];
        if (above) expect(flow.y0 - flow.width / 2).toBeGreaterThanOrEqual(above.y0 + above.width / 2 - 1e-6);
      });
    }
  });

  it("draws the same for the same viewers, in whatever order they are told", () => {
    expect(layOutFlows([...steps].reverse(), new Map([...firsts].reverse()), options)).toEqual(layout);
  });

  it("puts small stops together, at most so many in a column", () => {
    for (let column = 0; column < options.columns; column++) {
      const stops = layout.stops.filter((stop) => stop.column === column);
      expect(stops.length).toBeLessThanOrEqual(options.stops);
      const other = stops.find((stop) => stop.id === otherId);
      if (other) expect(Math.max(...stops.map((stop) => stop.top))).toBe(other.top);
    }
    expect(layout.stops.some((stop) => stop.id === otherId && stop.beats.length > 1)).toBe(true);
  });

  it("draws twelve columns and names what comes after them", () => {
    expect(Math.max(...layout.stops.map((stop) => stop.column))).toBe(11);
    expect(sum(layout.stops.map((stop) => stop.later))).toBe(sum(steps.filter((step) => step.beat === 13).map((step) => step.viewers)));
    expect([...layout.beyond].sort()).toEqual([...new Set(steps.filter((step) => step.beat > 12).map((step) => step.to))].sort());
  });
});

describe("few viewers", () => {
  it("draws where they began when nobody went on", () => {
    const layout = layOutFlows([], new Map([["gate", 3]]), options);

    expect(layout.stops.map((stop) => [stop.id, stop.viewers, stop.stopped])).toEqual([["gate", 3, 3]]);
    expect(layout.flows).toEqual([]);
  });

  it("draws nothing of nobody", () => {
    const layout = layOutFlows([], new Map(), options);

    expect(layout.stops).toEqual([]);
    expect(layout.height).toBe(0);
  });
});

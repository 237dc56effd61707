// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { waitCurves } from "../../src/report/curves/waits.ts";
import { exits } from "../../src/report/exits.ts";
import { episodes } from "../../src/report/episodes.ts";
import type { StoryReport } from "../../src/report/model.ts";
import { page } from "../../src/report/page.ts";
import { quality } from "../../src/report/quality.ts";
import { returns } from "../../src/report/returns.ts";
import { watch } from "../../src/report/watch.ts";
import { clock, points, wait } from "../../src/report/words.ts";
import { rateOf, sample } from "./sample.ts";

function text(element: Element | null | undefined): string {
  return element?.textContent.replaceAll("\u00a0", " ") ?? "";
}

function row(root: Element | null, name: string): string[] {
  const found = [...(root?.querySelectorAll("tbody tr") ?? [])].find((tr) => text(tr.querySelector("th")) === name);
  return [...(found?.querySelectorAll("td") ?? [])].map(text);
}

describe("the curves", () => {
  it("stack who watches, ended and left, and leave out what did not happen", async () => {
    const main = await page(sample, { ask: null });
    const chart = main.querySelector('[data-axis="beats"]');

    expect([...(chart?.querySelectorAll(".retention path") ?? [])].map((path) => path.getAttribute("class"))).toEqual([
      "area-watching",
      "area-ended",
      "area-left",
      "band",
      "curve",
    ]);
    expect(text(chart?.querySelector(".legend"))).toContain("76 %reached an ending");
    expect(row(chart ?? null, "2")).toEqual(["100", "36 %", "27 % to 45 %", "24 %", "0 %", "40 %", "0 %"]);
  });

  it("set those who left at a gate apart", async () => {
    const gated = sample.retention.map((point) => ({ ...point, leftBy: (point.leftBy ?? 0) / 2, gatedBy: (point.leftBy ?? 0) / 2 }));
    const main = await page({ ...sample, retention: gated }, { ask: null });

    expect(main.querySelector(".area-gate")).not.toBeNull();
    expect(text(main.querySelector('[data-axis="beats"] .legend'))).toContain("12 %left at a gate");
  });

  it("switch to story time and back", async () => {
    const bySeconds = sample.retention.map((point) => ({ ...point, seconds: point.beat * 40 }));
    const main = await page({ ...sample, retentionBySeconds: bySeconds }, { ask: null });
    const shown = (): string[] => [...main.querySelectorAll<HTMLElement>(".curve-panel:not(.aside)")].map((panel) => panel.dataset.axis ?? "");
    const [, time] = main.querySelectorAll<HTMLButtonElement>("#retention ~ .toggle button");

    expect(shown()).toEqual(["beats"]);
    time?.click();
    expect(shown()).toEqual(["time"]);
    expect(time?.getAttribute("aria-pressed")).toBe("true");
    expect(text(main.querySelector('[data-axis="time"] tbody'))).toContain("1:20");
  });

  it("compare short waits with long ones only where both are known, and call it observational", () => {
    const curve = { viewers: 50, points: sample.retention };

    expect(waitCurves([{ wait: "fast", ...curve }])).toBeNull();
    const both = waitCurves([{ wait: "fast", ...curve }, { wait: "slow", ...curve }]);
    expect(both?.querySelectorAll(".wait-curve.slow")).toHaveLength(2);
    expect(text(both)).toContain("Observational");
  });
});

describe("the ways", () => {
  it("say at each stop where its viewers go, and the same in a table", async () => {
    const main = await page(sample, { ask: null });
    const stops = [...main.querySelectorAll(".flow-stop-button .spoken")].map(text);

    expect(stops).toEqual([
      "Beat 1, The Gate: 100 viewers; to The Second Bell 60; their last beat so far 40.",
      "Beat 2, The Second Bell: 60 viewers; to Dawn 36; their last beat so far 24.",
      "Beat 3, Dawn: 36 viewers; their last beat so far 36.",
    ]);
    expect(row(main.querySelector('section[aria-labelledby="paths"]'), "2")).toEqual(["The Gate", "The Second Bell", "60"]);
  });
});

describe("what those who left had met", () => {
  it("is not told when it was the story everywhere and nobody's waits are known", () => {
    expect(exits(sample)).toBeNull();
  });

  it("names the beats with stalls, failures and gates, and compares waits", () => {
    const beats = sample.beats.map((beat) =>
      beat.id === "bell"
        ? {
            ...beat,
            exits: { story: 20, stall: 3, error: 1, gate: 0 },
            dropOffByWait: { fast: rateOf(10, 40), slow: rateOf(4, 9), unknown: rateOf(10, 11) },
          }
        : beat,
    );
    const made = exits({ ...sample, beats });

    expect(text(made?.querySelector(".sentence"))).toBe("Of 24 exits: 3 viewers left after a stall, 1 after a shot that failed.");
    expect(row(made ?? null, "The Second Bell")).toEqual(["20", "3", "1", "0"]);
    const [, waits] = made?.querySelectorAll(".table") ?? [];
    expect(row(waits ?? null, "The Second Bell")).toEqual(["25 % (10 of 40)", "17 to 33 %", "4 of 9", "", "91 % (10 of 11)"]);
    expect(text(made)).toContain("Observed");
  });
});

describe("who comes back, and how pictures came", () => {
  it("waits until a day has passed", () => {
    expect(returns({ ...sample, replay: rateOf(0, 0) })).toBeNull();
    const early = returns({ ...sample, returns: { day: rateOf(30, 90), week: rateOf(0, 0) } });

    expect(text(early?.querySelector(".sentence"))).toBe("33 % of viewers come back within a day of their first visit.");
    expect([...(early?.querySelectorAll(".row-title") ?? [])].map(text)).toEqual(["Back within a day", "Played againof those who reached an ending"]);
  });

  it("tells waits by source, and how long pictures stood still", () => {
    const told = {
      viewers: 40,
      waits: [
        { source: "ahead", shots: 90, share: 0.9, medianMs: 0, p95Ms: 120 },
        { source: "waited", shots: 9, share: 0.1, medianMs: null, p95Ms: null },
      ],
      stalls: 2,
      failures: 1,
      stallRatio: { value: 0.012, low: 0.01, high: 0.015 },
    };
    const made = watch({ ...sample, watch: told });

    expect(watch(sample)).toBeNull();
    expect(text(made?.querySelector(".sentence"))).toBe("Pictures stood still for 1.2 % of the time (95 % interval 1.0 % to 1.5 %); 2 stalls; 1 shot could not be shown.");
    expect(row(made ?? null, "Loaded before its cut")).toEqual(["90", "90 %", "0 ms", "120 ms"]);
    expect(row(made ?? null, "Loaded while the viewer waited")).toEqual(["9", "10 %", "–", "–"]);
  });

  it("tells of events only when some went wrong", () => {
    expect(quality(sample)).toBeNull();
    const made = quality({ ...sample, events: { ...sample.events, dropped: 3, duplicates: 1 } });

    expect([...(made?.querySelectorAll("li") ?? [])].map(text)).toEqual([
      "3 events of players lost, because there was no room for them",
      "1 event that came again, the same; counted once",
    ]);
  });
});

describe("episodes", () => {
  it("tell who went on from which end", () => {
    const episode = (id: string, byLastBeat: StoryReport["episodes"][number]["byLastBeat"]): StoryReport["episodes"][number] => ({
      id,
      number: 1,
      title: id,
      started: 100,
      finished: rateOf(60, 100),
      wentOn: rateOf(40, 60),
      byLastBeat,
    });
    const ends = [
      { beat: "bell", title: "The Second Bell", wentOn: rateOf(10, 40) },
      { beat: "gate", title: "The Gate", wentOn: rateOf(3, 5) },
    ];
    const made = episodes({ ...sample, episodes: [episode("one", ends), episode("two", [])] });

    expect([...(made?.querySelectorAll(".last-beats .row-figure") ?? [])].map(text)).toEqual(["25 %", "3 of 5"]);
    expect(text(made)).toContain("Observed");
  });
});

describe("figures in words", () => {
  it("gives differences their sign, waits their unit, story time its minutes", () => {
    expect([0.031, -0.0123, 0.0002].map(points)).toEqual(["+3.1", "−1.2", "0"]);
    expect([80, 1200, null].map(wait)).toEqual(["80\u00a0ms", "1.2\u00a0s", "–"]);
    expect([5, 125, 3600].map(clock)).toEqual(["0:05", "2:05", "60:00"]);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { cividis } from "../../src/report/colour.ts";
import { page } from "../../src/report/page.ts";
import { interval, percent, rateAndCounts } from "../../src/report/words.ts";
import { rateOf, sample } from "./sample.ts";

function text(element: Element | null): string {
  return element?.textContent.replaceAll("\u00a0", " ") ?? "";
}

describe("the report's page", () => {
  it("says first where most viewers leave", async () => {
    const main = await page(sample, { ask: null });

    expect(text(main.querySelector("h1"))).toBe(sample.headline.text);
    expect(text(main.querySelector(".card.flagged"))).toContain("Most leave here");
    expect(text(main.querySelector(".way-label"))).toContain("door");
  });

  it("sets the detail of a long sentence apart, never inside a quote", async () => {
    const first = "One viewer in fifteen leaves at The Second Bell, after “Wait: not yet; go.”:";
    const headline = { ...sample.headline, text: `${first} one in ten of those who take it` };
    const main = await page({ ...sample, headline }, { ask: null });

    expect(text(main.querySelector("h1"))).toBe(headline.text);
    expect(main.querySelector("h1")?.firstChild?.textContent).toBe(first);
  });

  it("draws every way and makes the one that more took wider", async () => {
    const main = await page(sample, { ask: null });
    const width = (to: string, from: string): number =>
      Number(main.querySelector(`.way[data-from="${from}"][data-to="${to}"] .line`)?.getAttribute("stroke-width"));

    expect(main.querySelectorAll(".way")).toHaveLength(4);
    expect(width("gate", "start:")).toBeGreaterThan(width("bell", "gate"));
    expect(width("bell", "gate")).toBeGreaterThan(width("dawn", "bell"));
    expect(main.querySelectorAll(".line.unused")).toHaveLength(2);
  });

  it("says the same in a table", async () => {
    const main = await page(sample, { ask: null });
    const row = [...main.querySelectorAll("tbody tr")].find((tr) => text(tr).startsWith("The Second Bell"));

    expect([...(row?.querySelectorAll("td") ?? [])].slice(0, 4).map(text)).toEqual(["60", "60 %", "24", "40 %"]);
  });

  it("keeps a writer's text as text", async () => {
    const main = await page(sample, { ask: null });

    expect(text(main.querySelector(".choice-text"))).toBe("Open <b>the</b> door");
    expect(main.querySelector(".choice-text b")).toBeNull();
  });

  it("draws the interval of a choice and says it to those who hear the page", async () => {
    const main = await page(sample, { ask: null });
    const bar = main.querySelector(".choice .bar");

    expect(bar?.querySelector(".whisker")).not.toBeNull();
    expect(bar?.getAttribute("aria-label")).toContain("95 % interval");
    expect(text(main.querySelector(".choice-note"))).toContain("5 time-outs");
    expect(text(main)).toContain("Observational");
  });

  it("without viewers says so, how to simulate them, and offers to show them", async () => {
    const ask = vi.fn();
    const viewers = { ...sample.viewers, count: 0, finished: 0, left: 0 };
    const headline = { ...sample.headline, kind: "noViewers" as const, text: "No viewers yet." };
    const main = await page({ ...sample, viewers, headline }, { ask });

    expect(text(main)).toContain("No viewers yet.");
    expect(text(main)).toContain("./drama report FOLDER --simulated");
    main.querySelector<HTMLButtonElement>(".empty button")?.click();
    expect(ask).toHaveBeenCalledWith({ simulated: true });
  });

  it("says whose playthroughs these are", async () => {
    const simulated = await page({ ...sample, simulated: true }, { ask: vi.fn() });
    const real = await page(sample, { ask: null });

    expect(text(simulated.querySelector(".badge"))).toContain("Simulated viewers");
    expect(simulated.querySelector('.toggle [aria-pressed="true"]')?.textContent).toBe("Simulated");
    expect(text(real.querySelector(".badge"))).toContain("Real viewers");
    expect(real.querySelector(".toggle")).toBeNull();
  });
});

describe("its words and colours", () => {
  it("writes shares with as many digits as they need", () => {
    expect([0, 0.0525, 0.253, 1].map(percent)).toEqual(["0\u00a0%", "5.3\u00a0%", "25\u00a0%", "100\u00a0%"]);
  });

  it("shows counts alone where a rate is hidden", () => {
    expect(rateAndCounts(rateOf(3, 9))).toBe("3 of 9");
    expect(interval(rateOf(3, 9))).toBe("");
    expect(interval(rateOf(40, 100))).toBe("32 to 48\u00a0%");
  });

  it("goes from cividis' dark blue to its yellow", () => {
    expect([cividis(0), cividis(1), cividis(2)]).toEqual(["rgb(0 32 77)", "rgb(255 234 70)", "rgb(255 234 70)"]);
  });
});

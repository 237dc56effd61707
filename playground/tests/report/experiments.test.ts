// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { axisEnd } from "../../src/report/experiments/intervals.ts";
import type { ExperimentReport, VariantLift, VariantReport } from "../../src/report/experiments/model.ts";
import { experiments } from "../../src/report/experiments/section.ts";
import { rateOf, sample } from "./sample.ts";

const lift: VariantLift = { difference: 0.1, low: 0.04, high: 0.16, always: { low: 0.01, high: 0.19 }, p: 0.012 };

function variant(name: string, control: boolean, changed: Partial<VariantReport> = {}): VariantReport {
  return { name, control, weight: 0.5, exposed: 400, rate: rateOf(200, 380), lift: control ? null : lift, ...changed };
}

const fine: ExperimentReport = {
  experiment: "storm-or-calm",
  phase: 1,
  running: true,
  kind: "content",
  at: "door",
  goal: "ending:dawn",
  randomised: true,
  confidence: 0.95,
  ratio: { chi2: 0.2, p: 0.65, broken: false },
  variants: [variant("calm", true), variant("storm", false)],
  verdict: { kind: "better", text: "'storm' is better than 'calm'.", variant: "storm" },
};

function drawn(one: ExperimentReport): HTMLElement {
  const made = experiments({ ...sample, experiments: [one] });
  if (!made) throw new Error("No experiments are drawn.");
  return made;
}

function text(element: Element | null): string {
  return element?.textContent.replaceAll("\u00a0", " ") ?? "";
}

describe("experiments", () => {
  it("are not there where the story has none", () => {
    expect(experiments(sample)).toBeNull();
  });

  it("say the verdict, what is varied, and that it was drawn", () => {
    const made = drawn(fine);

    expect(text(made.querySelector(".verdict"))).toBe("'storm' is better than 'calm'.");
    expect(text(made.querySelector(".about"))).toBe("It varies what follows the choice “Open <b>the</b> door”. A success is a viewer who reached the ending Dawn.");
    expect(text(made.querySelector(".mark.randomised"))).toContain("Randomised");
    expect(text(made.querySelector(".ratio"))).toContain("Ratio check: fine (p = 0.650)");
  });

  it("draw both intervals where they lie around 0", () => {
    const track = drawn(fine).querySelector(".diff-track");

    expect(track?.getAttribute("aria-label")?.replaceAll("\u00a0", " ")).toBe(
      "storm less calm: +10.0 points; 95 % interval +4.0 to +16.0; always-valid interval +1.0 to +19.0",
    );
    expect(track?.classList.contains("better")).toBe(true);
    expect(track?.querySelector(".diff-dot")?.getAttribute("style")).toBe("left:75.00%");
    expect(track?.querySelector(".diff-once")?.getAttribute("style")).toBe("left:60.00%;width:30.00%");
    expect(track?.querySelector(".diff-always")).not.toBeNull();
  });

  it("hide the comparison and say why where the ratio is broken", () => {
    const hidden = { value: null, low: null, high: null };
    const made = drawn({
      ...fine,
      ratio: { chi2: 22.3, p: 0.0000023, broken: true },
      variants: [
        variant("calm", true, { rate: { count: 200, of: 380, ...hidden } }),
        variant("storm", false, { exposed: 250, rate: { count: 90, of: 240, ...hidden }, lift: null }),
      ],
      verdict: { kind: "ratio-broken", text: "Viewers went missing.", variant: null },
    });

    expect(made.querySelector(".diffs")).toBeNull();
    expect(made.querySelector(".bar")).toBeNull();
    expect(text(made.querySelector(".hidden-comparison"))).toContain("so the comparison is hidden");
    expect([...made.querySelectorAll("tbody tr")].map(text)).toEqual(["calmthe story as written50 %400", "storm50 %250"]);
  });

  it("do without the always-valid interval where there is none, and without a plot where nothing is compared", () => {
    const alike = drawn({ ...fine, variants: [variant("calm", true), variant("storm", false, { lift: { ...lift, always: null, p: null } })] });
    const few = drawn({ ...fine, variants: [variant("calm", true), variant("storm", false, { lift: null })] });

    expect(alike.querySelector(".diff-always")).toBeNull();
    expect(alike.querySelector(".diff-track")?.classList.contains("open")).toBe(true);
    expect(few.querySelector(".diffs")).toBeNull();
  });

  it("take an axis that holds every interval", () => {
    expect(axisEnd([lift])).toBe(0.2);
    expect(axisEnd([lift, { ...lift, always: { low: -0.44, high: 0.2 } }])).toBe(0.5);
    expect(axisEnd([])).toBe(0.01);
  });
});

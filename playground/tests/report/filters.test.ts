// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { filters, filterSentence, queryFor, queryOf, searchOf, type ReportQuery } from "../../src/report/filters.ts";
import type { StoryReport } from "../../src/report/model.ts";
import { page } from "../../src/report/page.ts";
import { sample } from "./sample.ts";

const many: StoryReport = {
  ...sample,
  simulated: true,
  dimensions: { versions: ["a", "b"], locales: ["de", "en"], devices: ["phone", "tv"], experiments: ["storm/calm", "storm/storm"] },
};

/** Chooses an option of the control with that label, as a viewer would. */
function choose(root: Element | null, label: string, option: string): void {
  const control = [...(root?.querySelectorAll("label") ?? [])].find((one) => one.textContent.startsWith(label))?.querySelector("select");
  if (!control) throw new Error(`There is no control '${label}'.`);
  control.selectedIndex = [...control.options].findIndex((one) => one.textContent === option);
  control.dispatchEvent(new Event("change"));
}

describe("the address of a report", () => {
  it("says the same after it was read", () => {
    const query: ReportQuery = { simulated: true, version: "all", locale: "zh-Hans", device: "phone", experiment: "storm", variant: "calm", minCell: "50" };

    expect(searchOf(query)).toBe("?simulated=true&version=all&locale=zh-Hans&device=phone&experiment=storm&variant=calm&minCell=50");
    expect(queryOf(searchOf(query))).toEqual(query);
  });

  it("is short for real viewers of this version", () => {
    expect(searchOf({ simulated: false })).toBe("");
    expect(queryOf("?utm_source=mail&simulated=maybe&locale=")).toEqual({ simulated: false });
  });
});

describe("the controls", () => {
  it("keep what was chosen before", () => {
    const ask = vi.fn();
    const narrow = { ...many, filter: { ...many.filter, locale: "de" } };

    choose(filters(narrow, ask), "Device", "TV");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true, locale: "de", device: "tv" });
    choose(filters(narrow, ask), "Language", "All languages");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true });
    choose(filters({ ...narrow, minCell: 50 }, ask), "Version", "All versions");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true, locale: "de", version: "all", minCell: "50" });
  });

  it("ask for an experiment, for one of its variants, and for everybody again", () => {
    const ask = vi.fn();

    choose(filters(many, ask), "Experiment", "storm");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true, experiment: "storm" });
    choose(filters(many, ask), "Experiment", "storm: calm");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true, experiment: "storm", variant: "calm" });
    choose(filters({ ...many, filter: { ...many.filter, experiment: "storm", variant: "calm" } }, ask), "Experiment", "Everybody");
    expect(ask).toHaveBeenLastCalledWith({ simulated: true });
  });

  it("show what was asked for, even when nobody is like that", () => {
    const asked = filters({ ...sample, filter: { ...sample.filter, locale: "fr" } }, vi.fn());
    const control = asked?.querySelector("select");

    expect(control?.options[control.selectedIndex]?.textContent).toBe("fr");
  });

  it("are not there when there is nothing to choose, or nobody to ask", async () => {
    expect(filters(sample, vi.fn())).toBeNull();
    expect((await page(many, { ask: null })).querySelector(".filters")).toBeNull();
  });
});

describe("a narrowed report", () => {
  it("says of whom it is, in the saved file too", async () => {
    const filter = { acrossVersions: true, locale: "de", device: "phone" as const, experiment: "storm", variant: "calm" };
    const main = await page({ ...many, filter }, { ask: null });

    expect(main.querySelector(".narrowed")?.textContent).toBe(
      "Only viewers with the language de, on a phone, exposed to the variant calm of the experiment storm; of all versions of the story.",
    );
    expect(queryFor({ ...many, filter })).toEqual({ simulated: true, version: "all", locale: "de", device: "phone", experiment: "storm", variant: "calm" });
    expect(filterSentence(sample.filter)).toBeNull();
  });
});

import { bar } from "../bar.ts";
import { dataTable } from "../dataTable.ts";
import { h, section } from "../dom.ts";
import { randomised } from "../marks.ts";
import type { StoryReport } from "../model.ts";
import { count, interval, percent, rateAndCounts } from "../words.ts";
import { intervalPlot } from "./intervals.ts";
import type { ExperimentReport, VariantReport } from "./model.ts";
import { goalWords, ratioWords, subject } from "./words.ts";

/** The story's experiments: the only comparisons of the report whose cause is known. */
export function experiments(report: StoryReport): HTMLElement | null {
  if (report.experiments.length === 0) return null;
  const names: [string, string][] = [];
  for (const beat of report.beats) names.push([beat.id, beat.title], ...beat.choices.map((choice): [string, string] => [choice.id, choice.text]));
  const titles = new Map(names);
  return section(
    "experiments",
    "Experiments",
    `${count(report.experiments.length, "experiment")}. Who got which variant was drawn, so a difference here is the variant’s own; everywhere else on this page viewers chose for themselves.`,
    h("div", { class: "experiments" }, ...report.experiments.map((one, i) => experiment(one, `experiment-${i}`, titles))),
  );
}

function experiment(one: ExperimentReport, id: string, titles: ReadonlyMap<string, string>): HTMLElement {
  const { verdict } = one;
  const broken = one.ratio.broken === true;
  return h(
    "article",
    { class: `experiment ${verdict.kind}`, "aria-labelledby": id },
    h(
      "header",
      {},
      h("h3", { id }, one.experiment),
      randomised(),
      h("span", { class: "muted" }, [one.running ? "running" : "stopped", one.phase > 1 ? `phase ${one.phase}` : null].filter((part) => part !== null).join(" · ")),
    ),
    h("p", { class: "verdict" }, verdict.text),
    h("p", { class: "muted about" }, `It varies ${subject(one, titles)}. A success is a viewer who ${goalWords(one.goal, titles)}.`),
    broken
      ? h("p", { class: "hidden-comparison" }, ratioWords(one.ratio))
      : intervalPlot(one),
    dataTable(
      id,
      broken ? ["Variant", "Weight", "Exposed"] : ["Variant", "Weight", "Exposed", "Succeeded", `${percent(0.95)} interval`, "As a bar"],
      one.variants.map((variant) => ({ head: name(variant), cells: cells(variant, broken) })),
    ),
    !broken && h("p", { class: "muted ratio" }, ratioWords(one.ratio)),
  );
}

function name({ name: text, control }: VariantReport): HTMLElement {
  return h("span", {}, text, control && h("small", {}, "the story as written"));
}

function cells(variant: VariantReport, broken: boolean): (string | HTMLElement)[] {
  const counts = [percent(variant.weight), variant.exposed.toLocaleString("en")];
  return broken ? counts : [...counts, rateAndCounts(variant.rate), interval(variant.rate), bar(variant.rate, variant.name)];
}

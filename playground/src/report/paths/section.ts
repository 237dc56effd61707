import { numbersBehind } from "../dataTable.ts";
import { h, section } from "../dom.ts";
import { observed } from "../marks.ts";
import type { StoryReport } from "../model.ts";
import { count, percent, short } from "../words.ts";
import { drawPaths } from "./drawing.ts";
import { layOutFlows } from "./layout.ts";

/** So many beats of a way are drawn; the rest is named. */
const mostColumns = 12;
const namedBeyond = 4;

/** The ways of viewers, beat by beat; null where nobody went from one beat to another. */
export function paths(report: StoryReport): HTMLElement | null {
  if (report.paths.length === 0) return null;
  const titles = new Map(report.beats.map((beat) => [beat.id, beat.title]));
  const endings = new Set(report.beats.filter((beat) => beat.kind === "ending").map((beat) => beat.id));
  const layout = layOutFlows(report.paths, firsts(report), {
    columns: mostColumns,
    stops: 8,
    pitch: 116,
    bar: 10,
    full: 260,
    room: 36,
    gap: 10,
  });
  return section(
    "paths",
    "The ways they took",
    sentence(report, titles),
    drawPaths(layout, titles, endings),
    layout.beyond.length > 0 && h("p", { class: "note" }, beyond(report, layout.beyond, titles)),
    h("p", { class: "note" }, observed(), " Each column is one beat of a way, the first at the left; ways that few viewers took are drawn together as “others”."),
    numbersBehind(
      "paths",
      ["As beat", "From", "To", "Viewers"],
      report.paths.map((step) => ({
        head: String(step.beat),
        cells: [titles.get(step.from) ?? step.from, titles.get(step.to) ?? step.to, step.viewers.toLocaleString("en")],
      })),
    ),
  );
}

/** How many began where: the ways from the start, or, where none are told, those who went on. */
function firsts(report: StoryReport): ReadonlyMap<string, number> {
  const begun = report.edges.filter((edge) => edge.choice === null && edge.share.count > 0);
  const sums = new Map<string, number>();
  if (begun.length > 0) for (const edge of begun) sums.set(edge.to, (sums.get(edge.to) ?? 0) + edge.share.count);
  else for (const step of report.paths) if (step.beat === 2) sums.set(step.from, (sums.get(step.from) ?? 0) + step.viewers);
  return sums;
}

function sentence(report: StoryReport, titles: ReadonlyMap<string, string>): string {
  const first = report.paths.filter((step) => step.beat === 2).sort((a, b) => b.viewers - a.viewers)[0];
  if (!first || report.viewers.count < report.minCell) return "Where viewers went, one beat after the other.";
  return `The most common first step is from ${titles.get(first.from) ?? first.from} to ${titles.get(first.to) ?? first.to}: ${percent(first.viewers / report.viewers.count)} of viewers take it.`;
}

function beyond(report: StoryReport, ids: readonly string[], titles: ReadonlyMap<string, string>): string {
  const most = Math.max(...report.paths.map((step) => step.beat));
  const names = ids.slice(0, namedBeyond).map((id) => short(titles.get(id) ?? id, 40));
  const more = ids.length > namedBeyond ? ` and ${count(ids.length - namedBeyond, "other beat")}` : "";
  return `The longest way has ${count(most, "beat")}; the first ${mostColumns} are drawn. After them come ${names.join(", ")}${more}: all in the table.`;
}

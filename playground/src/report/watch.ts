import { dataTable } from "./dataTable.ts";
import { section } from "./dom.ts";
import type { StoryReport } from "./model.ts";
import { count, percent, wait } from "./words.ts";

const sources: Readonly<Record<string, string>> = {
  ahead: "Loaded before its cut",
  waited: "Loaded while the viewer waited",
  fallback: "The next best, because it failed",
};

/** What players told of their pictures; null where none told anything. */
export function watch(report: StoryReport): HTMLElement | null {
  const { waits, viewers } = report.watch;
  if (viewers === 0 && waits.length === 0) return null;
  return section(
    "watch",
    "How the pictures came",
    sentence(report),
    dataTable(
      "watch",
      ["Shots", "Shown", "Share", "Half waited at most", "19 in 20 at most"],
      waits.map((one) => ({
        head: sources[one.source] ?? (one.source === "" ? "Not told" : one.source),
        cells: [one.shots.toLocaleString("en"), percent(one.share), wait(one.medianMs), wait(one.p95Ms)],
      })),
    ),
  );
}

function sentence({ watch: { stallRatio, stalls, failures, viewers } }: StoryReport): string {
  const parts = [
    stallRatio
      ? `Pictures stood still for ${percent(stallRatio.value)} of the time (95 % interval ${percent(stallRatio.low)} to ${percent(stallRatio.high)})`
      : `The players of ${count(viewers, "viewer")} told how their pictures came`,
    stalls > 0 ? count(stalls, "stall") : null,
    failures > 0 ? `${count(failures, "shot")} could not be shown` : null,
  ];
  return `${parts.filter((part) => part !== null).join("; ")}.`;
}

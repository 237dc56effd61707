import { dataTable } from "./dataTable.ts";
import { h, section } from "./dom.ts";
import { observed } from "./marks.ts";
import type { BeatReport, StoryReport } from "./model.ts";
import { count, interval, rateAndCounts } from "./words.ts";

/** What those who left had met, and whether they had waited; null where it was the story everywhere, or nobody told. */
export function exits(report: StoryReport): HTMLElement | null {
  const met = report.beats.filter((beat) => outside(beat) > 0);
  const waited = report.beats.filter((beat) => beat.dropOffByWait && beat.dropOffByWait.fast.of + beat.dropOffByWait.slow.of > 0);
  if (met.length === 0 && waited.length === 0) return null;
  return section(
    "exits",
    "What they had met when they left",
    sentence(report),
    met.length > 0 && h("h3", { id: "exits-met", class: "table-title" }, "Left here, by what they met in the beat"),
    met.length > 0 &&
      dataTable(
        "exits-met",
        ["Beat", "Only the story", "A stall of 2 s or more", "A shot that failed", "A closed gate"],
        met.map((beat) => ({
          head: beat.title,
          cells: beat.exits ? [beat.exits.story, beat.exits.stall, beat.exits.error, beat.exits.gate].map((n) => n.toLocaleString("en")) : [],
        })),
      ),
    waited.length > 0 && h("h3", { id: "exits-wait", class: "table-title" }, "Drop-off by the longest wait for a picture"),
    waited.length > 0 &&
      dataTable(
        "exits-wait",
        ["Beat", "Below 2 s", "95 % interval", "2 s or more", "95 % interval", "Not told"],
        waited.map((beat) => ({ head: beat.title, cells: splits(beat) })),
      ),
    h("p", { class: "note" }, observed(), " Nobody drew lots for waiting: who waits long may have a slow network, an old phone, or less patience to begin with."),
  );
}

function splits({ dropOffByWait }: BeatReport): string[] {
  if (!dropOffByWait) return [];
  const { fast, slow, unknown } = dropOffByWait;
  return [rateAndCounts(fast), interval(fast), rateAndCounts(slow), interval(slow), unknown.of === 0 ? "" : rateAndCounts(unknown)];
}

function outside({ exits: met }: BeatReport): number {
  return met ? met.stall + met.error + met.gate : 0;
}

function sentence(report: StoryReport): string {
  const sum = (of: (beat: BeatReport) => number): number => report.beats.reduce((all, beat) => all + of(beat), 0);
  const left = sum((beat) => beat.dropOff?.count ?? 0);
  const [stall, error, gate] = [sum((beat) => beat.exits?.stall ?? 0), sum((beat) => beat.exits?.error ?? 0), sum((beat) => beat.exits?.gate ?? 0)];
  if (stall + error + gate === 0) return `All ${count(left, "exit")} came after nothing but the story.`;
  const parts = [
    stall > 0 ? `${count(stall, "viewer")} left after a stall` : null,
    error > 0 ? `${error.toLocaleString("en")} after a shot that failed` : null,
    gate > 0 ? `${gate.toLocaleString("en")} before a closed gate` : null,
  ].filter((part) => part !== null);
  return `Of ${count(left, "exit")}: ${parts.join(", ")}.`;
}

import { dataTable } from "./dataTable.ts";
import { h, section } from "./dom.ts";
import type { BeatReport, StoryReport } from "./model.ts";
import { interval, rate, seconds } from "./words.ts";

const heads = ["Beat", "Viewers", "Reach", "Left here", "Drop-off", "95 % interval", "Half chose by", "9 in 10 by", "Time-outs"];

/** Every beat's numbers, in words and figures. */
export function table(report: StoryReport): HTMLElement {
  const episodes = new Map(report.episodes.map((episode) => [episode.id, episode.title]));
  return section(
    "beats",
    "Every beat",
    "The numbers behind the graph.",
    dataTable(
      "beats",
      heads,
      report.beats.map((beat) => ({
        head: named(beat, episodes.get(beat.episode ?? "")),
        flagged: report.headline.beat === beat.id,
        cells: [
          beat.reach.count.toLocaleString("en"),
          rate(beat.reach),
          beat.dropOff ? String(beat.dropOff.count) : "",
          beat.dropOff ? rate(beat.dropOff) : "",
          beat.dropOff ? interval(beat.dropOff) : "",
          beat.timeToChoice ? seconds(beat.timeToChoice.medianSeconds) : "",
          beat.timeToChoice ? seconds(beat.timeToChoice.p90Seconds) : "",
          beat.timeouts ? String(beat.timeouts.count) : "",
        ],
      })),
    ),
  );
}

function named(beat: BeatReport, episode: string | undefined): HTMLElement {
  const parts = [
    beat.kind === "ending" ? "ending" : beat.kind === "deadEnd" ? "runs out" : null,
    episode,
    beat.file && beat.line ? `${beat.file}:${beat.line}` : null,
  ];
  return h("span", {}, beat.title, h("small", {}, parts.filter(Boolean).join(" · ")));
}

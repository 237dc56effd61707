import { barRow } from "./bar.ts";
import { h, section } from "./dom.ts";
import { observed } from "./marks.ts";
import type { EpisodeReport, StoryReport } from "./model.ts";
import { percent, rateAndCounts } from "./words.ts";

/** From episode to episode. */
export function episodes(report: StoryReport): HTMLElement | null {
  if (report.episodes.length < 2) return null;
  const first = report.episodes[0];
  const most = Math.max(1, ...report.episodes.map((episode) => episode.started));
  const sentence =
    first?.wentOn.value == null
      ? "Each episode's viewers, and how many of them play on into the next."
      : `Of those who finish ${first.title}, ${percent(first.wentOn.value)} play on into the next episode.`;
  return section(
    "episodes",
    "Episode to episode",
    sentence,
    h(
      "ol",
      { class: "funnel" },
      ...report.episodes.map((episode, index) =>
        h(
          "li",
          {},
          h("div", { class: "funnel-bar", style: `width:${Math.max(2, (episode.started / most) * 100)}%` }),
          h("div", { class: "funnel-text" },
            h("strong", {}, `${episode.number === null ? "" : `${episode.number} `}${episode.title}`),
            h("span", {}, `${episode.started.toLocaleString("en")} started`),
            h("span", {}, `${rateAndCounts(episode.finished)} finished`),
            index < report.episodes.length - 1 && h("span", {}, `${rateAndCounts(episode.wentOn)} went on`),
          ),
          byLastBeat(episode),
        ),
      ),
    ),
    report.episodes.some((episode) => episode.byLastBeat.length > 1) &&
      h("p", { class: "note" }, observed(), " Which beat an episode ended with came of what viewers chose."),
  );
}

/** Where an episode ends in more than one way: who went on from which end. */
function byLastBeat(episode: EpisodeReport): HTMLElement | null {
  if (episode.byLastBeat.length < 2) return null;
  return h(
    "div",
    { class: "rows last-beats" },
    ...episode.byLastBeat.map((exit) => barRow(exit.wentOn, `After ${exit.title}`, `${exit.wentOn.count.toLocaleString("en")} of ${exit.wentOn.of.toLocaleString("en")} went on`)),
  );
}

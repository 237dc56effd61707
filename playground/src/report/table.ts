import { h, section } from "./dom.ts";
import type { StoryReport } from "./model.ts";
import { interval, rate, seconds } from "./words.ts";

/** Every beat's numbers, in words and figures. */
export function table(report: StoryReport): HTMLElement {
  const heads = ["Beat", "Viewers", "Reach", "Left here", "Drop-off", "95 % interval", "Half chose by", "9 in 10 by", "Time-outs"];
  const episodes = new Map(report.episodes.map((episode) => [episode.id, episode.title]));
  return section(
    "beats",
    "Every beat",
    "The numbers behind the graph.",
    h(
      "div",
      { class: "table", tabindex: 0, role: "group", "aria-labelledby": "beats" },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, ...heads.map((head, i) => h("th", { scope: "col", class: i === 0 ? null : "number" }, head)))),
        h(
          "tbody",
          {},
          ...report.beats.map((beat) =>
            h(
              "tr",
              { class: report.headline.beat === beat.id ? "flagged" : null },
              h(
                "th",
                { scope: "row" },
                beat.title,
                h("small", {}, [beat.kind === "ending" ? "ending" : beat.kind === "deadEnd" ? "runs out" : null, episodes.get(beat.episode ?? ""), beat.file && beat.line ? `${beat.file}:${beat.line}` : null].filter(Boolean).join(" · ")),
              ),
              ...[
                beat.reach.count.toLocaleString("en"),
                rate(beat.reach),
                beat.dropOff ? String(beat.dropOff.count) : "",
                beat.dropOff ? rate(beat.dropOff) : "",
                beat.dropOff ? interval(beat.dropOff) : "",
                beat.timeToChoice ? seconds(beat.timeToChoice.medianSeconds) : "",
                beat.timeToChoice ? seconds(beat.timeToChoice.p90Seconds) : "",
                beat.timeouts ? String(beat.timeouts.count) : "",
              ].map((text) => h("td", { class: "number" }, text)),
            ),
          ),
        ),
      ),
    ),
  );
}

import { barRow } from "./bar.ts";
import { h, section } from "./dom.ts";
import { observed } from "./marks.ts";
import type { StoryReport } from "./model.ts";
import { percent } from "./words.ts";

/** Who came back: to the story, or to begin again. */
export function returns(report: StoryReport): HTMLElement | null {
  const { day, week } = report.returns;
  const { replay } = report;
  if (day.of === 0 && week.of === 0 && replay.of === 0) return null;
  return section(
    "returns",
    "Who comes back",
    sentence(report),
    h(
      "div",
      { class: "rows" },
      day.of > 0 && barRow(day, "Back within a day"),
      week.of > 0 && barRow(week, "Back within seven days"),
      replay.of > 0 && barRow(replay, "Played again", "of those who reached an ending"),
    ),
    h("p", { class: "note" }, observed(), " A return counts from the end of the first visit, once its day or its week has passed for everybody counted."),
  );
}

function sentence({ returns: { day, week }, replay }: StoryReport): string {
  if (week.value !== null) return `${percent(week.value)} of viewers come back within seven days of their first visit.`;
  if (day.value !== null) return `${percent(day.value)} of viewers come back within a day of their first visit.`;
  if (replay.value !== null) return `${percent(replay.value)} of those who reach an ending play the story again.`;
  return "It is too early to say how many come back.";
}

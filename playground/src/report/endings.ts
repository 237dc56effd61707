import { barRow } from "./bar.ts";
import { h, section } from "./dom.ts";
import type { StoryReport } from "./model.ts";
import { count } from "./words.ts";

/** The endings that viewers came to. */
export function endings(report: StoryReport): HTMLElement | null {
  if (report.endings.length === 0) return null;
  const found = report.endings.filter((ending) => ending.share.count > 0);
  const sorted = [...report.endings].sort((a, b) => b.share.count - a.share.count);
  const first = sorted[0];
  const sentence =
    found.length === 0 || !first
      ? "Nobody has reached an ending yet."
      : `Viewers have found ${found.length} of ${count(report.endings.length, "ending")}; ${first.title} most often.`;
  return section(
    "endings",
    "Endings",
    sentence,
    h(
      "div",
      { class: "rows" },
      ...sorted.map((ending) => barRow(ending.share, ending.title)),
    ),
  );
}

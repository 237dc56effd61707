import { numbersBehind, type DataRow } from "../dataTable.ts";
import { h, section } from "../dom.ts";
import type { Fates, StoryReport } from "../model.ts";
import { clock, count, percent } from "../words.ts";
import { beatAxis, byBeats, bySeconds, clockAxis } from "./axis.ts";
import { stackedFates } from "./fates.ts";
import type { Placed } from "./stairs.ts";
import { waitCurves } from "./waits.ts";

/** More rows than this are thinned out: the curve shows the rest. */
const mostRows = 24;

/** Where everybody is after each number of beats, or each length of story time. */
export function retention(report: StoryReport): HTMLElement | null {
  const beats = byBeats(report.retention);
  const last = beats.at(-1);
  if (beats.length < 2 || !last) return null;
  const seconds = bySeconds(report.retentionBySeconds);
  const panels = [panel("beats", beats, stackedFates(beats, beatAxis(beats)), String)];
  if (seconds.length > 1) panels.push(panel("time", seconds, stackedFates(seconds, clockAxis(seconds)), clock));
  return section(
    "retention",
    "How long they stay",
    `After ${count(last.at, "beat")}, ${percent(last.fates.leftBy ?? 0)} have left and ${percent(last.fates.endedBy ?? 0)} have reached an ending.`,
    panels.length > 1 && choice(panels),
    ...panels,
    waitCurves(report.retentionByWait),
  );
}

function panel(kind: "beats" | "time", points: readonly Placed[], drawing: HTMLElement, words: (at: number) => string): HTMLElement {
  const every = Math.ceil(points.length / mostRows);
  const rows = points.filter((_, i) => i % every === 0 || i === points.length - 1).map(({ at, fates }) => row(words(at), fates));
  return h(
    "div",
    { class: "curve-panel", "data-axis": kind },
    drawing,
    numbersBehind("retention", [kind === "beats" ? "Beats" : "Story time", "Viewers there", "Still watching", "95 % interval", "Left", "Left at a gate", "Ended", "Stopped"], rows),
  );
}

function row(head: string, fates: Fates): DataRow {
  const share = (of: number | null): string => (of === null ? "–" : percent(of));
  const { watchingInterval: band } = fates;
  return {
    head,
    cells: [
      fates.atRisk.toLocaleString("en"),
      share(fates.watching),
      band ? `${percent(band.low)} to ${percent(band.high)}` : "",
      share(fates.leftBy),
      share(fates.gatedBy),
      share(fates.endedBy),
      share(fates.stuckBy),
    ],
  };
}

/** Shows one panel at a time; paper shows them all. */
function choice(panels: readonly HTMLElement[]): HTMLElement {
  const names: Readonly<Record<string, string>> = { beats: "By beats", time: "By story time" };
  const buttons = panels.map((one) => h("button", { type: "button" }, names[one.dataset.axis ?? ""] ?? ""));
  const show = (chosen: number): void => {
    panels.forEach((one, i) => one.classList.toggle("aside", i !== chosen));
    buttons.forEach((button, i) => {
      button.setAttribute("aria-pressed", String(i === chosen));
    });
  };
  buttons.forEach((button, i) => {
    button.addEventListener("click", () => {
      show(i);
    });
  });
  show(0);
  return h("div", { class: "toggle small", role: "group", "aria-label": "What the curve goes by" }, ...buttons);
}

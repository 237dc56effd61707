import { h } from "./dom.ts";
import type { Rate } from "./model.ts";
import { interval, percent, rateAndCounts } from "./words.ts";

/** A bar of a share with its interval as a whisker; a count alone where the share is hidden. */
export function bar(of: Rate, label: string): HTMLElement {
  const track = h("span", {
    class: "bar",
    role: "img",
    "aria-label": `${label}: ${rateAndCounts(of)}${of.low === null ? "" : `, 95 % interval ${interval(of)}`}`,
  });
  if (of.value !== null) track.append(h("span", { class: "bar-fill", style: `width:${of.value * 100}%` }));
  if (of.low !== null && of.high !== null)
    track.append(h("span", { class: "whisker", style: `left:${of.low * 100}%;width:${(of.high - of.low) * 100}%` }));
  return track;
}

/** One line of a list of shares: its name, its figure, its bar. */
export function barRow(of: Rate, title: string, note: string | null = null): HTMLElement {
  return h(
    "div",
    { class: "row" },
    h("span", { class: "row-title" }, title, note !== null && h("small", {}, note)),
    h("span", { class: "row-figure" }, of.value === null ? `${of.count} of ${of.of}` : percent(of.value)),
    bar(of, title),
  );
}

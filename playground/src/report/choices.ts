import { bar } from "./bar.ts";
import { h, section } from "./dom.ts";
import { observed } from "./marks.ts";
import type { StoryReport } from "./model.ts";
import { count, percent, rate, seconds } from "./words.ts";

/** Every decision with its choices. */
export function choices(report: StoryReport): HTMLElement {
  const decisions = report.beats.filter((beat) => beat.choices.length > 0 && beat.entries > 0);
  const named = new Set([report.headline.choice, report.headline.steepestChoice]);
  const timeouts = decisions.reduce((sum, beat) => sum + (beat.timeouts?.count ?? 0), 0);
  const answered = decisions.reduce((sum, beat) => sum + (beat.timeouts?.of ?? 0), 0);
  const sentence =
    timeouts === 0
      ? "Bars show what viewers took themselves; whiskers show how far chance alone could move them."
      : `Bars show what viewers took themselves; ${percent(timeouts / Math.max(1, answered))} of decisions were left to the clock and stand apart.`;
  return section(
    "choices",
    "Choices",
    sentence,
    h(
      "div",
      { class: "questions" },
      ...decisions.map((beat) =>
        h(
          "article",
          { class: "question" },
          h(
            "header",
            {},
            h("h3", {}, beat.title),
            beat.timeToChoice?.medianSeconds != null &&
              h("span", { class: "muted", title: "Half of the viewers have chosen by then; nine in ten by the second number" }, `${seconds(beat.timeToChoice.medianSeconds)} to choose${beat.timeToChoice.p90Seconds === null ? "" : `, nine in ten by ${seconds(beat.timeToChoice.p90Seconds)}`}`),
          ),
          ...beat.choices.map((choice) =>
            h(
              "div",
              { class: "choice" },
              h("span", { class: "choice-text" }, choice.text),
              h("span", { class: "choice-share" }, choice.share.value === null ? `${choice.share.count} of ${choice.share.of}` : rate(choice.share)),
              bar(choice.share, choice.text),
              h(
                "span",
                { class: "choice-note muted" },
                choice.continuation.value === null
                  ? `taken ${count(choice.share.count, "time")}`
                  : h("span", { class: named.has(choice.id) ? "named" : null }, `${named.has(choice.id) ? "▾ " : ""}${percent(choice.continuation.value)} stay after it`),
                choice.timeouts > 0 && h("span", { class: "clock" }, `◷ ${count(choice.timeouts, "time-out")}`),
                choice.auto > 0 && h("span", { class: "clock" }, `↻ ${choice.auto} automatic`),
              ),
            ),
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "note" },
      observed(),
      " Observational: viewers choose their branch themselves, so those who stay after a choice may be those who would have stayed anyway.",
    ),
  );
}

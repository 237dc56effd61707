import { h } from "../dom.ts";
import { percent, points, pointsInterval } from "../words.ts";
import type { ExperimentReport, VariantLift } from "./model.ts";

/** Ends that an axis around 0 may have. */
const ends = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

/** The end of an axis around 0 that holds all these intervals. */
export function axisEnd(lifts: readonly VariantLift[]): number {
  const farthest = Math.max(0, ...lifts.flatMap(({ low, high, always }) => [low, high, always?.low ?? 0, always?.high ?? 0].map(Math.abs)));
  return ends.find((end) => farthest <= end) ?? 1;
}

/** Differences from the control around 0: a dot, a thick line for who looks once, a thin one that is valid at every look. */
export function intervalPlot({ variants, confidence }: ExperimentReport): HTMLElement | null {
  const compared = variants.flatMap(({ name, lift }) => (lift ? [{ name, lift }] : []));
  const control = variants.find((variant) => variant.control)?.name ?? "the control";
  if (compared.length === 0) return null;
  const end = axisEnd(compared.map(({ lift }) => lift));
  const at = (difference: number): number => ((Math.max(-end, Math.min(end, difference)) + end) / (2 * end)) * 100;
  const span = (from: number, to: number): string => `left:${at(from).toFixed(2)}%;width:${(at(to) - at(from)).toFixed(2)}%`;
  return h(
    "div",
    { class: "diffs" },
    ...compared.map(({ name, lift }) =>
      h(
        "div",
        { class: "diff" },
        h("span", { class: "diff-name" }, `${name} against ${control}`),
        h("b", { class: "diff-figure" }, `${points(lift.difference)} points`),
        h(
          "span",
          { class: `diff-track ${tone(lift)}`, role: "img", "aria-label": sentence(name, control, lift, confidence) },
          h("span", { class: "diff-zero" }),
          lift.always && h("span", { class: "diff-always", style: span(lift.always.low, lift.always.high) }),
          h("span", { class: "diff-once", style: span(lift.low, lift.high) }),
          h("span", { class: "diff-dot", style: `left:${at(lift.difference).toFixed(2)}%` }),
        ),
        h("span", { class: "diff-note muted" }, `Looking once ${pointsInterval(lift)}`),
        h("span", { class: "diff-note muted" }, lift.always ? `always valid ${pointsInterval(lift.always)}${chance(lift.p)}` : "no always-valid interval yet: all viewers of a variant did the same"),
      ),
    ),
    h("div", { class: "diff-axis muted", "aria-hidden": true }, h("span", {}, `−${end * 100}`), h("span", {}, "0"), h("span", {}, `+${end * 100} points`)),
    h("div", { class: "legend" },
      h("span", { class: "key" }, h("span", { class: "diff-key once" }), h("span", {}, `Newcombe’s ${percent(confidence)} interval, for who looks once`)),
      h("span", { class: "key" }, h("span", { class: "diff-key always" }), h("span", {}, "always valid, however often it is looked at: the verdict goes by it")),
    ),
  );
}

function chance(p: number | null): string {
  if (p === null) return "";
  return p < 0.001 ? ", p < 0.001" : `, p = ${p.toFixed(3)}`;
}

function tone({ always }: VariantLift): string {
  if (always && always.low > 0) return "better";
  return always && always.high < 0 ? "worse" : "open";
}

function sentence(name: string, control: string, lift: VariantLift, confidence: number): string {
  const always = lift.always ? `always-valid interval ${pointsInterval(lift.always)}` : "no always-valid interval";
  return `${name} less ${control}: ${points(lift.difference)} points; ${percent(confidence)} interval ${pointsInterval(lift)}; ${always}`;
}

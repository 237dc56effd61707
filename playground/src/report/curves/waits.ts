import { h, s } from "../dom.ts";
import { observed } from "../marks.ts";
import type { WaitRetention } from "../model.ts";
import { count, percent } from "../words.ts";
import { beatAxis, byBeats } from "./axis.ts";
import { axes, box, chartSize } from "./fates.ts";
import { area, high, line, low, watching, x, y, type Placed, type Scale } from "./stairs.ts";

const names: Readonly<Record<string, string>> = { fast: "never waited 2 s", slow: "waited 2 s or more" };

/** Those still watching, of viewers with short waits and with long ones apart; null where only one sort is known. */
export function waitCurves(curves: readonly WaitRetention[]): HTMLElement | null {
  const drawn = curves
    .map((curve) => ({ ...curve, placed: byBeats(curve.points) }))
    .filter((curve) => curve.placed.length > 0);
  if (drawn.length < 2) return null;
  const axis = beatAxis(drawn.map((curve) => curve.placed).sort((a, b) => b.length - a.length)[0] ?? []);
  const scale: Scale = { ...chartSize(), end: axis.end };
  const words = drawn.map((curve) => {
    const last = curve.placed.at(-1);
    return `Of ${count(curve.viewers, "viewer")} who ${names[curve.wait] ?? curve.wait}, ${percent(last?.fates.watching ?? 0)} go on past beat ${last?.at ?? 0}.`;
  });
  return h(
    "div",
    { class: "waits" },
    h("h3", {}, "By the longest wait for a picture"),
    h(
      "div",
      { class: "chart" },
      s(
        "svg",
        { viewBox: box(scale), class: "retention", role: "img", "aria-label": words.join(" ") },
        ...drawn.map(({ wait, placed }) => s("path", { class: `wait-band ${wait}`, d: area(placed, high, low, known(placed, scale)) })),
        ...drawn.map(({ wait, placed }) => s("path", { class: `wait-curve ${wait}`, d: line(placed, watching, known(placed, scale)) })),
        s("path", { class: "axis", d: `M0,${y(0, scale)}H${x(axis.end, scale)}` }),
        ...axes(axis, scale),
      ),
    ),
    h(
      "div",
      { class: "legend" },
      ...drawn.map(({ wait, viewers }) =>
        h(
          "span",
          { class: "key" },
          s("svg", { width: 28, height: 10, "aria-hidden": true }, s("path", { class: `wait-curve ${wait}`, d: "M0,5H28" })),
          h("b", {}, count(viewers, "viewer")),
          names[wait] ?? wait,
        ),
      ),
      h("span", { class: "key muted" }, "Share still watching by beats seen, with 95 % intervals"),
    ),
    h("p", { class: "note" }, observed(), " Observational: who sees more of the story has more time to meet a long wait, and a slow network comes with other differences."),
  );
}

/** A curve ends where too few viewers are left to judge by, even where the other goes on. */
function known(points: readonly Placed[], scale: Scale): Scale {
  return { ...scale, until: Math.min(scale.end, (points.at(-1)?.at ?? 0) + 1) };
}

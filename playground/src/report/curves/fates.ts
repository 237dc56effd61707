import { h, s } from "../dom.ts";
import type { Fates } from "../model.ts";
import { percent } from "../words.ts";
import { area, bottom, high, line, low, top, watching, x, y, type Placed, type Scale, type Share } from "./stairs.ts";

/** An axis: where its marks stand, and what they read. */
export interface Axis {
  readonly name: string;
  readonly end: number;
  readonly ticks: readonly number[];
  readonly words: (at: number) => string;
}

const fates: readonly { readonly kind: string; readonly label: string; readonly of: Share }[] = [
  { kind: "watching", label: "still watching", of: watching },
  { kind: "ended", label: "reached an ending", of: (point) => point.endedBy ?? 0 },
  { kind: "stuck", label: "stopped by the script", of: (point) => point.stuckBy ?? 0 },
  { kind: "gate", label: "left at a gate", of: (point) => point.gatedBy ?? 0 },
  { kind: "left", label: "left", of: (point) => point.leftBy ?? 0 },
];

/** Narrow screens shrink a chart less, so that its figures stay readable. */
export function chartSize(): { readonly width: number; readonly height: number } {
  return window.innerWidth < 720 ? { width: 360, height: 240 } : { width: 720, height: 260 };
}

/** The frame of a chart: its axes with their marks. */
export function axes(axis: Axis, scale: Scale): SVGElement[] {
  return [
    ...[0, 0.5, 1].map((share) => s("text", { x: -8, y: y(share, scale) + 4, class: "tick end" }, percent(share))),
    ...axis.ticks.map((at) => s("text", { x: x(at, scale).toFixed(1), y: scale.height + 18, class: "tick middle" }, axis.words(at))),
  ];
}

/** The box of a chart of that size, room for its marks included. */
export function box({ width, height }: Scale): string {
  return `-58 -12 ${width + 70} ${height + 42}`;
}

/** Everybody, stacked: who still watches at the bottom, with the interval, and above it what became of the others. */
export function stackedFates(points: readonly Placed[], axis: Axis): HTMLElement {
  const scale: Scale = { ...chartSize(), end: axis.end };
  const last = points.at(-1)?.fates;
  const happened = fates.filter(({ kind, of }) => kind === "watching" || kind === "left" || (last && of(last) > 0));
  const layers: SVGElement[] = [];
  let under: Share = bottom;
  for (const { kind, of } of happened) {
    const below = under;
    const upper: Share = kind === "left" ? top : (point: Fates) => below(point) + of(point);
    layers.push(s("path", { class: `area-${kind}`, d: area(points, upper, below, scale) }));
    under = upper;
  }
  const words = happened.map(({ label, of }) => `${percent(last ? of(last) : 0)} ${label}`).join(", ");
  return h(
    "div",
    {},
    h(
      "div",
      { class: "chart" },
      s(
        "svg",
        { viewBox: box(scale), class: "retention", role: "img", "aria-label": `At the end of the curve: ${words}.` },
        ...layers,
        s("path", { class: "band", d: area(points, high, low, scale) }),
        s("path", { class: "curve", d: line(points, watching, scale) }),
        ...axes(axis, scale),
      ),
    ),
    h(
      "div",
      { class: "legend" },
      ...happened.map(({ kind, label, of }) =>
        h("span", { class: "key" }, h("span", { class: `swatch ${kind}` }), h("b", {}, percent(last ? of(last) : 0)), label),
      ),
      h("span", { class: "key muted" }, `${axis.name}, left to right; the band is the 95 % interval of those still watching`),
    ),
  );
}

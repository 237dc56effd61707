import type { Fates } from "../model.ts";

/** A share at one point of a curve. */
export type Share = (point: Fates) => number;

/** A point of a curve with its place on the axis. */
export interface Placed {
  readonly at: number;
  readonly fates: Fates;
}

/** A drawing's size and the end of its axis. */
export interface Scale {
  readonly width: number;
  readonly height: number;
  readonly end: number;
  /** How far along the axis the curve is known; to its end when left out. */
  readonly until?: number;
}

export const top: Share = () => 1;
export const bottom: Share = () => 0;
export const watching: Share = (point) => point.watching ?? 0;
export const low: Share = (point) => point.watchingInterval?.low ?? watching(point);
export const high: Share = (point) => point.watchingInterval?.high ?? watching(point);

/** A place on the axis, in pixels. */
export function x(at: number, { width, end }: Scale): number {
  return (at / end) * width;
}

/** A share, in pixels from the top. */
export function y(share: number, { height }: Scale): number {
  return (1 - share) * height;
}

/** A survival curve is a staircase: it holds until the next step. Everybody watches at its foot. */
function corners(points: readonly Placed[], share: Share, scale: Scale): string[] {
  let before = share === bottom ? 0 : 1;
  const at = (place: number, value: number): string => `${place.toFixed(1)},${y(value, scale).toFixed(1)}`;
  const list = [at(0, before)];
  for (const { at: place, fates } of points) {
    list.push(at(x(place, scale), before), at(x(place, scale), share(fates)));
    before = share(fates);
  }
  return [...list, at(x(scale.until ?? scale.end, scale), before)];
}

/** The path of a curve. */
export function line(points: readonly Placed[], share: Share, scale: Scale): string {
  return `M${corners(points, share, scale).join("L")}`;
}

/** The path of what lies between two curves. */
export function area(points: readonly Placed[], upper: Share, lower: Share, scale: Scale): string {
  return `M${corners(points, upper, scale).join("L")}L${corners(points, lower, scale).reverse().join("L")}Z`;
}

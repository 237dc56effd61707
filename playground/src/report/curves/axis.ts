import type { RetentionPoint, SecondsPoint } from "../model.ts";
import { clock } from "../words.ts";
import type { Axis } from "./fates.ts";
import type { Placed } from "./stairs.ts";

/** Steps that a clock is read in, in seconds. */
const clockSteps = [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const mostTicks = 8;

/** Points by number of beats, as far as enough viewers stand behind them. */
export function byBeats(points: readonly RetentionPoint[]): Placed[] {
  return points.filter((point) => point.watching !== null).map((point) => ({ at: point.beat, fates: point }));
}

/** Points by story time, as far as enough viewers stand behind them. */
export function bySeconds(points: readonly SecondsPoint[]): Placed[] {
  return points.filter((point) => point.watching !== null).map((point) => ({ at: point.seconds, fates: point }));
}

/** Beats seen; one more beat's width, so that what became of everybody at the last one can be seen. */
export function beatAxis(points: readonly Placed[]): Axis {
  const last = points.at(-1)?.at ?? 1;
  return { name: "Beats seen", end: last + 1, ticks: every(Math.ceil(last / mostTicks), last), words: String };
}

/** Story time: lines at reading speed, and the time over decisions. */
export function clockAxis(points: readonly Placed[]): Axis {
  const last = points.at(-1)?.at ?? 1;
  const step = clockSteps.find((one) => last / one <= mostTicks) ?? Math.ceil(last / mostTicks / 3600) * 3600;
  return { name: "Story time seen, in minutes and seconds", end: last * 1.03, ticks: every(step, last), words: clock };
}

function every(step: number, last: number): number[] {
  return Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step);
}

import type { Interval, Rate } from "./model.ts";

/** A share in per cent: one decimal below ten. The blank does not break. */
export function percent(share: number): string {
  const value = share * 100;
  return `${value === 0 || value >= 9.95 ? value.toFixed(0) : value.toFixed(1)}\u00a0%`;
}

/** A rate in per cent, or a dash where too few viewers stand behind it. */
export function rate(of: Rate | null): string {
  return of?.value == null ? "–" : percent(of.value);
}

/** A rate with its counts: "40 % (40 of 100)". */
export function rateAndCounts(of: Rate): string {
  const counts = `${of.count.toLocaleString("en")} of ${of.of.toLocaleString("en")}`;
  return of.value === null ? counts : `${percent(of.value)} (${counts})`;
}

/** The interval of a rate: "31 to 50 %". */
export function interval(of: Rate): string {
  if (of.low === null || of.high === null) return "";
  return `${percent(of.low).replace("\u00a0%", "")} to ${percent(of.high)}`;
}

/** Seconds: "2.4 s". */
export function seconds(value: number | null): string {
  return value === null ? "–" : `${value.toFixed(value < 10 ? 1 : 0)}\u00a0s`;
}

/** A count with its noun. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${value.toLocaleString("en")} ${value === 1 ? one : many}`;
}

/** A text cut to a length. */
export function short(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A difference of shares in points, with its sign: "+3.1". */
export function points(difference: number): string {
  const text = Math.abs(difference * 100).toFixed(1);
  return text === "0.0" ? "0" : `${difference < 0 ? "−" : "+"}${text}`;
}

/** The interval of a difference in points: "−1.2 to +3.4". */
export function pointsInterval(of: Interval): string {
  return `${points(of.low)} to ${points(of.high)}`;
}

/** A wait: "80 ms", from a second on "1.2 s". */
export function wait(milliseconds: number | null): string {
  if (milliseconds === null) return "–";
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)}\u00a0ms` : seconds(milliseconds / 1000);
}

/** A length of story time: "2:05". */
export function clock(of: number): string {
  const whole = Math.round(of);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

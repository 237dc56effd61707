import type { ExperimentReport, RatioReport } from "./model.ts";

/** What a viewer did who counts as a success. */
export function goalWords(goal: string, endings: ReadonlyMap<string, string>): string {
  if (goal.startsWith("ending:")) {
    const id = goal.slice("ending:".length);
    return `reached the ending ${endings.get(id) ?? id}`;
  }
  if (goal === "stay") return "stayed past the beat";
  if (goal === "next-episode") return "went on to another episode";
  return "reached an ending";
}

/** What an experiment varies, and where. */
export function subject({ kind, at }: ExperimentReport, titles: ReadonlyMap<string, string>): string {
  const place = titles.get(at) ?? at;
  if (kind === "order") return `the order of the choices at ${place}`;
  if (kind === "timer") return `the time to choose at ${place}`;
  return `what follows the choice “${place}”`;
}

/** The sample ratio check in a sentence. */
export function ratioWords({ broken, p }: RatioReport): string {
  if (broken === null) return "Ratio check: too few viewers to tell whether the variants have as many as their weights say.";
  const chance = p === null ? "" : ` (p = ${p < 0.001 ? p.toExponential(1) : p.toFixed(3)})`;
  return broken
    ? `Ratio check: broken${chance}. The variants do not have the viewers their weights say, so the comparison is hidden.`
    : `Ratio check: fine${chance}. The variants have as many viewers as their weights say.`;
}

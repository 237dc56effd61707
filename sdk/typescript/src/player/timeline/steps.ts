import type { BeatView, EpisodeChangeView, EpisodeView, ShotView } from "../../protocol.ts";

/** One thing after the other, as a beat is shown. */
export type Step =
  | { readonly kind: "title"; readonly episode: EpisodeView; readonly line: number }
  | { readonly kind: "episode"; readonly change: EpisodeChangeView; readonly line: number }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "choices" }
  | { readonly kind: "ending" }
  | { readonly kind: "deadEnd" };

/** The order of a beat: its lines, the borders between episodes among them, and where it stops. */
export function stepsOf(beat: BeatView): readonly Step[] {
  const steps: Step[] = [];
  const border = (line: number) => {
    for (const change of beat.episodeChanges) {
      if (change.atLine !== line) continue;
      if (change.ended && !(beat.ending && !change.next)) steps.push({ kind: "episode", change, line });
      else if (!change.ended && change.next) steps.push({ kind: "title", episode: change.next, line });
    }
  };
  for (let line = 0; line < beat.lines.length; line++) {
    border(line);
    steps.push({ kind: "line", line });
  }
  border(beat.lines.length);
  if (beat.choices.length > 0) steps.push({ kind: "choices" });
  else if (beat.ending) steps.push({ kind: "ending" });
  else steps.push({ kind: "deadEnd" });
  return steps;
}

/** Where a viewer of one version's beat goes on in another version's: at the same line, else no further than they were. */
export function sameStep(before: BeatView, step: Step, now: BeatView): number {
  if (before.id !== now.id) return 0;
  const steps = stepsOf(now);
  const line = "line" in step ? before.lines[step.line]?.id : undefined;
  const same = steps.findIndex(
    (other) => other.kind === step.kind && (!("line" in other) || now.lines[other.line]?.id === line),
  );
  if (same >= 0) return same;
  const at = stepsOf(before).findIndex((other) => other.kind === step.kind && (!("line" in other) || !("line" in step) || other.line === step.line));
  return Math.min(Math.max(0, at), steps.length - 1);
}

/** The episode a line belongs to; a beat's own episode is the one in which it stops. */
export function episodeAt(beat: BeatView, line: number): EpisodeView | undefined {
  const next = beat.episodeChanges.find((change) => change.atLine > line);
  return next ? (next.ended ?? beat.episode) : beat.episode;
}

/** The episode a step belongs to; the card of one that ends is still that one's. */
export function episodeOf(beat: BeatView, step: Step): EpisodeView | undefined {
  if (step.kind === "episode" && step.change.ended) return step.change.ended;
  return episodeAt(beat, "line" in step ? step.line : beat.lines.length);
}

/** The shot behind a line; undefined where the one before the beat goes on. */
export function shotAt(beat: BeatView, line: number): ShotView | undefined {
  return beat.shots.findLast((shot) => shot.firstLine <= line);
}

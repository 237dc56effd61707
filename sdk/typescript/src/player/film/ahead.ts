import type { BeatView } from "../../protocol.ts";
import type { Footage } from "../media.ts";

/** What the viewer seems to be about to do, or has done, at the decision: the ids of choices. */
export interface Leaning {
  /** Under the pointer, the finger or the keyboard. */
  readonly towards?: string | undefined;
  /** Pressed, or taken by time: nothing else comes now. */
  readonly taken?: string | undefined;
  /** What viewers chose here so far, the likeliest first. */
  readonly likely?: readonly string[] | undefined;
}

/**
 * What comes after a line, the most wanted first: the other shots of the beat in their order, which are sure to come, then the
 * first ones behind its choices, the likeliest first.
 */
export function aheadOf(beat: BeatView, line: number, { towards, taken, likely = [] }: Leaning = {}): readonly Footage[] {
  const rest = beat.shots.filter((shot) => shot.firstLine > line);
  const branches = beat.preload;
  const leads = (choice: string | undefined) => branches.filter(({ choices }) => choice !== undefined && choices.includes(choice));
  const chosen = leads(taken);
  if (chosen.length > 0) return [...rest, ...chosen];
  return [...new Set([...rest, ...leads(towards), ...likely.flatMap(leads), ...branches])];
}

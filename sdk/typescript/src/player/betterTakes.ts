import type { BeatView, ShotReadyView } from "../protocol.ts";

/** Better takes as they come: those of a turn that is not on screen yet wait for its beat. */
export class BetterTakes {
  #waiting: readonly ShotReadyView[] = [];

  add(ready: ShotReadyView): void {
    this.#waiting = [...this.#waiting, ready];
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The beat of a turn with all that has come for it; the same beat where there is nothing. */
  take(beat: BeatView, turn: number, isOnScreen: (shot: string) => boolean): BeatView {
    const now = this.#waiting.filter((ready) => ready.turn === turn);
    this.#waiting = this.#waiting.filter((ready) => ready.turn > turn);
    return now.reduce((before, ready) => withBetterTake(before, ready, isOnScreen(ready.shot.id)), beat);
  }
}

/**
 * The beat with a better take in the place of the one before, and with the voices that came with it.
 * What is on screen stays: a picture that changes within its shot is a fault, not a cut.
 */
export function withBetterTake(beat: BeatView, { shot, voices }: ShotReadyView, isOnScreen: boolean): BeatView {
  const shots = isOnScreen ? beat.shots : beat.shots.map((made) => (made.id === shot.id ? { ...shot, firstLine: made.firstLine } : made));
  const lines = beat.lines.map((line) => {
    const spoken = voices.find((voiced) => voiced.line === line.id);
    return spoken ? { ...line, voice: spoken.voice } : line;
  });
  return { ...beat, shots, lines };
}

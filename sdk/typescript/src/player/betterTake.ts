import type { BeatView, ShotReadyView } from "../protocol.ts";

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

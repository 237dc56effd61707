import type { BeatView, SoundKind, SoundView } from "../../protocol.ts";

/** What loops: the rest sounds once. */
export type LoopKind = Exclude<SoundKind, "sfx">;

export const loopKinds: readonly LoopKind[] = ["music", "ambience"];

/** What a beat says of a loop up to a line; undefined where it says nothing and what sounds goes on. */
export function loopAt(beat: BeatView, kind: LoopKind, line: number): SoundView | undefined {
  return beat.sounds.findLast((sound) => sound.kind === kind && sound.atLine <= line);
}

/** The effects that come with a line. */
export function effectsAt(beat: BeatView, line: number): readonly SoundView[] {
  return beat.sounds.filter((sound) => sound.kind === "sfx" && sound.atLine === line);
}

/** What will be heard soon after a line: the next voice, and the sounds up to the line it belongs to. */
export function soonAfter(beat: BeatView, line: number): readonly string[] {
  const voiced = beat.lines.findIndex(({ voice }, index) => index > line && voice);
  const until = voiced < 0 ? beat.lines.length : voiced;
  const sounds = beat.sounds.filter(({ atLine }) => atLine > line && atLine <= until);
  return [beat.lines[voiced]?.voice?.url, ...sounds.map(({ url }) => url)].filter((url) => url !== undefined);
}

/** True where a beat can be heard at all. */
export function isHeard(beat: BeatView): boolean {
  return beat.lines.some(({ voice }) => voice) || beat.sounds.some(({ url }) => url !== undefined);
}

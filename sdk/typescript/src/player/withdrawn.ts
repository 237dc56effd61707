import type { BeatView, ShotView, ShotWithdrawnView } from "../protocol.ts";
import { address } from "../stories.ts";
import { isMadeOf, mediaOf } from "./media.ts";

/** What was taken back during a visit, by paths: no beat shows it again, however late it comes. */
export class Withdrawn {
  readonly #media = new Set<string>();
  readonly #instead = new Map<string, ShotView>();

  add({ urls, replacement }: Pick<ShotWithdrawnView, "urls" | "replacement">): void {
    for (const url of urls) this.#media.add(mediaOf(url));
    if (replacement) this.#instead.set(replacement.id, replacement);
  }

  get media(): ReadonlySet<string> {
    return this.#media;
  }

  /** Takes the server's word for what a beat is shown with now: what was given back may be shown again. */
  trust(beat: BeatView): void {
    for (const path of heardAndSeen(beat)) this.#media.delete(path);
    for (const shot of beat.shots) this.#instead.set(shot.id, shot);
  }

  /** True where a beat shows something that nothing is known to take the place of: the server knows. */
  lacks(beat: BeatView): boolean {
    return beat.shots.some((shot) => isMadeOf(shot, this.#media));
  }

  /** The beat without it; the same beat where it has none. */
  without(beat: BeatView): BeatView {
    const isGone = (url: string) => this.#media.has(mediaOf(url));
    const shots = beat.shots.map((shot) => this.#next(shot));
    const lines = beat.lines.map((line) => (line.voice && isGone(line.voice.url) ? { ...line, voice: undefined } : line));
    const preload = beat.preload.filter((first) => !isMadeOf(first, this.#media));
    const isSame =
      shots.every((shot, index) => shot === beat.shots[index]) &&
      lines.every((line, index) => line === beat.lines[index]) &&
      preload.length === beat.preload.length;
    return isSame ? beat : { ...beat, shots, lines, preload };
  }

  #next(shot: ShotView): ShotView {
    if (!isMadeOf(shot, this.#media)) return shot;
    const next = this.#instead.get(shot.id);
    return next && !isMadeOf(next, this.#media) ? { ...next, firstLine: shot.firstLine } : shot;
  }
}

/**
 * What a beat was shown with, is not any more when it is asked for again, and was taken back meanwhile: the server says so.
 * The rest gave way to something better, and stays on screen as long as it is there.
 */
export async function takenBack(server: string, before: BeatView, now: BeatView): Promise<readonly string[]> {
  const there = new Set(heardAndSeen(now));
  const left = addressesIn(before).filter((url) => !there.has(mediaOf(url)));
  const gone = await Promise.all(
    left.map(async (url) => {
      try {
        const { status } = await fetch(address(server, url), { method: "HEAD", cache: "no-store" });
        return status === 410;
      } catch {
        // Out of reach again: the next time it comes back it is asked for anew.
        return false;
      }
    }),
  );
  return left.filter((_, index) => gone[index]);
}

function addressesIn(beat: BeatView): readonly string[] {
  const seen = beat.shots.flatMap(({ url, poster, sources }) => [url, ...(poster === undefined ? [] : [poster]), ...sources.map((one) => one.url)]);
  const heard = beat.lines.flatMap(({ voice }) => (voice ? [voice.url] : []));
  return [...new Set([...seen, ...heard])];
}

const heardAndSeen = (beat: BeatView) => addressesIn(beat).map(mediaOf);

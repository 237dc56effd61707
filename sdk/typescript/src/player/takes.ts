import type { BeatView, ShotReadyView, ShotView, ShotWithdrawnView } from "../protocol.ts";
import type { Backstage } from "./backstage.ts";
import { BetterTakes } from "./betterTakes.ts";
import { mediaOf } from "./media.ts";
import { takenBack, Withdrawn } from "./withdrawn.ts";

/** So long it takes at most until all that was taken back together has been told, in milliseconds. */
const togetherMs = 300;

/** Keeps the takes of the beat on screen as they should be: the better ones come in, those taken back go. */
export class Takes {
  readonly #backstage: Backstage;
  readonly #silence: (media: ReadonlySet<string>) => void;
  readonly #better = new BetterTakes();
  readonly #withdrawn = new Withdrawn();
  readonly #failed = new Set<string>();

  /** `silence` lets go of sounds that were taken back. */
  constructor(backstage: Backstage, silence: (media: ReadonlySet<string>) => void) {
    this.#backstage = backstage;
    this.#silence = silence;
  }

  /** A better take has come. */
  add(ready: ShotReadyView): void {
    this.#better.add(ready);
    this.improve();
  }

  /** A take was taken back. */
  withdraw(gone: Pick<ShotWithdrawnView, "urls" | "replacement">): void {
    this.#withdrawn.add(gone);
    this.#letGo();
  }

  /** A beat without what was taken back: an answer that was on its way meanwhile still has it. */
  without(beat: BeatView): BeatView {
    return this.#withdrawn.without(beat);
  }

  /** Asks the server where a beat shows something that nothing is known to take the place of. */
  complete(beat: BeatView): void {
    if (this.#withdrawn.lacks(beat)) void this.#look();
  }

  /** Takes the better takes that have come for this turn. */
  improve(): void {
    const { screen } = this.#backstage;
    const before = screen.beat;
    if (!before) return;
    const beat = this.#better.take(before, screen.turn, (shot) => screen.view?.shows?.(shot) ?? false);
    if (beat === before) return;
    const now = this.without(beat);
    screen.change(now);
    screen.director?.improve(now);
  }

  /** The beat on screen as the server shows it now, after a time away or a picture that failed. */
  async renew(now: BeatView): Promise<void> {
    const { screen, src } = this.#backstage;
    const before = screen.position;
    if (before?.beat.id !== now.id) return;
    this.#withdrawn.trust(now);
    const gone = await takenBack(src, before.beat, now);
    const { position } = screen;
    if (position?.turn !== before.turn) return;
    this.#withdrawn.add({ urls: gone });
    screen.change({ ...position.beat, preload: now.preload });
    this.#letGo();
  }

  /** A picture that fails may have been taken back: asked once of each. */
  failed(shot: ShotView): void {
    const path = mediaOf(shot.url);
    if (this.#failed.has(path)) return;
    this.#failed.add(path);
    void this.#look();
  }

  /** Forgets what has come for a playthrough that was left behind. */
  clear(): void {
    this.#better.clear();
  }

  /** Lets go of what was taken back, and shows what takes its place. Words, clock and choices stay as they are. */
  #letGo(): void {
    const { screen } = this.#backstage;
    this.#silence(this.#withdrawn.media);
    if (!screen.beat) return;
    const beat = this.without(screen.beat);
    screen.change(beat);
    screen.view?.withdraw?.(this.#withdrawn.media, beat.shots);
    screen.director?.improve(beat);
    // Of two shots that go together each is told by itself.
    setTimeout(() => {
      if (screen.beat) this.complete(screen.beat);
    }, togetherMs);
  }

  async #look(): Promise<void> {
    try {
      await this.#backstage.client.look();
    } catch {
      // What stands there stays; the next beat is another.
    }
  }
}

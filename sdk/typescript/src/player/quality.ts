import type { CutOrigin, PlayerEvent, ShotView } from "../protocol.ts";
import type { Cut } from "./film/cut.ts";

type QualityEvent = PlayerEvent & { readonly kind: "playStarted" | "shotShown" | "shotFailed" | "stalled" };

/** What the performance timeline says of each cut, under the name `drama:cut`; times as `performance.now()` counts them. */
export interface CutMark {
  readonly shot: string;
  readonly dueMs: number;
  readonly shownMs: number;
  readonly gapMs: number;
  readonly origin: CutOrigin;
}

/** Measures what a viewer waits for: the start, the gap at each cut, and stalls. */
export class Quality {
  readonly #tell: (event: Omit<QualityEvent, "turn">) => void;
  #openedMs: number | undefined = performance.now();

  constructor(tell: (event: Omit<QualityEvent, "turn">) => void) {
    this.#tell = tell;
  }

  /** Time that is not waited: something is shown on purpose. */
  async excuse(shown: Promise<void>): Promise<void> {
    const began = performance.now();
    await shown;
    if (this.#openedMs !== undefined) this.#openedMs += performance.now() - began;
  }

  shown({ shot, origin, dueMs, readyMs, shownMs }: Cut): void {
    const opened = this.#openedMs;
    this.#openedMs = undefined;
    if (opened !== undefined) this.#tell({ kind: "playStarted", waitMs: Math.round((shownMs ?? readyMs) - opened) });
    const shown = { kind: "shotShown", shot: shot.id, waitMs: Math.round(readyMs - dueMs), origin } as const;
    if (shownMs === undefined) {
      this.#tell(shown);
      return;
    }
    const gapMs = shownMs - dueMs;
    const detail: CutMark = { shot: shot.id, dueMs, shownMs, gapMs, origin };
    // Only the last one stays: whoever wants them all observes them.
    performance.clearMarks("drama:cut");
    performance.mark("drama:cut", { startTime: shownMs, detail });
    this.#tell({ ...shown, gapMs: Math.round(gapMs) });
  }

  failed(shot: ShotView, waitMs: number): void {
    this.#tell({ kind: "shotFailed", shot: shot.id, waitMs });
  }

  /** A stall is over. */
  stalled(shot: ShotView, ms: number): void {
    this.#tell({ kind: "stalled", shot: shot.id, waitMs: Math.round(ms) });
  }
}

import type { CutOrigin, ShotView } from "../../protocol.ts";

/** A cut as the viewer had it; times as `performance.now()` counts them. */
export interface Cut {
  readonly shot: ShotView;
  readonly origin: CutOrigin;
  readonly dueMs: number;
  /** When there was something to show. */
  readonly readyMs: number;
  /** When its first frame was painted; undefined where the page was out of sight. */
  readonly shownMs: number | undefined;
}

export interface StageEvents {
  /** Another shot is seen; undefined is the bare ground. */
  onScreen(shot: ShotView | undefined): void;
  shown(cut: Cut): void;
  /** A shot cannot be shown as it should: what stands in for it comes. */
  failed(shot: ShotView, waitMs: number): void;
  /** A shot stands still midway, or goes on after so many milliseconds. */
  stalled(shot: ShotView, isStill: boolean, ms: number): void;
}

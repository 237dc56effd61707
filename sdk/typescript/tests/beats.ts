import type { BeatView, EpisodeView, LineView, ShotView, WindowView } from "../src/protocol.ts";

export const episode = (number: number, title = `Episode ${number}`): EpisodeView => ({ id: `ep${number}`, number, title });

export const line = (text: string): LineView => ({ id: text, text });

export const shot = (id: string, firstLine: number, madeBy: ShotView["madeBy"] = "drawn"): ShotView => ({
  id,
  firstLine,
  url: `/media/${id}.svg`,
  type: "image/svg+xml",
  durationMs: 3000,
  alt: `Picture ${id}`,
  madeBy,
  rung: "animatic",
  isPlaceholder: false,
  sources: [],
});

export const window8: WindowView = { lengthMs: 8000, remainingMs: 8000, tailMs: 4000, defaultChoice: "stay" };

/** A beat of two lines and two choices, and whatever a test says of it. */
export function beat(changes: Partial<BeatView> = {}): BeatView {
  return {
    id: "start",
    lines: [line("one"), line("two")],
    shots: [],
    sounds: [],
    choices: [
      { id: "go", text: "Go" },
      { id: "stay", text: "Stay" },
    ],
    episodeChanges: [],
    preload: [],
    deadEnd: false,
    auto: false,
    ...changes,
  };
}

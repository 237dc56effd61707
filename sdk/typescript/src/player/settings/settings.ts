import type { TimerPreference } from "../../protocol.ts";
import type { Store } from "../memory/store.ts";

/** What a viewer has chosen for every story on this device. */
export interface Settings {
  /** Lines go on by themselves, or at a tap. */
  readonly advance: "auto" | "tap";
  /** How long a line stays, relative to its reading time. */
  readonly pace: number;
  readonly captions: "small" | "medium" | "large";
  readonly timers: TimerPreference;
  readonly sound: "full" | "quiet" | "off";
}

/** How loud, 0 to 1. */
export const volumes = { full: 1, quiet: 0.5, off: 0 } as const;

export const paces = { slow: 1.5, normal: 1, fast: 0.7 } as const;

export const defaults: Settings = { advance: "auto", pace: paces.normal, captions: "medium", timers: "written", sound: "full" };

const key = "settings";

export function loadSettings(store: Store): Settings {
  const saved = (store.read(key) ?? {}) as Partial<Settings>;
  return {
    advance: saved.advance === "tap" ? "tap" : defaults.advance,
    pace: Object.values<number>(paces).includes(saved.pace ?? 0) ? (saved.pace ?? defaults.pace) : defaults.pace,
    captions: saved.captions === "small" || saved.captions === "large" ? saved.captions : defaults.captions,
    timers: saved.timers === "doubled" || saved.timers === "none" ? saved.timers : defaults.timers,
    sound: saved.sound === "quiet" || saved.sound === "off" ? saved.sound : defaults.sound,
  };
}

export function saveSettings(store: Store, settings: Settings): void {
  store.write(key, settings);
}

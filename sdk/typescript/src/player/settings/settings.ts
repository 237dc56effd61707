import type { TimerPreference } from "../../protocol.ts";
import type { Store } from "../memory/store.ts";

/** What a viewer has chosen for every story on this device. */
export interface Settings {
  /** Lines go on by themselves, or at a tap. */
  readonly advance: "auto" | "tap";
  /** How long a line stays, relative to its reading time. */
  readonly pace: number;
  /** How large; off hides those that are heard, and no others. */
  readonly captions: "off" | "small" | "medium" | "large";
  /** What stands behind the captions of a film. */
  readonly captionGround: "none" | "shade" | "solid";
  readonly timers: TimerPreference;
  readonly sound: "full" | "quiet" | "off";
  /** How much is loaded: as the network allows, as little as possible, or the best picture there is. */
  readonly data: "auto" | "save" | "best";
  /** The language the viewer asked for, BCP 47; absent until they do. */
  readonly locale?: string | undefined;
}

/** How loud, 0 to 1. */
export const volumes = { full: 1, quiet: 0.5, off: 0 } as const;

export const paces = { slow: 1.5, normal: 1, fast: 0.7 } as const;

export const defaults: Settings = {
  advance: "auto",
  pace: paces.normal,
  captions: "medium",
  captionGround: "shade",
  timers: "written",
  sound: "full",
  data: "auto",
};

/** Every setting that is one of a few. */
const allowed: { readonly [K in Exclude<keyof Settings, "locale">]: readonly Settings[K][] } = {
  advance: ["auto", "tap"],
  pace: Object.values(paces),
  captions: ["off", "small", "medium", "large"],
  captionGround: ["none", "shade", "solid"],
  timers: ["written", "doubled", "none"],
  sound: ["full", "quiet", "off"],
  data: ["auto", "save", "best"],
};

const key = "settings";

/** The settings among whatever was given: what is none of them is left out. */
export function settingsIn(given: unknown): Partial<Settings> {
  const fields = (given ?? {}) as Readonly<Record<string, unknown>>;
  const { locale } = fields;
  const known = Object.entries(allowed).filter(([name, values]) => (values as readonly unknown[]).includes(fields[name]));
  return {
    ...(Object.fromEntries(known.map(([name]) => [name, fields[name]])) as Partial<Settings>),
    ...(typeof locale === "string" && /^[\w-]{2,35}$/.test(locale) && { locale }),
  };
}

export function loadSettings(store: Store): Settings {
  return { ...defaults, ...settingsIn(store.read(key)) };
}

export function saveSettings(store: Store, settings: Settings): void {
  store.write(key, settings);
}

import type { DramaErrorCode } from "../client/errors.ts";
import type { ConnectionState } from "../client/keeper.ts";
import type { BeatView, ChoiceView, EndingView, EpisodeView, LineView, PlayerEvent, ShotView, StoryView, WindowView } from "../protocol.ts";
import type { FoundEnding } from "./memory/storyMemory.ts";
import type { Settings } from "./settings/settings.ts";

/** What `<drama-player>` dispatches; each bubbles, and leaves the component. */
export interface DramaPlayerEvents {
  /** The story was found; its title and form are known. */
  "drama-story": { readonly story: StoryView };
  "drama-beat": { readonly turn: number; readonly beat: BeatView };
  /** Another episode is on screen. */
  "drama-episode": { readonly turn: number; readonly episode: EpisodeView };
  "drama-line": { readonly turn: number; readonly line: LineView };
  /** A shot came on screen, so many milliseconds after its cut was due. */
  "drama-shot": { readonly turn: number; readonly shot: ShotView; readonly waitMs: number };
  /** The choices are there: what a page needs that shows them itself, in the slot `choices`. */
  "drama-choices": OfferedChoices;
  /** The window is closed: the choice that was taken, or that time took. */
  "drama-locked": { readonly turn: number; readonly choice: ChoiceView; readonly timedOut: boolean };
  /** `choice` is null when time ran out. */
  "drama-choice": { readonly turn: number; readonly choice: ChoiceView | null };
  /** The viewer stands before a closed gate. Cancelled, the player shows nothing of its own: the page does. */
  "drama-gate": AskedGate;
  /** The viewer went back to an earlier turn; the story goes on at `turn`. */
  "drama-rewind": { readonly turn: number; readonly toTurn: number };
  "drama-ending": ReachedEnding;
  "drama-error": { readonly code: DramaErrorCode; readonly message: string };
  "drama-connection": { readonly state: ConnectionState };
  /** What the viewer had to wait for, and what was shown instead: as it is reported to the server. */
  "drama-quality": PlayerEvent;
  "drama-pause": { readonly paused: true };
  "drama-play": { readonly paused: false };
  "drama-settings": { readonly settings: Settings };
  /** Sound came or went: by the viewer's wish, or because the browser keeps it back until a tap. */
  "drama-mute": { readonly muted: boolean; readonly refused: boolean };
}

export interface OfferedChoices {
  readonly turn: number;
  readonly choices: readonly ChoiceView[];
  /** Absent where there is no clock. */
  readonly window?: WindowView | undefined;
  /** Takes one by its id; false where that is not possible now. */
  readonly choose: (id: string) => boolean;
  /** What is left of the window, in milliseconds; it stands still while the film does. */
  readonly remaining: () => number | undefined;
}

export interface AskedGate {
  readonly gate: string;
  /** The platform's own offer, as its server gave it. */
  readonly offer: unknown;
  /** The platform has opened the gate: the player goes on where the viewer wanted to. */
  readonly granted: () => void;
  /** The offer was put aside: the choices stand again. */
  readonly dismiss: () => void;
}

export interface ReachedEnding {
  readonly ending: EndingView;
  /** Not found on this device before. */
  readonly isNew: boolean;
  /** All that were found on this device. */
  readonly found: readonly FoundEnding[];
  /** Begins the story again. */
  readonly again: () => void;
}

/** The same as the page hears them. */
export type DramaPlayerEventMap = { [K in keyof DramaPlayerEvents]: CustomEvent<DramaPlayerEvents[K]> };

/** False where the page has cancelled it. */
export function dispatch<K extends keyof DramaPlayerEvents>(target: EventTarget, name: K, detail: DramaPlayerEvents[K]): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "drama-gate" }));
}

/** Hears one of them, until the signal ends it. */
export function hear<K extends keyof DramaPlayerEvents>(
  target: EventTarget,
  signal: AbortSignal,
  name: K,
  heard: (detail: DramaPlayerEvents[K]) => void,
): void {
  const listener = (event: Event) => {
    heard((event as DramaPlayerEventMap[K]).detail);
  };
  target.addEventListener(name, listener, { signal });
}

import type { ConnectionState } from "../client/keeper.ts";
import type { BeatView, ChoiceView, EndingView, ErrorCode, LineView, StoryView } from "../protocol.ts";
import type { QualityEvent } from "./quality.ts";

/** What `<drama-player>` dispatches; each bubbles, and leaves the component. */
export interface DramaPlayerEvents {
  /** The story was found; its title and form are known. */
  "drama-story": { readonly story: StoryView };
  "drama-beat": { readonly turn: number; readonly beat: BeatView };
  "drama-line": { readonly turn: number; readonly line: LineView };
  /** `choice` is null when time ran out. */
  "drama-choice": { readonly turn: number; readonly choice: ChoiceView | null };
  /** The viewer stands before a closed gate: the page shows the platform's offer, and calls `dismiss` when it is put aside. */
  "drama-gate": { readonly gate: string; readonly offer: unknown; readonly dismiss: () => void };
  "drama-ending": { readonly ending: EndingView; readonly isNew: boolean };
  "drama-error": { readonly code: ErrorCode; readonly message: string };
  /** How the film runs for its viewer: the start, each cut, what failed, each stall. */
  "drama-quality": QualityEvent;
  "drama-connection": { readonly state: ConnectionState };
}

export function dispatch<K extends keyof DramaPlayerEvents>(
  target: EventTarget,
  name: K,
  detail: DramaPlayerEvents[K],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

import type { Position } from "../client/dramaClient.ts";
import type { BeatView, StoryView } from "../protocol.ts";
import type { Director } from "./timeline/director.ts";
import type { View } from "./view.ts";

/** What stands on screen: the story, the beat and its turn, the view that shows it and who leads that. */
export class OnScreen {
  story: StoryView | undefined;
  view: View | undefined;
  director: Director | undefined;
  /** Undefined until there is a beat, and while the story begins again. */
  position: Position | undefined;
  turn = 0;

  /** A page is read at once: nothing on it has a moment of its own. */
  get paced(): boolean {
    return this.view?.paced ?? true;
  }

  get beat(): BeatView | undefined {
    return this.position?.beat;
  }

  /** The same turn, with its beat as it is now. */
  change(beat: BeatView): void {
    if (this.position) this.position = { ...this.position, beat };
  }

  take(position: Position): void {
    this.position = position;
    this.turn = position.turn;
  }

  /** Takes everything away but the story. */
  clear(): void {
    this.view?.close?.();
    this.view = undefined;
    this.director = undefined;
  }
}

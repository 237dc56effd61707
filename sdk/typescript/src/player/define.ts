import { DramaPlayerElement } from "./element.ts";
import type { DramaPlayerEvents } from "./events.ts";

if (!customElements.get("drama-player")) customElements.define("drama-player", DramaPlayerElement);

type Told<K extends keyof DramaPlayerEvents> = CustomEvent<DramaPlayerEvents[K]>;

declare global {
  interface HTMLElementTagNameMap {
    "drama-player": DramaPlayerElement;
  }

  interface HTMLElementEventMap {
    "drama-story": Told<"drama-story">;
    "drama-beat": Told<"drama-beat">;
    "drama-line": Told<"drama-line">;
    "drama-choice": Told<"drama-choice">;
    "drama-ending": Told<"drama-ending">;
    "drama-error": Told<"drama-error">;
    "drama-quality": Told<"drama-quality">;
    "drama-connection": Told<"drama-connection">;
  }
}

export { DramaPlayerElement } from "./element.ts";
export type { DramaPlayerEvents } from "./events.ts";
export type { CutMark, QualityEvent } from "./quality.ts";

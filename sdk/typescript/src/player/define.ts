import { DramaPlayerElement } from "./element.ts";
import type { DramaPlayerEventMap } from "./events.ts";

if (!customElements.get("drama-player")) customElements.define("drama-player", DramaPlayerElement);

declare global {
  interface HTMLElementTagNameMap {
    "drama-player": DramaPlayerElement;
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into the browser's own map.
  interface HTMLElementEventMap extends DramaPlayerEventMap {}
}

export { DramaPlayerElement } from "./element.ts";
export type { AskedGate, DramaPlayerEventMap, DramaPlayerEvents, OfferedChoices, ReachedEnding } from "./events.ts";
export type { CutMark } from "./quality.ts";
export type { Settings } from "./settings/settings.ts";

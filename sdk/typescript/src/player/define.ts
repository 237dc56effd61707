import { DramaPlayerElement } from "./element.ts";

if (!customElements.get("drama-player")) customElements.define("drama-player", DramaPlayerElement);

declare global {
  interface HTMLElementTagNameMap {
    "drama-player": DramaPlayerElement;
  }
}

export { DramaPlayerElement } from "./element.ts";
export type { DramaPlayerEvents } from "./events.ts";

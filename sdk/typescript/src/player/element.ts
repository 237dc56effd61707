import { card } from "./cards/cards.ts";
import { h } from "./dom.ts";
import { readPlace } from "./journey/place.ts";
import { Player } from "./player.ts";
import type { Opener } from "./playthrough.ts";
import { sheet } from "./styles/sheet.ts";
import { words } from "./words.ts";

/**
 * `<drama-player src="https://example.org" story="the-last-ferry" home="/">`: plays one story of one server.
 * `src` is the server's base address (the page's own when absent); `home` is where "All stories" leads; `continue-from` is
 * a link with which a viewer comes from another device, and is taken away when it was read.
 */
export class DramaPlayerElement extends HTMLElement {
  static readonly observedAttributes = ["src", "story", "home", "continue-from"];

  /** Set before the element is put into the page: opens the sessions it plays. */
  opener: Opener | undefined;

  readonly #root = this.attachShadow({ mode: "open" });
  #player: Player | undefined;
  #scheduled = false;

  connectedCallback(): void {
    this.#schedule();
  }

  disconnectedCallback(): void {
    void this.#player?.stop();
    this.#player = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // A link that was followed is taken away again.
    if (before !== after && (name !== "continue-from" || after !== null)) this.#schedule();
  }

  /**
   * Goes on where a link says that another device's player gave out; `text` is the link or its fragment. False where it names
   * no place, and nothing changes.
   */
  continueFrom(text: string): boolean {
    if (!readPlace(text)) return false;
    this.setAttribute("continue-from", text);
    return true;
  }

  /** Attributes that change together start the story once. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#open();
    });
  }

  #open(): void {
    void this.#player?.stop();
    this.#player = undefined;
    const style = h("style", { text: sheet });
    const story = this.getAttribute("story");
    const home = this.getAttribute("home") ?? undefined;
    if (!story) {
      const notice = card({ testId: "notice", title: words.nothing, text: words.nothingText, home });
      this.#root.replaceChildren(style, h("div", { class: "player" }, h("div", { class: "blank" }, notice)));
      return;
    }
    const src = this.getAttribute("src") ?? location.origin;
    const place = readPlace(this.getAttribute("continue-from") ?? "");
    // It opens the session to whoever reads it: it does not stay in the page.
    this.removeAttribute("continue-from");
    this.#player = new Player({ src, story, home, host: this, opener: this.opener, place });
    this.#root.replaceChildren(style, this.#player.element);
    void this.#player.run();
  }
}

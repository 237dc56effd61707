import { card } from "./cards/cards.ts";
import { h } from "./dom.ts";
import { readPlace } from "./journey/place.ts";
import { Player } from "./player.ts";
import type { Opener } from "./playthrough.ts";
import { defaults, type Settings } from "./settings/settings.ts";
import { sheet } from "./styles/sheet.ts";
import { words } from "./words.ts";

/**
 * `<drama-player src="https://example.org" story="the-last-ferry" home="/">`: plays one story of one server.
 * Slots: `choices`, `paywall`, `end`; what is put there stands in place of the player's own. `continue-from` is a link with
 * which a viewer comes from another device, and is taken away when it was read. With `do-not-track` the viewer is counted and not
 * named, with `do-not-track="false"` they are named even where the browser asks for the other.
 */
export class DramaPlayerElement extends HTMLElement {
  static readonly observedAttributes = ["src", "story", "home", "format", "locale", "muted", "continue-from"];

  /** Set before the element is put into the page: opens the sessions it plays. */
  opener = early(this, "opener") as Opener | undefined;
  /** Set before the element is put into the page: the viewer's token, asked for at each connection. */
  token = early(this, "token") as (() => string | Promise<string>) | undefined;

  readonly #root = this.attachShadow({ mode: "open" });
  #player: Player | undefined;
  #scheduled = false;

  /** True while the viewer, or the page, holds the film. */
  get paused(): boolean {
    return this.#player?.paused ?? false;
  }

  /** True while nothing is heard: by the viewer's wish, the page's, or because the browser waits for a tap. */
  get muted(): boolean {
    return this.#player?.muted ?? this.hasAttribute("muted");
  }

  set muted(muted: boolean) {
    if (this.#player) this.#player.mute(muted);
    else this.toggleAttribute("muted", muted);
  }

  /** The language the story is watched in, BCP 47. Set, the story goes on in it at the same line. */
  get locale(): string {
    return this.#player?.locale ?? this.getAttribute("locale") ?? "";
  }

  set locale(locale: string) {
    this.setAttribute("locale", locale);
  }

  /** The viewer's settings. Those that are set are changed and remembered; what is no setting is left out. */
  get settings(): Settings {
    return this.#player?.settings ?? defaults;
  }

  set settings(changes: Partial<Settings>) {
    this.#player?.change(changes);
  }

  play(): void {
    this.#player?.pause(false);
  }

  pause(): void {
    this.#player?.pause(true);
  }

  /** Takes an offered choice by its id; false where that is not possible now. */
  choose(id: string): boolean {
    return this.#player?.choose(id) ?? false;
  }

  /** Goes back to the decision of an earlier turn. Rejects with a `DramaError` where the server refuses. */
  async rewind(turn: number): Promise<void> {
    await this.#player?.rewind(turn);
  }

  /** Closes what is open over the film, as a device's back button does; false where nothing is. */
  back(): boolean {
    const open = [...this.#root.querySelectorAll<HTMLDialogElement>("dialog[open]")].at(-1);
    open?.close();
    return open !== undefined;
  }

  connectedCallback(): void {
    this.#schedule();
  }

  disconnectedCallback(): void {
    void this.#player?.stop();
    this.#player = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    const player = this.#player;
    if (player && name === "locale") void player.speak(after ?? navigator.language);
    else if (player && name === "muted") player.mute(after !== null);
    // A link that was followed is taken away again.
    else if (name !== "continue-from" || after !== null) this.#schedule();
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
    const attribute = (name: string) => this.getAttribute(name) ?? undefined;
    const story = attribute("story");
    const home = attribute("home");
    if (!story) {
      const notice = card({ testId: "notice", title: words.nothing, text: words.nothingText, home });
      this.#root.replaceChildren(style, h("div", { class: "player", part: "player" }, h("div", { class: "blank" }, notice)));
      return;
    }
    const format = attribute("format");
    const place = readPlace(attribute("continue-from") ?? "");
    // It opens the session to whoever reads it: it does not stay in the page.
    this.removeAttribute("continue-from");
    this.#player = new Player({
      src: attribute("src") ?? location.origin,
      story,
      home,
      host: this,
      opener: this.opener,
      place,
      token: this.token,
      locale: attribute("locale"),
      muted: this.hasAttribute("muted"),
      doNotTrack: this.hasAttribute("do-not-track") ? attribute("do-not-track") !== "false" : undefined,
      format: format === "9:16" || format === "16:9" ? format : undefined,
    });
    this.#root.replaceChildren(style, this.#player.element);
    void this.#player.run();
  }
}

/** What the page has set on the tag before this script came. */
function early(element: HTMLElement, name: string): unknown {
  return (element as unknown as Readonly<Record<string, unknown>>)[name];
}

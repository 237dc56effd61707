import type { ConnectionState } from "../client/keeper.ts";
import { h } from "./dom.ts";
import { words } from "./words.ts";

/** How long good news stays, in milliseconds. */
const newsMs = 2500;

/** A quiet line on top: the connection, and what the viewer should know once. */
export class Banner {
  readonly element = h("div", {
    class: "banner",
    part: "banner",
    testId: "banner",
    attributes: { role: "status" },
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #broken = false;

  constructor() {
    this.element.hidden = true;
  }

  connection(state: ConnectionState): void {
    if (state === "lost" || state === "offline") {
      this.#broken = true;
      this.#say(state === "lost" ? words.lost : words.offline, "is-lost");
    } else if (state === "online" && this.#broken) {
      this.#broken = false;
      this.news(words.back);
    }
  }

  news(text: string): void {
    this.#say(text, "is-news");
    this.#timer = setTimeout(() => {
      this.element.hidden = true;
    }, newsMs);
  }

  #say(text: string, kind: string): void {
    clearTimeout(this.#timer);
    this.element.className = `banner ${kind}`;
    this.element.hidden = false;
    if (this.element.textContent !== text) this.element.textContent = text;
  }
}

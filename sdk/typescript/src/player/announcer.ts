import { h } from "./dom.ts";
import { hear } from "./events.ts";
import { words } from "./words.ts";

/** Says to a screen reader what a film shows: lines, decisions and what became of them, the ending. A page is read as it is. */
export class Announcer {
  readonly element = h("p", { class: "unseen", testId: "announcer", attributes: { role: "status", "aria-live": "polite", "aria-atomic": "true" } });

  /** `paced`: whether lines come one by one. */
  constructor(host: HTMLElement, stopping: AbortSignal, paced: () => boolean) {
    hear(host, stopping, "drama-line", ({ line: { speaker, text } }) => {
      if (paced()) this.#say(speaker ? `${speaker.name}: ${text}` : text);
    });
    hear(host, stopping, "drama-choices", ({ choices, window }) => {
      this.#say(words.choose(choices.length, window && Math.ceil(window.remainingMs / 1000)));
    });
    hear(host, stopping, "drama-locked", ({ choice, timedOut }) => {
      this.#say(`${timedOut ? words.timeRanOut : words.you}: ${choice.text}`);
    });
    hear(host, stopping, "drama-ending", ({ ending, isNew }) => {
      this.#say(`${words.ending}: ${ending.title}. ${isNew ? words.newEnding : words.knownEnding}`);
    });
  }

  #say(text: string): void {
    // The same words twice are two things to say.
    this.element.replaceChildren(h("span", { text }));
  }
}

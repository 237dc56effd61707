import { Ring } from "../choices/ring.ts";
import { h } from "../dom.ts";
import { DecisionClock } from "../timeline/decisionClock.ts";
import { words } from "../words.ts";

/** How long the card of an episode's end stands before the next begins, in milliseconds. */
export const nextEpisodeMs = 5000;

/** Counts down to the next episode on the card between the two, until the viewer stops it. */
export class NextEpisode {
  readonly #clock: DecisionClock;
  readonly #element: HTMLElement;

  constructor(card: HTMLElement, begin: () => void) {
    const ring = new Ring();
    const stop = h("button", {
      class: "button",
      part: "button",
      testId: "stop-countdown",
      text: words.stopCountdown,
      attributes: { type: "button" },
      onClick: () => {
        this.stop();
        card.querySelector<HTMLElement>("[data-testid=continue]")?.focus();
      },
    });
    const note = h("p", { class: "card-text", text: words.nextIn(nextEpisodeMs / 1000), attributes: { role: "status" } });
    this.#element = h("div", { class: "count" }, ring.element, note, stop);
    const actions = card.querySelector(".card-actions");
    if (actions) actions.before(this.#element);
    else card.append(this.#element);
    const window = { lengthMs: nextEpisodeMs, remainingMs: nextEpisodeMs, tailMs: 0, defaultChoice: "" };
    this.#clock = new DecisionClock(window, {
      tick: (left) => {
        ring.show(left, nextEpisodeMs);
      },
      closed: begin,
    });
    ring.show(nextEpisodeMs, nextEpisodeMs);
  }

  run(): void {
    this.#clock.run();
  }

  hold(): void {
    this.#clock.hold();
  }

  /** For good; the viewer goes on when they like. */
  stop(): void {
    this.#clock.stop();
    this.#element.remove();
  }
}

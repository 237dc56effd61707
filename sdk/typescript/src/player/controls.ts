import { h, icon } from "./dom.ts";
import { words } from "./words.ts";

/** The controls step back after this long, in milliseconds. */
const fadeMs = 2000;

/** Replay, sound, pause and settings, with the episode's title; over a film they fade. */
export class Controls {
  readonly element: HTMLElement;
  readonly #pause: HTMLButtonElement;
  readonly #title = h("p", { class: "bar-title", part: "title" });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #paused = false;

  constructor(sound: HTMLElement, events: { replay(): void; pause(): void; settings(): void }) {
    this.#pause = h(
      "button",
      {
        class: "round is-pause",
        part: "pause",
        testId: "pause",
        attributes: { type: "button", "aria-label": words.pause, "aria-pressed": "false" },
        onClick: () => {
          events.pause();
        },
      },
      icon("pause"),
    );
    const settings = h(
      "button",
      {
        class: "round",
        part: "settings-button",
        testId: "settings",
        attributes: { type: "button", "aria-label": words.settings },
        onClick: () => {
          events.settings();
        },
      },
      icon("settings"),
    );
    const replay = h(
      "button",
      {
        class: "round is-replay",
        part: "replay",
        testId: "say-again",
        attributes: { type: "button", "aria-label": words.replay },
        onClick: () => {
          events.replay();
        },
      },
      icon("replay"),
    );
    this.element = h("div", { class: "bar", part: "controls" }, this.#title, replay, sound, this.#pause, settings);
  }

  title(text: string, number?: number): void {
    this.#title.replaceChildren(number === undefined ? "" : h("span", { class: "bar-number", text: String(number) }), text);
  }

  /** One more button, before the settings. */
  add(button: HTMLElement): void {
    this.element.lastElementChild?.before(button);
  }

  paused(paused: boolean): void {
    this.#paused = paused;
    this.#pause.replaceChildren(icon(paused ? "play" : "pause"));
    this.#pause.setAttribute("aria-pressed", String(paused));
    this.#pause.setAttribute("aria-label", paused ? words.play : words.pause);
    this.wake();
  }

  /** Shows them, until nothing has happened for a while. */
  wake(): void {
    clearTimeout(this.#timer);
    this.element.classList.remove("is-faded");
    if (this.#paused) return;
    this.#timer = setTimeout(() => {
      this.element.classList.add("is-faded");
    }, fadeMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

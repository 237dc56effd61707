import type { ChoiceView, WindowView } from "../../protocol.ts";
import { h, icon, takeKeyboard } from "../dom.ts";
import { words } from "../words.ts";
import { Ring } from "./ring.ts";

/** A key pressed to hurry the lines along must not choose; in milliseconds. */
const settleMs = 350;

/** The offered choices as cards, with a ring where they are timed. */
export class ChoiceList {
  readonly element: HTMLElement;
  readonly #ring = new Ring();
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #choices: readonly ChoiceView[];
  readonly #chosen: (choice: ChoiceView) => void;
  readonly #lengthMs: number | undefined;
  readonly #shownAt = performance.now();
  readonly #opened = new Set<string>();
  #locked = false;

  constructor(
    choices: readonly ChoiceView[],
    window: WindowView | undefined,
    chosen: (choice: ChoiceView) => void,
  ) {
    this.#choices = choices;
    this.#chosen = chosen;
    this.#lengthMs = window?.lengthMs;
    this.#buttons = choices.map((choice, index) => this.#button(choice, index));
    const label = words.choose(choices.length, window && Math.ceil(window.remainingMs / 1000));
    this.element = h(
      "div",
      { class: "choices", part: "choices", testId: "choices", attributes: { role: "group", "aria-label": label } },
      // What the platform puts into the slot stands in place of the ring and the cards.
      h(
        "slot",
        { attributes: { name: "choices" } },
        window && this.#ring.element,
        h("div", { class: "choices-cards" }, ...this.#buttons),
      ),
    );
    this.element.addEventListener("keydown", (event) => {
      this.#arrows(event);
    });
    this.#reach(0);
    if (window) this.tick(window.remainingMs);
  }

  /** True for a choice whose gate is closed: pressed, it is asked for and not taken. */
  isLocked({ gate }: ChoiceView): boolean {
    return gate?.locked === true && !this.#opened.has(gate.name);
  }

  /** A gate was opened: the choices behind it can be taken. */
  open(gate: string): void {
    this.#opened.add(gate);
    this.#buttons.forEach((button, index) => {
      if (this.#choices[index]?.gate?.name !== gate) return;
      button.classList.remove("is-locked");
      button.querySelector(".icon-lock")?.remove();
      button.querySelector(".choice-locked")?.remove();
    });
  }

  /** Takes the keyboard, and with it a screen reader, to the first of them. */
  focus(): void {
    takeKeyboard(this.#buttons[0]);
  }

  tick(remainingMs: number): void {
    if (this.#lengthMs !== undefined) this.#ring.show(remainingMs, this.#lengthMs);
  }

  /** Takes the choice at a position, as the keys 1 to 9 do. */
  take(index: number): void {
    const choice = this.#choices[index];
    if (choice && !this.#locked) this.#press(choice);
  }

  /** The chosen one stays, the others fall away; nothing can be pressed any more. */
  settle(id: string, timedOut = false): void {
    this.#locked = true;
    this.element.classList.add("is-settled");
    this.#buttons.forEach((button, index) => {
      const chosen = this.#choices[index]?.id === id;
      button.classList.add(chosen ? "is-chosen" : "is-fallen");
      button.setAttribute("aria-disabled", "true");
      if (!chosen) return;
      button.append(icon("check"));
      if (timedOut) button.querySelector(".choice-text")?.append(h("small", { text: words.timeRanOut }));
    });
  }

  #button(choice: ChoiceView, index: number): HTMLButtonElement {
    const button = h(
      "button",
      {
        class: this.isLocked(choice) ? "choice is-locked" : "choice",
        part: "choice",
        testId: "choice",
        attributes: { type: "button", "data-choice": choice.id, style: `--index: ${index}` },
        onClick: (event) => {
          // Keyboard "clicks" have no detail: an Enter meant for the line before is not a decision.
          if (event.detail === 0 && performance.now() - this.#shownAt < settleMs) return;
          if (!this.#locked) this.#press(choice);
        },
      },
      index < 9 && h("span", { class: "choice-key", part: "choice-key", text: String(index + 1), attributes: { "aria-hidden": "true" } }),
      h(
        "span",
        { class: "choice-text", part: "choice-text" },
        choice.speaker && h("span", { class: "choice-speaker", text: `${choice.speaker.name} ` }),
        choice.text,
        this.isLocked(choice) && h("span", { class: "unseen choice-locked", text: `, ${words.locked}` }),
      ),
      this.isLocked(choice) ? icon("lock") : undefined,
    );
    return button;
  }

  #press(choice: ChoiceView): void {
    if (!this.isLocked(choice)) this.settle(choice.id);
    this.#chosen(choice);
  }

  /** Tab comes to one of them, arrows go on from there. */
  #reach(index: number): void {
    this.#buttons.forEach((button, at) => (button.tabIndex = at === index ? 0 : -1));
  }

  #arrows(event: KeyboardEvent): void {
    const count = this.#buttons.length;
    const at = this.#buttons.findIndex((button) => button.matches(":focus"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const index = (to + count) % count;
    this.#reach(index);
    this.#buttons[index]?.focus();
  }
}

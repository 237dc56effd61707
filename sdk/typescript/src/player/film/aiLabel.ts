import type { ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/** Says that a picture is AI-made, for as long as it is on screen, and more when asked. */
export class AiLabel {
  readonly element: HTMLElement;
  readonly #details = h("div", { class: "ai-details", part: "ai-details", attributes: { id: "ai-details" } });
  readonly #pill: HTMLButtonElement;

  constructor() {
    this.#pill = h("button", {
      class: "ai-pill",
      part: "ai-label",
      testId: "ai-label",
      text: words.aiLabel,
      attributes: { type: "button", "aria-expanded": "false", "aria-controls": "ai-details" },
      onClick: () => {
        this.#open(this.#details.hidden);
      },
    });
    this.element = h("div", { class: "ai" }, this.#pill, this.#details);
    this.#open(false);
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#open(false);
    });
  }

  /** Undefined where no picture is on screen. */
  show(shot: ShotView | undefined): void {
    this.element.hidden = shot?.madeBy !== "ai";
    this.#details.replaceChildren(
      h("p", { class: "ai-title", text: words.aiTitle }),
      h("p", { text: words.ai }),
      h("p", { class: "ai-alt", text: shot?.alt ?? "" }),
    );
  }

  #open(open: boolean): void {
    this.#details.hidden = !open;
    this.#pill.setAttribute("aria-expanded", String(open));
  }
}

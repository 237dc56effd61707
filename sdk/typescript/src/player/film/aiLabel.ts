import type { AiLabelView, ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/**
 * Says that a picture is AI-made, for as long as it is on screen, and more when asked. It does not step back with the
 * controls. Where the story's market has words, a place and a size for it, it has those.
 */
export class AiLabel {
  readonly element: HTMLElement;
  readonly #details = h("div", { class: "ai-details", part: "ai-details", attributes: { id: "ai-details" } });
  readonly #pill: HTMLButtonElement;
  readonly #size: ResizeObserver | undefined;

  constructor(asked: AiLabelView | undefined) {
    this.#pill = h("button", {
      class: "ai-pill",
      part: "ai-label",
      testId: "ai-label",
      text: asked?.text ?? words.aiLabel,
      attributes: { type: "button", "aria-expanded": "false", "aria-controls": "ai-details" },
      onClick: () => {
        this.#open(this.#details.hidden);
      },
    });
    this.element = h("div", { class: "ai" }, this.#pill, this.#details);
    if (asked) {
      this.element.dataset.corner = asked.corner;
      this.#size = new ResizeObserver(([frame]) => {
        // What must be so high is the letters, not the ground they stand on.
        const shorter = Math.min(frame?.contentRect.width ?? 0, frame?.contentRect.height ?? 0);
        this.#pill.style.fontSize = `max(12px, ${(shorter * asked.heightPercent) / 100}px)`;
      });
    }
    this.#open(false);
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#open(false);
    });
  }

  /** Measures itself by the picture. */
  measure(stage: HTMLElement): void {
    this.#size?.observe(stage);
  }

  /** Undefined where no picture is on screen. */
  show(shot: ShotView | undefined): void {
    this.element.hidden = shot?.madeBy !== "ai";
    this.#details.replaceChildren(
      h("p", { class: "ai-title", text: words.aiTitle }),
      h("p", { text: words.ai }),
      ...(shot?.reviewed === undefined ? [] : [h("p", { text: shot.reviewed ? words.aiReviewed : words.aiUnreviewed })]),
      h("p", { class: "ai-alt", text: shot?.alt ?? "" }),
    );
  }

  #open(open: boolean): void {
    this.#details.hidden = !open;
    this.#pill.setAttribute("aria-expanded", String(open));
  }
}

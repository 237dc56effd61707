import { h, icon } from "../dom.ts";
import { words } from "../words.ts";
import { offerWords } from "./offer.ts";

/** How long the server may take to hear that a gate is open, in milliseconds. */
export const openingMs = 10_000;

/** Lies over the frame the viewer stands at: the platform's own content in the slot `paywall`, else a small card. */
export class GateLayer {
  readonly element: HTMLDialogElement;
  readonly #waiting = h("p", { class: "panel-note", attributes: { role: "status" } });

  /** `aside` is called when the viewer closes it. */
  constructor(offer: unknown, aside: () => void) {
    const { title = words.gateTitle, text = words.gateText, price } = offerWords(offer);
    this.element = h(
      "dialog",
      { class: "panel is-gate", part: "paywall", testId: "paywall", attributes: { "aria-label": title } },
      h(
        "slot",
        { attributes: { name: "paywall" } },
        h(
          "div",
          { class: "gate" },
          icon("lock"),
          h("h2", { part: "card-title", text: title }),
          h("p", { class: "card-text", part: "card-text", text }),
          price !== undefined && h("p", { class: "gate-price", part: "price", text: price }),
          h("button", {
            class: "button",
            part: "button",
            testId: "not-now",
            text: words.notNow,
            attributes: { type: "button" },
            onClick: () => {
              this.element.close();
            },
          }),
        ),
      ),
      this.#waiting,
    );
    this.element.addEventListener("close", aside);
  }

  open(parent: HTMLElement): void {
    parent.append(this.element);
    this.element.showModal();
  }

  /** The platform has opened the gate; the server has yet to hear of it. */
  wait(): void {
    this.element.setAttribute("aria-busy", "true");
    this.#waiting.textContent = words.gateOpening;
  }

  remove(): void {
    this.element.close();
    this.element.remove();
  }
}

import { h, svg } from "../dom.ts";

const radius = 17;
const length = 2 * Math.PI * radius;

/** A ring that empties, with the seconds inside it, so that neither colour nor motion is needed to read it. */
export class Ring {
  readonly element: HTMLElement;
  readonly #arc = svg("circle", {
    cx: "20",
    cy: "20",
    r: String(radius),
    class: "ring-arc",
    "stroke-dasharray": length.toFixed(2),
  });
  readonly #seconds = h("span", { class: "ring-seconds" });

  constructor() {
    const ground = svg("circle", { cx: "20", cy: "20", r: String(radius), class: "ring-ground" });
    this.element = h(
      "div",
      { class: "ring", part: "timer", testId: "timer", attributes: { "aria-hidden": "true" } },
      svg("svg", { viewBox: "0 0 40 40" }, ground, this.#arc),
      this.#seconds,
    );
  }

  show(remainingMs: number, lengthMs: number): void {
    const share = lengthMs <= 0 ? 0 : Math.min(1, remainingMs / lengthMs);
    this.#arc.style.strokeDashoffset = (length * (1 - share)).toFixed(2);
    this.#seconds.textContent = String(Math.ceil(remainingMs / 1000));
    this.element.classList.toggle("is-short", remainingMs <= 3000);
  }
}

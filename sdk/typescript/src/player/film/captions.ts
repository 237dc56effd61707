import type { LineView } from "../../protocol.ts";
import { h } from "../dom.ts";

/** The line being said. */
export class Captions {
  readonly element: HTMLElement;
  readonly #speaker = h("span", { class: "speaker", part: "speaker", testId: "speaker" });
  readonly #text = h("span", { class: "caption-text", part: "caption-text" });

  constructor() {
    this.element = h(
      "p",
      {
        class: "caption",
        part: "caption",
        testId: "caption",
      },
      this.#speaker,
      this.#text,
    );
    this.clear();
  }

  show(line: LineView): void {
    this.element.hidden = false;
    this.element.dataset.line = line.id;
    this.#speaker.hidden = !line.speaker;
    this.#speaker.textContent = line.speaker?.name ?? "";
    this.#speaker.style.setProperty("--speaker", line.speaker?.colour ?? "currentcolor");
    this.#text.textContent = line.text;
    this.element.classList.toggle("is-narration", !line.speaker);
    this.element.classList.toggle("is-spoken", line.voice !== undefined);
  }

  clear(): void {
    this.element.hidden = true;
  }
}

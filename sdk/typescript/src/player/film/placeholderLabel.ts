import type { ShotView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/** Says that a shot is not made yet, so that nobody takes the drawing for it. */
export class PlaceholderLabel {
  readonly element = h("p", {
    class: "mark",
    part: "placeholder-label",
    testId: "placeholder",
    text: words.placeholder,
    attributes: { title: words.placeholderNote },
  });

  constructor() {
    this.element.hidden = true;
  }

  /** Undefined where no picture is on screen. */
  show(shot: ShotView | undefined): void {
    this.element.hidden = !shot?.isPlaceholder;
  }
}

import { h } from "./dom.ts";

/** Beside what viewers chose, or met, themselves: a difference may have any cause. */
export function observed(): HTMLElement {
  return h("span", { class: "mark", title: "Viewers were not drawn for it: those who did it may be others than those who did not" }, "◦ Observed");
}

/** Beside what was drawn for viewers: a difference has one cause. */
export function randomised(): HTMLElement {
  return h("span", { class: "mark randomised", title: "Who got which variant was drawn, so a difference has no other cause" }, "⚄ Randomised");
}

import { h } from "./dom.ts";

/** What floats beside the part of a drawing that is pointed at or has the focus. */
export function tipBox(): HTMLElement {
  return h("div", { class: "tip", hidden: true });
}

/** Puts the details beside a point of the window, wherever there is room. */
export function showTip(tip: HTMLElement, content: HTMLElement, x: number, y: number): void {
  tip.replaceChildren(content);
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  const left = x + 16 + box.width > window.innerWidth ? x - 16 - box.width : x + 16;
  tip.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.width - 8))}px`;
  tip.style.top = `${Math.max(8, Math.min(y - box.height / 2, window.innerHeight - box.height - 8))}px`;
}

/**
 * Shows details while an element is pointed at or has the focus, and hides them on Escape.
 * @param lit Called with true when they come, with false when they go.
 */
export function tipOn(element: HTMLElement, tip: HTMLElement, details: () => HTMLElement, lit: (on: boolean) => void): void {
  const follow = (): void => {
    const box = element.getBoundingClientRect();
    showTip(tip, details(), box.right - 12, box.top + box.height / 2);
    tip.hidden = box.bottom < 0 || box.top > window.innerHeight;
  };
  const show = (): void => {
    follow();
    // A focused element may scroll away under its details.
    window.addEventListener("scroll", follow, { capture: true, passive: true });
    lit(true);
  };
  const hide = (): void => {
    tip.hidden = true;
    window.removeEventListener("scroll", follow, { capture: true });
    lit(false);
  };
  element.addEventListener("pointerenter", show);
  element.addEventListener("pointerleave", hide);
  element.addEventListener("focus", show);
  element.addEventListener("blur", hide);
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

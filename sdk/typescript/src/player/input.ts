import { pressed, type KeyActions } from "./keyboard.ts";

export interface InputActions {
  /** The page went out of sight, or came back. */
  hidden(hidden: boolean): void;
  /** A press or a key: what a browser takes for leave to make sound. */
  acted(): void;
  /** Somebody is there. */
  wake(): void;
  /** A tap that is not meant for a control. */
  tap(): void;
  /** True while a panel has the keyboard. */
  occupied(): boolean;
  readonly keys: KeyActions;
}

/** Hears the viewer's hands and keys, and whether the page is seen, until the signal ends it. */
export function listen(element: HTMLElement, signal: AbortSignal, actions: InputActions): void {
  document.addEventListener(
    "visibilitychange",
    () => {
      actions.hidden(document.hidden);
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      // What is typed elsewhere in the page is not for the film.
      const path = event.composedPath();
      if (!path.includes(element) && path[0] !== document && path[0] !== document.body && path[0] !== document.documentElement)
        return;
      element.dataset.input = "keys";
      actions.acted();
      if (event.key === "Tab") actions.wake();
      if (!actions.occupied()) pressed(event, actions.keys);
    },
    { signal },
  );
  element.addEventListener("pointermove", () => {
    actions.wake();
  });
  element.addEventListener("pointerdown", () => {
    element.dataset.input = "pointer";
  });
  element.addEventListener("click", (event) => {
    actions.wake();
    actions.acted();
    const target = event.composedPath()[0];
    if (target instanceof Element && !target.closest("button, a, dialog, label, .ai-details")) actions.tap();
  });
}

export interface KeyActions {
  take(index: number): void;
  advance(): void;
  back(): void;
  pause(): void;
  mute(): void;
  /** Says the line again. */
  replay(): void;
  /** Shows captions, or hides them. */
  captions(): void;
}

/** The player's keys; a key meant for a button, a field or the browser is left alone. */
export function pressed(event: KeyboardEvent, actions: KeyActions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.composedPath()[0];
  const onControl = target instanceof Element && target.matches("button, a, input, select, textarea");
  if (target instanceof Element && target.closest("dialog, input, select, textarea")) return;
  const letter = event.key.toLowerCase();
  if (/^[1-9]$/.test(event.key)) actions.take(Number(event.key) - 1);
  else if (event.key === "ArrowRight") actions.advance();
  else if (event.key === "ArrowLeft") actions.back();
  else if (letter === "m") actions.mute();
  else if (letter === "r") actions.replay();
  else if (letter === "c") actions.captions();
  else if (onControl) return;
  else if (event.key === "Enter") actions.advance();
  else if (event.key === " ") actions.pause();
  else return;
  event.preventDefault();
}

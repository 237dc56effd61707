import type { Insets } from "./messages.ts";

const sides = ["top", "right", "bottom", "left"] as const;

/** Tells the player's style sheet; without it the sheet goes by what the browser knows (`env(safe-area-inset-*)`). */
export function setSafeAreas(player: HTMLElement, insets: Insets): void {
  for (const side of sides) player.style.setProperty(`--drama-safe-${side}`, `${insets[side]}px`);
}

export function clearSafeAreas(player: HTMLElement): void {
  for (const side of sides) player.style.removeProperty(`--drama-safe-${side}`);
}

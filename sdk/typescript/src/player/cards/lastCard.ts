import type { Backstage } from "../backstage.ts";
import { h } from "../dom.ts";
import { deadEndCard, endingCard } from "./cards.ts";

/** Where a beat offers nothing: the card of its ending, or of its dead end, with the way back to a decision. */
export function showLastCard({ screen, memory, home, again, dispatch }: Backstage, replay: HTMLElement): void {
  const { beat, paced, view } = screen;
  if (!beat) return;
  const restart = () => void again();
  const { ending } = beat;
  if (!ending) {
    view?.card(deadEndCard({ paced, again: restart, replay, home }));
    return;
  }
  const isNew = memory.found(ending);
  const found = memory.endings;
  const card = endingCard({ ending, found, isNew, paced, again: restart, replay, home });
  // What the platform puts into the slot stands in its place.
  view?.card(h("slot", { attributes: { name: "end" } }, card));
  dispatch("drama-ending", { ending, isNew, found, again: restart });
}

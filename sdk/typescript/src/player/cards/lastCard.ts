import type { Backstage } from "../backstage.ts";
import { deadEndCard, endingCard } from "./cards.ts";

/** Where a beat offers nothing: the card of its ending, or of its dead end. */
export function showLastCard({ screen, memory, home, again, dispatch }: Backstage): void {
  const { beat, paced, view } = screen;
  if (!beat) return;
  const restart = () => void again();
  const { ending } = beat;
  if (!ending) {
    view?.card(deadEndCard({ paced, again: restart, home }));
    return;
  }
  const isNew = memory.found(ending);
  view?.card(endingCard({ ending, found: memory.endings, isNew, paced, again: restart, home }));
  dispatch("drama-ending", { ending, isNew });
}

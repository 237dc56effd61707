import type { Backstage } from "../backstage.ts";
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
  view?.card(endingCard({ ending, found: memory.endings, isNew, paced, again: restart, replay, home }));
  dispatch("drama-ending", { ending, isNew });
}

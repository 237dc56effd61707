import type { AiLabelView, ReleaseView } from "../../protocol.ts";
import { h } from "../dom.ts";
import { words } from "../words.ts";

/** Shorter than this nobody has read it, in seconds. */
const leastSeconds = 2;

/** What a release says of itself before its first shot: number, age hint, what viewers are warned of, and what AI made. */
export function openingCard({ card, rating }: ReleaseView, aiLabel: AiLabelView | undefined): HTMLElement {
  // The age hint stands by itself, where the eye is first.
  const lines = card.filter((line) => line !== rating);
  const label = aiLabel && !card.some((line) => line.includes(aiLabel.text)) ? aiLabel.text : undefined;
  return h(
    "section",
    { class: "opening", part: "opening-card", testId: "opening-card", attributes: { "aria-label": words.opening, role: "status" } },
    rating !== undefined && h("p", { class: "opening-rating", text: rating }),
    ...lines.map((text) => h("p", { class: "opening-line", text })),
    label !== undefined && h("p", { class: "opening-line is-label", text: label }),
  );
}

/** Shows it for its time; resolves when that is over, or the player stops. */
export async function showOpening(
  body: HTMLElement,
  release: ReleaseView,
  aiLabel: AiLabelView | undefined,
  stopping: AbortSignal,
): Promise<void> {
  if (release.card.length === 0) return;
  const cover = h("div", { class: "opening-cover" }, openingCard(release, aiLabel));
  body.append(cover);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.max(leastSeconds, release.cardSeconds) * 1000);
    stopping.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  cover.remove();
}

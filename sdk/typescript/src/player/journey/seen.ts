import type { SeenView, TrailDecisionView, TrailReply } from "../../protocol.ts";
import { h } from "../dom.ts";
import type { StoryMemory } from "../memory/storyMemory.ts";
import { words } from "../words.ts";

/** How much was seen, by what the server knows of this viewer and by what this device remembers of earlier visits. */
export class SeenHere {
  readonly #memory: StoryMemory;
  readonly #seen: SeenView | undefined;

  constructor(memory: StoryMemory, { decisions, seen }: TrailReply) {
    this.#memory = memory;
    this.#seen = seen;
    for (const { beat, choices } of decisions) {
      memory.saw(beat);
      for (const { id, taken } of choices) if (taken) memory.saw(beat, id);
    }
  }

  /** Of the choices offered at a decision, those ever taken. */
  ways({ beat, choices, waysSeen }: TrailDecisionView): number {
    return Math.max(waysSeen, choices.filter(({ id }) => this.#memory.hasSeen(beat, id)).length);
  }

  /** Counts only: what is unseen has no name. */
  get summary(): HTMLElement | undefined {
    if (!this.#seen) return undefined;
    const { beats, beatsTotal, endings, endingsTotal } = this.#seen;
    const scenes = Math.min(beatsTotal, Math.max(beats, this.#memory.scenes));
    const found = Math.min(endingsTotal, Math.max(endings, this.#memory.endings.length));
    return h(
      "div",
      { class: "journey-seen", testId: "journey-seen" },
      h("p", { text: `${words.scenesSeen(scenes, beatsTotal)} · ${words.endingsFound(found, endingsTotal)}` }),
      h(
        "div",
        { class: "journey-bar", attributes: { "aria-hidden": "true" } },
        h("span", { attributes: { style: `width: ${(100 * scenes) / Math.max(1, beatsTotal)}%` } }),
      ),
    );
  }
}

import type { BeatView, ChoiceView, EpisodeChangeView, EpisodeView, WindowView } from "../../protocol.ts";
import { episodeCard } from "../cards/cards.ts";
import { ChoiceList } from "../choices/choiceList.ts";
import { h } from "../dom.ts";
import type { Passage, StoryMemory } from "../memory/storyMemory.ts";
import type { View } from "../view.ts";
import { words } from "../words.ts";

/** Text that flows, with what was read and chosen above it. */
export class PageView implements View {
  readonly root: HTMLElement;
  readonly paced = false;
  readonly #memory: StoryMemory;
  readonly #text = h("article", { class: "page-text", part: "page", testId: "page" });
  readonly #foot = h("div", { class: "page-foot" });
  #passage = h("div", { class: "passage" });
  #turn = 0;
  #restored = false;

  constructor(memory: StoryMemory, storyTitle: string) {
    this.#memory = memory;
    this.#text.append(h("h1", { class: "page-title", part: "page-title", text: storyTitle }));
    this.root = h("div", { class: "page" }, h("main", { class: "page-sheet" }, this.#text, this.#foot));
  }

  beat(beat: BeatView, turn: number): void {
    if (!this.#restored) this.#restore(turn);
    this.#turn = turn;
    this.#passage.removeAttribute("aria-live");
    this.#passage.classList.remove("is-new");
    this.#passage = h("div", { class: "passage is-new", testId: "passage", attributes: { "aria-live": "polite" } });
    this.#text.append(this.#passage);
    this.#memory.keep({ turn, lines: beat.lines.map(({ speaker, text }) => ({ speaker: speaker?.name, text })) });
    // What was decided goes to the top, what follows from it stands below.
    const before = this.#passage.previousElementSibling;
    if (before?.matches(".passage")) this.#scrollTo(before.querySelector(":scope > .decided:last-child") ?? this.#passage);
  }

  line(beat: BeatView, line: number): Promise<void> {
    const spoken = beat.lines[line];
    if (spoken) {
      const said = paragraph(spoken.text, spoken.speaker?.name);
      said.dataset.line = spoken.id;
      this.#passage.append(said);
    }
    return Promise.resolve();
  }

  title(_beat: BeatView, episode: EpisodeView): Promise<void> {
    this.#passage.append(chapter(episode));
    return Promise.resolve();
  }

  episode(change: EpisodeChangeView, goOn: () => void): HTMLElement {
    const card = episodeCard(change, () => {
      if (change.next) this.#passage.append(chapter(change.next));
      const heading = this.#passage.lastElementChild;
      goOn();
      if (heading) this.#scrollTo(heading);
    });
    this.#foot.replaceChildren(card);
    return card;
  }

  choices(
    choices: readonly ChoiceView[],
    window: WindowView | undefined,
    chosen: (choice: ChoiceView) => void,
  ): ChoiceList {
    const list = new ChoiceList(choices, window, chosen);
    this.#foot.replaceChildren(list.element);
    return list;
  }

  card(card: HTMLElement): void {
    this.#foot.replaceChildren(card);
  }

  clear(): void {
    this.#foot.replaceChildren();
  }

  chosen(choice: ChoiceView): void {
    const passage = this.#memory.transcript.find(({ turn }) => turn === this.#turn);
    if (passage) this.#memory.keep({ ...passage, chosen: choice.text });
    this.#passage.append(decided(choice.text));
  }

  #restore(turn: number): void {
    this.#restored = true;
    for (const passage of this.#memory.transcript.filter((earlier) => earlier.turn < turn))
      this.#text.append(past(passage));
  }

  #scrollTo(element: Element): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    requestAnimationFrame(() => {
      element.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
    });
  }
}

function paragraph(text: string, speaker: string | undefined): HTMLElement {
  return h(
    "p",
    { class: speaker ? "is-said" : "" },
    speaker ? h("span", { class: "page-speaker", part: "speaker", text: speaker }) : undefined,
    text,
  );
}

function decided(text: string): HTMLElement {
  return h("p", { class: "decided", part: "decided" }, h("span", { class: "unseen", text: `${words.you}: ` }), text);
}

function chapter(episode: EpisodeView): HTMLElement {
  return h(
    "header",
    { class: "chapter" },
    episode.number !== undefined && h("p", { class: "card-kicker", part: "kicker", text: words.episode(episode.number) }),
    h("h2", { text: episode.title }),
  );
}

function past(passage: Passage): HTMLElement {
  return h(
    "div",
    { class: "passage" },
    ...passage.lines.map(({ speaker, text }) => paragraph(text, speaker)),
    passage.chosen === undefined ? undefined : decided(passage.chosen),
  );
}

import type { AiLabelView, BeatView, ChoiceView, EpisodeChangeView, EpisodeView, ShotView, WindowView } from "../../protocol.ts";
import { episodeCard } from "../cards/cards.ts";
import { ChoiceList } from "../choices/choiceList.ts";
import { h, takeKeyboard } from "../dom.ts";
import { shotAt } from "../timeline/steps.ts";
import type { View } from "../view.ts";
import { words } from "../words.ts";
import { aheadOf, type Leaning } from "./ahead.ts";
import { AiLabel } from "./aiLabel.ts";
import { Captions } from "./captions.ts";
import type { StageEvents } from "./cut.ts";
import type { PictureWork } from "./next.ts";
import { PlaceholderLabel } from "./placeholderLabel.ts";
import { Stage } from "./stage.ts";

/** Shots edge to edge, with the words over them. */
export class FilmView implements View {
  readonly root: HTMLElement;
  readonly paced = true;
  readonly aiLabel: AiLabel;
  readonly placeholderLabel = new PlaceholderLabel();
  readonly #stage: Stage;
  readonly #captions = new Captions();
  readonly #foot: HTMLElement;
  readonly #over = h("div", { class: "over" });
  readonly #storyTitle: () => string;
  #choices: ChoiceList | undefined;
  #leaning: Leaning = {};
  #now: { readonly beat: BeatView; readonly line: number } | undefined;

  constructor(work: PictureWork, storyTitle: () => string, label: AiLabelView | undefined, events: Omit<StageEvents, "onScreen">) {
    this.#storyTitle = storyTitle;
    this.aiLabel = new AiLabel(label);
    this.#stage = new Stage(work, {
      ...events,
      onScreen: (shot) => {
        this.aiLabel.show(shot);
        this.placeholderLabel.show(shot);
      },
    });
    this.aiLabel.measure(this.#stage.element);
    this.#foot = h("div", { class: "foot" }, this.#captions.element);
    this.root = h("div", { class: "film" }, this.#stage.element, h("div", { class: "shade", part: "shade" }), this.#foot, this.#over);
    this.#over.hidden = true;
  }

  beat(beat: BeatView): void {
    this.#leaning = {};
    this.#load(beat, -1);
  }

  async line(beat: BeatView, line: number): Promise<void> {
    this.#clearOver();
    const shot = shotAt(beat, line);
    if (shot) await this.#stage.show(shot);
    const spoken = beat.lines[line];
    if (spoken) this.#captions.show(spoken);
    this.#load(beat, line);
  }

  improve(beat: BeatView, line: number): void {
    this.#load(beat, line);
  }

  shows(shot: string): boolean {
    return this.#stage.shows(shot);
  }

  withdraw(media: ReadonlySet<string>, shots: readonly ShotView[]): void {
    this.#stage.withdraw(media, shots);
  }

  shot(): ShotView | undefined {
    return this.#stage.shot;
  }

  hold(held: boolean): void {
    this.root.classList.toggle("is-held", held);
    this.#stage.hold(held);
  }

  close(): void {
    this.#stage.close();
  }

  async title(beat: BeatView, episode: EpisodeView, line: number): Promise<void> {
    this.#captions.clear();
    const shot = shotAt(beat, line);
    if (shot) await this.#stage.show(shot);
    const kicker = [this.#storyTitle(), episode.number === undefined ? "" : words.episode(episode.number)]
      .filter((part) => part !== "")
      .join(" · ");
    this.#cover(
      "is-title",
      h(
        "div",
        { class: "title-card", part: "title-card", testId: "title-card" },
        h("p", { class: "card-kicker", part: "kicker", text: kicker }),
        h("p", { class: "title-card-title", part: "card-title", text: episode.title }),
      ),
    );
  }

  episode(change: EpisodeChangeView, goOn: () => void): HTMLElement {
    const card = episodeCard(change, goOn);
    this.card(card);
    return card;
  }

  choices(
    choices: readonly ChoiceView[],
    window: WindowView | undefined,
    chosen: (choice: ChoiceView) => void,
  ): ChoiceList {
    this.#choices?.element.remove();
    this.#choices = new ChoiceList(choices, window, chosen);
    this.#foot.append(this.#choices.element);
    const { element } = this.#choices;
    element.addEventListener("pointerover", ({ target }) => { this.#leans(target); });
    // The first choice has the keyboard before anybody moves it.
    element.addEventListener("focusin", ({ target, relatedTarget }) => {
      if (relatedTarget instanceof Element && element.contains(relatedTarget)) this.#leans(target);
    });
    this.root.classList.add("has-choices");
    return this.#choices;
  }

  card(card: HTMLElement): void {
    this.#captions.clear();
    this.#cover("is-card", card);
    takeKeyboard(card.querySelector<HTMLElement>("button, a"));
  }

  clear(): void {
    this.#clearOver();
    this.#choices?.element.remove();
    this.#choices = undefined;
    this.root.classList.remove("has-choices", "is-decided");
  }

  chosen({ id }: ChoiceView): void {
    this.root.classList.add("is-decided");
    this.#lean({ taken: id });
  }

  likely(choices: readonly string[]): void {
    const known = this.#leaning.likely ?? [];
    if (known.length === choices.length && known.every((choice, index) => choice === choices[index])) return;
    this.#leaning = { ...this.#leaning, likely: choices };
    // Before the decision the beat's own shots come first, and one may be on its way to the screen just now.
    if (this.#choices && this.#now) this.#load(this.#now.beat, this.#now.line);
  }

  /** Loads what comes next: within the beat, then behind its choices. */
  #load(beat: BeatView, line: number): void {
    this.#now = { beat, line };
    this.#stage.ahead(aheadOf(beat, line, this.#leaning));
  }

  #leans(target: EventTarget | null): void {
    const towards = target instanceof Element ? target.closest<HTMLElement>("[data-choice]")?.dataset.choice : undefined;
    if (towards !== undefined && towards !== this.#leaning.towards && !this.#leaning.taken) this.#lean({ towards });
  }

  #lean(leaning: Leaning): void {
    this.#leaning = { ...this.#leaning, ...leaning };
    if (this.#now) this.#load(this.#now.beat, this.#now.line);
  }

  #cover(kind: string, content: HTMLElement): void {
    this.#over.className = `over ${kind}`;
    this.#over.replaceChildren(content);
    this.#over.hidden = false;
  }

  #clearOver(): void {
    this.#over.hidden = true;
    this.#over.replaceChildren();
  }
}

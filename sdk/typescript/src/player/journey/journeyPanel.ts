import { asDramaError } from "../../client/errors.ts";
import type { TrailDecisionView, TrailEpisodeView, TrailReply } from "../../protocol.ts";
import { h, icon } from "../dom.ts";
import type { Bookmark, StoryMemory } from "../memory/storyMemory.ts";
import { words } from "../words.ts";
import { elsewhere } from "./elsewhere.ts";
import { episodeList } from "./episodes.ts";
import { path } from "./path.ts";
import { SeenHere } from "./seen.ts";

export interface JourneyPanelEvents {
  trail(): Promise<TrailReply>;
  /** Resolves when the story stands there, and rejects where it cannot. */
  goBack(decision: TrailDecisionView): Promise<void>;
  restart(episode: TrailEpisodeView): Promise<void>;
  closed(): void;
}

/** The viewer's way through the story, its episodes, and how to go on elsewhere. A modal dialog, one thing at a time in it. */
export class JourneyPanel {
  readonly element: HTMLDialogElement;
  readonly #memory: StoryMemory;
  readonly #place: Bookmark | undefined;
  readonly #events: JourneyPanelEvents;
  readonly #title = h("h2", { attributes: { id: "journey-title", tabindex: "-1" } });
  readonly #body = h("div", { class: "journey-body" });

  /** `place` is what the viewer can take elsewhere or begin an episode again from; undefined in a session that is the page's own. */
  constructor(memory: StoryMemory, place: Bookmark | undefined, events: JourneyPanelEvents) {
    this.#memory = memory;
    this.#place = place;
    this.#events = events;
    const close = () => {
      this.element.close();
    };
    this.element = h(
      "dialog",
      { class: "panel journey", part: "journey", testId: "journey", attributes: { "aria-labelledby": "journey-title" } },
      h(
        "div",
        { class: "panel-head" },
        this.#title,
        h("button", { class: "round", attributes: { type: "button", "aria-label": words.close }, onClick: close }, icon("close")),
      ),
      this.#body,
    );
    this.element.addEventListener("close", () => {
      events.closed();
    });
    this.element.addEventListener("click", (event) => {
      if (event.target === this.element) close();
    });
  }

  open(): void {
    this.element.showModal();
    void this.#look();
  }

  async #look(problem?: string): Promise<void> {
    this.#show(words.journey, h("p", { class: "journey-text", text: words.loading, attributes: { role: "status" } }));
    try {
      this.#show(words.journey, ...this.#overview(await this.#events.trail(), problem));
    } catch (reason) {
      const again = this.#button(words.tryAgain, "retry", () => void this.#look());
      this.#show(words.journey, alert(asDramaError(reason).message), h("div", { class: "panel-actions" }, again));
    }
  }

  #overview(trail: TrailReply, problem: string | undefined): (HTMLElement | undefined)[] {
    const { decisions, episodes } = trail;
    const seen = new SeenHere(this.#memory, trail);
    const ways = path(
      decisions,
      episodes.length > 1 ? episodes : [],
      (decision) => seen.ways(decision),
      (decision) => {
        const { text = "" } = decision.choices.find(({ taken }) => taken) ?? {};
        this.#ask(words.goBackTitle, words.goBackText(text), words.goBack, () => this.#events.goBack(decision));
      },
    );
    const restart = (episode: TrailEpisodeView) => {
      this.#ask(words.startAgainOf(episode.title), words.startAgainText, words.startAgain, () => this.#events.restart(episode));
    };
    const place = this.#place;
    return [
      problem === undefined ? undefined : alert(problem),
      seen.summary,
      episodes.length > 0 ? section(words.episodes, episodeList(episodes, place && restart)) : undefined,
      section(words.yourWay, ways),
      // A known viewer only signs in there.
      place?.resumeKey ? this.#button(words.elsewhere, "go-elsewhere", () => { this.#elsewhere(place); }) : undefined,
    ];
  }

  #elsewhere(place: Bookmark): void {
    this.#show(words.elsewhere, elsewhere(place), this.#button(words.backToJourney, "back", () => void this.#look()));
  }

  /** Says what will happen, and does it only when the viewer says so again. */
  #ask(title: string, text: string, label: string, act: () => Promise<void>): void {
    const yes = this.#button(label, "confirm", () => {
      yes.disabled = true;
      act().then(
        () => {
          this.element.close();
        },
        (reason: unknown) => this.#look(asDramaError(reason).message),
      );
    });
    yes.classList.add("is-primary");
    const no = this.#button(words.cancel, "cancel", () => void this.#look());
    this.#show(title, h("p", { class: "journey-text", text }), h("div", { class: "panel-actions" }, no, yes));
  }

  /** The title says what stands there now, and takes the keyboard there. */
  #show(title: string, ...content: (HTMLElement | undefined)[]): void {
    this.#title.textContent = title;
    this.#body.replaceChildren(...content.filter((part) => part !== undefined));
    this.#title.focus();
    this.element.scrollTop = 0;
  }

  #button(text: string, testId: string, run: () => void): HTMLButtonElement {
    return h("button", { class: "button", testId, text, attributes: { type: "button" }, onClick: run });
  }
}

function section(title: string, content: HTMLElement): HTMLElement {
  return h("section", {}, h("h3", { text: title }), content);
}

function alert(text: string): HTMLElement {
  return h("p", { class: "journey-text", text, attributes: { role: "alert" } });
}

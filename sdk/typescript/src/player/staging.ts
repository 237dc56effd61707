import type { Position } from "../client/dramaClient.ts";
import type { Backstage } from "./backstage.ts";
import { showLastCard } from "./cards/lastCard.ts";
import type { Decisions } from "./choices/decisions.ts";
import type { Controls } from "./controls.ts";
import { FilmView } from "./film/filmView.ts";
import { Screens } from "./film/screens.ts";
import { Throughput } from "./film/throughput.ts";
import type { Journey } from "./journey/journey.ts";
import type { Language } from "./language.ts";
import { PageView } from "./page/pageView.ts";
import type { Quality } from "./quality.ts";
import type { SoundDesk } from "./sound/soundDesk.ts";
import type { Takes } from "./takes.ts";
import { Director } from "./timeline/director.ts";
import { episodeOf, type Step } from "./timeline/steps.ts";
import type { View } from "./view.ts";
import { words } from "./words.ts";

/** The parts that a view and its director call upon. */
export interface Crew {
  readonly controls: Controls;
  readonly sound: SoundDesk;
  readonly takes: Takes;
  readonly decisions: Decisions;
  readonly language: Language;
  readonly quality: Quality;
  readonly journey: Journey;
}

/** Builds the view for the story's form, once that is known, and sets a director before it. */
export class Staging {
  readonly #backstage: Backstage;
  readonly #crew: Crew;
  readonly #body: HTMLElement;
  readonly #format: string | undefined;
  readonly #screens = new Screens();
  readonly #throughput = new Throughput();
  #labels: readonly HTMLElement[] = [];
  #episode: string | undefined;

  /** `format` is the frame's width to height, where the page asks for another than the story's. */
  constructor(backstage: Backstage, crew: Crew, body: HTMLElement, format: string | undefined) {
    this.#backstage = backstage;
    this.#crew = crew;
    this.#body = body;
    this.#format = format;
  }

  set(position: Position): void {
    const { screen, element } = this.#backstage;
    const { story } = screen;
    this.#episode = undefined;
    const form = story?.form ?? (position.beat.shots.length > 0 ? "film" : "page");
    element.dataset.form = form;
    element.dataset.aspect = (this.#format ?? story?.aspect) === "16:9" ? "wide" : "tall";
    this.#crew.language.apply();
    const view = form === "film" ? this.#film() : this.#page();
    this.#body.replaceChildren(view.root);
    screen.view = view;
    screen.director = this.#director(view);
    if (document.hidden) screen.director.hold("hidden");
    this.#crew.controls.wake();
  }

  #film(): View {
    const { src, screen, settings, chrome, dispatch, hold, release } = this.#backstage;
    const { quality, takes } = this.#crew;
    const title = screen.story?.title ?? "";
    this.#throughput.learn(performance.getEntriesByType("resource"));
    const work = { server: src, screens: this.#screens, throughput: this.#throughput, data: () => settings.now.data };
    const film = new FilmView(work, () => title, screen.story?.aiLabel, {
      shown: (cut) => {
        quality.shown(cut);
        dispatch("drama-shot", { turn: screen.turn, shot: cut.shot, waitMs: Math.round(cut.readyMs - cut.dueMs) });
      },
      failed: (shot, waitMs) => {
        quality.failed(shot, waitMs);
        takes.failed(shot);
      },
      stalled: (shot, isStill, ms) => {
        if (isStill) hold("stall");
        else {
          release("stall");
          quality.stalled(shot, ms);
        }
      },
    });
    for (const label of this.#labels) label.remove();
    this.#labels = [film.placeholderLabel.element, film.aiLabel.element];
    chrome.prepend(...this.#labels);
    return film;
  }

  #page(): View {
    const title = this.#backstage.screen.story?.title ?? "";
    this.#crew.controls.title(title);
    return new PageView(this.#backstage.memory, title || words.loading);
  }

  #director(view: View): Director {
    const backstage = this.#backstage;
    const { screen, settings, playthrough, dispatch } = backstage;
    const { sound, decisions } = this.#crew;
    return new Director(view, () => settings.now, {
      step: (index, step) => {
        playthrough.mark(screen.turn, index);
        this.#nameEpisode(step);
        const { beat } = screen;
        if (!beat || !view.paced) return;
        if (step.kind === "title") sound.track.stand(beat, step.line);
        if (step.kind === "choices") sound.track.decision(beat);
      },
      line: (line, index) => {
        dispatch("drama-line", { turn: screen.turn, line });
        if (view.paced && screen.beat) sound.track.line(screen.beat, index);
      },
      spokenMs: (line) => sound.track.spokenMs(line),
      repeat: (line) => {
        sound.track.speak(line);
      },
      offered: ({ choices, window }) => {
        const { turn, director } = screen;
        dispatch("drama-choices", {
          turn,
          choices,
          window,
          choose: (id) => turn === screen.turn && director?.choose(id) === true,
          remaining: () => (turn === screen.turn ? director?.remainingMs : undefined),
        });
      },
      settled: (choice, timedOut) => {
        dispatch("drama-locked", { turn: screen.turn, choice, timedOut });
      },
      window: (kind) => {
        void decisions.window(kind);
      },
      chosen: (choice) => {
        decisions.choose(choice);
      },
      gated: (choice) => {
        decisions.ask(choice.gate?.name ?? "", choice.gate?.offer, choice);
      },
      over: () => {
        if (screen.beat?.auto) decisions.choose(undefined);
        else showLastCard(backstage, this.#crew.journey.replay());
      },
    });
  }

  #nameEpisode(step: Step): void {
    const { screen, dispatch } = this.#backstage;
    const { beat, paced, turn } = screen;
    const episode = beat && episodeOf(beat, step);
    if (!episode) return;
    if (paced) this.#crew.controls.title(episode.title, episode.number);
    if (episode.id === this.#episode) return;
    this.#episode = episode.id;
    dispatch("drama-episode", { turn, episode });
  }
}

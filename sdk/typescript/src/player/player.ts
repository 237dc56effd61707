import { DramaClient, type Position } from "../client/dramaClient.ts";
import { asDramaError, DramaError } from "../client/errors.ts";
import type { ConnectionState } from "../client/keeper.ts";
import type { BeatView, ChoiceView, PlayerEvent, PlayerEventKind, ShotView, StoryView } from "../protocol.ts";
import { fetchStories } from "../stories.ts";
import { Banner } from "./banner.ts";
import { BetterTakes } from "./betterTakes.ts";
import { showOpening } from "./cards/opening.ts";
import { deadEndCard, endingCard, loadingCard } from "./cards/cards.ts";
import { Controls } from "./controls.ts";
import { h, icon } from "./dom.ts";
import { dispatch } from "./events.ts";
import { FilmView } from "./film/filmView.ts";
import { listen } from "./input.ts";
import { mediaOf } from "./media.ts";
import { deviceStore, visitStore } from "./memory/store.ts";
import { StoryMemory } from "./memory/storyMemory.ts";
import { noticeFor } from "./notices.ts";
import { PageView } from "./page/pageView.ts";
import { Playthrough, type Opened, type Opener } from "./playthrough.ts";
import type { ShotReport } from "./reports/reportPanel.ts";
import { SettingsDesk } from "./settings/desk.ts";
import { SoundDesk } from "./sound/soundDesk.ts";
import { Director } from "./timeline/director.ts";
import { episodeOf, sameStep, type Step } from "./timeline/steps.ts";
import type { View } from "./view.ts";
import { takenBack, Withdrawn } from "./withdrawn.ts";
import { words } from "./words.ts";

/** A chosen card stays at least this long, in milliseconds. */
const chosenMs = 700;

/** So long it takes at most until all that was taken back together has been told, in milliseconds. */
const togetherMs = 300;

export interface PlayerOptions {
  /** Base address of the server. */
  readonly src: string;
  readonly story: string;
  /** Where the page keeps its list of stories. */
  readonly home?: string | undefined;
  /** Where events are dispatched. */
  readonly host: HTMLElement;
  readonly client?: DramaClient;
  /** Opens sessions in place of the player, which then remembers no place in the story on this device. */
  readonly opener?: Opener | undefined;
}

/** Brings session, view and viewer together for one story. */
export class Player {
  readonly element = h("div", { class: "player", part: "player" });
  readonly #options: PlayerOptions;
  readonly #store = deviceStore();
  readonly #memory: StoryMemory;
  readonly #client: DramaClient;
  readonly #playthrough: Playthrough;
  readonly #banner = new Banner();
  readonly #controls: Controls;
  readonly #settings: SettingsDesk;
  readonly #sound: SoundDesk;
  readonly #better = new BetterTakes();
  readonly #withdrawn = new Withdrawn();
  readonly #failed = new Set<string>();
  readonly #chrome: HTMLElement;
  readonly #body = h("div", { class: "body" });
  readonly #stopping = new AbortController();
  #story: StoryView | undefined;
  #view: View | undefined;
  #director: Director | undefined;
  #position: Position | undefined;
  #turn = 0;
  #labels: readonly HTMLElement[] = [];
  #paused = false;

  constructor(options: PlayerOptions) {
    this.#options = options;
    this.#settings = new SettingsDesk(this.#store, this.element, options.home, {
      opened: () => this.#director?.hold("panel"),
      changed: () => {
        this.#sound.apply();
        this.#director?.repace();
      },
      report: (report) => void this.#reportShot(report),
      startOver: () => void this.#again(),
      closed: () => this.#director?.release("panel"),
    });
    const store = options.opener ? visitStore() : this.#store;
    this.#memory = new StoryMemory(store, new URL(options.src, location.href).href, options.story);
    this.#client = options.client ?? new DramaClient({ url: options.src });
    this.#playthrough = new Playthrough(this.#client, this.#memory, options.story, () => this.#settings.now.timers, options.opener);
    this.#sound = new SoundDesk(options.src, this.#settings, () => this.#director?.repace());
    this.#controls = new Controls(this.#sound.control.button, {
      pause: () => {
        this.#pause(!this.#paused);
      },
      settings: () => {
        this.#settings.open(this.#view?.paced ?? true, this.#view?.shot?.());
      },
    });
    this.#chrome = h(
      "div",
      { class: "chrome" },
      h("div", { class: "paused-mark" }, icon("play")),
      this.#controls.element,
      this.#sound.control.invitation,
      this.#banner.element,
    );
    this.element.append(this.#body, this.#chrome);
    this.#listen();
  }

  /** Opens the story; every failure ends on a card that says what can be done. */
  async run(): Promise<void> {
    this.#loading();
    try {
      const asked = fetchStories(this.#options.src, this.#stopping.signal).catch(() => undefined);
      const opened = await this.#playthrough.open();
      const stories = (await asked) ?? (await fetchStories(this.#options.src, this.#stopping.signal).catch(() => []));
      this.#story = stories.find(({ id }) => id === this.#options.story);
      if (this.#story) dispatch(this.#options.host, "drama-story", { story: this.#story });
      this.#stage(opened);
      if (opened.anew) this.#banner.news(words.startedAnew);
      await this.#begin(opened);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#director?.stop();
    this.#controls.stop();
    this.#sound.track.close();
    await this.#client.stop();
  }

  #listen(): void {
    this.#client.on("connection", (state) => {
      this.#connected(state);
    });
    let moved: Position | undefined;
    this.#client.on("moved", (position) => {
      moved = position;
    });
    this.#client.on("beat", (position) => {
      // Published anew, the same beat goes on at the line that was on screen.
      const before = position.turn === moved?.turn ? this.#position?.beat : undefined;
      const shown = this.#director?.step;
      this.#play(position, before && shown ? sameStep(before, shown, position.beat) : 0);
    });
    this.#client.on("resumed", ({ beat }) => {
      if (beat.window) this.#director?.agree(beat.window);
      void this.#renew(beat);
      // The server's clock waits for a player's word on each new connection.
      this.#director?.announce();
    });
    this.#client.on("gate", (gate) => {
      this.#director?.open(gate);
    });
    this.#client.on("shotReady", (ready) => {
      this.#better.add(ready);
      this.#improve();
    });
    this.#client.on("shotWithdrawn", (gone) => {
      this.#withdrawn.add(gone);
      this.#letGo();
    });
    this.#client.on("refused", (error) => {
      if (error.code === "not_found") void this.#again(words.startedAnew);
      else if (error.code === "locked" && this.#position) void this.#refused(error, this.#position);
      else this.#fail(error);
    });
    listen(this.element, this.#stopping.signal, {
      hidden: (hidden) => {
        if (hidden) this.#director?.hold("hidden");
        else this.#director?.release("hidden");
        this.#still();
      },
      wake: () => {
        this.#controls.wake();
      },
      acted: () => {
        this.#sound.track.unlock();
      },
      tap: () => {
        if (this.#view?.paced) this.#goOn();
      },
      occupied: () => this.#settings.isOpen,
      keys: {
        take: (index) => this.#director?.take(index),
        advance: () => {
          if (this.#paused || this.#view?.paced) this.#goOn();
        },
        back: () => this.#director?.back(),
        pause: () => {
          if (this.#view?.paced) this.#pause(!this.#paused);
        },
        mute: () => {
          if (this.#view?.paced) this.#settings.mute();
        },
      },
    });
  }

  /** Builds the view for the story's form, once it is known. */
  #stage(position: Position): void {
    const form = this.#story?.form ?? (position.beat.shots.length > 0 ? "film" : "page");
    const title = this.#story?.title ?? "";
    this.element.dataset.form = form;
    this.element.dataset.aspect = this.#story?.aspect === "16:9" ? "wide" : "tall";
    this.element.lang = this.#story?.language ?? "";
    if (form === "film") {
      const told = (kind: "shotShown" | "shotFailed") => (shot: ShotView, waitMs: number) => {
        void this.#report({ kind, turn: this.#turn, shot: shot.id, waitMs });
        if (kind === "shotFailed") this.#lookAt(shot);
      };
      const film = new FilmView(this.#options.src, () => title, this.#story?.aiLabel, { shown: told("shotShown"), failed: told("shotFailed") });
      for (const label of this.#labels) label.remove();
      this.#labels = [film.placeholderLabel.element, film.aiLabel.element];
      this.#chrome.prepend(...this.#labels);
      this.#view = film;
    } else {
      this.#view = new PageView(this.#memory, title || words.loading);
      this.#controls.title(title);
    }
    this.#body.replaceChildren(this.#view.root);
    this.#director = new Director(this.#view, () => this.#settings.now, {
      step: (index, step) => {
        this.#playthrough.mark(this.#turn, index);
        this.#nameEpisode(step);
        // A page is read at once: nothing on it has a moment of its own.
        const beat = this.#view?.paced ? this.#position?.beat : undefined;
        if (beat && step.kind === "title") this.#sound.track.stand(beat, step.line);
        if (beat && step.kind === "choices") this.#sound.track.decision(beat);
      },
      line: (line, index) => {
        dispatch(this.#options.host, "drama-line", { turn: this.#turn, line });
        if (this.#view?.paced && this.#position) this.#sound.track.line(this.#position.beat, index);
      },
      spokenMs: (line) => this.#sound.track.spokenMs(line),
      window: (kind) => {
        void this.#window(kind);
      },
      chosen: (choice) => {
        void this.#choose(choice);
      },
      locked: ({ name, offer }) => {
        this.#gate(name, offer);
      },
      over: () => {
        this.#over();
      },
    });
    if (document.hidden) this.#director.hold("hidden");
    this.#still();
    this.#controls.wake();
  }

  #nameEpisode(step: Step): void {
    const episode = this.#position && this.#view?.paced && episodeOf(this.#position.beat, step);
    if (episode) this.#controls.title(episode.title, episode.number);
  }

  #play(position: Position, step = 0): void {
    const { turn } = position;
    this.#turn = turn;
    // An answer that was on its way when something was taken back still has it.
    const beat = this.#withdrawn.without(position.beat);
    this.#position = { ...position, beat };
    this.#improve();
    dispatch(this.#options.host, "drama-beat", { turn, beat });
    void this.#director?.play(this.#position.beat, turn, step);
    if (this.#withdrawn.lacks(beat)) void this.#look();
  }

  /** Plays the position a viewer came to; whoever comes to the very beginning sees first what the release says of itself. */
  async #begin(opened: Opened): Promise<void> {
    const { release, aiLabel } = this.#story ?? {};
    if (release && opened.turn === 0 && opened.step === 0) await showOpening(this.#body, release, aiLabel, this.#stopping.signal);
    if (!this.#stopping.signal.aborted) this.#play(opened, opened.step);
  }

  /** Lets go of what was taken back, and shows what takes its place. Words, clock and choices stay as they are. */
  #letGo(): void {
    this.#sound.track.withdraw(this.#withdrawn.media);
    if (!this.#position) return;
    const beat = this.#withdrawn.without(this.#position.beat);
    this.#position = { ...this.#position, beat };
    this.#view?.withdraw?.(this.#withdrawn.media, beat.shots);
    this.#director?.improve(beat);
    // Of two shots that go together each is told by itself.
    setTimeout(() => {
      if (this.#position && this.#withdrawn.lacks(this.#position.beat)) void this.#look();
    }, togetherMs);
  }

  /** The beat on screen as the server shows it now, after a time away or a picture that failed. */
  async #renew(now: BeatView): Promise<void> {
    const before = this.#position;
    if (before?.beat.id !== now.id) return;
    this.#withdrawn.trust(now);
    const gone = await takenBack(this.#options.src, before.beat, now);
    if (this.#position?.turn !== before.turn) return;
    this.#withdrawn.add({ urls: gone });
    this.#position = { ...this.#position, beat: { ...this.#position.beat, preload: now.preload } };
    this.#letGo();
  }

  /** A picture that fails may have been taken back: asked once of each. */
  #lookAt(shot: ShotView): void {
    const path = mediaOf(shot.url);
    if (this.#failed.has(path)) return;
    this.#failed.add(path);
    void this.#look();
  }

  async #look(): Promise<void> {
    try {
      await this.#client.look();
    } catch {
      // What stands there stays; the next beat is another.
    }
  }

  /** Takes the better takes that have come for this turn. */
  #improve(): void {
    if (!this.#position) return;
    const beat = this.#better.take(this.#position.beat, this.#turn, (shot) => this.#view?.shows?.(shot) ?? false);
    if (beat === this.#position.beat) return;
    this.#position = { ...this.#position, beat: this.#withdrawn.without(beat) };
    this.#director?.improve(this.#position.beat);
  }

  /** Paused or out of sight, the picture and the sound stop where they are. */
  #still(): void {
    const held = this.#paused || document.hidden;
    this.#view?.hold?.(held);
    this.#sound.track.hold(held);
  }

  async #choose(choice: ChoiceView | undefined): Promise<void> {
    const asked = this.#position;
    const turn = this.#turn;
    dispatch(this.#options.host, "drama-choice", { turn, choice: choice ?? null });
    const seen = new Promise((resolve) => setTimeout(resolve, this.#view?.paced ? chosenMs : 0));
    try {
      const position = await this.#playthrough.choose(turn, choice?.id ?? null);
      await seen;
      // A beat that came another way, or a new beginning, has answered the choice already.
      if (this.#position === asked) this.#play(position);
    } catch (reason) {
      if (this.#position !== asked) return;
      if (asked && reason instanceof DramaError && reason.code === "locked") await this.#refused(reason, asked);
      else this.#fail(reason);
    }
  }

  /** What was chosen leads to a closed gate: the choices stand there again. */
  async #refused({ gate = "", offer }: DramaError, { beat, turn }: Position): Promise<void> {
    await this.#director?.refuse(beat, turn);
    this.#gate(gate, offer);
  }

  /** The page shows what the platform offers; until it is taken or put aside, the window is held. */
  #gate(gate: string, offer: unknown): void {
    const dismiss = () => this.#director?.release("gate");
    dispatch(this.#options.host, "drama-gate", { gate, offer, granted: dismiss, dismiss });
  }

  /** Tells the server about the window, and takes its clock. */
  async #window(kind: PlayerEventKind): Promise<void> {
    const turn = this.#turn;
    const reply = await this.#report({ kind, turn });
    if (reply?.window && turn === this.#turn) this.#director?.agree(reply.window);
  }

  /** Puts a shot before those who review, and thanks. */
  async #reportShot({ shot, reason, text }: ShotReport): Promise<void> {
    const seen = shot.take === undefined ? {} : { take: shot.take };
    const said = text === "" ? {} : { text };
    const reply = await this.#report({ kind: "shotReported", turn: this.#turn, shot: shot.id, ...seen, reason, ...said });
    this.#banner.news(reply && !reply.error ? words.reportThanks : reply?.error?.code === "rate_limited" ? words.reportEnough : words.reportLost);
  }

  /** What is told is never worth a viewer's attention when it cannot be. */
  async #report(event: PlayerEvent) {
    try {
      return await this.#client.report([event]);
    } catch {
      return undefined;
    }
  }

  #over(): void {
    const beat = this.#position?.beat;
    if (!beat) return;
    if (beat.auto) {
      void this.#choose(undefined);
      return;
    }
    const again = () => void this.#again();
    const { home } = this.#options;
    const paced = this.#view?.paced ?? true;
    if (!beat.ending) {
      this.#view?.card(deadEndCard({ paced, again, home }));
      return;
    }
    const isNew = this.#memory.found(beat.ending);
    const found = this.#memory.endings;
    this.#view?.card(endingCard({ ending: beat.ending, found, isNew, paced, again, home }));
    dispatch(this.#options.host, "drama-ending", { ending: beat.ending, isNew });
  }

  /** Begins again from the first line. */
  async #again(news?: string): Promise<void> {
    this.#director?.stop();
    this.#position = undefined;
    this.#better.clear();
    this.#sound.track.silence();
    this.#loading();
    try {
      const opened = await this.#playthrough.begin();
      this.#stage(opened);
      if (news !== undefined) this.#banner.news(news);
      this.#pause(false);
      await this.#begin(opened);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  #fail(reason: unknown): void {
    if (this.#stopping.signal.aborted) return;
    const error = asDramaError(reason);
    if (error.code === "stopped") return;
    this.#director?.stop();
    if (error.gate !== undefined) this.#gate(error.gate, error.offer);
    dispatch(this.#options.host, "drama-error", { code: error.code, message: error.message });
    const retry = () => {
      if (error.code === "replaced") this.#client.takeBack();
      void this.run();
    };
    const notice = noticeFor(error, { story: this.#options.story, home: this.#options.home, retry });
    if (this.#view && this.#position) this.#view.card(notice);
    else this.#body.replaceChildren(h("div", { class: "blank" }, notice));
  }

  #loading(): void {
    this.#view = undefined;
    this.#director = undefined;
    this.#body.replaceChildren(loadingCard());
  }

  #connected(state: ConnectionState): void {
    this.#banner.connection(state);
    dispatch(this.#options.host, "drama-connection", { state });
  }

  /** The next line; paused, the film goes on first. */
  #goOn(): void {
    if (this.#paused) this.#pause(false);
    else this.#director?.advance();
  }

  #pause(paused: boolean): void {
    if (paused === this.#paused || !this.#director) return;
    this.#paused = paused;
    this.element.classList.toggle("is-paused", paused);
    this.#controls.paused(paused);
    if (paused) this.#director.hold("viewer");
    else this.#director.release("viewer");
    this.#still();
  }
}

import { DramaClient, type Position } from "../client/dramaClient.ts";
import { asDramaError } from "../client/errors.ts";
import type { PlayerEvent, ReportReply } from "../protocol.ts";
import { fetchStories } from "../stories.ts";
import type { Backstage } from "./backstage.ts";
import { Banner } from "./banner.ts";
import { loadingCard } from "./cards/cards.ts";
import { showOpening } from "./cards/opening.ts";
import { Decisions } from "./choices/decisions.ts";
import { Controls } from "./controls.ts";
import { h, icon } from "./dom.ts";
import { dispatch } from "./events.ts";
import { follow } from "./follow.ts";
import { Gates } from "./gates.ts";
import { listen } from "./input.ts";
import { deviceStore, visitStore } from "./memory/store.ts";
import { StoryMemory } from "./memory/storyMemory.ts";
import { noticeFor } from "./notices.ts";
import { OnScreen } from "./onScreen.ts";
import { Pausing } from "./pausing.ts";
import { Playthrough, type Opened, type Opener } from "./playthrough.ts";
import { Quality } from "./quality.ts";
import { reportShot } from "./reports/reporting.ts";
import { SettingsDesk } from "./settings/desk.ts";
import { SoundDesk } from "./sound/soundDesk.ts";
import { Staging } from "./staging.ts";
import { Takes } from "./takes.ts";
import { words } from "./words.ts";

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

/** Brings session, view and viewer together for one story: puts the parts together, and begins and ends them. */
export class Player {
  readonly element = h("div", { class: "player", part: "player" });
  readonly #backstage: Backstage;
  readonly #screen = new OnScreen();
  readonly #stopping = new AbortController();
  readonly #body = h("div", { class: "body" });
  readonly #banner = new Banner();
  readonly #controls: Controls;
  readonly #sound: SoundDesk;
  readonly #takes: Takes;
  readonly #gates: Gates;
  readonly #pausing: Pausing;
  readonly #quality: Quality;
  readonly #staging: Staging;

  constructor(options: PlayerOptions) {
    const backstage = this.#prepare(options);
    this.#backstage = backstage;
    const { settings, client } = backstage;
    this.#sound = new SoundDesk(options.src, settings, () => this.#screen.director?.repace());
    this.#controls = new Controls(this.#sound.control.button, {
      pause: () => {
        this.#pausing.toggle();
      },
      settings: () => {
        settings.open(this.#screen.paced, this.#screen.view?.shot?.());
      },
    });
    this.#pausing = new Pausing(backstage, this.#controls, (held) => {
      this.#sound.track.hold(held);
    });
    this.#takes = new Takes(backstage, (media) => {
      this.#sound.track.withdraw(media);
    });
    this.#gates = new Gates(backstage);
    const decisions = new Decisions(backstage, this.#gates);
    this.#quality = new Quality((event) => {
      const told = { ...event, turn: this.#screen.turn };
      backstage.dispatch("drama-quality", told);
      void backstage.report(told);
    });
    const quality = this.#quality;
    const crew = { controls: this.#controls, sound: this.#sound, takes: this.#takes, gates: this.#gates, decisions, quality };
    this.#staging = new Staging(backstage, crew, this.#body);
    client.on("connection", (state) => {
      this.#banner.connection(state);
      backstage.dispatch("drama-connection", { state });
    });
    follow(backstage, crew);
    const pausedMark = h("div", { class: "paused-mark" }, icon("play"));
    backstage.chrome.append(pausedMark, this.#controls.element, this.#sound.control.invitation, this.#banner.element);
    this.element.append(this.#body, backstage.chrome);
    this.#listen();
  }

  /** Opens the story; every failure ends on a card that says what can be done. */
  async run(): Promise<void> {
    const { src, story, dispatch, playthrough } = this.#backstage;
    this.#loading();
    try {
      const asked = fetchStories(src, this.#stopping.signal).catch(() => undefined);
      const opened = await playthrough.open();
      const stories = (await asked) ?? (await fetchStories(src, this.#stopping.signal).catch(() => []));
      this.#screen.story = stories.find(({ id }) => id === story);
      if (this.#screen.story) dispatch("drama-story", { story: this.#screen.story });
      this.#stage(opened);
      if (opened.anew) this.#banner.news(words.startedAnew);
      await this.#begin(opened);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#screen.director?.stop();
    this.#screen.view?.close?.();
    this.#controls.stop();
    this.#sound.track.close();
    await this.#backstage.client.stop();
  }

  #prepare(options: PlayerOptions): Backstage {
    const { src, story, home, host, opener } = options;
    const store = deviceStore();
    const screen = this.#screen;
    const client = options.client ?? new DramaClient({ url: src });
    const memory = new StoryMemory(opener ? visitStore() : store, new URL(src, location.href).href, story);
    const settings = new SettingsDesk(store, this.element, home, {
      opened: () => screen.director?.hold("panel"),
      changed: () => {
        this.#sound.apply();
        screen.director?.repace();
      },
      report: (report) => void reportShot(this.#backstage, report),
      startOver: () => void this.#again(),
      closed: () => screen.director?.release("panel"),
    });
    return {
      src,
      story,
      home,
      client,
      playthrough: new Playthrough(client, memory, story, () => settings.now.timers, opener),
      store,
      memory,
      settings,
      screen,
      element: this.element,
      chrome: h("div", { class: "chrome" }),
      stopping: this.#stopping.signal,
      dispatch: (name, detail) => {
        dispatch(host, name, detail);
      },
      report: (event) => this.#report(event),
      hold: (reason) => screen.director?.hold(reason),
      release: (reason) => screen.director?.release(reason),
      play: (position, step) => {
        this.#play(position, step);
      },
      again: (news) => this.#again(news),
      news: (text) => {
        this.#banner.news(text);
      },
      fail: (reason) => {
        this.#fail(reason);
      },
    };
  }

  #listen(): void {
    const { settings } = this.#backstage;
    const screen = this.#screen;
    const paced = (act: () => void) => () => {
      if (screen.view?.paced) act();
    };
    listen(this.element, this.#stopping.signal, {
      hidden: (hidden) => {
        this.#pausing.hidden(hidden);
      },
      wake: () => {
        this.#controls.wake();
      },
      acted: () => {
        this.#sound.track.unlock();
      },
      tap: paced(() => {
        this.#pausing.goOn();
      }),
      occupied: () => settings.isOpen,
      keys: {
        take: (index) => screen.director?.take(index),
        advance: () => {
          if (this.#pausing.paused || screen.view?.paced) this.#pausing.goOn();
        },
        back: () => screen.director?.back(),
        pause: paced(() => {
          this.#pausing.toggle();
        }),
        mute: paced(() => {
          settings.mute();
        }),
      },
    });
  }

  #stage(position: Position): void {
    this.#staging.set(position);
    this.#pausing.still();
  }

  #play(position: Position, step = 0): void {
    const { turn } = position;
    const beat = this.#takes.without(position.beat);
    this.#screen.take({ ...position, beat });
    this.#takes.improve();
    this.#backstage.dispatch("drama-beat", { turn, beat });
    void this.#screen.director?.play(this.#screen.beat ?? beat, turn, step);
    this.#takes.complete(beat);
  }

  /** Plays the position a viewer came to; whoever comes to the very beginning sees first what the release says of itself. */
  async #begin(opened: Opened): Promise<void> {
    const { release, aiLabel } = this.#screen.story ?? {};
    if (release && opened.turn === 0 && opened.step === 0)
      await this.#quality.excuse(showOpening(this.#body, release, aiLabel, this.#stopping.signal));
    if (!this.#stopping.signal.aborted) this.#play(opened, opened.step);
  }

  async #report(event: PlayerEvent): Promise<ReportReply | undefined> {
    try {
      return await this.#backstage.client.report([event]);
    } catch {
      return undefined;
    }
  }

  async #again(news?: string): Promise<void> {
    this.#screen.director?.stop();
    this.#screen.position = undefined;
    this.#takes.clear();
    this.#sound.track.silence();
    this.#loading();
    try {
      const opened = await this.#backstage.playthrough.begin();
      this.#stage(opened);
      if (news !== undefined) this.#banner.news(news);
      this.#pausing.set(false);
      await this.#begin(opened);
    } catch (reason) {
      this.#fail(reason);
    }
  }

  #fail(reason: unknown): void {
    if (this.#stopping.signal.aborted) return;
    const { client, story, home, dispatch } = this.#backstage;
    const error = asDramaError(reason);
    if (error.code === "stopped") return;
    this.#screen.director?.stop();
    if (error.gate !== undefined) this.#gates.ask(error.gate, error.offer);
    dispatch("drama-error", { code: error.code, message: error.message });
    const retry = () => {
      if (error.code === "replaced") client.takeBack();
      void this.run();
    };
    const notice = noticeFor(error, { story, home, retry });
    if (this.#screen.view && this.#screen.position) this.#screen.view.card(notice);
    else this.#body.replaceChildren(h("div", { class: "blank" }, notice));
  }

  #loading(): void {
    this.#screen.clear();
    this.#body.replaceChildren(loadingCard());
  }
}

import { DramaClient, type Position } from "../client/dramaClient.ts";
import { fetchStories } from "../stories.ts";
import { Announcer } from "./announcer.ts";
import type { Backstage } from "./backstage.ts";
import { Banner } from "./banner.ts";
import { loadingCard } from "./cards/cards.ts";
import { showOpening } from "./cards/opening.ts";
import { Decisions } from "./choices/decisions.ts";
import { Controls } from "./controls.ts";
import { h, icon } from "./dom.ts";
import { dispatch } from "./events.ts";
import { showFailure } from "./failure.ts";
import { follow } from "./follow.ts";
import { Gates } from "./gates/gates.ts";
import { heed } from "./heed.ts";
import { arrive } from "./journey/arrival.ts";
import { Journey } from "./journey/journey.ts";
import { Language } from "./language.ts";
import { deviceStore, visitStore } from "./memory/store.ts";
import { StoryMemory, type Bookmark } from "./memory/storyMemory.ts";
import { OnScreen } from "./onScreen.ts";
import type { PlayerOptions } from "./options.ts";
import { Pausing } from "./pausing.ts";
import { Playthrough, type Opened } from "./playthrough.ts";
import { Quality } from "./quality.ts";
import { reportShot } from "./reports/reporting.ts";
import { SettingsDesk } from "./settings/desk.ts";
import type { Settings } from "./settings/settings.ts";
import { SoundDesk } from "./sound/soundDesk.ts";
import { Staging } from "./staging.ts";
import { Takes } from "./takes.ts";
import { words } from "./words.ts";

/** Brings session, view and viewer together for one story: puts the parts together, and begins and ends them. */
export class Player {
  readonly element = h("div", { class: "player", part: "player" });
  readonly #backstage: Backstage;
  readonly #screen = new OnScreen();
  readonly #stopping = new AbortController();
  #place: Bookmark | undefined;
  readonly #body = h("div", { class: "body" });
  readonly #banner = new Banner();
  readonly #controls: Controls;
  readonly #sound: SoundDesk;
  readonly #takes: Takes;
  readonly #gates: Gates;
  readonly #journey: Journey;
  readonly #pausing: Pausing;
  readonly #quality: Quality;
  readonly #staging: Staging;
  readonly #decisions: Decisions;
  readonly #language: Language;

  constructor(options: PlayerOptions) {
    this.#place = options.place;
    const backstage = this.#prepare(options);
    this.#backstage = backstage;
    const { settings, client } = backstage;
    this.#sound = new SoundDesk(options.src, settings, () => {
      this.#screen.director?.repace();
      this.#heard();
    });
    this.#sound.apply();
    this.#controls = new Controls(this.#sound.control.button, {
      replay: () => this.#screen.director?.replay(),
      pause: () => {
        this.#pausing.toggle();
      },
      settings: () => {
        const { paced, view } = this.#screen;
        settings.open({ paced, shot: view?.shot?.(), locales: this.#language.offered, locale: this.#language.now });
      },
    });
    this.#pausing = new Pausing(backstage, this.#controls, (held) => {
      this.#sound.track.hold(held);
    });
    this.#takes = new Takes(backstage, (media) => {
      this.#sound.track.withdraw(media);
    });
    this.#gates = new Gates(backstage, () => {
      this.#pausing.still();
    });
    this.#decisions = new Decisions(backstage, this.#gates);
    this.#language = new Language(backstage, this.#decisions, settings.now.locale ?? options.locale);
    this.#journey = new Journey(backstage);
    this.#controls.add(this.#journey.button);
    this.#quality = new Quality((event) => {
      const told = { ...event, turn: this.#screen.turn };
      backstage.dispatch("drama-quality", told);
      void backstage.report(told);
    });
    const crew = {
      controls: this.#controls,
      sound: this.#sound,
      takes: this.#takes,
      gates: this.#gates,
      decisions: this.#decisions,
      journey: this.#journey,
      language: this.#language,
      quality: this.#quality,
    };
    this.#staging = new Staging(backstage, crew, this.#body, options.format);
    client.on("connection", (state) => {
      this.#banner.connection(state);
      backstage.dispatch("drama-connection", { state });
    });
    follow(backstage, crew);
    const pausedMark = h("div", { class: "paused-mark", part: "paused-mark" }, icon("play"));
    const announcer = new Announcer(options.host, this.#stopping.signal, () => this.#screen.paced);
    backstage.chrome.append(pausedMark, this.#controls.element, this.#sound.control.invitation, this.#banner.element, announcer.element);
    this.element.append(this.#body, backstage.chrome);
    heed(backstage, { pausing: this.#pausing, controls: this.#controls, journey: this.#journey }, () => {
      this.#sound.track.unlock();
    });
  }

  /** Opens the story; every failure ends on a card that says what can be done. */
  async run(): Promise<void> {
    const { src, story, dispatch } = this.#backstage;
    this.#loading();
    try {
      const asked = fetchStories(src, this.#stopping.signal).catch(() => undefined);
      const opened = await arrive(this.#place, this.#backstage, this.#body);
      this.#place = undefined;
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

  get paused(): boolean {
    return this.#pausing.paused;
  }

  pause(paused: boolean): void {
    this.#pausing.set(paused);
  }

  get muted(): boolean {
    return this.#sound.isMuted;
  }

  /** The page's wish, for this visit. */
  mute(muted: boolean): void {
    this.#backstage.settings.mute(muted, false);
  }

  get settings(): Settings {
    return this.#backstage.settings.now;
  }

  /** Takes changes of the settings, as if the viewer had made them. */
  change(settings: Partial<Settings>): void {
    this.#backstage.settings.change(settings);
  }

  get locale(): string | undefined {
    return this.#language.now;
  }

  /** Goes on in another language, for this visit. */
  speak(locale: string): Promise<void> {
    return this.#language.speak(locale);
  }

  /** Takes an offered choice; false where that is not possible now. */
  choose(id: string): boolean {
    return this.#screen.director?.choose(id) ?? false;
  }

  /** Goes back to the decision of an earlier turn; rejects where the server refuses. */
  rewind(turn: number): Promise<void> {
    return this.#journey.rewind(turn);
  }

  #prepare(options: PlayerOptions): Backstage {
    const { src, story, home, host, opener, token } = options;
    const store = deviceStore();
    const screen = this.#screen;
    const client = options.client ?? new DramaClient({ url: src, ...(token && { token }) });
    const memory = new StoryMemory(opener ? visitStore() : store, new URL(src, location.href).href, story);
    const settings = new SettingsDesk(store, this.element, home, options.muted ? { sound: "off" } : {}, {
      opened: () => screen.director?.hold("panel"),
      changed: (now, before) => {
        this.#sound.apply();
        screen.director?.repace();
        if (now.locale !== undefined && now.locale !== before.locale) void this.#language.speak(now.locale);
        dispatch(host, "drama-settings", { settings: now });
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
      playthrough: new Playthrough(
        client,
        memory,
        story,
        () => ({ timers: settings.now.timers, locale: settings.now.locale ?? options.locale, doNotTrack: options.doNotTrack }),
        opener,
      ),
      store,
      memory,
      settings,
      screen,
      element: this.element,
      chrome: h("div", { class: "chrome" }),
      stopping: this.#stopping.signal,
      dispatch: (name, detail) => dispatch(host, name, detail),
      report: async (event) => {
        const reply = await client.report([event]).catch(() => undefined);
        if (reply?.likely && event.turn === screen.turn) screen.view?.likely?.(reply.likely);
        return reply;
      },
      hold: (reason) => screen.director?.hold(reason),
      release: (reason) => screen.director?.release(reason),
      play: (position, step) => {
        this.#play(position, step);
      },
      again: (news, open) => this.#again(news, open),
      news: (text) => {
        this.#banner.news(text);
      },
      fail: (reason) => {
        this.#fail(reason);
      },
    };
  }

  #stage(position: Position): void {
    this.#staging.set(position);
    this.#pausing.still();
  }

  /** Sound came or went. */
  #heard(): void {
    const muted = this.#sound.isMuted;
    const refused = this.#sound.control.isRefused;
    if (muted === this.element.hasAttribute("data-muted")) return;
    this.element.toggleAttribute("data-muted", muted);
    this.#backstage.dispatch("drama-mute", { muted, refused });
  }

  #play(position: Position, step = 0): void {
    this.#gates.leave();
    const { turn } = position;
    const beat = this.#takes.without(position.beat);
    this.#screen.take({ ...position, beat });
    this.#takes.improve();
    this.#backstage.memory.saw(beat.id);
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

  async #again(news?: string, open = () => this.#backstage.playthrough.begin()): Promise<void> {
    this.#screen.director?.stop();
    this.#screen.position = undefined;
    this.#takes.clear();
    this.#sound.track.silence();
    this.#loading();
    try {
      const opened = await open();
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
    showFailure(reason, this.#backstage, this.#gates, this.#body, () => void this.run());
  }

  #loading(): void {
    this.#screen.clear();
    this.#body.replaceChildren(loadingCard());
  }
}

import type { DramaClient, Position, StartOptions } from "../client/dramaClient.ts";
import { DramaError } from "../client/errors.ts";
import type { TimerPreference } from "../protocol.ts";
import type { Bookmark, StoryMemory } from "./memory/storyMemory.ts";
import { stepsOf } from "./timeline/steps.ts";

/** A position, with how the viewer came to it. */
export interface Opened extends Position {
  /** The step to go on from. */
  readonly step: number;
  /** True when an earlier visit was remembered here, but not by the server. */
  readonly anew: boolean;
}

/** A session that the page has opened itself. */
export interface OpenedElsewhere {
  readonly session: string;
  readonly resumeKey: string;
  /** The line or choice to show first; the beat's first line where it is absent. */
  readonly line?: string | null | undefined;
}

/** Opens a session in place of the player: for the first visit, and each time the viewer starts over. */
export type Opener = () => Promise<OpenedElsewhere>;

/** What a session is opened with. */
export interface Wishes {
  readonly timers: TimerPreference;
  /** BCP 47; absent, a new session has the browser's, and one from before keeps its own. */
  readonly locale: string | undefined;
  readonly doNotTrack?: boolean | undefined;
}

/** One viewer in one story: begins, comes back, decides, and remembers where it stands. */
export class Playthrough {
  readonly #client: DramaClient;
  readonly #memory: StoryMemory;
  readonly #story: string;
  readonly #wishes: () => Wishes;
  readonly #opener: Opener | undefined;

  constructor(
    client: DramaClient,
    memory: StoryMemory,
    story: string,
    wishes: () => Wishes,
    opener?: Opener,
  ) {
    this.#client = client;
    this.#memory = memory;
    this.#story = story;
    this.#wishes = wishes;
    this.#opener = opener;
  }

  /** Where the viewer stands, as this device remembers it; undefined in a session that is the page's own. */
  get place(): Bookmark | undefined {
    return this.#opener ? undefined : this.#memory.bookmark;
  }

  /** Goes on at a place of another device, and remembers it in place of the one here. */
  async follow(place: Bookmark): Promise<Opened> {
    const { session, resumeKey, turn } = place;
    const position = await this.#client.resume(session, resumeKey, turn);
    const step = position.turn === turn ? place.step : 0;
    this.#memory.forget();
    this.#memory.bookmark = { session, resumeKey, turn: position.turn, step };
    return { ...position, step, anew: false };
  }

  /** Comes back to the earlier visit, here or on a known viewer's other device; begins where there is none. */
  async open(): Promise<Opened> {
    const bookmark = this.#memory.bookmark;
    if (!bookmark) return this.#start({ continue: true });
    try {
      const position = await this.#client.resume(bookmark.session, bookmark.resumeKey, bookmark.turn, { locale: this.#wishes().locale });
      const step = position.turn === bookmark.turn ? bookmark.step : 0;
      this.#memory.bookmark = { ...bookmark, turn: position.turn, step };
      return { ...position, step, anew: false };
    } catch (reason) {
      if (!(reason instanceof DramaError) || reason.code !== "not_found") throw reason;
      return { ...(await this.begin()), anew: true };
    }
  }

  /** Begins the story; the endings found before stay found. */
  begin(): Promise<Opened> {
    return this.#start({});
  }

  /** Starts an episode again, from the state in which it began in this playthrough. */
  restart(episode: string): Promise<Opened> {
    const { session = "", resumeKey = "" } = this.#memory.bookmark ?? {};
    return this.#start({ episode, from: { session, ...(resumeKey === "" ? {} : { resumeKey }) } });
  }

  /** Goes back to an earlier turn. */
  async rewind(turn: number, toTurn: number): Promise<Position> {
    const position = await this.#client.rewind(turn, toTurn);
    this.#memory.rewind(toTurn);
    return position;
  }

  async #start(options: Pick<StartOptions, "continue" | "episode" | "from">): Promise<Opened> {
    if (this.#opener) return this.#elsewhere(this.#opener);
    const { timers, locale = navigator.language, doNotTrack } = this.#wishes();
    const position = await this.#client.start({ story: this.#story, timers, locale, doNotTrack, ...options });
    this.#memory.forget();
    const { session, resumeKey = "", turn } = position;
    this.#memory.bookmark = { session, resumeKey, turn, step: 0 };
    return { ...position, step: 0, anew: false };
  }

  async #elsewhere(opener: Opener): Promise<Opened> {
    const { session, resumeKey, line } = await opener();
    const position = await this.#client.resume(session, resumeKey, 0, { locale: this.#wishes().locale });
    const { beat, turn } = position;
    const offered = beat.choices.some(({ id }) => id === line);
    const step = stepsOf(beat).findIndex((at) =>
      at.kind === "line" ? beat.lines[at.line]?.id === line : at.kind === "choices" && offered,
    );
    this.#memory.forget();
    const from = Math.max(0, step);
    this.#memory.bookmark = { session, resumeKey, turn, step: from };
    return { ...position, step: from, anew: false };
  }

  /**
   * Takes a choice; null is the time-out. Where the server has moved on meanwhile, that beat is the answer.
   */
  async choose(turn: number, choiceId: string | null): Promise<Position> {
    try {
      return await this.#client.choose(turn, choiceId);
    } catch (reason) {
      const current = reason instanceof DramaError ? reason.current : undefined;
      if (!current?.beat || !current.session || current.turn <= turn) throw reason;
      return { session: current.session, turn: current.turn, beat: current.beat };
    }
  }

  /** Remembers the step on screen. */
  mark(turn: number, step: number): void {
    const bookmark = this.#memory.bookmark;
    if (bookmark) this.#memory.bookmark = { ...bookmark, turn, step };
  }
}

import type { EndingView } from "../../protocol.ts";
import type { Store } from "./store.ts";

/** Enough to come back to the same line. */
export interface Bookmark {
  readonly session: string;
  readonly resumeKey: string;
  readonly turn: number;
  /** Index among the steps of the turn's beat. */
  readonly step: number;
}

/** One beat of a page as it was read. */
export interface Passage {
  readonly turn: number;
  readonly lines: readonly { readonly speaker?: string | undefined; readonly text: string }[];
  readonly chosen?: string | undefined;
}

export interface FoundEnding {
  readonly id: string;
  readonly title: string;
}

/** Older passages are let go, so that a long novel never fills the device. */
const longestTranscript = 400;

/** What this device remembers of one story of one server. */
export class StoryMemory {
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, server: string, story: string) {
    this.#store = store;
    this.#name = `${server}:${story}`;
  }

  get bookmark(): Bookmark | undefined {
    const saved = this.#store.read(this.#key("bookmark")) as Partial<Bookmark> | undefined;
    if (typeof saved?.session !== "string" || typeof saved.resumeKey !== "string") return undefined;
    return { session: saved.session, resumeKey: saved.resumeKey, turn: saved.turn ?? 0, step: saved.step ?? 0 };
  }

  set bookmark(value: Bookmark | undefined) {
    if (value) this.#store.write(this.#key("bookmark"), value);
    else this.#store.remove(this.#key("bookmark"));
  }

  get endings(): readonly FoundEnding[] {
    return this.#list(this.#key("endings")) as FoundEnding[];
  }

  /** True when it was not found before. */
  found(ending: EndingView): boolean {
    const endings = this.endings;
    if (endings.some(({ id }) => id === ending.id)) return false;
    this.#store.write(this.#key("endings"), [...endings, { id: ending.id, title: ending.title }]);
    return true;
  }

  /** How many beats were seen here, in whatever playthrough. */
  get scenes(): number {
    return Object.keys(this.#ways).length;
  }

  /** Remembers a beat, and the choice taken there. */
  saw(beat: string, choice?: string): void {
    if (this.hasSeen(beat, choice)) return;
    const ways = this.#ways;
    const taken = ways[beat] ?? [];
    this.#store.write(this.#key("ways"), { ...ways, [beat]: choice === undefined ? taken : [...taken, choice] });
  }

  /** Whether a beat was seen here, and the choice taken there. */
  hasSeen(beat: string, choice?: string): boolean {
    const taken = this.#ways[beat];
    return taken !== undefined && (choice === undefined || taken.includes(choice));
  }

  get transcript(): readonly Passage[] {
    return this.#list(this.#key("transcript")) as Passage[];
  }

  /** Adds a passage, or replaces that of its turn. */
  keep(passage: Passage): void {
    const others = this.transcript.filter(({ turn }) => turn !== passage.turn);
    this.#store.write(this.#key("transcript"), [...others, passage].slice(-longestTranscript));
  }

  /** Forgets what was read from a turn on, which the viewer has taken back. */
  rewind(turn: number): void {
    this.#store.write(this.#key("transcript"), this.transcript.filter((passage) => passage.turn < turn));
  }

  /** Forgets the playthrough; what was seen and the endings found stay. */
  forget(): void {
    this.bookmark = undefined;
    this.#store.remove(this.#key("transcript"));
  }

  /** The choices taken, by beat. */
  get #ways(): Readonly<Record<string, readonly string[]>> {
    const saved = this.#store.read(this.#key("ways"));
    if (typeof saved !== "object" || saved === null) return {};
    // No beat is called what every object already has.
    const lists = Object.entries(saved).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
    return Object.assign(Object.create(null) as object, Object.fromEntries(lists));
  }

  #list(key: string): unknown[] {
    const saved = this.#store.read(key);
    return Array.isArray(saved) ? saved : [];
  }

  #key(what: string): string {
    return `${this.#name}:${what}`;
  }
}

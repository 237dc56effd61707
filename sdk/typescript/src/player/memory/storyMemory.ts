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

  get transcript(): readonly Passage[] {
    return this.#list(this.#key("transcript")) as Passage[];
  }

  /** Adds a passage, or replaces that of its turn. */
  keep(passage: Passage): void {
    const others = this.transcript.filter(({ turn }) => turn !== passage.turn);
    this.#store.write(this.#key("transcript"), [...others, passage].slice(-longestTranscript));
  }

  /** Forgets the playthrough; the endings found stay. */
  forget(): void {
    this.bookmark = undefined;
    this.#store.remove(this.#key("transcript"));
  }

  #list(key: string): unknown[] {
    const saved = this.#store.read(key);
    return Array.isArray(saved) ? saved : [];
  }

  #key(what: string): string {
    return `${this.#name}:${what}`;
  }
}

import { mediaOf } from "../media.ts";
import type { Throughput } from "./throughput.ts";

/** A file that is wanted before it is shown. */
export interface Wanted {
  /** By which it is asked for. */
  readonly key: string;
  readonly url: string;
  readonly type: string;
  /** How large it should be, in bytes, where that is known: what has no room is not even asked for. */
  readonly size?: number | undefined;
  /** What is kept in its place where there is no room for it. */
  readonly poster?: Omit<Wanted, "poster"> | undefined;
}

interface Item extends Wanted {
  /** Only kept where what it stands for is not. */
  readonly isPoster: boolean;
  blob?: Blob;
  /** In bytes, as far as it is known. */
  size: number;
  got: number;
  /** The page may not read it, or it is not there: an element may still show it. */
  isClosed?: boolean;
  /** It broke off: not tried again until it is wanted again. */
  rests?: boolean;
  loading?: { readonly abort: AbortController; readonly done: Promise<void> };
}

/**
 * Files of what comes next, in memory: fetched one after the other, the most wanted first, as far as there is room. What is not
 * wanted any more is let go of.
 */
export class Shelf {
  readonly #room: () => number;
  readonly #throughput: Throughput;
  readonly #changed: () => void;
  #items = new Map<string, Item>();
  #isFilling = false;

  /** `room` is how many bytes there may be in all; `changed` is called when something has come, or will not come. */
  constructor(room: () => number, throughput: Throughput, changed: () => void) {
    this.#room = room;
    this.#throughput = throughput;
    this.#changed = changed;
  }

  /** What is in memory now, in bytes. */
  get bytes(): number {
    return [...this.#items.values()].reduce((sum, { got }) => sum + got, 0);
  }

  /** Fetches these, in their order, and nothing else. */
  want(wanted: readonly Wanted[]): void {
    const before = this.#items;
    const posters = wanted.flatMap(({ poster }) => poster ?? []);
    const item = (one: Wanted, isPoster: boolean) => before.get(one.key) ?? { ...one, isPoster, size: one.size ?? 0, got: 0 };
    const now = [...wanted.map((one) => item(one, false)), ...posters.map((one) => item(one, true))];
    this.#items = new Map(now.map((one) => [one.key, one]));
    for (const one of before.values()) {
      one.rests = false;
      if (!this.#items.has(one.key)) one.loading?.abort.abort();
    }
    void this.#fill();
  }

  get(key: string): Blob | undefined {
    return this.#items.get(key)?.blob;
  }

  /** True where it will not come: it is too large, or the page may not read it. */
  lacks(key: string): boolean {
    const item = this.#items.get(key);
    return item !== undefined && !item.blob && (item.isClosed === true || item.size > this.#room());
  }

  /** Resolves when it has come, if that is within a time in milliseconds; undefined where it is not on its way, or takes longer. */
  soon(key: string, ms: number): Promise<void> | undefined {
    const { loading, size, got } = this.#items.get(key) ?? { size: 0, got: 0 };
    return size > 0 && ((size - got) * 8000) / this.#throughput.bitsPerSecond <= ms ? loading?.done : undefined;
  }

  /** Lets go of what has one of these paths. */
  drop(gone: ReadonlySet<string>): void {
    for (const [key, { url, loading }] of this.#items) {
      if (!gone.has(key) && ![...gone].some((path) => mediaOf(url).endsWith(path))) continue;
      loading?.abort.abort();
      this.#items.delete(key);
    }
  }

  async #fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    for (let next = this.#next(); next; next = this.#next()) {
      const [item, room] = next;
      const abort = new AbortController();
      item.loading = { abort, done: this.#fetch(item, room, abort.signal) };
      await item.loading.done;
      delete item.loading;
      if (this.#items.get(item.key) === item) this.#changed();
    }
    this.#isFilling = false;
  }

  /** The first that is not there and may come, with the room that those before it leave. */
  #next(): readonly [Item, number] | undefined {
    let room = this.#room();
    const lacking = new Set<string>();
    for (const item of this.#items.values()) {
      const { blob, size, isClosed, rests, isPoster, poster } = item;
      if (blob) room -= item.got;
      else if (isClosed || size > room) lacking.add(poster?.key ?? "");
      else if (!rests && (!isPoster || lacking.has(item.key))) return [item, room];
    }
    return undefined;
  }

  async #fetch(item: Item, room: number, signal: AbortSignal): Promise<void> {
    const asked = performance.now();
    try {
      const answer = await fetch(item.url, { signal });
      if (!answer.ok || !answer.body) throw new Error(answer.statusText);
      item.size = Number(answer.headers.get("content-length") ?? 0);
      const reader = answer.body.getReader();
      const parts: Uint8Array<ArrayBuffer>[] = [];
      while (item.size <= room) {
        this.#makeRoom(item);
        const { done, value } = await reader.read();
        if (done) {
          item.blob = new Blob(parts, { type: item.type });
          if (!isFromCache(answer.url)) this.#throughput.arrived(item.got, performance.now() - asked);
          return;
        }
        parts.push(value);
        item.got += value.byteLength;
        item.size = Math.max(item.size, item.got);
      }
      await reader.cancel();
    } catch {
      // What never began is not this page's to read, unless nothing can be reached at all.
      if (item.got === 0 && navigator.onLine) item.isClosed = true;
      else item.rests = true;
    }
    item.got = 0;
  }

  /** Lets go of what is wanted less, from the end, where all of it together would be too much. */
  #makeRoom(item: Item): void {
    for (const other of [...this.#items.values()].reverse()) {
      if (other === item || this.bytes - item.got + item.size <= this.#room()) return;
      delete other.blob;
      other.got = 0;
    }
  }
}

/** What a browser had already says nothing of the network. */
function isFromCache(url: string): boolean {
  const timing = performance.getEntriesByName(url, "resource").at(-1) as PerformanceResourceTiming | undefined;
  return timing?.transferSize === 0 && timing.encodedBodySize > 0;
}

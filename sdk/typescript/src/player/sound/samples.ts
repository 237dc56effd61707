import { mediaOf } from "../media.ts";

/** How many sounds stay decoded. */
const kept = 16;

/** Whether an address ends in one of some paths: a server's base may have a path of its own. */
export function isBelow(url: string, paths: ReadonlySet<string>): boolean {
  const name = mediaOf(url);
  return [...paths].some((path) => name.endsWith(path));
}

/** Sounds as samples, each loaded once; what cannot be had is undefined. */
export class Samples {
  readonly #context: BaseAudioContext;
  readonly #signal: AbortSignal;
  readonly #loaded = new Map<string, Promise<AudioBuffer | undefined>>();

  constructor(context: BaseAudioContext, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
  }

  get(url: string): Promise<AudioBuffer | undefined> {
    const name = mediaOf(url);
    const samples = this.#loaded.get(name) ?? this.#load(url, name);
    // The last asked for is the last to go.
    this.#loaded.delete(name);
    this.#loaded.set(name, samples);
    for (const [oldest] of [...this.#loaded].slice(0, Math.max(0, this.#loaded.size - kept))) this.#loaded.delete(oldest);
    return samples;
  }

  /** Forgets what was taken back. */
  forget(gone: ReadonlySet<string>): void {
    for (const name of this.#loaded.keys()) if (isBelow(name, gone)) this.#loaded.delete(name);
  }

  async #load(url: string, name: string): Promise<AudioBuffer | undefined> {
    try {
      const answer = await fetch(url, { signal: this.#signal });
      if (!answer.ok) throw new Error(answer.statusText);
      return await this.#context.decodeAudioData(await answer.arrayBuffer());
    } catch {
      // A film without a sound is still a film; the next time it is asked for it may be there.
      this.#loaded.delete(name);
      return undefined;
    }
  }
}

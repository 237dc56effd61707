/** What is counted on before anything was measured, in bits per second: a first shot that comes soon is worth more than a sharp one. */
export const firstGuess = 2_000_000;

/** Smaller files tell how far the server is, and not what the network carries; in bytes. */
const least = 16 * 1024;

/** After so many seconds of transfer a measurement counts half. */
const halfLives = { fast: 2, slow: 6 };

/**
 * What the network carries: the lower of two exponentially weighted averages, one quick and one slow, as the streaming players
 * (Shaka, hls.js) estimate it: it falls at once and rises with care. The way to the server counts as well: a shot is short.
 */
export class Throughput {
  readonly #fast = new Average(halfLives.fast);
  readonly #slow = new Average(halfLives.slow);

  get bitsPerSecond(): number {
    return Math.min(this.#fast.value ?? firstGuess, this.#slow.value ?? firstGuess);
  }

  /** A file came over the network. */
  arrived(bytes: number, ms: number): void {
    if (bytes >= least && ms > 0) this.#add(ms / 1000, (bytes * 8000) / ms);
  }

  /** A film stood still: nothing came that it needed. */
  stoodStill(ms: number): void {
    this.#add(ms / 1000, 0);
  }

  /** Takes what the page itself was loaded with for a first measurement. */
  learn(entries: readonly PerformanceEntry[]): void {
    for (const { transferSize, duration } of entries as PerformanceResourceTiming[]) this.arrived(transferSize, duration);
  }

  #add(seconds: number, bitsPerSecond: number): void {
    this.#fast.add(seconds, bitsPerSecond);
    this.#slow.add(seconds, bitsPerSecond);
  }
}

/** An average that forgets, by how long a thing took. */
class Average {
  readonly #halfLife: number;
  #sum = 0;
  #weight = 0;

  constructor(halfLife: number) {
    this.#halfLife = halfLife;
  }

  get value(): number | undefined {
    return this.#weight > 0 ? this.#sum / this.#weight : undefined;
  }

  add(seconds: number, value: number): void {
    const keep = 0.5 ** (seconds / this.#halfLife);
    this.#sum = this.#sum * keep + value * (1 - keep);
    this.#weight = this.#weight * keep + 1 - keep;
  }
}

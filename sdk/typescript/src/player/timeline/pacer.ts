/** A single timer that can be held and let go on, without losing what has passed. */
export class Pacer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done: (() => void) | undefined;
  #left = 0;
  #since = 0;

  /** Calls `done` after so many milliseconds; what ran before is forgotten. */
  run(ms: number, done: () => void): void {
    this.cancel();
    this.#left = ms;
    this.#done = done;
    this.resume();
  }

  hold(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#since));
  }

  resume(): void {
    if (this.#timer !== undefined || !this.#done) return;
    this.#since = performance.now();
    this.#timer = setTimeout(() => {
      const done = this.#done;
      this.cancel();
      done?.();
    }, this.#left);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#done = undefined;
  }
}

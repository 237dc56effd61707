import type { WindowView } from "../../protocol.ts";

/** How far apart this clock and the server's may run before the server's is taken, in milliseconds. */
const tolerance = 250;
const tickMs = 100;

export interface DecisionClockEvents {
  /** What is left, in milliseconds. */
  tick(remainingMs: number): void;
  closed(): void;
}

/** The window of a timed decision as the viewer sees it; the server's clock is the one that counts. */
export class DecisionClock {
  readonly lengthMs: number;
  readonly #events: DecisionClockEvents;
  #remaining: number;
  #since = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #closed = false;

  constructor(window: WindowView, events: DecisionClockEvents) {
    this.lengthMs = window.lengthMs;
    this.#remaining = window.remainingMs;
    this.#events = events;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get remainingMs(): number {
    const passed = this.#timer === undefined ? 0 : performance.now() - this.#since;
    return Math.max(0, this.#remaining - passed);
  }

  /** Starts it, or lets it go on after `hold`. */
  run(): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#since = performance.now();
    this.#timer = setInterval(() => {
      this.#tick();
    }, tickMs);
    this.#tick();
  }

  hold(): void {
    if (this.#timer === undefined) return;
    this.#remaining = this.remainingMs;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Takes the server's clock where the two have come apart. */
  agree(window: WindowView): void {
    if (Math.abs(window.remainingMs - this.remainingMs) <= tolerance) return;
    this.#remaining = window.remainingMs;
    this.#since = performance.now();
  }

  stop(): void {
    this.hold();
    this.#closed = true;
  }

  #tick(): void {
    const remaining = this.remainingMs;
    this.#events.tick(remaining);
    if (remaining > 0) return;
    this.stop();
    this.#events.closed();
  }
}

import { backoff } from "./backoff.ts";
import { DramaError } from "./errors.ts";
import type { HubLink } from "./link.ts";
import type { Network } from "./network.ts";

/** `offline` is a `lost` of which the device itself knows the cause. */
export type ConnectionState = "idle" | "connecting" | "online" | "lost" | "offline";

/** Keeps one link open: connects, greets, notices the loss, and comes back, until it is stopped. */
export class Keeper {
  readonly #link: HubLink;
  readonly #network: Network;
  readonly #greet: () => Promise<void>;
  readonly #changed: (state: ConnectionState) => void;
  #state: ConnectionState = "idle";
  #run = 0;
  #hurry: (() => void) | undefined;
  #closed: (() => void) | undefined;
  #waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  #unwatch: (() => void) | undefined;

  constructor(
    link: HubLink,
    network: Network,
    greet: () => Promise<void>,
    changed: (state: ConnectionState) => void,
  ) {
    this.#link = link;
    this.#network = network;
    this.#greet = greet;
    this.#changed = changed;
    link.onClosed(() => {
      if (this.#state !== "idle") this.#lose();
      this.#closed?.();
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Connects, unless that is going on already. */
  start(): void {
    if (this.#state !== "idle") return;
    this.#set("connecting");
    this.#unwatch = this.#network.onChange(() => {
      this.#networkChanged();
    });
    void this.#keep(++this.#run);
  }

  /** Closes; what waits for the connection is refused with code `stopped`. */
  async stop(): Promise<void> {
    this.#run++;
    this.#unwatch?.();
    this.#set("idle");
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { reject } of waiting) reject(stopped());
    this.#hurry?.();
    await this.#link.stop();
  }

  /** Resolves while the link is open and greeted; connects the first time, but never after `stop`. */
  ready(): Promise<void> {
    if (this.#state === "online") return Promise.resolve();
    if (this.#state === "idle" && this.#run > 0) return Promise.reject(stopped());
    this.start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  async #keep(run: number): Promise<void> {
    let attempt = 0;
    while (run === this.#run) {
      const closed = new Promise<void>((resolve) => (this.#closed = resolve));
      try {
        await this.#link.start();
        await this.#greet();
        if (run !== this.#run) return;
        attempt = 0;
        this.#open();
        await closed;
      } catch {
        // Whatever the reason, the answer is the same: say it, wait, try again.
        if (run !== this.#run) return;
        this.#lose();
        await this.#link.stop().catch(() => undefined);
      }
      if (run === this.#run) await this.#pause(backoff(attempt++, Math.random()));
    }
  }

  #open(): void {
    this.#set("online");
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve } of waiting) resolve();
  }

  #lose(): void {
    this.#set(this.#network.reachable ? "lost" : "offline");
  }

  #networkChanged(): void {
    if (this.#state === "lost" || this.#state === "offline") this.#lose();
    if (this.#network.reachable) this.#hurry?.();
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #set(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed(state);
  }
}

function stopped(): DramaError {
  return new DramaError({ code: "stopped", message: "The connection was closed by this side." });
}

import type { ErrorCode } from "../protocol.ts";
import { backoff } from "./backoff.ts";
import { DramaError, TokenError } from "./errors.ts";
import type { HubLink } from "./link.ts";
import type { Network } from "./network.ts";

/** `offline` is a `lost` of which the device itself knows the cause. */
export type ConnectionState = "idle" | "connecting" | "online" | "lost" | "offline";

/** Refusals that another attempt would only meet again: they wait for a person. */
const final: readonly string[] = ["unauthorized", "forbidden", "age_restricted"] satisfies ErrorCode[];

/** Keeps one link open: connects, greets, notices the loss, and comes back, until it is stopped or sent away. */
export class Keeper {
  readonly #link: HubLink;
  readonly #network: Network;
  readonly #greet: () => Promise<void>;
  readonly #changed: (state: ConnectionState) => void;
  readonly #refused: (error: DramaError) => void;
  #state: ConnectionState = "idle";
  #run = 0;
  #wasOnline = false;
  #ended: DramaError | undefined;
  #hurry: (() => void) | undefined;
  #closed: (() => void) | undefined;
  #waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  #unwatch: (() => void) | undefined;

  constructor(
    link: HubLink,
    network: Network,
    greet: () => Promise<void>,
    changed: (state: ConnectionState) => void,
    refused: (error: DramaError) => void,
  ) {
    this.#link = link;
    this.#network = network;
    this.#greet = greet;
    this.#changed = changed;
    this.#refused = refused;
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
    this.#ended = undefined;
    this.#set("connecting");
    this.#unwatch = this.#network.onChange(() => {
      this.#networkChanged();
    });
    void this.#keep(++this.#run);
  }

  /** Closes; what waits for the connection is refused with code `stopped`. */
  stop(): Promise<void> {
    return this.#end(new DramaError({ code: "stopped", message: "The connection was closed by this side." }));
  }

  /** Resolves while the link is open and greeted; connects the first time, but never after `stop`. */
  ready(): Promise<void> {
    if (this.#state === "online") return Promise.resolve();
    if (this.#ended) return Promise.reject(this.#ended);
    this.start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  async #end(reason: DramaError): Promise<void> {
    this.#run++;
    this.#ended = reason;
    this.#unwatch?.();
    this.#set("idle");
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { reject } of waiting) reject(reason);
    this.#hurry?.();
    await this.#link.stop();
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
      } catch (reason) {
        if (run !== this.#run) return;
        if (this.#isFinal(reason)) {
          void this.#end(reason).catch(() => undefined);
          this.#refused(reason);
          return;
        }
        // Whatever else the reason, the answer is the same: say it, wait, try again.
        this.#lose();
        await this.#link.stop().catch(() => undefined);
      }
      if (run === this.#run) await this.#pause(backoff(attempt++, Math.random()));
    }
  }

  /** A token that cannot be had is final, unless what asks for it may have failed with the network. */
  #isFinal(reason: unknown): reason is DramaError {
    if (reason instanceof TokenError && (this.#wasOnline || !this.#network.reachable)) return false;
    return reason instanceof DramaError && final.includes(reason.code);
  }

  #open(): void {
    this.#wasOnline = true;
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
    // A socket notices only after half a minute that nobody is there.
    else if (this.#state === "online" && !this.#network.reachable) void this.#link.stop().catch(() => undefined);
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

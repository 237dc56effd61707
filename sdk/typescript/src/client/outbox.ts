import { decode } from "../decode.ts";
import type { ErrorCode, SessionReply } from "../protocol.ts";
import { orAborted, pause } from "./abort.ts";
import { asDramaError, LinkLostError } from "./errors.ts";
import type { Keeper } from "./keeper.ts";
import type { HubLink } from "./link.ts";

/** Refusals that say "not now": the same command is sent again after a while. */
const passing: readonly string[] = ["store_unavailable", "rate_limited", "shutting_down", "window_open"] satisfies ErrorCode[];
const attempts = 8;

/** Holds each command until it is answered, and sends it again as it was where its answer was lost with the connection. */
export class Outbox {
  readonly #link: HubLink;
  readonly #keeper: Keeper;
  #unanswered = 0;
  #closed = new AbortController();

  constructor(link: HubLink, keeper: Keeper) {
    this.#link = link;
    this.#keeper = keeper;
  }

  get isEmpty(): boolean {
    return this.#unanswered === 0;
  }

  /** The answer to a command, a refusal included; rejects with the signal's reason when that comes first. */
  send(method: string, request: object, signal?: AbortSignal): Promise<SessionReply> {
    return orAborted(this.#deliver(method, request, signal), signal);
  }

  /** Ends every wait between two attempts; what is sent next finds the connection closed. */
  close(): void {
    this.#closed.abort();
    this.#closed = new AbortController();
  }

  async #deliver(method: string, request: object, signal?: AbortSignal): Promise<SessionReply> {
    this.#unanswered++;
    try {
      for (let refused = 1; ; ) {
        await this.#keeper.ready();
        signal?.throwIfAborted();
        const reply = await this.#invoke(method, request);
        if (!reply) continue;
        if (!reply.error || !passing.includes(reply.error.code) || refused++ >= attempts) return reply;
        await pause((reply.error.retryAfter ?? 0.5) * 1000, [this.#closed.signal, ...(signal ? [signal] : [])]);
      }
    } finally {
      this.#unanswered--;
    }
  }

  /** Undefined where the connection ended before the answer. */
  async #invoke(method: string, request: object): Promise<SessionReply | undefined> {
    try {
      return decode("SessionReply", await this.#link.invoke(method, request));
    } catch (reason) {
      if (reason instanceof LinkLostError) return undefined;
      throw asDramaError(reason);
    }
  }
}

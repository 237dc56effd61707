import type { PlayerEvent, PlayerEventKind, ReportReply, ReportRequest } from "../protocol.ts";
import { newId, newTimeId } from "./ids.ts";

/** How many events wait for an answer at most; with one more the oldest goes. They are kept in memory alone. */
const most = 500;
/** How many go out at once: a message to the hub has 16 KB. */
const atOnce = 30;

/** What moves the server's clock, and says nothing of a turn that is over. */
const clock: readonly PlayerEventKind[] = ["windowOpened", "windowHeld", "windowResumed"];

/** An event on its way. */
export interface Told {
  readonly event: PlayerEvent;
  /** The answer to the request it went with. */
  reply?: ReportReply;
}

/**
 * What a player tells of one session, oldest first, until the server has answered it. Each event is numbered once, when it happens;
 * it may then go out as often as need be, and counts once.
 */
export class Telling {
  readonly #player = newId();
  #next = 0;
  #waiting: Told[] = [];
  #last: Promise<void> = Promise.resolve();
  #following: Promise<void> | undefined;

  note(events: readonly PlayerEvent[]): readonly Told[] {
    const told = events.map((event): Told => {
      // A report of a shot names nobody.
      if (event.kind === "shotReported") return { event };
      return { event: { ...event, id: newTimeId(), seq: this.#next++, at: new Date().toISOString() } };
    });
    this.#waiting = [...this.#waiting, ...told].slice(-most);
    return told;
  }

  /** Sends everything that waits, a batch at a time, after what is being sent already. */
  send(invoke: (told: readonly PlayerEvent[]) => Promise<ReportReply>, turn: () => number | undefined): Promise<void> {
    // Whoever comes while it is sent goes with the next round, all together.
    this.#following ??= this.#last
      .catch(() => undefined)
      .then(() => {
        this.#following = undefined;
        return this.#send(invoke, turn);
      });
    return (this.#last = this.#following);
  }

  /** What a page sends that is being closed; undefined where nothing waits. */
  leave(): Pick<ReportRequest, "player" | "sentAt" | "events"> | undefined {
    const events = this.#waiting.map(({ event }) => event).filter(({ kind }) => kind !== "shotReported");
    return events.length === 0 ? undefined : { ...this.stamp(), events: events.slice(-100) };
  }

  /** Who tells, and when. */
  stamp(): { readonly player: string; readonly sentAt: string } {
    return { player: this.#player, sentAt: new Date().toISOString() };
  }

  async #send(invoke: (told: readonly PlayerEvent[]) => Promise<ReportReply>, turn: () => number | undefined): Promise<void> {
    for (;;) {
      const at = turn();
      if (at === undefined) return;
      this.#waiting = this.#waiting.filter(({ event }) => event.turn === at || !clock.includes(event.kind));
      const batch = this.#batch();
      if (batch.length === 0) return;
      const reply = await invoke(batch.map(({ event }) => event));
      for (const told of batch) told.reply = reply;
      // "Not now": it goes with the next report.
      if (reply.error?.retryAfter && batch.every(({ event }) => event.kind !== "shotReported")) return;
      this.#waiting = this.#waiting.filter((told) => !batch.includes(told));
    }
  }

  /** A report of a shot may be refused, which is no other event's fault: it goes alone. */
  #batch(): readonly Told[] {
    const alone = this.#waiting.findIndex(({ event }) => event.kind === "shotReported");
    return this.#waiting.slice(0, alone < 0 ? atOnce : Math.max(1, Math.min(alone, atOnce)));
  }
}

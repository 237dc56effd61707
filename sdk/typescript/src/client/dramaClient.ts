import { decodeOpenedGate, decodeReportReply, decodeSessionReply, decodeShotReady, decodeShotWithdrawn, decodeTrailReply } from "../decode.ts";
import {
  hub,
  type BeatView,
  type ChooseRequest,
  type ErrorCode,
  type ForkPoint,
  type PlayerEvent,
  type ReportReply,
  type ResumeRequest,
  type RewindRequest,
  type SessionReply,
  type ShotReadyView,
  type ShotWithdrawnView,
  type StartRequest,
  type TimerPreference,
  type TrailReply,
} from "../protocol.ts";
import { Emitter } from "./emitter.ts";
import { asDramaError, DramaError, LinkLostError } from "./errors.ts";
import { Keeper, type ConnectionState } from "./keeper.ts";
import type { HubLink } from "./link.ts";
import { browserNetwork, type Network } from "./network.ts";
import { signalrLink } from "./signalrLink.ts";

/** Where a session stands. */
export interface Position {
  readonly session: string;
  readonly turn: number;
  readonly beat: BeatView;
  readonly resumeKey?: string | undefined;
}

export interface ClientEvents {
  connection: ConnectionState;
  /** A beat that no call of this client answers: after a time-out the server took, in a new version of the story, or found after a reconnect. */
  beat: Position;
  /** The story was published anew and the session goes on in it; `beat` follows with the same. */
  moved: Position;
  /** Back at the beat already known; its clock is the server's. */
  resumed: Position;
  /** A gate is open for this viewer now; its name. */
  gate: string;
  /** A better take of a shot is there; of the current turn, or of the one that the answer under way leads to. */
  shotReady: ShotReadyView;
  /** A take was taken back; whatever is held of it, of any turn, is to be let go of. */
  shotWithdrawn: ShotWithdrawnView;
  /** The session is gone, or is played elsewhere; commands wait for the viewer. */
  refused: DramaError;
}

export interface StartOptions {
  readonly story: string;
  readonly episode?: string | undefined;
  readonly locale?: string | undefined;
  readonly from?: ForkPoint | undefined;
  /** Goes on where a known viewer's latest session of the story stands; a new one for everybody else. */
  readonly continue?: boolean | undefined;
  readonly timers?: TimerPreference | undefined;
  readonly simulated?: boolean | undefined;
}

export interface ClientOptions {
  /** Base address of the server. */
  readonly url: string;
  /** The viewer's token, asked for at each connection; absent for an anonymous viewer. */
  readonly token?: () => string | Promise<string>;
  readonly link?: HubLink;
  readonly network?: Network;
}

/** Refusals that say "not now": the same command is sent again after a while. */
const passing: readonly ErrorCode[] = ["store_unavailable", "rate_limited", "shutting_down", "window_open"];
const attempts = 8;

/**
 * One viewer's session over the hub. A command keeps its id until it is answered and goes out again
 * after a lost connection, so it takes effect exactly once.
 */
export class DramaClient extends Emitter<ClientEvents> {
  readonly #link: HubLink;
  readonly #keeper: Keeper;
  #session: { id: string; resumeKey: string; turn: number } | undefined;
  #unanswered = 0;

  constructor(options: ClientOptions) {
    super();
    this.#link = options.link ?? signalrLink(options.url, options.token);
    this.#link.onEvent(hub.beatReady, (payload) => {
      this.#told(decodeSessionReply(payload));
    });
    this.#link.onEvent(hub.sessionMoved, (payload) => {
      const reply = decodeSessionReply(payload);
      if (reply.beat && reply.session === this.#session?.id) this.emit("moved", this.#position(reply));
    });
    this.#link.onEvent(hub.gateOpened, (payload) => {
      const opened = decodeOpenedGate(payload);
      if (opened.session === this.#session?.id) this.emit("gate", opened.gate);
    });
    this.#link.onEvent(hub.shotReady, (payload) => {
      const ready = decodeShotReady(payload);
      // It may overtake the answer to the command that led to its turn.
      if (ready.session === this.#session?.id && ready.turn >= this.#session.turn) this.emit("shotReady", ready);
    });
    this.#link.onEvent(hub.shotWithdrawn, (payload) => {
      const withdrawn = decodeShotWithdrawn(payload);
      if (withdrawn.session === this.#session?.id) this.emit("shotWithdrawn", withdrawn);
    });
    this.#keeper = new Keeper(
      this.#link,
      options.network ?? browserNetwork,
      () => this.#greet(),
      (state) => {
        this.emit("connection", state);
      },
    );
  }

  get connection(): ConnectionState {
    return this.#keeper.state;
  }

  /** Opens a new session; the one before it is left as it stands. */
  async start(options: StartOptions): Promise<Position> {
    this.#session = undefined;
    const request: StartRequest = { commandId: newId(), ...options };
    const position = this.#position(await this.#command(hub.start, request));
    this.#session = { id: position.session, resumeKey: position.resumeKey ?? "", turn: position.turn };
    return position;
  }

  /** Comes back to a session of an earlier visit. */
  async resume(session: string, resumeKey: string, lastTurn: number, locale?: string): Promise<Position> {
    this.#session = undefined;
    const request: ResumeRequest = { session, resumeKey, lastTurn, ...(locale !== undefined && { locale }) };
    const position = this.#position(await this.#command(hub.resume, request));
    this.#session = { id: session, resumeKey, turn: position.turn };
    return position;
  }

  /** The session as it stands now: its beat with what is shown of it now. Answers as `resumed` or `beat`. */
  async look(): Promise<void> {
    const session = this.#opened();
    const request: ResumeRequest = { session: session.id, resumeKey: this.#session?.resumeKey ?? "", lastTurn: session.turn };
    const reply = await this.#command(hub.resume, request);
    const position = this.#position(reply);
    if (this.#session !== session || position.turn < session.turn) return;
    const known = position.turn === session.turn;
    this.#advance(position);
    this.emit(known ? "resumed" : "beat", position);
  }

  /** Goes on in another language, BCP 47; the position is the current one, in its words. */
  async setLocale(locale: string): Promise<Position> {
    const session = this.#opened();
    const request: ResumeRequest = { session: session.id, resumeKey: this.#session?.resumeKey ?? "", lastTurn: session.turn, locale };
    const position = this.#position(await this.#command(hub.resume, request));
    this.#advance(position);
    return position;
  }

  /** Takes a choice of the beat at `turn`; null is the time-out. */
  async choose(turn: number, choiceId: string | null): Promise<Position> {
    const request: ChooseRequest = { commandId: newId(), session: this.#opened().id, turn, choiceId };
    const position = this.#position(await this.#command(hub.choose, request));
    this.#advance(position);
    return position;
  }

  /** Goes back to an earlier turn, as far as the story lets its viewers. */
  async rewind(turn: number, toTurn: number): Promise<Position> {
    const request: RewindRequest = { commandId: newId(), session: this.#opened().id, turn, toTurn };
    const position = this.#position(await this.#command(hub.rewind, request));
    this.#advance(position);
    return position;
  }

  /** The way the viewer has come, and how much of the story they have seen. */
  async trail(): Promise<TrailReply> {
    const { id } = this.#opened();
    for (;;) {
      await this.#keeper.ready();
      try {
        const reply = decodeTrailReply(await this.#link.invoke(hub.trail, { session: id }));
        if (reply.error) throw new DramaError(reply.error);
        return reply;
      } catch (reason) {
        if (!(reason instanceof LinkLostError)) throw asDramaError(reason);
      }
    }
  }

  /** Tells what only the player sees. Nothing is told of a turn that is over by the time it can be. */
  async report(events: readonly PlayerEvent[]): Promise<ReportReply> {
    const session = this.#opened();
    for (;;) {
      await this.#keeper.ready();
      const current = events.filter((event) => event.turn === session.turn);
      if (current.length === 0 || this.#session !== session) return {};
      try {
        return decodeReportReply(await this.#link.invoke(hub.report, { session: session.id, events: current }));
      } catch (reason) {
        if (!(reason instanceof LinkLostError)) throw asDramaError(reason);
      }
    }
  }

  /** Goes on here after `refused` with code `replaced`. */
  takeBack(): void {
    this.#keeper.start();
  }

  /** Closes the connection; the session stays where it is. */
  stop(): Promise<void> {
    return this.#keeper.stop();
  }

  /** A session is opened on each new connection before any command of it goes out. */
  async #greet(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const request: ResumeRequest = { session: session.id, resumeKey: session.resumeKey, lastTurn: session.turn };
    const reply = decodeSessionReply(await this.#link.invoke(hub.resume, request));
    if (reply.error?.code === "not_found" || reply.error?.code === "replaced") this.#told(reply);
    else if (reply.error) throw new DramaError(reply.error);
    else if (this.#unanswered === 0 && reply.beat) {
      const known = reply.turn <= session.turn;
      this.#advance(reply);
      this.emit(known ? "resumed" : "beat", this.#position(reply));
    }
  }

  async #command(method: string, request: StartRequest | ChooseRequest | ResumeRequest | RewindRequest): Promise<SessionReply> {
    this.#unanswered++;
    try {
      for (let refused = 1; ; ) {
        await this.#keeper.ready();
        const reply = await this.#invoke(method, request);
        if (!reply) continue;
        if (!reply.error || !passing.includes(reply.error.code) || refused++ >= attempts) return reply;
        const wait = (reply.error.retryAfter ?? 0.5) * 1000;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    } finally {
      this.#unanswered--;
    }
  }

  /** Undefined where the connection ended before the answer. */
  async #invoke(method: string, request: object): Promise<SessionReply | undefined> {
    try {
      return decodeSessionReply(await this.#link.invoke(method, request));
    } catch (reason) {
      if (reason instanceof LinkLostError) return undefined;
      throw asDramaError(reason);
    }
  }

  #told(reply: SessionReply): void {
    if (reply.error) {
      const error = new DramaError(reply.error);
      // Two devices that both come back by themselves would take the session from each other for ever.
      if (error.code === "replaced") void this.#keeper.stop();
      this.emit("refused", error);
      return;
    }
    const session = this.#session;
    if (!session || reply.session !== session.id || reply.turn <= session.turn || !reply.beat) return;
    this.#advance(reply);
    this.emit("beat", this.#position(reply));
  }

  #position(reply: SessionReply): Position {
    if (reply.error) {
      if (reply.error.current) this.#advance(reply.error.current);
      const error = new DramaError(reply.error);
      if (error.code === "replaced") void this.#keeper.stop();
      throw error;
    }
    if (!reply.session || !reply.beat)
      throw new DramaError({ code: "invalid_reply", message: "The server's answer has neither a beat nor an error." });
    return { session: reply.session, turn: reply.turn, beat: reply.beat, resumeKey: reply.resumeKey };
  }

  /** Turns only grow; an answer to a session left behind moves nothing. */
  #advance({ session, turn }: SessionReply): void {
    if (this.#session && session === this.#session.id && turn > this.#session.turn) this.#session.turn = turn;
  }

  #opened(): { id: string; turn: number } {
    if (!this.#session)
      throw new DramaError({ code: "not_found", message: "No session is open: start or resume one first." });
    return this.#session;
  }
}

/** A UUID; `crypto.randomUUID` is missing on pages served without TLS from other hosts than localhost. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

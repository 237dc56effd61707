import { decode } from "../decode.ts";
import { hub, type ChooseRequest, type PlayerEvent, type ReportReply, type ReportRequest, type ResumeRequest, type RewindRequest, type SessionReply, type StartRequest, type TrailReply, type TrailRequest } from "../protocol.ts";
import { address } from "../stories.ts";
import { orAborted } from "./abort.ts";
import { asksNotToBeTracked, deviceKind } from "./device.ts";
import { Emitter } from "./emitter.ts";
import { asDramaError, DramaError, LinkLostError } from "./errors.ts";
import { newId } from "./ids.ts";
import { Keeper, type ConnectionState } from "./keeper.ts";
import type { HubLink } from "./link.ts";
import { browserNetwork } from "./network.ts";
import { Outbox } from "./outbox.ts";
import { browserPage, type Page } from "./page.ts";
import { signalrLink } from "./signalrLink.ts";
import type { CallOptions, ClientEvents, ClientOptions, Position, ResumeOptions, StartOptions } from "./surface.ts";
import { Telling } from "./telling.ts";

export type { CallOptions, ClientEvents, ClientOptions, Position, ResumeOptions, StartOptions } from "./surface.ts";

interface Session {
  readonly id: string;
  readonly resumeKey: string;
  turn: number;
  /** The language changed to in mid-play, which a server may forget with the connection. */
  locale?: string | undefined;
  readonly telling: Telling;
}

/**
 * One viewer's session over the hub. A command keeps its id until it is answered and goes out again after a lost
 * connection, so it takes effect exactly once. Every call rejects with a `DramaError` where the server refuses.
 */
export class DramaClient extends Emitter<ClientEvents> {
  readonly #link: HubLink;
  readonly #keeper: Keeper;
  readonly #outbox: Outbox;
  readonly #url: string;
  readonly #page: Page;
  #forget: (() => void) | undefined;
  #session: Session | undefined;

  constructor(options: ClientOptions) {
    super();
    this.#link = options.link ?? signalrLink(options);
    this.#keeper = new Keeper(
      this.#link,
      options.network ?? browserNetwork,
      () => this.#greet(),
      (state) => {
        this.emit("connection", state);
      },
      (error) => {
        this.emit("refused", error);
      },
    );
    this.#outbox = new Outbox(this.#link, this.#keeper);
    this.#url = options.url;
    this.#page = options.page ?? browserPage;
    this.#listen();
  }

  /** How the connection stands. */
  get connection(): ConnectionState {
    return this.#keeper.state;
  }

  /** Opens a new session; the one before it is left as it stands. */
  async start(options: StartOptions, { signal }: CallOptions = {}): Promise<Position> {
    this.#session = undefined;
    const { device = deviceKind(), doNotTrack = asksNotToBeTracked() } = options;
    const request: StartRequest = { commandId: newId(), ...options, ...(device && { device }), ...(doNotTrack && { doNotTrack }) };
    const position = this.#position(await this.#outbox.send(hub.start, request, signal));
    this.#session = { id: position.session, resumeKey: position.resumeKey ?? "", turn: position.turn, telling: new Telling() };
    return position;
  }

  /** Comes back to a session of an earlier visit; a known viewer's own needs no key. */
  async resume(session: string, resumeKey: string, lastTurn: number, options: ResumeOptions = {}): Promise<Position> {
    this.#session = undefined;
    const opened: Session = { id: session, resumeKey, turn: lastTurn, telling: new Telling() };
    const position = this.#position(await this.#return(opened, options));
    this.#session = { ...opened, turn: position.turn, locale: options.locale };
    return position;
  }

  /** Takes a choice of the beat at `turn`; null is the time-out. Behind a closed gate it is refused with `locked`, `gate` and `offer`. */
  async choose(turn: number, choiceId: string | null, { signal }: CallOptions = {}): Promise<Position> {
    const request: ChooseRequest = { commandId: newId(), session: this.#opened().id, turn, choiceId };
    return this.#move(await this.#outbox.send(hub.choose, request, signal));
  }

  /** Goes back from `turn`, where the session stands, to the beat of an earlier one; it goes on there at a turn of a new number. */
  async rewind(turn: number, toTurn: number, { signal }: CallOptions = {}): Promise<Position> {
    const request: RewindRequest = { commandId: newId(), session: this.#opened().id, turn, toTurn };
    return this.#move(await this.#outbox.send(hub.rewind, request, signal));
  }

  /** Goes on in another language, BCP 47, and brings the beat in it: of the same turn, or of a newer one. */
  async setLocale(locale: string, { signal }: CallOptions = {}): Promise<Position> {
    const session = this.#opened();
    const position = this.#move(await this.#return(session, { locale, signal }));
    session.locale = locale;
    return position;
  }

  /** The session as it stands now: its beat with what is shown of it now. Answers as `resumed` or `beat`. */
  async look({ signal }: CallOptions = {}): Promise<void> {
    const session = this.#opened();
    const position = this.#position(await this.#return(session, { signal }));
    if (this.#session !== session || position.turn < session.turn) return;
    const known = position.turn === session.turn;
    this.#advance(position);
    this.emit(known ? "resumed" : "beat", position);
  }

  /**
   * Tells what only the player sees. It is kept in order until it is answered, and sent by the page when it closes before; the
   * decision's clock is told nothing of a turn that is over by then.
   */
  async report(events: readonly PlayerEvent[], { signal }: CallOptions = {}): Promise<ReportReply> {
    const session = this.#opened();
    const told = session.telling.note(events);
    this.#forget ??= this.#page.onLeave(() => {
      this.#leave();
    });
    return this.#ask(async () => {
      await session.telling.send(
        async (batch) => {
          const request: ReportRequest = { session: session.id, events: batch, ...session.telling.stamp() };
          return decode("ReportReply", await this.#link.invoke(hub.report, request));
        },
        () => (this.#session === session ? session.turn : undefined),
      );
      return told.at(-1)?.reply ?? {};
    }, signal);
  }

  /** The way the viewer has come, and how much of the story they have seen. */
  async trail({ signal }: CallOptions = {}): Promise<TrailReply> {
    const request: TrailRequest = { session: this.#opened().id };
    return this.#ask(async () => {
      const reply = decode("TrailReply", await this.#link.invoke(hub.trail, request));
      if (reply.error) throw new DramaError(reply.error);
      return reply;
    }, signal);
  }

  /** Goes on here after `refused`: takes the session back from another device, or tries the door again. */
  takeBack(): void {
    this.#keeper.start();
  }

  /** Closes the connection and ends every wait; calls under way are refused with `stopped`. The session stays where it is. */
  async stop(): Promise<void> {
    this.#forget?.();
    this.#forget = undefined;
    const stopped = this.#keeper.stop();
    this.#outbox.close();
    await stopped;
  }

  /** What no connection will carry any more. What arrives twice counts once. */
  #leave(): void {
    const session = this.#session;
    const left = session?.telling.leave();
    if (!session || !left) return;
    const key = session.resumeKey === "" ? {} : { resumeKey: session.resumeKey };
    this.#page.send(address(this.#url, `/api/sessions/${session.id}/events`), JSON.stringify({ ...key, ...left }));
  }

  #listen(): void {
    this.#link.onEvent(hub.beatReady, (payload) => {
      this.#told(decode("SessionReply", payload));
    });
    this.#link.onEvent(hub.sessionMoved, (payload) => {
      const reply = decode("SessionReply", payload);
      if (reply.beat && reply.session === this.#session?.id) this.emit("moved", this.#position(reply));
    });
    this.#link.onEvent(hub.gateOpened, (payload) => {
      const opened = decode("OpenedGate", payload);
      if (opened.session === this.#session?.id) this.emit("gate", opened.gate);
    });
    this.#link.onEvent(hub.shotReady, (payload) => {
      const ready = decode("ShotReadyView", payload);
      // It may overtake the answer to the command that led to its turn.
      if (ready.session === this.#session?.id && ready.turn >= this.#session.turn) this.emit("shotReady", ready);
    });
    this.#link.onEvent(hub.shotWithdrawn, (payload) => {
      const withdrawn = decode("ShotWithdrawnView", payload);
      if (withdrawn.session === this.#session?.id) this.emit("shotWithdrawn", withdrawn);
    });
  }

  #return({ id, resumeKey, turn }: Session, { locale, signal }: ResumeOptions): Promise<SessionReply> {
    return this.#outbox.send(hub.resume, resumption(id, resumeKey, turn, locale), signal);
  }

  /** What changes nothing, and is asked again where its answer was lost with the connection. */
  #ask<T>(question: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const answered = async (): Promise<T> => {
      for (;;) {
        await this.#keeper.ready();
        signal?.throwIfAborted();
        try {
          return await question();
        } catch (reason) {
          if (!(reason instanceof LinkLostError)) throw asDramaError(reason);
        }
      }
    };
    return orAborted(answered(), signal);
  }

  /** A session is opened on each new connection before any command of it goes out. */
  async #greet(): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const request = resumption(session.id, session.resumeKey, session.turn, session.locale);
    const reply = decode("SessionReply", await this.#link.invoke(hub.resume, request));
    if (reply.error?.code === "not_found" || reply.error?.code === "replaced") this.#told(reply);
    else if (reply.error) throw new DramaError(reply.error);
    else if (this.#outbox.isEmpty && reply.beat) {
      const known = reply.turn <= session.turn;
      this.#advance(reply);
      this.emit(known ? "resumed" : "beat", this.#position(reply));
    }
  }

  #told(reply: SessionReply): void {
    if (reply.error) {
      const error = new DramaError(reply.error);
      // Two devices that both come back by themselves would take the session from each other for ever.
      if (error.code === "replaced") void this.stop();
      this.emit("refused", error);
      return;
    }
    const session = this.#session;
    if (!session || reply.session !== session.id || reply.turn <= session.turn || !reply.beat) return;
    this.#advance(reply);
    this.emit("beat", this.#position(reply));
  }

  #move(reply: SessionReply): Position {
    const position = this.#position(reply);
    this.#advance(position);
    return position;
  }

  #position(reply: SessionReply): Position {
    if (reply.error) {
      if (reply.error.current) this.#advance(reply.error.current);
      const error = new DramaError(reply.error);
      if (error.code === "replaced") void this.stop();
      throw error;
    }
    if (!reply.session || !reply.beat)
      throw new DramaError({ code: "invalid_reply", message: "The server's answer has neither a beat nor an error." });
    return { session: reply.session, turn: reply.turn, beat: reply.beat, resumeKey: reply.resumeKey };
  }

  /** Turns only grow; an answer to a session left behind moves nothing. */
  #advance({ session, turn }: Pick<SessionReply, "session" | "turn">): void {
    if (this.#session && session === this.#session.id && turn > this.#session.turn) this.#session.turn = turn;
  }

  #opened(): Session {
    if (!this.#session)
      throw new DramaError({ code: "not_found", message: "No session is open: start or resume one first." });
    return this.#session;
  }
}

const resumption = (session: string, resumeKey: string, lastTurn: number, locale?: string): ResumeRequest => ({
  session,
  resumeKey,
  lastTurn,
  ...(locale !== undefined && { locale }),
});

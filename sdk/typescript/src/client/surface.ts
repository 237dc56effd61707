import type { IHubProtocol } from "@microsoft/signalr";
import type { BeatView, DeviceKind, ForkPoint, ShotReadyView, ShotWithdrawnView, TimerPreference } from "../protocol.ts";
import type { DramaError } from "./errors.ts";
import type { ConnectionState } from "./keeper.ts";
import type { HubLink } from "./link.ts";
import type { Network } from "./network.ts";
import type { Page } from "./page.ts";

/** Where a session stands. */
export interface Position {
  readonly session: string;
  readonly turn: number;
  readonly beat: BeatView;
  /** Opens the session again on a later visit; only from `start`, and secret. */
  readonly resumeKey?: string | undefined;
}

/** What a client tells, by name. */
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
  /** The session is gone, is played elsewhere, or the server lets this viewer in no more; commands wait for the viewer. */
  refused: DramaError;
}

export interface StartOptions {
  readonly story: string;
  /** The episode to begin with; the story's beginning when absent. */
  readonly episode?: string | undefined;
  /** The viewer's language, BCP 47. */
  readonly locale?: string | undefined;
  /** A session of this viewer's, to start an episode of it again. */
  readonly from?: ForkPoint | undefined;
  /** Goes on where a known viewer's latest session of the story stands; a new one for everybody else. */
  readonly continue?: boolean | undefined;
  readonly timers?: TimerPreference | undefined;
  /** What sort of device it is; found out in a browser when absent. */
  readonly device?: DeviceKind | undefined;
  /** The viewer is counted and not named; when absent, as the browser asks (Global Privacy Control, Do Not Track). */
  readonly doNotTrack?: boolean | undefined;
  /** A synthetic viewer, whose turns are kept apart for good. */
  readonly simulated?: boolean | undefined;
  /** The seed of a synthetic viewer's story, at least 0. */
  readonly seed?: number | undefined;
}

export interface CallOptions {
  /** Gives the call up: it rejects with the signal's reason. What was sent by then may have counted. */
  readonly signal?: AbortSignal | undefined;
}

export interface ResumeOptions extends CallOptions {
  /** The language to go on in, BCP 47; the one before when absent. */
  readonly locale?: string | undefined;
}

export interface ClientOptions {
  /** Base address of the server. */
  readonly url: string;
  /** The viewer's token, asked for at each connection and again when the server refuses it; absent for an anonymous viewer. */
  readonly token?: () => string | Promise<string>;
  /** How messages are written: JSON when absent, or `messagePack()` of `@interactive-drama/client/messagepack`. */
  readonly protocol?: IHubProtocol;
  readonly link?: HubLink;
  readonly network?: Network;
  /** The page it lives in; the browser's when absent. */
  readonly page?: Page;
}

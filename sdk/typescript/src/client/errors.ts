import type { ErrorCode, ErrorView, SessionReply } from "../protocol.ts";

/** What a server refuses with, and what this client adds: an answer it cannot read, and a call after `stop`. */
export type DramaErrorCode = ErrorCode | "invalid_reply" | "stopped";

/** A refusal: `code` for programs, `message` for people, `current` where the session stands instead. */
export class DramaError extends Error {
  readonly code: DramaErrorCode;
  /** Seconds to wait before the same command may succeed. */
  readonly retryAfter: number | undefined;
  readonly current: SessionReply | undefined;
  /** The gate that is closed. */
  readonly gate: string | undefined;
  /** What the platform offers to open it. */
  readonly offer: unknown;

  constructor(view: Omit<ErrorView, "code"> & { readonly code: DramaErrorCode }) {
    super(view.message);
    this.name = "DramaError";
    this.code = view.code;
    this.retryAfter = view.retryAfter;
    this.current = view.current;
    this.gate = view.gate;
    this.offer = view.offer;
  }
}

/** The token provider failed: no refusal of the server's, and after a connection perhaps the network's fault. */
export class TokenError extends DramaError {
  constructor(reason: unknown) {
    super({ code: "unauthorized", message: `The viewer's token could not be had: ${said(reason)}` });
    this.cause = reason;
  }
}

/** Whatever was thrown, as a refusal. */
export function asDramaError(reason: unknown): DramaError {
  return reason instanceof DramaError ? reason : new DramaError({ code: "internal", message: said(reason) });
}

/** The connection ended before the answer came; the command may or may not have arrived. */
export class LinkLostError extends Error {
  constructor() {
    super("The connection was lost before the answer came.");
    this.name = "LinkLostError";
  }
}

const said = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

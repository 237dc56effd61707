import type { ErrorCode, ErrorView, SessionReply } from "../protocol.ts";

/** A refusal: `code` for programs, `message` for people, `current` where the session stands instead. */
export class DramaError extends Error {
  readonly code: ErrorCode;
  /** Seconds to wait before the same command may succeed. */
  readonly retryAfter: number | undefined;
  readonly current: SessionReply | undefined;
  /** The gate that is closed. */
  readonly gate: string | undefined;
  /** What the platform offers to open it. */
  readonly offer: unknown;

  constructor(view: ErrorView) {
    super(view.message);
    this.name = "DramaError";
    this.code = view.code;
    this.retryAfter = view.retryAfter;
    this.current = view.current;
    this.gate = view.gate;
    this.offer = view.offer;
  }
}

/** Whatever was thrown, as a refusal. */
export function asDramaError(reason: unknown): DramaError {
  if (reason instanceof DramaError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new DramaError({ code: "internal", message });
}

/** The connection ended before the answer came; the command may or may not have arrived. */
export class LinkLostError extends Error {
  constructor() {
    super("The connection was lost before the answer came.");
    this.name = "LinkLostError";
  }
}

// Made from the C# records of InteractiveDrama.Protocol by `dotnet run --project eng/protocol-types`: change those.

/** Names of the hub's methods and events, as they stand on the wire. */
export const hub = {
  /** Path of the hub below the application's root. */
  path: "/hubs/drama",
  /** Opens a session. Takes `StartRequest`, returns `SessionReply`. */
  start: "Start",
  /** Takes a choice, or the time-out. Takes `ChooseRequest`, returns `SessionReply`. */
  choose: "Choose",
  /** Comes back to a session. Takes `ResumeRequest`, returns `SessionReply`. */
  resume: "Resume",
  /** Goes back to an earlier turn. Takes `RewindRequest`, returns `SessionReply`. */
  rewind: "Rewind",
  /** Tells what only the player sees. Takes `ReportRequest`, returns `ReportReply`. */
  report: "Report",
  /** Tells the way a viewer has come. Takes `TrailRequest`, returns `TrailReply`. */
  trail: "Trail",
  /**
   * Event: a beat this caller did not ask for (time-out, a new version of the story), or, with `replaced`, that the
   * session goes on elsewhere. Carries `SessionReply`.
   */
  beatReady: "BeatReady",
  /**
   * Event: the session was carried over to a newer version of its story. Carries the `SessionReply` that `BeatReady`
   * then carries too.
   */
  sessionMoved: "SessionMoved",
  /** Event: a gate is open for this viewer now. Carries `OpenedGate`. */
  gateOpened: "GateOpened",
  /** Event: a better take of a shot of the current beat is there. Carries `ShotReadyView`. */
  shotReady: "ShotReady",
  /** Event: a take was taken back; nothing of it may be shown any more. Carries `ShotWithdrawnView`. */
  shotWithdrawn: "ShotWithdrawn",
} as const;

/** The codes of `ErrorView.code`. */
export const errorCodes = {
  /** The request's fields are missing or out of range. */
  invalidRequest: "invalid_request",
  /** No story has this id. */
  unknownStory: "unknown_story",
  /** The story has no such episode. */
  unknownEpisode: "unknown_episode",
  /** No such session, or it is not this viewer's; the same answer for both. */
  notFound: "not_found",
  /** The turn is over; `ErrorView.current` holds where the session stands. */
  staleTurn: "stale_turn",
  /**
   * The story was published anew and offers the choice no more; `ErrorView.current` holds where the session goes on.
   */
  moved: "moved",
  /** The choice was not offered. */
  unknownChoice: "unknown_choice",
  /** A gate is closed; `ErrorView.gate` names it and `ErrorView.offer` says what opens it. No turn was taken. */
  locked: "locked",
  /** The story does not let its viewers go back there. */
  rewindRefused: "rewind_refused",
  /** The time-out came while the window was still open, or the decision is not timed. */
  windowOpen: "window_open",
  /** Too many commands or new sessions at once; `ErrorView.retryAfter` says when to go on. */
  rateLimited: "rate_limited",
  /** The viewer has as many sessions open as one may have. */
  tooManySessions: "too_many_sessions",
  /** The address has as many connections as one may have: the answer to the request for one more. */
  tooManyConnections: "too_many_connections",
  /** The server stops; nothing was counted, and the next connection finds another one or the same again. */
  shuttingDown: "shutting_down",
  /** The story failed here; the session stays at its last good beat. */
  storyError: "story_error",
  /** The session is played from another connection now. */
  replaced: "replaced",
  /** The store cannot be written; nothing was acknowledged. */
  storeUnavailable: "store_unavailable",
  /** The request needs a viewer's token or a key, or the one it carries is not good. */
  unauthorized: "unauthorized",
  /** The key has none of the roles that are needed, or the page comes from an origin that may not. */
  forbidden: "forbidden",
  /** The media was taken back, and is served to nobody. */
  withdrawn: "withdrawn",
  /** The story is rated for an age that the viewer has not reached, or has not shown to have reached. */
  ageRestricted: "age_restricted",
  /** The server failed; nothing was acknowledged. */
  internal: "internal",
} as const;

/** What a server refuses with; a newer one may know more. */
export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

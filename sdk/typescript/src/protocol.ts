/** The records on the wire, as the server's protocol package declares them. */

export const hub = {
  path: "/hubs/drama",
  start: "Start",
  choose: "Choose",
  resume: "Resume",
  rewind: "Rewind",
  trail: "Trail",
  report: "Report",
  beatReady: "BeatReady",
  sessionMoved: "SessionMoved",
  gateOpened: "GateOpened",
  shotReady: "ShotReady",
  shotWithdrawn: "ShotWithdrawn",
} as const;

/** Film, with shots; or page, text that flows. */
export type StoryForm = "film" | "page";

/** How a picture came to be: by this software's own rules, by an AI model, by people. */
export type MadeBy = "drawn" | "ai" | "human";

/** How far a shot is made: drawn by rules, a still, as it is meant to be. */
export type ShotRung = "animatic" | "keyframe" | "final";

/** What a sound is to the film: music and ambience loop until the next of their kind, an effect sounds once. */
export type SoundKind = "music" | "ambience" | "sfx";

/** Timed decisions as the script says, twice as long, or without a clock. */
export type TimerPreference = "written" | "doubled" | "none";

export type PlayerEventKind = "windowOpened" | "windowHeld" | "windowResumed" | "playStarted" | "shotShown" | "shotFailed" | "stalled" | "shotReported";

/** How a shot came to be on screen: loaded before its cut, loaded while the viewer waited, or the next rung because it failed. */
export type CutOrigin = "ahead" | "waited" | "fallback";

/** What a viewer finds wrong with a shot. */
export type ReportReason = "person" | "disturbing" | "rights" | "broken" | "other";

/** Codes the server refuses with, and the two this client adds. */
export type ErrorCode =
  | "invalid_request"
  | "unknown_story"
  | "unknown_episode"
  | "not_found"
  | "stale_turn"
  | "moved"
  | "unknown_choice"
  | "locked"
  | "window_open"
  | "rewind_refused"
  | "rate_limited"
  | "too_many_sessions"
  | "shutting_down"
  | "story_error"
  | "replaced"
  | "store_unavailable"
  | "unauthorized"
  | "forbidden"
  | "age_restricted"
  | "internal"
  | "invalid_reply"
  | "stopped";

export interface EpisodeView {
  readonly id: string;
  readonly number?: number | undefined;
  readonly title: string;
  /** The gate before it; absent for an episode that is open to all. */
  readonly gate?: string | undefined;
}

/** A gate as this viewer meets it. */
export interface GateView {
  readonly name: string;
  readonly locked: boolean;
  /** What the platform offers to open it, as it said it. */
  readonly offer?: unknown;
}

/** A gate that was opened for the viewer of a session. */
export interface OpenedGate {
  readonly session: string;
  readonly gate: string;
}

export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly language: string;
  /** Width to height, `9:16` or `16:9`. */
  readonly aspect: string;
  readonly form: StoryForm;
  /** The languages it can be read in, its own first, BCP 47; absent from older servers. */
  readonly locales?: readonly string[] | undefined;
  /** Relative to the server's root. */
  readonly poster?: string | undefined;
  readonly episodes: readonly EpisodeView[];
  /** How many endings there are to find. */
  readonly endings: number;
  /** What its release says of itself. */
  readonly release?: ReleaseView | undefined;
  /** How players label what AI made; absent where their own label will do. */
  readonly aiLabel?: AiLabelView | undefined;
}

/** What a released story says of itself before it begins. */
export interface ReleaseView {
  /** Whose rules it follows: `none`, `cn`, `eu` or `us`. */
  readonly market: string;
  /** The release that is served; absent where a story is served that was not released. */
  readonly number?: number | undefined;
  readonly registration?: string | undefined;
  /** The age hint, such as `16+`. */
  readonly rating?: string | undefined;
  readonly descriptors: readonly string[];
  readonly producer?: string | undefined;
  /** What AI had to do with it, in one line. */
  readonly disclosure?: string | undefined;
  /** The lines of the card shown before the first beat, in the market's words; empty where none is shown. */
  readonly card: readonly string[];
  /** For how long the card is shown at least, in seconds. */
  readonly cardSeconds: number;
}

/** How a player labels what AI made. */
export interface AiLabelView {
  readonly text: string;
  readonly corner: LabelCorner;
  /** Its least height in percent of the picture's shorter side. */
  readonly heightPercent: number;
  /** For how long from a shot's start it is shown at least; a player may show it for longer. */
  readonly seconds: number;
}

/** Where a label stands. */
export type LabelCorner = "top-left" | "top-right" | "bottom-left" | "bottom-right";

export interface SpeakerView {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, readable on a dark ground. */
  readonly colour: string;
}

export interface LineView {
  readonly id: string;
  readonly speaker?: SpeakerView | undefined;
  readonly mood?: string | undefined;
  readonly text: string;
  readonly voice?: VoiceView | undefined;
}

/** A line as it is spoken. */
export interface VoiceView {
  /** Relative to the server's root. */
  readonly url: string;
  readonly type: string;
  readonly durationMs: number;
  readonly madeBy: MadeBy;
}

export interface ShotView {
  readonly id: string;
  /** Index of its first line in the beat. */
  readonly firstLine: number;
  /** Relative to the server's root. */
  readonly url: string;
  readonly type: string;
  readonly durationMs: number;
  readonly alt: string;
  readonly madeBy: MadeBy;
  readonly rung?: ShotRung | undefined;
  /** Only people may make it, and they have not yet. */
  readonly isPlaceholder?: boolean | undefined;
  /** A still of a video, relative to the server's root. */
  readonly poster?: string | undefined;
  /** A video in several sizes, the smallest first. */
  readonly sources?: readonly ShotSourceView[] | undefined;
  /** Its id in the library. */
  readonly take?: string | undefined;
  /** Whether people have approved the take; absent for a drawing, which needs no approval. */
  readonly reviewed?: boolean | undefined;
}

/** A shot that comes first after one or more of the open choices. */
export interface PreloadView {
  /** The choices that lead to it, as they are offered. */
  readonly choices: readonly string[];
  /** How likely one of them is taken, 0 to 1; absent when nothing is known. */
  readonly share?: number | undefined;
  /** Relative to the server's root. */
  readonly url: string;
  readonly type: string;
  readonly durationMs: number;
  /** A still of a video, relative to the server's root. */
  readonly poster?: string | undefined;
  /** A video in several sizes, the smallest first. */
  readonly sources?: readonly ShotSourceView[] | undefined;
}

/** One size of a video. */
export interface ShotSourceView {
  /** Relative to the server's root. */
  readonly url: string;
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bitsPerSecond: number;
}

export interface SoundView {
  /** Index of the line it begins with; the number of lines for the decision. */
  readonly atLine: number;
  readonly kind: SoundKind;
  /** Absent, with `url`, where the music or the ambience ends. What already plays by that name goes on. */
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly fadeMs: number;
}

/** The voice of one line, by the line's id. */
export interface LineVoiceView {
  readonly line: string;
  readonly voice: VoiceView;
}

/** A better take of a shot of the current beat, and the voices that came with it. */
export interface ShotReadyView {
  readonly session: string;
  readonly turn: number;
  readonly shot: ShotView;
  readonly voices: readonly LineVoiceView[];
}

/** A take that was taken back: whatever is held of it is to be let go of. */
export interface ShotWithdrawnView {
  readonly session: string;
  readonly turn: number;
  /** The shot that showed it, or the line that it spoke. */
  readonly shot: string;
  readonly take: string;
  /** Where its files were, without signatures. */
  readonly urls: readonly string[];
  /** The shot as it is shown from now on, when it is one of the current beat. */
  readonly replacement?: ShotView | undefined;
}

export interface ChoiceView {
  readonly id: string;
  readonly text: string;
  readonly speaker?: SpeakerView | undefined;
  readonly gate?: GateView | undefined;
}

export interface WindowView {
  readonly lengthMs: number;
  readonly remainingMs: number;
  readonly tailMs: number;
  readonly defaultChoice: string;
}

export interface EpisodeChangeView {
  /** Lines before this index belong to `ended`, from it on to `next`; it may equal the number of lines. */
  readonly atLine: number;
  readonly ended?: EpisodeView | undefined;
  readonly next?: EpisodeView | undefined;
}

export interface EndingView {
  readonly id: string;
  readonly title: string;
  readonly total: number;
  /** 0 to 1; absent below ten viewers. */
  readonly share?: number | undefined;
}

export interface BeatView {
  readonly id: string;
  readonly episode?: EpisodeView | undefined;
  readonly lines: readonly LineView[];
  readonly shots: readonly ShotView[];
  readonly sounds?: readonly SoundView[] | undefined;
  readonly choices: readonly ChoiceView[];
  /** True where the story goes on by itself: nothing is offered. */
  readonly auto: boolean;
  readonly window?: WindowView | undefined;
  readonly episodeChanges: readonly EpisodeChangeView[];
  readonly ending?: EndingView | undefined;
  /** The first shots behind the open choices, to load ahead; the likeliest first. */
  readonly preload?: readonly PreloadView[] | undefined;
  readonly deadEnd: boolean;
}

export interface ErrorView {
  readonly code: ErrorCode;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  readonly current?: SessionReply | undefined;
  /** With `locked`: the gate that is closed, and what the platform offers to open it. */
  readonly gate?: string | undefined;
  readonly offer?: unknown;
}

export interface SessionReply {
  readonly session?: string | undefined;
  readonly turn: number;
  readonly beat?: BeatView | undefined;
  /** Only in the reply to `Start`. */
  readonly resumeKey?: string | undefined;
  readonly error?: ErrorView | undefined;
}

export interface ForkPoint {
  readonly session: string;
  /** A known viewer's own session needs none. */
  readonly resumeKey?: string | undefined;
}

export interface StartRequest {
  readonly commandId: string;
  readonly story: string;
  readonly episode?: string | undefined;
  readonly locale?: string | undefined;
  readonly from?: ForkPoint | undefined;
  /** Goes on where a known viewer's latest session of the story stands. */
  readonly continue?: boolean | undefined;
  readonly simulated?: boolean | undefined;
  readonly timers?: TimerPreference | undefined;
}

export interface ChooseRequest {
  readonly commandId: string;
  readonly session: string;
  readonly turn: number;
  /** null is the time-out. */
  readonly choiceId: string | null;
}

export interface ResumeRequest {
  readonly session: string;
  readonly lastTurn: number;
  readonly resumeKey: string;
  /** The language to go on in, BCP 47; the one before when absent. */
  readonly locale?: string | undefined;
}

export interface PlayerEvent {
  readonly kind: PlayerEventKind;
  readonly turn: number;
  readonly shot?: string | undefined;
  readonly waitMs?: number | undefined;
  /** With `shotShown`: from when its cut was due to its first frame, in milliseconds. */
  readonly gapMs?: number | undefined;
  readonly origin?: CutOrigin | undefined;
  /** With `shotReported`: the take on screen, what is wrong with it, and what the viewer wrote of it. */
  readonly take?: string | undefined;
  readonly reason?: ReportReason | undefined;
  readonly text?: string | undefined;
}

export interface ReportRequest {
  readonly session: string;
  readonly events: readonly PlayerEvent[];
}

export interface ReportReply {
  readonly window?: WindowView | undefined;
  readonly error?: ErrorView | undefined;
}

export interface RewindRequest {
  readonly commandId: string;
  readonly session: string;
  readonly turn: number;
  readonly toTurn: number;
}

export interface TrailRequest {
  readonly session: string;
}

/** How a decision came about. */
export type DecidedHow = "active" | "timeout_default" | "auto";

/** Where a viewer stands to an episode. */
export type EpisodeState = "unseen" | "seen" | "current" | "next" | "locked";

/** A choice that was offered on the way. */
export interface TrailChoiceView {
  readonly id: string;
  readonly text: string;
  readonly taken: boolean;
}

/** A decision on the way to where a session stands. */
export interface TrailDecisionView {
  /** `rewind` takes it. */
  readonly turn: number;
  readonly beat: string;
  readonly episode?: string | undefined;
  /** The last line before it. */
  readonly line?: LineView | undefined;
  /** Empty where the story went on by itself. */
  readonly choices: readonly TrailChoiceView[];
  readonly how: DecidedHow;
  /** How many of the choices this viewer ever took. */
  readonly waysSeen: number;
  readonly canRewind: boolean;
}

/** How much of a story was seen; beats are decisions and endings. */
export interface SeenView {
  readonly beats: number;
  readonly beatsTotal: number;
  readonly endings: number;
  readonly endingsTotal: number;
}

/** An episode as its viewer stands to it. */
export interface TrailEpisodeView extends EpisodeView {
  readonly state: EpisodeState;
  /** True when `start` with `from` starts it again. */
  readonly canRestart: boolean;
}

/** The way a viewer has come, and how much of the story they have seen. */
export interface TrailReply {
  readonly session?: string | undefined;
  readonly turn: number;
  readonly decisions: readonly TrailDecisionView[];
  readonly seen?: SeenView | undefined;
  readonly episodes: readonly TrailEpisodeView[];
  readonly error?: ErrorView | undefined;
}

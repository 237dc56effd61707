// Made from the C# records of InteractiveDrama.Protocol by `dotnet run --project eng/protocol-types`: change those.
import type { ErrorCode } from "./names.ts";

/** How a shot came to be on screen. */
export type CutOrigin =
  /** It was loaded before its cut. */
  | "ahead"
  /** It was loaded while the viewer waited. */
  | "waited"
  /** It failed, and its poster, a smaller size or the bare ground took its place. */
  | "fallback";

/** How a decision came about. */
export type DecidedHow =
  /** The viewer chose. */
  | "active"
  /** The window closed and the default was taken. */
  | "timeout_default"
  /** The story went on by itself. */
  | "auto";

/** What sort of device a viewer watches on. */
export type DeviceKind =
  /** A phone. */
  | "phone"
  /** A tablet. */
  | "tablet"
  /** A computer. */
  | "desktop"
  /** A television. */
  | "tv";

/** Where a viewer stands to an episode. */
export type EpisodeState =
  /** They have not seen it. */
  | "unseen"
  /** They have seen some of it. */
  | "seen"
  /** They are in it. */
  | "current"
  /** It is the first after the current one that they have not seen. */
  | "next"
  /** Its gate is closed for them. */
  | "locked";

/** How a picture came to be. */
export type MadeBy =
  /** Drawn by this software's own rules, without a model. */
  | "drawn"
  /** Made by an AI model; the player labels it. */
  | "ai"
  /** Made by people. */
  | "human";

/** What a player may tell. */
export type PlayerEventKind =
  /** The choices are on screen: the window opens. */
  | "windowOpened"
  /** The player stalls, is paused or hidden: the window holds. */
  | "windowHeld"
  /** The player goes on: the window runs again. */
  | "windowResumed"
  /** The first picture is on screen: how long that took from opening is in `PlayerEvent.waitMs`. */
  | "playStarted"
  /** A shot is on screen. */
  | "shotShown"
  /** A shot could not be shown. */
  | "shotFailed"
  /** A shot stood still while it played: for how long is in `PlayerEvent.waitMs`. */
  | "stalled"
  /** The viewer reports a shot: it goes to those who review, without the viewer's name. */
  | "shotReported";

/** What a viewer finds wrong with a shot. */
export type ReportReason =
  /** It shows a real person, or looks like one. */
  | "person"
  /** It disturbs: violence, sex, hatred. */
  | "disturbing"
  /** It is somebody else's work. */
  | "rights"
  /** It is broken, or not what the story says. */
  | "broken"
  /** Something else. */
  | "other";

/** How far a shot is made, from the bottom up: a better rung takes the place of a lower one. */
export type ShotRung =
  /** Drawn by rules; always there. */
  | "animatic"
  /** A still made for the shot; the player moves over it. */
  | "keyframe"
  /** The shot as it is meant to be. */
  | "final";

/** What a sound is to the film. */
export type SoundKind =
  /** Music: loops until another music begins, and sinks under a voice. */
  | "music"
  /** The air of a place: loops until another begins, and sinks under a voice. */
  | "ambience"
  /** A single sound: plays once, at its line. */
  | "sfx";

/** How a story is shown. */
export type StoryForm =
  /** Shots with captions. */
  | "film"
  /** Text that flows, as in a novel. */
  | "page";

/** How a viewer wants timed decisions. */
export type TimerPreference =
  /** As the script says. */
  | "written"
  /** Twice as long. */
  | "doubled"
  /** No timers. */
  | "none";

/** How a player labels what AI made. */
export interface AiLabelView {
  /** The words, in the market's language or as the story has them. */
  readonly text: string;
  /** `top-left`, `top-right`, `bottom-left` or `bottom-right`. */
  readonly corner: "top-left" | "top-right" | "bottom-left" | "bottom-right";
  /** Its least height in percent of the picture's shorter side, 2 to 20. */
  readonly heightPercent: number;
  /** For how many seconds from a shot's start it is shown at least; a player may show it for longer. */
  readonly seconds: number;
}

/** What a viewer sees from one stop to the next. */
export interface BeatView {
  /** The beat's id. */
  readonly id: string;
  /** The episode in which it stops. */
  readonly episode?: EpisodeView | undefined;
  /** The lines, in order. */
  readonly lines: readonly LineView[];
  /** The shots behind the lines, in order; empty in a story that is a page. */
  readonly shots: readonly ShotView[];
  /** Music, ambience and single sounds, in the order they begin; with line 0, what already plays. */
  readonly sounds: readonly SoundView[];
  /** What the viewer may choose; empty at an ending. */
  readonly choices: readonly ChoiceView[];
  /**
   * True where the story goes on by itself: nothing is offered. A player sends the time-out when it has shown the
   * lines; the server goes on in any case.
   */
  readonly auto: boolean;
  /** The clock of a timed decision. */
  readonly window?: WindowView | undefined;
  /** Where one episode ends and the next begins, inside this beat. */
  readonly episodeChanges: readonly EpisodeChangeView[];
  /** The ending reached here. */
  readonly ending?: EndingView | undefined;
  /** The first shots behind the open choices, to load ahead; in the order of the choices. */
  readonly preload: readonly PreloadView[];
  /** True where the story ran out of content: a fault of the script, not an ending. */
  readonly deadEnd: boolean;
}

/** A choice as offered. */
export interface ChoiceView {
  /** The id to send with `Choose`. */
  readonly id: string;
  /** What the button says. */
  readonly text: string;
  /** Who would say it, when the script names a speaker. */
  readonly speaker?: SpeakerView | undefined;
  /** The gate before it; absent for a choice without one. */
  readonly gate?: GateView | undefined;
}

/** Takes one of the offered choices. */
export interface ChooseRequest {
  /** Made by the client, a UUID; the same id again returns the stored reply. */
  readonly commandId: string;
  /** The session. */
  readonly session: string;
  /**
   * The turn whose beat offered the choice, at least 0; a past one is answered `stale_turn`. -1 when nothing was sent.
   */
  readonly turn: number;
  /** The choice's id as offered; null is the time-out. */
  readonly choiceId?: string | null | undefined;
  /**
   * How long a synthetic viewer pretends to have thought, in milliseconds, at least 0; without effect for a real one.
   */
  readonly thinkMs?: number | null | undefined;
}

/** An ending reached. */
export interface EndingView {
  /** The ending's id. */
  readonly id: string;
  /** Its name in words. */
  readonly title: string;
  /** How many endings the story has. */
  readonly total: number;
  /** Share of the viewers who finished here, 0 to 1; absent below ten of them. */
  readonly share?: number | undefined;
}

/** The border between two episodes inside a beat. */
export interface EpisodeChangeView {
  /** Lines before this index belong to `ended`, from it on to `next`; it may equal the number of lines. */
  readonly atLine: number;
  /** The episode that is over; absent where the first one begins. */
  readonly ended?: EpisodeView | undefined;
  /** The episode that begins; absent where it is not known yet. */
  readonly next?: EpisodeView | undefined;
}

/** A chapter of a story. */
export interface EpisodeView {
  /** The knot's name. */
  readonly id: string;
  /** Its number, when the script gives one. */
  readonly number?: number | undefined;
  /** Its title. */
  readonly title: string;
  /** The name of the gate before it; absent for an episode that is open to all. */
  readonly gate?: string | undefined;
}

/** A refusal a program can act on and a person can read. */
export interface ErrorView {
  /** One of `errorCodes`. */
  readonly code: ErrorCode;
  /** One sentence: what, where, how to mend it. */
  readonly message: string;
  /** Seconds to wait before trying again, when that helps. */
  readonly retryAfter?: number | undefined;
  /** Where the session stands, for a stale or moved command. */
  readonly current?: SessionReply | undefined;
  /** The gate that is closed, for `locked`. */
  readonly gate?: string | undefined;
  /** What the platform offers to open it, passed on as it said it; at most 8 KB. */
  readonly offer?: unknown;
}

/** A session this viewer owns, to start an episode of it again. */
export interface ForkPoint {
  /** The session to fork. */
  readonly session: string;
  /** The key that `Start` returned for it; a known viewer's own session needs none. */
  readonly resumeKey?: string | null | undefined;
}

/** A gate as one viewer meets it. */
export interface GateView {
  /** Its name, as the script gives it. */
  readonly name: string;
  /** True while it is closed for this viewer. */
  readonly locked: boolean;
  /** What the platform offers to open it, passed on as it said it; at most 8 KB. */
  readonly offer?: unknown;
}

/** One line on screen. */
export interface LineView {
  /** The line's id. */
  readonly id: string;
  /** The id of the way it reads, such as `pier_007.b`; absent for a line that always reads alike. */
  readonly variant?: string | undefined;
  /** Who speaks; absent for narration. */
  readonly speaker?: SpeakerView | undefined;
  /** How it is said. */
  readonly mood?: string | undefined;
  /** What is said. */
  readonly text: string;
  /** The line as it is spoken; absent where no voice is made yet. */
  readonly voice?: VoiceView | undefined;
}

/** The voice of one line. */
export interface LineVoiceView {
  /** The line's id. */
  readonly line: string;
  /** Its voice. */
  readonly voice: VoiceView;
}

/** A gate that was opened for the viewer of a session. */
export interface OpenedGate {
  /** The session. */
  readonly session: string;
  /** The gate's name. */
  readonly gate: string;
}

/** One thing the player saw. */
export interface PlayerEvent {
  /** What happened; none of the kinds when nothing was sent. */
  readonly kind: PlayerEventKind;
  /** The turn it belongs to, at least 0; -1 when nothing was sent. */
  readonly turn: number;
  /** A UUID of version 7, made once when it happens: the same event sent again is known by it. It comes with `seq`. */
  readonly id?: string | null | undefined;
  /** Its number among those of its `ReportRequest.player`, from 0. It comes with `id`. */
  readonly seq?: number | null | undefined;
  /** When it happened, by the client's clock, ISO 8601 with its offset. */
  readonly at?: string | null | undefined;
  /** The shot, for all kinds that tell of one. */
  readonly shot?: string | null | undefined;
  /** How long the viewer waited for it, in milliseconds, at least 0. */
  readonly waitMs?: number | null | undefined;
  /** From when its cut was due to its first frame, for `shotShown`, in milliseconds, at least 0. */
  readonly gapMs?: number | null | undefined;
  /** How it came to be on screen, for `shotShown`. */
  readonly origin?: CutOrigin | null | undefined;
  /** The take that was on screen, for `shotReported`; absent for a drawing. */
  readonly take?: string | null | undefined;
  /** What is wrong with it, for `shotReported`, which needs it. */
  readonly reason?: ReportReason | null | undefined;
  /** What the viewer wrote of it, for `shotReported`; at most 300 characters. */
  readonly text?: string | null | undefined;
}

/** A shot that comes first after one or more of the open choices. */
export interface PreloadView {
  /** The choices that lead to it, as they are offered. */
  readonly choices: readonly string[];
  /** Where the media is, relative to the server's root. */
  readonly url: string;
  /** The media type of `url`. */
  readonly type: string;
  /** How long it lasts, in milliseconds. */
  readonly durationMs: number;
  /** A still of a video, relative to the server's root. */
  readonly poster?: string | undefined;
  /** A video in several sizes, the smallest first; empty where there is one. */
  readonly sources: readonly ShotSourceView[];
}

/** What a released story says of itself before it begins. */
export interface ReleaseView {
  /** Whose rules it follows: `none`, `cn`, `eu` or `us`. */
  readonly market: string;
  /** The release that is served, 1 and up; absent where a story is served that was not released. */
  readonly number?: number | undefined;
  /** The number under which it is registered. */
  readonly registration?: string | undefined;
  /** The age hint, such as `16+`. */
  readonly rating?: string | undefined;
  /** What viewers are warned of, in words. */
  readonly descriptors: readonly string[];
  /** Who answers for it. */
  readonly producer?: string | undefined;
  /** What AI had to do with it, in one line. */
  readonly disclosure?: string | undefined;
  /** The lines of the card that is shown before the first beat, in the market's words; empty where none is shown. */
  readonly card: readonly string[];
  /** For how long the card is shown at least, in seconds. */
  readonly cardSeconds: number;
}

/** The answer to `Report`: the clock as the server keeps it. */
export interface ReportReply {
  /** The open decision's clock, when there is one. */
  readonly window?: WindowView | undefined;
  /**
   * Ids of the current beat's choices, the likeliest first by what viewers chose so far; absent when nothing is known.
   * It is told here because it moves, and a beat is answered the same each time.
   */
  readonly likely?: readonly string[] | undefined;
  /** Why the report was refused. */
  readonly error?: ErrorView | undefined;
}

/** What only the player sees: the window on screen, held or running on. */
export interface ReportRequest {
  /** The session. */
  readonly session: string;
  /** The events, oldest first; at most 100. */
  readonly events: readonly PlayerEvent[];
  /**
   * Who numbers the events: a random UUID that a client makes for each session it opens, so that two devices of one
   * viewer do not number alike.
   */
  readonly player?: string | null | undefined;
  /**
   * When this goes out, by the client's clock, ISO 8601 with its offset; anew at each attempt, so that the clock can be
   * put right.
   */
  readonly sentAt?: string | null | undefined;
}

/** Comes back to a session after a reload or a lost connection. */
export interface ResumeRequest {
  /** The session. */
  readonly session: string;
  /** The last turn the client has seen. */
  readonly lastTurn?: number | undefined;
  /** The key that `Start` returned; a known viewer's own session needs none, an anonymous one opens to nothing else. */
  readonly resumeKey?: string | null | undefined;
  /** The language to go on in, BCP 47; the one before when absent. */
  readonly locale?: string | null | undefined;
}

/** Goes back to an earlier turn, as far as the story lets its viewers. */
export interface RewindRequest {
  /** Made by the client, a UUID; the same id again returns the same reply. */
  readonly commandId: string;
  /** The session. */
  readonly session: string;
  /** The turn at which the session stands; a past one is answered `stale_turn`. */
  readonly turn: number;
  /** The earlier turn to go back to. The session goes on from its beat at a turn of a new number. */
  readonly toTurn: number;
}

/**
 * How much of a story was seen: by a known viewer in their latest sessions of it, by an anonymous one in this session.
 */
export interface SeenView {
  /** Decisions and endings seen. */
  readonly beats: number;
  /** Decisions and endings there are. */
  readonly beatsTotal: number;
  /** Endings seen. */
  readonly endings: number;
  /** Endings there are. */
  readonly endingsTotal: number;
}

/** Where a session stands, or why the command was refused. */
export interface SessionReply {
  /** The session; absent when none could be opened. */
  readonly session?: string | undefined;
  /** The turn of `beat`; numbers only grow. */
  readonly turn: number;
  /** What the viewer sees now. */
  readonly beat?: BeatView | undefined;
  /** The session's key, 128 bits as hex; only in the reply to `Start`. */
  readonly resumeKey?: string | undefined;
  /** Why the command was refused. */
  readonly error?: ErrorView | undefined;
}

/** A better take of a shot of the current beat, and the voices that came with it. */
export interface ShotReadyView {
  /** The session. */
  readonly session: string;
  /** The turn whose beat has the shot; at another turn this is of no use. */
  readonly turn: number;
  /** The shot as it is now; its id and first line are those of the one it replaces. */
  readonly shot: ShotView;
  /** Voices of its lines that were not there before. */
  readonly voices: readonly LineVoiceView[];
}

/** One size of a video; a player takes the one that fits its screen and its line. */
export interface ShotSourceView {
  /** Where the media is, relative to the server's root. */
  readonly url: string;
  /** The media type of `url`. */
  readonly type: string;
  /** Width, in pixels. */
  readonly width: number;
  /** Height, in pixels. */
  readonly height: number;
  /** What it takes of the line, in bits per second. */
  readonly bitsPerSecond: number;
}

/** A picture and the run of lines it stands behind. */
export interface ShotView {
  /** The shot's id: that of its first line. */
  readonly id: string;
  /** Index of its first line in the beat. */
  readonly firstLine: number;
  /** Where the media is, relative to the server's root. */
  readonly url: string;
  /** The media type of `url`. */
  readonly type: string;
  /** How long the shot's own motion lasts, in milliseconds. */
  readonly durationMs: number;
  /** The picture in words, for those who do not see it. */
  readonly alt: string;
  /** Who made the picture. */
  readonly madeBy: MadeBy;
  /** How far it is made; a better take comes by `ShotReady`. */
  readonly rung: ShotRung;
  /** True for a shot that only people may make and that they have not made yet; the player says so. */
  readonly isPlaceholder: boolean;
  /** A still of a video, relative to the server's root: what stands there while it loads, and where it fails. */
  readonly poster?: string | undefined;
  /**
   * A video in several sizes, the smallest first. `url` is the one for a player that does not choose; empty where there
   * is no other.
   */
  readonly sources: readonly ShotSourceView[];
  /** The id of the take in the library; absent for what is drawn on the spot. */
  readonly take?: string | undefined;
  /** Whether people have approved the take; absent for a drawing, which needs no approval. */
  readonly reviewed?: boolean | undefined;
}

/**
 * A take that was taken back. Whatever a player holds of it, on screen, loaded ahead or kept, it lets go of; its
 * addresses answer 410.
 */
export interface ShotWithdrawnView {
  /** The session. */
  readonly session: string;
  /** The turn at which the session stands. */
  readonly turn: number;
  /** The shot that showed it, or the line that it spoke. */
  readonly shot: string;
  /** The take's id. */
  readonly take: string;
  /** Where its files were, relative to the server's root, without signatures. */
  readonly urls: readonly string[];
  /** The shot as it is shown from now on, when it is one of the current beat. */
  readonly replacement?: ShotView | undefined;
}

/** A sound that begins, or ends, at a line. */
export interface SoundView {
  /** Index of the line with which it begins; the number of lines for the decision. */
  readonly atLine: number;
  /** What it is. */
  readonly kind: SoundKind;
  /** Its name in the script; absent where the music or the ambience ends. What already plays by that name goes on. */
  readonly name?: string | undefined;
  /** Where the media is, relative to the server's root; absent with `name`. */
  readonly url?: string | undefined;
  /** How long one music or ambience takes to give way to the next, in milliseconds; 0 cuts. */
  readonly fadeMs: number;
}

/** A cast member as captions name them. */
export interface SpeakerView {
  /** The cast key. */
  readonly id: string;
  /** The name to show. */
  readonly name: string;
  /** The caption colour, `#rrggbb`, readable on a dark ground. */
  readonly colour: string;
}

/** Opens a session at a story's beginning, at an episode, or where its viewer left off. */
export interface StartRequest {
  /** Made by the client, a UUID; the same id again returns the stored reply. */
  readonly commandId: string;
  /** The story's id, as `GET /api/stories` lists it. */
  readonly story: string;
  /** The episode to begin with (a knot's name); the story's beginning when absent. */
  readonly episode?: string | null | undefined;
  /** The viewer's language, BCP 47. */
  readonly locale?: string | null | undefined;
  /** The session and its key to fork an episode from, when the viewer starts an episode again. */
  readonly from?: ForkPoint | null | undefined;
  /**
   * True to go on where a known viewer's latest session of the story stands, on whatever device that was; a new one is
   * opened where there is none, and for an anonymous viewer.
   */
  readonly continue?: boolean | undefined;
  /** True for synthetic viewers, whose turns are kept apart for good. */
  readonly simulated?: boolean | undefined;
  /** The seed of a synthetic viewer's story, at least 0; without effect for a real one, whose seed the server draws. */
  readonly seed?: number | null | undefined;
  /** How the viewer wants timers: as written, doubled, or none. */
  readonly timers?: TimerPreference | undefined;
  /** What sort of device it is watched on; nothing finer is asked for, and nothing is guessed when it is absent. */
  readonly device?: DeviceKind | null | undefined;
  /** True for a viewer who asks not to be tracked: they are counted, and nothing that is counted names them. */
  readonly doNotTrack?: boolean | undefined;
}

/** A story as `GET /api/stories` lists it. */
export interface StoryView {
  /** The id to start it with. */
  readonly id: string;
  /** Its title. */
  readonly title: string;
  /** The published version, 32 hex digits. */
  readonly version: string;
  /** BCP 47 language of the text. */
  readonly language: string;
  /** The languages it can be read in, its own first, BCP 47. */
  readonly locales: readonly string[];
  /** Width to height, `9:16` or `16:9`. */
  readonly aspect: string;
  /** Film, with shots; or page, text that flows. */
  readonly form: StoryForm;
  /** A picture of its first shot, relative to the server's root. */
  readonly poster?: string | undefined;
  /** Its episodes, in script order. */
  readonly episodes: readonly EpisodeView[];
  /** How many endings there are to find. */
  readonly endings: number;
  /** What its release says of itself; absent when it says nothing. */
  readonly release?: ReleaseView | undefined;
  /**
   * How players label what AI made; absent when neither the story nor its market asks for more than their own label.
   */
  readonly aiLabel?: AiLabelView | undefined;
}

/** A choice that was offered on the way. */
export interface TrailChoiceView {
  /** The choice's id. */
  readonly id: string;
  /** What it said. */
  readonly text: string;
  /** True for the one that was taken. */
  readonly taken: boolean;
}

/** A decision on the way to where a session stands. */
export interface TrailDecisionView {
  /** The turn it was decided at; `Rewind` takes it as `toTurn`. */
  readonly turn: number;
  /** The beat's id. */
  readonly beat: string;
  /** The id of the episode it lies in. */
  readonly episode?: string | undefined;
  /** The last line before it, without its voice; absent when it had none. */
  readonly line?: LineView | undefined;
  /** What the viewer was offered; empty where the story went on by itself. */
  readonly choices: readonly TrailChoiceView[];
  /** How it was decided. */
  readonly how: DecidedHow;
  /** How many of `choices` this viewer has ever taken here. */
  readonly waysSeen: number;
  /** True when the viewer may go back there. */
  readonly canRewind: boolean;
}

/** An episode as its viewer stands to it. */
export interface TrailEpisodeView {
  /** The knot's name. */
  readonly id: string;
  /** Its number, when the script gives one. */
  readonly number?: number | undefined;
  /** Its title. */
  readonly title: string;
  /** Where the viewer stands to it. */
  readonly state: EpisodeState;
  /** The name of the gate before it; absent for an episode that is open to all. */
  readonly gate?: string | undefined;
  /** True when it began in this session and is open, so that `Start` with `from` starts it again. */
  readonly canRestart: boolean;
}

/**
 * The way a viewer has come, and how much of the story they have seen. What they have not seen is counted here and
 * never named; the episodes alone are public.
 */
export interface TrailReply {
  /** The session; absent when it was refused. */
  readonly session?: string | undefined;
  /** The turn at which it stands. */
  readonly turn: number;
  /** What was decided on the way to it, oldest first; the last hundred. */
  readonly decisions: readonly TrailDecisionView[];
  /** How much was seen; absent when it was refused. */
  readonly seen?: SeenView | undefined;
  /** The story's episodes, in script order. */
  readonly episodes: readonly TrailEpisodeView[];
  /** Why it was refused. */
  readonly error?: ErrorView | undefined;
}

/** Asks for the way a viewer has come. */
export interface TrailRequest {
  /** The session; opened on this connection. */
  readonly session: string;
}

/** A line as it is spoken. */
export interface VoiceView {
  /** Where the media is, relative to the server's root. */
  readonly url: string;
  /** The media type of `url`. */
  readonly type: string;
  /** How long it lasts, in milliseconds. */
  readonly durationMs: number;
  /** Who speaks: rules, a model, or a person. */
  readonly madeBy: MadeBy;
}

/** The clock of a timed decision. */
export interface WindowView {
  /** Length of the window in milliseconds, after the viewer's timer preference. */
  readonly lengthMs: number;
  /** What is left of it in milliseconds; equal to `lengthMs` until it opens. */
  readonly remainingMs: number;
  /** The locked tail after the window, in milliseconds. */
  readonly tailMs: number;
  /** The choice that the time-out takes. */
  readonly defaultChoice: string;
}

import { DramaError } from "./client/errors.ts";
import type {
  AiLabelView,
  BeatView,
  ChoiceView,
  DecidedHow,
  EndingView,
  EpisodeChangeView,
  EpisodeState,
  EpisodeView,
  ErrorCode,
  ErrorView,
  GateView,
  LabelCorner,
  LineView,
  LineVoiceView,
  MadeBy,
  OpenedGate,
  PreloadView,
  ReleaseView,
  ReportReply,
  SeenView,
  SessionReply,
  ShotReadyView,
  ShotRung,
  ShotSourceView,
  ShotView,
  ShotWithdrawnView,
  SoundKind,
  SoundView,
  SpeakerView,
  StoryForm,
  StoryView,
  TrailChoiceView,
  TrailDecisionView,
  TrailEpisodeView,
  TrailReply,
  VoiceView,
  WindowView,
} from "./protocol.ts";

type Fields = Record<string, unknown>;

/** A reply of another shape is refused here, by field, instead of failing somewhere in a view. */
function refuse(where: string, expected: string): never {
  throw new DramaError({
    code: "invalid_reply",
    message: `The server's answer has no ${expected} in "${where}"; client and server may be of different versions.`,
  });
}

function fields(value: unknown, where: string): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse(where, "record");
}

function text(from: Fields, name: string): string {
  const value = from[name];
  return typeof value === "string" ? value : refuse(name, "text");
}

function number(from: Fields, name: string): number {
  const value = from[name];
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(name, "number");
}

function oneOf<T extends string>(from: Fields, name: string, values: readonly T[]): T {
  const value = values.find((candidate) => candidate === from[name]);
  return value ?? refuse(name, values.join(" or "));
}

function list<T>(from: Fields, name: string, item: (value: unknown) => T): readonly T[] {
  const value = from[name];
  return Array.isArray(value) ? value.map(item) : refuse(name, "list");
}

/** What an older server does not send is an empty list. */
function listOrNone<T>(from: Fields, name: string, item: (value: unknown) => T): readonly T[] {
  return maybe(from, name, (there) => list(there, name, item)) ?? [];
}

/** Absent and null mean the same on the wire. */
function maybe<T>(from: Fields, name: string, read: (from: Fields, name: string) => T): T | undefined {
  return from[name] === undefined || from[name] === null ? undefined : read(from, name);
}

const inside =
  <T>(read: (value: unknown) => T) =>
  (from: Fields, name: string): T =>
    read(from[name]);

function episode(value: unknown): EpisodeView {
  const from = fields(value, "episode");
  return { id: text(from, "id"), number: maybe(from, "number", number), title: text(from, "title"), gate: maybe(from, "gate", text) };
}

function speaker(value: unknown): SpeakerView {
  const from = fields(value, "speaker");
  const colour = text(from, "colour");
  return {
    id: text(from, "id"),
    name: text(from, "name"),
    // The colour goes into a style: nothing but a colour may.
    colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : refuse("colour", "#rrggbb"),
  };
}

function line(value: unknown): LineView {
  const from = fields(value, "lines");
  return {
    id: text(from, "id"),
    speaker: maybe(from, "speaker", inside(speaker)),
    mood: maybe(from, "mood", text),
    text: text(from, "text"),
    voice: maybe(from, "voice", inside(voice)),
  };
}

const madeBy = (from: Fields): MadeBy => oneOf<MadeBy>(from, "madeBy", ["drawn", "ai", "human"]);

function voice(value: unknown): VoiceView {
  const from = fields(value, "voice");
  return { url: text(from, "url"), type: text(from, "type"), durationMs: number(from, "durationMs"), madeBy: madeBy(from) };
}

function source(value: unknown): ShotSourceView {
  const from = fields(value, "sources");
  return {
    url: text(from, "url"),
    type: text(from, "type"),
    width: number(from, "width"),
    height: number(from, "height"),
    bitsPerSecond: number(from, "bitsPerSecond"),
  };
}

function sound(value: unknown): SoundView {
  const from = fields(value, "sounds");
  return {
    atLine: number(from, "atLine"),
    kind: oneOf<SoundKind>(from, "kind", ["music", "ambience", "sfx"]),
    name: maybe(from, "name", text),
    url: maybe(from, "url", text),
    fadeMs: number(from, "fadeMs"),
  };
}

function shot(value: unknown): ShotView {
  const from = fields(value, "shots");
  return {
    id: text(from, "id"),
    firstLine: number(from, "firstLine"),
    url: text(from, "url"),
    type: text(from, "type"),
    durationMs: number(from, "durationMs"),
    alt: text(from, "alt"),
    madeBy: madeBy(from),
    rung: maybe(from, "rung", (there, name) => oneOf<ShotRung>(there, name, ["animatic", "keyframe", "final"])),
    isPlaceholder: from.isPlaceholder === true,
    poster: maybe(from, "poster", text),
    sources: listOrNone(from, "sources", source),
    take: maybe(from, "take", text),
    reviewed: typeof from.reviewed === "boolean" ? from.reviewed : undefined,
  };
}

function choice(value: unknown): ChoiceView {
  const from = fields(value, "choices");
  return {
    id: text(from, "id"),
    text: text(from, "text"),
    speaker: maybe(from, "speaker", inside(speaker)),
    gate: maybe(from, "gate", inside(gate)),
  };
}

/** An offer is the platform's own: whatever it is, its page reads it. */
const offerOf = (from: Fields): unknown => from.offer ?? undefined;

function gate(value: unknown): GateView {
  const from = fields(value, "gate");
  return { name: text(from, "name"), locked: from.locked === true, offer: offerOf(from) };
}

function window(value: unknown): WindowView {
  const from = fields(value, "window");
  return {
    lengthMs: number(from, "lengthMs"),
    remainingMs: number(from, "remainingMs"),
    tailMs: number(from, "tailMs"),
    defaultChoice: text(from, "defaultChoice"),
  };
}

function episodeChange(value: unknown): EpisodeChangeView {
  const from = fields(value, "episodeChanges");
  return {
    atLine: number(from, "atLine"),
    ended: maybe(from, "ended", inside(episode)),
    next: maybe(from, "next", inside(episode)),
  };
}

function ending(value: unknown): EndingView {
  const from = fields(value, "ending");
  return {
    id: text(from, "id"),
    title: text(from, "title"),
    total: number(from, "total"),
    share: maybe(from, "share", number),
  };
}

function preload(value: unknown): PreloadView {
  const from = fields(value, "preload");
  return {
    choices: list(from, "choices", (choice) => text({ choices: choice }, "choices")),
    share: maybe(from, "share", number),
    url: text(from, "url"),
    type: text(from, "type"),
    durationMs: number(from, "durationMs"),
    poster: maybe(from, "poster", text),
    sources: listOrNone(from, "sources", source),
  };
}

function beat(value: unknown): BeatView {
  const from = fields(value, "beat");
  return {
    id: text(from, "id"),
    episode: maybe(from, "episode", inside(episode)),
    lines: list(from, "lines", line),
    shots: list(from, "shots", shot),
    sounds: listOrNone(from, "sounds", sound),
    choices: list(from, "choices", choice),
    window: maybe(from, "window", inside(window)),
    episodeChanges: list(from, "episodeChanges", episodeChange),
    ending: maybe(from, "ending", inside(ending)),
    preload: listOrNone(from, "preload", preload),
    deadEnd: from.deadEnd === true,
    auto: from.auto === true,
  };
}

function error(value: unknown): ErrorView {
  const from = fields(value, "error");
  return {
    // A newer server may know more codes; what is unknown is handled as any refusal is.
    code: text(from, "code") as ErrorCode,
    message: text(from, "message"),
    retryAfter: maybe(from, "retryAfter", number),
    current: maybe(from, "current", inside(decodeSessionReply)),
    gate: maybe(from, "gate", text),
    offer: offerOf(from),
  };
}

/** Reads what `GateOpened` carries. */
export function decodeOpenedGate(value: unknown): OpenedGate {
  const from = fields(value, "gate");
  return { session: text(from, "session"), gate: text(from, "gate") };
}

function lineVoice(value: unknown): LineVoiceView {
  const from = fields(value, "voices");
  return { line: text(from, "line"), voice: voice(from.voice) };
}

/** Reads what `ShotReady` carries. Throws `DramaError` with code `invalid_reply`. */
export function decodeShotReady(value: unknown): ShotReadyView {
  const from = fields(value, "ready");
  return {
    session: text(from, "session"),
    turn: number(from, "turn"),
    shot: shot(from.shot),
    voices: listOrNone(from, "voices", lineVoice),
  };
}

/** Reads what `ShotWithdrawn` carries. Throws `DramaError` with code `invalid_reply`. */
export function decodeShotWithdrawn(value: unknown): ShotWithdrawnView {
  const from = fields(value, "withdrawn");
  return {
    session: text(from, "session"),
    turn: number(from, "turn"),
    shot: text(from, "shot"),
    take: text(from, "take"),
    urls: list(from, "urls", (item) => text({ urls: item }, "urls")),
    replacement: maybe(from, "replacement", inside(shot)),
  };
}

/** Reads what `Start`, `Choose`, `Resume` and `BeatReady` carry. Throws `DramaError` with code `invalid_reply`. */
export function decodeSessionReply(value: unknown): SessionReply {
  const from = fields(value, "reply");
  return {
    session: maybe(from, "session", text),
    turn: maybe(from, "turn", number) ?? 0,
    beat: maybe(from, "beat", inside(beat)),
    resumeKey: maybe(from, "resumeKey", text),
    error: maybe(from, "error", inside(error)),
  };
}

/** Reads the answer to `Report`. */
export function decodeReportReply(value: unknown): ReportReply {
  const from = fields(value, "reply");
  return { window: maybe(from, "window", inside(window)), error: maybe(from, "error", inside(error)) };
}

const hows: readonly DecidedHow[] = ["active", "timeout_default", "auto"];
const states: readonly EpisodeState[] = ["unseen", "seen", "current", "next", "locked"];

function trailChoice(value: unknown): TrailChoiceView {
  const from = fields(value, "choices");
  return { id: text(from, "id"), text: text(from, "text"), taken: from.taken === true };
}

function decision(value: unknown): TrailDecisionView {
  const from = fields(value, "decisions");
  return {
    turn: number(from, "turn"),
    beat: text(from, "beat"),
    episode: maybe(from, "episode", text),
    line: maybe(from, "line", inside(line)),
    choices: list(from, "choices", trailChoice),
    how: oneOf(from, "how", hows),
    waysSeen: number(from, "waysSeen"),
    canRewind: from.canRewind === true,
  };
}

function trailEpisode(value: unknown): TrailEpisodeView {
  const from = fields(value, "episodes");
  return { ...episode(value), state: oneOf(from, "state", states), canRestart: from.canRestart === true };
}

function seen(value: unknown): SeenView {
  const from = fields(value, "seen");
  const count = (name: keyof SeenView) => number(from, name);
  return { beats: count("beats"), beatsTotal: count("beatsTotal"), endings: count("endings"), endingsTotal: count("endingsTotal") };
}

/** Reads the answer to `Trail`. Throws `DramaError` with code `invalid_reply`. */
export function decodeTrailReply(value: unknown): TrailReply {
  const from = fields(value, "trail");
  return {
    session: maybe(from, "session", text),
    turn: maybe(from, "turn", number) ?? 0,
    decisions: listOrNone(from, "decisions", decision),
    seen: maybe(from, "seen", inside(seen)),
    episodes: listOrNone(from, "episodes", trailEpisode),
    error: maybe(from, "error", inside(error)),
  };
}

function story(value: unknown): StoryView {
  const from = fields(value, "stories");
  return {
    id: text(from, "id"),
    title: text(from, "title"),
    version: text(from, "version"),
    language: text(from, "language"),
    aspect: text(from, "aspect"),
    form: oneOf<StoryForm>(from, "form", ["film", "page"]),
    locales: maybe(from, "locales", (f, name) => list(f, name, words(name))),
    poster: maybe(from, "poster", text),
    episodes: list(from, "episodes", episode),
    endings: number(from, "endings"),
    release: maybe(from, "release", inside(release)),
    aiLabel: maybe(from, "aiLabel", inside(aiLabel)),
  };
}

const words = (name: string) => (value: unknown): string => text({ [name]: value }, name);

function release(value: unknown): ReleaseView {
  const from = fields(value, "release");
  return {
    market: text(from, "market"),
    number: maybe(from, "number", number),
    registration: maybe(from, "registration", text),
    rating: maybe(from, "rating", text),
    descriptors: listOrNone(from, "descriptors", words("descriptors")),
    producer: maybe(from, "producer", text),
    disclosure: maybe(from, "disclosure", text),
    card: listOrNone(from, "card", words("card")),
    cardSeconds: maybe(from, "cardSeconds", number) ?? 0,
  };
}

const corners: readonly LabelCorner[] = ["top-left", "top-right", "bottom-left", "bottom-right"];

function aiLabel(value: unknown): AiLabelView {
  const from = fields(value, "aiLabel");
  return {
    text: text(from, "text"),
    corner: oneOf<LabelCorner>(from, "corner", corners),
    heightPercent: number(from, "heightPercent"),
    seconds: number(from, "seconds"),
  };
}

/** Reads the answer of `GET /api/stories`. */
export function decodeStories(value: unknown): readonly StoryView[] {
  return list({ stories: value }, "stories", story);
}

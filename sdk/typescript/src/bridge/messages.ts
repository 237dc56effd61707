/** The version of these messages; a higher one is made only where an old app could misread a message. */
export const bridgeVersion = 1;

/** What each message has: the version it is written in, and its type. */
interface Envelope<T extends string> {
  readonly drama: typeof bridgeVersion;
  readonly type: T;
}

/** The page is there; the app answers `hello`. */
export interface ReadyMessage extends Envelope<"ready"> {
  /** The versions the page understands. */
  readonly versions: readonly number[];
  readonly story: string;
}

/** A connection is about to be opened: the app answers `token` with the same `id`. */
export interface NeedTokenMessage extends Envelope<"needToken"> {
  readonly id: string;
}

/** The viewer stands before a closed gate: the app sells or refuses, and answers `grant` with the same `id`. */
export interface GateMessage extends Envelope<"gate"> {
  readonly id: string;
  readonly story: string;
  readonly gate: string;
  /** The platform's own offer, as its server gave it; null where it made none. */
  readonly offer: unknown;
}

/** What is shared; at least one of the three. */
export interface Shared {
  readonly title?: string;
  readonly text?: string;
  /** An absolute http or https address. */
  readonly url?: string;
}

/** The viewer wants to share: the app opens its share sheet. */
export interface ShareMessage extends Envelope<"share">, Shared {
  readonly story: string;
}

/** The page is done: the app closes it. `back`: the viewer went back where nothing was open; `page`: the page asked. */
export interface CloseMessage extends Envelope<"close"> {
  readonly reason: "back" | "page";
}

/** The viewer came to an ending. */
export interface EndedMessage extends Envelope<"ended"> {
  readonly story: string;
  readonly ending: { readonly id: string; readonly title: string };
  /** Not found on this device before. */
  readonly isNew: boolean;
}

/** Something failed: the player, with its error's code, or a message of the app. */
export interface ErrorMessage extends Envelope<"error"> {
  /** `invalid_message`, `unknown_type`, `unsupported_version`, or the player's own code. */
  readonly code: string;
  readonly message: string;
}

/** From the page to the app. */
export type PageMessage =
  | ReadyMessage
  | NeedTokenMessage
  | GateMessage
  | ShareMessage
  | CloseMessage
  | EndedMessage
  | ErrorMessage;

/** How much of the page the device covers at each side, in CSS pixels, 0 to 1000. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The app is there, and speaks at least one of these versions. What it has at hand saves the page a question. */
export interface HelloMessage extends Envelope<"hello"> {
  readonly versions: readonly number[];
  readonly token?: string | null;
  readonly safeAreas?: Insets;
}

/** The viewer's token; null for an anonymous viewer. Without `id` it is a newer one, for the connections to come. */
export interface TokenMessage extends Envelope<"token"> {
  readonly id?: string;
  readonly token: string | null;
}

/** What became of a gate. The platform's server has opened it by then. */
export interface GrantMessage extends Envelope<"grant"> {
  readonly id: string;
  readonly granted: boolean;
}

/** The app covers the page, or goes to the background. */
export type PauseMessage = Envelope<"pause">;

/** The page is seen again. */
export type ResumeMessage = Envelope<"resume">;

/** The viewer pressed the device's back button. */
export type BackMessage = Envelope<"back">;

/** The device's safe areas, now and whenever they change. */
export interface SafeAreasMessage extends Envelope<"safeAreas">, Insets {}

/** From the app to the page. */
export type AppMessage =
  | HelloMessage
  | TokenMessage
  | GrantMessage
  | PauseMessage
  | ResumeMessage
  | BackMessage
  | SafeAreasMessage;

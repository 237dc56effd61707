import type { DramaClient, Position } from "../client/dramaClient.ts";
import type { PlayerEvent, ReportReply } from "../protocol.ts";
import type { DramaPlayerEvents } from "./events.ts";
import type { Store } from "./memory/store.ts";
import type { StoryMemory } from "./memory/storyMemory.ts";
import type { OnScreen } from "./onScreen.ts";
import type { Opened, Playthrough } from "./playthrough.ts";
import type { SettingsDesk } from "./settings/desk.ts";
import type { HoldReason } from "./timeline/director.ts";

/** What a part of the player is given to work with. A part is built with it, and knows no other part. */
export interface Backstage {
  /** Base address of the server. */
  readonly src: string;
  /** The story's id. */
  readonly story: string;
  /** Where the page keeps its list of stories. */
  readonly home?: string | undefined;
  readonly client: DramaClient;
  readonly playthrough: Playthrough;
  /** What stays on this device, of every story and of this one. */
  readonly store: Store;
  readonly memory: StoryMemory;
  readonly settings: SettingsDesk;
  readonly screen: OnScreen;
  /** Everything the player shows is inside it. */
  readonly element: HTMLElement;
  /** Lies over the film, and lets presses through where it is empty. */
  readonly chrome: HTMLElement;
  /** Aborted when the player stops: listeners end with it. */
  readonly stopping: AbortSignal;
  /** False where the page has cancelled the event. */
  readonly dispatch: <K extends keyof DramaPlayerEvents>(name: K, detail: DramaPlayerEvents[K]) => boolean;
  /** Tells the server what only a player sees; undefined where it could not be told, which is never worth a viewer's attention. */
  readonly report: (event: PlayerEvent) => Promise<ReportReply | undefined>;
  /** Nothing moves, and the window stands still, until every reason is released. */
  readonly hold: (reason: HoldReason) => void;
  readonly release: (reason: HoldReason) => void;
  /** Shows a beat, from one of its steps on. */
  readonly play: (position: Position, step?: number) => void;
  /**
   * Begins the story again, from its first line where nothing else is opened; the words are told the viewer when it
   * stands there.
   */
  readonly again: (news?: string, open?: () => Promise<Opened>) => Promise<void>;
  /** Tells the viewer something once, in a quiet line. */
  readonly news: (text: string) => void;
  /** Ends on a card that says what can be done. */
  readonly fail: (reason: unknown) => void;
}

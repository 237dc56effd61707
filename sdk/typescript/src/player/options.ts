import type { DramaClient } from "../client/dramaClient.ts";
import type { Bookmark } from "./memory/storyMemory.ts";
import type { Opener } from "./playthrough.ts";

/** What one player plays, where, and how the page wishes it. */
export interface PlayerOptions {
  /** Base address of the server. */
  readonly src: string;
  readonly story: string;
  /** Where the page keeps its list of stories. */
  readonly home?: string | undefined;
  /** Where events are dispatched. */
  readonly host: HTMLElement;
  readonly client?: DramaClient;
  /** The viewer's token, asked for at each connection. */
  readonly token?: (() => string | Promise<string>) | undefined;
  /** The language the page wishes, where the viewer has not asked for another; BCP 47. */
  readonly locale?: string | undefined;
  /** The page wishes no sound until the viewer does. */
  readonly muted?: boolean | undefined;
  /** Width to height of the frame, in place of the story's own. */
  readonly format?: "9:16" | "16:9" | undefined;
  /** Opens sessions in place of the player, which then remembers no place in the story on this device. */
  readonly opener?: Opener | undefined;
  /** The viewer is counted and not named; when absent, as the browser asks. */
  readonly doNotTrack?: boolean | undefined;
  /** Where to go on, as a link from another device says. */
  readonly place?: Bookmark | undefined;
}

import { findChannel, type Channel } from "./channel.ts";
import type { HelloMessage, Shared } from "./messages.ts";
import { PlayerBridge } from "./playerBridge.ts";

/** What the bridge uses of `<drama-player>`. */
export interface BridgedPlayer extends HTMLElement {
  token?: (() => string | Promise<string>) | undefined;
  readonly paused: boolean;
  play(): void;
  pause(): void;
  /** Closes what is open over the film; false where nothing is. */
  back(): boolean;
}

export interface BridgeOptions {
  /** The way to the app; found by itself where it is absent. */
  readonly channel?: Channel;
  /** In a frame: origins of pages that may be the app, as `https://shop.example`. */
  readonly origins?: readonly string[];
  /** Asked first when the viewer goes back: true when the page had something of its own to close. */
  readonly back?: () => boolean;
}

/** A player's tie to the app around its page. */
export interface Bridge {
  /** The app's hello; undefined where there is no app, or it did not say hello in time. */
  readonly app: Promise<HelloMessage | undefined>;
  /** Asks the app for its share sheet. False without an app: the page shares in its own way. */
  share(what: Shared): boolean;
  /** Asks the app to close the page. False without an app. */
  close(): boolean;
  /** Ends the tie; the player plays on. */
  disconnect(): void;
}

/**
 * Ties a player to the app around its page. Call it before the player's script runs, so that the app's token is there
 * for the first connection. Where no app is around, the page is as it was.
 */
export function connectBridge(player: BridgedPlayer, options: BridgeOptions = {}): Bridge {
  const channel = options.channel ?? findChannel(options.origins ?? []);
  return channel ? new PlayerBridge(player, channel, options.back) : alone;
}

const alone: Bridge = {
  app: Promise.resolve(undefined),
  share: () => false,
  close: () => false,
  disconnect: () => undefined,
};

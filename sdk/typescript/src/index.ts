export * from "./protocol.ts";
export { DramaError, LinkLostError } from "./client/errors.ts";
export {
  DramaClient,
  type ClientEvents,
  type ClientOptions,
  type Position,
  type StartOptions,
} from "./client/dramaClient.ts";
export type { ConnectionState } from "./client/keeper.ts";
export type { HubLink } from "./client/link.ts";
export type { Network } from "./client/network.ts";
export { decodeReportReply, decodeSessionReply, decodeShotReady, decodeShotWithdrawn, decodeStories } from "./decode.ts";
export { address, fetchStories } from "./stories.ts";
export { darkTokens, lightTokens, tokens } from "./tokens.ts";
export type { DramaPlayerEventMap, DramaPlayerEvents } from "./player/events.ts";
export { captionsOf } from "./player/timeline/vtt.ts";

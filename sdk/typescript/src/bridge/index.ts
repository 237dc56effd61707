export { connectBridge, type Bridge, type BridgedPlayer, type BridgeOptions } from "./bridge.ts";
export { appEvent, frameChannel, portChannel, webkitChannel, type Channel, type PortLike } from "./channel.ts";
export { decodeAppMessage, type Refusal } from "./decode.ts";
export * from "./messages.ts";

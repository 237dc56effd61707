import { HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { hub } from "../protocol.ts";
import { address } from "../stories.ts";
import { LinkLostError } from "./errors.ts";
import type { HubLink } from "./link.ts";

/**
 * The hub over SignalR's JSON protocol. Reconnecting is the keeper's: SignalR's own gives up,
 * does not cover the first connection, and cannot be hurried when the network comes back.
 */
export function signalrLink(base: string, token?: () => string | Promise<string>): HubLink {
  const connection = new HubConnectionBuilder()
    .withUrl(address(base, hub.path), token ? { accessTokenFactory: token } : {})
    .configureLogging(LogLevel.None)
    .build();
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    async invoke(method, request) {
      try {
        return await connection.invoke<unknown>(method, request);
      } catch (reason) {
        if (connection.state === HubConnectionState.Connected) throw reason;
        throw new LinkLostError();
      }
    },
    onEvent: (name, handler) => {
      connection.on(name, handler);
    },
    onClosed: (handler) => {
      connection.onclose(handler);
    },
  };
}

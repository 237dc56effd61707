import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel } from "@microsoft/signalr";
import { hub } from "../protocol.ts";
import { address } from "../stories.ts";
import { Doorway } from "./doorway.ts";
import { LinkLostError, TokenError } from "./errors.ts";
import type { HubLink } from "./link.ts";
import type { ClientOptions } from "./surface.ts";

/** Where a line lets no web socket through, requests do; server-sent events get through nowhere else, and carry only text. */
const transport: HttpTransportType = HttpTransportType.WebSockets | HttpTransportType.LongPolling;

/**
 * The hub over SignalR. Reconnecting is the keeper's: SignalR's own gives up, does not cover the first connection,
 * and cannot be hurried when the network comes back.
 */
export function signalrLink({ url, token, protocol }: ClientOptions): HubLink {
  const doorway = new Doorway();
  let shown = "";
  const ask = async (): Promise<void> => {
    if (!token) return;
    try {
      shown = await token();
    } catch (reason) {
      throw new TokenError(reason);
    }
  };
  const connect = async (): Promise<void> => {
    doorway.open();
    await connection.start().catch((reason: unknown) => {
      throw doorway.refusal ?? reason;
    });
  };
  const builder = new HubConnectionBuilder()
    .withUrl(address(url, hub.path), { httpClient: doorway, transport, ...(token && { accessTokenFactory: () => shown }) })
    .configureLogging(LogLevel.None);
  const connection = (protocol ? builder.withHubProtocol(protocol) : builder).build();
  return {
    async start() {
      await ask();
      try {
        await connect();
      } catch (reason) {
        if (!token || doorway.refusal?.code !== "unauthorized") throw reason;
        // It may have run out on its way: the provider may have a newer one.
        await ask();
        await connect();
      }
    },
    stop: () => connection.stop(),
    async invoke(method, request) {
      try {
        return await connection.invoke<unknown>(method, request);
      } catch (reason) {
        const isUnsent = reason !== undefined && reason === doorway.failure;
        if (connection.state === HubConnectionState.Connected && !isUnsent) throw reason;
        // Without a web socket a command is a request of its own, which fails before the connection is known to be lost.
        if (isUnsent) await connection.stop();
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

import type { IHubProtocol } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";

/** The hub in MessagePack, for `new DramaClient({ url, protocol: messagePack() })`: smaller messages, quicker to read. */
export function messagePack(): IHubProtocol {
  return new MessagePackHubProtocol({ ignoreUndefined: true });
}

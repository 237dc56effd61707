import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { HubConnectionBuilder, HttpTransportType, JsonHubProtocol, LogLevel } from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";

/** The two wires, each by the official client's own protocol. */
export const wires = {
  json: () => new JsonHubProtocol(),
  messagepack: () => new MessagePackHubProtocol(),
};

/** The official client at our hub, and nothing of ours between. */
export class Hub {
  constructor(url, wire, { stateful = false } = {}) {
    const builder = new HubConnectionBuilder()
      .withUrl(`${url}/hubs/drama`, { transport: HttpTransportType.WebSockets })
      .withHubProtocol(wires[wire]())
      .configureLogging(LogLevel.None);
    if (stateful) builder.withStatefulReconnect();
    this.connection = builder.build();
    this.pushed = [];
    this.connection.on("BeatReady", (reply) => this.pushed.push(reply));
  }

  static async open(url, wire, options) {
    const hub = new Hub(url, wire, options);
    await hub.connection.start();
    return hub;
  }

  ask(method, request) {
    return this.connection.invoke(method, request);
  }

  /** A synthetic viewer, so that the same seed tells the same story. */
  start(story, seed) {
    return this.ask("Start", { commandId: randomUUID(), story, simulated: true, seed });
  }

  choose(reply, choiceId) {
    return this.ask("Choose", { commandId: randomUUID(), session: reply.session, turn: reply.turn, choiceId, thinkMs: 1500 });
  }

  /** The first answer that was not asked for. */
  async told() {
    while (this.pushed.length === 0) {
      await new Promise((resume) => this.connection.on("BeatReady", resume));
    }
    return this.pushed.shift();
  }

  /** Cuts the line under the connection, as a phone between two cells does. */
  async cut() {
    const line = this.connection.connection.transport._webSocket;
    line.terminate();
    await once(line, "close");
  }

  close() {
    return this.connection.stop();
  }
}

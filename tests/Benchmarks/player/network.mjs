import { createConnection, createServer } from "node:net";
import { once } from "node:events";

/** What one packet carries, in bytes. */
const segmentBytes = 1460;

/** What a sender may have on its way before the first answer, and at most, in bytes: it doubles with every round trip. */
const firstWindow = 10 * segmentBytes;
const fullWindow = 256 * 1024;

/** What waits at the sender before its program is told to wait, in bytes. */
const sendBuffer = 128 * 1024;

/**
 * A network between a browser and a server, as a proxy for TCP: so many bits a second in each direction, shared by all
 * connections in turns, half the round trip each way, a round trip to set up a connection, and slow start. It loses nothing.
 * A browser's own emulation leaves WebSockets alone; here everything goes through.
 */
export class Network {
  #server;
  #lanes;
  #sockets = new Set();

  /** `to` is the server's port; `bitsPerSecond` may be Infinity and `roundTripMs` 0: then it only counts. */
  constructor({ to, bitsPerSecond = Infinity, roundTripMs = 0 }) {
    const oneWay = roundTripMs / 2;
    this.#lanes = { up: new Lane(bitsPerSecond, oneWay), down: new Lane(bitsPerSecond, oneWay) };
    this.#server = createServer({ allowHalfOpen: true }, (near) => {
      const far = createConnection({ port: to, host: "127.0.0.1", allowHalfOpen: true });
      for (const socket of [near, far]) {
        socket.setNoDelay(true);
        this.#sockets.add(socket);
        socket.on("error", () => {
          near.destroy();
          far.destroy();
        });
        socket.on("close", () => this.#sockets.delete(socket));
      }
      // Before the server has answered the first packet, a real client cannot send its second.
      new Flow(near, far, this.#lanes.up, performance.now() + roundTripMs);
      new Flow(far, near, this.#lanes.down, 0);
    });
  }

  /** Starts it; its port comes back. */
  async start() {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this.#server.address().port;
  }

  /** What went through since it started, in bytes. */
  get bytes() {
    return { up: this.#lanes.up.bytes, down: this.#lanes.down.bytes };
  }

  async stop() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }
}

/** One direction: the packets of all connections follow each other on one wire. */
class Lane {
  bytes = 0;
  #msPerByte;
  #oneWayMs;
  #turns = [];
  #onTheWay = [];
  #freeAt = 0;
  #sending;
  #arriving;

  constructor(bitsPerSecond, oneWayMs) {
    this.#msPerByte = 8000 / bitsPerSecond;
    this.#oneWayMs = oneWayMs;
  }

  get oneWayMs() {
    return this.#oneWayMs;
  }

  /** A connection has something to send, and may. */
  offer(flow) {
    if (this.#turns.includes(flow)) return;
    // An idle wire is free from now on; a busy one from when its last packet has left, however late a timer is.
    if (this.#turns.length === 0 && this.#sending === undefined) this.#freeAt = Math.max(this.#freeAt, performance.now());
    this.#turns.push(flow);
    if (this.#sending === undefined) this.#send();
  }

  #send() {
    this.#sending = undefined;
    while (this.#turns.length > 0 && this.#freeAt <= performance.now()) {
      const flow = this.#turns.shift();
      const segment = flow.take(segmentBytes);
      if (!segment) continue;
      this.bytes += segment.length;
      this.#freeAt += segment.length * this.#msPerByte;
      this.later(this.#freeAt + this.#oneWayMs, () => flow.deliver(segment));
      this.#turns.push(flow);
    }
    if (this.#turns.length > 0) this.#sending = setTimeout(() => this.#send(), this.#freeAt - performance.now());
  }

  /** Calls at a time no earlier than that of any call before: nothing overtakes. */
  later(at, call) {
    this.#onTheWay.push({ at, call });
    if (this.#arriving === undefined) this.#arrive();
  }

  #arrive() {
    this.#arriving = undefined;
    while (this.#onTheWay.length > 0 && this.#onTheWay[0].at <= performance.now()) this.#onTheWay.shift().call();
    if (this.#onTheWay.length > 0) this.#arriving = setTimeout(() => this.#arrive(), this.#onTheWay[0].at - performance.now());
  }
}

/** One direction of one connection. */
class Flow {
  #from;
  #to;
  #lane;
  #opensAt;
  #waiting = [];
  #queued = 0;
  #window = firstWindow;
  #unanswered = 0;
  #ended = false;

  constructor(from, to, lane, opensAt) {
    this.#from = from;
    this.#to = to;
    this.#lane = lane;
    this.#opensAt = opensAt;
    from.on("data", (bytes) => {
      this.#waiting.push(bytes);
      this.#queued += bytes.length;
      if (this.#queued > sendBuffer) from.pause();
      this.#offer();
    });
    from.on("end", () => {
      this.#ended = true;
      this.#offer();
    });
  }

  #offer() {
    const closedMs = this.#opensAt - performance.now();
    if (closedMs > 0) setTimeout(() => this.#offer(), closedMs);
    else this.#lane.offer(this);
  }

  /** The next bytes to send; undefined when there are none, or the window is full. */
  take(most) {
    const first = this.#waiting[0];
    if (!first) {
      if (this.#ended) this.#finish();
      return undefined;
    }
    if (this.#unanswered >= this.#window) return undefined;
    const segment = first.subarray(0, most);
    if (segment.length === first.length) this.#waiting.shift();
    else this.#waiting[0] = first.subarray(most);
    this.#queued -= segment.length;
    this.#unanswered += segment.length;
    if (this.#queued <= sendBuffer) this.#from.resume();
    return segment;
  }

  /** The bytes have arrived; half a round trip later their sender knows. */
  deliver(segment) {
    if (this.#to.destroyed) return;
    this.#to.write(segment, () => {
      setTimeout(() => {
        this.#unanswered -= segment.length;
        this.#window = Math.min(this.#window + segment.length, fullWindow);
        if (this.#waiting.length > 0) this.#offer();
      }, this.#lane.oneWayMs);
    });
  }

  #finish() {
    this.#ended = false;
    this.#lane.later(performance.now() + this.#lane.oneWayMs, () => this.#to.end());
  }
}

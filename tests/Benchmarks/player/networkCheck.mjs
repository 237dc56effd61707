import { Buffer } from "node:buffer";
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { Network } from "./network.mjs";

/**
 * Measures a network by its own means: { bitsPerSecond, roundTripMs, setUpMs }. The rate is that of a long transfer once it
 * has begun to arrive, the round trip the median of several, the set-up what the first one took longer.
 */
export async function measureNetwork({ bitsPerSecond, roundTripMs, bytes = 1_000_000 }) {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (asked) => socket.write(asked.length > 1 ? Buffer.alloc(bytes) : asked));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const network = new Network({ to: server.address().port, bitsPerSecond, roundTripMs });
  const socket = createConnection({ port: await network.start(), host: "127.0.0.1", noDelay: true });
  try {
    const trips = [];
    for (let trip = 0; trip < 6; trip++) {
      const began = performance.now();
      socket.write("p");
      await once(socket, "data");
      trips.push(performance.now() - began);
    }
    const [first, ...others] = trips;
    others.sort((a, b) => a - b);
    const roundTrip = others[2];
    // Slow start is over after the first transfer.
    await transfer(socket, bytes);
    const ms = await transfer(socket, bytes);
    return { bitsPerSecond: (bytes * 8000) / ms, roundTripMs: roundTrip, setUpMs: first - roundTrip };
  } finally {
    socket.destroy();
    await network.stop();
    server.close();
  }
}

async function transfer(socket, bytes) {
  let got = 0;
  let began;
  socket.write("go");
  while (got < bytes) {
    const [chunk] = await once(socket, "data");
    began ??= performance.now();
    got += chunk.length;
  }
  return performance.now() - began;
}

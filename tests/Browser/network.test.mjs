import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { test } from "node:test";
import { Network } from "../Benchmarks/player/network.mjs";
import { measureNetwork } from "../Benchmarks/player/networkCheck.mjs";

const bytes = (length) => Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 7919) % 251));

/** Sends back all that it was sent, once it knows that this was all. */
async function echo() {
  const server = createServer({ allowHalfOpen: true }, async (socket) => {
    const chunks = [];
    for await (const chunk of socket.iterator({ destroyOnReturn: false })) chunks.push(chunk);
    socket.end(Buffer.concat(chunks));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function sent(port, content) {
  const socket = createConnection({ port, host: "127.0.0.1", allowHalfOpen: true });
  socket.end(content);
  const chunks = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("the benchmark's network brings everything, in order, to connections that share it, and counts it", async () => {
  const server = await echo();
  const network = new Network({ to: server.address().port, bitsPerSecond: 40e6, roundTripMs: 4 });
  try {
    const port = await network.start();
    const contents = [bytes(300_000), bytes(1), bytes(70_001)];
    const answers = await Promise.all(contents.map((content) => sent(port, content)));
    for (const [index, answer] of answers.entries()) assert.ok(answer.equals(contents[index]));
    assert.deepEqual(network.bytes, { up: 370_002, down: 370_002 });
  } finally {
    await network.stop();
    server.close();
  }
});

test("the benchmark's network is never faster than it says", async () => {
  const asked = { bitsPerSecond: 4e6, roundTripMs: 40 };
  const measured = await measureNetwork({ ...asked, bytes: 100_000 });
  // What had left before the first byte was seen is not in the measured time.
  assert.ok(measured.bitsPerSecond < asked.bitsPerSecond * 1.2, `${measured.bitsPerSecond} bits a second`);
  assert.ok(measured.roundTripMs >= asked.roundTripMs, `${measured.roundTripMs} ms there and back`);
});

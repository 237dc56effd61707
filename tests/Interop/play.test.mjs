import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { story } from "../Browser/support/paths.mjs";
import { freePort, Server } from "../Browser/support/server.mjs";
import { Hub, wires } from "./support/hub.mjs";

const stories = ["prompt-side", "the-quiet-house"];
const names = Object.keys(wires);

let server;
let data;

before(async () => {
  data = await mkdtemp(join(tmpdir(), "drama-interop-"));
  server = new Server({ stories: stories.map(story), port: await freePort(), data });
  await server.start();
});

after(async () => {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** Addresses of pictures are signed for their viewer; what is signed is the same for all. */
const unsigned = (told) => JSON.parse(JSON.stringify(told).replaceAll(/\?e=[^"]*/g, ""));

/** Plays to an ending, with choices drawn from the seed; everything that came back, less what names the session. */
async function playThrough(wire, name, seed) {
  const hub = await Hub.open(server.url, wire);
  const replies = [];
  let draw = seed;
  let reply = await hub.start(name, seed);
  for (let step = 0; step < 300; step++) {
    assert.equal(reply.error, undefined, JSON.stringify(reply.error));
    assert.match(reply.session, /^[0-9a-f]{32}$/);
    replies.push(unsigned({ turn: reply.turn, beat: reply.beat }));
    if (reply.beat.choices.length === 0) break;
    draw = (draw * 48271 + 11) % 2147483647;
    reply = await hub.choose(reply, reply.beat.choices[draw % reply.beat.choices.length].id);
  }
  await hub.close();
  return replies;
}

for (const name of stories) {
  test(`${name} is told alike over both wires, from the first beat to the ending`, async () => {
    for (const seed of [1, 7, 20261120]) {
      const byWire = await Promise.all(names.map((wire) => playThrough(wire, name, seed)));
      assert.ok(byWire[0].length > 3, "a story of more than three beats");
      assert.ok(byWire[0].at(-1).beat.ending, `${name} with seed ${seed} ends`);
      assert.deepEqual(byWire[1], byWire[0]);
    }
  });
}

for (const wire of names) {
  test(`a choice sent again over another connection counts once (${wire})`, async () => {
    const first = await Hub.open(server.url, wire);
    const start = await first.start("prompt-side", 3);
    const choose = { commandId: randomUUID(), session: start.session, turn: 0, choiceId: start.beat.choices[0].id };
    const taken = await first.ask("Choose", choose);
    await first.close();

    const second = await Hub.open(server.url, wire);
    const back = await second.ask("Resume", { session: start.session, lastTurn: 0, resumeKey: start.resumeKey });
    const again = await second.ask("Choose", choose);

    assert.equal(back.turn, 1);
    assert.deepEqual(back.beat.lines, taken.beat.lines);
    assert.deepEqual(again.beat.lines, taken.beat.lines);
    assert.equal(again.turn, 1);
    await second.close();
  });

  test(`the last connection wins and the one before is told, whatever wire it has (${wire})`, async () => {
    const first = await Hub.open(server.url, wire);
    const start = await first.start("prompt-side", 4);
    const other = await Hub.open(server.url, names.find((name) => name !== wire));
    await other.ask("Resume", { session: start.session, lastTurn: 0, resumeKey: start.resumeKey });

    assert.equal((await first.told()).error.code, "replaced");
    assert.equal((await first.choose(start, start.beat.choices[0].id)).error.code, "replaced");
    await first.close();
    await other.close();
  });

  test(`a connection that is cut and reattached goes on as if nothing had been (${wire})`, async () => {
    const hub = await Hub.open(server.url, wire, { stateful: true });
    const connection = hub.connection.connectionId;
    const start = await hub.start("prompt-side", 8);
    await hub.cut();
    const taken = await hub.choose(start, start.beat.choices[0].id);
    const next = await hub.choose(taken, taken.beat.choices[0].id);
    assert.deepEqual([taken.turn, next.turn], [1, 2]);
    assert.equal(hub.connection.connectionId, connection);
    await hub.close();
  });

  test(`refusals are replies (${wire})`, async () => {
    const hub = await Hub.open(server.url, wire);
    const id = randomUUID();
    const start = await hub.start("prompt-side", 5);
    const code = async (method, request) => (await hub.ask(method, request)).error?.code;

    assert.equal(await code("Start", { commandId: id, story: "no-such-story" }), "unknown_story");
    assert.equal(await code("Start", { commandId: id }), "invalid_request");
    assert.equal(await code("Start", {}), "invalid_request");
    assert.equal(await code("Choose", { commandId: id, session: start.session, choiceId: "x" }), "invalid_request");
    assert.equal(await code("Choose", { commandId: id, session: start.session, turn: 0, choiceId: "x" }), "unknown_choice");
    assert.equal(await code("Choose", { commandId: id, session: id, turn: 0, choiceId: null }), "not_found");
    assert.equal(await code("Resume", { session: start.session, lastTurn: 0, resumeKey: "0".repeat(32) }), "not_found");
    const taken = await hub.choose(start, start.beat.choices[0].id);
    const stale = await hub.choose(start, start.beat.choices[0].id);
    assert.equal(stale.error.code, "stale_turn");
    assert.deepEqual(stale.error.current.beat.lines, taken.beat.lines);
    // undefined is nil in MessagePack and absent in JSON: the time-out of an untimed decision.
    assert.equal((await hub.choose(taken, undefined)).error?.code, taken.beat.window ? undefined : "window_open");
    await hub.close();
  });

  test(`what is no request fails, and the connection goes on (${wire})`, async () => {
    const hub = await Hub.open(server.url, wire);
    await assert.rejects(hub.ask("Start", { commandId: 5, story: ["x"] }), /Failed to invoke 'Start'/);
    await assert.rejects(hub.connection.invoke("Start"), /Failed to invoke 'Start'/);
    await assert.rejects(hub.connection.invoke("NoSuchMethod", 2 ** 53, -1.5, new Date(0)), /NoSuchMethod/);
    assert.equal((await hub.ask("Start", null)).error.code, "invalid_request");

    // Every width and form the client may choose for a number.
    const report = await hub.start("prompt-side", 6);
    for (const waitMs of [0, 200, 70000, 1000.0]) {
      const reply = await hub.ask("Report", { session: report.session, events: [{ kind: "shotShown", turn: 0, shot: "x", waitMs, later: { a: [1, new Date(0)] } }] });
      assert.equal(reply.error, undefined);
    }
    assert.equal((await hub.ask("Report", { session: report.session, events: [{ kind: "shotShown", turn: 0, waitMs: 3_600_001 }] })).error.code, "invalid_request");
    await assert.rejects(hub.ask("Report", { session: report.session, events: [{ kind: "shotShown", turn: 2 ** 53 }] }), /Failed to invoke 'Report'/);
    await hub.close();
  });
}

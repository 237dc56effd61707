import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DramaClient, type Position } from "../src/client/dramaClient.ts";
import type { DramaError } from "../src/client/errors.ts";
import type { ConnectionState } from "../src/client/keeper.ts";
import { countsOnce, FakeHub, FakeNetwork, refusal, reply } from "./fakeHub.ts";

let hub: FakeHub;
let network: FakeNetwork;
let client: DramaClient;
let states: ConnectionState[];

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  hub.answer = countsOnce();
  network = new FakeNetwork();
  client = new DramaClient({ url: "http://drama.test", link: hub, network });
  states = [];
  client.on("connection", (state) => states.push(state));
});

afterEach(async () => {
  await client.stop();
  vi.useRealTimers();
});

const refusedWith = async (call: Promise<unknown>): Promise<DramaError> =>
  call.then(
    () => expect.fail("The call should have been refused."),
    (reason: unknown) => reason as DramaError,
  );

test("the first call connects and opens a session", async () => {
  const position = await client.start({ story: "ferry", timers: "doubled" });
  expect(position).toMatchObject({ session: "s1", turn: 1, resumeKey: "key" });
  expect(hub.sent("Start")[0]?.request).toMatchObject({ story: "ferry", timers: "doubled" });
  expect(states).toEqual(["connecting", "online"]);
});

test("the time-out is sent as null", async () => {
  await client.start({ story: "ferry" });
  await client.choose(1, null);
  expect(hub.sent("Choose")[0]?.request).toMatchObject({ session: "s1", turn: 1, choiceId: null });
});

test("each command has an id of its own", async () => {
  await client.start({ story: "ferry" });
  await client.choose(1, "go");
  await client.choose(2, "go");
  expect(new Set(hub.calls.map(({ request }) => request.commandId)).size).toBe(3);
});

test("a better take is told for this session's turn or the next, and no other", async () => {
  const told: [number, string][] = [];
  client.on("shotReady", ({ turn, shot }) => told.push([turn, shot.id]));
  await client.start({ story: "ferry" });
  await client.choose(1, "go");
  const shot = { id: "a", firstLine: 0, url: "/a.mp4", type: "video/mp4", durationMs: 1, alt: "A", madeBy: "ai" };
  for (const turn of [1, 2, 3]) hub.push("ShotReady", { session: "s1", turn, shot });
  hub.push("ShotReady", { session: "another", turn: 2, shot });
  expect(told).toEqual([
    [2, "a"],
    [3, "a"],
  ]);
});

test("what was taken back is told at any turn, for this session", async () => {
  const told: string[] = [];
  client.on("shotWithdrawn", ({ take, urls }) => told.push(`${take} ${urls.join()}`));
  await client.start({ story: "ferry" });
  await client.choose(1, "go");
  for (const session of ["s1", "another"])
    hub.push("ShotWithdrawn", { session, turn: 1, shot: "a", take: `take of ${session}`, urls: ["/media/a.mp4"] });
  expect(told).toEqual(["take of s1 /media/a.mp4"]);
});

test("a look at the beat as it is now answers as a return does, and loses nothing", async () => {
  const seen: string[] = [];
  client.on("resumed", ({ turn }) => seen.push(`resumed ${turn}`));
  client.on("beat", ({ turn }) => seen.push(`beat ${turn}`));
  await client.start({ story: "ferry" });
  await client.look();
  hub.answer = ({ method }) => (method === "Resume" ? reply(2) : undefined);
  await client.look();
  expect(seen).toEqual(["resumed 1", "beat 2"]);
  expect(hub.sent("Resume")[0]?.request).toMatchObject({ session: "s1", resumeKey: "key", lastTurn: 1 });
});

describe("when the connection is lost", () => {
  test("a choice whose answer never came goes out again with its id, behind a resume, and counts once", async () => {
    await client.start({ story: "ferry" });
    const answer = hub.answer;
    hub.answer = (call) => {
      const made = answer(call);
      // Counted by the server, but the answer is lost on the way.
      if (call.method === "Choose" && hub.sent("Choose").length === 1) {
        hub.cut();
        return new Promise(() => undefined);
      }
      return made;
    };
    const chosen = client.choose(1, "go");
    await vi.advanceTimersByTimeAsync(2000);
    expect((await chosen).turn).toBe(2);
    expect(hub.calls.map(({ method }) => method)).toEqual(["Start", "Choose", "Resume", "Choose"]);
    const [first, second] = hub.sent("Choose");
    expect(second?.request).toEqual(first?.request);
  });

  test("it comes back by itself, however long the server is away", async () => {
    await client.start({ story: "ferry" });
    hub.reachable = false;
    hub.cut();
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(client.connection).toBe("lost");
    hub.reachable = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(client.connection).toBe("online");
    expect(hub.sent("Resume").at(-1)?.request).toEqual({ session: "s1", resumeKey: "key", lastTurn: 1 });
  });

  test("it says offline where the device knows, and hurries when the network is back", async () => {
    await client.start({ story: "ferry" });
    network.reachable = false;
    hub.reachable = false;
    hub.cut();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.connection).toBe("offline");
    hub.reachable = true;
    network.switch(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.connection).toBe("online");
  });

  test("it does not wait for its socket to notice that the device is offline", async () => {
    await client.start({ story: "ferry" });
    hub.reachable = false;
    network.switch(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.connection).toBe("offline");
    hub.reachable = true;
    network.switch(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.connection).toBe("online");
  });

  test("a beat that was taken meanwhile is told; the one already known is not told again", async () => {
    await client.start({ story: "ferry" });
    const beats: Position[] = [];
    const resumed: Position[] = [];
    client.on("beat", (position) => beats.push(position));
    client.on("resumed", (position) => resumed.push(position));
    hub.cut();
    await vi.advanceTimersByTimeAsync(1000);
    expect([beats.length, resumed.length]).toEqual([0, 1]);
    hub.answer = ({ method }) => (method === "Resume" ? reply(4) : {});
    hub.cut();
    await vi.advanceTimersByTimeAsync(1000);
    expect(beats.map(({ turn }) => turn)).toEqual([4]);
  });

  test("a report of a turn that is over by then is dropped", async () => {
    await client.start({ story: "ferry" });
    hub.cut();
    const told = client.report([{ kind: "windowOpened", turn: 1 }]);
    hub.answer = ({ method }) => (method === "Resume" ? reply(2) : {});
    await vi.advanceTimersByTimeAsync(1000);
    expect(await told).toEqual({});
    expect(hub.sent("Report")).toEqual([]);
  });
});

describe("refusals", () => {
  test("carry their code and where the session stands", async () => {
    await client.start({ story: "ferry" });
    hub.answer = () => refusal("stale_turn", { current: reply(7) });
    const error = await refusedWith(client.choose(1, "go"));
    expect(error.code).toBe("stale_turn");
    expect(error.current?.turn).toBe(7);
  });

  test.each(["store_unavailable", "rate_limited", "shutting_down", "window_open"])("%s is tried again with the same id", async (code) => {
    await client.start({ story: "ferry" });
    const answer = hub.answer;
    hub.answer = (call) => (hub.sent("Choose").length === 1 ? refusal(code, { retryAfter: 2 }) : answer(call));
    const chosen = client.choose(1, null);
    await vi.advanceTimersByTimeAsync(1999);
    expect(hub.sent("Choose")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await chosen).turn).toBe(2);
    expect(hub.sent("Choose")[1]?.request).toEqual(hub.sent("Choose")[0]?.request);
  });

  test("a store that stays away is told in the end", async () => {
    hub.answer = () => refusal("store_unavailable", { retryAfter: 1 });
    const started = refusedWith(client.start({ story: "ferry" }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await started).code).toBe("store_unavailable");
  });

  test("a failing hub method is an internal error, not a lost connection", async () => {
    hub.answer = () => Promise.reject(new Error("The server failed."));
    expect((await refusedWith(client.start({ story: "ferry" }))).code).toBe("internal");
  });

  test("an answer of another shape is refused by its field", async () => {
    hub.answer = () => ({ session: "s1", turn: 1, beat: { id: "start", lines: "none" } });
    const error = await refusedWith(client.start({ story: "ferry" }));
    expect([error.code, error.message]).toEqual(["invalid_reply", expect.stringContaining("lines")]);
  });

  test("choosing before a session is open is refused here", async () => {
    expect((await refusedWith(client.choose(1, "go"))).code).toBe("not_found");
  });
});

describe("moves of others", () => {
  test("a beat of the server's is told once, and never an old one", async () => {
    await client.start({ story: "ferry" });
    const turns: number[] = [];
    client.on("beat", ({ turn }) => turns.push(turn));
    hub.push("BeatReady", reply(2));
    hub.push("BeatReady", reply(2));
    hub.push("BeatReady", reply(1));
    hub.push("BeatReady", reply(9, { session: "another" }));
    expect(turns).toEqual([2]);
  });

  test("a session taken by another device is left to it until the viewer takes it back", async () => {
    await client.start({ story: "ferry" });
    const codes: string[] = [];
    client.on("refused", ({ code }) => codes.push(code));
    hub.push("BeatReady", refusal("replaced"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes).toEqual(["replaced"]);
    expect(hub.connected).toBe(false);
    expect((await refusedWith(client.report([{ kind: "windowOpened", turn: 1 }]))).code).toBe("stopped");
    client.takeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(hub.calls.at(-1)?.method).toBe("Resume");
  });

  test("a session carried over to a new version of its story is told, then its beat", async () => {
    const told: string[] = [];
    client.on("moved", ({ turn }) => told.push(`moved ${String(turn)}`));
    client.on("beat", ({ turn }) => told.push(`beat ${String(turn)}`));
    await client.start({ story: "ferry" });
    for (const event of ["SessionMoved", "BeatReady"]) hub.push(event, reply(2));
    hub.push("SessionMoved", reply(3, { session: "another" }));
    expect(told).toEqual(["moved 2", "beat 2"]);
    await client.choose(2, "go");
    expect(hub.sent("Choose").at(-1)?.request.turn).toBe(2);
  });

  test("a session the server no longer knows is told", async () => {
    await client.start({ story: "ferry" });
    const codes: string[] = [];
    client.on("refused", ({ code }) => codes.push(code));
    hub.answer = () => refusal("not_found");
    hub.cut();
    await vi.advanceTimersByTimeAsync(1000);
    expect(codes).toEqual(["not_found"]);
  });
});

test("what waits for a connection is refused when the client is stopped", async () => {
  hub.reachable = false;
  const started = refusedWith(client.start({ story: "ferry" }));
  await vi.advanceTimersByTimeAsync(500);
  await client.stop();
  expect((await started).code).toBe("stopped");
});

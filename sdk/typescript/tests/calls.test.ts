import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DramaClient } from "../src/client/dramaClient.ts";
import { DramaError, TokenError } from "../src/client/errors.ts";
import { countsOnce, FakeHub, FakeNetwork, refusal, reply } from "./fakeHub.ts";

let hub: FakeHub;
let network: FakeNetwork;
let client: DramaClient;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new FakeHub();
  hub.answer = countsOnce();
  network = new FakeNetwork();
  client = new DramaClient({ url: "http://drama.test", link: hub, network });
});

afterEach(async () => {
  await client.stop();
  vi.useRealTimers();
});

const thrownBy = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.fail("The call should have been refused."),
    (reason: unknown) => reason,
  );

const codeOf = async (call: Promise<unknown>): Promise<string> => ((await thrownBy(call)) as DramaError).code;

describe("going back", () => {
  test("names the turn it leaves and the one it goes to, and stands at a new one", async () => {
    await client.start({ story: "ferry" });
    await client.choose(1, "go");
    const back = await client.rewind(2, 1);
    expect(back.turn).toBe(3);
    expect(hub.sent("Rewind")[0]?.request).toMatchObject({ session: "s1", turn: 2, toTurn: 1 });
    await client.report([{ kind: "windowOpened", turn: 3 }]);
    expect(hub.sent("Report")).toHaveLength(1);
  });

  test("is sent again with its id where its answer was lost", async () => {
    await client.start({ story: "ferry" });
    const answer = hub.answer;
    hub.answer = (call) => {
      const made = answer(call);
      if (call.method === "Rewind" && hub.sent("Rewind").length === 1) {
        hub.cut();
        return new Promise(() => undefined);
      }
      return made;
    };
    const back = client.rewind(1, 0);
    await vi.advanceTimersByTimeAsync(1000);
    expect((await back).turn).toBe(2);
    const [first, second] = hub.sent("Rewind");
    expect(second?.request).toEqual(first?.request);
  });

  test("may be refused, and everything stays where it is", async () => {
    await client.start({ story: "ferry" });
    hub.answer = () => refusal("rewind_refused");
    expect(await codeOf(client.rewind(1, 0))).toBe("rewind_refused");
  });
});

describe("the language", () => {
  test("changes where the session stands, and brings its beat", async () => {
    await client.start({ story: "ferry" });
    const told = vi.fn();
    client.on("resumed", told);
    const position = await client.setLocale("es");
    expect(position.turn).toBe(1);
    expect(hub.sent("Resume")[0]?.request).toEqual({ session: "s1", resumeKey: "key", lastTurn: 1, locale: "es" });
    expect(told).not.toHaveBeenCalled();
  });

  test("may be asked for on the way back to a session, and is not without need", async () => {
    await client.resume("s1", "key", 1, { locale: "es" });
    await client.resume("s1", "key", 1);
    expect(hub.sent("Resume").map(({ request }) => request.locale)).toEqual(["es", undefined]);
  });
});

describe("gates", () => {
  test("a closed one refuses with its name and the platform's offer", async () => {
    await client.start({ story: "ferry" });
    const answer = hub.answer;
    hub.answer = () => refusal("locked", { gate: "season-2", offer: { coins: 5 } });
    expect(await thrownBy(client.choose(1, "go"))).toMatchObject({ code: "locked", gate: "season-2", offer: { coins: 5 } });
    hub.answer = answer;
    expect((await client.choose(1, "go")).turn).toBe(2);
  });

  test("one that was opened is told, for this session", async () => {
    const told: string[] = [];
    client.on("gate", (gate) => told.push(gate));
    await client.start({ story: "ferry" });
    for (const session of ["s1", "another"]) hub.push("GateOpened", { session, gate: `gate of ${session}` });
    expect(told).toEqual(["gate of s1"]);
  });
});

describe("a call that is given up", () => {
  test("ends at once with the signal's reason while there is no connection, and is never sent", async () => {
    hub.reachable = false;
    const giveUp = new AbortController();
    const started = thrownBy(client.start({ story: "ferry" }, { signal: giveUp.signal }));
    await vi.advanceTimersByTimeAsync(5000);
    const reason = new Error("The viewer left.");
    giveUp.abort(reason);
    expect(await started).toBe(reason);
    hub.reachable = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(client.connection).toBe("online");
    expect(hub.sent("Start")).toEqual([]);
  });

  test("ends while the server says nothing, and while it waits for its next attempt", async () => {
    await client.start({ story: "ferry" });
    hub.answer = () => new Promise(() => undefined);
    const first = thrownBy(client.choose(1, "go", { signal: AbortSignal.abort() }));
    expect(await first).toMatchObject({ name: "AbortError" });
    const giveUp = new AbortController();
    const second = thrownBy(client.report([{ kind: "windowOpened", turn: 1 }], { signal: giveUp.signal }));
    await vi.advanceTimersByTimeAsync(0);
    giveUp.abort();
    expect(await second).toMatchObject({ name: "AbortError" });
    hub.answer = () => refusal("rate_limited", { retryAfter: 30 });
    const third = new AbortController();
    const waiting = thrownBy(client.rewind(1, 0, { signal: third.signal }));
    await vi.advanceTimersByTimeAsync(0);
    third.abort();
    expect(await waiting).toMatchObject({ name: "AbortError" });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the door", () => {
  const shut = new DramaError({ code: "unauthorized", message: "The token is over." });

  test("that refuses the viewer ends the attempts, tells everyone who waits, and is tried again on demand", async () => {
    hub.refusal = shut;
    const refused: string[] = [];
    client.on("refused", ({ code }) => refused.push(code));
    expect(await codeOf(client.start({ story: "ferry" }))).toBe("unauthorized");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([hub.starts, client.connection, refused]).toEqual([1, "idle", ["unauthorized"]]);
    expect(await codeOf(client.start({ story: "ferry" }))).toBe("unauthorized");
    hub.refusal = undefined;
    client.takeBack();
    expect((await client.start({ story: "ferry" })).turn).toBe(1);
  });

  test("a token that cannot be had is a refusal at first, and a lost line later: what asks for it needs one too", async () => {
    hub.refusal = new TokenError(new TypeError("fetch failed"));
    expect(await thrownBy(client.start({ story: "ferry" }))).toMatchObject({ code: "unauthorized", message: expect.stringContaining("fetch failed") as string });
    hub.refusal = undefined;
    client.takeBack();
    await client.start({ story: "ferry" });
    hub.refusal = new TokenError(new TypeError("fetch failed"));
    hub.cut();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.connection).toBe("lost");
    hub.refusal = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(client.connection).toBe("online");
  });

  test("a device without a network is not told that it may not", async () => {
    network.reachable = false;
    hub.refusal = new TokenError(new TypeError("fetch failed"));
    const started = client.start({ story: "ferry" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(client.connection).toBe("offline");
    hub.refusal = undefined;
    network.switch(true);
    expect((await started).turn).toBe(1);
  });

  test("a story for other ages ends a session on its way back", async () => {
    await client.start({ story: "ferry" });
    const refused: string[] = [];
    client.on("refused", ({ code }) => refused.push(code));
    hub.answer = () => refusal("age_restricted");
    hub.cut();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([refused, client.connection]).toEqual([["age_restricted"], "idle"]);
  });
});

describe("the end", () => {
  test("leaves no timer and no listener, whatever was under way", async () => {
    const listening = vi.spyOn(network, "onChange");
    await client.start({ story: "ferry" });
    hub.answer = () => refusal("store_unavailable", { retryAfter: 60 });
    const waiting = codeOf(client.choose(1, "go"));
    await vi.advanceTimersByTimeAsync(0);
    await client.stop();
    expect(await waiting).toBe("stopped");
    expect(vi.getTimerCount()).toBe(0);
    expect([listening.mock.calls.length, network.listeners]).toEqual([1, 0]);
    expect(await codeOf(client.choose(1, "go"))).toBe("stopped");
  });

  test("comes once, while it connects, while it is lost and after the end", async () => {
    hub.reachable = false;
    const started = codeOf(client.start({ story: "ferry" }));
    await vi.advanceTimersByTimeAsync(3000);
    await client.stop();
    await client.stop();
    expect([await started, vi.getTimerCount(), network.listeners]).toEqual(["stopped", 0, 0]);
  });
});

test("what was said of a beat is nothing where no session is open", async () => {
  hub.answer = () => reply(1);
  expect(await codeOf(client.report([]))).toBe("not_found");
  expect(await codeOf(client.setLocale("es"))).toBe("not_found");
  expect(await codeOf(client.look())).toBe("not_found");
});

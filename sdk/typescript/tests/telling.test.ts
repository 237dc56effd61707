import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DramaClient } from "../src/client/dramaClient.ts";
import { asksNotToBeTracked, deviceKind } from "../src/client/device.ts";
import type { Page } from "../src/client/page.ts";
import type { PlayerEvent } from "../src/protocol.ts";
import { type Call, countsOnce, FakeHub, FakeNetwork, reply } from "./fakeHub.ts";

class FakePage implements Page {
  readonly sent: { url: string; body: Record<string, unknown> }[] = [];
  #leave: () => void = () => undefined;

  onLeave(handler: () => void): () => void {
    this.#leave = handler;
    return () => (this.#leave = () => undefined);
  }

  send(url: string, text: string): boolean {
    this.sent.push({ url, body: JSON.parse(text) as Record<string, unknown> });
    return true;
  }

  leave(): void {
    this.#leave();
  }
}

const stall = (turn: number): PlayerEvent => ({ kind: "stalled", turn, waitMs: 10 });

let hub: FakeHub;
let page: FakePage;
let client: DramaClient;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2030, 0, 1, 20) });
  hub = new FakeHub();
  hub.answer = countsOnce();
  page = new FakePage();
  client = new DramaClient({ url: "https://drama.test/base", link: hub, network: new FakeNetwork(), page });
});

afterEach(async () => {
  await client.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const events = (call: { request: Record<string, unknown> } | undefined) => call?.request.events as PlayerEvent[];

describe("what a player tells", () => {
  test("is numbered once when it happens, by a player of its own, and stamped anew each time it goes out", async () => {
    await client.start({ story: "ferry" });
    await client.report([stall(1), stall(1)]);
    vi.advanceTimersByTime(5000);
    await client.report([stall(1)]);
    const [first, second] = hub.sent("Report");
    expect(events(first).map(({ seq }) => seq)).toEqual([0, 1]);
    expect(events(second).map(({ seq }) => seq)).toEqual([2]);
    expect(first?.request.player).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.request.player).toBe(first?.request.player);
    expect(events(second)[0]).toMatchObject({ at: "2030-01-01T20:00:05.000Z" });
    const ids = [...events(first), ...events(second)].map(({ id }) => id ?? "");
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
    await client.start({ story: "ferry" });
    await client.report([stall(1)]);
    expect(hub.sent("Report")[2]?.request.player).not.toBe(first?.request.player);
    expect(events(hub.sent("Report")[2])[0]?.seq).toBe(0);
  });

  test("waits in order while nobody hears it, and goes out in batches with the same ids", async () => {
    await client.start({ story: "ferry" });
    const answer = hub.answer;
    const heard: Call[] = [];
    hub.answer = (call) => {
      if (call.method === "Report" && heard.push(call) === 1) {
        hub.cut();
        return new Promise(() => undefined);
      }
      return answer(call);
    };
    const told = Array.from({ length: 70 }, () => client.report([stall(1)]));
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(told);
    const [lost, ...kept] = heard;
    expect(kept.flatMap(events).map(({ seq }) => seq)).toEqual(Array.from({ length: 70 }, (_, seq) => seq));
    expect(Math.max(...kept.map((call) => events(call).length))).toBe(30);
    expect(events(kept[0])[0]).toEqual(events(lost)[0]);
    expect(kept[0]?.request.sentAt).not.toBe(lost?.request.sentAt);
  });

  test("of a turn that is over is told late, but for the clock", async () => {
    await client.start({ story: "ferry" });
    hub.cut();
    const told = client.report([stall(1), { kind: "windowHeld", turn: 1 }]);
    hub.answer = ({ method }) => (method === "Resume" ? reply(2) : {});
    await vi.advanceTimersByTimeAsync(1000);
    await told;
    expect(hub.sent("Report").flatMap(events).map(({ kind }) => kind)).toEqual(["stalled"]);
  });

  test("is kept where the server says not now, and left where it says never", async () => {
    await client.start({ story: "ferry" });
    hub.answer = () => ({ error: { code: "store_unavailable", message: "", retryAfter: 5 } });
    await client.report([stall(1)]);
    hub.answer = () => ({ error: { code: "invalid_request", message: "" } });
    await client.report([stall(1)]);
    hub.answer = countsOnce();
    await client.report([stall(1)]);
    expect(hub.sent("Report").map((call) => events(call).map(({ seq }) => seq))).toEqual([[0], [0, 1], [2]]);
  });

  test("goes alone and names nobody where it reports a shot", async () => {
    await client.start({ story: "ferry" });
    hub.cut();
    const told = [client.report([stall(1)]), client.report([{ kind: "shotReported", turn: 1, shot: "a", reason: "broken" }]), client.report([stall(1)])];
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(told);
    const sent = hub.sent("Report").map(events);
    expect(sent.map((batch) => batch.map(({ kind }) => kind))).toEqual([["stalled"], ["shotReported"], ["stalled"]]);
    expect(sent[1]?.[0]).toEqual({ kind: "shotReported", turn: 1, shot: "a", reason: "broken" });
  });
});

describe("a page that closes", () => {
  test("sends what was not answered, and nothing where all was", async () => {
    await client.start({ story: "ferry" });
    await client.report([stall(1)]);
    page.leave();
    expect(page.sent).toEqual([]);
    hub.reachable = false;
    hub.cut();
    const told = client.report([stall(1), { kind: "shotReported", turn: 1, shot: "a", reason: "broken" }]).catch(() => undefined);
    vi.advanceTimersByTime(300);
    page.leave();
    const [{ url, body } = { url: "", body: {} }] = page.sent;
    expect(url).toBe("https://drama.test/base/api/sessions/s1/events");
    expect(body).toMatchObject({ resumeKey: "key", sentAt: "2030-01-01T20:00:00.300Z" });
    expect((body.events as PlayerEvent[]).map(({ kind, seq }) => [kind, seq])).toEqual([["stalled", 1]]);
    await client.stop();
    await told;
    page.leave();
    expect(page.sent).toHaveLength(1);
  });
});

describe("a start", () => {
  test("says what the browser asks for, unless the page says otherwise", async () => {
    vi.stubGlobal("navigator", { userAgent: "", globalPrivacyControl: true });
    await client.start({ story: "ferry" });
    await client.start({ story: "ferry", doNotTrack: false, device: "tv" });
    vi.stubGlobal("navigator", { userAgent: "", doNotTrack: "1" });
    expect(asksNotToBeTracked()).toBe(true);
    vi.stubGlobal("navigator", { userAgent: "", doNotTrack: "0" });
    await client.start({ story: "ferry" });
    expect(hub.sent("Start").map(({ request }) => request.doNotTrack ?? false)).toEqual([true, false, false]);
    expect(hub.sent("Start")[1]?.request.device).toBe("tv");
  });

  test.each([
    ["desktop", false, 1440, ""],
    ["phone", true, 390, ""],
    ["tablet", true, 820, ""],
    ["tv", false, 1080, "Mozilla/5.0 (Linux; BRAVIA 4K)"],
  ])("is a %s", (kind, coarse, width, userAgent) => {
    vi.stubGlobal("navigator", { userAgent });
    vi.stubGlobal("screen", { width, height: 2000 });
    vi.stubGlobal("matchMedia", () => ({ matches: coarse }));
    expect(deviceKind()).toBe(kind);
  });
});

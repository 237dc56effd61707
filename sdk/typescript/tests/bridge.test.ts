// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectBridge } from "../src/bridge/index.ts";
import { helloMs } from "../src/bridge/playerBridge.ts";
import { tokenMs } from "../src/bridge/tokens.ts";
import { FakeApp, FakePlayer } from "./fakeApp.ts";

const hello = { type: "hello", versions: [1] } as const;
let app: FakeApp;
let player: FakePlayer;

function tied() {
  return connectBridge(player.element, { channel: app });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  app = new FakeApp();
  player = new FakePlayer();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("the page says what it is, and the app says hello", async () => {
  const bridge = tied();

  expect(app.heard).toEqual([{ drama: 1, type: "ready", versions: [1], story: "the-last-ferry" }]);
  app.say({ ...hello, safeAreas: { top: 47, right: 0, bottom: 34, left: 0 } });

  expect(await bridge.app).toMatchObject(hello);
  expect(player.element.style.getPropertyValue("--drama-safe-top")).toBe("47px");
});

test("a token is asked for once for each connection, and again after a loss", async () => {
  tied();
  app.say(hello);
  const asked = Promise.all([player.element.token?.(), player.element.token?.()]);
  await vi.advanceTimersByTimeAsync(0);

  expect(app.heard.slice(1)).toEqual([{ drama: 1, type: "needToken", id: "token-1" }]);
  app.say({ type: "token", id: "token-1", token: "first" });
  expect(await asked).toEqual(["first", "first"]);
  expect(await player.element.token?.()).toBe("first");

  player.tell("drama-connection", { state: "lost" });
  const again = player.element.token?.();
  await vi.advanceTimersByTimeAsync(0);
  app.say({ type: "token", id: "token-2", token: null });
  expect(await again).toBe("");
});

test("a token that came with the hello saves the question", async () => {
  tied();
  app.say({ ...hello, token: "at hand" });

  expect(await player.element.token?.()).toBe("at hand");
  expect(app.heard).toHaveLength(1);
});

test("an app that does not answer for its token fails that connection, not the next", async () => {
  tied();
  app.say(hello);
  const refused = expect(player.element.token?.()).rejects.toThrow("needToken");
  await vi.advanceTimersByTimeAsync(tokenMs);
  await refused;

  const next = player.element.token?.();
  await vi.advanceTimersByTimeAsync(0);
  app.say({ type: "token", id: "token-1", token: "too late" });
  app.say({ type: "token", id: "token-2", token: "in time" });
  expect(await next).toBe("in time");
});

test("without a hello the page goes on alone, with its own token and its own gates", async () => {
  player.element.token = () => "the page's own";
  const bridge = tied();
  const token = player.element.token();
  await vi.advanceTimersByTimeAsync(helloMs);

  expect(await bridge.app).toBeUndefined();
  expect(await token).toBe("the page's own");
  expect(player.tell("drama-gate", { gate: "season", offer: null })).toBe(true);
  expect([bridge.share({ text: "Watch this" }), bridge.close()]).toEqual([false, false]);
  expect(app.heard).toHaveLength(1);
});

test("an app of another version is told so, and left alone", async () => {
  const bridge = tied();
  app.say({ type: "hello", versions: [2, 3] });

  expect(await bridge.app).toBeUndefined();
  expect(app.last).toMatchObject({ type: "error", code: "unsupported_version" });
});

test.each([
  [true, "granted"],
  [false, "dismissed"],
])("a gate's answer %s is %s", (granted, done) => {
  const said: string[] = [];
  tied();
  app.say(hello);
  const detail = { gate: "season", offer: { coins: 20 }, granted: () => said.push("granted"), dismiss: () => said.push("dismissed") };
  expect(player.tell("drama-gate", detail)).toBe(false);

  expect(app.last).toEqual({ drama: 1, type: "gate", id: "gate-1", story: "the-last-ferry", gate: "season", offer: { coins: 20 } });
  app.say({ type: "grant", id: "gate-1", granted });
  app.say({ type: "grant", id: "gate-1", granted });
  expect(said).toEqual([done]);
});

test("a gate that was put to an app that is not there is put aside", async () => {
  const dismiss = vi.fn();
  const bridge = tied();
  player.tell("drama-gate", { gate: "season", offer: null, dismiss });
  await vi.advanceTimersByTimeAsync(helloMs);
  await bridge.app;

  expect(dismiss).toHaveBeenCalledOnce();
});

test("the app pauses and lets go on, but never what the viewer paused", () => {
  tied();
  app.say({ type: "pause" });
  expect(player.element.paused).toBe(true);
  app.say({ type: "resume" });
  expect(player.element.paused).toBe(false);

  player.element.pause();
  app.say({ type: "pause" });
  app.say({ type: "resume" });
  expect(player.element.paused).toBe(true);
});

test("a film that was not there yet begins paused", () => {
  tied();
  player.element.pause = () => undefined;
  app.say({ type: "pause" });
  const pause = vi.spyOn(player.element, "pause");
  player.tell("drama-beat", {});

  expect(pause).toHaveBeenCalledOnce();
});

test("back closes what the page has open, then what the player has, then the page", () => {
  let sheet = true;
  connectBridge(player.element, { channel: app, back: () => [sheet, (sheet = false)][0] ?? false });
  player.open = true;

  app.say({ type: "back" });
  expect([sheet, player.open]).toEqual([false, true]);
  app.say({ type: "back" });
  expect([player.open, app.heard.length]).toEqual([false, 1]);
  app.say({ type: "back" });
  expect(app.last).toEqual({ drama: 1, type: "close", reason: "back" });
});

test("what is shared is whole, and its address absolute", () => {
  const bridge = tied();

  expect(bridge.share({ text: "I let her go", url: "/watch" })).toBe(true);
  expect(app.last).toMatchObject({ type: "share", text: "I let her go", url: new URL("/watch", location.href).href });
  expect(() => bridge.share({})).toThrow("nothing to share");
});

test("endings and errors are told", () => {
  tied();
  player.tell("drama-ending", { ending: { id: "dawn", title: "Dawn", share: 0.4 }, isNew: true });
  player.tell("drama-error", { code: "store_unavailable", message: "Try again." });

  expect(app.heard.slice(1)).toEqual([
    { drama: 1, type: "ended", story: "the-last-ferry", ending: { id: "dawn", title: "Dawn" }, isNew: true },
    { drama: 1, type: "error", code: "store_unavailable", message: "Try again." },
  ]);
});

test.each([
  [42, "invalid_message"],
  ["not json", "invalid_message"],
  ["[]", "invalid_message"],
  ["null", "invalid_message"],
  ["{}", "invalid_message"],
  [`{"type":"back"}`, "unsupported_version"],
  [`{"drama":2,"type":"back"}`, "unsupported_version"],
  [`{"drama":1,"type":"constructor"}`, "unknown_type"],
  [`{"drama":1,"type":"__proto__"}`, "unknown_type"],
  [`{"drama":1,"type":"reboot"}`, "unknown_type"],
  [`{"drama":1,"type":"hello"}`, "invalid_message"],
  [`{"drama":1,"type":"hello","versions":["1"]}`, "invalid_message"],
  [`{"drama":1,"type":"hello","versions":[1],"safeAreas":{"top":1}}`, "invalid_message"],
  [`{"drama":1,"type":"token","id":"token-1"}`, "invalid_message"],
  [`{"drama":1,"type":"token","token":7}`, "invalid_message"],
  [`{"drama":1,"type":"grant","granted":true}`, "invalid_message"],
  [`{"drama":1,"type":"grant","id":"gate-1","granted":"yes"}`, "invalid_message"],
  [`{"drama":1,"type":"safeAreas","top":1e9,"right":0,"bottom":0,"left":0}`, "invalid_message"],
  [`{"drama":1,"type":"safeAreas","top":"0; color: red","right":0,"bottom":0,"left":0}`, "invalid_message"],
])("%s is answered by an error and does nothing", (data, code) => {
  tied();
  app.sayRaw(data);

  expect(app.heard).toHaveLength(2);
  expect(app.last).toMatchObject({ drama: 1, type: "error", code });
  expect(player.element.getAttribute("style")).toBeNull();
});

test("a message that is too long is not read", () => {
  tied();
  app.sayRaw(`{"drama":1,"type":"back","x":"${"x".repeat(70_000)}"}`);

  expect(app.last).toMatchObject({ type: "error", code: "invalid_message" });
});

test("an error is never answered by an error", () => {
  tied();
  app.sayRaw(`{"drama":1,"type":"error","code":"unknown_type","message":"?"}`);

  expect(app.heard).toHaveLength(1);
  expect(console.warn).toHaveBeenCalledOnce();
});

test("an answer that nobody waits for does nothing", () => {
  tied();
  app.say({ type: "grant", id: "gate-9", granted: true });
  app.say({ type: "token", id: "token-9", token: "x" });

  expect(app.heard).toHaveLength(1);
  expect(console.warn).toHaveBeenCalledTimes(2);
});

test("a tie that ended changes nothing more", async () => {
  const bridge = tied();
  app.say({ ...hello, safeAreas: { top: 47, right: 0, bottom: 34, left: 0 } });
  bridge.disconnect();

  expect(player.element.style.getPropertyValue("--drama-safe-top")).toBe("");
  player.tell("drama-error", { code: "internal", message: "?" });
  expect(bridge.close()).toBe(false);
  expect(await player.element.token?.()).toBe("");
  expect(app.heard).toHaveLength(1);
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AskedGate } from "../src/player/events.ts";
import { openingMs } from "../src/player/gates/layer.ts";
import { offerWords } from "../src/player/gates/offer.ts";
import { refusal, reply } from "./fakeHub.ts";
import { press, StagePlayer } from "./stagePlayer.ts";

const offer = { title: "The song", text: "For good.", price: "20 coins" };
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let stage: StagePlayer;
/** What the server makes of a choice behind the gate. */
let isOpen: boolean;

const beat = (locked: boolean) => ({
  ...(reply(1).beat as object),
  choices: [
    { id: "go", text: "Go", speaker: null },
    { id: "song", text: "Ask for the song", speaker: null, gate: { name: "song", locked, offer } },
  ],
});

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  isOpen = false;
  stage = new StagePlayer();
  stage.hub.answer = ({ method }) => {
    if (method === "Report") return { window: null, error: null };
    if (method === "Choose") return isOpen ? reply(2) : refusal("locked", { gate: "song", offer });
    return reply(1, { beat: beat(true), resumeKey: "key" });
  };
  await stage.open();
  await later(4000);
});

afterEach(async () => {
  await stage.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const chosen = () => stage.hub.sent("Choose").map(({ request }) => request.choiceId);

test("a card says the offer, and put aside the choices stand again", async () => {
  press("2");
  await later(10);
  expect(stage.find("paywall")?.textContent).toContain("The songFor good.20 coins");
  stage.find("not-now")?.click();
  await later(10);
  expect(stage.find("paywall")).toBeNull();
  expect(chosen()).toEqual([]);
  press("1");
  await later(10);
  expect(chosen()).toEqual(["go"]);
});

test("granted goes on with the choice that the viewer wanted", async () => {
  const gates = stage.heard<AskedGate>("drama-gate");
  press("2");
  isOpen = true;
  gates[0]?.granted();
  await later(2000);
  expect(chosen()).toEqual(["song"]);
  expect(stage.find("paywall")).toBeNull();
  expect(stage.find("caption")?.textContent).toBe("Line of turn 2");
});

test("granted before the server has heard of it waits for its word", async () => {
  const gates = stage.heard<AskedGate>("drama-gate");
  press("2");
  gates[0]?.granted();
  await later(2000);
  expect(stage.find("paywall")?.getAttribute("aria-busy")).toBe("true");
  expect(gates).toHaveLength(1);
  isOpen = true;
  stage.hub.push("GateOpened", { session: "s1", gate: "song" });
  await later(2000);
  expect(chosen()).toEqual(["song", "song"]);
  expect(stage.find("caption")?.textContent).toBe("Line of turn 2");
});

test("a gate that never opens lets the choices stand again, and says so", async () => {
  const gates = stage.heard<AskedGate>("drama-gate");
  press("2");
  gates[0]?.granted();
  await later(2000 + openingMs);
  expect(stage.find("banner")?.textContent).toContain("not open yet");
  expect(stage.find("paywall")).toBeNull();
  expect(chosen()).toEqual(["song"]);
  expect(stage.all("choice")).toHaveLength(2);
  gates[0]?.granted();
  await later(10);
  expect(chosen()).toEqual(["song"]);
});

test("a page that cancels the event shows the offer itself", async () => {
  stage.host.addEventListener("drama-gate", (event) => {
    event.preventDefault();
  });
  const gates = stage.heard<AskedGate>("drama-gate");
  press("2");
  await later(10);
  expect(stage.find("paywall")).toBeNull();
  expect(gates[0]?.offer).toEqual(offer);
});

test("of an offer only texts are taken, and no more of them than a card holds", () => {
  expect(offerWords({ title: "<b>Now</b>", text: 7, price: " " })).toEqual({ title: "<b>Now</b>", text: undefined, price: undefined });
  for (const none of [null, undefined, 3, "buy", [], { title: {} }]) expect(offerWords(none).title).toBeUndefined();
  expect(offerWords({ text: "x".repeat(9000) }).text).toHaveLength(300);
});

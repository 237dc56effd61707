// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DramaClient } from "../src/client/dramaClient.ts";
import { linkTo, readPlace } from "../src/player/journey/place.ts";
import { Player } from "../src/player/player.ts";
import type { Bookmark } from "../src/player/memory/storyMemory.ts";
import type { Opener } from "../src/player/playthrough.ts";
import { FakeHub, FakeNetwork, refusal, reply } from "./fakeHub.ts";

type Wire = Record<string, unknown>;

const session = "0f8fad5bd9cb469fa16570867728950e";
const resumeKey = "9b2c1d0e9b2c1d0e9b2c1d0e9b2c1d0e";
const elsewhere: Bookmark = { session, resumeKey, turn: 4, step: 0 };

const decision = (turn: number, changes: Wire = {}): Wire => ({
  turn,
  beat: `beat${turn}`,
  episode: "ep1",
  line: { id: "a", speaker: { id: "mei", name: "Mei", colour: "#ff9a8f" }, text: "You came." },
  choices: [
    { id: "go", text: "Go", taken: true },
    { id: "stay", text: "Stay", taken: false },
  ],
  how: "active",
  waysSeen: 1,
  canRewind: true,
  ...changes,
});

const trail = (changes: Wire = {}): Wire => ({
  session: "s1",
  turn: 3,
  decisions: [
    decision(1),
    decision(2, { episode: "ep2", how: "timeout_default", canRewind: false, line: null }),
    decision(3, { choices: [], how: "auto" }),
  ],
  seen: { beats: 3, beatsTotal: 14, endings: 0, endingsTotal: 3 },
  episodes: [
    { id: "ep1", number: 1, title: "The Pier", state: "seen", canRestart: true },
    { id: "ep2", number: 2, title: "The Shed", state: "current", canRestart: true },
    { id: "ep3", number: 3, title: "The Sea", state: "locked", gate: "season", canRestart: false },
  ],
  ...changes,
});

let hub: FakeHub;
let host: HTMLElement;
let player: Player;
let form: "film" | "page";
let way: Wire;

const find = (testId: string) => player.element.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
const all = (testId: string) => [...player.element.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = async (testId: string) => {
  find(testId)?.click();
  await later(1);
};
const kept = (what: string): unknown =>
  JSON.parse(localStorage.getItem(`interactive-drama:http://drama.test/:ferry:${what}`) ?? "null") as unknown;

async function open({ opener, place }: { opener?: Opener; place?: Bookmark } = {}): Promise<void> {
  host = document.createElement("div");
  document.body.replaceChildren(host);
  const client = new DramaClient({ url: "http://drama.test", link: hub, network: new FakeNetwork() });
  player = new Player({ src: "http://drama.test", story: "ferry", host, client, opener, place });
  host.append(player.element);
  void player.run();
  await later(10);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  form = "film";
  way = trail();
  hub = new FakeHub();
  hub.answer = ({ method, request }) => {
    if (method === "Report") return { window: null };
    if (method === "Trail") return way;
    if (method === "Rewind") return reply(9);
    if (method === "Start") return reply(request.episode ? 7 : 3, { resumeKey: "key" });
    return reply(3, { session: request.session });
  };
  const story = () => ({ id: "ferry", title: "The Last Ferry", version: "0", language: "en", aspect: "9:16", form, episodes: [], endings: 3 });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify([story()]))));
});

afterEach(async () => {
  await player.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the journey", () => {
  test("shows what was decided, and the rest as counts", async () => {
    await open();
    await press("journey-button");

    expect(find("journey-seen")?.textContent).toBe("3 of 14 scenes seen · 0 of 3 endings found");
    expect(all("way").map(({ textContent }) => textContent)).toEqual([
      "Mei: You came.Go1 of 2 ways seenGo back",
      "Go1 of 2 ways seen · Time ran out",
    ]);
    expect(find("path")?.textContent).not.toContain("Stay");
    expect(all("episode").map(({ textContent }) => textContent)).toEqual([
      "The PierEpisode 1 · SeenStart again",
      "2The ShedEpisode 2 · You are hereStart again",
      "The SeaEpisode 3 · Locked",
    ]);
  });

  test("counts what this device saw in earlier visits too", async () => {
    await open();
    await press("journey-button");
    way = trail({ decisions: [decision(1, { choices: [{ id: "go", text: "Go", taken: false }, { id: "stay", text: "Stay", taken: true }] })], seen: { beats: 1, beatsTotal: 14, endings: 0, endingsTotal: 3 } });
    await press("journey-button");

    expect(find("journey-seen")?.textContent).toContain("3 of 14 scenes seen");
    expect(find("way")?.textContent).toContain("2 of 2 ways seen");
  });

  test("holds the film while it is open", async () => {
    await open();
    await press("journey-button");
    await later(60_000);
    expect(hub.sent("Report")).toHaveLength(0);

    (find("journey") as HTMLDialogElement).close();
    await later(5000);
    expect(hub.sent("Report").length).toBeGreaterThan(0);
  });

  test("asks before it goes back, and goes on from there", async () => {
    await open();
    const heard: unknown[] = [];
    host.addEventListener("drama-rewind", (event) => heard.push((event as CustomEvent<unknown>).detail));
    await press("journey-button");
    await press("go-back");
    expect(hub.sent("Rewind")).toHaveLength(0);
    await press("cancel");
    await press("go-back");
    expect(find("journey")?.textContent).toContain("You chose “Go” there.");
    await press("confirm");

    expect(hub.sent("Rewind").map(({ request }) => [request.turn, request.toTurn])).toEqual([[3, 1]]);
    expect(heard).toEqual([{ turn: 9, toTurn: 1 }]);
    expect((find("journey") as HTMLDialogElement).open).toBe(false);
    expect(find("caption")?.textContent).toBe("Line of turn 9");
  });

  test("says why it cannot go back, and shows the way as it is now", async () => {
    await open();
    hub.answer = ({ method }) => (method === "Trail" ? way : refusal("rewind_refused"));
    await press("journey-button");
    await press("go-back");
    await press("confirm");

    expect(player.element.querySelector("[role=alert]")?.textContent).toBe("Refused: rewind_refused.");
    expect(all("way")).toHaveLength(2);
    expect(find("caption")?.textContent).toBe("Line of turn 3");
  });

  test("on a page, what was read after it is gone", async () => {
    form = "page";
    await open();
    localStorage.setItem(
      "interactive-drama:http://drama.test/:ferry:transcript",
      JSON.stringify([0, 1, 2].map((turn) => ({ turn, lines: [{ text: `Passage ${turn}` }] }))),
    );
    await press("journey-button");
    await press("go-back");
    await press("confirm");
    await later(10);

    expect(find("page")?.textContent).toContain("Passage 0");
    expect(find("page")?.textContent).not.toContain("Passage 1");
    expect(find("page")?.textContent).toContain("Line of turn 9");
  });

  test("starts an episode again in a session of its own", async () => {
    await open();
    await press("journey-button");
    await press("restart");
    await press("confirm");
    await later(10);

    expect(hub.sent("Start")[1]?.request).toMatchObject({ episode: "ep1", from: { session: "s1", resumeKey: "key" } });
    expect(find("caption")?.textContent).toBe("Line of turn 7");
  });

  test("in a session of the page's own it neither begins episodes again nor gives out links", async () => {
    await open({ opener: () => Promise.resolve({ session: "s1", resumeKey: "key" }) });
    await press("journey-button");
    expect(all("way")).toHaveLength(2);
    expect(find("restart")).toBeNull();
    expect(find("go-elsewhere")).toBeNull();
  });

  test("an ending leads back to a decision, where there is one to go back to", async () => {
    const ending = { ...(reply(3).beat as Wire), choices: [], ending: { id: "dawn", title: "Dawn", total: 3 } };
    hub.answer = ({ method }) => (method === "Trail" ? way : reply(3, { resumeKey: "key", beat: ending }));
    await open();
    await later(3000);
    await press("replay");
    expect((find("journey") as HTMLDialogElement).open).toBe(true);

    await player.stop();
    way = trail({ decisions: [decision(1, { canRewind: false })] });
    await open();
    await later(3000);
    expect(find("replay")?.hidden).toBe(true);
  });
});

describe("another device", () => {
  test("a link says where to go on, and nothing else is one", () => {
    const link = linkTo("https://drama.test/play/ferry?x=1#old", { session, resumeKey, turn: 4, step: 2 });
    expect(new URL(link).search).toBe("?x=1");
    expect(readPlace(link)).toEqual({ session, resumeKey, turn: 4, step: 2 });
    expect(readPlace(new URL(link).hash)).toEqual({ session, resumeKey, turn: 4, step: 2 });
    for (const other of ["", "#continue=", `continue=${session}`, link.replace("#", "?"), `${link}&x`, `#continue=<b>.${resumeKey}.0.0`])
      expect(readPlace(other)).toBeUndefined();
  });

  test("the link of this place is shown, to be copied", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", { language: "en", clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) } });
    hub.answer = ({ method }) => (method === "Trail" ? way : reply(3, { session, resumeKey }));
    await open();
    await press("journey-button");
    await press("go-elsewhere");
    await press("copy-link");

    expect(find("elsewhere")?.textContent).toContain("Whoever has the link goes on in your place.");
    expect(find("elsewhere")?.textContent).toContain("Copied");
    expect(readPlace(written[0] ?? "")).toEqual({ session, resumeKey, turn: 3, step: 0 });
  });

  test("a viewer who comes by a link goes on in its session", async () => {
    await open({ place: elsewhere });
    expect(hub.calls[0]).toMatchObject({ method: "Resume", request: { session, resumeKey } });
    expect(kept("bookmark")).toMatchObject({ session, resumeKey });
  });

  test("whoever has a place here is asked, and keeps it if they like", async () => {
    await open();
    await player.stop();
    hub.calls.length = 0;
    await open({ place: elsewhere });
    expect(hub.calls).toHaveLength(0);
    await press("stay-here");
    await later(10);
    expect(hub.calls[0]?.request).toMatchObject({ session: "s1" });

    await player.stop();
    await open({ place: elsewhere });
    await press("follow-link");
    await later(10);
    expect(kept("bookmark")).toMatchObject({ session });
  });

  test("a link to a session that is gone takes nothing away", async () => {
    await open();
    await player.stop();
    const { answer } = hub;
    hub.answer = (call) => (call.request.session === session ? refusal("not_found") : answer(call));
    await open({ place: elsewhere });
    await press("follow-link");
    await later(10);
    expect(kept("bookmark")).toMatchObject({ session: "s1" });
    expect(player.element.textContent).toContain("leads to no place");
  });

  test("a viewer without a place here asks to continue where they left off", async () => {
    await open();
    expect(hub.sent("Start")[0]?.request).toMatchObject({ continue: true });
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DramaClient } from "../src/client/dramaClient.ts";
import type { DramaPlayerEvents } from "../src/player/events.ts";
import { Player } from "../src/player/player.ts";
import type { Opener } from "../src/player/playthrough.ts";
import { FakeHub, FakeNetwork, refusal, reply } from "./fakeHub.ts";

type Wire = Record<string, unknown>;

const mei = { id: "mei", name: "Mei", colour: "#ff9a8f" };
const episodes = [
  { id: "ep1", number: 1, title: "The Pier" },
  { id: "ep2", number: 2, title: "The Second Bell" },
];

const beatOf = (turn: number, changes: Wire): Wire => ({ ...(reply(turn).beat as Wire), ...changes });

/** Three turns: a timed decision, an episode's end, an ending. */
const script: Wire[] = [
  beatOf(1, {
    lines: [
      { id: "a", speaker: null, mood: null, text: "The last ferry leaves at midnight." },
      { id: "b", speaker: mei, mood: "afraid", text: "You came." },
    ],
    window: { lengthMs: 8000, remainingMs: 8000, tailMs: 4000, defaultChoice: "stay" },
  }),
  beatOf(2, {
    lines: [
      { id: "c", speaker: null, mood: null, text: "She took the rope." },
      { id: "d", speaker: null, mood: null, text: "Two bells." },
    ],
    episodeChanges: [{ atLine: 1, ended: episodes[0], next: episodes[1] }],
  }),
  beatOf(3, { choices: [], ending: { id: "dawn", title: "Dawn", total: 4, share: 0.183 } }),
];

let hub: FakeHub;
let host: HTMLElement;
let player: Player;
let form: "film" | "page";
let turn: number;

const find = (testId: string) => player.element.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
const all = (testId: string) => [...player.element.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const press = (key: string) => {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }));
};
const told = () => hub.sent("Report").flatMap(({ request }) => request.events as { kind: string }[]).map(({ kind }) => kind);
const at = (position: number, changes: Wire = {}) => reply(position, { beat: script[position - 1], ...changes });

async function open(opener?: Opener): Promise<void> {
  host = document.createElement("div");
  document.body.replaceChildren(host);
  const client = new DramaClient({ url: "http://drama.test", link: hub, network: new FakeNetwork() });
  player = new Player({ src: "http://drama.test", story: "ferry", home: "/", host, client, opener });
  host.append(player.element);
  void player.run();
  await later(10);
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  form = "film";
  turn = 1;
  hub = new FakeHub();
  hub.answer = ({ method }) => {
    if (method === "Report") return { window: null, error: null };
    if (method === "Choose") turn++;
    return at(turn, method === "Start" ? { resumeKey: "key" } : {});
  };
  vi.stubGlobal("fetch", () =>
    Promise.resolve(
      new Response(
        JSON.stringify([
          {
            id: "ferry",
            title: "The Last Ferry",
            version: "0",
            language: "en",
            aspect: "9:16",
            form,
            poster: null,
            episodes,
            endings: 4,
          },
        ]),
      ),
    ),
  );
});

afterEach(async () => {
  await player.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a film", () => {
  test("lines go on by themselves, with their speaker, until the choices", async () => {
    await open();
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
    expect(find("speaker")?.hidden).toBe(true);
    await later(2300);
    expect(find("speaker")?.textContent).toBe("Mei");
    expect(find("caption")?.textContent).toBe("MeiYou came.");
    expect(all("choice")).toHaveLength(0);
    await later(1300);
    expect(all("choice").map(({ textContent }) => textContent)).toEqual(["1Go", "2Stay"]);
    expect(told()).toEqual(["windowOpened"]);
  });

  test("a tap goes on, and never past the choices", async () => {
    await open();
    player.element.click();
    await later(1);
    expect(find("speaker")?.textContent).toBe("Mei");
    player.element.click();
    await later(1);
    player.element.click();
    await later(1);
    expect(all("choice")).toHaveLength(2);
    expect(hub.sent("Choose")).toHaveLength(0);
  });

  test("a number key chooses; the others fall away", async () => {
    await open();
    await later(4000);
    press("1");
    expect(all("choice").map(({ classList }) => classList.contains("is-fallen"))).toEqual([false, true]);
    press("2");
    await later(2000);
    expect(hub.sent("Choose").map(({ request }) => request.choiceId)).toEqual(["go"]);
    expect(find("caption")?.textContent).toBe("She took the rope.");
  });

  test("published anew, it goes on at the line that was on screen, else at the beat it is told", async () => {
    await open();
    await later(2300);
    const lines = (script[0]?.lines as Wire[]).map((line) => ({ ...line, text: `${String(line.text)} Again.` }));
    const republish = (beat: Wire, to: number) => {
      for (const event of ["SessionMoved", "BeatReady"]) hub.push(event, { ...reply(to), beat });
    };
    republish(beatOf(1, { lines }), 2);
    await later(1);
    expect(find("caption")?.textContent).toBe("MeiYou came. Again.");
    republish(script[1] ?? {}, 3);
    await later(1);
    expect(find("caption")?.textContent).toBe("She took the rope.");
  });

  test("a choice that the new version does not offer is answered with the beat to go on at", async () => {
    await open();
    await later(4000);
    hub.answer = () => refusal("moved", { current: at(2) });
    press("1");
    await later(2000);
    expect(find("caption")?.textContent).toBe("She took the rope.");
  });

  test("when time runs out it says so and sends no choice", async () => {
    await open();
    await later(4000);
    await later(8000);
    expect(find("choices")?.textContent).toContain("Time ran out");
    expect(hub.sent("Choose").map(({ request }) => request.choiceId)).toEqual([null]);
  });

  test("paused, neither lines nor the window move, and the server is told", async () => {
    await open();
    await later(4000);
    press(" ");
    await later(60_000);
    expect(hub.sent("Choose")).toHaveLength(0);
    press("1");
    expect(hub.sent("Choose")).toHaveLength(0);
    press(" ");
    await later(1);
    expect(told()).toEqual(["windowOpened", "windowHeld", "windowResumed"]);
  });

  test("an episode's end names the next, which begins after five seconds", async () => {
    turn = 2;
    await open();
    await later(3000);
    expect(find("episode-card")?.textContent).toContain("End of episode 1");
    expect(find("next-episode")?.textContent).toContain("The Second Bell");
    await later(5000);
    expect(find("caption")?.textContent).toBe("Two bells.");
    expect(find("episode-card")).toBeNull();
  });

  test("it waits for a viewer who stops it, has paused, or wants no timers", async () => {
    turn = 2;
    await open();
    await later(3000);
    find("stop-countdown")?.click();
    await later(60_000);
    expect(find("timer")).toBeNull();
    find("continue")?.click();
    await later(10);
    expect(find("caption")?.textContent).toBe("Two bells.");

    await player.stop();
    localStorage.clear();
    await open();
    await later(3000);
    press(" ");
    await later(60_000);
    expect(find("episode-card")).not.toBeNull();
    press(" ");
    await later(5000);
    expect(find("episode-card")).toBeNull();

    await player.stop();
    localStorage.clear();
    localStorage.setItem("interactive-drama:settings", JSON.stringify({ timers: "none" }));
    await open();
    await later(60_000);
    expect(find("episode-card")).not.toBeNull();
    expect(find("timer")).toBeNull();
  });

  test("the ending card counts what was found; a second time it is known", async () => {
    turn = 3;
    await open();
    await later(2000);
    expect(find("ending-card")?.textContent).toContain("New ending found");
    expect(find("endings-found")?.textContent).toBe("1 of 4 endings found");
    expect(find("ending-share")?.textContent).toContain("18");
    turn = 1;
    find("again")?.click();
    await later(10);
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
    turn = 3;
    await player.stop();
    await open();
    await later(2000);
    expect(find("ending-card")?.textContent).toContain("An ending you know");
  });

  test("a dead end says that the script is at fault", async () => {
    hub.answer = () => reply(1, { resumeKey: "key", beat: beatOf(1, { choices: [], deadEnd: true }) });
    await open();
    await later(2000);
    expect(find("dead-end")?.textContent).toContain("fault of the script");
  });

  test("where the story asks nothing, it goes on when the lines were shown", async () => {
    hub.answer = ({ method }) =>
      method === "Choose"
        ? reply(2, { beat: beatOf(2, {}) })
        : reply(1, { resumeKey: "key", beat: beatOf(1, { choices: [], auto: true }) });
    await open();
    await later(60_000);
    expect(find("dead-end")).toBeNull();
    expect(hub.sent("Choose")[0]?.request).toMatchObject({ turn: 1, choiceId: null });
  });

  test("at a tap: nothing goes on by itself, and the wish outlives the visit", async () => {
    await open();
    find("settings")?.click();
    const tap = player.element.querySelector<HTMLInputElement>('input[name="advance"][value="tap"]');
    if (tap) tap.checked = true;
    tap?.dispatchEvent(new Event("change"));
    player.element.querySelector("dialog")?.close();
    await later(60_000);
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
    await player.stop();
    await open();
    await later(60_000);
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
  });
});

describe("coming back", () => {
  test("a reload resumes at the same line", async () => {
    await open();
    await later(2300);
    await player.stop();
    await open();
    expect(hub.sent("Resume")[0]?.request).toEqual({ session: "s1", resumeKey: "key", lastTurn: 1 });
    expect(hub.sent("Start")).toHaveLength(1);
    expect(find("speaker")?.textContent).toBe("Mei");
  });

  test("a session the server has lost starts anew, and says so", async () => {
    await open();
    await player.stop();
    const answer = hub.answer;
    hub.answer = (call) => (call.method === "Resume" ? refusal("not_found") : answer(call));
    await open();
    expect(hub.sent("Start")).toHaveLength(2);
    expect(find("banner")?.textContent).toContain("starts anew");
  });

  test("a lost connection is said, and the choice made meanwhile arrives once", async () => {
    await open();
    await later(4000);
    hub.reachable = false;
    hub.cut();
    expect(find("banner")?.hidden).toBe(false);
    press("1");
    await later(20_000);
    hub.reachable = true;
    await later(15_000);
    expect(find("banner")?.textContent === "Back online" || find("banner")?.hidden).toBe(true);
    expect(turn).toBe(2);
    expect(find("caption")?.textContent).toBe("Two bells.");
  });

  test("choices already on screen are reported again on a new connection, held ones as held", async () => {
    await open();
    await later(4000);
    expect(told()).toEqual(["windowOpened"]);
    hub.cut();
    await later(2000);
    expect(hub.sent("Resume")).toHaveLength(1);
    expect(told()).toEqual(["windowOpened", "windowOpened"]);

    press(" ");
    await later(1);
    hub.cut();
    await later(5000);
    expect(told().slice(2)).toEqual(["windowHeld", "windowOpened", "windowHeld"]);
  });

  test("a connection lost between lines reports nothing, until the choices are there", async () => {
    await open();
    hub.cut();
    await later(1000);
    expect(hub.sent("Resume")).toHaveLength(1);
    expect(told()).toEqual([]);
    await later(4000);
    expect(told()).toEqual(["windowOpened"]);
  });

  test("played elsewhere, it waits for the viewer to take it back", async () => {
    await open();
    hub.push("BeatReady", refusal("replaced"));
    await later(60_000);
    expect(find("notice")?.textContent).toContain("somewhere else");
    find("play-here")?.click();
    await later(500);
    expect(find("notice")).toBeNull();
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
  });

  test("an unknown story is a card, with the way to the others", async () => {
    hub.answer = () => refusal("unknown_story");
    await open();
    expect(find("notice")?.textContent).toContain("No such story");
    expect(find("notice")?.querySelector("a")?.getAttribute("href")).toBe("/");
  });
});

describe("a page", () => {
  beforeEach(() => {
    form = "page";
  });

  test("shows a beat whole, its choices under it, and keeps what was read and chosen", async () => {
    await open();
    expect(find("page")?.textContent).toContain("The last ferry leaves at midnight.MeiYou came.");
    expect(all("choice")).toHaveLength(2);
    await later(400);
    all("choice")[0]?.click();
    await later(10);
    expect(find("page")?.textContent).toContain("You chose: Go");
    expect(find("page")?.textContent).toContain("She took the rope.");
    await player.stop();
    await open();
    expect(find("page")?.textContent).toContain("The last ferry leaves at midnight.");
    expect(find("page")?.textContent).toContain("You chose: Go");
  });
});

test("what happens is told to the page around it", async () => {
  const events: string[] = [];
  for (const name of ["drama-beat", "drama-line", "drama-choice", "drama-connection", "drama-error"])
    document.addEventListener(name, (event) => events.push(event.type));
  await open();
  await later(4000);
  press("2");
  await later(1000);
  expect(events).toEqual([
    "drama-connection",
    "drama-connection",
    "drama-beat",
    "drama-line",
    "drama-line",
    "drama-choice",
    "drama-beat",
    "drama-line",
  ]);
});

test("starting over leaves a choice under way behind", async () => {
  await open();
  await later(4000);
  hub.reachable = false;
  hub.cut();
  press("1");
  find("settings")?.click();
  find("start-over")?.click();
  hub.reachable = true;
  hub.answer = ({ method }) => {
    if (method === "Choose") return at(2);
    return method === "Report" ? {} : at(1, method === "Start" ? { session: "s2", resumeKey: "key2" } : {});
  };
  await later(3000);
  expect(hub.sent("Start")).toHaveLength(2);
  expect(find("page") ?? find("caption")).not.toBeNull();
  expect(find("caption")?.textContent).not.toContain("rope");
});

describe("in a page with other things", () => {
  test("what is typed elsewhere is not for the film, and its choices leave the keyboard where it is", async () => {
    await open();
    const field = document.createElement("div");
    field.tabIndex = 0;
    document.body.append(field);
    field.focus();
    for (const key of [" ", "ArrowRight", "1"]) {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    await later(1);
    expect(find("caption")?.textContent).toBe("The last ferry leaves at midnight.");
    await later(4000);
    expect(all("choice")).toHaveLength(2);
    expect(document.activeElement).toBe(field);
  });

  test("a page that opens the sessions itself decides where they begin, and again when they start over", async () => {
    const opener = vi.fn<Opener>(() => Promise.resolve({ session: "s", resumeKey: "key", line: "b" }));
    await open(opener);
    expect(find("caption")?.textContent).toBe("MeiYou came.");
    expect(hub.sent("Start")).toHaveLength(0);
    expect(hub.sent("Resume")[0]?.request).toMatchObject({ session: "s", resumeKey: "key" });
    expect(Object.keys(localStorage)).not.toContainEqual(expect.stringContaining("bookmark"));
    expect(opener).toHaveBeenCalledOnce();
  });

  test("a choice is where it may begin, too", async () => {
    await open(() => Promise.resolve({ session: "s", resumeKey: "key", line: "stay" }));
    expect(all("choice")).toHaveLength(2);
  });
});

describe("a story published anew", () => {
  const republished = (payload: Wire) => {
    for (const event of ["SessionMoved", "BeatReady"]) hub.push(event, payload);
  };
  const moved = (changes: Wire) => reply(2, { beat: { ...script[0], ...changes } });

  test("goes on at the same line, with its new words", async () => {
    await open();
    await later(2300);
    republished(
      moved({
        lines: [
          { id: "new", speaker: null, mood: null, text: "Rain." },
          { id: "a", speaker: null, mood: null, text: "The last ferry leaves at midnight." },
          { id: "b", speaker: mei, mood: "afraid", text: "You came after all." },
        ],
      }),
    );
    await later(1);
    expect(find("caption")?.textContent).toBe("MeiYou came after all.");
  });

  test("stays at the choices, and takes the new ones", async () => {
    await open();
    await later(4000);
    expect(all("choice")).toHaveLength(2);
    republished(moved({ choices: [{ id: "go", text: "Go now", speaker: null }] }));
    await later(1);
    expect(all("choice").map(({ textContent }) => textContent)).toEqual(["1Go now"]);
  });

  test("begins at the first line where another beat follows", async () => {
    await open();
    await later(2300);
    republished(reply(2, { beat: { ...script[1], id: "elsewhere" } }));
    await later(1);
    expect(find("caption")?.textContent).toBe("She took the rope.");
  });
});

describe("a gate", () => {
  const offer = { coins: 20 };
  const gated = () => ({
    ...script[0],
    choices: [
      { id: "go", text: "Go", speaker: null },
      { id: "song", text: "Ask for the song", speaker: null, gate: { name: "song", locked: true, offer } },
    ],
  });
  const asked = () => {
    const gates: DramaPlayerEvents["drama-gate"][] = [];
    host.addEventListener("drama-gate", (event) => {
      gates.push(event.detail);
    });
    return gates;
  };
  const openGated = async () => {
    hub.answer = ({ method }) =>
      method === "Report" ? { window: null, error: null } : reply(turn, { beat: gated(), resumeKey: "key" });
    await open();
    await later(4000);
  };

  test("a locked choice is shown as such, asked for when pressed, and never sent", async () => {
    await openGated();
    const gates = asked();
    expect(all("choice")[1]?.classList.contains("is-locked")).toBe(true);
    expect(all("choice")[1]?.textContent).toContain("Locked");
    press("2");
    await later(10);
    expect(gates.map(({ gate, offer }) => ({ gate, offer }))).toEqual([{ gate: "song", offer }]);
    expect(hub.sent("Choose")).toHaveLength(0);
    expect(told().at(-1)).toBe("windowHeld");
    await later(60_000);
    expect(hub.sent("Choose")).toHaveLength(0);
    gates[0]?.dismiss();
    await later(10);
    expect(told().at(-1)).toBe("windowResumed");
  });

  test("an opened gate lets the window go on and its choice be taken", async () => {
    await openGated();
    press("2");
    hub.push("GateOpened", { session: "s1", gate: "song" });
    await later(10);
    expect(told().at(-1)).toBe("windowResumed");
    expect(all("choice")[1]?.classList.contains("is-locked")).toBe(false);
    press("2");
    await later(10);
    expect(hub.sent("Choose")[0]?.request.choiceId).toBe("song");
  });

  test("before a closed gate another choice can be taken", async () => {
    await openGated();
    press("2");
    press("1");
    await later(10);
    expect(hub.sent("Choose")[0]?.request.choiceId).toBe("go");
  });

  test("a way that leads to a closed gate offers the choices again", async () => {
    await open();
    const gates = asked();
    hub.answer = ({ method }) =>
      method === "Report" ? { window: null, error: null } : refusal("locked", { gate: "season", offer });
    await later(4000);
    press("1");
    await later(2000);
    expect(gates.map(({ gate, offer }) => ({ gate, offer }))).toEqual([{ gate: "season", offer }]);
    expect(all("choice").map(({ textContent }) => textContent)).toEqual(["1Go", "2Stay"]);
    expect(find("notice")).toBeNull();
  });
});

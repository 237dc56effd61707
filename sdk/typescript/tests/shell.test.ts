// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OfferedChoices } from "../src/player/events.ts";
import { localeFor } from "../src/player/language.ts";
import { visitStore } from "../src/player/memory/store.ts";
import { defaults, loadSettings, settingsIn } from "../src/player/settings/settings.ts";
import { reply } from "./fakeHub.ts";
import { press, StagePlayer } from "./stagePlayer.ts";

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const window8 = { lengthMs: 8000, remainingMs: 8000, tailMs: 4000, defaultChoice: "stay" };
const lines: Record<string, string[]> = { en: ["The rope is gone.", "You came."], "zh-CN": ["绳子没了。", "你来了。"] };
let stage: StagePlayer;
let turn: number;

/** The beat of a turn in a language, under the same ids. */
const beatIn = (locale: string) => ({
  ...(reply(1).beat as object),
  lines: (lines[locale] ?? []).map((text, index) => ({ id: `l${index}`, speaker: index === 1 ? { id: "mei", name: "Mei", colour: "#ff9a8f" } : null, mood: null, text })),
  window: window8,
});

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  turn = 1;
  stage = new StagePlayer();
  stage.story = { ...stage.story, locales: ["en", "zh-CN"] };
  let locale = "en";
  stage.hub.answer = ({ method, request }) => {
    if (method === "Report") return { window: null, error: null };
    if (method === "Resume" && typeof request.locale === "string") locale = request.locale;
    if (method === "Choose") return reply(++turn);
    return reply(turn, { beat: beatIn(locale), resumeKey: "key" });
  };
});

afterEach(async () => {
  await stage.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const told = () => stage.hub.sent("Report").flatMap(({ request }) => (request.events as { kind: string }[]).map(({ kind }) => kind));

describe("the decision", () => {
  test("is told to the page with the way to take it, and the window opens when it is painted", async () => {
    await stage.open();
    const offered = stage.heard<OfferedChoices>("drama-choices");
    const locked = stage.heard<{ choice: { id: string }; timedOut: boolean }>("drama-locked");
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
    await later(4000);
    expect(offered[0]?.choices.map(({ id }) => id)).toEqual(["go", "stay"]);
    expect(told()).toEqual([]);
    for (const paint of [1, 2]) frames.splice(0).forEach((frame) => { frame(paint); });
    await later(1);
    expect(told()).toEqual(["windowOpened"]);
    await later(3000);
    expect(offered[0]?.remaining()).toBeLessThanOrEqual(5000);
    expect(offered[0]?.choose("elsewhere")).toBe(false);
    expect(offered[0]?.choose("go")).toBe(true);
    expect(offered[0]?.choose("stay")).toBe(false);
    expect(locked.map(({ choice, timedOut }) => [choice.id, timedOut])).toEqual([["go", false]]);
    await later(10);
    expect(stage.hub.sent("Choose").map(({ request }) => request.choiceId)).toEqual(["go"]);
  });

  test("closed by time it says what was taken", async () => {
    await stage.open();
    const locked = stage.heard<{ choice: { id: string }; timedOut: boolean }>("drama-locked");
    await later(10_600);
    expect(locked.map(({ choice, timedOut }) => [choice.id, timedOut])).toEqual([["stay", true]]);
    expect(stage.find("announcer")?.textContent).toBe("Time ran out: Stay");
  });

  test("one of the choices is reached by Tab, the others by arrows", async () => {
    await stage.open();
    await later(4000);
    const [go, stay] = stage.all("choice");
    expect([go?.tabIndex, stay?.tabIndex]).toEqual([0, -1]);
    go?.focus();
    go?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    expect([go?.tabIndex, stay?.tabIndex]).toEqual([-1, 0]);
    expect(stay?.matches(":focus")).toBe(true);
    stay?.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    expect(go?.matches(":focus")).toBe(true);
  });
});

test("a screen reader hears who speaks, how many choices there are and for how long, and what was chosen", async () => {
  await stage.open();
  const said = () => stage.find("announcer")?.textContent;
  await later(2300);
  expect(said()).toBe("Mei: You came.");
  await later(2000);
  expect(said()).toBe("2 choices, 8 seconds");
  press("1");
  expect(said()).toBe("You chose: Go");
});

describe("the page around it", () => {
  test("pauses and plays, before there is a beat and after", async () => {
    const told = { pause: stage.heard("drama-pause"), play: stage.heard("drama-play") };
    const opening = stage.open();
    stage.player.pause(true);
    await opening;
    await later(60_000);
    expect(stage.find("caption")?.textContent).toBe("The rope is gone.");
    expect(stage.player.paused).toBe(true);
    stage.player.pause(false);
    await later(2300);
    expect(stage.find("caption")?.textContent).toBe("MeiYou came.");
    expect([told.pause.length, told.play.length]).toEqual([1, 1]);
  });

  test("wishes no sound, which is not remembered as the viewer's wish", async () => {
    await stage.open({ muted: true });
    expect(stage.player.muted).toBe(true);
    stage.player.change({ captionGround: "solid" });
    await stage.close();
    await stage.open();
    expect(stage.player.muted).toBe(false);
    expect(stage.player.settings.captionGround).toBe("solid");
  });

  test("chooses the frame", async () => {
    await stage.open({ format: "16:9" });
    expect(stage.player.element.dataset.aspect).toBe("wide");
  });
});

describe("languages", () => {
  test("the same line goes on in another, which is remembered", async () => {
    await stage.open();
    await later(2300);
    expect(stage.find("caption")?.textContent).toBe("MeiYou came.");
    stage.find("settings")?.click();
    const rows = [...stage.player.element.querySelectorAll<HTMLInputElement>('input[name="locale"]')];
    expect(rows.map(({ value, checked }) => [value, checked])).toEqual([["en", true], ["zh-CN", false]]);
    rows[1]?.dispatchEvent(new Event("change"));
    await later(10);
    expect(stage.find("caption")?.textContent).toBe("Mei你来了。");
    expect(stage.player.element.lang).toBe("zh-CN");
    expect(stage.player.locale).toBe("zh-CN");
    await stage.close();
    await stage.open();
    expect(stage.hub.sent("Resume").at(-1)?.request.locale).toBe("zh-CN");
  });

  test("an answer under way comes first", async () => {
    await stage.open();
    await later(4000);
    press("1");
    void stage.player.speak("zh-CN");
    await later(2000);
    expect(stage.hub.calls.map(({ method }) => method).filter((method) => method !== "Report")).toEqual(["Start", "Choose", "Resume"]);
    expect(stage.hub.sent("Resume")[0]?.request).toMatchObject({ lastTurn: 2, locale: "zh-CN" });
  });

  test("the nearest to a wish is taken", () => {
    expect(localeFor(["en", "zh-CN"], "zh-cn")).toBe("zh-CN");
    expect(localeFor(["en", "zh-CN"], "zh-TW")).toBe("zh-CN");
    expect(localeFor(["en", "zh-CN"], "fr")).toBeUndefined();
  });
});

describe("settings", () => {
  test("what is none is left out, whoever wrote it", () => {
    expect(settingsIn({ timers: "never", data: "save", pace: "fast", locale: "x; y", other: 1 })).toEqual({ data: "save" });
    const store = visitStore();
    store.write("settings", { captions: "huge", captionGround: "solid", locale: 7 });
    expect(loadSettings(store)).toEqual({ ...defaults, captionGround: "solid" });
    for (const broken of ["text", 7, null, []]) {
      store.write("settings", broken);
      expect(loadSettings(store)).toEqual(defaults);
    }
  });

  test("C hides captions and brings them back as large as they were", async () => {
    await stage.open();
    stage.player.change({ captions: "large" });
    press("c");
    expect(stage.player.settings.captions).toBe("off");
    press("C");
    expect(stage.player.settings.captions).toBe("large");
  });
});

test("R gives the line on screen its whole time again", async () => {
  await stage.open();
  await later(1000);
  press("r");
  await later(1000);
  expect(stage.find("caption")?.textContent).toBe("The rope is gone.");
  await later(300);
  expect(stage.find("caption")?.textContent).toBe("MeiYou came.");
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaults } from "../src/player/settings/settings.ts";
import { Director } from "../src/player/timeline/director.ts";
import { shortest } from "../src/player/timeline/readingTime.ts";
import type { View } from "../src/player/view.ts";
import type { BeatView, LineView } from "../src/protocol.ts";
import { beat, line, shot } from "./beats.ts";

let lines: string[];
let improved: BeatView[];
let spokenMs: (line: LineView) => number | undefined;
let director: Director;

const view: View = {
  root: {} as HTMLElement,
  paced: true,
  beat: () => undefined,
  line: (told, index) => {
    lines.push(told.lines[index]?.text ?? "");
    return Promise.resolve();
  },
  title: () => Promise.resolve(),
  episode: () => {
    throw new Error("These beats have no border.");
  },
  choices: () => {
    throw new Error("These beats offer nothing.");
  },
  card: () => undefined,
  clear: () => undefined,
  chosen: () => undefined,
  improve: (told) => {
    improved.push(told);
  },
};
const told = beat({ lines: ["Hm.", "So."].map(line), shots: [shot("a", 0), shot("b", 1)], choices: [] });

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  improved = [];
  spokenMs = () => undefined;
  const quiet = () => undefined;
  const events = { step: quiet, line: quiet, repeat: quiet, offered: quiet, window: quiet, settled: quiet, chosen: quiet, gated: quiet, over: quiet };
  director = new Director(view, () => defaults, { ...events, spokenMs: (spoken) => spokenMs(spoken) });
});

afterEach(() => {
  director.stop();
  vi.useRealTimers();
});

test("a line stays for its voice, and for its reading where none is heard", async () => {
  spokenMs = ({ text }) => (text === "Hm." ? 5000 : undefined);
  await director.play(told, 1);
  await vi.advanceTimersByTimeAsync(4999);
  expect(lines).toEqual(["Hm."]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toEqual(["Hm.", "So."]);

  spokenMs = () => undefined;
  lines = [];
  await director.play(told, 1);
  await vi.advanceTimersByTimeAsync(shortest);
  expect(lines).toEqual(["Hm.", "So."]);
});

test("a voice that begins late has its whole time from then, also while the film is held", async () => {
  spokenMs = () => 3000;
  await director.play(told, 1);
  await vi.advanceTimersByTimeAsync(800);
  director.repace();
  director.hold("viewer");
  director.repace();
  await vi.advanceTimersByTimeAsync(60_000);
  director.release("viewer");
  await vi.advanceTimersByTimeAsync(2999);
  expect(lines).toEqual(["Hm."]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toEqual(["Hm.", "So."]);
});

test("a better beat is loaded at once and shown from the next line on; another beat's is not", async () => {
  await director.play(told, 1);
  const better = { ...told, lines: [line("Hm."), line("So it is.")] };
  director.improve({ ...better, id: "another" });
  director.improve(better);
  await vi.advanceTimersByTimeAsync(shortest);
  expect(lines).toEqual(["Hm.", "So it is."]);
  expect(improved).toEqual([better]);
});

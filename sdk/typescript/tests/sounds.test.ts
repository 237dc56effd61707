import { expect, test } from "vitest";
import { effectsAt, isHeard, loopAt, soonAfter } from "../src/player/sound/plan.ts";
import type { LineView, SoundView } from "../src/protocol.ts";
import { beat, line } from "./beats.ts";

const sound = (atLine: number, kind: SoundView["kind"], name?: string): SoundView => ({
  atLine,
  kind,
  fadeMs: 0,
  ...(name === undefined ? {} : { name, url: `/media/${name}.m4a` }),
});
const spoken = (text: string): LineView => ({
  ...line(text),
  voice: { url: `/media/${text}.m4a`, type: "audio/mp4", durationMs: 900, madeBy: "ai" },
});

test("of a loop the last word up to a line counts", () => {
  const told = beat({ sounds: [sound(0, "music", "rain"), sound(1, "music", "storm"), sound(1, "ambience", "sea")] });
  expect(loopAt(told, "music", 0)?.name).toBe("rain");
  expect(loopAt(told, "music", 1)?.name).toBe("storm");
  expect(loopAt(told, "music", 7)?.name).toBe("storm");
});

test("a beat that says nothing of a loop yet says nothing, which is not silence", () => {
  const told = beat({ sounds: [sound(1, "music")] });
  expect(loopAt(told, "music", 0)).toBeUndefined();
  expect(loopAt(told, "music", 1)).toMatchObject({ kind: "music" });
  expect(loopAt(told, "music", 1)?.url).toBeUndefined();
  expect(loopAt(beat(), "ambience", 1)).toBeUndefined();
});

test("effects come with their line and no other, one with the decision after all lines", () => {
  const told = beat({ sounds: [sound(0, "sfx", "door"), sound(0, "sfx", "bell"), sound(2, "sfx", "gong"), sound(0, "music", "rain")] });
  expect([0, 1, 2].map((at) => effectsAt(told, at).map(({ name }) => name))).toEqual([["door", "bell"], [], ["gong"]]);
});

test("what is heard next is the next voice, and the sounds on the way to it", () => {
  const told = beat({
    lines: [line("one"), line("two"), spoken("three"), spoken("four")],
    sounds: [sound(0, "music", "rain"), sound(1, "sfx", "door"), sound(3, "sfx", "bell")],
  });
  expect(soonAfter(told, 0)).toEqual(["/media/three.m4a", "/media/door.m4a"]);
  expect(soonAfter(told, 2)).toEqual(["/media/four.m4a", "/media/bell.m4a"]);
  expect(soonAfter(told, 3)).toEqual([]);
});

test("a beat is heard by a voice or a sound; silence is not heard", () => {
  expect(isHeard(beat())).toBe(false);
  expect(isHeard(beat({ sounds: [sound(0, "music")] }))).toBe(false);
  expect(isHeard(beat({ sounds: [sound(0, "ambience", "sea")] }))).toBe(true);
  expect(isHeard(beat({ lines: [spoken("one")] }))).toBe(true);
});

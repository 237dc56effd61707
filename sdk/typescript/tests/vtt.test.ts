import { expect, test } from "vitest";
import { captionsOf } from "../src/player/timeline/vtt.ts";
import { beat, line } from "./beats.ts";

const voice = { url: "/v.wav", type: "audio/wav", durationMs: 61_500, madeBy: "drawn" } as const;

test("a beat's lines are cues, one after the other, as long as they are spoken or read", () => {
  const told = beat({ lines: [{ ...line("You came."), id: "pier_1", speaker: { id: "mei", name: "Mei", colour: "#ff9a8f" }, voice }, { ...line("Rain."), id: "pier_2" }] });
  expect(captionsOf(told)).toBe(
    "WEBVTT\n\npier_1\n00:00:00.000 --> 00:01:01.800\n<v Mei>You came.</v>\n\npier_2\n00:01:01.800 --> 00:01:03.000\nRain.\n",
  );
});

test("no text ends its cue, or becomes markup", () => {
  const cues = captionsOf(beat({ lines: [{ ...line("a <b>\n\n1 --> 2 & so"), id: "x" }] })).split("\n\n");
  expect(cues).toHaveLength(2);
  expect(cues[1]).toMatch(/a &lt;b&gt; 1 → 2 &amp; so\n$/);
});

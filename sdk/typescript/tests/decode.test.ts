/// <reference types="vite/client" />
import { expect, test } from "vitest";
import { decode, decodeAll } from "../src/decode.ts";
import page from "../../../docs/protocol.md?raw";
import { reply } from "./fakeHub.ts";

test("null on the wire is absent here", () => {
  const decoded = decode("SessionReply", reply(3));
  expect(decoded).toMatchObject({ session: "s1", turn: 3 });
  expect(decoded.error).toBeUndefined();
  expect(decoded.beat?.lines[0]?.speaker).toBeUndefined();
});

test("what a newer server adds is left out, not passed on", () => {
  expect(decode("SessionReply", { ...reply(1), surprise: 1 })).not.toHaveProperty("surprise");
});

test.each([
  ["a reply that is no record", null],
  ["a turn that is no number", { turn: "1" }],
  ["lines that are no list", reply(1, { beat: { id: "b", lines: {} } })],
])("%s is refused", (_name, value) => {
  expect(() => decode("SessionReply", value)).toThrow(expect.objectContaining({ code: "invalid_reply" }));
});

test("a speaker's colour is a colour and nothing else", () => {
  const beat = (colour: string) => ({
    ...(reply(1).beat as object),
    lines: [{ id: "l", text: "Hm.", speaker: { id: "mei", name: "Mei", colour } }],
  });
  expect(decode("SessionReply", reply(1, { beat: beat("#ff9a8f") })).beat?.lines[0]?.speaker?.colour).toBe("#ff9a8f");
  expect(() => decode("SessionReply", reply(1, { beat: beat("red; background: url(x)") }))).toThrow(/colour/);
});

test("a report's answer may be empty", () => {
  expect(decode("ReportReply", { window: null, error: null })).toEqual({ window: undefined, error: undefined });
});

test("stories are a list of known forms", () => {
  const story = { id: "a", title: "A", version: "0", language: "en", aspect: "9:16", form: "film", episodes: [], endings: 0 };
  expect(decodeAll("StoryView", [story])).toHaveLength(1);
  expect(() => decodeAll("StoryView", [{ ...story, form: "opera" }])).toThrow(/form/);
  expect(() => decodeAll("StoryView", {})).toThrow(/list/);
});

/** The record of a name that the protocol's page shows. */
function documented(record: string): Record<string, unknown> {
  const json = new RegExp(`\`\`\`json ${record}\\r?\\n([^]*?)\`\`\``).exec(page)?.[1];
  if (json === undefined) throw new Error(`docs/protocol.md shows no ${record}.`);
  return JSON.parse(json) as Record<string, unknown>;
}

test("shots, voices and sounds are read as the protocol's page shows them, to the last field", () => {
  const shown = documented("BeatView");
  expect(decode("SessionReply", { turn: 1, beat: shown }).beat).toMatchObject(shown);
  const ready = documented("ShotReadyView");
  expect(decode("ShotReadyView", ready)).toMatchObject(ready);
});

test("a release and its labels are read as the protocol's page shows them, and may be absent", () => {
  const shown = documented("StoryView");
  expect(decodeAll("StoryView", [shown])[0]).toMatchObject(shown);
  const { release, aiLabel, ...bare } = shown;
  expect([release, aiLabel]).not.toContain(undefined);
  expect(decodeAll("StoryView", [bare])[0]?.release).toBeUndefined();
  expect(() => decodeAll("StoryView", [{ ...shown, aiLabel: { ...(aiLabel as object), corner: "middle" } }])).toThrow(/corner/);
});

test("a server that knows no rungs, voices or sounds is understood", () => {
  const shot = { id: "a", firstLine: 0, url: "/a.svg", type: "image/svg+xml", durationMs: 1, alt: "A", madeBy: "drawn" };
  const beat = decode("SessionReply", reply(1, { beat: { ...(reply(1).beat as object), shots: [shot] } })).beat;
  expect(beat?.shots[0]).toMatchObject({ ...shot, isPlaceholder: false, sources: [] });
  expect(beat).toMatchObject({ sounds: [], preload: [] });
});

test.each([
  ["rung", { rung: "sketch" }],
  ["sources", { sources: [{ url: "/a.mp4" }] }],
])("a shot whose %s is of another shape is refused", (_field, changes) => {
  const ready = documented("ShotReadyView");
  expect(() => decode("ShotReadyView", { ...ready, shot: { ...(ready.shot as object), ...changes } })).toThrow(
    expect.objectContaining({ code: "invalid_reply" }),
  );
});

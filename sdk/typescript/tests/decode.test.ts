import { expect, test } from "vitest";
import { decodeReportReply, decodeSessionReply, decodeStories } from "../src/decode.ts";
import { reply } from "./fakeHub.ts";

test("null on the wire is absent here", () => {
  const decoded = decodeSessionReply(reply(3));
  expect(decoded).toMatchObject({ session: "s1", turn: 3 });
  expect(decoded.error).toBeUndefined();
  expect(decoded.beat?.lines[0]?.speaker).toBeUndefined();
});

test("what a newer server adds is left out, not passed on", () => {
  expect(decodeSessionReply({ ...reply(1), surprise: 1 })).not.toHaveProperty("surprise");
});

test.each([
  ["a reply that is no record", null],
  ["a turn that is no number", { turn: "1" }],
  ["lines that are no list", reply(1, { beat: { id: "b", lines: {} } })],
])("%s is refused", (_name, value) => {
  expect(() => decodeSessionReply(value)).toThrow(expect.objectContaining({ code: "invalid_reply" }));
});

test("a speaker's colour is a colour and nothing else", () => {
  const beat = (colour: string) => ({
    ...(reply(1).beat as object),
    lines: [{ id: "l", text: "Hm.", speaker: { id: "mei", name: "Mei", colour } }],
  });
  expect(decodeSessionReply(reply(1, { beat: beat("#ff9a8f") })).beat?.lines[0]?.speaker?.colour).toBe("#ff9a8f");
  expect(() => decodeSessionReply(reply(1, { beat: beat("red; background: url(x)") }))).toThrow(/colour/);
});

test("a report's answer may be empty", () => {
  expect(decodeReportReply({ window: null, error: null })).toEqual({ window: undefined, error: undefined });
});

test("stories are a list of known forms", () => {
  const story = { id: "a", title: "A", version: "0", language: "en", aspect: "9:16", form: "film", episodes: [], endings: 0 };
  expect(decodeStories([story])).toHaveLength(1);
  expect(() => decodeStories([{ ...story, form: "opera" }])).toThrow(/form/);
  expect(() => decodeStories({})).toThrow(/list/);
});

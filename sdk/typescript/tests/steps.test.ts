import { expect, test } from "vitest";
import { episodeAt, episodeOf, shotAt, stepsOf } from "../src/player/timeline/steps.ts";
import { beat, episode, shot } from "./beats.ts";

const kinds = (...args: Parameters<typeof stepsOf>) => stepsOf(...args).map(({ kind }) => kind);

test("lines, then choices", () => {
  expect(kinds(beat())).toEqual(["line", "line", "choices"]);
});

test("an episode's first beat begins with its title", () => {
  expect(kinds(beat({ episodeChanges: [{ atLine: 0, next: episode(1) }] }))[0]).toBe("title");
});

test("a border between episodes stands before its line", () => {
  const changes = [{ atLine: 1, ended: episode(1), next: episode(2) }];
  expect(kinds(beat({ episodeChanges: changes }))).toEqual(["line", "episode", "line", "choices"]);
});

test("a border may stand after the last line", () => {
  const changes = [{ atLine: 2, ended: episode(1), next: episode(2) }];
  expect(kinds(beat({ episodeChanges: changes }))).toEqual(["line", "line", "episode", "choices"]);
});

test("the end of the last episode is told by the ending alone", () => {
  const over = { choices: [], ending: { id: "dawn", title: "Dawn", total: 2 } };
  expect(kinds(beat({ ...over, episodeChanges: [{ atLine: 2, ended: episode(3) }] }))).toEqual(["line", "line", "ending"]);
});

test("without choices and ending it is a dead end", () => {
  expect(kinds(beat({ choices: [], deadEnd: true })).at(-1)).toBe("deadEnd");
});

test("a beat without lines still stops somewhere", () => {
  expect(kinds(beat({ lines: [] }))).toEqual(["choices"]);
});

test("a shot stands behind its run of lines", () => {
  const shots = [shot("a", 0), shot("b", 1)];
  expect(shotAt(beat({ shots }), 0)?.id).toBe("a");
  expect(shotAt(beat({ shots }), 1)?.id).toBe("b");
});

test("a line before the first shot keeps the picture of the beat before", () => {
  expect(shotAt(beat({ shots: [shot("b", 1)] }), 0)).toBeUndefined();
});

test("a line belongs to the episode that has not ended before it", () => {
  const two = beat({ episode: episode(2), episodeChanges: [{ atLine: 1, ended: episode(1), next: episode(2) }] });
  expect(episodeAt(two, 0)?.number).toBe(1);
  expect(episodeAt(two, 1)?.number).toBe(2);
});

test("the card at an episode's end is still its own, the title after it the next one's", () => {
  const change = { atLine: 1, ended: episode(1), next: episode(2) };
  const two = beat({ episode: episode(2), episodeChanges: [change] });
  expect(episodeOf(two, { kind: "episode", change, line: 1 })?.number).toBe(1);
  expect(episodeOf(two, { kind: "line", line: 0 })?.number).toBe(1);
  expect(episodeOf(two, { kind: "line", line: 1 })?.number).toBe(2);
  expect(episodeOf(two, { kind: "choices" })?.number).toBe(2);
});

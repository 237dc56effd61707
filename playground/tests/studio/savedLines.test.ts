import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { lineNow, lineSaved, markSaved, savedLines } from "../../src/studio/editor/savedLines.ts";

const saved = () => EditorState.create({ doc: "one\ntwo\nthree", extensions: savedLines });

describe("lines of the saved text", () => {
  test("are followed while lines come before them", () => {
    const now = saved().update({ changes: { from: 0, insert: "zero\n" } }).state;
    expect([1, 2, 3].map((line) => lineNow(now, line))).toEqual([2, 3, 4]);
    expect([2, 3, 4].map((line) => lineSaved(now, line))).toEqual([1, 2, 3]);
  });

  test("are followed over several changes, and stay where nothing changed", () => {
    const first = saved().update({ changes: { from: 4, to: 8 } }).state;
    const now = first.update({ changes: { from: first.doc.length, insert: "\nfour" } }).state;
    expect(lineNow(now, 1)).toBe(1);
    expect(lineNow(now, 3)).toBe(2);
    expect(lineSaved(now, 2)).toBe(3);
  });

  test("are counted anew once the text is saved", () => {
    const changed = saved().update({ changes: { from: 0, insert: "zero\n" } }).state;
    const now = changed.update({ effects: markSaved.of(null) }).state;
    expect(lineNow(now, 2)).toBe(2);
  });
});

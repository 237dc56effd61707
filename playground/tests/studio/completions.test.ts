import { describe, expect, test } from "vitest";
import { completionsFor, type Vocabulary } from "../../src/studio/editor/completions.ts";
import { namesOf } from "../../src/studio/editor/names.ts";

const script = namesOf([
  `VAR trust = 0
LIST mood = calm, (angry)
=== pier ===
= night
Mei (hopeful): Here.
* (wait) [Wait] -> roof
=== function raise(x) ===
~ temp old = x
=== roof ===
`,
]);
const words: Vocabulary = {
  script,
  story: {
    cast: [{ key: "mei", name: "Mei" }, { key: "old_jon", name: "Old Jon" }],
    places: [{ key: "pier", name: "The pier" }],
    shotTerms: ["close-up", "low angle", "push-in"],
    tagKeys: ["place", "shot", "default", "id"],
  },
};
const offered = (before: string, asked = false) => completionsFor(before, words, asked)?.options.map(({ label }) => label) ?? [];

describe("names", () => {
  test("are read from the scripts", () => {
    expect(script.flows).toEqual(["pier", "pier.night", "roof"]);
    expect(script.functions).toEqual(["raise"]);
    expect(script.labels).toEqual(["wait"]);
    expect(script.variables).toEqual(["angry", "calm", "mood", "old", "trust"]);
    expect(script.moods).toEqual(["hopeful"]);
  });
});

describe("completion", () => {
  test("knots, stitches and labels behind an arrow", () => {
    expect(offered("* [Go] -> ")).toEqual(["pier", "pier.night", "roof", "wait", "END", "DONE"]);
    expect(offered("<- pi")).toContain("pier");
    expect(completionsFor("-> pier.n", words)?.length).toBe("pier.n".length);
  });

  test("the cast at a line's beginning, and nothing in the middle of it", () => {
    expect(offered("M")).toEqual(["Mei", "Old Jon"]);
    expect(offered("    * [O")).toEqual(["Mei", "Old Jon"]);
    expect(offered("She said M")).toEqual([]);
    expect(offered("")).toEqual([]);
    expect(offered("", true)).toEqual(["Mei", "Old Jon"]);
  });

  test("moods in the parentheses of somebody who speaks", () => {
    expect(offered("Mei (")).toContain("hopeful");
    expect(offered("old jon (a")).toContain("afraid");
    expect(offered("Somebody (")).toEqual([]);
  });

  test("tag keys behind a hash, also behind another tag", () => {
    expect(offered("Rain. # ")).toEqual(["place", "shot", "default", "id"]);
    expect(offered("Rain. # sfx: door # pl")).toContain("place");
    const apply = completionsFor("# p", words)?.options.map((option) => option.apply);
    expect(apply).toEqual(["place: ", "shot: ", undefined, "id: "]);
  });

  test("places, then times and weather", () => {
    expect(offered("# place: ")).toEqual(["pier"]);
    expect(offered("# place: pier, ")).toContain("night");
    expect(offered("# place: pier, night, r")).toContain("rain");
  });

  test("shot terms, subjects, and no more once the action has begun", () => {
    expect(offered("# shot: c")).toContain("close-up");
    expect(offered("# shot: close-up of ")).toEqual(["mei", "old_jon"]);
    expect(offered("# shot: close-up of mei and o")).toEqual(["mei", "old_jon"]);
    expect(offered("# shot: close-up, slow p")).toEqual(["close-up", "low angle", "push-in"]);
    expect(offered("# shot: close-up; she tur")).toEqual([]);
  });

  test("variables, functions and knots where there is logic", () => {
    expect(offered("{tr")).toEqual(expect.arrayContaining(["trust", "raise", "pier"]));
    expect(offered("~ tr")).toContain("trust");
    expect(offered("{trust} and so on")).toEqual([]);
  });
});

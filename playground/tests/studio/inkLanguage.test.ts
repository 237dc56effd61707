import { describe, expect, test } from "vitest";
import { highlightTree, tagHighlighter, tags as t } from "@lezer/highlight";
import { inkLanguage } from "../../src/studio/editor/inkLanguage.ts";

const names = tagHighlighter([
  { tag: t.heading1, class: "knot" },
  { tag: t.heading2, class: "stitch" },
  { tag: t.list, class: "choice" },
  { tag: t.contentSeparator, class: "gather" },
  { tag: t.labelName, class: "label" },
  { tag: t.controlOperator, class: "steer" },
  { tag: t.link, class: "target" },
  { tag: t.strong, class: "speaker" },
  { tag: t.emphasis, class: "mood" },
  { tag: t.meta, class: "key" },
  { tag: t.annotation, class: "value" },
  { tag: t.brace, class: "brace" },
  { tag: t.squareBracket, class: "bracket" },
  { tag: t.variableName, class: "logic" },
  { tag: t.keyword, class: "keyword" },
  { tag: t.number, class: "number" },
  { tag: t.string, class: "string" },
  { tag: t.operator, class: "operator" },
  { tag: t.docComment, class: "id" },
  { tag: t.comment, class: "comment" },
  { tag: t.invalid, class: "todo" },
]);

/** What is marked, as "text kind" in order. */
function tokens(script: string): string[] {
  const found: string[] = [];
  highlightTree(inkLanguage.parser.parse(script), names, (from, to, kind) => {
    found.push(`${script.slice(from, to).trim()} ${kind}`);
  });
  return found;
}

describe("ink", () => {
  test("knots and stitches are headings", () => {
    expect(tokens("=== the_pier ===\n= night\nText.")).toEqual(["=== the_pier === knot", "= night stitch"]);
  });

  test("a choice has bullets, a label, brackets and a divert", () => {
    expect(tokens("* * (wait) [Wait] -> pier.night")).toEqual([
      "* * choice",
      "(wait) label",
      "[ bracket",
      "] bracket",
      "-> steer",
      "pier.night target",
    ]);
  });

  test("a gather is no divert", () => {
    expect(tokens("- (again) So.\n-> again\n<- thread\n->->")).toEqual([
      "- gather",
      "(again) label",
      "-> steer",
      "again target",
      "<- steer",
      "thread target",
      "->-> steer",
    ]);
  });

  test("who speaks, and how", () => {
    expect(tokens("Mei (afraid): You came.\n  Old Jon: Yes.\n小梅（害怕）：你来了。")).toEqual([
      "Mei speaker",
      "(afraid) mood",
      "Old Jon speaker",
      "小梅 speaker",
      "（害怕） mood",
    ]);
  });

  test("a sentence with a colon further on has no speaker", () => {
    expect(tokens("He said nothing; the sea was loud, and she, who had waited all night, knew: over.")).toEqual([]);
  });

  test("tags have a key and a value, also one behind the other", () => {
    expect(tokens("Rain. # place: pier, night # sfx: door")).toEqual([
      "# key",
      "place: key",
      "pier, night value",
      "# key",
      "sfx: key",
      "door value",
    ]);
  });

  test("an id steps back", () => {
    expect(tokens("Rain. # id: pier_007 # sfx: door")).toEqual(["# id: pier_007 id", "# key", "sfx: key", "door value"]);
    expect(tokens("* [Go # id: go]")).toEqual(["* choice", "[ bracket", "# id: go id", "] bracket"]);
  });

  test("logic in braces, and the text behind its condition", () => {
    expect(tokens("{met and trust > 2: She nods. | She turns.}")).toEqual([
      "{ brace",
      "met logic",
      "and keyword",
      "trust logic",
      "> operator",
      "2 number",
      ": brace",
      "| brace",
      "} brace",
    ]);
  });

  test("alternatives are text", () => {
    expect(tokens("{&one|two|three} times")).toEqual(["{& brace", "| brace", "| brace", "} brace"]);
  });

  test("code lines and declarations", () => {
    expect(tokens('VAR name = "Mei"\n~ trust = trust + 1')).toEqual([
      "VAR keyword",
      "name logic",
      "= operator",
      '"Mei" string',
      "~ operator",
      "trust logic",
      "= operator",
      "trust logic",
      "+ operator",
      "1 number",
    ]);
  });

  test("comments, over several lines too, and things to do", () => {
    expect(tokens("/* one\n=== not a knot\n*/ Text. // more\nTODO: write")).toEqual([
      "/* one comment",
      "=== not a knot comment",
      "*/ comment",
      "// more comment",
      "TODO: write todo",
    ]);
  });

  test("what a line leaves open does not colour the next one", () => {
    expect(tokens("Text # tag\n* [Go]").slice(2)).toEqual(["* choice", "[ bracket", "] bracket"]);
  });
});

import { describe, expect, test } from "vitest";
import { badgesOf, beatAt, lostBeats } from "../../src/studio/graph/cards.ts";
import { waysBetween } from "../../src/studio/graph/storyGraph.tsx";
import { moved } from "../../src/studio/panes/split.tsx";
import type { Diagnostic, GraphNode, StoryGraph } from "../../src/studio/model.ts";

const node = (id: string, line: number | null, kind: GraphNode["kind"] = "decision"): GraphNode => ({ id, kind, title: id, file: line === null ? null : "main.ink", line });
const nodes = [node("start:", null, "start"), node("pier", 10), node("roof", 30), node("end:roof", 40, "ending")];
const finding = (line: number, severity: Diagnostic["severity"]): Diagnostic => ({ code: "ID1001", severity, message: "No.", file: "main.ink", line, column: 1, help: "" });

describe("cards", () => {
  test("a line belongs to the beat it comes from, or leads to", () => {
    expect(beatAt(nodes, { file: "main.ink", line: 12 })?.id).toBe("pier");
    expect(beatAt(nodes, { file: "main.ink", line: 3 })?.id).toBe("pier");
    expect(beatAt(nodes, { file: "main.ink", line: 99 })?.id).toBe("end:roof");
    expect(beatAt(nodes, { file: "other.ink", line: 12 })).toBeUndefined();
  });

  test("findings are counted on their beat", () => {
    const badges = badgesOf(nodes, [finding(12, "warning"), finding(13, "error"), finding(31, "info")]);
    expect([...badges.keys()]).toEqual(["pier"]);
    expect(badges.get("pier")).toMatchObject({ errors: 1, warnings: 1 });
  });

  test("a beat that no way leads to is lost", () => {
    const graph: StoryGraph = {
      nodes,
      edges: [
        { from: "start:", to: "pier", kind: "flow", label: "" },
        { from: "roof", to: "end:roof", kind: "choice", label: "Jump" },
      ],
    };
    expect([...lostBeats(graph)]).toEqual(["roof", "end:roof"]);
  });

  test("choices that lead to the same beat share a way", () => {
    const edges = ["Wait", "Go"].map((label) => ({ from: "pier", to: "roof", kind: "choice" as const, label }));
    expect(waysBetween({ nodes, edges })).toMatchObject([{ from: "pier", to: "roof", labels: ["Wait", "Go"] }]);
  });
});

describe("panes", () => {
  test("a border takes from one side what it gives to the other", () => {
    expect(moved([0.5, 0.5], 0, 100, 1000, [100, 100])).toEqual([0.6, 0.4]);
  });

  test("no pane becomes narrower than it can be", () => {
    expect(moved([0.5, 0.5], 0, 900, 1000, [100, 200])).toEqual([0.8, 0.2]);
    const [left, right] = moved([0.5, 0.5], 0, -900, 1000, [100, 200]);
    expect(left).toBeCloseTo(0.1);
    expect(right).toBeCloseTo(0.9);
  });
});

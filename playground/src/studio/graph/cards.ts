import type { Diagnostic, GraphNode, LinePlace, StoryGraph } from "../model.ts";

/** Findings of a card: how many, and how bad. */
export interface Badge {
  readonly errors: number;
  readonly warnings: number;
  readonly first: Diagnostic;
}

/** The beat that a place of the script leads up to or comes from: the last one that begins at or before it. */
export function beatAt(nodes: readonly GraphNode[], place: LinePlace): GraphNode | undefined {
  let before: GraphNode | undefined;
  let after: GraphNode | undefined;
  for (const node of nodes) {
    if (node.kind === "start" || node.file !== place.file || node.line === null) continue;
    if (node.line <= place.line) {
      if (!before?.line || node.line >= before.line) before = node;
    } else if (!after?.line || node.line < after.line) after = node;
  }
  return before ?? after;
}

/** The findings that belong to each beat. */
export function badgesOf(nodes: readonly GraphNode[], findings: readonly Diagnostic[]): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>();
  for (const finding of findings) {
    if (finding.severity === "info" || finding.file === null || finding.line === null) continue;
    const node = beatAt(nodes, { file: finding.file, line: finding.line });
    if (!node) continue;
    const badge = badges.get(node.id) ?? { errors: 0, warnings: 0, first: finding };
    badges.set(node.id, {
      errors: badge.errors + (finding.severity === "error" ? 1 : 0),
      warnings: badge.warnings + (finding.severity === "warning" ? 1 : 0),
      first: badge.first,
    });
  }
  return badges;
}

/** Beats that no way leads to. */
export function lostBeats({ nodes, edges }: StoryGraph): ReadonlySet<string> {
  const reached = new Set<string>(nodes.filter(({ kind }) => kind === "start").map(({ id }) => id));
  const ways = new Map<string, string[]>();
  for (const { from, to } of edges) ways.set(from, [...(ways.get(from) ?? []), to]);
  const open = [...reached];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of ways.get(at) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      open.push(to);
    }
  }
  return new Set(nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id));
}

/** What a screen reader hears of a beat. */
export function sentence(node: GraphNode, badge: Badge | undefined, lost: boolean): string {
  const kind = { start: "the story's beginning", decision: "decision", ending: "ending", deadEnd: "the content runs out here" }[node.kind];
  const found = badge
    ? `, ${[badge.errors > 0 && `${badge.errors} errors`, badge.warnings > 0 && `${badge.warnings} warnings`].filter(Boolean).join(", ")}`
    : "";
  return `${node.title}: ${kind}${lost ? ", nothing leads here" : ""}${found}`;
}

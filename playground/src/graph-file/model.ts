export type NodeKind = "start" | "decision" | "ending" | "deadEnd";

export interface StoryNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly title: string;
  readonly file: string | null;
  readonly line: number | null;
  /** What the script says before it: the lines of the beat, as written. */
  readonly text: string;
}

export interface StoryEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface StoryPage {
  readonly title: string;
  readonly nodes: readonly StoryNode[];
  readonly edges: readonly StoryEdge[];
}

/** Everything that leads from one node to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  readonly width: number;
}

/** The choices between the same two nodes are one way. */
export function ways(page: StoryPage): Way[] {
  const found = new Map<string, { from: string; to: string; labels: string[]; width: number }>();
  for (const { from, to, label } of page.edges) {
    const key = JSON.stringify([from, to]);
    const way = found.get(key) ?? { from, to, labels: [], width: 1.5 };
    found.set(key, way);
    if (label && !way.labels.includes(label)) way.labels.push(label);
  }
  return [...found.values()];
}

/** The nodes in which every word of a question stands: in title, id, place, text or choices. */
export function find(page: StoryPage, question: string): string[] {
  const words = question.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return page.nodes
    .filter((node) => {
      const choices = page.edges.filter((edge) => edge.from === node.id).map((edge) => edge.label);
      const text = [node.title, node.id, placeOf(node), node.text, ...choices].join("\n").toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map((node) => node.id);
}

export function placeOf(node: StoryNode): string {
  if (node.file === null) return "";
  return node.line === null ? node.file : `${node.file}:${node.line}`;
}

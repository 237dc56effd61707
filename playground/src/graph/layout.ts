import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk.bundled.js";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A card to place. */
export interface GraphCard extends Size {
  readonly id: string;
}

/** A way between two cards. */
export interface GraphWay {
  readonly from: string;
  readonly to: string;
  /** How wide it is drawn, in pixels. */
  readonly width: number;
  /** Room for words on it; none where it is absent. */
  readonly label?: Size;
}

export interface PlacedNode extends GraphCard, Point {}

export interface PlacedWay<W extends GraphWay> {
  readonly way: W;
  /** For the `d` of an SVG path. */
  readonly path: string;
  /** Where words on it stand. */
  readonly middle: Point;
}

export interface PlacedGraph<W extends GraphWay> extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedWay<W>[];
}

/** Words stand on their way, not beside it. */
const inline = { "elk.edgeLabels.inline": "true", "elk.edgeLabels.placement": "CENTER" };

/** Places a story graph in layers, from top to bottom; the order of cards and ways is kept where it can be. */
export async function layOutGraph<W extends GraphWay>(
  cards: readonly GraphCard[],
  ways: readonly W[],
): Promise<PlacedGraph<W>> {
  const graph: ElkNode = {
    id: "story",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "SPLINES",
      "elk.layered.spacing.nodeNodeBetweenLayers": "76",
      "elk.layered.spacing.edgeNodeBetweenLayers": "28",
      "elk.layered.spacing.edgeEdgeBetweenLayers": "14",
      "elk.spacing.nodeNode": "26",
      "elk.spacing.edgeNode": "18",
      "elk.spacing.edgeEdge": "12",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
      "elk.padding": "[top=16,left=16,bottom=24,right=16]",
      "elk.randomSeed": "1",
    },
    children: cards.map(({ id, width, height }) => ({ id, width, height })),
    edges: ways.map((way, index): ElkExtendedEdge => ({
      id: `e${index}`,
      sources: [way.from],
      targets: [way.to],
      ...(way.label ? { labels: [{ id: `l${index}`, text: " ", ...way.label, layoutOptions: inline }] } : {}),
      layoutOptions: { "elk.edge.thickness": String(way.width) },
    })),
  };
  // Loaded here, because it is most of a page's weight, and not every page comes to a graph.
  const { default: ELK } = await import("elkjs/lib/elk.bundled.js");
  const placed = await new ELK().layout(graph);
  const routes = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    nodes: (placed.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => ({ id, x, y, width, height })),
    edges: ways.flatMap((way, index) => {
      const route = routes.get(`e${index}`)?.sections?.[0];
      if (!route) return [];
      const points = [route.startPoint, ...(route.bendPoints ?? []), route.endPoint];
      const label = routes.get(`e${index}`)?.labels?.[0];
      const { x, y, width = 0, height = 0 } = label ?? {};
      const words = x === undefined || y === undefined ? middle(points) : { x: x + width / 2, y: y + height / 2 };
      return [{ way, path: curve(points), middle: words }];
    }),
  };
}

/** The layouter's points: a start, then for each piece two control points and its end. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${at(first)}`;
  if (rest.length % 3 !== 0) return path + rest.map((point) => `L${at(point)}`).join("");
  for (let i = 0; i < rest.length; i += 3) path += `C${rest.slice(i, i + 3).map(at).join(" ")}`;
  return path;
}

function at(point: Point): string {
  return `${point.x.toFixed(1)},${point.y.toFixed(1)}`;
}

function middle(points: readonly Point[]): Point {
  return points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
}

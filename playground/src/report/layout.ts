import type { ElkExtendedEdge, ElkNode } from "elkjs/lib/elk.bundled.js";
import type { BeatReport, EdgeReport, StoryReport } from "./model.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedCard {
  readonly id: string;
  readonly beat: BeatReport | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: EdgeReport;
  readonly width: number;
  readonly path: string;
  readonly middle: Point;
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PlacedCard[];
  readonly edges: readonly PlacedEdge[];
}

/** Width of the way that every viewer takes, in pixels. */
export const widest = 26;

/** Width of a way by the share of viewers who took it. */
export function edgeWidth(edge: EdgeReport): number {
  const { count, of } = edge.share;
  return count === 0 ? 1.25 : Math.max(2, (count / Math.max(1, of)) * widest);
}

/** Places the graph in layers, from top to bottom. */
export async function layOut(report: StoryReport, card: { width: number; height: number }): Promise<Placed> {
  const beats = new Map(report.beats.map((beat) => [beat.id, beat]));
  const ids = new Set(report.edges.flatMap((edge) => [edge.from, edge.to]));
  for (const id of beats.keys()) ids.add(id);
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
    children: [...ids].map((id) => ({
      id,
      width: beats.has(id) ? card.width : 96,
      height: beats.has(id) ? card.height : 36,
    })),
    edges: report.edges.map((edge, index): ElkExtendedEdge => ({
      id: `e${index}`,
      sources: [edge.from],
      targets: [edge.to],
      layoutOptions: { "elk.edge.thickness": String(edgeWidth(edge)) },
    })),
  };
  // Loaded here, because a report without viewers has no graph, and this is most of the page's weight.
  const { default: ELK } = await import("elkjs/lib/elk.bundled.js");
  const placed = await new ELK().layout(graph);
  const routes = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    cards: (placed.children ?? []).map((node) => ({
      id: node.id,
      beat: beats.get(node.id) ?? null,
      x: node.x ?? 0,
      y: node.y ?? 0,
      width: node.width ?? card.width,
      height: node.height ?? card.height,
    })),
    edges: report.edges.flatMap((edge, index) => {
      const route = routes.get(`e${index}`)?.sections?.[0];
      if (!route) return [];
      const points = [route.startPoint, ...(route.bendPoints ?? []), route.endPoint];
      return [{ edge, width: edgeWidth(edge), path: curve(points), middle: middle(points) }];
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

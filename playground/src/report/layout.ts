import { layOutGraph, type Point, type Size } from "../graph/layout.ts";
import type { BeatReport, EdgeReport, StoryReport } from "./model.ts";

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
export async function layOut(report: StoryReport, card: Size): Promise<Placed> {
  const beats = new Map(report.beats.map((beat) => [beat.id, beat]));
  const ids = new Set(report.edges.flatMap((edge) => [edge.from, edge.to]));
  for (const id of beats.keys()) ids.add(id);
  const placed = await layOutGraph(
    [...ids].map((id) => ({ id, ...(beats.has(id) ? card : { width: 96, height: 36 }) })),
    report.edges.map((edge) => ({ from: edge.from, to: edge.to, width: edgeWidth(edge), edge })),
  );
  return {
    width: placed.width,
    height: placed.height,
    cards: placed.nodes.map((node) => ({ ...node, beat: beats.get(node.id) ?? null })),
    edges: placed.edges.map(({ way, path, middle }) => ({ edge: way.edge, width: way.width, path, middle })),
  };
}

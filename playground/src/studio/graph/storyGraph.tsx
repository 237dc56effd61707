import "@xyflow/react/dist/style.css";
import { Controls, MarkerType, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { layOutGraph, type GraphWay, type PlacedGraph } from "../../graph/layout.ts";
import type { Diagnostic, GraphNode, LinePlace, StoryGraph as Graph } from "../model.ts";
import { BeatCard, type BeatNode } from "./beatCard.tsx";
import { badgesOf, beatAt, lostBeats, sentence } from "./cards.ts";
import { Way, type WayEdge } from "./wayEdge.tsx";

export interface StoryGraphProps {
  readonly graph: Graph | null;
  readonly stale: boolean;
  readonly findings: readonly Diagnostic[];
  readonly posters: Readonly<Record<string, string>>;
  /** The beat on screen. */
  readonly now: string | null;
  readonly cursor: LinePlace | null;
  readonly onOpen: (node: GraphNode) => void;
}

interface DrawnWay extends GraphWay {
  readonly labels: readonly string[];
}

const card = { width: 208, height: 76 };
const start = { width: 88, height: 36 };
const nodeTypes = { beat: BeatCard };
const edgeTypes = { way: Way };
/** Below this zoom the words on the ways could not be read. */
const readable = 0.55;

export function StoryGraph(props: StoryGraphProps): ReactElement {
  if (!props.graph) {
    return (
      <div className="graph-empty">
        <p>The graph appears when the story compiles for the first time.</p>
      </div>
    );
  }
  return (
    <ReactFlowProvider>
      <Drawn {...props} graph={props.graph} />
    </ReactFlowProvider>
  );
}

function Drawn({ graph, stale, findings, posters, now, cursor, onOpen }: StoryGraphProps & { graph: Graph }): ReactElement {
  const placed = usePlaced(graph);
  const flow = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const frame = useRef<HTMLDivElement>(null);
  const fitted = useRef(false);
  const at = cursor ? (beatAt(graph.nodes, cursor)?.id ?? null) : null;
  const badges = useMemo(() => badgesOf(graph.nodes, findings), [graph, findings]);
  const lost = useMemo(() => lostBeats(graph), [graph]);
  const nodes = useMemo(
    () => (placed ? cardsOf(placed, graph, { badges, lost, posters, now, cursor: at }) : []),
    [placed, graph, badges, lost, posters, now, at],
  );
  const edges = useMemo(() => (placed ? waysOf(placed, now) : []), [placed, now]);

  useEffect(() => {
    if (!placed || fitted.current || nodes.length === 0) return;
    fitted.current = true;
    const first = graph.nodes.find(({ kind }) => kind === "start");
    // A whole story may be too small to read: then the view opens on its beginning.
    void flow.fitView({ padding: 0.08, maxZoom: 1 }).then(() => {
      if (flow.getZoom() >= readable || !first) return;
      const node = placed.nodes.find(({ id }) => id === first.id);
      if (node) void flow.setCenter(node.x + node.width / 2, node.y + 220, { zoom: 0.8 });
    });
  }, [placed, nodes, graph, flow]);

  useEffect(() => {
    const node = placed?.nodes.find(({ id }) => id === now);
    if (!node || !fitted.current) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const zoom = Math.max(flow.getZoom(), 0.6);
    // What may come next is of more interest than what was.
    const below = ((frame.current?.clientHeight ?? 0) * 0.2) / zoom;
    void flow.setCenter(node.x + node.width / 2, node.y + node.height / 2 + below, { zoom, duration: calm ? 0 : 240 });
    // Only a new beat on screen moves the view; a new layout leaves it where the writer looks.
  }, [now]);

  return (
    <div ref={frame} className={`graph${stale ? " stale" : ""}${zoom < readable ? " far" : ""}`} data-testid="graph" data-beats={graph.nodes.length}>
      <ReactFlow<BeatNode, WayEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        minZoom={0.08}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        attributionPosition="top-right"
        onlyRenderVisibleElements={graph.nodes.length > 60}
        onNodeClick={(_event, node) => {
          onOpen(node.data.beat);
        }}
        onKeyDown={(event) => {
          const id = (event.target as HTMLElement).closest<HTMLElement>("[data-id]")?.dataset.id;
          const node = graph.nodes.find((one) => one.id === id);
          if (event.key === "Enter" && node) onOpen(node);
        }}
        aria-label="Story graph, top to bottom"
        colorMode="dark"
      >
        <Controls showInteractive={false} />
        {graph.nodes.length > 12 && <MiniMap<BeatNode> pannable zoomable nodeColor={miniature} nodeBorderRadius={24} ariaLabel="Overview" style={{ width: 136, height: 104 }} />}
      </ReactFlow>
      {stale && <p className="graph-note">The graph of the last text without errors</p>}
    </div>
  );
}

function miniature({ data }: BeatNode): string {
  if (data.now) return "#ff6b5e";
  if (data.badge) return data.badge.errors > 0 ? "#ff7d7d" : "#ffc457";
  return { start: "#9aa4bd", decision: "#3a4563", ending: "#9aa4bd", deadEnd: "#7d4049" }[data.beat.kind];
}

/** The layout of the latest graph; the one before stays until it is there. */
function usePlaced(graph: Graph): PlacedGraph<DrawnWay> | null {
  const [placed, setPlaced] = useState<PlacedGraph<DrawnWay> | null>(null);
  const shape = JSON.stringify([graph.nodes.map(({ id, kind }) => [id, kind]), graph.edges]);
  useEffect(() => {
    let wanted = true;
    const cards = graph.nodes.map(({ id, kind }) => ({ id, ...(kind === "start" ? start : card) }));
    void layOutGraph(cards, waysBetween(graph)).then((result) => {
      if (wanted) setPlaced(result);
    });
    return () => {
      wanted = false;
    };
    // The same shape is laid out once, however its texts and lines change.
  }, [shape]);
  return placed;
}

/** One way for all choices that lead from one beat to the same other. */
export function waysBetween({ edges }: Graph): DrawnWay[] {
  const ways = new Map<string, { from: string; to: string; labels: string[] }>();
  for (const { from, to, label } of edges) {
    const id = `${from}\n${to}`;
    const way = ways.get(id) ?? { from, to, labels: [] };
    if (label !== "") way.labels.push(label);
    ways.set(id, way);
  }
  return [...ways.values()].map((way) => {
    const text = words(way.labels);
    return { ...way, width: 2, ...(text === "" ? {} : { label: { width: 12 + text.length * 5.6, height: 18 } }) };
  });
}

interface Marks {
  readonly badges: ReturnType<typeof badgesOf>;
  readonly lost: ReadonlySet<string>;
  readonly posters: Readonly<Record<string, string>>;
  readonly now: string | null;
  readonly cursor: string | null;
}

function cardsOf(placed: PlacedGraph<DrawnWay>, graph: Graph, marks: Marks): BeatNode[] {
  const beats = new Map(graph.nodes.map((node) => [node.id, node]));
  return placed.nodes.flatMap((node) => {
    const beat = beats.get(node.id);
    if (!beat) return [];
    const badge = marks.badges.get(beat.id);
    const lost = marks.lost.has(beat.id);
    return [
      {
        id: node.id,
        type: "beat" as const,
        position: { x: node.x, y: node.y },
        width: node.width,
        height: node.height,
        ariaLabel: sentence(beat, badge, lost),
        data: { beat, badge, lost, now: marks.now === beat.id, cursor: marks.cursor === beat.id, poster: marks.posters[beat.id] },
      },
    ];
  });
}

function waysOf(placed: PlacedGraph<DrawnWay>, now: string | null): WayEdge[] {
  return placed.edges.map(({ way, path, middle }, index) => ({
    id: `w${index}`,
    type: "way" as const,
    source: way.from,
    target: way.to,
    markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14, color: way.from === now ? "#ff6b5e" : "#566080" },
    data: { path, middle, label: words(way.labels), lit: way.from === now },
  }));
}

function words(labels: readonly string[]): string {
  const [first = "", ...more] = labels;
  const short = first.length > 30 ? `${first.slice(0, 28).trimEnd()}…` : first;
  return more.length > 0 ? `${short}  +${more.length}` : short;
}

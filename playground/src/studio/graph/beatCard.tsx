import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { memo, type ReactElement } from "react";
import type { GraphNode } from "../model.ts";
import type { Badge } from "./cards.ts";

export interface BeatData extends Record<string, unknown> {
  readonly beat: GraphNode;
  readonly badge: Badge | undefined;
  readonly lost: boolean;
  readonly now: boolean;
  readonly cursor: boolean;
  readonly poster: string | undefined;
}

export type BeatNode = Node<BeatData, "beat">;

const kinds = { start: "", decision: "", ending: "◆ ending", deadEnd: "✕ runs out" } as const;

/** A beat in the graph. */
export const BeatCard = memo(function BeatCard({ data }: NodeProps<BeatNode>): ReactElement {
  const { beat, badge, lost, now, cursor, poster } = data;
  const classes = ["beat", beat.kind, lost && "lost", now && "now", cursor && "cursor"].filter(Boolean).join(" ");
  return (
    <div className={classes} data-beat={beat.id}>
      <Handle type="target" position={Position.Top} />
      {beat.kind === "start" ? (
        <span className="beat-title">Start</span>
      ) : (
        <>
          {poster !== undefined && <img src={poster} alt="" loading="lazy" draggable={false} />}
          <span className="beat-words">
            <span className="beat-title">{beat.title}</span>
            <span className="beat-kind">{lost ? "no way leads here" : kinds[beat.kind]}</span>
          </span>
        </>
      )}
      {badge && (
        <span className={`badge ${badge.errors > 0 ? "error" : "warning"}`} title={badge.first.message}>
          {badge.errors > 0 ? `✕ ${badge.errors}` : `! ${badge.warnings}`}
        </span>
      )}
      {now && <span className="playing">on screen</span>}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
});

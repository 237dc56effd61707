import { EdgeLabelRenderer, type Edge, type EdgeProps } from "@xyflow/react";
import { memo, type ReactElement } from "react";
import type { Point } from "../../graph/layout.ts";

export interface WayData extends Record<string, unknown> {
  readonly path: string;
  readonly middle: Point;
  readonly label: string;
  readonly lit: boolean;
}

export type WayEdge = Edge<WayData, "way">;

/** A way between two beats, along the layouter's route. */
export const Way = memo(function Way({ data, markerEnd, id }: EdgeProps<WayEdge>): ReactElement | null {
  if (!data) return null;
  return (
    <>
      <path id={id} className={data.lit ? "way lit" : "way"} d={data.path} {...(markerEnd === undefined ? {} : { markerEnd })} />
      {data.label !== "" && (
        <EdgeLabelRenderer>
          <span
            className={data.lit ? "way-words lit" : "way-words"}
            style={{ transform: `translate(-50%, -50%) translate(${data.middle.x}px, ${data.middle.y}px)` }}
          >
            {data.label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

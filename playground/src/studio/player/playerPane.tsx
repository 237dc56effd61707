import "@interactive-drama/client/player";
import type { BeatView, LineView } from "@interactive-drama/client";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { LinePlace, Rehearsal } from "../model.ts";

export interface PlayerPaneProps {
  readonly story: string;
  /** Null until there is a version without errors. */
  readonly served: string | null;
  /** Where to play from; `at` grows with each wish. */
  readonly from: { readonly place: LinePlace | null; readonly at: number };
  readonly rehearse: (place: LinePlace | null) => Promise<Rehearsal>;
  readonly onBeat: (beat: BeatView) => void;
  readonly onLine: (line: LineView) => void;
  /** A line or choice on the screen was clicked. */
  readonly onPick: (id: string) => void;
}

/** The player that viewers have, in sessions that no report counts. */
export function PlayerPane(props: PlayerPaneProps): ReactElement {
  const { served, from, story } = props;
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [problem, setProblem] = useState<string | null>(null);
  const playable = served !== null;

  useEffect(() => {
    const host = frame.current;
    if (!host || !playable) return;
    const player = document.createElement("drama-player");
    player.setAttribute("src", location.origin);
    player.setAttribute("story", story);
    let begun = false;
    player.opener = async () => {
      // Whoever starts over begins at the story's beginning, wherever the first visit began.
      const place = begun ? null : latest.current.from.place;
      begun = true;
      try {
        setProblem(null);
        return await latest.current.rehearse(place);
      } catch (reason) {
        if (place === null) throw reason;
        setProblem(reason instanceof Error ? reason.message : "No way was found to that line.");
        return latest.current.rehearse(null);
      }
    };
    player.addEventListener("drama-beat", ({ detail }) => {
      latest.current.onBeat(detail.beat);
    });
    player.addEventListener("drama-line", ({ detail }) => {
      latest.current.onLine(detail.line);
    });
    // In the studio a click on words leads to the script; the film goes on with a click beside them.
    player.addEventListener(
      "click",
      (event) => {
        const words = event.composedPath().find((element) => element instanceof HTMLElement && element.dataset.line !== undefined);
        if (!(words instanceof HTMLElement) || !words.dataset.line) return;
        event.stopPropagation();
        latest.current.onPick(words.dataset.line);
      },
      { capture: true },
    );
    host.replaceChildren(player);
    return () => {
      player.remove();
    };
  }, [story, playable, from.at]);

  return (
    <div className="player-frame">
      {problem !== null && (
        <p className="strip" role="status">
          {problem}
        </p>
      )}
      {playable ? (
        <div className="player-host" ref={frame} data-testid="player" />
      ) : (
        <div className="player-empty">
          <p>
            <strong>Nothing to play yet</strong>
          </p>
          <p>The player starts with the first saved version without errors.</p>
        </div>
      )}
    </div>
  );
}

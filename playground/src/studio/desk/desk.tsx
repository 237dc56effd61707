import type { BeatView, LineView } from "@interactive-drama/client";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import { api } from "../api.ts";
import type { BeatLines } from "../editor/beatMarks.ts";
import { ScriptEditor } from "../editor/scriptEditor.tsx";
import { StoryGraph } from "../graph/storyGraph.tsx";
import { HelpDrawer } from "../help/helpDrawer.tsx";
import type { LinePlace, ProjectView } from "../model.ts";
import { Split } from "../panes/split.tsx";
import { PlayerPane } from "../player/playerPane.tsx";
import { Conflict } from "./conflict.tsx";
import { DeskModel, isDirty } from "./deskModel.ts";
import { FileTabs } from "./fileTabs.tsx";
import { Problems } from "./problems.tsx";
import { TopBar } from "./topBar.tsx";

/** How often the disk is looked at, in milliseconds. */
const lookEvery = 4000;
/** How long a cursor rests on a line before the player follows, in milliseconds. */
const restMs = 600;

/** The desk: script, story graph and player of one project, side by side. */
export function Desk({ project }: { readonly project: ProjectView }): ReactElement {
  const [model] = useState(() => new DeskModel(api, project));
  const state = useSyncExternalStore(model.subscribe, () => model.state);
  const { current, buffers, reading, served } = state;
  const buffer = buffers.get(current);
  const dirty = [...buffers.values()].some(isDirty);
  const [help, setHelp] = useState<string | null>(null);
  const [showProblems, setShowProblems] = useState(true);
  const [cursor, setCursor] = useState<LinePlace | null>(null);
  const [playable, setPlayable] = useState<LinePlace | null>(null);
  const [follow, setFollow] = useState(false);
  const [from, setFrom] = useState<{ place: LinePlace | null; at: number }>({ place: null, at: 0 });
  const posters = usePosters(project.id, served);
  const screen = useScreen(project.id, served);

  useEffect(() => {
    void model.load();
  }, [model]);
  useEffect(() => {
    document.title = `${dirty ? "● " : ""}${reading.title} · Studio`;
  }, [dirty, reading.title]);
  useUnsavedGuard(model);
  useLook(model);

  const save = useCallback(() => void model.save(), [model]);
  const playFrom = useCallback((place: LinePlace | null) => {
    setFrom(({ at }) => ({ place, at: at + 1 }));
  }, []);
  const openPlace = useCallback(
    (place: LinePlace) => {
      model.goTo(place);
    },
    [model],
  );
  const pick = useCallback(
    (id: string) => {
      void api.places(project.id, [id]).then((places) => {
        const place = places[id];
        if (place) model.goTo(place, { saved: true });
      });
    },
    [model, project.id],
  );
  const followed = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onLine = useCallback(
    (file: string, line: number, saved: number) => {
      setCursor({ file, line });
      // What is played is what is saved.
      setPlayable({ file, line: saved });
      clearTimeout(followed.current);
      if (follow) followed.current = setTimeout(() => { playFrom({ file, line: saved }); }, restMs);
    },
    [follow, playFrom],
  );
  // Until the writer has gone somewhere, the script shows what is on screen.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !screen.now || cursor) return;
    begun.current = true;
    model.goTo(screen.now, { focus: false, saved: true });
  }, [screen.now, cursor, model]);
  const findings = useMemo(
    () => reading.diagnostics.filter(({ file }) => (file ?? "drama.yaml") === current),
    [reading, current],
  );
  const beat = useMemo<BeatLines>(
    () => ({
      lines: screen.places.filter(({ file }) => file === current).map(({ line }) => line),
      now: screen.now?.file === current ? screen.now.line : null,
    }),
    [screen.places, screen.now, current],
  );

  const script = (
    <>
      <FileTabs
        files={state.files}
        current={current}
        dirty={(path) => isDirtyPath(state.buffers.get(path))}
        findings={reading.diagnostics}
        writable={project.writable}
        onOpen={(path) => { model.show(path); }}
        onAdd={(path) => void model.add(path)}
      />
      {buffer ? (
        <ScriptEditor
          buffer={buffer}
          findings={findings}
          beat={beat}
          jump={state.jump}
          readOnly={!project.writable}
          vocabulary={() => model.vocabulary()}
          onEdit={(path, text) => { model.edit(path, text); }}
          onLine={onLine}
          onSave={save}
          onHurry={() => { model.hurry(); }}
          onPlay={() => { playFrom(playable); }}
          onHelp={setHelp}
        />
      ) : (
        <p className="script-empty muted">Opening {current}…</p>
      )}
      {showProblems && reading.diagnostics.length > 0 && (
        <Problems findings={reading.diagnostics} onOpen={openPlace} onHelp={setHelp} />
      )}
    </>
  );
  const graph = (
    <>
      <h2 className="pane-title">Story graph</h2>
      <StoryGraph
        graph={state.graph}
        stale={reading.graph === null && state.graph !== null}
        findings={reading.diagnostics}
        posters={posters}
        now={screen.beat}
        cursor={cursor}
        onOpen={(node) => {
          if (node.file !== null && node.line !== null) model.goTo({ file: node.file, line: node.line });
        }}
      />
    </>
  );
  const player = (
    <>
      <div className="pane-title">
        <h2>Player</h2>
        <label className="switch">
          <input type="checkbox" checked={follow} onChange={(event) => { setFollow(event.target.checked); }} />
          Follow the cursor
        </label>
        <button type="button" onClick={() => { playFrom(null); }}>
          From the start
        </button>
      </div>
      <PlayerPane
        story={project.id}
        served={served}
        from={from}
        rehearse={(place) => api.rehearse(project.id, place)}
        onBeat={screen.onBeat}
        onLine={screen.onLine}
        onPick={pick}
      />
    </>
  );
  return (
    <div className="desk">
      <TopBar
        state={state}
        dirty={dirty}
        problemsShown={showProblems}
        onProblems={() => { setShowProblems(!showProblems); }}
        onPlayHere={playable === null ? undefined : () => { playFrom(playable); }}
        onSave={save}
        onHome={() => {
          if (!model.dirty || confirm("Leave without saving? What is not saved is lost.")) location.assign("/studio");
        }}
      />
      {state.notice && (
        <p className={`strip ${state.notice.kind}`} role="status">
          {state.notice.text}
          <button type="button" className="quiet" onClick={() => { model.dismiss(); }} aria-label="Dismiss">
            ✕
          </button>
        </p>
      )}
      <main className="desk-main">
        <Split
          name="desk"
          panes={[
            { id: "script", label: "Script", share: 0.44, least: 320, content: script },
            { id: "graph", label: "Story graph", share: 0.31, least: 220, content: graph },
            { id: "player", label: "Player", share: 0.25, least: 260, content: player },
          ]}
        />
        {help !== null && <HelpDrawer code={help} onClose={() => { setHelp(null); }} />}
      </main>
      {state.conflict && (
        <Conflict
          theirs={state.conflict}
          mine={buffers.get(state.conflict.path)?.text ?? ""}
          onAnswer={(answer, merged) => void model.settle(answer, merged)}
        />
      )}
    </div>
  );
}

const isDirtyPath = (buffer: Parameters<typeof isDirty>[0] | undefined) => buffer !== undefined && isDirty(buffer);

/** What the player shows, and where it was written. */
function useScreen(project: string, served: string | null) {
  const [shown, setShown] = useState<BeatView | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [places, setPlaces] = useState<Readonly<Record<string, LinePlace>>>({});
  useEffect(() => {
    if (!shown) return;
    let wanted = true;
    const ids = [...shown.lines.map(({ id }) => id), ...shown.choices.map(({ id }) => id.replace(/~\d+$/, ""))];
    void api.places(project, ids).then((found) => {
      if (wanted) setPlaces(found);
    });
    return () => {
      wanted = false;
    };
  }, [project, shown, served]);
  return {
    beat: shown?.id ?? null,
    places: useMemo(() => Object.values(places), [places]),
    now: line === null ? undefined : places[line],
    onBeat: useCallback((beat: BeatView) => {
      setShown(beat);
    }, []),
    onLine: useCallback((spoken: LineView) => {
      setLine(spoken.id);
    }, []),
  };
}

function usePosters(project: string, served: string | null): Readonly<Record<string, string>> {
  const [posters, setPosters] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    if (served === null) return;
    let wanted = true;
    // Pictures come after everything that a writer waits for.
    const later = setTimeout(() => {
      api.posters(project).then(
        (found) => {
          if (wanted) setPosters(found);
        },
        () => undefined,
      );
    }, 1200);
    return () => {
      wanted = false;
      clearTimeout(later);
    };
  }, [project, served]);
  return posters;
}

function useUnsavedGuard(model: DeskModel): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (model.dirty) event.preventDefault();
    };
    addEventListener("beforeunload", guard);
    return () => {
      removeEventListener("beforeunload", guard);
    };
  }, [model]);
}

function useLook(model: DeskModel): void {
  useEffect(() => {
    const look = () => {
      if (!document.hidden) void model.look();
    };
    const timer = setInterval(look, lookEvery);
    addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", look);
    };
  }, [model]);
}

import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { studioTheme } from "../editor/theme.ts";
import type { ProjectText } from "../model.ts";

export interface ConflictProps {
  readonly theirs: ProjectText;
  readonly mine: string;
  readonly onAnswer: (answer: "mine" | "theirs" | "later", merged?: string) => void;
}

/** A file changed outside while it was edited here: nothing is lost unasked. */
export function Conflict({ theirs, mine, onAnswer }: ConflictProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const merge = useRef<MergeView>(null);
  const [comparing, setComparing] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (!comparing || !host.current) return;
    const shared = [lineNumbers(), EditorView.lineWrapping, studioTheme];
    const view = new MergeView({
      parent: host.current,
      a: { doc: theirs.text, extensions: [...shared, EditorState.readOnly.of(true)] },
      b: { doc: mine, extensions: shared },
      revertControls: "a-to-b",
      collapseUnchanged: { margin: 3 },
    });
    merge.current = view;
    return () => {
      view.destroy();
      merge.current = null;
    };
  }, [comparing, theirs, mine]);
  return (
    <dialog
      ref={dialog}
      className={comparing ? "dialog wide" : "dialog"}
      data-testid="conflict"
      aria-labelledby="conflict-title"
      onCancel={() => {
        onAnswer("later");
      }}
    >
      <h2 id="conflict-title">{theirs.path} was changed outside</h2>
      <p className="muted">
        Another program wrote this file after it was opened here, and you have changes of your own that are not saved.
      </p>
      {comparing && (
        <>
          <div className="compare-names">
            <span>On the disk</span>
            <span>Yours: change it, or take pieces over with the arrows</span>
          </div>
          <div className="compare" ref={host} />
        </>
      )}
      <div className="actions">
        <button type="button" onClick={() => { onAnswer("theirs"); }}>
          Load theirs
        </button>
        <button type="button" onClick={() => { onAnswer("mine", merge.current?.b.state.doc.toString()); }}>
          {comparing ? "Save the right side" : "Overwrite with mine"}
        </button>
        {!comparing && (
          <button type="button" className="primary" onClick={() => { setComparing(true); }}>
            Compare
          </button>
        )}
      </div>
    </dialog>
  );
}

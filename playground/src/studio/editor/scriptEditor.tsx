import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorSelection, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef, type ReactElement } from "react";
import type { Buffer, Jump } from "../desk/deskModel.ts";
import type { Diagnostic } from "../model.ts";
import { beatMarks, showBeat, type BeatLines } from "./beatMarks.ts";
import { completionSource, type Vocabulary } from "./completions.ts";
import { marksOf } from "./findings.ts";
import { ink } from "./inkLanguage.ts";
import { lineNow, lineSaved, markSaved } from "./savedLines.ts";
import { studioTheme } from "./theme.ts";

export interface ScriptEditorProps {
  readonly buffer: Buffer;
  readonly findings: readonly Diagnostic[];
  readonly beat: BeatLines;
  readonly jump: Jump | null;
  readonly readOnly: boolean;
  readonly vocabulary: () => Vocabulary;
  readonly onEdit: (path: string, text: string) => void;
  /** The cursor came to another line; `saved` is where that stands in the saved text. */
  readonly onLine: (path: string, line: number, saved: number) => void;
  readonly onSave: () => void;
  /** A command key went down. */
  readonly onHurry: () => void;
  readonly onPlay: () => void;
  readonly onHelp: (code: string) => void;
}

/** One file in CodeMirror; each file keeps its own history, cursor and scroll. */
export function ScriptEditor(props: ScriptEditorProps): ReactElement {
  const { buffer, findings, beat, jump } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const states = useRef(new Map<string, { state: EditorState; scroll: number; replaced: number }>());
  const shown = useRef<{ path: string; replaced: number }>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const editor = new EditorView({ parent: element });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const before = shown.current;
    if (before?.path === buffer.path && before.replaced === buffer.replaced) return;
    if (before) states.current.set(before.path, { state: editor.state, scroll: editor.scrollDOM.scrollTop, replaced: before.replaced });
    const kept = states.current.get(buffer.path);
    shown.current = { path: buffer.path, replaced: buffer.replaced };
    const made = kept?.replaced === buffer.replaced ? kept.state : undefined;
    editor.setState(made ?? stateOf(buffer, latest));
    editor.scrollDOM.scrollTop = kept?.scroll ?? 0;
  }, [buffer.path, buffer.replaced]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = marksOf(editor.state.doc, findings, (code) => {
      latest.current.onHelp(code);
    });
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [findings, buffer.path, buffer.replaced]);

  useEffect(() => {
    const editor = view.current;
    // What was typed while it was saved is not saved: the lines stay counted from the save before.
    if (editor?.state.doc.toString() === buffer.saved) editor.dispatch({ effects: markSaved.of(null) });
  }, [buffer.saved, buffer.path, buffer.replaced]);

  useEffect(() => {
    view.current?.dispatch({ effects: showBeat.of(beat) });
  }, [beat, buffer.path, buffer.replaced]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || jump?.file !== buffer.path) return;
    const number = jump.saved ? lineNow(editor.state, jump.line) : jump.line;
    const line = editor.state.doc.line(Math.min(Math.max(1, number), editor.state.doc.lines));
    const at = line.from + (line.text.length - line.text.trimStart().length);
    editor.dispatch({
      selection: EditorSelection.cursor(at),
      effects: EditorView.scrollIntoView(at, { y: "center" }),
    });
    if (jump.focus) editor.focus();
  }, [jump, buffer.path]);

  return <div className="script" ref={host} data-testid="script" />;
}

function stateOf(buffer: Buffer, latest: { current: ScriptEditorProps }): EditorState {
  const own: Extension = buffer.path.endsWith(".ink")
    ? [ink(), autocompletion({ icons: false, override: [completionSource(() => latest.current.vocabulary())] }), EditorView.lineWrapping]
    : [yaml(), EditorView.editorAttributes.of({ class: "is-settings" })];
  return EditorState.create({
    doc: buffer.text,
    extensions: [
      beatMarks,
      lintGutter(),
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      bracketMatching(),
      closeBrackets(),
      search({ top: true }),
      EditorState.tabSize.of(4),
      EditorState.readOnly.of(latest.current.readOnly),
      EditorView.contentAttributes.of({ "aria-label": `Script ${buffer.path}`, spellcheck: "true" }),
      keymap.of([
        { key: "Mod-s", run: () => (latest.current.onSave(), true), preventDefault: true },
        { key: "Mod-Enter", run: () => (latest.current.onPlay(), true), preventDefault: true },
        ...completionKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        // Escape, then Tab, leaves the editor by keyboard.
        indentWithTab,
      ]),
      EditorView.domEventHandlers({
        keydown: ({ key }) => {
          if (key === "Control" || key === "Meta") latest.current.onHurry();
        },
      }),
      EditorView.updateListener.of((update) => {
        const { path } = buffer;
        if (update.docChanged) latest.current.onEdit(path, update.state.doc.toString());
        if (!update.selectionSet && !update.docChanged) return;
        const line = update.state.doc.lineAt(update.state.selection.main.head).number;
        const before = update.startState.doc.lineAt(update.startState.selection.main.head).number;
        if (line !== before) latest.current.onLine(path, line, lineSaved(update.state, line));
      }),
      own,
      studioTheme,
    ],
  });
}

import { RangeSet, StateEffect, StateField, type Extension, type Range } from "@codemirror/state";
import { Decoration, EditorView, gutter, GutterMarker, type DecorationSet } from "@codemirror/view";
import { lineNow, savedLines } from "./savedLines.ts";

/** The lines of the beat on screen, and the one being shown, as they stand in the saved text. */
export interface BeatLines {
  readonly lines: readonly number[];
  readonly now: number | null;
}

class Mark extends GutterMarker {
  readonly now: boolean;

  constructor(now: boolean) {
    super();
    this.now = now;
  }

  override toDOM(): Node {
    const mark = document.createElement("span");
    mark.className = this.now ? "cm-beat-mark cm-beat-mark-now" : "cm-beat-mark";
    return mark;
  }
}

const marks = { line: new Mark(false), now: new Mark(true) };
const lines = { line: Decoration.line({ class: "cm-beat-line" }), now: Decoration.line({ class: "cm-beat-now" }) };

/** Lights the beat that the player shows. */
export const showBeat = StateEffect.define<BeatLines>();

// Both move with the text while it is edited.
const lit = StateField.define<{ readonly decorations: DecorationSet; readonly markers: RangeSet<GutterMarker> }>({
  create: () => ({ decorations: Decoration.none, markers: RangeSet.of<GutterMarker>([]) }),
  update(value, transaction) {
    const shown = transaction.effects.find((effect) => effect.is(showBeat));
    if (!shown) {
      return transaction.docChanged
        ? { decorations: value.decorations.map(transaction.changes), markers: value.markers.map(transaction.changes) }
        : value;
    }
    const { state } = transaction;
    const decorations: Range<Decoration>[] = [];
    const markers: Range<GutterMarker>[] = [];
    const now = shown.value.now === null ? null : lineNow(state, shown.value.now);
    for (const number of [...new Set(shown.value.lines.map((line) => lineNow(state, line)))].sort((a, b) => a - b)) {
      const kind = number === now ? "now" : "line";
      const { from } = state.doc.line(number);
      decorations.push(lines[kind].range(from));
      markers.push(marks[kind].range(from));
    }
    return { decorations: Decoration.set(decorations), markers: RangeSet.of(markers) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
});

export const beatMarks: Extension = [
  savedLines,
  lit,
  gutter({ class: "cm-beat-gutter", markers: (view) => view.state.field(lit).markers }),
];

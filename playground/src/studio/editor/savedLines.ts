import { ChangeSet, StateEffect, StateField, type EditorState, type Text } from "@codemirror/state";

/** Says that the text stands on the disk as it is here: what viewers play has these lines. */
export const markSaved = StateEffect.define();

/** The text as it was saved last, and what was changed since. */
export const savedLines = StateField.define<{ readonly saved: Text; readonly since: ChangeSet }>({
  create: ({ doc }) => ({ saved: doc, since: ChangeSet.empty(doc.length) }),
  update(value, transaction) {
    if (transaction.effects.some((effect) => effect.is(markSaved)))
      return { saved: transaction.newDoc, since: ChangeSet.empty(transaction.newDoc.length) };
    return transaction.docChanged ? { saved: value.saved, since: value.since.compose(transaction.changes) } : value;
  },
});

/** Where a line of the saved text stands now. */
export function lineNow(state: EditorState, line: number): number {
  const { saved, since } = state.field(savedLines);
  const { from } = saved.line(Math.min(Math.max(1, line), saved.lines));
  return state.doc.lineAt(since.mapPos(from, 1)).number;
}

/** Where a line stood in the saved text; of a new one, the line it was written at. */
export function lineSaved(state: EditorState, line: number): number {
  const { saved, since } = state.field(savedLines);
  const { from } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return saved.lineAt(since.invertedDesc.mapPos(from, 1)).number;
}

/** Names that the scripts themselves declare. */
export interface ScriptNames {
  /** Knots, and stitches as `knot.stitch`. */
  readonly flows: readonly string[];
  /** Variables, constants, lists and their items, temporary ones too. */
  readonly variables: readonly string[];
  /** Labels of choices and gathers. */
  readonly labels: readonly string[];
  readonly functions: readonly string[];
  /** Moods that somebody spoke in. */
  readonly moods: readonly string[];
}

const knot = /^\s*={2,}\s*(function\s+)?([\p{L}\p{N}_]+)/u;
const stitch = /^\s*=(?!=)\s*([\p{L}\p{N}_]+)/u;
const declared = /^\s*(?:VAR|CONST)\s+([\p{L}\p{N}_]+)/u;
const list = /^\s*LIST\s+([\p{L}\p{N}_]+)\s*=\s*(.*)$/u;
const temporary = /\btemp\s+([\p{L}\p{N}_]+)/u;
const label = /^\s*(?:[*+-]\s*)+\(([\p{L}\p{N}_]+)\)/u;
const mood = /^\s*(?:[*+-]\s*)*[[\s]*[\p{L}][^:：(（]{0,40}[(（]([^)）]{1,40})[)）]\s*[:：]/u;

/** Reads the names of some scripts. */
export function namesOf(texts: Iterable<string>): ScriptNames {
  const flows = new Set<string>();
  const variables = new Set<string>();
  const labels = new Set<string>();
  const functions = new Set<string>();
  const moods = new Set<string>();
  for (const text of texts) {
    let current = "";
    for (const line of text.split("\n")) {
      const opened = knot.exec(line);
      if (opened?.[2]) {
        current = opened[2];
        (opened[1] ? functions : flows).add(current);
        continue;
      }
      const inner = stitch.exec(line)?.[1];
      if (inner) flows.add(current ? `${current}.${inner}` : inner);
      const variable = declared.exec(line)?.[1] ?? temporary.exec(line)?.[1];
      if (variable) variables.add(variable);
      const items = list.exec(line);
      if (items?.[1]) {
        variables.add(items[1]);
        for (const item of (items[2] ?? "").matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) variables.add(item[0]);
      }
      const marked = label.exec(line)?.[1];
      if (marked) labels.add(marked);
      const said = mood.exec(line)?.[1];
      if (said) moods.add(said.trim());
    }
  }
  const sorted = (names: Set<string>) => [...names].sort((a, b) => a.localeCompare(b));
  return {
    flows: sorted(flows),
    variables: sorted(variables),
    labels: sorted(labels),
    functions: sorted(functions),
    moods: sorted(moods),
  };
}

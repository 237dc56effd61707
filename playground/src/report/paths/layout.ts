import type { PathStep } from "../model.ts";

/** What stands for the beats that few viewers pass at one place of their way. */
export const otherId = "other:";

export interface FlowOptions {
  /** How many columns are drawn; viewers who go further are counted on the last. */
  readonly columns: number;
  /** The most stops in a column, the bundled one included. */
  readonly stops: number;
  /** From one column's left edge to the next, in pixels. */
  readonly pitch: number;
  /** Width of a stop's bar, in pixels. */
  readonly bar: number;
  /** Height of all viewers, in pixels. */
  readonly full: number;
  /** The least room a stop has for its label, in pixels. */
  readonly room: number;
  /** Between two stops, in pixels. */
  readonly gap: number;
}

/** One beat at one place of the way. `viewers = onward + later + stopped`. */
export interface Stop {
  readonly id: string;
  /** From 0. */
  readonly column: number;
  readonly viewers: number;
  /** Those who go on to the next column. */
  readonly onward: number;
  /** Those who go on, past the last column that is drawn. */
  readonly later: number;
  /** Those for whom it is the last beat. */
  readonly stopped: number;
  /** Beats that it stands for: itself, or all that were bundled. */
  readonly beats: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Top of the room it has for itself. */
  readonly top: number;
  /** Height of that room. */
  readonly space: number;
}

/** Viewers between two stops, as a ribbon. */
export interface Flow {
  readonly from: Stop;
  readonly to: Stop;
  readonly viewers: number;
  readonly width: number;
  /** Middle of the ribbon where it leaves. */
  readonly y0: number;
  /** Middle of the ribbon where it arrives. */
  readonly y1: number;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly stops: readonly Stop[];
  readonly flows: readonly Flow[];
  /** Beats that viewers saw after the last column, most seen first. */
  readonly beyond: readonly string[];
}

interface Draft {
  id: string;
  column: number;
  viewers: number;
  out: number;
  beats: string[];
}

const key = (column: number, id: string): string => `${column} ${id}`;

/** By amount, then by name, so that the same viewers always make the same picture. */
function mostFirst(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

function add(sums: Map<string, number>, name: string, value: number): void {
  sums.set(name, (sums.get(name) ?? 0) + value);
}

/**
 * Places the ways of viewers in columns, one for each beat of a way.
 * @param steps Steps of their ways.
 * @param firsts How many viewers began at which beat, those who never left it included.
 */
export function layOutFlows(steps: readonly PathStep[], firsts: ReadonlyMap<string, number>, options: FlowOptions): FlowLayout {
  const drafts = new Map<string, Draft>();
  const columns = draftColumns(steps, firsts, options.columns, drafts);
  const names = columns.map((column, at) => bundle(column, at, options.stops, drafts));
  const flows = new Map<string, { from: string; to: string; viewers: number }>();
  for (const step of steps) {
    if (step.beat > columns.length) continue;
    const from = key(step.beat - 2, names[step.beat - 2]?.get(step.from) ?? step.from);
    const to = key(step.beat - 1, names[step.beat - 1]?.get(step.to) ?? step.to);
    const name = `${from} ${to}`;
    const flow = flows.get(name) ?? { from, to, viewers: 0 };
    flow.viewers += step.viewers;
    flows.set(name, flow);
  }
  const total = Math.max(1, [...firsts.values()].reduce((sum, one) => sum + one, 0));
  const scale = options.full / total;
  const stops = place(drafts, [...flows.values()], columns.length, scale, options);
  const beyond = new Map<string, number>();
  for (const step of steps) if (step.beat > columns.length) add(beyond, step.to, step.viewers);
  return {
    width: Math.max(0, columns.length * options.pitch),
    height: Math.max(0, ...[...stops.values()].map((stop) => stop.top + stop.space)),
    stops: [...stops.values()],
    flows: ribbons([...flows.values()], stops, scale),
    beyond: [...beyond].sort(mostFirst).map(([id]) => id),
  };
}

/** Who is where in each column, before anything is bundled. */
function draftColumns(
  steps: readonly PathStep[],
  firsts: ReadonlyMap<string, number>,
  most: number,
  drafts: Map<string, Draft>,
): Map<string, number>[] {
  const length = Math.min(most, Math.max(1, ...steps.map((step) => step.beat)));
  const columns = Array.from({ length }, () => new Map<string, number>());
  for (const [id, viewers] of firsts) columns[0]?.set(id, viewers);
  const out = new Map<string, number>();
  for (const step of steps) {
    const column = columns[step.beat - 1];
    if (column) add(column, step.to, step.viewers);
    add(out, key(step.beat - 2, step.from), step.viewers);
  }
  columns.forEach((column, at) => {
    for (const [id, viewers] of column)
      drafts.set(key(at, id), { id, column: at, viewers, out: out.get(key(at, id)) ?? 0, beats: [id] });
  });
  return columns;
}

/** Puts a column's small stops together; gives the name under which each of its beats is drawn. */
function bundle(column: Map<string, number>, at: number, most: number, drafts: Map<string, Draft>): Map<string, string> {
  const sorted = [...column].sort(mostFirst);
  const small = sorted.length > most ? sorted.slice(most - 1) : [];
  const names = new Map(sorted.map(([id]) => [id, id]));
  if (small.length === 0) return names;
  const other: Draft = { id: otherId, column: at, viewers: 0, out: 0, beats: [] };
  for (const [id] of small) {
    const draft = drafts.get(key(at, id));
    other.viewers += draft?.viewers ?? 0;
    other.out += draft?.out ?? 0;
    other.beats.push(id);
    drafts.delete(key(at, id));
    names.set(id, otherId);
  }
  drafts.set(key(at, otherId), other);
  return names;
}

/** Stacks each column in the order of where its viewers come from, so that few ribbons cross; the bundled ones last. */
function place(
  drafts: ReadonlyMap<string, Draft>,
  flows: readonly { from: string; to: string; viewers: number }[],
  columns: number,
  scale: number,
  options: FlowOptions,
): Map<string, Stop> {
  const stops = new Map<string, Stop>();
  const all = [...drafts.values()];
  const heights = Array.from({ length: columns }, () => 0);
  for (let at = 0; at < columns; at++) {
    const from = new Map<string, number>();
    for (const draft of all.filter((one) => one.column === at)) {
      const into = flows.filter((flow) => flow.to === key(at, draft.id));
      const viewers = into.reduce((sum, flow) => sum + flow.viewers, 0);
      const weighed = into.reduce((sum, flow) => sum + flow.viewers * middle(stops.get(flow.from)), 0);
      from.set(draft.id, draft.id === otherId ? Infinity : viewers === 0 ? 0 : weighed / viewers);
    }
    const order = all
      .filter((draft) => draft.column === at)
      .sort((a, b) => compare(from.get(a.id) ?? 0, from.get(b.id) ?? 0) || mostFirst([a.id, a.viewers], [b.id, b.viewers]));
    let top = 0;
    for (const draft of order) {
      const height = Math.max(2, draft.viewers * scale);
      const space = Math.max(options.room, height);
      const goesOn = Math.min(draft.viewers, draft.out);
      stops.set(key(at, draft.id), {
        id: draft.id,
        column: at,
        viewers: draft.viewers,
        onward: at < columns - 1 ? goesOn : 0,
        later: at < columns - 1 ? 0 : goesOn,
        stopped: draft.viewers - goesOn,
        beats: draft.beats,
        x: at * options.pitch,
        y: top + (space - height) / 2,
        height,
        top,
        space,
      });
      top += space + options.gap;
    }
    heights[at] = top - options.gap;
  }
  const tallest = Math.max(0, ...heights);
  return new Map(
    [...stops].map(([name, stop]) => {
      const down = (tallest - (heights[stop.column] ?? 0)) / 2;
      return [name, { ...stop, y: stop.y + down, top: stop.top + down }];
    }),
  );
}

function middle(stop: Stop | undefined): number {
  return stop ? stop.y + stop.height / 2 : 0;
}

/** Unlike a difference, this holds for two infinities too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Ribbons leave a stop in the order in which they arrive, and the other way round. */
function ribbons(
  flows: readonly { from: string; to: string; viewers: number }[],
  stops: ReadonlyMap<string, Stop>,
  scale: number,
): Flow[] {
  const drawn = flows.flatMap((flow) => {
    const [from, to] = [stops.get(flow.from), stops.get(flow.to)];
    return from && to ? [{ from, to, viewers: flow.viewers, width: flow.viewers * scale, y0: 0, y1: 0 }] : [];
  });
  const used = { out: new Map<Stop, number>(), into: new Map<Stop, number>() };
  const next = (sums: Map<Stop, number>, stop: Stop, width: number): number => {
    const before = sums.get(stop) ?? 0;
    sums.set(stop, before + width);
    return stop.y + before + width / 2;
  };
  for (const flow of [...drawn].sort((a, b) => a.from.column - b.from.column || a.to.y - b.to.y)) flow.y0 = next(used.out, flow.from, flow.width);
  for (const flow of [...drawn].sort((a, b) => a.from.column - b.from.column || a.from.y - b.from.y)) flow.y1 = next(used.into, flow.to, flow.width);
  return drawn.sort((a, b) => a.from.column - b.from.column || a.from.y - b.from.y || a.to.y - b.to.y);
}

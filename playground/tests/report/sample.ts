import type { BeatReport, EdgeReport, Rate, StoryReport } from "../../src/report/model.ts";

export function rateOf(count: number, of: number): Rate {
  if (of < 10) return { count, of, value: null, low: null, high: null };
  const value = count / of;
  return { count, of, value, low: Math.max(0, value - 0.08), high: Math.min(1, value + 0.08) };
}

function beat(id: string, title: string, kind: BeatReport["kind"], came: number, left: number): BeatReport {
  return {
    id,
    title,
    kind,
    episode: null,
    file: "main.ink",
    line: 3,
    poster: null,
    entries: came,
    reach: rateOf(came, 100),
    matureEntries: came,
    dropOff: kind === "decision" ? rateOf(left, came) : null,
    timeToChoice: kind === "decision" ? { measured: came, medianSeconds: 2.4, p90Seconds: null } : null,
    timeouts: kind === "decision" ? rateOf(5, came) : null,
    choices: [],
    exits: kind === "decision" ? { story: left, stall: 0, error: 0, gate: 0 } : null,
    dropOffByWait: kind === "decision" ? { fast: rateOf(0, 0), slow: rateOf(0, 0), unknown: rateOf(left, came) } : null,
  };
}

function edge(from: string, to: string, choice: string | null, label: string, took: number, stayed: number): EdgeReport {
  return {
    from,
    to,
    kind: choice === null ? "flow" : "choice",
    choice,
    label,
    share: rateOf(took, 100),
    continuation: rateOf(stayed, took),
    conditional: rateOf(took, 100),
  };
}

const gate: BeatReport = {
  ...beat("gate", "The Gate", "decision", 100, 0),
  choices: [
    {
      id: "door",
      text: "Open <b>the</b> door",
      shown: 100,
      share: rateOf(60, 95),
      timeouts: 5,
      auto: 0,
      continuation: rateOf(36, 60),
      observational: true,
    },
  ],
};

/** A report with a loss behind one choice. */
export const sample: StoryReport = {
  story: "tower",
  title: "The Tower",
  version: "0123456789abcdef0123456789abcdef",
  simulated: false,
  madeAt: "2025-03-01T20:00:00Z",
  minCell: 10,
  silenceMinutes: 30,
  headline: {
    kind: "mostLeave",
    text: "About one viewer in four leaves at The Second Bell, after “Open the door”.",
    beat: "bell",
    choice: "door",
    steepestBeat: null,
    steepestChoice: null,
  },
  viewers: { count: 100, finished: 76, left: 24, stuck: 0, watching: 0, replays: 2, otherVersions: 0, gated: 0 },
  beats: [gate, beat("bell", "The Second Bell", "decision", 60, 24), beat("dawn", "Dawn", "ending", 76, 0)],
  edges: [
    edge("start:", "gate", null, "", 100, 100),
    edge("gate", "bell", "door", "Open <b>the</b> door", 60, 36),
    edge("bell", "dawn", "ring", "Ring it", 36, 36),
    edge("gate", "dawn", "wait", "Wait", 0, 0),
  ],
  endings: [{ id: "dawn", title: "Dawn", share: rateOf(76, 76) }],
  episodes: [],
  retention: [
    { beat: 1, atRisk: 100, left: 0, ended: 0, gated: 0, stuck: 0, open: 0, watching: 1, watchingInterval: null, leftBy: 0, gatedBy: 0, endedBy: 0, stuckBy: 0 },
    { beat: 2, atRisk: 100, left: 24, ended: 40, gated: 0, stuck: 0, open: 0, watching: 0.36, watchingInterval: { low: 0.27, high: 0.45 }, leftBy: 0.24, gatedBy: 0, endedBy: 0.4, stuckBy: 0 },
    { beat: 3, atRisk: 36, left: 0, ended: 36, gated: 0, stuck: 0, open: 0, watching: 0, watchingInterval: null, leftBy: 0.24, gatedBy: 0, endedBy: 0.76, stuckBy: 0 },
  ],
  retentionBySeconds: [],
  retentionByWait: [],
  filter: { acrossVersions: false, locale: null, device: null, experiment: null, variant: null },
  dimensions: { versions: ["0123456789abcdef0123456789abcdef"], locales: [], devices: [], experiments: [] },
  paths: [
    { beat: 2, from: "gate", to: "bell", viewers: 60 },
    { beat: 3, from: "bell", to: "dawn", viewers: 36 },
  ],
  replay: rateOf(0, 76),
  returns: { day: rateOf(0, 0), week: rateOf(0, 0) },
  watch: { viewers: 0, waits: [], stalls: 0, failures: 0, stallRatio: null },
  experiments: [],
  events: { stored: 1200, duplicates: 0, quarantined: 0, orphans: 0, dropped: 0 },
};

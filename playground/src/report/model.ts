/** The report as the server and the command line write it: `StoryReport` of InteractiveDrama.Analytics. */

/** A share with its counts; value and interval are null where too few viewers stand behind it. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Headline {
  readonly kind: "noViewers" | "fewViewers" | "nobodyLeaves" | "mostLeave";
  readonly text: string;
  readonly beat: string | null;
  readonly choice: string | null;
  readonly steepestBeat: string | null;
  readonly steepestChoice: string | null;
}

export interface ViewerCounts {
  readonly count: number;
  readonly finished: number;
  readonly left: number;
  readonly stuck: number;
  readonly watching: number;
  readonly replays: number;
  readonly otherVersions: number;
}

export interface ChoiceReport {
  readonly id: string;
  readonly text: string;
  readonly shown: number;
  readonly share: Rate;
  readonly timeouts: number;
  readonly auto: number;
  readonly continuation: Rate;
  readonly observational: boolean;
}

export interface TimeToChoice {
  readonly measured: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
}

export interface BeatReport {
  readonly id: string;
  readonly title: string;
  readonly kind: "decision" | "ending" | "deadEnd";
  readonly episode: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly poster: string | null;
  readonly entries: number;
  readonly reach: Rate;
  readonly matureEntries: number;
  readonly dropOff: Rate | null;
  readonly timeToChoice: TimeToChoice | null;
  readonly timeouts: Rate | null;
  readonly choices: readonly ChoiceReport[];
}

export interface EdgeReport {
  readonly from: string;
  readonly to: string;
  readonly kind: "flow" | "choice";
  readonly choice: string | null;
  readonly label: string;
  readonly share: Rate;
  readonly continuation: Rate;
}

export interface EndingReport {
  readonly id: string;
  readonly title: string;
  readonly share: Rate;
}

export interface EpisodeReport {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly started: number;
  readonly finished: Rate;
  readonly wentOn: Rate;
}

export interface RetentionPoint {
  readonly beat: number;
  readonly atRisk: number;
  readonly left: number;
  readonly ended: number;
  readonly stuck: number;
  readonly open: number;
  readonly watching: number | null;
  readonly watchingInterval: { readonly low: number; readonly high: number } | null;
  readonly leftBy: number | null;
  readonly endedBy: number | null;
  readonly stuckBy: number | null;
}

export interface StoryReport {
  readonly story: string;
  readonly title: string;
  readonly version: string;
  readonly simulated: boolean;
  readonly madeAt: string;
  readonly minCell: number;
  readonly silenceMinutes: number;
  readonly headline: Headline;
  readonly viewers: ViewerCounts;
  readonly beats: readonly BeatReport[];
  readonly edges: readonly EdgeReport[];
  readonly endings: readonly EndingReport[];
  readonly episodes: readonly EpisodeReport[];
  readonly retention: readonly RetentionPoint[];
}

/** The report as the server and the command line write it: `StoryReport` of InteractiveDrama.Analytics. */
import type { ExperimentReport } from "./experiments/model.ts";

/** A 95 % confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

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
  /** Those that left before a closed gate; not among those that left. */
  readonly gated: number;
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

/** Viewers who left at a beat, by what they met in it. */
export interface ExitReasons {
  readonly story: number;
  readonly stall: number;
  readonly error: number;
  readonly gate: number;
}

/** A beat's drop-off by how long pictures were waited for: below two seconds, longer, not told. */
export interface WaitSplit {
  readonly fast: Rate;
  readonly slow: Rate;
  readonly unknown: Rate;
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
  readonly exits: ExitReasons | null;
  readonly dropOffByWait: WaitSplit | null;
}

export interface EdgeReport {
  readonly from: string;
  readonly to: string;
  readonly kind: "flow" | "choice";
  readonly choice: string | null;
  readonly label: string;
  readonly share: Rate;
  readonly continuation: Rate;
  /** Viewers who took it, of those who came to the beat it leaves. */
  readonly conditional: Rate;
}

export interface EndingReport {
  readonly id: string;
  readonly title: string;
  readonly share: Rate;
}

/** The step to the next episode by where this one ended. */
export interface EpisodeExit {
  readonly beat: string;
  readonly title: string;
  readonly wentOn: Rate;
}

export interface EpisodeReport {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly started: number;
  readonly finished: Rate;
  readonly wentOn: Rate;
  readonly byLastBeat: readonly EpisodeExit[];
}

/** What has become of viewers; the shares add up to 1 and are null where too few are left to judge by. */
export interface Fates {
  readonly atRisk: number;
  /** Kaplan-Meier of all ways out; the others are Aalen-Johansen's. */
  readonly watching: number | null;
  readonly watchingInterval: Interval | null;
  readonly leftBy: number | null;
  readonly gatedBy: number | null;
  readonly endedBy: number | null;
  readonly stuckBy: number | null;
}

export interface RetentionPoint extends Fates {
  readonly beat: number;
  readonly left: number;
  readonly gated: number;
  readonly ended: number;
  readonly stuck: number;
  readonly open: number;
}

export interface SecondsPoint extends Fates {
  /** Story time seen. */
  readonly seconds: number;
}

/** The longest wait for a picture: `fast` is below two seconds. */
export type WaitClass = "unknown" | "fast" | "slow";

export interface WaitRetention {
  readonly wait: WaitClass;
  readonly viewers: number;
  readonly points: readonly RetentionPoint[];
}

/** How many viewers went from a beat to the next as the n-th beat (from 2) of their way. */
export interface PathStep {
  readonly beat: number;
  readonly from: string;
  readonly to: string;
  readonly viewers: number;
}

export interface ReturnReport {
  readonly day: Rate;
  readonly week: Rate;
}

export interface SourceWaits {
  readonly source: string;
  readonly shots: number;
  readonly share: number;
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
}

export interface WatchReport {
  readonly viewers: number;
  readonly waits: readonly SourceWaits[];
  readonly stalls: number;
  readonly failures: number;
  readonly stallRatio: (Interval & { readonly value: number }) | null;
}

export type Device = "phone" | "tablet" | "desktop" | "tv";

/** Which viewers a report is of; what is null was not asked for. */
export interface ReportFilter {
  readonly acrossVersions: boolean;
  readonly locale: string | null;
  readonly device: Device | null;
  readonly experiment: string | null;
  readonly variant: string | null;
}

/** What a report can be narrowed to. */
export interface ReportDimensions {
  readonly versions: readonly string[];
  readonly locales: readonly string[];
  readonly devices: readonly Device[];
  /** As `experiment/variant`. */
  readonly experiments: readonly string[];
}

/** What has come in of all stories. */
export interface EventCounts {
  readonly stored: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly orphans: number;
  readonly dropped: number;
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
  readonly retentionBySeconds: readonly SecondsPoint[];
  readonly retentionByWait: readonly WaitRetention[];
  readonly filter: ReportFilter;
  readonly dimensions: ReportDimensions;
  readonly paths: readonly PathStep[];
  readonly replay: Rate;
  readonly returns: ReturnReport;
  readonly watch: WatchReport;
  readonly experiments: readonly ExperimentReport[];
  readonly events: EventCounts;
}

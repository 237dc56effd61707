/** An experiment as the report has it: `ExperimentReport` of InteractiveDrama.Analytics. */
import type { Interval, Rate } from "../model.ts";

/** How far a variant's rate is above the control's, from -1 to 1, with Newcombe's interval. */
export interface VariantLift extends Interval {
  readonly difference: number;
  /** The interval that stays valid however often it is looked at; null while all viewers of a variant are alike. */
  readonly always: Interval | null;
  readonly p: number | null;
}

export interface VariantReport {
  readonly name: string;
  readonly control: boolean;
  /** Its share by the declaration. */
  readonly weight: number;
  readonly exposed: number;
  readonly rate: Rate;
  readonly lift: VariantLift | null;
}

/** Whether the variants have as many viewers as their weights say; null where nobody can tell yet. */
export interface RatioReport {
  readonly chi2: number | null;
  readonly p: number | null;
  readonly broken: boolean | null;
}

export interface ExperimentVerdict {
  readonly kind: "ratio-broken" | "too-few" | "open" | "better" | "worse";
  readonly text: string;
  readonly variant: string | null;
}

export interface ExperimentReport {
  readonly experiment: string;
  readonly phase: number;
  readonly running: boolean;
  readonly kind: "content" | "order" | "timer";
  /** The choice or beat that it varies. */
  readonly at: string;
  /** `finish`, `stay`, `next-episode`, or `ending:` and an ending's id. */
  readonly goal: string;
  readonly randomised: true;
  readonly confidence: number;
  readonly ratio: RatioReport;
  /** The control first. */
  readonly variants: readonly VariantReport[];
  readonly verdict: ExperimentVerdict;
}

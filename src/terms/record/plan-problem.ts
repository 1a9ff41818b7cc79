import type { Channel, DeskSource } from '../words.js';

/** A run of days, both inclusive, counted from `epoch`. */
export type DayRun = readonly [from: number, to: number];

/** A way to meet duties: a channel with its carrier and contact point. */
export interface Means {
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly sources: readonly DeskSource[];
  /**
   * Burden of one contact, one integer per entry of `levels`. Compared level by level, first
   * level first: any number of lighter contacts beats one heavier.
   */
  readonly burden: readonly number[];
}

/** A duty as the solver sees it. */
export interface ProblemDuty {
  readonly id: string;
  /** Rests on law: unmet ones weigh before all others. */
  readonly law: boolean;
  readonly earliest: number;
  readonly latest: number;
  /** Days that the plan should leave before `latest` where it costs nothing. */
  readonly slackDays: number;
  readonly aim: 'latest' | 'soonest';
  /** For each means that can serve it (index, ascending): the days on which it is permitted. */
  readonly open: readonly (readonly [means: number, runs: readonly DayRun[]])[];
}

/** At most `max` counted contacts in any window. */
export interface ProblemCap {
  readonly rule: string;
  /** Any `days` consecutive days, or each of these fixed runs. */
  readonly window: { readonly days: number } | { readonly runs: readonly DayRun[] };
  readonly max: number;
  /** A contact counts when its means is listed and it serves a listed duty. Both ascending. */
  readonly means: readonly number[];
  readonly duties: readonly number[];
  /** Days (negative: before `epoch`) of contacts already made or permitted, ascending. */
  readonly history: readonly number[];
}

/** Floor and ceiling of one case as plain integers: what the solver and the checker read. */
export interface PlanProblem {
  readonly v: 1;
  readonly person: string;
  /** Day 0, a local date of `zone`. */
  readonly epoch: string;
  readonly zone: string;
  /** Days are 0 .. days-1. */
  readonly days: number;
  readonly mode: 'rank' | 'weighted';
  /** Names of the burden levels, heaviest first: channels, then desk sources, then carriers. */
  readonly levels: readonly string[];
  readonly means: readonly Means[];
  readonly duties: readonly ProblemDuty[];
  readonly caps: readonly ProblemCap[];
  /** Pairs of duties (indices) that may not share a contact. */
  readonly apart: readonly (readonly [number, number])[];
  /** Contacts of the plan before, kept where that costs nothing. */
  readonly previous: readonly { readonly day: number; readonly means: number }[];
  /** What the bound rests on, as codes. */
  readonly premises: readonly string[];
}

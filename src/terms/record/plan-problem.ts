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
   * Burden of one contact, one integer per entry of `levels`, none below 0. Compared level by
   * level, first level first: any number of lighter contacts beats one heavier.
   */
  readonly burden: readonly number[];
  /** Burden added for each duty that a contact serves; absent: none. As long as `burden`. */
  readonly perDuty?: readonly number[];
  /** Day of a contact that was announced and stands: it costs nothing more. Absent: not so. */
  readonly announced?: number;
}

/**
 * Where a contact likes to stand among days that cost the same: as late as the slack allows, as
 * soon as may be, or on the day that was drawn for an unannounced check (else the next after it,
 * else the last before).
 */
export type DutyAim = 'latest' | 'soonest' | { readonly drawn: number };

/** A duty as the solver sees it. */
export interface ProblemDuty {
  readonly id: string;
  /** Rests on law: unmet ones weigh before all others. */
  readonly law: boolean;
  /** First and last day on which it may be served. */
  readonly earliest: number;
  readonly latest: number;
  /** Days that the plan should leave before `latest` where it costs nothing. */
  readonly slackDays: number;
  readonly aim: DutyAim;
  /**
   * For each means that can serve it (index, ascending): the days on which it is permitted. Only
   * days of `earliest..latest` inside the horizon count.
   */
  readonly open: readonly (readonly [means: number, runs: readonly DayRun[]])[];
  /**
   * A rhythm: any `every` consecutive days that lie within `earliest..latest` must hold a contact
   * that serves it, or a missed day. It may be served any number of times, and each missed day
   * counts as one duty unmet. `earliest` is the day after the last check and may lie before day
   * 0. Absent: served once.
   */
  readonly every?: number;
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
  /**
   * Days (negative: before `epoch`) of contacts already made or permitted, ascending; one entry
   * per contact. A window that holds none of the plan's counted contacts is never exceeded.
   */
  readonly history: readonly number[];
}

/**
 * Precedence: `after` may be served only `daysMin` days or more after `before` was served, and not
 * at all when it was not. Neither has a rhythm, and `before` is in no set met only together.
 */
export interface ProblemOrder {
  readonly before: number;
  readonly after: number;
  /** At least 1. */
  readonly daysMin: number;
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
  /** What `levels` are: ranks of channels, or sums of weights that the house owns. */
  readonly mode: 'rank' | 'weighted';
  /** Names of the burden levels, heaviest first: channels, then desk sources, then carriers. */
  readonly levels: readonly string[];
  readonly means: readonly Means[];
  readonly duties: readonly ProblemDuty[];
  readonly caps: readonly ProblemCap[];
  /** Pairs of duties (indices) that may not share a contact. */
  readonly apart: readonly (readonly [number, number])[];
  /**
   * Sets of duties (indices, disjoint) that are met only together: a check that needs two kinds
   * of evidence. A set with a member unserved counts as one duty unmet, of law if a member is.
   */
  readonly together: readonly (readonly number[])[];
  readonly order: readonly ProblemOrder[];
  /** Contacts of the plan before, kept where that costs nothing. */
  readonly previous: readonly { readonly day: number; readonly means: number }[];
  /** What the bound rests on, as codes. */
  readonly premises: readonly string[];
}

import type { ConsentLift, Rebuttal, RuleBase } from '../rule.js';
import type { Act, Channel, Outcome } from '../../terms/words.js';

/** What a window is counted over. Dates are local to each candidate zone. */
export type CapWindow =
  | { readonly days: number }
  | { readonly calendar: 'day' | 'week' | 'month' }
  | { readonly hours: number }
  | { readonly lifetime: true };

export type CapKey = 'person' | 'loan' | 'actor' | 'institution' | 'contactPoint';

/** Contacts that do not count. */
export interface CapExclusions {
  readonly outcomes?: readonly Outcome[];
  readonly acts?: readonly Act[];
  readonly mandatory?: boolean;
  readonly replies?: boolean;
}

/** A pattern inside the limit that may still rebut compliance: a warning, not a verdict. */
export interface Caution {
  readonly ground: string;
  readonly attemptsMin: number;
  readonly withinMinutes: number;
}

/** At most `max` of something in a window, per a key. */
export interface FrequencyCap extends RuleBase {
  readonly kind: 'frequency-cap';
  readonly channels: readonly Channel[];
  readonly counts: 'attempts' | 'contacts' | 'conversations';
  readonly max: number;
  readonly window: CapWindow;
  readonly per: readonly CapKey[];
  /** Products whose loans under one account count as one. */
  readonly mergeAccounts?: readonly string[];
  readonly excludes?: CapExclusions;
  readonly minGapDays?: number;
  readonly presumesCompliance?: boolean;
  readonly consentLifts?: ConsentLift;
  readonly rebuttals?: readonly Rebuttal[];
  readonly cautions?: readonly Caution[];
}

/** Closed for n local dates after a conversation in either direction; its date is day 1. */
export interface CoolDown extends RuleBase {
  readonly kind: 'cool-down';
  readonly channels: readonly Channel[];
  readonly days: number;
  readonly per: readonly CapKey[];
  readonly mergeAccounts?: readonly string[];
  readonly presumesCompliance?: boolean;
  readonly consentLifts?: ConsentLift;
  readonly rebuttals?: readonly Rebuttal[];
}

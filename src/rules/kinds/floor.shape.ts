import type { AttestedWords, Duration, RuleBase } from '../rule.js';
import type { Classification, EvidenceKind, Tier } from '../../terms/words.js';

/** What a duty is counted from. */
export type DutyAnchor =
  | 'disbursedOn'
  /** The last accepted check of the same purpose, else disbursement. */
  | 'lastCheck'
  /** The first day of the present run of days past due at or over the guard's minimum. */
  | 'pastDueSince'
  /** Each open signal at or over `severityMin`. */
  | 'signal'
  /** Each covenant's due date. */
  | 'covenantDue'
  /** The last class stated for the loan or the last accepted check, else disbursement. */
  | 'lastClassified'
  /** The day of each complaint about the loan, a contact or anything else, until it is resolved. */
  | 'complaint';

/** A change of rhythm, first match wins. Null: no duty of this rule at all. */
export interface DutyVariant {
  readonly tiers?: readonly Tier[];
  readonly grades?: readonly string[];
  readonly classifications?: readonly Classification[];
  readonly termMonthsMax?: number;
  /** For complaints: how hard it was put on file to be; one that says nothing is simple. */
  readonly complexity?: 'simple' | 'complex';
  /** Somebody has attested so about the fact that raised the duty (an extension approved). */
  readonly attested?: AttestedWords;
  readonly earliest?: Duration;
  readonly latest?: Duration;
  readonly every?: Duration;
  readonly accepts?: readonly EvidenceKind[];
  readonly waived?: boolean;
}

/**
 * A check that must be done.
 *
 * @example
 * { kind: 'duty', purpose: 'collateral-inspection', anchor: 'disbursedOn', latest: { days: 90 },
 *   needs: [['document'], ['inspection']], after: { purpose: 'first-check', daysMin: 10 } }
 * @example
 * { kind: 'duty', purpose: 'arrears-contact', anchor: 'pastDueSince', latest: { days: 30 },
 *   times: { count: 3, daysApart: 7 }, apartFrom: ['satisfaction-survey'] }
 * @example
 * { kind: 'duty', purpose: 'complaint-reply', anchor: 'complaint', latest: { days: 15 },
 *   variants: [{ complexity: 'complex', attested: ['extension'], latest: { days: 60 } },
 *     { complexity: 'complex', latest: { days: 30 } }] }
 * @example
 * { kind: 'duty', purpose: 'early-intervention-notice', anchor: 'pastDueSince',
 *   guard: { pastDueDays: { min: 1 } }, latest: { days: 44 }, notAgainWithin: { days: 180 } }
 */
export interface DutyRule extends RuleBase {
  readonly kind: 'duty';
  readonly purpose: string;
  readonly anchor: DutyAnchor;
  /** From the anchor; absent means from the anchor's own day. */
  readonly earliest?: Duration;
  readonly latest: Duration;
  /** Absent: once. `atMostEvery`: from the last check. `oncePer`: fixed windows. */
  readonly recurrence?:
    | { readonly atMostEvery: Duration; readonly openFor: Duration }
    | { readonly oncePer: Duration; readonly openFor: Duration };
  /** Not due again before so long after the last accepted check, whatever raised it anew. */
  readonly notAgainWithin?: Duration;
  readonly variants?: readonly DutyVariant[];
  readonly accepts?: readonly EvidenceKind[];
  /**
   * Evidence of one kind of each list: a document and an inspection. Each list is a part with a
   * status of its own, and the check is met when all parts are; of a rule that counts from the
   * last check each part keeps its own rhythm. At least 2 lists with no kind in common, in place
   * of `accepts`.
   */
  readonly needs?: readonly (readonly EvidenceKind[])[];
  /**
   * So many checks in each window, each at least `daysApart` days after the one before. Not for
   * a rule that counts from the last check, nor beside `needs`.
   */
  readonly times?: { readonly count: number; readonly daysApart: number };
  /** Planned only so many days after the last check of another purpose for the same loan. */
  readonly after?: { readonly purpose: string; readonly daysMin: number };
  /** Purposes whose checks may not share a contact with this one. */
  readonly apartFrom?: readonly string[];
  readonly people?: number;
  readonly slackDays?: number;
  readonly aim?: 'latest' | 'soonest';
  readonly severityMin?: 1 | 2 | 3;
  /** Only for loans that name collateral. */
  readonly requiresCollateral?: boolean;
  /** Country whose workday calendar `workdays` durations count in. */
  readonly calendar?: string;
}

/**
 * Points towards a tier; every contribution is shown.
 *
 * @example
 * { kind: 'tiering', points: [{ code: 'tier.past-due', points: 4, pastDueDaysMin: 1 }],
 *   from: { medium: 3, high: 6 }, dwellDays: 30 }
 */
export interface TieringRule extends RuleBase {
  readonly kind: 'tiering';
  readonly points: readonly {
    readonly code: string;
    readonly points: number;
    readonly pastDueDaysMin?: number;
    readonly classifications?: readonly Classification[];
    /** First letters or whole grades. */
    readonly grades?: readonly string[];
    readonly signalSeverityMin?: 1 | 2 | 3;
  }[];
  /** Scores from which a tier begins; below `medium` is low. */
  readonly from: { readonly medium: number; readonly high: number };
  /** Days that a raised tier stands before it may fall. */
  readonly dwellDays: number;
}

/**
 * The least class that days past due or a signal give a loan: the strictest row that holds, over
 * every rule that binds it and does not yield to another by `exceptionTo`. A lender's own class
 * may be stricter, and that is shown beside it.
 *
 * @example
 * { kind: 'classification', guard: { products: ['credit-card'] },
 *   rows: [{ classification: 'normal', pastDueDaysMin: 0 },
 *     { classification: 'special-mention', pastDueDaysMin: 1 }] }
 */
export interface ClassificationRule extends RuleBase {
  readonly kind: 'classification';
  readonly rows: readonly {
    readonly classification: Classification;
    /** Days past due from which the row holds; 0 for a row that asks for signals alone. */
    readonly pastDueDaysMin: number;
    /** And an open signal of one of these kinds (`restructured`). */
    readonly signals?: readonly string[];
  }[];
}

/**
 * Days off and make-up workdays; past `validUntil` unknown. A year is a rule of its own.
 *
 * @example
 * { kind: 'workdays', country: 'CN', validFrom: '2026-01-01', validUntil: '2026-12-31',
 *   off: [['2026-02-15', '2026-02-23']], workdays: ['2026-02-14', '2026-02-28'] }
 */
export interface WorkdaysRule extends RuleBase {
  readonly kind: 'workdays';
  /** A country, `CN`, or a region of one, `CA-QC`: rules name the calendar by it. */
  readonly country: string;
  readonly validFrom: string;
  /** Last local date that this calendar speaks of. */
  readonly validUntil: string;
  /** Days off beside Saturdays and Sundays: runs of dates, both inclusive. */
  readonly off: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
}

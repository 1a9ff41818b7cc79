import type { Duration, RuleBase } from '../rule.js';
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
  | 'covenantDue';

/** A change of rhythm, first match wins. Null: no duty of this rule at all. */
export interface DutyVariant {
  readonly tiers?: readonly Tier[];
  readonly grades?: readonly string[];
  readonly classifications?: readonly Classification[];
  readonly termMonthsMax?: number;
  readonly earliest?: Duration;
  readonly latest?: Duration;
  readonly every?: Duration;
  readonly accepts?: readonly EvidenceKind[];
  readonly waived?: boolean;
}

/** A check that must be done. */
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
  readonly variants?: readonly DutyVariant[];
  readonly accepts?: readonly EvidenceKind[];
  readonly people?: number;
  readonly slackDays?: number;
  readonly aim?: 'latest' | 'soonest';
  readonly severityMin?: 1 | 2 | 3;
  /** Only for loans that name collateral. */
  readonly requiresCollateral?: boolean;
  /** Country whose workday calendar `workdays` durations count in. */
  readonly calendar?: string;
}

/** Points towards a tier; every contribution is shown. */
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

/** Days off and make-up workdays of a country; past `validUntil` unknown. */
export interface WorkdaysRule extends RuleBase {
  readonly kind: 'workdays';
  readonly country: string;
  readonly validFrom: string;
  /** Last local date that this calendar speaks of. */
  readonly validUntil: string;
  /** Days off beside Saturdays and Sundays: runs of dates, both inclusive. */
  readonly off: readonly (readonly [from: string, to: string])[];
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[];
}

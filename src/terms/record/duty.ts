import type { Act, EvidenceKind, Force, Grade, LawfulBasis, Tier } from '../words.js';

/** The basis on which a duty's processing rests, fixed before it. */
export interface DutyBasis {
  readonly basis: LawfulBasis;
  /** The lawful-basis rule that accepts it. */
  readonly rule: string;
  readonly facts: readonly string[];
}

/** A check that the lender must do between an earliest and a latest day: the floor. */
export interface Duty {
  /** `<rule>/<loan>/<period or anchor date>` */
  readonly id: string;
  readonly rule: string;
  readonly force: Force;
  readonly grade: Grade;
  readonly purpose: string;
  readonly act: Act;
  readonly loan: string;
  /** The lead party, with whom it is planned. */
  readonly person: string;
  /** Local dates of the house's zone, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  readonly accepts: readonly EvidenceKind[];
  /** People that the check needs. */
  readonly people: number;
  readonly slackDays: number;
  readonly aim: 'latest' | 'soonest';
  /** True where the date rests on an earlier check that has not happened yet. */
  readonly projected: boolean;
  readonly tier: Tier | null;
  /** Null where no loaded rule asks for a basis; `missing` where one does and none stands. */
  readonly basis: DutyBasis | 'missing' | null;
  readonly status: 'open' | 'met' | 'overdue';
  /** Facts that raised it or met it, sorted. */
  readonly facts: readonly string[];
}

/** Where a tier came from: every contribution is shown. */
export interface TierAssessment {
  readonly loan: string;
  readonly tier: Tier;
  readonly score: number;
  readonly rule: string | null;
  readonly contributions: readonly {
    readonly code: string; readonly points: number; readonly facts: readonly string[];
  }[];
  /** Local date since which this tier stands. */
  readonly since: string;
  /** Until when it is held although the score fell: dwell time. */
  readonly heldUntil: string | null;
}

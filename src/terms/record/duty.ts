import type {
  Act, Classification, EvidenceKind, Force, Grade, LawfulBasis, Tier,
} from '../words.js';

/** The basis on which a duty's processing rests, fixed before it. */
export interface DutyBasis {
  readonly basis: LawfulBasis;
  /** The lawful-basis rule that accepts it. */
  readonly rule: string;
  readonly facts: readonly string[];
}

/** What a duty is of a check that takes several. */
export interface DutyPart {
  /** Id of the whole check, with which the parts' ids begin. */
  readonly of: string;
  /** `evidence`: met only together with the others. `turn`: one of several, one after another. */
  readonly kind: 'evidence' | 'turn';
  /** Counted from 1. */
  readonly nth: number;
  readonly count: number;
  /** Least number of days between one turn and the next; null for evidence. */
  readonly daysApart: number | null;
  /** Local date of the last turn made, for the one that comes next; else null. */
  readonly after: string | null;
}

/** A check that the lender must do between an earliest and a latest day: the floor. */
export interface Duty {
  /** `<rule>/<loan>/<period or anchor date>`, and for a part its evidence or its turn. */
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
  /** Null for a whole check. */
  readonly part: DutyPart | null;
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

/** The least class of a loan by the rules in force. */
export interface LoanClass {
  readonly loan: string;
  /** Null where no rule speaks of the loan or what it asks is not on file. */
  readonly classification: Classification | null;
  /** Rules that give it, sorted. */
  readonly rules: readonly string[];
  /** Facts that they counted, sorted. */
  readonly facts: readonly string[];
  /** The class that the lender stated last. */
  readonly stated: Classification | null;
  /** What must be known before it is firm. */
  readonly dependsOn: readonly string[];
}

/** Until when a record is kept. */
export interface RecordKept {
  readonly record: string;
  readonly of: string;
  /** Local date of the house's zone, the last on which it is kept; null where none is known. */
  readonly keepUntil: string | null;
  /** Rules that say so, sorted. */
  readonly rules: readonly string[];
  /** Rules whose time has not begun: what they count from has not happened. */
  readonly waits: readonly string[];
  /** Rules by which it should be gone before another rule lets it go. */
  readonly conflicts: readonly string[];
  /** Once the purpose is met it is only stored and secured. */
  readonly storeOnly: boolean;
}

/** A qualitative duty and the house rules that give it a number. */
export interface StandardBinding {
  readonly rule: string;
  readonly measure: 'duty' | 'record-keeping';
  /** For duties: the purpose. */
  readonly purpose: string | null;
  /** For records: their names. */
  readonly records: readonly string[];
  readonly status: 'bound' | 'unbound';
  /** House rules that it binds to, sorted. */
  readonly by: readonly string[];
}

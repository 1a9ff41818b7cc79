import type { Fact } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';

/** What does not fit together. Each names facts; none says why, and none says who is to blame. */
export type AuthenticityCode =
  /** One content stands as evidence for borrowers who share no loan. */
  | 'evidence.same-digest-other-borrower'
  /** What can only be seen once (a visit, a talk, a live picture) bears out two checks. */
  | 'evidence.same-digest-again'
  /** A check cites what was captured before the loan was paid out. */
  | 'evidence.before-loan'
  | 'evidence.captured-after-filing'
  | 'evidence.captured-after-check'
  /** An outbound contact without a live permit on file. */
  | 'contact.without-decision'
  /** The person says that it did not take place. */
  | 'contact.denied-by-person'
  /** Two captures by one officer that lie too far apart for the time between them. */
  | 'travel.impossible'
  /** A check cites evidence that is not on file, or none that its purpose accepts. */
  | 'check.evidence-missing'
  /** The same for the check of the use of funds. */
  | 'check.use-of-funds-unproved'
  /** Reports on different loans that share most of what only they say. */
  | 'report.near-identical'
  /** A report that says again what an earlier one on the same loan said. */
  | 'report.repeats-own-file';

/** How likely it is that honest work looks like this, where that can be computed. */
export interface Chance {
  /** 0 to 1, an upper bound for one pair. */
  readonly atMost: number;
  /**
   * `digest-collision`: two different contents have one SHA-256. `reference-pairs`: the share of
   * pairs of reference reports at least as alike, counting this one with them.
   */
  readonly of: 'digest-collision' | 'reference-pairs';
}

export interface AuthenticityFinding {
  /** `a-` and 24 hex digits of the SHA-256 of the finding's canonical bytes without this field. */
  readonly id: string;
  readonly code: AuthenticityCode;
  /** Ids of the facts that do not fit together, sorted. */
  readonly facts: readonly string[];
  readonly loans: readonly string[];
  /** Officers named in those facts, sorted; being named is not being at fault. */
  readonly officers: readonly string[];
  /** Figures for an explanation. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Null where no probability can be given. */
  readonly chance: Chance | null;
}

/** A finding before its id. */
export type Unsigned = Omit<AuthenticityFinding, 'id'>;

/** Thresholds: house numbers, none of them law. */
export interface AuthenticitySettings {
  /** Fastest believable travel between two captures. */
  readonly kmPerHourMax: number;
  /** Distance that a place's coordinates may be off. */
  readonly placeToleranceM: number;
  /** Share of common shingles, 0 to 1, from which two reports are told. */
  readonly similarityMin: number;
  /** Shingles of its own that a report needs to be compared at all. */
  readonly ownShinglesMin: number;
  /** A shingle that more than this share of the officers (and at least three) use is the form's. */
  readonly formOfficersShare: number;
}

/**
 * Numbers to start from; ours, grade `design`. With them the generated reports of the test suite
 * give the recall and the false alarms that the README states. Honest pairs there came to 0.17 at
 * most and touched-up copies to 0.34 at least: real reports need numbers of their own.
 */
export const SUGGESTED_SETTINGS: AuthenticitySettings = {
  kmPerHourMax: 120, placeToleranceM: 500, similarityMin: 0.3, ownShinglesMin: 20,
  formOfficersShare: 0.25,
};

/** The words of a report that was filed as evidence; the record holds only their digest. */
export interface ReportText {
  /** Id of the evidence (`EvidenceFiled.evidence`). */
  readonly evidence: string;
  readonly text: string;
}

/** Degrees, WGS 84. */
export interface GeoPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export interface AuthenticityAsk {
  /** A whole book's facts, parsed, in any order; corrections are applied. */
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly settings: AuthenticitySettings;
  readonly reports?: readonly ReportText[];
  /** Blank forms: what stands in them is nobody's own words. */
  readonly forms?: readonly string[];
  /** Reports known to be honest, against which chance is measured. */
  readonly reference?: readonly string[];
  /** Where the places named in evidence are. */
  readonly places?: Readonly<Record<string, GeoPlace>>;
}

import type { Fact } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { AuthenticityFinding } from '../../terms/record/index.js';

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

import type { Moment } from '../../kernel/zones.js';
import type { FindingKind, Force, Grade } from '../words.js';

/** What one rule says to one question. */
export interface Finding {
  readonly rule: string;
  readonly finding: FindingKind;
  readonly force: Force;
  readonly grade: Grade;
  /** Why, as a stable code; prose is made from it elsewhere. */
  readonly code: string;
  /** Ids of the facts that were counted, sorted. */
  readonly counted: readonly string[];
  /** Where time alone cures it: the first instant at which this rule no longer closes. */
  readonly opensAt?: string;
  /** Codes for what rebuts a presumption, a warning, or a safe harbour. */
  readonly grounds?: readonly string[];
  /** What must be known before this finding can be firm. */
  readonly dependsOn?: readonly string[];
  /** Rules that yielded here because they are named in this rule's `exceptionTo`. */
  readonly lifts?: readonly string[];
  /** Duties that come with a permit. */
  readonly conditions?: readonly string[];
  /** Figures that explanations use (limit, days, count). */
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** The answer to a question: every applicable rule's finding, strictest first decides. */
export interface Verdict {
  readonly verdict: FindingKind;
  /** Ids of the rules whose finding equals the verdict, sorted. */
  readonly deciding: readonly string[];
  /** Findings of every rule that applies, sorted by rule id. */
  readonly findings: readonly Finding[];
  /** How many rules were asked and did not apply, or are outside their span. */
  readonly notApplicable: number;
  readonly notInForce: readonly string[];
  /** Where time alone cures every barring finding: the first instant that is open to all. */
  readonly opensAt?: string;
  /** The moment in each candidate zone, as it was resolved. */
  readonly moments: readonly Moment[];
}

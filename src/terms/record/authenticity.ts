import type { AuthenticityCode } from '../quality-codes.js';

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

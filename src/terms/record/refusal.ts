import type { Channel, LawfulBasis } from '../words.js';

/** A fact as proposed: its type and id, and whatever else its own shape has. */
export interface ProposedFact {
  readonly type: string;
  readonly id: string;
}

/** What becomes of one purpose. */
export interface RoutedPurpose {
  readonly purpose: string;
  readonly basis: LawfulBasis | null;
  /** What the refusal is, in law, for this purpose. */
  readonly route: 'withdrawal' | 'objection' | 'opt-out' | 'cease' | 'wish' | 'times' | 'nothing';
  /** Whether the check stays owed; how it is done is what changes. */
  readonly survives: boolean;
}

/** A proposal: the router proposes, the host records. */
export interface RefusalRouting {
  readonly refusal: string;
  readonly purposes: readonly RoutedPurpose[];
  /**
   * Facts to record, with ids derived from the refusal's. The last one, `RefusalRouted`, settles
   * it; it is missing where the person has to be asked first.
   */
  readonly facts: readonly ProposedFact[];
  /** Channels that close for the checks that survive, lightest first. */
  readonly closes: readonly Channel[];
  /** Duties that stay owed, by id. */
  readonly dutiesLeft: readonly string[];
  /** True where the words allow more than one reading and the strictest was taken. */
  readonly ambiguous: boolean;
  readonly code: string;
}

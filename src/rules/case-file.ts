import type { Fact } from '../facts/types/index.js';
import type { CaseState } from '../state/case-state.js';
import type { BasedOn } from '../terms/record/decision.js';
import type { Policy } from './policy.js';

/**
 * One person's file under one policy: indexed once, asked many times. A handle, never mutated;
 * `addFacts` returns a new one.
 */
export interface CaseFile {
  readonly policy: Policy;
  /** The person whose file it is: consent, wishes and caps are theirs. */
  readonly person: string;
  /** Facts as they came in: parsed, ordered, not yet corrected. */
  readonly history: readonly Fact[];
  /** The state of what is held to be true now. */
  readonly state: CaseState;
  /** Where the facts stand in a record, if they come from one. */
  readonly basedOn: BasedOn | null;
  /**
   * Not every fact that a correction names need be here: some were erased, or stand in streams of
   * a record that this case does not read. Such a correction has nothing to act on.
   */
  readonly incomplete?: true;
  /** Of a file as it was known at an instant: that instant in epoch ms. Absent: all of history is known. */
  readonly knownAt?: number;
  /** Answers that were kept: an aid to speed, never part of an answer. Each knows its state and policy. */
  kept: object | null;
}

import type { RuleBase } from '../rule.js';
import type { Channel } from '../../terms/words.js';

/** Kinds of house rule that can hold a standard's number. */
export type StandardMeasure =
  | 'contact-hours' | 'frequency-cap' | 'cool-down' | 'precondition' | 'duty' | 'record-keeping';

/**
 * A qualitative duty ("no unreasonable times", "checks regularly") that binds to a number of the
 * house: to every rule of force `house` and kind `measure` that applies to the question, or, for
 * `duty`, that has the purpose. What it finds is theirs and has force `house`, never law. Where
 * no house rule speaks it is unbound and the answer is `needs-review`: no number is made up.
 *
 * Two things need no number. A person's own convenient time is no unreasonable one, and a first
 * contact is not too many.
 *
 * @example
 * { kind: 'standard', measure: 'contact-hours', channels: ['phone', 'visit'] }
 * @example
 * { kind: 'standard', measure: 'duty', purpose: 'sponsor-check' }
 */
export interface StandardRule extends RuleBase {
  readonly kind: 'standard';
  readonly measure: StandardMeasure;
  /** For measures of contact: the channels that it speaks of; absent means all but the desk. */
  readonly channels?: readonly Channel[];
  /** For `duty`: the purpose that the house sets the days of. */
  readonly purpose?: string;
  /**
   * For `duty`: only of project finance, which is a loan of one of these products, one that names
   * its project, and one with a sponsor among its parties.
   */
  readonly projectFinance?: readonly string[];
  /** For `record-keeping`: the records that the house sets the time of. */
  readonly records?: readonly string[];
}

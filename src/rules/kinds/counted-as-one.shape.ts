import type { PartyRole, RelationKind } from '../../terms/words.js';

/**
 * Whose requests and states count as the person's own, on any channel: a law may say that "the
 * consumer" is a spouse or a guardian too. What another has said reaches the loans that it names
 * or, naming none, those that they owe themselves; beyond those a person judges.
 */
export interface CountedAsOne {
  /** Related so to a borrower, co-borrower or guarantor of the loans, and that party with them. */
  readonly poolWith?: readonly RelationKind[];
  /** The same, only while the party is a minor; not known to be of age is for a person to judge. */
  readonly poolWithOfMinors?: readonly RelationKind[];
  /** Every party of the loans in one of these roles, whoever is contacted. */
  readonly poolParties?: readonly PartyRole[];
}

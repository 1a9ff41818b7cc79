import type {
  ActorRole, Channel, PartyRole, PersonKind, Place, RelationKind,
} from '../../terms/words.js';
import type { FactBase } from './base.js';

export interface PersonRegistered extends FactBase {
  readonly type: 'PersonRegistered';
  readonly person: string;
  /** Absent means a natural person. */
  readonly kind?: PersonKind;
  readonly residence: {
    readonly country: string; readonly region?: string; readonly locality?: string;
  };
  /** Candidate zones: a contact must suit all of them. */
  readonly zones: readonly {
    readonly zone: string; readonly basis: 'address' | 'phone-prefix' | 'stated' | 'device';
  }[];
  readonly language?: string;
  /**
   * Local date from which the person is known to be of age: less than a birth date, and all that
   * is asked. In the future for a minor; absent where it is not known.
   */
  readonly ofAgeFrom?: string;
  readonly relations?: readonly { readonly to: string; readonly kind: RelationKind }[];
}

export interface ContactPointAdded extends FactBase {
  readonly type: 'ContactPointAdded';
  readonly person: string;
  readonly contactPoint: string;
  readonly channels: readonly Channel[];
  readonly line?: 'mobile' | 'landline';
  readonly place?: Place;
  readonly providedBy?: 'employer';
}

export interface ContactPointRemoved extends FactBase {
  readonly type: 'ContactPointRemoved';
  readonly person: string;
  readonly contactPoint: string;
}

export interface ActorEngaged extends FactBase {
  readonly type: 'ActorEngaged';
  readonly actor: string;
  readonly role: ActorRole;
  /** False: it uses another name. Absent means false. */
  readonly ownName?: boolean;
  readonly institution?: string;
  readonly institutionKind?: string;
  /** Who decides why data is used. Absent: never told, so that a rule which turns on it needs review. */
  readonly capacity?: 'controller' | 'processor';
  readonly loans: readonly string[];
  /** Whether the loan was in default when this actor obtained it. Absent: as for `capacity`. */
  readonly loanStatusWhenObtained?: 'current' | 'default';
}

export interface CustomerGrouped extends FactBase {
  readonly type: 'CustomerGrouped';
  readonly group: string;
  readonly persons: readonly string[];
}

export interface LoanParty {
  readonly person: string;
  readonly role: PartyRole;
}

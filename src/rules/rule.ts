import type {
  Act, ActorRole, Breach, Channel, ContentFlag, DeskSource, Force, Grade, LineKind, PartyRole, PersonKind,
  Place, ProtectionKind, RelationKind, StatementForm,
} from '../terms/words.js';

/** Where a rule comes from. The operative words are a short quotation, in the source's language. */
export interface Source {
  readonly cite: string;
  readonly url?: string;
  readonly words: string;
  /** Local date on which the words were read. */
  readonly readOn: string;
  readonly grade: Grade;
}

/** Which contacting actor a rule binds. Members of one entry hold together. */
export interface ActorGuard {
  readonly roles?: readonly ActorRole[];
  readonly ownName?: boolean;
  readonly obtained?: readonly ('current' | 'default')[];
  readonly capacity?: 'controller' | 'processor';
  readonly institutionKinds?: readonly string[];
}

/**
 * When a rule applies. Members hold together; a list means any of its entries. Three-valued: one
 * part false, not applicable; otherwise a part unknown, `needs-review` naming it.
 *
 * Of several loans in one question one is enough. A contact whose content advertises is
 * `marketing` too, and one that asks for payment a `reminder`, whatever act it was declared under:
 * mixed content takes the strictest.
 */
export interface Guard {
  readonly countries?: readonly string[];
  readonly regions?: readonly string[];
  readonly localities?: readonly string[];
  readonly partyKinds?: readonly PersonKind[];
  readonly actors?: readonly ActorGuard[];
  /** Not for an actor that one of these describes; unknown parts leave it unknown. */
  readonly actorsExcept?: readonly ActorGuard[];
  readonly acts?: readonly Act[];
  readonly actsExcept?: readonly Act[];
  readonly purposes?: readonly string[];
  readonly purposesExcept?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly products?: readonly string[];
  readonly productsExcept?: readonly string[];
  /** `LoanOpened.use`, in the host's words; a loan without one is unknown. */
  readonly uses?: readonly string[];
  readonly roles?: readonly PartyRole[];
  /** How the person contacted is related to a party of the loans. */
  readonly relations?: readonly RelationKind[];
  /** The place asked about, else the contact point's own. */
  readonly places?: readonly Place[];
  /** Every place but these; a contact point without a place is none of them. */
  readonly placesExcept?: readonly Place[];
  /** Kind of telephone line of the contact point; false for channels without a number. */
  readonly lines?: readonly LineKind[];
  readonly content?: readonly ContentFlag[];
  /** Desk work that reads one of these; where it does not say what it reads, unknown. */
  readonly sources?: readonly DeskSource[];
  readonly pastDueDays?: { readonly min?: number; readonly max?: number };
  /** One of these states stands for the person and these loans. */
  readonly protections?: readonly ProtectionKind[];
  /** None of these states stands. */
  readonly protectionsExcept?: readonly ProtectionKind[];
  readonly amount?: { readonly min?: number; readonly max?: number; readonly currency: string };
  readonly prerecorded?: boolean;
  readonly autodialled?: boolean;
}

/** What every rule says of itself. */
export interface RuleBase {
  /** `<pack>/<name>`; never reused, never renamed. */
  readonly id: string;
  readonly force: Force;
  readonly breach: Breach;
  readonly guard?: Guard;
  /**
   * The rule's own exception: where it holds, the rule applies and permits (a duty is not owed).
   * Where it is unknown and the rule would close, a person judges.
   */
  readonly unless?: Guard;
  /** Local dates, `[from, until)`; null means no end is known. */
  readonly span: { readonly from: string; readonly until: string | null };
  /**
   * The only way a rule yields: it is named here by the rule it yields to. It does so where this
   * rule applies and permits on a ground of its own (hours open, a cap with room, a purpose that
   * survives), never where it merely finds nothing against.
   */
  readonly exceptionTo?: readonly string[];
  /** Id of the rule that this one replaced: its span ends on the day on which this one begins. */
  readonly replaces?: string;
  readonly source: Source;
  /** One sentence in English: how we read it. */
  readonly reading: string;
  /** The same in Chinese, where the rule is read by Chinese officers. */
  readonly readingZh?: string;
}

/** What a consent may lift of a rule, and for how long. */
export interface ConsentLift {
  readonly lift: 'frequency' | 'hours' | 'place' | 'third-party';
  /** Counted in local dates; the date it is received is day 1. */
  readonly daysMax?: number;
  readonly endsOnConversation?: boolean;
  /** It must have been given to the contacting actor itself. */
  readonly direct?: boolean;
  /** It must have been given apart from other terms. */
  readonly separate?: boolean;
  /** Forms that count; absent means any. */
  readonly forms?: readonly StatementForm[];
  /** A consent obtained in a contact that itself fell outside these hours lifts nothing. */
  readonly obtainedInHours?: boolean;
}

/** A ground that rebuts a presumed violation, recorded with the finding. */
export interface Rebuttal {
  readonly ground: string;
  readonly purposes?: readonly string[];
  readonly mandatory?: boolean;
}

/** A civil duration. Months clamp to the month's end; workdays count the day after as 1. */
export type Duration =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly workdays: number; readonly country: string };

/**
 * Words of which one must stand in the statement of an `AttestationMade` about a fact, without
 * regard to case: a human judgement that no machine can make.
 * @example ['extension', '延长']
 */
export type AttestedWords = readonly string[];

import type {
  Act, ActorRole, Breach, Channel, ContentFlag, Force, Grade, PartyRole, PersonKind, Place,
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
 */
export interface Guard {
  readonly countries?: readonly string[];
  readonly regions?: readonly string[];
  readonly localities?: readonly string[];
  readonly partyKinds?: readonly PersonKind[];
  readonly actors?: readonly ActorGuard[];
  readonly acts?: readonly Act[];
  readonly actsExcept?: readonly Act[];
  readonly purposes?: readonly string[];
  readonly purposesExcept?: readonly string[];
  readonly channels?: readonly Channel[];
  readonly products?: readonly string[];
  readonly roles?: readonly PartyRole[];
  readonly places?: readonly Place[];
  readonly content?: readonly ContentFlag[];
  readonly pastDueDays?: { readonly min?: number; readonly max?: number };
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
  /** Local dates, `[from, until)`; null means no end is known. */
  readonly span: { readonly from: string; readonly until: string | null };
  /** The only way a rule yields: it is named here by the rule it yields to. */
  readonly exceptionTo?: readonly string[];
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

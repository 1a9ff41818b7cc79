import type { ContactHours } from './kinds/contact-hours.shape.js';
import type { ChannelExclusivity, CoolDown, FrequencyCap } from './kinds/counting.shape.js';
import type {
  ContentRule, HonourWishes, LawfulBasisRule, LeastImpact, PartyRoleRule, PlaceRule,
  Precondition, Protection, Stop,
} from './kinds/ceiling.shape.js';
import type {
  ClassificationRule, DutyRule, TieringRule, WorkdaysRule,
} from './kinds/floor.shape.js';
import type { RecordKeeping } from './kinds/record-keeping.shape.js';
import type { StandardRule } from './kinds/standard.shape.js';
import type { Guard } from './rule.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Channel, DeskSource } from '../terms/words.js';
import type { WorkTables } from './work-policy.js';

/** Rules that answer a question about a contact. */
export type ContactRule =
  | ContactHours | FrequencyCap | CoolDown | ChannelExclusivity | LawfulBasisRule | HonourWishes
  | Stop | Protection | PartyRoleRule | PlaceRule | Precondition | ContentRule | LeastImpact
  | StandardRule;

/** Rules that make the floor, count its days, class loans or say what is kept. */
export type FloorRule =
  | DutyRule | TieringRule | ClassificationRule | RecordKeeping | WorkdaysRule;

/** Everything a pack can say: a closed union of data. */
export type Rule = ContactRule | FloorRule;

/** Rules of one source, dated and graded. A released version never changes. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: 'draft' | { readonly reviewedBy: string; readonly on: string };
  /** Language of the source. */
  readonly language: string;
  /** To whom the pack applies at all; each rule's guard narrows it. */
  readonly coverage: Guard;
  readonly rules: readonly Rule[];
}

/** A lender's own policy: a pack's rules and the tables that only a lender can set. */
export interface HousePolicy {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  /** IANA zone in which duties count their days. */
  readonly zone?: string;
  readonly rules?: readonly HouseRule[];
  readonly purposes?: readonly PurposeRow[];
  /** All channels, lightest first. */
  readonly channelOrder?: readonly Channel[];
  /** Days without an answer after which a channel counts as tried. */
  readonly graceDays?: Readonly<Partial<Record<Channel, number>>>;
  /** Hours that a permit may be used. */
  readonly permitHours?: number;
  /** Days that the plan looks for lighter openings where no duty sets a latest day. */
  readonly lookAheadDays?: number;
  /** Units, officers, authority, reminder and escalation times, house codes. */
  readonly work?: WorkTables;
  /** Burden by weights instead of ranks. Absent: ranks, which need none. */
  readonly weights?: BurdenWeights;
  /**
   * Pairs of purposes that may not be bundled into one contact, in a plan or at the moment: the
   * rule `<id>/kept-apart`. One with itself: not about two loans at once.
   */
  readonly keptApart?: readonly (readonly [purpose: string, purpose: string])[];
  /** Purposes of one loan of which one comes at least so many days after the other. */
  readonly precedence?: readonly Precedence[];
  /** Checks whose day is drawn, so that the latest day does not announce them. */
  readonly unannounced?: Unannounced;
  /** How silence climbs. Absent: each channel is given its own grace, and silence climbs nowhere. */
  readonly ladder?: LadderTable;
}

/**
 * How long asking takes, owned by somebody and dated. One table for everybody: a group that
 * answers less is asked no sooner by a heavier channel for it.
 */
export interface LadderTable {
  readonly owner: string;
  /** Local date up to which was counted. */
  readonly asOf: string;
  /**
   * How often, in percent from 1 to 99, a duty may be left unanswered when its last day comes:
   * the first way is tried so early that those after it bring the rest down to this.
   */
  readonly missPercentMax: number;
  /** Counts by channel as `responseRates` folds them; a channel without counts has the prior. */
  readonly rates: readonly {
    readonly channel: Exclude<Channel, 'desk'>;
    readonly attempts: number; readonly answered: number;
  }[];
  /** Imagined answers and silences before any count; absent: one of each. */
  readonly prior?: { readonly answered: number; readonly silent: number };
}

/**
 * What a contact and the use of data weigh, owned by somebody and dated: a judgement of the
 * lender's, never law. Whole numbers of at least 1; disturbance and data are never added up.
 */
export interface BurdenWeights {
  readonly owner: string;
  /** Local date. */
  readonly asOf: string;
  readonly channels: Readonly<Record<Exclude<Channel, 'desk'>, number>>;
  readonly sources: Readonly<Record<DeskSource, number>>;
  /** Added for each duty that one contact serves; absent: bundling adds nothing. */
  readonly perDuty?: number;
}

/** `after` is planned at least `daysMin` days after `before`, and not without it. */
export interface Precedence {
  readonly before: string;
  readonly after: string;
  readonly daysMin: number;
}

/** Purposes checked unannounced, and the SHA-256 of the seed from which their days are drawn. */
export interface Unannounced {
  readonly purposes: readonly string[];
  /** Published before the first plan, so that nobody can choose a seed afterwards. */
  readonly commitment: string;
}

/**
 * A house rule may leave out what the house is: its force (`house`), its source and its span.
 * An id without a slash is read as `<policy>/<id>`.
 */
export type HouseRule = Partial<Rule> & { readonly id: string; readonly kind: Rule['kind'] };

import type { AttestedWords, ConsentLift, Duration, Guard, RuleBase } from '../rule.js';
import type {
  Act, Channel, ContentFlag, LawfulBasis, PartyRole, Place, ProtectionKind, RelationKind,
  StatementForm,
} from '../../terms/words.js';
import type { CountedAsOne } from './counted-as-one.shape.js';

/** A case that needs a consent given apart from other terms. */
export interface SeparateConsent {
  readonly when: Guard;
  /** Only for purposes that rest on one of these; absent means whatever they rest on. */
  readonly bases?: readonly LawfulBasis[];
  /**
   * What it must name, so that one consent does not serve whatever comes: the purpose, in its
   * scope; the actor that receives the data, in its scope or as the one to whom it was given.
   */
  readonly names?: readonly ('purpose' | 'actor')[];
  readonly code: string;
}

/**
 * Which bases a purpose may rest on, and where a separate consent is needed.
 *
 * @example
 * { kind: 'lawful-basis', knows: ['consent', 'contract', 'legal-obligation'],
 *   byAct: { marketing: ['consent'] }, noSwap: true, informed: true,
 *   separateConsent: [{ when: { sources: ['account-flow'] }, bases: ['consent'],
 *     names: ['purpose'], code: 'basis.separate-consent-financial' }] }
 */
export interface LawfulBasisRule extends RuleBase {
  readonly kind: 'lawful-basis';
  /** Bases that this law knows at all. */
  readonly knows: readonly LawfulBasis[];
  /** Narrower bases for an act; absent acts may rest on any known basis of their purpose. */
  readonly byAct?: Readonly<Partial<Record<Act, readonly LawfulBasis[]>>>;
  /** Cases that need a separate consent on top. */
  readonly separateConsent?: readonly SeparateConsent[];
  /** A basis recorded after a withdrawal or an end does not replace the consent that ended. */
  readonly noSwap: boolean;
  /** A consent carries only if a notice that names the purpose was served by the time it was given. */
  readonly informed?: boolean;
  /** Attested about an objection, it outweighs it (compelling grounds), never for marketing. */
  readonly outweighs?: AttestedWords;
}

/** How far wishes bind by law; what goes beyond is for a person to judge. */
export interface WishBounds {
  /** Hours a week that statements of inconvenient times may close, in the order of statements. */
  readonly weeklyHoursMax: number;
}

/**
 * Stated times, places and refusals are kept; a person's own message opens one reply.
 *
 * @example
 * { kind: 'honour-wishes', times: true, places: true, oneReply: true, busyNow: true,
 *   unroutedRefusals: true, bounds: { weeklyHoursMax: 28 } }
 */
export interface HonourWishes extends RuleBase {
  readonly kind: 'honour-wishes';
  readonly times: boolean;
  readonly places: boolean;
  /** One reply, on the same channel, to the person's own message at a closed time. */
  readonly oneReply: boolean;
  /** A contact that `BusyNow` or being refused at the door has ended is not gone on with. */
  readonly busyNow: boolean;
  /** A refusal that nobody has routed yet asks for a person's judgement. */
  readonly unroutedRefusals: boolean;
  readonly bounds?: WishBounds;
  /** Attested about a stated time or place, it no longer binds: somebody has judged that it may be altered. */
  readonly outweighs?: AttestedWords;
  readonly consentLifts?: ConsentLift;
}

/** Contacts that a request leaves open; members hold together. */
export interface Survivor {
  /** Every purpose of the contact is one of these; absent means any. */
  readonly purposes?: readonly string[];
  readonly channels?: readonly Channel[];
  /** How many of them; absent means no limit. */
  readonly max?: number;
  /** In so many consecutive local dates; absent means since the request. */
  readonly withinDays?: number;
}

/**
 * A request that stops contact. Only a typed lifting fact opens what it closed, never time.
 *
 * @example
 * { kind: 'stop', listens: 'OptedOut', grace: { workdays: 10, country: 'US' },
 *   perSeWords: ['stop', 'quit'], mandatorySurvives: true,
 *   confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1,
 *     withinMinutes: 5 } }
 * @example
 * { kind: 'stop', listens: 'CeaseRequested', forms: ['written', 'electronic'],
 *   survives: ['efforts-ended-notice',
 *     { purposes: ['early-intervention-notice'], max: 1, withinDays: 180 }],
 *   poolWith: ['spouse', 'guardian'], poolWithOfMinors: ['parent'] }
 */
export interface Stop extends RuleBase, CountedAsOne {
  readonly kind: 'stop';
  /** `ConsentRefused`: a refusal or withdrawal of consent that touches the contact. */
  readonly listens:
    | 'CeaseRequested' | 'OptedOut' | 'ObjectionRaised' | 'ConsentRefused' | 'ErasureRequested';
  /** It stops processing, not contact alone: desk work too. */
  readonly reachesDesk?: boolean;
  /** Attested about a request, it no longer binds: somebody has judged that a law outweighs it. */
  readonly outweighs?: AttestedWords;
  readonly forms?: readonly StatementForm[];
  /**
   * Words by which a `RefusalStated` that nobody has routed is such a request by itself; one in
   * other words is for a person to judge. Compared without case, spaces around and punctuation.
   */
  readonly perSeWords?: readonly string[];
  /** The last local date after the request on which contact is still allowed. */
  readonly grace?: Duration;
  /** Purposes, or limited contacts, that survive it. */
  readonly survives?: readonly (string | Survivor)[];
  readonly mandatorySurvives?: boolean;
  /** One message that does nothing but confirm, in time. */
  readonly confirmation?: {
    readonly purpose: string; readonly only: readonly ContentFlag[]; readonly max: number;
    readonly withinMinutes?: number;
  };
  /** One reply, on the same channel, each time the person uses it again. */
  readonly oneReply?: boolean;
  /** Requests that bind by law, the earliest first; later ones are for a person to judge. */
  readonly requestsMax?: number;
}

/**
 * A state that bars acts and allows others. It ends when a `ProtectionEnded` or its `until` says
 * so, or by the earliest of the members below.
 *
 * @example
 * { kind: 'protection', state: ['moratorium'], variantsExcept: ['mental-health-crisis'],
 *   bars: ['collection', 'reminder'], lasts: { days: 60 } }
 * @example
 * { kind: 'protection', state: ['moratorium'], variants: ['mental-health-crisis'],
 *   bars: ['collection'], endsAfter: { state: 'hospital', days: 30 } }
 * @example
 * { kind: 'protection', state: 'representation', guard: { purposes: ['location-information'] },
 *   poolParties: ['borrower', 'co-borrower'], unless: { relations: ['attorney'] } }
 */
export interface Protection extends RuleBase, CountedAsOne {
  readonly kind: 'protection';
  readonly state: 'representation' | readonly ProtectionKind[];
  /** A state that is suspected bars like one that is confirmed; else a person judges it. */
  readonly onSuspicion?: boolean;
  /** Only these values of `ProtectionStarted.variant`. */
  readonly variants?: readonly string[];
  readonly variantsExcept?: readonly string[];
  /** Barred acts; absent means all. */
  readonly bars?: readonly Act[];
  readonly allows?: readonly string[];
  /** Local dates that the bar goes on after the day on which the state ends. */
  readonly afterDays?: number;
  /** How long it lasts; the date on which it starts is day 1. Workdays are not for this. */
  readonly lasts?: { readonly days: number } | { readonly months: number };
  /** It ends so many dates after the day on which another state of the person ended. */
  readonly endsAfter?: { readonly state: ProtectionKind; readonly days: number };
}

/**
 * Whom one may contact for what.
 *
 * @example
 * { kind: 'party-role', roles: ['borrower', 'guarantor'], relations: ['spouse'],
 *   relationsOfMinors: ['parent'],
 *   relationsFor: [{ relations: ['employer'], purposes: ['location-information'] }] }
 */
export interface PartyRoleRule extends RuleBase {
  readonly kind: 'party-role';
  readonly roles: readonly PartyRole[];
  /** Relations of a party that count as a party. */
  readonly relations?: readonly RelationKind[];
  /** Relations that count as a party while that party is a minor, judged at the moment. */
  readonly relationsOfMinors?: readonly RelationKind[];
  /** Purposes for which anyone else may be contacted. */
  readonly othersFor?: readonly string[];
  /** Purposes for which those so related to a party may be contacted. */
  readonly relationsFor?: readonly {
    readonly relations: readonly RelationKind[]; readonly purposes: readonly string[];
  }[];
  readonly consentLifts?: ConsentLift;
}

/**
 * A dwelling, a workplace, an employer's mailbox: needs law or consent.
 *
 * @example
 * { kind: 'place', places: ['work'], channels: ['phone', 'visit'], lifetimeMax: 1 }
 */
export interface PlaceRule extends RuleBase {
  readonly kind: 'place';
  readonly places: readonly Place[];
  readonly channels: readonly Channel[];
  /** Only contact points that the employer provides. */
  readonly employerProvided?: boolean;
  /** The person's own earlier use of the contact point opens it. */
  readonly unlessUsed?: boolean;
  /** A consent that names the channel, the contact point or the place opens it. */
  readonly unlessConsent?: boolean;
  /** Attempts there in a lifetime, by this rule's channels, over all contact points. */
  readonly lifetimeMax?: number;
  /** Closed only once somebody has said so (an employer that forbids it). */
  readonly whenStated?: boolean;
}

/**
 * Something must have happened before, so many local dates earlier; or a consent must stand.
 *
 * @example
 * { kind: 'precondition', needs: 'letter', purposes: ['first-notice'], daysBefore: 6 }
 * @example
 * { kind: 'precondition', needs: 'attempt', channels: ['phone', 'email', 'letter'], each: true }
 * @example
 * { kind: 'precondition', needs: 'consent', consent: { names: ['channel'], forms: ['written'] } }
 */
export interface Precondition extends RuleBase {
  readonly kind: 'precondition';
  /** `letter`: one that was not returned. `attempt`: tried is enough. */
  readonly needs: 'notice' | 'letter' | 'attempt' | 'consent';
  /** For `letter` and `attempt`: purposes that it must have had, any of them. */
  readonly purposes?: readonly string[];
  /** For `attempt`: the channels of which one must have been tried. */
  readonly channels?: readonly Channel[];
  /** For `attempt`: each of the channels for which a contact point stands, and one at least. */
  readonly each?: boolean;
  /** It must have been the contacting actor's own. */
  readonly sameActor?: boolean;
  /** Local dates between: 6 after the 1st opens on the 7th. Not for a consent. */
  readonly daysBefore?: number;
  /** For `consent`: what it must be. Without it any consent that covers the contact will do. */
  readonly consent?: {
    readonly forms?: readonly StatementForm[];
    readonly separate?: boolean;
    /** It must name the channel or the contact point, not merely cover it by naming none. */
    readonly names?: readonly ('channel' | 'contactPoint')[];
    /** For so long after a withdrawal it still carries. */
    readonly grace?: Duration;
  };
}

/**
 * What a message must and must not hold, and what kind of message it is.
 *
 * @example
 * { kind: 'content', guard: { channels: ['letter'] }, requires: ['states-name', 'seal'] }
 * @example
 * { kind: 'content', pure: { purposes: ['first-notice'], allows: ['states-balance'] } }
 * @example
 * { kind: 'content', apart: [['satisfaction-survey', 'arrears-contact']] }
 * @example
 * { kind: 'content', mixed: [{ name: 'marketing', content: ['promotional-offer'] },
 *   { name: 'servicing', content: ['payment-failed-notice'] }] }
 */
export interface ContentRule extends RuleBase {
  readonly kind: 'content';
  readonly requiresOptOut?: boolean;
  readonly bans?: readonly ContentFlag[];
  /** All of these. */
  readonly requires?: readonly ContentFlag[];
  /** A contact with one of these purposes has none beside, and holds nothing but what is allowed. */
  readonly pure?: { readonly purposes: readonly string[]; readonly allows: readonly ContentFlag[] };
  /** Pairs of purposes that share no contact; one with itself: not about two loans at once. */
  readonly apart?: readonly (readonly [purpose: string, purpose: string])[];
  /** A closed list that makes a message one of a kind. */
  readonly messageClass?: {
    readonly name: string;
    readonly channels: readonly Channel[];
    readonly needs: readonly ContentFlag[];
    readonly allows: readonly ContentFlag[];
    /** Content that makes it an ordinary communication. */
    readonly conveys: readonly ContentFlag[];
  };
  /** Mixed content takes the first name of which it holds anything: list the strictest first. */
  readonly mixed?: readonly { readonly name: string; readonly content: readonly ContentFlag[] }[];
}

/**
 * A contact needs a justification that nothing lighter would have served.
 *
 * @example
 * { kind: 'least-impact', guard: { actsExcept: ['reply'] } }
 */
export interface LeastImpact extends RuleBase {
  readonly kind: 'least-impact';
}

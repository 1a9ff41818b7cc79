import type { ConsentLift, Guard, RuleBase } from '../rule.js';
import type {
  Act, Channel, ContentFlag, LawfulBasis, PartyRole, Place, ProtectionKind, RelationKind,
} from '../../terms/words.js';

/** Which bases a purpose may rest on, and where a separate consent is needed. */
export interface LawfulBasisRule extends RuleBase {
  readonly kind: 'lawful-basis';
  /** Bases that this law knows at all. */
  readonly knows: readonly LawfulBasis[];
  /** Narrower bases for an act; absent acts may rest on any known basis of their purpose. */
  readonly byAct?: Readonly<Partial<Record<Act, readonly LawfulBasis[]>>>;
  /** Cases that need a separate consent on top. */
  readonly separateConsent?: readonly { readonly when: Guard; readonly code: string }[];
  /** A basis recorded after a withdrawal does not replace the consent that was withdrawn. */
  readonly noSwap: boolean;
}

/** Stated times, places and refusals are kept; a person's own message opens one reply. */
export interface HonourWishes extends RuleBase {
  readonly kind: 'honour-wishes';
  readonly times: boolean;
  readonly places: boolean;
  /** One reply, on the same channel, to the person's own message at a closed time. */
  readonly oneReply: boolean;
  readonly busyNow: boolean;
  /** A refusal that nobody has routed yet asks for a person's judgement. */
  readonly unroutedRefusals: boolean;
  readonly consentLifts?: ConsentLift;
}

/** A request that stops contact. */
export interface Stop extends RuleBase {
  readonly kind: 'stop';
  readonly listens: 'CeaseRequested' | 'OptedOut' | 'ObjectionRaised';
  readonly forms?: readonly ('written' | 'electronic' | 'oral')[];
  /** Purposes that survive it. */
  readonly survives?: readonly string[];
  readonly mandatorySurvives?: boolean;
  /** One message that does nothing but confirm. */
  readonly confirmation?: {
    readonly purpose: string; readonly only: readonly ContentFlag[]; readonly max: number;
  };
  /** One reply, on the same channel, each time the person uses it again. */
  readonly oneReply?: boolean;
}

/** A state that bars acts and allows others. */
export interface Protection extends RuleBase {
  readonly kind: 'protection';
  readonly state: 'representation' | readonly ProtectionKind[];
  /** Barred acts; absent means all. */
  readonly bars?: readonly Act[];
  readonly allows?: readonly string[];
  /** Days that the bar goes on after the state ends. */
  readonly afterDays?: number;
}

/** Whom one may contact for what. */
export interface PartyRoleRule extends RuleBase {
  readonly kind: 'party-role';
  readonly roles: readonly PartyRole[];
  /** Relations of a party that count as a party. */
  readonly relations?: readonly RelationKind[];
  /** Purposes for which anyone else may be contacted. */
  readonly othersFor?: readonly string[];
  readonly consentLifts?: ConsentLift;
}

/** A dwelling, a workplace, an employer's mailbox: needs law or consent. */
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
  /** Contacts there in a lifetime. */
  readonly lifetimeMax?: number;
  /** Closed only once somebody has said so (an employer that forbids it). */
  readonly whenStated?: boolean;
}

/** Something must have happened before, so many local dates earlier. */
export interface Precondition extends RuleBase {
  readonly kind: 'precondition';
  readonly needs: 'notice' | 'letter' | 'attempt';
  /** For `attempt`: the channels of which one must have been tried. */
  readonly channels?: readonly Channel[];
  readonly daysBefore?: number;
}

/** What a message must and must not hold, and what kind of message it is. */
export interface ContentRule extends RuleBase {
  readonly kind: 'content';
  readonly requiresOptOut?: boolean;
  readonly bans?: readonly ContentFlag[];
  /** A closed list that makes a message one of a kind. */
  readonly messageClass?: {
    readonly name: string;
    readonly channels: readonly Channel[];
    readonly needs: readonly ContentFlag[];
    readonly allows: readonly ContentFlag[];
    /** Content that makes it an ordinary communication. */
    readonly conveys: readonly ContentFlag[];
  };
}

/** A contact needs a justification that nothing lighter would have served. */
export interface LeastImpact extends RuleBase {
  readonly kind: 'least-impact';
}

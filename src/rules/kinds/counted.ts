import { dayStart, localDayOf } from '../../kernel/zones.js';
import { latestAt } from '../../state/index.js';
import type { ContactEntry, LoanState, PersonState } from '../../state/index.js';
import { parseInstant } from '../../kernel/instant.js';
import { CONVERSATION_OUTCOMES, NOT_REACHED_OUTCOMES } from '../../terms/words.js';
import type { Question } from '../../terms/record/question.js';
import type { Channel } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import type { Rebuttal } from '../rule.js';
import type { CapKey } from './counting.shape.js';

/** A contact that counts: an attempt on file, or a permit that is still live. */
export interface Counted {
  readonly at: number;
  readonly id: string;
  /** Where its id stands among those that may be counted beside it; null where that is not known. */
  readonly place: number | null;
}

/** Ids of what was counted, sorted: each is there once. */
export function idsOf(list: readonly Counted[]): readonly string[] {
  if (list.length < 2) return list.length === 0 ? NONE : [(list[0] as Counted).id];
  if (list.some(({ place }) => place === null)) return list.map(({ id }) => id).sort();
  return [...list].sort((a, b) => (a.place as number) - (b.place as number)).map(({ id }) => id);
}

const NONE: readonly string[] = Object.freeze([]);
const CONVERSATIONS: readonly string[] = CONVERSATION_OUTCOMES;
const NOT_REACHED: readonly string[] = NOT_REACHED_OUTCOMES;

/** Whether an attempt was a live exchange with the right party. */
export function wasConversation(entry: ContactEntry): boolean {
  return CONVERSATIONS.includes(entry.fact.outcome);
}

/** Whether an attempt reached a person or their mailbox. */
export function wasContact(entry: ContactEntry): boolean {
  return !NOT_REACHED.includes(entry.fact.outcome);
}

/** Whether a contact's channel, or the carrier of its invitation, is one of these. */
export function usesChannel(
  contact: { readonly channel: Channel; readonly via?: Channel },
  channels: readonly Channel[],
): boolean {
  return channels.includes(contact.channel)
    || (contact.via !== undefined && channels.includes(contact.via));
}

/** What a rule counts apart: by its keys, and the products that it merges. */
export interface Grouping {
  readonly per: readonly CapKey[];
  readonly mergeAccounts?: readonly string[];
}

/**
 * Groups of loans that are counted apart, from the loans of the question, with sorted ids; one
 * null where all loans of the person are counted together: the rule says
 * so, or no loan is named.
 */
export function groupsOf(
  asked: Asked, rule: Grouping,
): readonly (readonly string[] | null)[] {
  // No loan is named: whichever it is about, it may not breach the limit of any.
  if (asked.loans.length === 0) return [null];
  if (rule.per.includes('account')) return asked.loans.map((loan) => accountOf(asked, loan));
  if (!rule.per.includes('loan')) return [null];
  return asked.loans.map((loan) => debtOf(asked, loan, rule.mergeAccounts));
}

function accountOf(asked: Asked, loan: LoanState): readonly string[] {
  const { account } = loan.opened.fact;
  if (account === undefined) return [loan.loan];
  return [...asked.state.loans.values()].filter((l) => l.opened.fact.account === account)
    .map((l) => l.loan).sort();
}

function debtOf(
  asked: Asked, loan: LoanState, mergeAccounts: readonly string[] | undefined,
): readonly string[] {
  const { product, account } = loan.opened.fact;
  if (account === undefined || mergeAccounts?.includes(product) !== true) return [loan.loan];
  return [...asked.state.loans.values()]
    .filter((l) => l.opened.fact.account === account && l.opened.fact.product === product)
    .map((l) => l.loan).sort();
}

/** The question as a rule with a zone fixed by law counts it. */
export function inLegalZone(asked: Asked, zone: string | undefined): Asked {
  return zone === undefined ? asked : { ...asked, zones: [zone] };
}

const BY_PERSON_OR_LOAN: readonly CapKey[] = ['person', 'loan', 'account'];

/** Whether it takes more than the person and the loan to say what counts: see {@link sameKeys}. */
export function looksAtEach(per: readonly CapKey[]): boolean {
  return per.some((key) => !BY_PERSON_OR_LOAN.includes(key));
}

/** Whether a contact on file, or a permit, falls under the keys that a cap counts by, loans apart. */
export function sameKeys(
  asked: Asked, per: readonly CapKey[],
  contact: { readonly actor?: string; readonly contactPoint?: string },
): boolean {
  const q = asked.question;
  if (per.includes('actor') && contact.actor !== q.actor) return false;
  if (per.includes('institution') && !sameInstitution(asked, contact.actor ?? '')) return false;
  return !per.includes('contactPoint') || contact.contactPoint === q.contactPoint;
}

function sameInstitution(asked: Asked, other: string): boolean {
  const of = (actor: string): string => {
    const engaged = asked.state.actors.get(actor);
    const held = engaged === undefined ? null : latestAt(engaged, asked.at);
    return held?.fact.institution ?? actor;
  };
  return other === asked.question.actor || of(other) === of(asked.question.actor);
}

/** A live permit, and the contact that it allows. */
export interface LivePermit extends Counted {
  readonly loans: readonly string[];
  readonly question: Pick<Question, 'channel' | 'loans'> & Partial<Question>;
}

/** A person's permits that are live and not yet replaced by the attempt that names them. */
export function livePermits(
  asked: Asked, channels: readonly Channel[], person: PersonState | null = asked.person,
): readonly LivePermit[] {
  if (person === null || person.decided.length === 0) return [];
  const used = new Set(person.contacts.filter((c) => c.at <= asked.at).map((c) => c.fact.decision));
  return person.decided.flatMap(({ at, fact }) => {
    if (at > asked.at || fact.effect !== 'permit' || used.has(fact.decision)) return [];
    const body = fact.body as unknown as {
      readonly validUntil: string | null;
      readonly question: LivePermit['question'];
    };
    if (body.validUntil === null || (parseInstant(body.validUntil) as number) <= asked.at) return [];
    if (!usesChannel(body.question, channels)) return [];
    return [{ at, id: fact.id, place: null, loans: body.question.loans, question: body.question }];
  });
}

/** Instants at which a permit of the person's runs out. */
export function permitEdges(asked: Asked, person: PersonState | null = asked.person): number[] {
  return (person?.decided ?? []).flatMap(({ fact }) => {
    const { validUntil } = fact.body as unknown as { readonly validUntil: string | null };
    return validUntil === null ? [] : [parseInstant(validUntil) as number];
  });
}

/**
 * Whether a contact on file is the live one that the question goes on with: by the same actor and
 * channel, on the present date in every zone, and the last of all with the person. A name alone
 * does not make last week's talk a live one.
 */
export function isContinued(asked: Asked, { at, fact }: ContactEntry): boolean {
  const { continues, actor, channel } = asked.question;
  if (continues === undefined || fact.contact !== continues) return false;
  const { zoneData, zone: house } = asked.env;
  return fact.actor === actor && fact.channel === channel
    && (asked.zones.length > 0 ? asked.zones : [house]).every((zone) =>
      localDayOf(zoneData, zone, at) === localDayOf(zoneData, zone, asked.at))
    && asked.person?.contacts.some((later) => later.at > at && later.at <= asked.at) !== true;
}

/** Grounds on file that rebut a presumed violation. */
export function rebuttalsOf(asked: Asked, rebuttals: readonly Rebuttal[] | undefined): string[] {
  const q = asked.question;
  return (rebuttals ?? []).filter((r) =>
    (r.mandatory === true && q.mandatory === true)
    || (r.purposes !== undefined && q.purposes.length > 0
      && q.purposes.every((p) => r.purposes?.includes(p))))
    .map((r) => r.ground);
}

/** Starts of the local dates `days` after each instant, in every candidate zone. */
export function datesAfter(
  asked: Asked, instants: readonly number[], days: number,
): number[] {
  return asked.zones.flatMap((zone) => instants.map((at) =>
    dayStart(asked.env.zoneData, zone, localDayOf(asked.env.zoneData, zone, at) + days)));
}

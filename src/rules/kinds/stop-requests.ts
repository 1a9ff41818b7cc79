import { parseInstant } from '../../kernel/instant.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import { scopeTouches } from '../../state/index.js';
import type { PersonState, TimedList } from '../../state/index.js';
import type { Asked } from '../asked.js';
import { isAttested } from '../attested.js';
import { reachOf } from '../consent-lift.js';
import { addDurationStrictly } from '../duration.js';
import type { Duration } from '../rule.js';
import type { Stop } from './ceiling.shape.js';
import { askedOf, countedWith, missingOf } from './counted-as-one.js';

/** A request on file that touches the contact asked about. */
export interface StopRequest {
  readonly at: number;
  readonly id: string;
  /** First instant at which it bars. */
  readonly effectiveAt: number;
  /** By law it binds; if not, a person judges: unclear words, or one request too many. */
  readonly binds: boolean;
  /** What a person would have to know, where it does not. */
  readonly missing: string;
}

interface Raw extends Omit<StopRequest, 'effectiveAt'> {
  /** Loans that it names; absent means all. */
  readonly loans: readonly string[] | undefined;
}

const ROUTED = 'RefusalRouted';
type Scoped = TimedList<
  'CeaseRequested' | 'ObjectionRaised' | 'ConsentRefused' | 'ConsentWithdrawn' | 'ConsentExpired'
  | 'ErasureRequested'>;

function touches(asked: Asked, scope: Parameters<typeof scopeTouches>[0]): boolean {
  const { purposes } = asked.question;
  const named: readonly (string | null)[] = purposes.length > 0 ? purposes : [null];
  return named.some((purpose) => {
    const reach = reachOf(asked, purpose);
    return asked.acts.some((act) => scopeTouches(scope, { ...reach, act }));
  });
}

function listOf(rule: Stop, person: PersonState): Scoped {
  if (rule.listens === 'ObjectionRaised') return person.objections;
  if (rule.listens === 'ErasureRequested') return person.erasures;
  return rule.listens === 'ConsentRefused' ? person.consentEnds : person.ceases;
}

/** Whether a later consent to all of what was refused has taken the refusal back. */
function isTakenBack(asked: Asked, person: PersonState, at: number): boolean {
  return person.consents.some((given) => given.at > at && given.at <= asked.at
    && touches(asked, given.fact.scope));
}

function scopedRequests(rule: Stop, asked: Asked, person: PersonState): Raw[] {
  return listOf(rule, person).filter(({ at, fact }) => at <= asked.at
    && (fact.type !== 'CeaseRequested' || (rule.forms?.includes(fact.form) ?? true))
    && fact.type !== 'ConsentExpired'
    && touches(asked, fact.scope)
    && (rule.listens !== 'ConsentRefused' || !isTakenBack(asked, person, at)))
    .map(({ at, fact }) => ({ at, id: fact.id, binds: true, loans: fact.scope.loans, missing: ROUTED }));
}

const reaches = (stated: string | undefined, ...asks: (string | undefined)[]): boolean =>
  stated === undefined || asks.includes(stated);

/** Opting in takes back an opt-out only where it reaches all of it. */
const covers = (back: readonly string[] | undefined, out: readonly string[] | undefined): boolean =>
  back === undefined || out?.every((member) => back.includes(member)) === true;

const meets = (stated: readonly string[] | undefined, asks: readonly string[]): boolean =>
  stated === undefined || asks.length === 0 || asks.some((a) => stated.includes(a));

function optOuts(rule: Stop, asked: Asked, person: PersonState): Raw[] {
  const { channel, via, contactPoint, purposes, loans } = asked.question;
  const standing = person.optOuts.filter(({ at, fact }) => at <= asked.at
    && (fact.until === undefined || (parseInstant(fact.until) as number) > asked.at)
    && !person.optIns.some((back) => back.at > at && back.at <= asked.at
      && reaches(back.fact.channel, fact.channel)
      && reaches(back.fact.contactPoint, fact.contactPoint)
      && covers(back.fact.purposes, fact.purposes) && covers(back.fact.loans, fact.loans)));
  const bound = rule.requestsMax ?? Infinity;
  // One contact point opted out, and the question names none: a person has to look which it is.
  const points = contactPoint === undefined && channel !== 'desk'
    ? (): boolean => true : (stated: string | undefined) => reaches(stated, contactPoint);
  return standing.map(({ at, fact }, i) => ({
    at, fact, id: fact.id,
    binds: i < bound && (fact.contactPoint === undefined || contactPoint !== undefined),
  }))
    .filter(({ fact }) => reaches(fact.channel, channel, via)
      && points(fact.contactPoint)
      && meets(fact.purposes, purposes) && meets(fact.loans, loans))
    .map(({ at, fact, id, binds }) => ({ at, id, binds, loans: fact.loans, missing: ROUTED }));
}

const plainWords = (words: string): string =>
  words.toLowerCase().replace(/[\p{P}\p{S}]/gu, ' ').replace(/\s+/gu, ' ').trim();

/** Refusals that nobody has routed: a request by their words, or for a person to judge. */
function refusals(rule: Stop, asked: Asked, person: PersonState): Raw[] {
  if (rule.perSeWords === undefined) return [];
  const perSe = rule.perSeWords.map(plainWords);
  return person.refusals.filter(({ at, fact }) => at <= asked.at
    && (fact.until === undefined || (parseInstant(fact.until) as number) > asked.at)
    && !person.routed.some((r) => r.at <= asked.at && r.fact.refusal === fact.id)
    && !person.optIns.some((back) => back.at > at && back.at <= asked.at
      && reaches(back.fact.channel, asked.question.channel, asked.question.via))
    && touches(asked, fact.scope))
    .map(({ at, fact }) => ({
      at, id: fact.id, binds: perSe.includes(plainWords(fact.words ?? '')), loans: fact.scope.loans,
      missing: ROUTED,
    }));
}

/**
 * First instant after the grace: the start of the date after its last one, in the candidate zone
 * where that comes first. Dates of which no calendar speaks count, so that it is never later.
 */
export function graceEnd(asked: Asked, grace: Duration | undefined, at: number): number {
  if (grace === undefined) return at;
  const { zoneData, calendars, zone: house } = asked.env;
  const calendar = 'workdays' in grace ? calendars.get(grace.country) ?? null : null;
  const zones = asked.zones.length > 0 ? asked.zones : [house];
  return Math.min(...zones.map((zone) => dayStart(zoneData, zone,
    addDurationStrictly(localDayOf(zoneData, zone, at), grace, calendar) + 1)));
}

function requestsOf(rule: Stop, asked: Asked, person: PersonState): readonly Raw[] {
  const own = rule.listens === 'OptedOut' ? optOuts(rule, asked, person)
    : scopedRequests(rule, asked, person);
  return [...own, ...refusals(rule, asked, person)];
}

/** Requests of others who count as the person, each once: it binds if it does for any loan. */
function requestsOfOthers(rule: Stop, asked: Asked): readonly Raw[] {
  const byFact = new Map<string, Raw>();
  for (const other of countedWith(rule, asked)) {
    for (const raw of requestsOf(rule, askedOf(asked, other), other.person)) {
      if (byFact.get(raw.id)?.binds === true) continue;
      const missing = raw.binds ? missingOf(other, raw.loans) : raw.missing;
      byFact.set(raw.id, { ...raw, binds: raw.binds && missing === null, missing: missing ?? raw.missing });
    }
  }
  return [...byFact.values()];
}

/** The requests that touch the contact asked about: the person's own in the order of facts first. */
export function listRequests(rule: Stop, asked: Asked): readonly StopRequest[] {
  const own = asked.person === null ? [] : requestsOf(rule, asked, asked.person);
  return [...own, ...requestsOfOthers(rule, asked)]
    .filter(({ id }) => rule.outweighs === undefined
      || !isAttested(asked.state, [id], rule.outweighs, asked.at))
    .map(({ at, id, binds, missing }) =>
      ({ at, id, binds, missing, effectiveAt: graceEnd(asked, rule.grace, at) }));
}

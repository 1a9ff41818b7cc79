import { parseInstant } from '../kernel/instant.js';
import { dayStart, localDayOf } from '../kernel/zones.js';
import { consentsAt, latestAt } from '../state/index.js';
import type { FactOf } from '../facts/types/index.js';
import type { ContactEntry, PersonState, Reach } from '../state/index.js';
import { CONVERSATION_OUTCOMES } from '../terms/words.js';
import type { Lift } from '../terms/words.js';
import { weeklyContains, weeklyEdges } from './weekly.js';
import type { Asked } from './asked.js';
import type { ConsentLift } from './rule.js';

const isConversation = (entry: ContactEntry): boolean =>
  (CONVERSATION_OUTCOMES as readonly string[]).includes(entry.fact.outcome);

/** What a consent to exceed a limit is held against: this contact, by this actor. */
export interface LiftAsk {
  readonly at: number;
  readonly reach: Reach;
  /** Purposes of the contact: one consent must reach all of them. Absent: the question's. */
  readonly purposes?: readonly string[];
  /** Contact id of an attempt on file; absent: the contact asked about. */
  readonly contact?: string;
  /** Whether the contact in which a consent was obtained itself fell in closed hours. */
  readonly obtainedClosed?: (contact: ContactEntry) => boolean;
}

function withinDays(asked: Asked, given: number, daysMax: number, at: number): boolean {
  return asked.zones.every((zone) => {
    const first = localDayOf(asked.env.zoneData, zone, given);
    return localDayOf(asked.env.zoneData, zone, at) - first < daysMax;
  });
}

function endedByConversation(
  person: PersonState, consent: FactOf<'ConsentGiven'>, loans: readonly string[], at: number,
  self: string | undefined,
): boolean {
  const given = parseInstant(consent.at) as number;
  // A fact of the same instant exists for the answer; a contact does not end its own consent.
  return person.contacts.some((entry) => entry.at > given
    && (entry.at < at || (entry.at === at && entry.fact.contact !== self))
    && entry.fact.contact !== consent.obtainedDuring && isConversation(entry)
    && (loans.length === 0 || entry.fact.loans.some((l) => loans.includes(l))));
}

/** Whether a consent carries at an instant by its weekly hours, in every candidate zone. */
export function inWeekly(asked: Asked, consent: FactOf<'ConsentGiven'>, at: number): boolean {
  const weekly = consent.scope.weekly;
  if (weekly === undefined) return true;
  if (asked.zones.length === 0) return false;
  // The hours consented to must hold in every candidate zone.
  return asked.zones.every((zone) => weeklyContains(weekly, asked.env.zoneData, zone, at));
}

/**
 * Ids of the consents that lift a limit for a contact at an instant; empty when none does.
 * Consent to processing is not consent to exceed: only one that names the lift counts.
 * @source 12 CFR 1006.14(b)(3)(i), 1006.6(b)(4)
 */
export function liftedBy(asked: Asked, lift: ConsentLift | undefined, ask: LiftAsk): string[] {
  const person = asked.person;
  if (lift === undefined || person === null || !mayLift(person, lift.lift)) return [];
  const { stands } = consentsAt(person, ask.reach, ask.at);
  const purposes = ask.purposes ?? asked.question.purposes;
  return stands.filter((consent) => {
    if (consent.lifts?.includes(lift.lift) !== true) return false;
    if (!purposes.every((p) => consent.scope.purposes?.includes(p) ?? true)) return false;
    if (lift.direct === true && consent.givenTo !== asked.question.actor) return false;
    if (lift.separate === true && consent.separate !== true) return false;
    if (lift.forms !== undefined && !lift.forms.includes(consent.form)) return false;
    const given = parseInstant(consent.at) as number;
    if (lift.daysMax !== undefined && !withinDays(asked, given, lift.daysMax, ask.at)) return false;
    if (lift.endsOnConversation === true
      && endedByConversation(
        person, consent, ask.reach.loans, ask.at, ask.contact ?? asked.question.continues)) return false;
    if (!inWeekly(asked, consent, ask.at)) return false;
    if (lift.obtainedInHours === true && consent.obtainedDuring !== undefined) {
      // Of a contact that is not on file nobody can say that it fell in open hours.
      const during = person.contacts.find((e) => e.fact.contact === consent.obtainedDuring);
      if (during === undefined || ask.obtainedClosed?.(during) === true) return false;
    }
    return true;
  }).map((consent) => consent.id);
}

/**
 * A consent that a conversation ends stands only as far as the history would show one. The id of
 * the statement since which the history is complete, where every consent is older; else null.
 */
export function unshownSince(
  asked: Asked, lift: ConsentLift | undefined, consents: readonly string[],
): string | null {
  if (lift?.endsOnConversation !== true) return null;
  const complete = latestAt(asked.person?.historyFrom ?? [], asked.at);
  if (complete === null) return null;
  const from = parseInstant(complete.fact.from) as number;
  return asked.person?.consents.some((c) => c.at >= from && consents.includes(c.fact.id)) === true
    ? null : complete.fact.id;
}

/** Whether any consent on file names the lift: hardly anyone has given one. */
export function mayLift(person: PersonState | null, lift: Lift): boolean {
  if (person === null || person.consents.length === 0) return false;
  const { consents, memo } = person;
  memo.lifts ??= new Set(consents.flatMap(({ fact }) => fact.lifts ?? []));
  return memo.lifts.has(lift);
}

/** Instants around `[from, until)` at which a lift may begin or end, for the edges of a rule. */
export function liftEdges(
  asked: Asked, lift: ConsentLift | undefined, from: number, until: number,
): number[] {
  const person = asked.person;
  if (lift === undefined || person === null || !mayLift(person, lift.lift)) return [];
  const { zoneData } = asked.env;
  const edges: number[] = [];
  for (const { at, fact } of person.consents) {
    if (fact.lifts?.includes(lift.lift) !== true) continue;
    edges.push(at);
    if (fact.until !== undefined) edges.push(parseInstant(fact.until) as number);
    for (const zone of asked.zones) {
      if (lift.daysMax !== undefined) {
        edges.push(dayStart(zoneData, zone, localDayOf(zoneData, zone, at) + lift.daysMax));
      }
      if (fact.scope.weekly === undefined) continue;
      edges.push(...weeklyEdges(fact.scope.weekly, zoneData, zone, from, until));
    }
  }
  return edges;
}

/** The reach of a question: what its consents are held against. */
export function reachOf(asked: Asked, purpose: string | null): Reach {
  const q = asked.question;
  return {
    purpose, act: q.act, channel: q.channel, contactPoint: q.contactPoint ?? null,
    loans: q.loans, actor: q.actor === '' ? null : q.actor, person: null,
  };
}

/**
 * The consents that stand for a reach at the moment and in its hour: one that is given for
 * weekly hours carries nothing outside them, in any candidate zone.
 */
export function standingConsents(
  asked: Asked, person: PersonState, reach: Reach,
): readonly FactOf<'ConsentGiven'>[] {
  return consentsAt(person, reach, asked.at).stands
    .filter((consent) => inWeekly(asked, consent, asked.at));
}

/** How far ahead the hours of a consent are looked for: every weekly hour comes within it. */
const WEEK = 8 * 86_400_000;

/** The first instant after the moment at which one of these consents carries; null for none. */
export function nextConsentHour(
  asked: Asked, consents: readonly FactOf<'ConsentGiven'>[],
): number | null {
  const edges = consentEdges(asked, asked.at + 1, asked.at + WEEK).sort((a, b) => a - b);
  return edges.find((edge) => consents.some((consent) => inWeekly(asked, consent, edge)
    && (consent.until === undefined || (parseInstant(consent.until) as number) > edge))) ?? null;
}

/** Instants in `[from, until)` at which an hour comes into sight of {@link nextConsentHour}. */
export function sightEdges(asked: Asked, from: number, until: number): number[] {
  const isWeekly = asked.person?.consents.some(({ fact }) => fact.scope.weekly !== undefined);
  return isWeekly !== true ? []
    : consentEdges(asked, from + WEEK - 1, until + WEEK).map((edge) => edge - WEEK + 1);
}

/** Instants in `[from, until)` at which a consent of the person runs out or its hours turn. */
export function consentEdges(
  asked: Asked, from: number, until: number, person: PersonState | null = asked.person,
): number[] {
  return (person?.consents ?? []).flatMap(({ fact }) => [
    ...fact.until === undefined ? [] : [parseInstant(fact.until) as number],
    ...(fact.scope.weekly === undefined ? [] : asked.zones).flatMap((zone) =>
      weeklyEdges(fact.scope.weekly ?? [], asked.env.zoneData, zone, from, until)),
  ]).filter((edge) => edge >= from && edge < until);
}

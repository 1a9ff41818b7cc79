import * as fc from 'fast-check';
import type { Fact, FactOf } from '../../facts/types/index.js';
import {
  ACTS, CHANNELS, LAWFUL_BASES, LIFTS, OUTCOMES, PLACES, PROTECTION_KINDS, REFUSAL_REASONS,
} from '../../terms/words.js';
import {
  anInstant, aScope, aWeeklySpan, CASE_FROM_MS, CASE_POINTS, CASE_PURPOSES, CASE_UNTIL_MS,
  CASE_ZONES,
} from './fact-parts.js';

const DAY_MS = 86_400_000;
/** The frame of a case stands before anything else happens in it. */
const FRAME_UNTIL_MS = CASE_FROM_MS + 30 * DAY_MS;

type Made<F extends Fact> = fc.Arbitrary<F>;
/** What the makers of facts about P1 need to know. */
interface About {
  readonly id: string;
  readonly loans: readonly string[];
}

const frameAt = (): fc.Arbitrary<string> => anInstant(CASE_FROM_MS, FRAME_UNTIL_MS);
const laterAt = (): fc.Arbitrary<string> => anInstant(FRAME_UNTIL_MS, CASE_UNTIL_MS);
const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...list].sort(), { minLength: 1 });
const sometimes = { requiredKeys: [] };

/** A registered person. @param zones - To choose candidate zones from; empty gives none. */
export function aPerson(
  person: string = 'P1', zones: readonly string[] = CASE_ZONES,
  kind: 'natural-person' | 'organisation' = 'natural-person',
): Made<FactOf<'PersonRegistered'>> {
  return fc.record({
    at: frameAt(),
    residence: fc.constantFrom(
      { country: 'CN', region: 'SH' }, { country: 'US', region: 'NY' }, { country: 'US' },
      { country: 'GB' }, { country: 'AU' }, { country: 'IN' }),
    zones: fc.subarray([...zones], {
      minLength: Math.min(1, zones.length), maxLength: Math.min(3, zones.length),
    }),
    basis: fc.constantFrom('address' as const, 'phone-prefix' as const, 'stated' as const),
  }).map((p) => ({
    type: 'PersonRegistered', id: `${person}.registered`, at: p.at, person, kind,
    residence: p.residence, zones: p.zones.map((zone) => ({ zone, basis: p.basis })),
  }));
}

/** A loan with one lead party. */
export function aLoan(
  loan: string = 'L1', person: string = 'P1',
): Made<FactOf<'LoanOpened'>> {
  return fc.record({
    at: frameAt(), amount: fc.integer({ min: 0, max: 50_000_000 }).map((cents) => cents / 100),
    currency: fc.constantFrom('CNY', 'USD', 'EUR'), purposes: fc.subarray([...CASE_PURPOSES]),
    years: fc.constantFrom(null, 0, 1, 30), role: fc.constantFrom('borrower' as const,
      'co-borrower' as const, 'guarantor' as const),
  }).map((l) => ({
    type: 'LoanOpened', id: `${loan}.opened`, at: l.at, loan, product: 'consumer-loan',
    amount: l.amount, currency: l.currency, disbursedOn: l.at.slice(0, 10),
    ...(l.years === null ? {} : { maturesOn: `${2026 + l.years}${l.at.slice(4, 10)}`
      .replace('02-29', '02-28') }),
    parties: [{ person, role: l.role }], clauses: [{ clause: '8.2', purposes: l.purposes }],
  }));
}

/** Who contacts, engaged for the loans given. */
export function anActor(
  actor: string = 'A1', loans: readonly string[] = ['L1'],
): Made<FactOf<'ActorEngaged'>> {
  return fc.record({
    at: frameAt(), role: fc.constantFrom('lender' as const, 'servicer' as const,
      'collector' as const), ownName: fc.boolean(),
    status: fc.constantFrom('current' as const, 'default' as const),
  }).map(({ at, role, ownName, status }) => ({
    type: 'ActorEngaged', id: `${actor}.engaged`, at, actor, role, ownName, loans,
    loanStatusWhenObtained: status,
  }));
}

/** The mobile number always, and some of mail, app and home. */
export function contactPoints(
  person: string = 'P1',
): fc.Arbitrary<FactOf<'ContactPointAdded'>[]> {
  return fc.tuple(frameAt(), fc.subarray(['app', 'home', 'mail'] as const))
    .map(([at, more]) => (['mobile', ...more] as const).map((contactPoint) => ({
      type: 'ContactPointAdded' as const, id: `${person}.${contactPoint}`, at, person,
      contactPoint, channels: CASE_POINTS[contactPoint],
    })));
}

/** A notice, a recorded basis, and consents given, refused or withdrawn: any of them may lack. */
export function consents(loans: readonly string[] = ['L1'], person: string = 'P1'):
  fc.Arbitrary<Fact[]> {
  const purposes = some(CASE_PURPOSES);
  const notice = fc.record({ at: frameAt(), purposes }).map((n): Fact => ({
    type: 'NoticeServed', id: 'notice', person, notice: 'N1', version: '1', ...n }));
  const basis = fc.record({ at: frameAt(), purposes, basis: fc.constantFrom(...LAWFUL_BASES) })
    .map((b): Fact => ({ type: 'BasisRecorded', id: 'basis', person, reference: '8', ...b }));
  const given = fc.record({
    at: frameAt(), scope: aScope(loans), separate: fc.boolean(),
    form: fc.constantFrom('written' as const, 'electronic' as const, 'oral' as const),
    extra: fc.record({ until: laterAt(), lifts: some(LIFTS) }, sometimes),
  }).map(({ extra, ...c }): Fact => ({
    type: 'ConsentGiven', id: 'consent', person, ...c, ...extra }));
  const ended = fc.record({
    type: fc.constantFrom('ConsentWithdrawn' as const, 'ConsentRefused' as const,
      'ConsentExpired' as const), at: laterAt(), scope: aScope(loans),
  }).map((c): Fact => ({ id: 'consent.ended', person, ...c }));
  return fc.tuple(...[notice, basis, given, ended].map((fact) => fc.option(fact)))
    .map((facts) => facts.filter((fact) => fact !== null));
}

/** One attempt or inbound contact, on a channel and point that fit each other. */
export function aContact({ id, loans }: About): Made<FactOf<'ContactAttempted'>> {
  const ways = Object.entries(CASE_POINTS).flatMap(([contactPoint, channels]) =>
    channels.map((channel) => ({ contactPoint, channel })));
  return fc.record({
    at: laterAt(), way: fc.constantFrom(...ways), outcome: fc.constantFrom(...OUTCOMES),
    direction: fc.constantFrom('out' as const, 'out' as const, 'in' as const),
    loans: some(loans), purpose: fc.constantFrom(...CASE_PURPOSES), act: fc.constantFrom(...ACTS),
  }).map((c) => ({
    type: 'ContactAttempted', id, at: c.at, contact: id, direction: c.direction, ...c.way,
    ...(c.way.channel === 'self-service' ? { via: 'sms' as const } : {}), person: 'P1',
    actor: 'A1', loans: c.loans, outcome: c.outcome,
    ...(c.direction === 'in' ? {} : { purposes: [c.purpose], act: c.act }),
  }));
}

/** A wish about times, places or channels, or a protection. */
export function aWish({ id, loans }: About): Made<Fact> {
  const of = { id, person: 'P1' } as const;
  return fc.oneof(
    fc.record({
      at: laterAt(), kind: fc.constantFrom('inconvenient' as const, 'convenient' as const),
      only: fc.boolean(), weekly: fc.array(aWeeklySpan(), { minLength: 1, maxLength: 3 }),
    }).map((w): Fact => ({ type: 'TimesStated', ...of, ...w })),
    fc.record({ at: laterAt(), place: fc.constantFrom(...PLACES),
      kind: fc.constantFrom('inconvenient' as const, 'forbidden' as const) })
      .map((w): Fact => ({ type: 'PlaceStated', ...of, ...w })),
    fc.record({ at: laterAt(), channels: fc.shuffledSubarray([...CHANNELS], { minLength: 1 }) })
      .map((w): Fact => ({ type: 'PreferenceStated', ...of, ...w })),
    fc.record({ at: laterAt(), kind: fc.constantFrom(...PROTECTION_KINDS), loans: some(loans) })
      .map((w): Fact => ({ type: 'ProtectionStarted', ...of, ...w })),
    fc.record({ at: laterAt(), loans: some(loans) })
      .map((w): Fact => ({ type: 'RepresentationNotified', ...of, by: 'attorney-1', ...w })),
  );
}

/** One of the ways to say no: refusal, objection, cease or opt-out. */
export function aRefusal({ id, loans }: About): Made<Fact> {
  const of = { id, person: 'P1' } as const;
  const scoped = { at: laterAt(), scope: aScope(loans) };
  return fc.oneof(
    fc.record({ ...scoped, reason: fc.constantFrom(...REFUSAL_REASONS) })
      .map((r): Fact => ({ type: 'RefusalStated', ...of, ...r })),
    fc.record(scoped).map((r): Fact => ({ type: 'ObjectionRaised', ...of, ...r })),
    fc.record({ ...scoped, form: fc.constantFrom('written' as const, 'oral' as const) })
      .map((r): Fact => ({ type: 'CeaseRequested', ...of, ...r })),
    fc.record({ at: laterAt(), channel: fc.constantFrom(...CHANNELS) })
      .map((r): Fact => ({ type: 'OptedOut', ...of, ...r })),
  );
}

const each = <T>(
  made: (about: About) => fc.Arbitrary<T>, name: string, loans: readonly string[], most: number,
): fc.Arbitrary<T[]> => fc.integer({ min: 0, max: most }).chain((count) =>
  fc.tuple(...Array.from({ length: count }, (_, i) => made({ id: `${name}${i}`, loans }))));

/** What a made case may be told to be. */
export interface CaseShape {
  /** Candidate zones to choose from. An empty list makes a person whose zone is unknown. */
  readonly zones?: readonly string[];
  readonly kind?: 'natural-person' | 'organisation';
}

/**
 * The facts of a whole case of person `P1`: one to three loans, actor `A1`, contact points,
 * consents, up to 30 contacts, up to 3 wishes and 2 refusals, in no order. Ids are unique, what
 * is named exists, and every fact stands in the form that `parseFacts` gives.
 */
export function caseFacts({ zones, kind }: CaseShape = {}): fc.Arbitrary<readonly Fact[]> {
  return fc.integer({ min: 1, max: 3 }).chain((count) => {
    const loans = ['L1', 'L2', 'L3'].slice(0, count);
    return fc.tuple(
      aPerson('P1', zones, kind).map((fact) => [fact]), anActor('A1', loans).map((f) => [f]),
      contactPoints(), consents(loans), fc.tuple(...loans.map((loan) => aLoan(loan))),
      each(aContact, 'k', loans, 30), each(aWish, 'w', loans, 3), each(aRefusal, 'r', loans, 2),
    ).chain((groups) => {
      const facts: readonly Fact[] = groups.flat();
      return fc.shuffledSubarray([...facts], { minLength: facts.length });
    });
  });
}

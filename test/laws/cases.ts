import fc from 'fast-check';
import { compilePolicy, orThrow } from 'softknock';
import type { Channel, Policy, Question, RulePack } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { housePractice, regF } from 'softknock/packs/us';

/** The packs under which the laws are tried: a covered collector, a house, and China. */
export const US_PACKS: readonly RulePack[] = [regF, housePractice] as never;
export const CN_PACKS: readonly RulePack[] = [pipl, civilCode, workdays, postLoanPractice] as never;

export const us: Policy = orThrow(compilePolicy({ packs: US_PACKS }));
export const cn: Policy = orThrow(compilePolicy({ packs: CN_PACKS }));

/** Facts are dated before this instant, questions are asked at or after it. */
export const NOW = Date.parse('2026-06-16T14:00:00Z');
const DAY = 86_400_000;

export const ZONES = ['America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Asia/Shanghai', 'Pacific/Apia'];
const PURPOSES = ['arrears-contact', 'first-check', 'repayment-reminder', 'routine-check', 'satisfaction-survey'];
const CHANNELS: readonly Channel[] = ['desk', 'desk', 'sms', 'email', 'phone', 'visit', 'self-service', 'letter'];
const OUTCOMES = ['no-answer', 'busy', 'voicemail', 'conversation', 'delivered', 'dropped'];

export type FactJson = Readonly<Record<string, unknown>> & { readonly id: string };

const iso = (ms: number): string => new Date(ms).toISOString();
const before = (days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: days * 24 * 60 }).map((m) => iso(NOW - m * 60_000));

/** The facts that every case has: a person, a loan or two, an actor, contact points. */
function frame(country: string, zones: readonly string[], role: string, two: boolean, app: boolean): FactJson[] {
  const at = iso(NOW - 120 * DAY);
  const loan = (id: string): FactJson => ({
    type: 'LoanOpened', id: `${id}.opened`, at, loan: id, product: 'consumer-loan', amount: 1000,
    currency: country === 'CN' ? 'CNY' : 'USD', disbursedOn: iso(NOW - 120 * DAY).slice(0, 10),
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [],
  });
  const point = (name: string, channels: string[], extra: object = {}): FactJson =>
    ({ type: 'ContactPointAdded', id: name, at, person: 'P1', contactPoint: name, channels, ...extra });
  return [
    { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country },
      zones: zones.map((zone) => ({ zone, basis: 'address' })) },
    point('mobile', ['phone', 'sms'], { line: 'mobile' }), ...(app ? [point('mail', ['email']), point('app', ['self-service', 'in-app'])] : []),
    point('home', ['letter', 'visit'], { place: 'home' }),
    loan('L1'), ...(two ? [loan('L2')] : []),
    { type: 'ActorEngaged', id: 'a', at, actor: 'A1', role, ownName: true, loans: two ? ['L1', 'L2'] : ['L1'],
      loanStatusWhenObtained: role === 'collector' ? 'default' : 'current' },
    { type: 'NoticeServed', id: 'n', at, person: 'P1', notice: 'terms', version: '1', purposes: PURPOSES },
  ];
}

const contact = (i: number, two: boolean): fc.Arbitrary<FactJson> => fc.record({
  at: before(20), channel: fc.constantFrom('phone', 'phone', 'sms', 'email'), outcome: fc.constantFrom(...OUTCOMES),
  direction: fc.constantFrom('out', 'out', 'out', 'in'), loan: fc.constantFrom(...(two ? ['L1', 'L2'] : ['L1'])),
}).map((c) => ({
  type: 'ContactAttempted', id: `c${i}`, at: c.at, contact: `c${i}`, direction: c.direction, channel: c.channel,
  contactPoint: c.channel === 'email' ? 'mail' : 'mobile', person: 'P1', actor: 'A1', loans: [c.loan],
  purposes: ['arrears-contact'], act: 'collection', outcome: c.outcome,
}));

const wish = (i: number): fc.Arbitrary<FactJson> => fc.oneof(
  fc.record({ at: before(30), from: fc.integer({ min: 6, max: 12 }), hours: fc.integer({ min: 1, max: 8 }),
    days: fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }),
    kind: fc.constantFrom('inconvenient', 'inconvenient', 'convenient') }).map((w) => ({
    type: 'TimesStated', id: `w${i}`, at: w.at, person: 'P1', kind: w.kind,
    weekly: [{ days: w.days, from: `${String(w.from).padStart(2, '0')}:00`,
      until: `${String(w.from + w.hours).padStart(2, '0')}:30` }],
  })),
  before(30).map((at) => ({ type: 'OptedOut', id: `w${i}`, at, person: 'P1', channel: 'sms' })),
  before(30).map((at) => ({ type: 'PlaceStated', id: `w${i}`, at, person: 'P1', place: 'home', kind: 'inconvenient' })),
  before(30).map((at) => ({ type: 'RefusalStated', id: `w${i}`, at, person: 'P1', reason: 'privacy',
    scope: { channels: ['phone'] } })),
  before(30).map((at) => ({ type: 'CeaseRequested', id: `w${i}`, at, person: 'P1', scope: { loans: ['L1'] }, form: 'written' })),
);

const basis = (): fc.Arbitrary<FactJson[]> => fc.constantFrom('contract', 'consent', 'withdrawn', 'none').map((kind) => {
  const at = iso(NOW - 110 * DAY);
  if (kind === 'contract') {
    return [{ type: 'BasisRecorded', id: 'b', at, person: 'P1', purposes: PURPOSES.slice(0, 4), basis: 'contract', reference: '8' }];
  }
  const given = { type: 'ConsentGiven', id: 'g', at, person: 'P1', scope: {}, form: 'written' };
  if (kind === 'consent') return [given];
  return kind === 'none' ? [] : [given,
    { type: 'ConsentWithdrawn', id: 'x', at: iso(NOW - 3 * DAY), person: 'P1', scope: {} }];
});

export interface Case {
  readonly facts: readonly FactJson[];
  readonly zones: readonly string[];
  readonly two: boolean;
}

/** A coherent case: few enough wishes that both sides of every law are reached. */
export function aCase(country: 'US' | 'CN', role: 'collector' | 'lender'): fc.Arbitrary<Case> {
  return fc.record({
    zones: country === 'CN' ? fc.constant(['Asia/Shanghai']) : fc.subarray(ZONES.slice(0, 3), { minLength: 1 }),
    two: fc.boolean(), contacts: fc.integer({ min: 0, max: 9 }), wishes: fc.constantFrom(0, 0, 1, 2), basis: basis(), app: fc.constantFrom(true, false, false),
  }).chain((shape) => fc.tuple(
    fc.tuple(...Array.from({ length: shape.contacts }, (_, i) => contact(i, shape.two))),
    fc.tuple(...Array.from({ length: shape.wishes }, (_, i) => wish(i))),
  ).map(([contacts, wishes]) => ({
    zones: shape.zones, two: shape.two,
    facts: [...frame(country, shape.zones, role, shape.two, shape.app), ...shape.basis, ...contacts, ...wishes],
  })));
}

const POINT: Partial<Record<Channel, string>> = {
  sms: 'mobile', phone: 'mobile', visit: 'home', letter: 'home', 'self-service': 'mobile',
};

/** A question about such a case, at or after the last fact. */
export function aQuestion(): fc.Arbitrary<Question> {
  return fc.record({
    minutes: fc.integer({ min: 0, max: 10 * 24 * 60 }), channel: fc.constantFrom(...CHANNELS),
    purpose: fc.constantFrom(...PURPOSES),
  }).map(({ minutes, channel, purpose }) => ({
    at: iso(NOW + minutes * 60_000), person: 'P1', actor: 'A1', loans: ['L1'],
    act: purpose === 'arrears-contact' ? 'collection' as const : purpose === 'repayment-reminder' ? 'reminder' as const
      : purpose === 'satisfaction-survey' ? 'survey' as const : 'monitoring' as const,
    channel, purposes: [purpose], statesOptOut: true,
    ...(POINT[channel] === undefined ? {} : { contactPoint: POINT[channel] }),
    ...(channel === 'self-service' ? { via: 'sms' as const } : {}),
    ...(channel === 'desk' ? { data: ['ledger' as const] } : {}),
  }));
}

/** Freezes a value all the way down, so that a mutation throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

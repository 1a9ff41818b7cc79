import fc from 'fast-check';
import type { Channel, Fact, Question } from 'softknock';
import { shift } from '../clock.js';
import { aContact, assemble, type ContactShape } from './contacts.js';
import { engaged, loan, POINTS, pointOf, registered } from './facts.js';
import { anyTime, at, dateNear } from './times.js';

export interface Case { readonly facts: readonly Fact[]; readonly question: Question }

const ANYWHERE = [
  { region: 'TX' }, { region: 'NY', locality: 'Buffalo' }, { region: 'NY', locality: 'New York City' },
] as const;
const STATES = [
  { region: 'MA' }, { region: 'MA' }, { region: 'WA' }, { region: 'WA' },
  { region: 'NY', locality: 'New York City' },
] as const;

const ZONES: readonly (readonly string[])[] = [
  ['America/New_York'], ['America/New_York'], ['America/New_York'], ['America/Los_Angeles'],
  ['America/New_York', 'America/Los_Angeles'], ['America/Phoenix', 'America/Los_Angeles'],
  ['America/New_York', 'Pacific/Honolulu'], [],
];

/** Actors inside and outside Regulation F, each with what makes it so, and one of whom nobody has told. */
const ROLES = [
  ['collector', true, 'default'], ['collector', true, 'default'], ['collector', true, 'default'],
  ['collector', true, 'default'], ['collector', true, 'default'], ['collector', false, 'default'],
  ['collector', true, 'default'], ['servicer', true, 'default'], ['servicer', true, 'current'],
  ['collector', true, 'current'], ['lender', true, undefined], ['lender', false, undefined],
  ['collector', true, undefined],
] as const;

const ALL_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const SPANS = [
  { days: ALL_DAYS, from: '21:00', until: '23:00' }, { days: ALL_DAYS, from: '22:00', until: '02:00' },
  { days: ['SA', 'SU'] as const, from: '00:00', until: '24:00' },
  { days: ['MO', 'WE', 'FR'] as const, from: '09:00', until: '17:00' },
  { days: ALL_DAYS, from: '06:00', until: '08:00' },
] as const;

interface Wish { readonly kind: 'convenient' | 'inconvenient'; readonly span: number; readonly ends: number; readonly lifted: boolean }

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(fc.record({
  kind: fc.constantFrom('convenient' as const, 'inconvenient' as const),
  span: fc.nat(SPANS.length - 1), ends: fc.integer({ min: -3, max: 9 }), lifted: fc.boolean(),
}), { maxLength: 2 });

const wishFacts = (list: readonly Wish[], now: string): Fact[] => list.flatMap((w, i): Fact[] => [
  { type: 'TimesStated', id: `w${i}`, at: '2023-01-05T12:00:00.000Z', person: 'P1', kind: w.kind,
    weekly: [SPANS[w.span]!],
    ...(w.ends > 3 ? {} : { until: new Date(Date.parse(now) + w.ends * 86_400_000 + 1000).toISOString() }) },
  ...(w.lifted ? [{ type: 'TimesLifted', id: `x${i}`, at: '2023-02-05T12:00:00.000Z', person: 'P1', lifts: `w${i}` } as Fact] : []),
]);

/** Nothing, save once in so many times. */
const seldom = <T>(once: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: once - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const consent = fc.record({
  back: fc.integer({ min: 0, max: 8 }), to: fc.constantFrom('C1', 'C1', 'C1', 'C2'),
  loans: fc.constantFrom(undefined, ['D1']), lifts: fc.constantFrom(['frequency'], ['frequency'], []),
  hours: seldom(3, fc.integer({ min: 20, max: 90 })), revoked: seldom(5, fc.integer({ min: 1, max: 90 })),
});

type Consent = typeof consent extends fc.Arbitrary<infer T> ? T : never;

function consentFacts(c: Consent, date: string, zone: string, merged: boolean): Fact[] {
  const given = at(shift(date, -c.back), '11:07:31.123', zone);
  const plus = (hours: number): string => new Date(Date.parse(given) + hours * 3_600_000 + 77).toISOString();
  const scope = { channels: ['phone'] as const, actors: [c.to], ...(c.loans && !merged ? { loans: c.loans } : {}) };
  return [
    { type: 'ConsentGiven', id: 'g', at: given, person: 'P1', scope, form: 'oral', givenTo: c.to,
      lifts: c.lifts as ['frequency'], ...(c.hours === null ? {} : { until: plus(c.hours) }) },
    ...(c.revoked === null ? [] : [{ type: 'ConsentWithdrawn', id: 'gw', at: plus(c.revoked), person: 'P1', scope } as Fact]),
  ];
}

const DST = ['2026-03-08', '2026-11-01', '2024-03-10', '2026-01-01'];

/** Histories of collection in the United States: dense in calls, or sparse over a month. */
const usHistoryOf = (dense: boolean): fc.Arbitrary<Case> => fc.record({
  place: fc.constantFrom<{ region: string; locality?: string }>(...(dense ? ANYWHERE : STATES)), zones: fc.constantFrom(...ZONES), role: fc.constantFrom(...ROLES),
  organisation: fc.integer({ min: 0, max: 19 }), merged: fc.integer({ min: 0, max: 3 }),
  date: fc.oneof(dateNear(DST, '2026-02-20', 300), dateNear(DST, '2024-02-20', 300)),
  time: anyTime, talky: fc.integer({ min: 0, max: 3 }),
  loans: fc.constantFrom(['D1'], ['D1'], ['D1', 'D2'], ['D2']),
  channel: fc.constantFrom<Channel>('phone', 'phone', 'phone', 'phone', 'sms', 'email', 'letter'),
  phone: fc.constantFrom('mobile', 'mobile', 'home-phone', 'work-phone'),
  wishes: seldom(2, wishes), consent: seldom(3, consent),
  complete: seldom(12, fc.integer({ min: 4, max: 9 })),
  known: fc.integer({ min: 0, max: 9 }), repeats: fc.array(fc.nat(20), { maxLength: 2 }),
}).chain((s) => {
  const zone = s.zones[0] ?? 'America/Chicago';
  const once = s.phone === 'work-phone' ? 34 : 9;
  const shape: ContactShape = {
    channels: dense ? ['phone', 'phone', 'phone', 'phone', 'phone', 'sms'] : ['phone', 'phone', 'phone', 'sms', 'email', 'letter'],
    actors: dense ? ['C1', 'C1', 'C1', 'C1', 'C1', 'C1', 'C1', 'C1', 'C2'] : ['C1'],
    loans: dense ? [s.loans, s.loans, s.loans, s.loans, s.loans, ['D1', 'D2'], ['D3']] : [s.loans, s.loans, s.loans, ['D2'], ['D1', 'D2']],
    phones: dense ? ['mobile', 'mobile', 'home-phone'] : [s.phone, s.phone, s.phone, s.phone, 'mobile', 'work-phone'],
    talks: s.talky === 0 ? 12 : s.talky === 1 && !dense ? 30 : 0, far: dense ? 8 : once, acts: ['collection', 'collection', 'collection', 'reply'],
  };
  const sizes = dense || s.place.region === 'WA' ? { minLength: 7, maxLength: 18, size: 'max' as const } : { minLength: 0, maxLength: 7, size: 'max' as const };
  return fc.array(aContact(shape), sizes).map((drawn): Case => {
    const now = at(s.date, s.time, zone);
    const same = s.merged === 0 ? { product: 'student-loan', account: 'ACC' } : {};
    const frame: Fact[] = [
      registered({ country: 'US', ...s.place }, s.zones, s.organisation === 0 ? 'organisation' : 'natural-person'),
      ...POINTS, loan('D1', 'USD', same), loan('D2', 'USD', same), loan('D3', 'USD'),
      engaged('C1', s.role[0], ['D1', 'D2', 'D3'], s.role[1], s.role[2]),
      engaged('C2', 'collector', ['D1', 'D2', 'D3'], true, 'default'),
      ...wishFacts(s.wishes ?? [], now),
      ...(s.consent === null ? [] : consentFacts(s.consent, s.date, zone, s.merged === 0)),
      ...(s.complete === null ? [] : [{ type: 'HistoryCompleteFrom', id: 'h', at: '2023-01-01T00:00:00.000Z', person: 'P1', from: at(shift(s.date, -s.complete), '00:00:00.000', zone) } as Fact]),
    ];
    return {
      facts: assemble(frame, drawn, s.date, zone, s.repeats),
      question: {
        at: now, person: 'P1', actor: 'C1', loans: s.loans, act: 'collection', channel: s.channel,
        contactPoint: pointOf(s.channel, s.phone), purposes: ['arrears-contact'], statesOptOut: true,
        ...(s.known === 0 ? { knownAt: now } : {}),
      },
    };
  });
});

export const usCalls = usHistoryOf(true);
export const usStates = usHistoryOf(false);

import fc from 'fast-check';
import { compilePolicy, orThrow } from 'softknock';
import type { Policy, Question } from 'softknock';
import { caseFacts } from '../../src/testing/arbitraries/index.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, LIFTS, OUTCOMES, PLACES } from '../../src/terms/words.js';
import type { FactJson } from './cases.js';

const TOUCH = ['email', 'sms', 'phone', 'visit', 'letter', 'self-service', 'in-app'];
const HOURS = { weekday: ['08:00', '21:00'], saturday: ['09:00', '18:00'], sunday: null };
const CAP = { kind: 'frequency-cap', channels: TOUCH, counts: 'attempts' };

/** A house policy with every window, key and option that counting rules have. */
export const wild: Policy = orThrow(compilePolicy({ packs: [], house: { id: 'house/z', version: '1', zone: 'Asia/Shanghai', rules: [
  { id: 'basis', kind: 'lawful-basis', knows: ['consent', 'contract', 'legal-obligation'], noSwap: true },
  { id: 'hours', kind: 'contact-hours', channels: TOUCH, hours: HOURS, consentLifts: { lift: 'hours', obtainedInHours: true } },
  { ...CAP, id: 'cap-hours', channels: ['phone', 'sms'], max: 2, window: { hours: 48 }, per: ['actor'] },
  { ...CAP, id: 'cap-life', channels: ['letter', 'email'], counts: 'contacts', max: 3, window: { lifetime: true }, per: ['contactPoint', 'person'] },
  { ...CAP, id: 'cap-day', max: 1, window: { calendar: 'day' }, per: ['loan'], minGapDays: 2, excludes: { outcomes: ['busy'], acts: ['reply'], replies: true },
    consentLifts: { lift: 'frequency', daysMax: 7, endsOnConversation: true } },
  { ...CAP, id: 'cap-week', counts: 'conversations', max: 1, window: { calendar: 'week' }, per: ['institution'], breach: 'presumed-violation',
    rebuttals: [{ ground: 'x', purposes: ['first-check'] }, { ground: 'm', mandatory: true }], cautions: [{ ground: 'fast', attemptsMin: 2, withinMinutes: 600 }] },
  { ...CAP, id: 'cap-month', counts: 'contacts', max: 4, window: { calendar: 'month' }, per: ['person', 'loan'], presumesCompliance: true },
  { ...CAP, id: 'cap-30', max: 5, window: { days: 30 }, per: ['person', 'loan'], mergeAccounts: ['consumer-loan'],
    cautions: [{ ground: 'two-in-a-day', attemptsMin: 2, withinMinutes: 1440 }] },
  { id: 'cool', kind: 'cool-down', channels: ['phone', 'visit'], days: 9, per: ['loan', 'actor'], consentLifts: { lift: 'frequency', direct: true } },
  { id: 'cool-all', kind: 'cool-down', channels: TOUCH, days: 3, per: ['institution', 'contactPoint'], presumesCompliance: true, guard: { actsExcept: ['reply'] } },
  { id: 'wish', kind: 'honour-wishes', times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true, exceptionTo: ['house/z/hours'],
    consentLifts: { lift: 'hours' } },
  { id: 'cease', kind: 'stop', listens: 'CeaseRequested', survives: ['first-check'], oneReply: true },
  { id: 'late', kind: 'place', places: ['home', 'work'], channels: ['visit', 'letter'], guard: { pastDueDays: { max: 29 } }, unlessConsent: true },
  { id: 'summer', kind: 'place', places: ['home'], channels: ['visit'], span: { from: '2026-07-01', until: '2026-09-01' } },
] as never } }));

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);
const iso = (ms: number): string => new Date(ms).toISOString();
const onDay = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const some = <T>(made: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> => fc.array(made, { maxLength });

/** Consents that lift a limit, with every bound that they may have. */
const lift = fc.record({
  lift: fc.constantFrom(...LIFTS), day: onDay(0, 330), until: fc.option(onDay(1, 60)), to: fc.constantFrom('A1', 'A2', undefined),
  weekly: fc.boolean(), during: fc.option(onDay(0, 9)), loans: fc.option(fc.constantFrom(['L1'], ['L2'])),
}).map((l) => ({
  type: 'ConsentGiven', at: iso(T0 + l.day * DAY), person: 'P1', form: 'written', lifts: [l.lift],
  ...(l.to === undefined ? {} : { givenTo: l.to }), ...(l.until === null ? {} : { until: iso(T0 + (l.day + l.until) * DAY) }),
  ...(l.during === null ? {} : { obtainedDuring: `m${l.during}` }),
  scope: { ...(l.loans === null ? {} : { loans: l.loans }), ...(l.weekly ? { weekly: [{ days: ['MO', 'TU', 'SA', 'SU'], from: '06:00', until: '23:00' }] } : {}) },
}));

const more = fc.record({
  minute: onDay(0, 330 * 1440), channel: fc.constantFrom('phone', 'phone', 'sms', 'email', 'letter', 'visit'), outcome: fc.constantFrom(...OUTCOMES),
  actor: fc.constantFrom('A1', 'A2'), direction: fc.constantFrom('out', 'out', 'out', 'in'), reply: fc.boolean(), mandatory: fc.boolean(),
  loans: fc.constantFrom(['L1'], ['L2'], ['L1', 'L2'], []), contactPoint: fc.constantFrom('mobile', 'mail', 'home'), act: fc.constantFrom('reply', 'collection'),
});

/** A case of every kind of fact that caps, lifts and wishes look at; half of them dense. */
export function wildCase(): fc.Arbitrary<readonly FactJson[]> {
  return fc.tuple(caseFacts({}), some(lift, 4), some(more, 25), fc.record({
    dense: fc.boolean(), history: fc.option(onDay(0, 300)), institution: fc.boolean(), account: fc.boolean(), pastDueDays: fc.option(fc.constantFrom(0, 10, 40)),
    lifted: fc.boolean(),
  })).map(([facts, lifts, contacts, shape]) => [
    ...facts.map((fact) => ({ ...fact, ...(shape.account && fact.type === 'LoanOpened' ? { account: 'ACC' } : {}),
      ...(shape.institution && fact.type === 'ActorEngaged' ? { institution: 'I1' } : {}) })),
    ...lifts.map((fact, i) => ({ ...fact, id: `lift${i}` })),
    { type: 'ActorEngaged', id: 'a2', at: iso(T0 + DAY), actor: 'A2', role: 'collector', loans: ['L1', 'L2'], ...(shape.institution ? { institution: 'I1' } : {}) },
    ...contacts.map(({ minute, reply, mandatory, ...c }, i) => ({
      type: 'ContactAttempted', id: `m${i}`, contact: `m${i}`, person: 'P1', ...c,
      at: iso(T0 + (shape.dense ? 200 : 30) * DAY + Math.floor(minute / (shape.dense ? 20 : 1)) * 60_000),
      ...(mandatory ? { mandatory } : {}), ...(reply && c.direction === 'out' ? { inReplyTo: `k${i}` } : {}),
    })),
    ...(shape.history === null ? [] : [{ type: 'HistoryCompleteFrom', id: 'history', at: iso(T0 + 40 * DAY), person: 'P1', from: iso(T0 + shape.history * DAY) }]),
    ...(shape.pastDueDays === null ? [] : [{ type: 'LoanObserved', id: 'seen', at: iso(T0 + 50 * DAY), loan: 'L1', on: '2026-02-20', pastDueDays: shape.pastDueDays }]),
    ...(shape.lifted ? [{ type: 'TimesLifted', id: 'lifted', at: iso(T0 + 300 * DAY), person: 'P1', lifts: 'w0' }] : []),
  ]);
}

const members = fc.record({
  via: fc.constantFrom('sms', 'email', 'chat', 'in-app'), contactPoint: fc.constantFrom('mobile', 'mail', 'home', 'app'), place: fc.constantFrom(...PLACES),
  content: fc.subarray([...CONTENT_FLAGS].slice(0, 6)), prerecorded: fc.boolean(), autodialled: fc.boolean(), statesOptOut: fc.boolean(),
  inReplyTo: fc.constantFrom('k1', 'm1', 'm2'), continues: fc.constantFrom('k0', 'm0'), mandatory: fc.boolean(), data: fc.subarray([...DESK_SOURCES]),
  unknown: fc.subarray(['content', 'place', 'actor', 'contactPoint', 'instant']),
}, { requiredKeys: [] });

/** A question about it, at any moment of the year, bare or with any of its members. */
export function wildQuestion(): fc.Arbitrary<Question> {
  return fc.record({
    second: onDay(40 * 86_400, 380 * 86_400), round: fc.constantFrom(1, 60, 1800, 3600, 86_400), person: fc.constantFrom('P1', 'P1', 'P1', 'P1', 'P1', 'P9'),
    actor: fc.constantFrom('A1', 'A1', 'A1', 'A2', 'A9'), loans: fc.constantFrom(['L1'], ['L1'], ['L2'], ['L1', 'L2'], ['L3', 'L1'], []),
    act: fc.constantFrom(...ACTS), channel: fc.constantFrom(...CHANNELS, 'phone' as const, 'phone' as const, 'phone' as const),
    purposes: fc.constantFrom(['first-check'], ['arrears-contact'], ['routine-check', 'first-check'], ['satisfaction-survey'], [], ['legally-required-notice']),
    extra: members, bare: fc.boolean(),
  }).map(({ second, round, extra, bare, ...q }) =>
    ({ ...q, at: iso(T0 + Math.floor(second / round) * round * 1000), ...(bare ? {} : extra) }) as unknown as Question);
}

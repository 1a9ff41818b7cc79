import fc from 'fast-check';
import { compilePolicy, orThrow } from 'softknock';
import type { Policy, Question } from 'softknock';
import { caseFacts } from '../../src/testing/arbitraries/index.js';
import { aScope } from '../../src/testing/arbitraries/fact-parts.js';
import {
  ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, LIFTS, OUTCOMES, PLACES, PROTECTION_KINDS, STATEMENT_FORMS,
} from '../../src/terms/words.js';
import { ALL_PACKS } from '../../src/packs/all.js';
import type { FactJson } from './cases.js';

const TOUCH = ['email', 'sms', 'phone', 'visit', 'letter', 'self-service', 'in-app'];
const HOURS = { weekday: ['08:00', '21:00'], saturday: ['09:00', '18:00'], sunday: null };
const CAP = { kind: 'frequency-cap', channels: TOUCH, counts: 'attempts' };

/** A house policy with every kind of contact rule, and every window, key and option that moves with time. */
const RULES = [
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
  { ...CAP, id: 'cap-account', counts: 'messages', max: 2, window: { months: 1 }, per: ['account'], unlessConsent: true, countsInbound: true },
  { ...CAP, id: 'cap-first', max: 1, window: { days: 3 }, per: ['person'], zone: 'Asia/Shanghai', afterFirst: 'contact', only: { placesExcept: ['work'] } },
  { ...CAP, id: 'cap-pool', max: 3, window: { days: 7 }, per: ['person'], poolWith: ['spouse'], minGapDays: 2,
    excludes: { purposes: ['routine-check'], mandatory: true, content: ['promotional-offer'], attested: ['erroneous'] } },
  { id: 'one-way', kind: 'channel-exclusivity', channels: TOUCH, onceMade: 'contacts', window: { days: 7 }, per: ['person'], consentLifts: { lift: 'frequency' } },
  { id: 'one-way-month', kind: 'channel-exclusivity', channels: ['phone', 'sms'], onceMade: 'attempts', window: { months: 1 }, per: ['loan'], zone: 'Asia/Tokyo' },
  { id: 'cool-tokyo', kind: 'cool-down', channels: TOUCH, days: 5, per: ['person'], startsOn: 'exchange', zone: 'Asia/Tokyo' },
  { id: 'hours-excl', kind: 'contact-hours', channels: ['phone'], hours: { ...HOURS, sunday: ['09:00', '10:00'] }, fromExclusive: true, untilInclusive: true,
    unless: { protections: ['hardship'] } },
  { id: 'cease', kind: 'stop', listens: 'CeaseRequested', survives: ['first-check'], oneReply: true },
  { id: 'cease-late', kind: 'stop', listens: 'CeaseRequested', grace: { days: 4 }, survives: [{ channels: ['sms'], max: 1, withinDays: 6 }],
    confirmation: { purpose: 'opt-out-confirmation', only: [], max: 1, withinMinutes: 600 } },
  { id: 'out', kind: 'stop', listens: 'OptedOut', grace: { days: 10 }, perSeWords: ['stop'], requestsMax: 2 },
  { id: 'object', kind: 'stop', listens: 'ObjectionRaised', mandatorySurvives: true, guard: { acts: ['marketing', 'survey'] } },
  { id: 'refused', kind: 'stop', listens: 'ConsentRefused', guard: { channels: ['sms', 'email'] } },
  { id: 'lawyer', kind: 'protection', state: 'representation', allows: ['legally-required-notice'] },
  { id: 'moratorium', kind: 'protection', state: ['moratorium'], lasts: { days: 40 }, afterDays: 3, bars: ['collection', 'reminder'] },
  { id: 'crisis', kind: 'protection', state: ['moratorium', 'dispute'], variants: ['mental-health-crisis'], endsAfter: { state: 'hospital', days: 12 } },
  { id: 'hardship', kind: 'protection', state: ['hardship', 'vulnerable'], lasts: { months: 1 }, bars: ['collection', 'marketing'] },
  { id: 'party', kind: 'party-role', roles: ['borrower', 'co-borrower'], relations: ['spouse'], othersFor: ['routine-check'], consentLifts: { lift: 'third-party' } },
  { id: 'told', kind: 'precondition', needs: 'notice', daysBefore: 3, guard: { acts: ['monitoring'] } },
  { id: 'tried', kind: 'precondition', needs: 'attempt', channels: TOUCH, each: true, daysBefore: 9, guard: { channels: ['visit'] } },
  { id: 'agreed', kind: 'precondition', needs: 'consent', consent: { grace: { days: 8 } }, guard: { channels: ['sms'], autodialled: true } },
  { id: 'sealed', kind: 'content', guard: { channels: ['letter', 'email'] }, bans: ['promotional-offer'], requiresOptOut: true },
  { id: 'lighter', kind: 'least-impact', guard: { actsExcept: ['collection'] } },
  { id: 'decent', kind: 'standard', measure: 'contact-hours', channels: ['phone'] },
  { id: 'rarely', kind: 'standard', measure: 'frequency-cap', channels: ['sms'], guard: { protectionsExcept: ['moratorium'] } },
  { id: 'there', kind: 'place', places: ['work'], channels: ['phone', 'visit'], unlessUsed: true, lifetimeMax: 2 },
  { id: 'late', kind: 'place', places: ['home', 'work'], channels: ['visit', 'letter'], guard: { pastDueDays: { max: 29 } }, unlessConsent: true },
  { id: 'summer', kind: 'place', places: ['home'], channels: ['visit'], span: { from: '2026-07-01', until: '2026-09-01' } },
];
const houseOf = (rules: readonly object[]): Policy => orThrow(compilePolicy({ packs: [], house: {
  id: 'house/z', version: '1', zone: 'Asia/Shanghai', rules: rules as never } }));
export const wild: Policy = houseOf(RULES);

const BRIEF = { weekday: ['10:00', '11:30'], saturday: null, sunday: null };
/** A house that looks two days ahead at lighter ways which are open for an hour, or once in days. */
export const weighing: Policy = orThrow(compilePolicy({ packs: [], house: {
  id: 'house/w', version: '1', zone: 'Asia/Tokyo', lookAheadDays: 2, rules: [
    { id: 'lighter', kind: 'least-impact' },
    { id: 'hours', kind: 'contact-hours', channels: ['email'], hours: BRIEF },
    { id: 'hours-sms', kind: 'contact-hours', channels: ['sms'], hours: { ...BRIEF, sunday: ['09:00', '09:20'] }, breach: 'needs-review' },
    { ...CAP, id: 'cap', channels: ['email', 'sms'], max: 1, window: { days: 4 }, per: ['person'] },
    { id: 'cool', kind: 'cool-down', channels: ['phone', 'letter'], days: 4, per: ['person'] },
  ] as never } }));

const isSteady = ({ kind }: { readonly kind: string }): boolean => kind !== 'least-impact';
/** The same, and every pack, without the rule that weighs lighter ways: verdicts of these are kept. */
export const steady: readonly Policy[] = [houseOf(RULES.filter(isSteady)),
  orThrow(compilePolicy({ packs: ALL_PACKS.map((pack) => ({ ...pack, rules: pack.rules.filter(isSteady) })) }))];

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

const SOMEWHERE = [
  { country: 'CN' }, { country: 'US' }, ...['CA', 'NY', 'MA', 'WA', 'DC', 'TX'].map((region) => ({ country: 'US', region })),
  { country: 'US', region: 'NY', locality: 'New York City' }, ...['ON', 'BC', 'QC', 'NS'].map((region) => ({ country: 'CA', region })),
  { country: 'AU' }, { country: 'GB', region: 'ENG' }, { country: 'GB', region: 'SCT' }, { country: 'DE' }, { country: 'IN' },
];
const within = (days: number): fc.Arbitrary<string> => fc.integer({ min: 40 * 1440, max: days * 1440 }).map((m) => iso(T0 + m * 60_000));
const on = within(330);
const later = (): fc.Arbitrary<{ readonly until?: string }> => fc.option(within(380)).map((until) => (until === null ? {} : { until }));
const ofP1 = (type: string, parts: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(on, parts).map(([at, more]) => ({ type, at, person: 'P1', ...more }));
const ends = (fact: object): object => {
  const { at, until, ...rest } = fact as { at: string; until?: string };
  return { ...rest, at, ...(until !== undefined && until > at ? { until } : {}) };
};
const scope = aScope(['L1', 'L2']);
const PURPOSES = ['arrears-contact', 'first-check', 'satisfaction-survey', 'cross-sell', 'legally-required-notice'];

/** One more fact of a kind that some rule of some pack looks at. */
const oddity: fc.Arbitrary<object> = fc.oneof(
  ofP1('BasisRecorded', fc.record({ purposes: fc.subarray(PURPOSES, { minLength: 1 }), reference: fc.constant('8'),
    basis: fc.constantFrom('consent', 'contract', 'contract', 'legal-obligation', 'legitimate-interest') })),
  ofP1('ConsentGiven', fc.tuple(fc.record({ scope, form: fc.constantFrom(...STATEMENT_FORMS), separate: fc.boolean() }), later()).map((p) => Object.assign({}, ...p) as object)).map(ends),
  ofP1('ConsentWithdrawn', fc.record({ scope })), ofP1('ConsentRefused', fc.record({ scope })), ofP1('ObjectionRaised', fc.record({ scope })),
  ofP1('RefusalStated', fc.tuple(fc.record({ scope, reason: fc.constant('privacy'), words: fc.constantFrom('Stop!', 'why me', '不想回访') }), later()).map((p) => Object.assign({}, ...p) as object)).map(ends),
  ofP1('RefusalRouted', fc.record({ refusal: fc.constantFrom('r0', 'r1', 'o1'), into: fc.constant(['x']) })),
  ofP1('CeaseRequested', fc.record({ scope, form: fc.constantFrom(...STATEMENT_FORMS) })),
  ofP1('OptedOut', fc.tuple(fc.record({ channel: fc.constantFrom('sms', 'phone', 'email'), contactPoint: fc.constantFrom('mobile', 'mail'),
    purposes: fc.subarray(PURPOSES, { minLength: 1 }), loans: fc.constantFrom(['L1'], ['L2']) }, { requiredKeys: [] }), later()).map((p) => Object.assign({}, ...p) as object)).map(ends),
  ofP1('OptedIn', fc.record({ channel: fc.constantFrom('sms', 'phone', 'email'), loans: fc.constantFrom(['L1'], ['L1', 'L2']) }, { requiredKeys: [] })),
  ofP1('TimesStated', fc.tuple(fc.record({ kind: fc.constantFrom('convenient', 'inconvenient'), only: fc.boolean(),
    weekly: fc.constantFrom([{ days: ['MO', 'TU', 'WE'], from: '22:00', until: '09:30' }], [{ days: ['SA', 'SU'], from: '10:00', until: '24:00' }]) }), later())
    .map((p) => Object.assign({}, ...p) as object)).map(ends),
  fc.tuple(on, fc.integer({ min: 1, max: 4000 })).map(([at, minutes]) => ({ type: 'TimesStated', at, person: 'P1', kind: 'inconvenient',
    once: { from: at, until: iso(Date.parse(at) + minutes * 60_000) } })),
  ofP1('PlaceStated', fc.record({ place: fc.constantFrom(...PLACES), kind: fc.constant('forbidden') })), ofP1('BusyNow', fc.record({ contact: fc.constantFrom('k0', 'm0') })),
  ofP1('RepresentationNotified', fc.record({ loans: fc.constantFrom(['L1'], ['L1', 'L2']), by: fc.constant('att'), contactAscertainable: fc.boolean() })),
  ofP1('RepresentationLapsed', fc.record({ loans: fc.constantFrom(['L1'], ['L1', 'L2']), by: fc.constant('att') })),
  ofP1('ProtectionStarted', fc.tuple(fc.record({ kind: fc.constantFrom(...PROTECTION_KINDS, 'moratorium', 'moratorium', 'hospital', 'hardship') }),
    fc.record({ variant: fc.constantFrom('mental-health-crisis', 'standard'), certainty: fc.constant('suspected') }, { requiredKeys: [] }), later())
    .map((p) => Object.assign({}, ...p) as object)).map(ends),
  ofP1('ProtectionEnded', fc.record({ kind: fc.constantFrom('moratorium', 'hospital', 'hardship', 'vulnerable') })),
  ofP1('NoticeServed', fc.record({ notice: fc.constant('N2'), version: fc.constant('1'), purposes: fc.subarray(PURPOSES, { minLength: 1 }) })),
  on.map((at) => ({ type: 'AttestationMade', at, by: 'O', about: 'm1', statement: 'erroneous entry' })),
  on.map((at) => ({ type: 'LoanClosed', at, loan: 'L2', reason: 'repaid' })),
  fc.record({ at: on, loan: fc.constantFrom('L1', 'L2'), pastDueDays: fc.constantFrom(0, 10, 45, 130) })
    .map((o) => ({ type: 'LoanObserved', on: o.at.slice(0, 10), ...o })),
  fc.tuple(on, fc.constantFrom('phone', 'sms', 'email'), fc.integer({ min: 1, max: 20_000 }), fc.nat(99)).map(([at, channel, minutes, n]) => {
    const validUntil = iso(Date.parse(at) + minutes * 60_000);
    return { type: 'ContactDecided', at, person: 'P1', decision: `d-${n}`, effect: 'permit', body: { id: `d-${n}`, effect: 'permit', validUntil,
      question: { at, person: 'P1', actor: 'A1', loans: ['L1'], act: 'collection', channel, purposes: ['arrears-contact'] } } };
  }),
);

/** A spouse whose contacts some caps pool with the person's. */
const SPOUSE = [
  { type: 'PersonRegistered', id: 'p2', at: iso(T0 + DAY), person: 'P2', residence: { country: 'US' }, zones: [], relations: [{ to: 'P1', kind: 'spouse' }] },
  ...[200, 203, 204].map((day, i) => ({ type: 'ContactAttempted', id: `s${i}`, contact: `s${i}`, at: iso(T0 + day * DAY), direction: 'out', channel: 'phone',
    person: 'P2', actor: 'A1', loans: ['L1'], outcome: 'conversation' })),
];

/** A case anywhere, of every kind of fact that a rule looks at; half of them dense. */
export function wildCase(): fc.Arbitrary<readonly FactJson[]> {
  return fc.tuple(caseFacts({}), some(lift, 4), some(more, 25), fc.record({
    dense: fc.boolean(), history: fc.option(onDay(0, 300)), institution: fc.boolean(), account: fc.boolean(), pastDueDays: fc.option(fc.constantFrom(0, 10, 40)),
    lifted: fc.boolean(), spouse: fc.boolean(), home: fc.constantFrom(...SOMEWHERE), product: fc.constantFrom('consumer-loan', 'consumer-loan', 'mortgage', 'business-loan'),
    unsaid: fc.boolean(),
  }), some(oddity, 7)).map(([facts, lifts, contacts, shape, odd]) => [
    ...facts.map((fact) => ({ ...fact, ...(fact.type === 'PersonRegistered' ? { residence: shape.home } : {}),
      ...(fact.type === 'LoanOpened' ? { product: shape.product, ...(shape.account ? { account: 'ACC' } : {}) } : {}),
      ...(fact.type === 'ContactPointAdded' ? pointParts(fact.contactPoint, shape.unsaid) : {}),
      ...(shape.institution && fact.type === 'ActorEngaged' ? { institution: 'I1', institutionKind: 'bank' } : {}) })),
    ...lifts.map((fact, i) => ({ ...fact, id: `lift${i}` })), ...odd.map((fact, i) => ({ ...fact, id: `o${i}` })), ...(shape.spouse ? SPOUSE : []),
    { type: 'ActorEngaged', id: 'a2', at: iso(T0 + DAY), actor: 'A2', role: 'collector', loans: ['L1', 'L2'], ...(shape.institution ? { institution: 'I1' } : {}) },
    ...contacts.map(({ minute, reply, mandatory, ...c }, i) => ({
      type: 'ContactAttempted', id: `m${i}`, contact: `m${i}`, person: 'P1', ...c,
      at: iso(T0 + (shape.dense ? 200 : 30) * DAY + Math.floor(minute / (shape.dense ? 20 : 1)) * 60_000),
      ...(mandatory ? { mandatory } : {}), ...(reply && c.direction === 'out' ? { inReplyTo: `k${i}` } : {}),
    })),
    ...(shape.history === null ? [] : [{ type: 'HistoryCompleteFrom', id: 'history', at: iso(T0 + 40 * DAY), person: 'P1', from: iso(T0 + shape.history * DAY) }]),
    ...(shape.pastDueDays === null ? [] : [{ type: 'LoanObserved', id: 'seen', at: iso(T0 + 50 * DAY), loan: 'L1', on: '2026-02-20', pastDueDays: shape.pastDueDays }]),
    ...(shape.lifted ? [{ type: 'TimesLifted', id: 'lifted', at: iso(T0 + 300 * DAY), person: 'P1', lifts: 'w0' }] : []),
  ] as readonly FactJson[]);
}

/** A case in which little but its contacts tells the ways to reach the person apart. */
export function lightCase(): fc.Arbitrary<readonly FactJson[]> {
  const at = iso(T0);
  return some(fc.record({ minute: onDay(110 * 1440, 200 * 1440), channel: fc.constantFrom('sms', 'email', 'phone', 'letter'), outcome: fc.constantFrom(...OUTCOMES) }), 8)
    .map((contacts) => [
      { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'JP' }, zones: [{ zone: 'America/New_York', basis: 'address' }] },
      ...Object.entries({ mobile: ['phone', 'sms'], mail: ['email'], home: ['letter', 'visit'] }).map(([contactPoint, channels]) =>
        ({ type: 'ContactPointAdded', id: contactPoint, at, person: 'P1', contactPoint, channels })),
      { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 1000, currency: 'USD', disbursedOn: '2026-01-01',
        parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
      ...contacts.map(({ minute, ...c }, i) => ({ type: 'ContactAttempted', id: `c${i}`, contact: `c${i}`, at: iso(T0 + minute * 60_000), direction: 'out',
        person: 'P1', actor: 'A1', loans: ['L1'], purposes: ['account-servicing'], ...c })),
    ]);
}

function pointParts(name: string, unsaid: boolean): object {
  if (unsaid) return {};
  return name === 'mobile' ? { line: 'mobile' } : name === 'home' ? { place: 'home' } : name === 'mail' ? { place: 'work', providedBy: 'employer' } : {};
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
    purposes: fc.constantFrom(['first-check'], ['arrears-contact'], ['routine-check', 'first-check'], ['satisfaction-survey'], [], ['legally-required-notice'],
      ['cross-sell', 'account-servicing'], ['opt-out-confirmation']),
    extra: members, bare: fc.boolean(),
  }).map(({ second, round, extra, bare, ...q }) =>
    ({ ...q, at: iso(T0 + Math.floor(second / round) * round * 1000), ...(bare ? {} : extra) }) as unknown as Question);
}

/** The question without the loans and the contact point that were not on file at its moment: those are problems, not questions. */
export function onFile(facts: readonly FactJson[], question: Question): Question {
  const by = (type: string, holds: (fact: FactJson) => boolean): readonly FactJson[] => facts.filter((f) =>
    f['type'] === type && Date.parse(String(f['at'])) <= Date.parse(question.at) && holds(f));
  const { contactPoint, ...rest } = question;
  const loans = question.loans.filter((loan) => by('LoanOpened', (f) => f['loan'] === loan).length > 0);
  const stands = by('ContactPointAdded', (f) => f['person'] === question.person && f['contactPoint'] === contactPoint).length > 0;
  return contactPoint !== undefined && stands ? { ...question, loans } : { ...rest, loans };
}

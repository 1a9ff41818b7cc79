import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from 'softknock';
import { closes } from '../../../src/rules/finding.js';
import { checkAsked, openSpansOf, toAsked } from '../../../src/permissions/index.js';
import { attempt, call, fact, fileOf, policyOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';

const NOW = Date.parse('2026-06-16T14:00:00Z');
const DAY = 86_400_000;
const UNTIL = NOW + 45 * DAY;
const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const iso = (ms: number): string => new Date(ms).toISOString();

const LIVE = ['phone', 'sms', 'chat'];
const hours = { weekday: ['08:00', '20:00'], saturday: ['10:00', '12:00'], sunday: null };
/** One rule for each new member whose answer moves with time. */
const RULES: readonly RuleJson[] = [
  { kind: 'channel-exclusivity', channels: LIVE, onceMade: 'contacts', window: { days: 7 }, per: ['person'] },
  { kind: 'channel-exclusivity', channels: LIVE, onceMade: 'attempts', window: { months: 1 }, per: ['loan'], zone: 'Asia/Tokyo' },
  { kind: 'frequency-cap', channels: LIVE, counts: 'messages', max: 2, window: { months: 1 }, per: ['account'], unlessConsent: true },
  { kind: 'frequency-cap', channels: LIVE, counts: 'attempts', max: 1, window: { days: 3 }, per: ['person'], zone: 'Asia/Shanghai', afterFirst: 'contact' },
  { kind: 'frequency-cap', channels: LIVE, counts: 'attempts', max: 3, window: { days: 7 }, per: ['person'], poolWith: ['spouse'], minGapDays: 2 },
  { kind: 'cool-down', channels: LIVE, days: 5, per: ['person'], startsOn: 'exchange', zone: 'Asia/Tokyo' },
  { kind: 'contact-hours', channels: LIVE, hours, fromExclusive: true },
  { kind: 'contact-hours', channels: LIVE, hours: { ...hours, sunday: ['09:00', '10:00'] }, unless: { protections: ['hardship'] } },
  { kind: 'stop', listens: 'OptedOut', grace: { days: 10 }, perSeWords: ['stop'] },
  { kind: 'stop', listens: 'CeaseRequested', grace: { days: 4 }, survives: [{ channels: ['sms'], max: 1, withinDays: 6 }],
    confirmation: { purpose: 'opt-out-confirmation', only: [], max: 9, withinMinutes: 600 } },
  { kind: 'protection', state: ['moratorium'], lasts: { days: 40 }, afterDays: 3 },
  { kind: 'protection', state: ['moratorium'], endsAfter: { state: 'hospital', days: 12 } },
  { kind: 'protection', state: ['hardship'], lasts: { months: 1 }, bars: ['collection'] },
  { kind: 'precondition', needs: 'attempt', channels: LIVE, each: true, daysBefore: 9 },
  { kind: 'precondition', needs: 'consent', consent: { grace: { days: 8 } } },
  { kind: 'place', places: ['work'], channels: ['phone'], unlessConsent: true },
  { kind: 'lawful-basis', knows: ['consent', 'contract'], noSwap: true, informed: true,
    separateConsent: [{ when: { channels: ['sms'] }, bases: ['consent'], names: ['purpose'], code: 'basis.separate-consent-sensitive' }] },
  { kind: 'stop', listens: 'ErasureRequested', reachesDesk: true, outweighs: ['judged'] },
  { kind: 'standard', measure: 'contact-hours' },
  { kind: 'standard', measure: 'frequency-cap' },
  { kind: 'place', places: ['work'], channels: LIVE, guard: { protectionsExcept: ['moratorium'] } },
  { kind: 'stop', listens: 'CeaseRequested', forms: ['oral'], grace: { days: 20 }, poolWith: ['spouse'], poolWithOfMinors: ['parent'] },
  { kind: 'protection', state: ['vulnerable'], lasts: { days: 40 }, poolWithOfMinors: ['parent'], poolWith: ['guardian'] },
];
const HOUSE = { id: 'house/x', version: '1', rules: [
  { id: 'hours', kind: 'contact-hours' as const, channels: ['phone' as const], hours: { weekday: ['10:00', '15:00'] as const, saturday: null, sunday: null } },
  { id: 'cap', kind: 'frequency-cap' as const, channels: ['phone' as const], counts: 'attempts' as const, max: 2, window: { days: 10 }, per: ['person' as const] },
] };

const before = (days: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: days * 24 }).map((h) => iso(NOW - h * 3_600_000));
const after = fc.integer({ min: 1, max: 900 }).map((h) => iso(NOW + h * 3_600_000));
const state = (kind: string): fc.Arbitrary<FactJson> => fc.tuple(before(40), fc.option(after)).map(([at, until]) =>
  fact('ProtectionStarted', at, { person: 'P1', kind, ...(until === null ? {} : { until }) }));

const FACTS: readonly fc.Arbitrary<FactJson>[] = [
  // Twice, so that a rule that asks for several of them is met with all of them.
  ...['no-answer', 'voicemail', 'delivered', 'conversation', 'no-answer', 'delivered'].map((outcome) => fc.record({
    at: before(40), channel: fc.constantFrom(...LIVE), direction: fc.constantFrom('out', 'out', 'in'),
    loans: fc.constantFrom(['L1'], ['L2'], ['L1', 'L2']), person: fc.constantFrom('P1', 'P1', 'P2'),
  }).map(({ at, ...more }) => attempt(at, { ...more, outcome }))),
  state('moratorium'), state('hospital'), state('hardship'),
  before(20).map((at) => fact('ProtectionEnded', at, { person: 'P1', kind: 'hospital' })),
  before(20).map((at) => fact('OptedOut', at, { person: 'P1', channel: 'phone' })),
  before(20).map((at) => fact('CeaseRequested', at, { person: 'P1', scope: {}, form: 'written' })),
  fc.tuple(before(20), fc.option(after)).map(([at, until]) => fact('RefusalStated', at, {
    person: 'P1', scope: { channels: ['phone'] }, reason: 'unstated', words: 'Stop!', ...(until === null ? {} : { until }) })),
  fc.tuple(before(60), fc.option(after)).map(([at, until]) => fact('ConsentGiven', at, {
    person: 'P1', scope: {}, form: 'written', ...(until === null ? {} : { until }) })),
  fc.tuple(before(60), fc.integer({ min: 6, max: 20 }), fc.boolean()).map(([at, h, separate]) => fact('ConsentGiven', at, {
    person: 'P1', form: 'written', separate,
    scope: { purposes: ['account-servicing'], weekly: [{ days: ['TU', 'SA'], from: `${String(h).padStart(2, '0')}:00`, until: '23:30' }] } })),
  before(70).map((at) => fact('NoticeServed', at, { person: 'P1', notice: 'n', version: '1', purposes: ['account-servicing'] })),
  before(20).map((at) => fact('ErasureRequested', at, { person: 'P1', scope: { purposes: ['account-servicing'] } })),
  fc.tuple(before(20), fc.constantFrom('P2', 'P3'), fc.constantFrom<FactJson>({}, { loans: ['L1'] })).map(([at, person, scope]) =>
    fact('CeaseRequested', at, { person, scope, form: 'oral' })),
  fc.tuple(before(30), fc.constantFrom<FactJson>({}, { loans: ['L1'] })).map(([at, own]) =>
    fact('ProtectionStarted', at, { person: 'P3', kind: 'vulnerable', ...own })),
  before(20).map((at) => fact('ConsentWithdrawn', at, { person: 'P1', scope: {} })),
  before(30).map((from) => fact('HistoryCompleteFrom', iso(NOW - DAY), { person: 'P1', from })),
  fc.tuple(before(30), fc.integer({ min: 6, max: 20 })).map(([at, h]) => fact('TimesStated', at, {
    person: 'P1', kind: 'convenient', weekly: [{ days: ['MO', 'SU'], from: `${String(h).padStart(2, '0')}:00`, until: '23:00' }] })),
];
const relative = (person: string, kind: string): FactJson => ({ ...fact('PersonRegistered', '2026-01-05T10:00:00-05:00', {
  person, residence: { country: 'US' }, zones: [], relations: [{ to: 'P1', kind }] }), id: person });
const RELATIVES = [relative('P2', 'spouse'), relative('P3', 'parent'), fact('PersonRegistered', '2026-01-06T10:00:00-05:00', {
  person: 'P1', residence: { country: 'US' }, zones: [{ zone: 'America/New_York', basis: 'address' }], ofAgeFrom: '2026-06-29' })];

const question: fc.Arbitrary<Question> = fc.record({
  channel: fc.constantFrom(...LIVE), contactPoint: fc.constantFrom('mobile', 'desk'),
  purposes: fc.constantFrom([], ['opt-out-confirmation'], ['arrears-contact'], ['account-servicing']),
}).map((more) => call(iso(NOW), more as Partial<Question>));

describe('open spans of the rule kinds', () => {
  it('I10: at any instant a rule is open by its spans if and only if its check does not close', () => {
    const seen = new Map<string, Set<boolean>>();
    fc.assert(fc.property(
      fc.nat(RULES.length - 1), fc.array(fc.oneof(...FACTS), { maxLength: 12 }), question, fc.boolean(),
      fc.array(fc.integer({ min: 0, max: UNTIL - NOW - 1 }), { minLength: 60, maxLength: 60 }),
      (which, facts, asking, withHouse, offsets) => {
        const rule = RULES[which] as RuleJson;
        const unique = [...new Map(facts.map((f) => [f['id'], f])).values()];
        const file = fileOf(policyOf([rule], withHouse ? HOUSE as never : undefined), [...RELATIVES, ...unique]);
        const { spans } = openSpansOf(file, toAsked(file, asking, NOW), { from: NOW, until: UNTIL });
        const edges = spans.flatMap((span) => [span.from - 1, span.from, span.until - 1, span.until])
          .filter((at) => at >= NOW && at < UNTIL);
        for (const at of [...edges, ...offsets.map((ms) => NOW + ms)]) {
          const verdict = checkAsked(file.policy, toAsked(file, asking, at));
          const open = !closes(verdict.verdict);
          expect([iso(at), spans.some((span) => span.from <= at && at < span.until)]).toEqual([iso(at), open]);
          const key = `${which}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(open));
        }
      }), { numRuns: LONG ? 10_000 : 300 });
    // Nearly each rule is met on both sides in the short run, and each in the long one.
    const both = [...seen.values()].filter((sides) => sides.size === 2).length;
    expect(both).toBeGreaterThanOrEqual(LONG ? RULES.length : RULES.length - 3);
  }, LONG ? 900_000 : 60_000);
});

import fc from 'fast-check';
import type { Act, Channel, Fact } from 'softknock';
import { shift } from '../clock.js';
import { engaged, loan, LONG_AGO, POINTS, pointOf, registered } from './facts.js';
import { anyTime, at } from './times.js';
import type { Case } from './us.js';

const PURPOSES: readonly (readonly [string, Act])[] = [
  ['repayment-reminder', 'reminder'], ['satisfaction-survey', 'survey'], ['cross-sell', 'marketing'], ['arrears-contact', 'collection'],
];
const NAMES = PURPOSES.map(([name]) => name);

const scope = fc.record({
  purposes: fc.option(fc.subarray(NAMES, { minLength: 1 }), { nil: undefined, freq: 4 }),
  channels: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom<readonly Channel[]>(['phone'], ['sms', 'email']) }),
  loans: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(['D1'], ['D2']) }),
});

/** Statements at the question's own instant, a millisecond to either side of it, and long before. */
const offset = fc.oneof(fc.constantFrom(-1, 0, 0, 1, -1000), fc.integer({ min: -60, max: 3 }).map((d) => d * 86_400_000));

const statement = fc.record({
  type: fc.constantFrom('ConsentGiven', 'ConsentGiven', 'ConsentGiven', 'ConsentWithdrawn', 'ConsentRefused', 'ObjectionRaised'),
  scope, offset, until: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(0, 1, 86_400_000) }),
});

const compact = (o: object): object => Object.fromEntries(Object.entries(o).filter(([, v]) => v !== undefined));

/** Bases, consents, withdrawals, refusals and objections of one person. */
export const basisHistory = (country: 'CN' | 'DE'): fc.Arbitrary<Case> => fc.record({
  asked: fc.constantFrom(...PURPOSES), basis: fc.constantFrom('consent', 'consent', 'consent', 'contract', 'legal-obligation', 'legitimate-interest', 'legitimate-interest', null),
  swap: fc.integer({ min: 0, max: 9 }), statements: fc.array(statement, { maxLength: 4 }),
  time: anyTime, day: fc.integer({ min: 0, max: 300 }), loans: fc.constantFrom(['D1'], ['D1', 'D2']),
  channel: fc.constantFrom<Channel>('phone', 'sms', 'email'),
}).map((s): Case => {
  const zone = country === 'CN' ? 'Asia/Shanghai' : 'Europe/Berlin';
  const now = at(shift('2026-02-01', s.day), s.time, zone);
  const near = (by: number): string => new Date(Date.parse(now) + by).toISOString();
  const [purpose, act] = s.asked;
  const frame: Fact[] = [
    registered({ country }, [zone]), ...POINTS, loan('D1', 'EUR'), loan('D2', 'EUR'), engaged('A1', 'lender', ['D1', 'D2'], true),
    { type: 'NoticeServed', id: 'n', at: LONG_AGO, person: 'P1', notice: 'privacy-notice', version: '1', purposes: NAMES },
    ...(s.basis === null ? [] : [{ type: 'BasisRecorded', id: 'b', at: LONG_AGO, person: 'P1', purposes: [purpose], basis: s.basis, reference: 'r' } as Fact]),
    ...(s.swap === 0 ? [{ type: 'BasisRecorded', id: 'b2', at: near(-500), person: 'P1', purposes: [purpose], basis: 'contract', reference: 'r2' } as Fact] : []),
  ];
  const said = s.statements.map((x, i) => compact({
    type: x.type, id: `s${i}`, at: near(x.offset), person: 'P1', scope: compact(x.scope),
    ...(x.type === 'ConsentGiven' ? { form: 'written', separate: true, notice: { id: 'privacy-notice', version: '1' },
      ...(x.until === undefined || x.until <= x.offset ? {} : { until: near(x.until) }) } : {}),
  }) as Fact);
  return {
    facts: [...said, ...frame, ...said.slice(0, 1)],
    question: { at: now, person: 'P1', actor: 'A1', loans: s.loans, act, channel: s.channel, contactPoint: pointOf(s.channel, 'mobile'), purposes: [purpose] },
  };
});

/** Machine calls and texts, with consents, and an opting out some business days before. */
export const tcpaHistory: fc.Arbitrary<Case> = fc.record({
  day: fc.integer({ min: 0, max: 560 }), time: anyTime, channel: fc.constantFrom<Channel>('sms', 'sms', 'phone'),
  point: fc.constantFrom('mobile', 'mobile', 'mobile', 'home-phone'), auto: fc.boolean(), taped: fc.boolean(),
  consent: fc.constantFrom(null, ['phone', 'sms'], ['phone', 'sms'], ['phone'], ['sms']), given: offset,
  optedOut: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: fc.integer({ min: 9, max: 22 }) }),
  whole: fc.boolean(), withdrawn: fc.integer({ min: 0, max: 9 }),
}).map((s): Case => {
  const zone = 'America/New_York';
  const date = shift('2025-05-20', s.day);
  const now = at(date, s.time, zone);
  const point = s.channel === 'sms' ? 'mobile' : s.point;
  const facts: Fact[] = [
    registered({ country: 'US', region: 'TX' }, [zone]), ...POINTS, loan('D1', 'USD'), engaged('C1', 'collector', ['D1'], true, 'default'),
    ...(s.consent === null ? [] : [{ type: 'ConsentGiven', id: 'g', at: new Date(Date.parse(now) + s.given - (s.optedOut === null ? 0 : 86_400_000 * 90)).toISOString(), person: 'P1', scope: { channels: s.consent, contactPoints: ['mobile'] }, form: 'written', separate: true } as Fact]),
    ...(s.optedOut === null ? [] : [{ type: 'OptedOut', id: 'o', at: at(shift(date, -s.optedOut), '15:00:00.000', zone), person: 'P1', ...(s.whole ? {} : { channel: s.channel }), words: 'STOP' } as Fact]),
    ...(s.withdrawn === 0 ? [{ type: 'ConsentWithdrawn', id: 'w', at: at(shift(date, -2), '15:00:00.000', zone), person: 'P1', scope: {} } as Fact] : []),
  ];
  return { facts, question: { at: now, person: 'P1', actor: 'C1', loans: ['D1'], act: 'collection', channel: s.channel, contactPoint: point,
    purposes: ['arrears-contact'], statesOptOut: true, ...(s.auto ? { autodialled: true } : {}), ...(s.taped && s.channel === 'phone' ? { prerecorded: true } : {}) } };
});

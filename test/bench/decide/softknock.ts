import { TZDate } from '@date-fns/tz';
import { checkContact, compilePolicy, decideContact, openCase, orThrow } from 'softknock';
import type { CaseFile, Channel, HouseRule, Policy, Question } from 'softknock';
import type { Act } from '../../../src/terms/words.js';
import { say } from './answer.js';
import type { Answer, Opening } from './answer.js';
import { DAY } from './workload.js';
import type { Ask, Borrower } from './workload.js';

const HUMAN: readonly Channel[] = ['phone', 'video', 'visit'];
const NOT_APP: readonly Channel[] = ['email', 'sms', ...HUMAN];
const ALL_DAYS = { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] } as const;

/** The nine rules as a house policy: complete findings, counted facts and openings come with it. */
export const benchPolicy: Policy = orThrow(compilePolicy({
  packs: [],
  house: {
    id: 'house/bench', version: '1', zone: 'UTC', rules: [
      { id: 'basis', kind: 'lawful-basis', knows: ['consent', 'legal-obligation'], noSwap: true },
      { id: 'hours', kind: 'contact-hours', channels: NOT_APP, hours: ALL_DAYS },
      { id: 'cap', kind: 'frequency-cap', channels: ['phone'], counts: 'attempts', max: 7, window: { days: 7 }, per: ['person', 'loan'] },
      { id: 'cool-down', kind: 'cool-down', channels: ['phone'], days: 7, per: ['person', 'loan'] },
      { id: 'cease', kind: 'stop', listens: 'CeaseRequested', survives: ['legally-required-notice'] },
      { id: 'attorney', kind: 'protection', state: 'representation' },
      { id: 'workplace', kind: 'place', places: ['work'], channels: ['phone', 'visit'], whenStated: true },
      { id: 'visit', kind: 'place', places: ['home', 'work'], channels: ['visit'], guard: { pastDueDays: { max: 29 } } },
      { id: 'human-cap', kind: 'frequency-cap', channels: HUMAN, counts: 'conversations', max: 4, window: { days: 30 }, per: ['person'],
        guard: { actsExcept: ['statutory-notice'] } },
    ] as unknown as readonly HouseRule[],
  },
}));

const iso = (at: number): string => new Date(at).toISOString();

/** The borrower as facts of the vocabulary. */
export function toFacts(b: Borrower): object[] {
  const at = '2025-01-01T00:00:00Z';
  const scope = (c: { readonly purpose: string; readonly channel: string }): object => ({ purposes: [c.purpose], channels: [c.channel] });
  return [
    { type: 'PersonRegistered', id: 'p', at, person: b.id, residence: { country: 'XX' }, zones: [{ zone: b.zone, basis: 'address' }] },
    ...['L1', 'L2'].map((loan) => ({ type: 'LoanOpened', id: loan, at, loan, product: 'loan', amount: 1000, currency: 'USD',
      disbursedOn: '2025-01-01', parties: [{ person: b.id, role: 'borrower' }], clauses: [] })),
    ...['L1', 'L2'].map((loan) => ({ type: 'LoanObserved', id: `${loan}.o`, at, loan, on: '2025-01-01', pastDueDays: b.pastDueDays })),
    ...b.consents.map((c) => ({ type: 'ConsentGiven', id: c.id, at: iso(c.at), person: b.id, scope: scope(c), form: 'written' })),
    ...b.withdrawals.map((c) => ({ type: 'ConsentWithdrawn', id: c.id, at: iso(c.at), person: b.id, scope: scope(c) })),
    ...(b.statuteAt === Infinity ? [] : [{ type: 'BasisRecorded', id: 'statute', at: iso(b.statuteAt), person: b.id,
      purposes: ['legally-required-notice'], basis: 'legal-obligation', reference: 'statute' }]),
    ...(b.ceaseAt === Infinity ? [] : [{ type: 'CeaseRequested', id: 'cease', at: iso(b.ceaseAt), person: b.id, scope: {}, form: 'written' }]),
    ...(b.attorneyAt === Infinity ? [] : [{ type: 'RepresentationNotified', id: 'att', at: iso(b.attorneyAt), person: b.id,
      loans: ['L1', 'L2'], by: 'A', contactAscertainable: true }]),
    ...(b.noWork ? [{ type: 'PlaceStated', id: 'work', at, person: b.id, place: 'work', kind: 'forbidden' }] : []),
    ...b.contacts.map((c) => ({ type: 'ContactAttempted', id: c.id, at: iso(c.at), contact: c.id, direction: c.out ? 'out' : 'in',
      channel: c.channel, person: b.id, actor: 'L', loans: [c.loan], outcome: c.outcome })),
  ];
}

export function openBorrower(b: Borrower): CaseFile {
  return orThrow(openCase(benchPolicy, { person: b.id, facts: toFacts(b) }));
}

export function toQuestion(b: Borrower, ask: Ask): Question {
  return {
    at: iso(ask.at), person: b.id, actor: 'L', loans: [ask.loan], act: ask.act as Act, channel: ask.channel as Channel,
    purposes: ask.purposes, place: ask.atWork ? 'work' : 'home',
  };
}

/** An instant on the borrower's clock. A cap opens with a date, whatever its clock then reads. */
function toOpening(zone: string, opensAt: string, isDate: boolean): Opening {
  const date = new TZDate(Date.parse(opensAt), zone);
  return {
    day: Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY,
    minute: isDate ? 0 : date.getHours() * 60 + date.getMinutes(),
  };
}

/** The verdict in the shape that all competitors share; for comparing, never while timing. */
export function answerOf(b: Borrower, file: CaseFile, question: Question): Answer {
  const verdict = orThrow(checkContact(file, question));
  const short = (rule: string): string => rule.replace('house/bench/', '');
  const opening = (opensAt: string | undefined, code: string): Opening | null =>
    (opensAt === undefined ? null : toOpening(b.zone, opensAt, code !== 'hours.closed'));
  const last = verdict.findings.find((f) => f.opensAt === verdict.opensAt && f.finding === 'forbids');
  return {
    closed: verdict.verdict === 'forbids', deciding: verdict.deciding.map(short),
    findings: verdict.findings.map((f) => say(short(f.rule), f.finding === 'forbids', f.code, f.counted, opening(f.opensAt, f.code))),
    opens: opening(verdict.opensAt, last?.code ?? ''),
  };
}

export function decide(file: CaseFile, question: Question): string {
  return orThrow(decideContact(file, { question, key: 'k' })).effect;
}

import { checkContact, compilePolicy, decideContact, openCase, orThrow } from 'softknock';
import type { CaseFile, Channel, HouseRule, Policy, Question } from 'softknock';
import { CODES } from './workload.js';
import type { Ask, Borrower, Code } from './workload.js';

const DIALLED: readonly Channel[] = ['phone', 'video', 'visit'];
const NOT_APP: readonly Channel[] = ['email', 'sms', ...DIALLED];

/** The ten rules as a house policy: complete findings, counted facts and openings come with it. */
export const benchPolicy: Policy = orThrow(compilePolicy({
  packs: [],
  house: {
    id: 'house/bench', version: '1', zone: 'UTC', rules: [
      { id: 'basis', kind: 'lawful-basis', knows: ['consent'], noSwap: true },
      { id: 'hours', kind: 'contact-hours', channels: NOT_APP,
        hours: { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] } },
      { id: 'cap', kind: 'frequency-cap', channels: ['phone'], counts: 'attempts', max: 7, window: { days: 7 }, per: ['person', 'loan'] },
      { id: 'cool-down', kind: 'cool-down', channels: ['phone'], days: 7, per: ['person', 'loan'] },
      { id: 'cease', kind: 'stop', listens: 'CeaseRequested' },
      { id: 'attorney', kind: 'protection', state: 'representation' },
      { id: 'workplace', kind: 'place', places: ['work'], channels: ['phone', 'visit'], whenStated: true },
      { id: 'visit', kind: 'place', places: ['home', 'work'], channels: ['visit'], guard: { pastDueDays: { max: 29 } } },
      { id: 'human-cap', kind: 'frequency-cap', channels: DIALLED, counts: 'conversations', max: 4, window: { days: 30 }, per: ['person'] },
    ] as unknown as readonly HouseRule[],
  },
}));

const iso = (at: number): string => new Date(at).toISOString();

/** The borrower as facts of the vocabulary. */
export function toFacts(b: Borrower): object[] {
  const at = '2025-01-01T00:00:00Z';
  return [
    { type: 'PersonRegistered', id: 'p', at, person: b.id, residence: { country: 'XX' }, zones: [{ zone: b.zone, basis: 'address' }] },
    ...['L1', 'L2'].map((loan) => ({ type: 'LoanOpened', id: loan, at, loan, product: 'loan', amount: 1000, currency: 'USD',
      disbursedOn: '2025-01-01', parties: [{ person: b.id, role: 'borrower' }], clauses: [] })),
    ...['L1', 'L2'].map((loan) => ({ type: 'LoanObserved', id: `${loan}.o`, at, loan, on: '2025-01-01', pastDueDays: b.pastDueDays })),
    ...b.consents.flatMap((c, i) => [
      { type: 'ConsentGiven', id: `g${i}`, at: iso(c.from), person: b.id, scope: { channels: [c.channel] }, form: 'written' },
      ...(c.until === Infinity ? [] : [{ type: 'ConsentWithdrawn', id: `w${i}`, at: iso(c.until), person: b.id, scope: { channels: [c.channel] } }]),
    ]),
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
    at: iso(ask.at), person: b.id, actor: 'L', loans: [ask.loan], act: 'servicing', channel: ask.channel as Channel,
    purposes: ['account-servicing'], place: ask.atWork ? 'work' : 'home',
  };
}

const CODE: Readonly<Record<string, Code>> = {
  'basis.none': 'no-consent', 'basis.withdrawn': 'withdrawn', 'hours.closed': 'hours', 'cool-down.running': 'cool-down',
  'stop.requested': 'cease', 'protection.represented': 'attorney', 'place.stated': 'workplace', 'place.closed': 'visit',
};

/** The verdict's closing findings in the codes that all competitors share. */
export function codesOf(file: CaseFile, question: Question): Code[] {
  const { findings } = orThrow(checkContact(file, question));
  const found = new Set<Code>();
  for (const f of findings) {
    if (f.finding !== 'forbids') continue;
    found.add(f.code === 'cap.reached' ? (f.rule.endsWith('human-cap') ? 'human-cap' : 'cap') : CODE[f.code] as Code);
  }
  return CODES.filter((c) => found.has(c));
}

export function decide(file: CaseFile, question: Question): string {
  return orThrow(decideContact(file, { question, key: 'k' })).effect;
}

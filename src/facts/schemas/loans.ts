import * as z from 'zod/mini';
import { parseLocalDate } from '../../kernel/calendar.js';
import { CLASSIFICATIONS, PARTY_ROLES } from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { loans } from './statement.js';
import {
  amount, currency, date, days, id, ids, listOf, must, mustTogether, one, opt, words,
} from './words.js';
import type { Loose } from './words.js';

const loan = { loan: id } as const;
const promise = { promise: id } as const;
const about = { loan: opt(id), facility: opt(id), covenant: words, due: date } as const;

const dayOf = (value: unknown): number | null =>
  (typeof value === 'string' ? parseLocalDate(value) : null);

/** Dates that are absent or unreadable are somebody else's problem. */
const inOrder = (from: string, until: string) => (members: Loose): boolean => {
  const [a, b] = [dayOf(members[from]), dayOf(members[until])];
  return a === null || b === null || a <= b;
};

const loanOrFacility = mustTogether('fact.missing', ['loan'], (members) =>
  members['loan'] !== undefined || members['facility'] !== undefined);

/** What was lent and how it goes. */
export const LOAN_SCHEMAS: FactSchemas<
  'LoanOpened' | 'LoanObserved' | 'DelinquencyPaused' | 'DelinquencyResumed' | 'LoanClosed'
  | 'SignalRaised' | 'SignalCleared' | 'CovenantAgreed' | 'CovenantTested'
  | 'PromiseMade' | 'PromiseKept' | 'PromiseBroken' | 'PromiseCancelled'
> = exactly({
  LoanOpened: factSchema('LoanOpened', {
    ...loan, product: id, use: opt(words), amount, currency, disbursedOn: date,
    maturesOn: opt(date), account: opt(id), facility: opt(id), project: opt(id),
    collateral: opt(ids),
    // Without a party there is nobody whose duty it would be, and so none at all.
    parties: listOf(z.strictObject({ person: id, role: one(PARTY_ROLES) }))
      .check(must('fact.empty', (list) => list.length > 0)),
    clauses: listOf(z.strictObject({ clause: id, purposes: ids })),
  }).check(mustTogether('fact.ends-before-it-begins', ['maturesOn'],
    inOrder('disbursedOn', 'maturesOn'))),
  LoanObserved: factSchema('LoanObserved', {
    ...loan, on: date, pastDueDays: days, delinquentDays: opt(days),
    interestPastDueDays: opt(days), outstanding: opt(amount), grade: opt(id),
    classification: opt(one(CLASSIFICATIONS)),
  }),
  DelinquencyPaused: factSchema('DelinquencyPaused', { ...loan, from: date, until: opt(date) })
    .check(mustTogether('fact.ends-before-it-begins', ['until'], inOrder('from', 'until'))),
  DelinquencyResumed: factSchema('DelinquencyResumed', { ...loan, from: date }),
  LoanClosed: factSchema('LoanClosed', { ...loan, reason: words }),
  SignalRaised: factSchema('SignalRaised', {
    signal: id, ...loans, kind: id, severity: z.literal([1, 2, 3]), expiresOn: opt(date),
  }),
  SignalCleared: factSchema('SignalCleared', { signal: id, reason: opt(words) }),
  CovenantAgreed: factSchema('CovenantAgreed', about).check(loanOrFacility),
  CovenantTested: factSchema('CovenantTested', {
    ...about, result: one(['met', 'breached', 'waived']),
  }).check(loanOrFacility),
  PromiseMade: factSchema('PromiseMade', {
    ...promise, ...loans, amount, dueOn: date, contact: opt(id),
  }),
  PromiseKept: factSchema('PromiseKept', promise),
  PromiseBroken: factSchema('PromiseBroken', promise),
  PromiseCancelled: factSchema('PromiseCancelled', { ...promise, by: id, reason: words }),
});

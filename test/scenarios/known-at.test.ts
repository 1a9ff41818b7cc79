import { expect, it } from 'vitest';
import { compilePolicy, orThrow } from 'softknock';
import { postLoanPractice } from 'softknock/packs/cn';
import { answerScenario } from '../../src/testing/scenarios/answer.js';

const at = '2026-03-02T10:00:00+08:00';
const policy = orThrow(compilePolicy({ packs: [postLoanPractice] }));
const tierAsOf = (knownAt?: string) => orThrow(answerScenario(policy, {
  id: 'x', packs: [postLoanPractice.id], expect: { tier: 'low' },
  facts: [
    { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
    { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 1, currency: 'CNY', disbursedOn: '2026-03-02',
      parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
    { type: 'LoanObserved', id: 'o', at: '2026-05-01T10:00:00+08:00', recordedAt: '2026-05-04T10:00:00+08:00', loan: 'L1', on: '2026-05-01', pastDueDays: 1 },
  ],
  ask: { question: 'tier', at: '2026-05-03T10:00:00+08:00', loan: 'L1', ...knownAt === undefined ? {} : { knownAt } },
})).got.tier;

it('a question other than that of a contact may be asked as of what was known', () => {
  expect(tierAsOf()).toBe('medium');
  expect(tierAsOf('2026-05-04T10:00:00+08:00')).toBe('medium');
  expect(tierAsOf('2026-05-04T09:59:59+08:00')).toBe('low');
});

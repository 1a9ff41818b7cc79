import { compilePolicy, orThrow, parseFacts } from 'softknock';
import type { Fact, Policy } from 'softknock';
import { pipl, postLoanPractice } from 'softknock/packs/cn';
import { examineEvidence, SUGGESTED_SETTINGS } from 'softknock/work';
import type { AuthenticityAsk, AuthenticityFinding } from 'softknock/work';

export const policy: Policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] as never }));

export const digest = (text: string): string => policy.hash(text);

const bare = (fact: object): object => ({ at: '2026-03-10T02:00:00Z', ...fact });

export const loan = (name: string, person: string, more: object = {}): object => bare({
  type: 'LoanOpened', id: `${name}.opened`, at: '2026-02-02T02:00:00Z', loan: name, product: 'consumer-loan',
  amount: 1000, currency: 'CNY', disbursedOn: '2026-02-02', parties: [{ person, role: 'borrower' }], clauses: [], ...more,
});

export const evidence = (name: string, loans: readonly string[], more: object = {}): object => bare({
  type: 'EvidenceFiled', id: `${name}.filed`, evidence: name, kind: 'inspection', loans, purposes: ['first-check'],
  digest: digest(name), capturedAt: '2026-03-10T01:00:00Z', officer: 'li', ...more,
});

export const check = (name: string, loans: readonly string[], cited: readonly string[], more: object = {}): object => bare({
  type: 'CheckCompleted', id: name, at: '2026-03-10T03:00:00Z', loans, purposes: ['first-check'], evidence: cited, officer: 'li', ...more,
});

export const visit = (name: string, more: object = {}): object => bare({
  type: 'ContactAttempted', id: name, contact: name, direction: 'out', channel: 'visit', person: 'P1', actor: 'BANK',
  officer: 'li', loans: ['L1'], purposes: ['first-check'], act: 'monitoring', outcome: 'completed', decision: 'd-1', ...more,
});

const AT_DECIDED = '2026-03-10T01:30:00Z';

/** A recorded decision: what its fact says and what its body says are kept the same. */
export const decided = (more: { readonly effect?: string; readonly at?: string; readonly body?: object } = {}): object => {
  const { effect = 'permit', at = AT_DECIDED, body = {} } = more;
  const question = {
    at, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'inspection', channel: 'visit', purposes: ['premises-inspection'],
  };
  return bare({
    type: 'ContactDecided', id: 'd-1', at, person: 'P1', decision: 'd-1', effect,
    body: { id: 'd-1', effect, question, validUntil: '2026-03-10T09:30:00.000Z', ...body },
  });
};

export const read = (facts: readonly object[]): readonly Fact[] => orThrow(parseFacts(facts, policy.zoneData));

export function examine(facts: readonly object[], more: Partial<AuthenticityAsk> = {}): readonly AuthenticityFinding[] {
  return orThrow(examineEvidence({ facts: read(facts), policy, settings: SUGGESTED_SETTINGS, ...more }));
}

export const codes = (findings: readonly AuthenticityFinding[]): readonly string[] => findings.map((f) => f.code);

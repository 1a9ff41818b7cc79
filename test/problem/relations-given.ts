import { compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, HousePolicy } from 'softknock';
import { civilCode, pipl, workdays } from 'softknock/packs/cn';
import { chinaFacts } from '../walk/given.js';

/** A month after both loans were paid out: every duty of these tests is still ahead. */
export const at = '2026-04-02T10:00:00+08:00';
export const until = '2026-12-31T23:59:59+08:00';

type Duty = Record<string, unknown>;

/** A house rule that owes a check of a purpose within so many days of payout. */
export const owes = (purpose: string, more: Duty = {}): Duty => ({
  id: purpose, kind: 'duty', purpose, anchor: 'disbursedOn', earliest: { days: 40 }, latest: { days: 100 },
  ...more,
});

/** The case of a consumer with two loans under the laws of China and these rules of the house. */
export function under(rules: readonly Duty[], facts: readonly object[] = [], house: Partial<HousePolicy> = {}): CaseFile {
  const policy = orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays], house: { id: 'house', version: '1', ...house, rules: rules as never },
  }));
  return orThrow(openCase(policy, { person: 'P1', facts: [...chinaFacts(), shop, ...facts] }));
}

/** Where the borrower works: a dwelling is entered by nobody. */
const shop = {
  type: 'ContactPointAdded', id: 'cp4', at: '2026-03-02T10:00:00+08:00', person: 'P1', contactPoint: 'shop', channels: ['visit'], place: 'work',
};

/** The second loan is repaid: what follows is about the first. */
export const oneLoan = { type: 'LoanClosed', id: 'closed', at: '2026-04-01T10:00:00+08:00', loan: 'L2', reason: 'repaid' };

/** A completed check of a loan with one piece of evidence, both of one day. */
export function check(on: string, purpose: string, kind: string, loan: string = 'L1'): readonly object[] {
  const id = `${purpose}-${kind}-${on}-${loan}`;
  const base = { at: `${on}T09:00:00+08:00`, loans: [loan], purposes: [purpose] };
  return [
    { type: 'EvidenceFiled', id: `e-${id}`, evidence: `E-${id}`, kind, digest: '0'.repeat(64), capturedAt: base.at, ...base },
    { type: 'CheckCompleted', id: `c-${id}`, evidence: [`E-${id}`], ...base },
  ];
}

/** An outgoing attempt for a purpose of both loans. */
export function attempt(on: string, purpose: string, channel: string, outcome: string, more: object = {}): object {
  return {
    type: 'ContactAttempted', id: `a-${channel}-${on}`, at: `${on}T09:00:00+08:00`, contact: `a-${channel}-${on}`, direction: 'out',
    channel, contactPoint: channel === 'visit' ? 'shop' : channel === 'in-app' ? 'app' : 'mobile', person: 'P1', actor: 'BANK',
    loans: ['L1', 'L2'], purposes: [purpose], act: 'monitoring', outcome, ...more,
  };
}

export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

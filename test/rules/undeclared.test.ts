import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asKnownAt, checkContact, compilePolicy, lintCase, openCase, orThrow } from 'softknock';
import { explainProblems } from 'softknock/explain/en';
import { explainProblems as inChinese } from 'softknock/explain/zh';
import { housePractice } from 'softknock/packs/us';
import { civilCode, pipl } from 'softknock/packs/cn';
import type { HousePolicy } from 'softknock';
import { CURRENCIES } from '../../src/terms/currencies.js';

const at = '2026-03-02T10:00:00+08:00';
const PURPOSES = ['routine-check', 'satisfaction-survey', 'cross-sell'];
const base = [
  { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
  { type: 'ContactPointAdded', id: 'm', at, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms'], line: 'mobile' },
  { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 1, currency: 'CNY', disbursedOn: '2026-03-02', parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
  { type: 'ActorEngaged', id: 'a', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
  { type: 'NoticeServed', id: 'n', at, person: 'P1', notice: 'privacy', version: '1', purposes: PURPOSES },
  { type: 'BasisRecorded', id: 'b', at, person: 'P1', purposes: ['routine-check'], basis: 'contract', reference: '8' },
  { type: 'ConsentGiven', id: 'c', at, person: 'P1', scope: { purposes: ['satisfaction-survey', 'cross-sell'] }, form: 'written', separate: true },
];
const later = '2026-04-02T10:00:00+08:00';
const house = (purpose: string): HousePolicy => ({
  id: 'house', version: '1', rules: [], purposes: [{ purpose, act: 'survey', accepts: ['statement'], bases: ['consent'], sources: [], why: 'A survey of our own.' }],
});
const policyWith = (own?: HousePolicy) => orThrow(compilePolicy(own === undefined ? { packs: [pipl, civilCode] } : { packs: [pipl, civilCode], house: own }));
const policy = policyWith();
const caseOf = (more: readonly object[], under = policy) => orThrow(openCase(under, { person: 'P1', facts: [...base, ...more] as never }));
const verdict = (more: readonly object[], purpose: string, under = policy): string => orThrow(checkContact(caseOf(more, under), {
  at: '2026-05-18T11:00:00+08:00', person: 'P1', actor: 'BANK', loans: ['L1'], act: purpose === 'routine-check' ? 'monitoring' : 'survey',
  channel: 'sms', contactPoint: 'mobile', purposes: [purpose],
})).verdict;
const optOut = (...purposes: string[]) => ({ type: 'OptedOut', id: 'o', at: later, person: 'P1', purposes });
const scoped = (type: string, purposes: readonly string[], more: object = {}) => ({ type, id: 'x', at: later, person: 'P1', scope: { purposes }, ...more });

describe('what takes away for a purpose that nobody has declared', () => {
  it.each([
    ['an opt-out', optOut('satisfaction-survay'), 'forbids'],
    ['one purpose of two misspelt', optOut('cross-sell', 'satisfaction-survay'), 'forbids'],
    ['a withdrawal', scoped('ConsentWithdrawn', ['satisfaction-survay']), 'forbids'],
    ['an objection', scoped('ObjectionRaised', ['satisfaction-survay']), 'needs-review'],
    ['a refusal that nobody has routed', scoped('RefusalStated', ['satisfaction-survay'], { reason: 'privacy' }), 'needs-review'],
    ['a request to erase', scoped('ErasureRequested', ['satisfaction-survay']), 'needs-review'],
  ])('%s binds as if it had been said of every purpose', (_, fact, expected) => {
    const free = verdict([], 'satisfaction-survey');
    expect(verdict([fact], 'satisfaction-survey')).toBe(expected);
    expect(verdict([fact], 'satisfaction-survey')).not.toBe(free);
  });

  it.each(PURPOSES)('says no less of %s than the same word spelt rightly', (purpose) => {
    const ranks = ['permits', 'presumed-compliant', 'needs-review', 'presumed-violation', 'forbids'];
    fc.assert(fc.property(fc.constantFrom(...PURPOSES), fc.stringMatching(/^[a-z]{3,12}-x$/), (right, wrong) => {
      expect(ranks.indexOf(verdict([optOut(wrong)], purpose))).toBeGreaterThanOrEqual(ranks.indexOf(verdict([optOut(right)], purpose)));
    }), { numRuns: 15 });
  });

  it('keeps to its purposes where they are declared, or an earlier fact of the file has named them', () => {
    const free = verdict([], 'satisfaction-survey');
    expect(verdict([optOut('cross-sell')], 'satisfaction-survey')).toBe(free);
    expect(verdict([optOut('branch-survey')], 'satisfaction-survey', policyWith(house('branch-survey')))).toBe(verdict([], 'satisfaction-survey', policyWith(house('branch-survey'))));
    const told = { ...base[4], id: 'n2', purposes: ['wealth-products'] };
    expect(verdict([told, optOut('wealth-products')], 'satisfaction-survey')).toBe(free);
    // A word that is told of only afterwards, or was no more than used by us, names nothing.
    expect(verdict([{ ...told, at: '2026-04-03T10:00:00+08:00' }, optOut('wealth-products')], 'satisfaction-survey')).toBe('forbids');
    const used = { type: 'ContactAttempted', id: 'u', at, contact: 'u', direction: 'out', channel: 'sms', contactPoint: 'mobile', person: 'P1', actor: 'BANK',
      loans: ['L1'], purposes: ['wealth-products'], act: 'marketing', outcome: 'delivered' };
    expect(verdict([used, optOut('wealth-products')], 'satisfaction-survey')).toBe('forbids');
  });

  it('keeps the rest of its scope: a channel, a loan', () => {
    expect(verdict([{ ...optOut('satisfaction-survay'), channel: 'phone' }], 'satisfaction-survey')).toBe(verdict([], 'satisfaction-survey'));
    expect(verdict([{ ...scoped('ConsentWithdrawn', []), scope: { purposes: ['satisfaction-survay'], channels: ['phone'] } }], 'satisfaction-survey'))
      .toBe(verdict([], 'satisfaction-survey'));
  });

  it('gives nothing where it would give: a consent misspelt is none', () => {
    expect(verdict([scoped('ConsentGiven', ['routine-chek'], { form: 'oral' })], 'routine-check')).toBe(verdict([], 'routine-check'));
  });

  it('says no longer than until it is put right', () => {
    const fact = optOut('satisfaction-survay');
    const corrected = { type: 'FactCorrected', id: 'k', at: '2026-04-05T10:00:00+08:00', fact: 'o', by: 'CLERK', reason: 'spelling', replacement: optOut('cross-sell') };
    expect(verdict([fact, corrected], 'satisfaction-survey')).toBe(verdict([], 'satisfaction-survey'));
    expect(orThrow(lintCase(caseOf([fact, corrected])))).toEqual([]);
  });
});

describe('lintCase', () => {
  it('says of a file as it was known what stood in it then', () => {
    const corrected = { type: 'FactCorrected', id: 'k', at: '2026-04-05T10:00:00+08:00', fact: 'o', by: 'CLERK', reason: 'spelling', replacement: optOut('cross-sell') };
    const voided = { type: 'FactVoided', id: 'v', at: '2026-04-05T10:00:00+08:00', facts: ['x'], by: 'CLERK', reason: 'another person' };
    const now = caseOf([optOut('satisfaction-survay'), scoped('ConsentWithdrawn', ['wealth-products']), corrected, voided]);
    const then = orThrow(asKnownAt(now, '2026-04-03T10:00:00+08:00'));
    expect(orThrow(lintCase(now))).toEqual([]);
    expect(orThrow(lintCase(then)).map(({ path, facts }) => [path[1], facts['value'], facts['readAs']])).toEqual([
      ['o', 'satisfaction-survay', 'all'], ['x', 'wealth-products', 'all']]);
  });

  it('names each word that nobody declared, how it is read and what may have been meant', () => {
    const found = orThrow(lintCase(caseOf([
      optOut('satisfaction-survay'), { ...base[5], id: 'b2', purposes: ['routine-chek', 'first-check'] },
      { ...base[4], id: 'n2', purposes: ['wealth-products'] }, { ...scoped('ConsentWithdrawn', ['wealth-products']) },
      { ...base[2], id: 'l2', loan: 'L2', currency: 'CNX' },
      { ...base[2], id: 'l3', loan: 'L3', clauses: [{ clause: '8', purposes: ['first-chek'] }] },
    ])));
    expect(found.map(({ code, path, facts }) => [code, path.slice(1).join('.'), facts['readAs'] ?? '-', facts['nearest']])).toEqual([
      ['case.purpose-undeclared', 'b2.purposes.1', 'nothing', ['routine-check']],
      ['case.currency-unknown', 'l2.currency', '-', ['CNY']],
      ['case.purpose-undeclared', 'l3.clauses.0.purposes.0', 'nothing', ['first-check']],
      ['case.purpose-undeclared', 'n2.purposes.0', 'nothing', []],
      ['case.purpose-undeclared', 'o.purposes.0', 'all', ['satisfaction-survey']],
      ['case.purpose-undeclared', 'x.scope.purposes.0', 'as-named', []],
    ]);
    expect(explainProblems(found)[0]).toMatch(/names a purpose that no table declares.*routine-chek.*routine-check/);
    expect(inChinese(found)[0]).toMatch(/所列目的未在任何表中声明/);
  });

  it('finds nothing in what is declared, under any policy', () => {
    for (const under of [policy, orThrow(compilePolicy({ packs: [housePractice] }))]) expect(orThrow(lintCase(caseOf([optOut('cross-sell')], under)))).toEqual([]);
  });

  it('knows the currencies in which money is lent', () => {
    for (const code of ['CNY', 'USD', 'EUR', 'HKD', 'JPY', 'KRW', 'INR', 'BRL', 'VND', 'ZAR', 'KES', 'COP', 'CLP', 'AUD', 'CAD', 'GBP', 'SGD', 'TWD', 'IDR', 'PHP']) {
      expect(CURRENCIES.has(code), code).toBe(true);
    }
    expect([...CURRENCIES].filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(CURRENCIES.size).toBeGreaterThan(150);
  });
});

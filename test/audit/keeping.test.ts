import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy, decideContact, orThrow, parseFacts } from 'softknock';
import type { Fact, Policy, RulePack } from 'softknock';
import { erasePerson, keepRulesOf, openRecordedCase, recordFacts } from 'softknock/audit';
import type { ErasureReport, RecordLog } from 'softknock/audit';
import { cardCollection, pipl } from 'softknock/packs/cn';
import { regF } from 'softknock/packs/us';
import { keepUntil } from '../../src/duties/index.js';
import { aCase } from '../laws/cases.js';
import { chinaFacts } from '../walk/given.js';
import { aCall, china, newLog, NOW } from './given.js';

const isLong = process.env['SOFTKNOCK_LONG'] === '1';
const on = (date: string): string => `${date}T12:00:00Z`;

/** One borrower with a loan of a product and a collector that had it after default. */
function borrower(product: string, country: string, more: readonly object[] = []): readonly object[] {
  const at = on('2026-01-05');
  return [
    { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country }, zones: [{ zone: 'Etc/UTC', basis: 'address' }] },
    { type: 'LoanOpened', id: 'l', at, loan: 'L1', product, amount: 9000, currency: 'CNY', disbursedOn: '2026-01-05',
      parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
    { type: 'ActorEngaged', id: 'a', at, actor: 'A1', role: 'collector', loans: ['L1'], loanStatusWhenObtained: 'default' },
    ...more,
  ];
}
const call = (id: string, date: string): object => ({
  type: 'ContactAttempted', id, at: on(date), contact: id, direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'A1',
  loans: ['L1'], act: 'collection', purposes: ['arrears-contact'], outcome: 'conversation',
});
const closed = (date: string): object => ({ type: 'LoanClosed', id: 'end', at: on(date), loan: 'L1', reason: 'repaid' });

function logOf(facts: readonly object[], policy: Policy): RecordLog {
  const log = newLog();
  expect(recordFacts(log, orThrow(parseFacts(facts, policy.zoneData)), on('2026-01-05')).status).toBe('recorded');
  return log;
}
const erased = (log: RecordLog, policy: Policy, date: string, id: string = 'gone'): ErasureReport =>
  orThrow(erasePerson(log, policy, { person: 'P1', id, at: on(date), reason: 'asked for it' }));
const keptIds = (log: RecordLog, report: ErasureReport, rule: string): readonly string[] => [...log.entries()]
  .filter(({ leaf }) => report.kept.some((k) => k.seq === leaf.seq && k.rule === rule)).map(({ opening }) => (opening!.body as unknown as Fact).id);
const policyOf = (...packs: readonly RulePack[]): Policy => orThrow(compilePolicy({ packs }));

describe('what a pack keeps, an erasure keeps', () => {
  const card = policyOf(cardCollection);
  const cards = borrower('credit-card', 'CN', [call('c1', '2026-05-18')]);

  it.each([['2028-05-17', true], ['2028-05-18', true], ['2028-05-19', false]] as const)(
    '「录音资料至少保存2年」: erased on %s, the call of 2026-05-18 is kept: %s', (date, isKept) => {
      const log = logOf(cards, card);
      const report = erased(log, card, date);
      expect(keptIds(log, report, 'cn/card-collection/recording')).toEqual(isKept ? ['c1'] : []);
      expect(report.kept).toHaveLength(isKept ? 1 : 0);
      if (isKept) expect(report.kept[0]).toMatchObject({ until: '2028-05-18', use: 'any' });
    });

  it('of another product nothing is kept: the rule does not cover it', () => {
    expect(erased(logOf(borrower('consumer-loan', 'CN', [call('c1', '2026-05-18')]), card), card, '2026-06-01').kept).toEqual([]);
  });

  const us = policyOf(regF);
  const debt = borrower('credit-card', 'US', [call('c1', '2026-03-01'), call('c2', '2026-06-01')]);

  it.each([['2029-06-01', 5], ['2029-06-02', 0]] as const)(
    '"until three years after the debt collector\'s last collection activity": erased on %s, %i facts stand', (date, count) => {
      const log = logOf(debt, us);
      const report = erased(log, us, date);
      expect(report.kept).toHaveLength(count);
      expect(report.kept.every(({ until, rule }) => until === '2029-06-01' && rule.startsWith('us/reg-f/'))).toBe(true);
    });

  it('of a creditor that collects its own debts Regulation F keeps nothing', () => {
    const own = debt.map((fact) => ('actor' in fact && 'role' in fact ? { ...fact, role: 'lender', ownName: true, loanStatusWhenObtained: 'current' } : fact));
    expect(erased(logOf(own, us), us, '2026-07-01').kept).toEqual([]);
  });

  it('what was kept goes with the first erasure after its day, though what the day was counted from is gone', () => {
    const until: RulePack = { ...cardCollection, rules: cardCollection.rules.map((rule) =>
      (rule.kind === 'record-keeping' ? { ...rule, from: 'loan-closed' } : rule)) };
    const policy = policyOf(until);
    const log = logOf([...cards, closed('2026-06-01')], policy);
    expect(erased(log, policy, '2026-07-01').kept).toMatchObject([{ until: '2028-06-01' }]);
    expect(keptIds(log, erased(log, policy, '2028-06-01', 'again'), 'cn/card-collection/recording')).toEqual(['c1']);
    expect(keptIds(log, erased(log, policy, '2028-06-02', 'at-last'), 'cn/card-collection/recording')).toEqual([]);
    expect(JSON.stringify([...log.entries()].map(({ opening }) => opening))).not.toContain('"c1"');
  });

  it('a rule that says how long at most keeps nothing', () => {
    const most: RulePack = { ...cardCollection, rules: cardCollection.rules.map((rule) =>
      (rule.kind === 'record-keeping' ? { ...rule, bound: 'at-most' } : rule)) };
    const policy = policyOf(most);
    expect(erased(logOf(cards, policy), policy, '2026-06-01').kept).toEqual([]);
  });

  it('a rule that lets nothing but storage: no case is opened with what it keeps, and the history is incomplete', () => {
    const stored: RulePack = { ...cardCollection, rules: cardCollection.rules.map((rule) =>
      (rule.kind === 'record-keeping' ? { ...rule, storeOnly: true } : rule)) };
    const policy = policyOf(stored);
    const log = logOf(cards, policy);
    expect(erased(log, policy, '2026-06-01').kept).toMatchObject([{ use: 'store-only', until: '2028-05-18' }]);
    const opened = orThrow(openRecordedCase(log, policy, { person: 'P1', streams: ['loan/L1', 'person/P1'] }));
    expect(opened.storedOnly).toBe(1);
    expect(opened.file.history.map(({ type }) => type)).not.toContain('ContactAttempted');
    expect(opened.file.state.persons.get('P1')?.historyFrom).toHaveLength(1);
  });

  it('a rule about records that nobody says the facts of stops the erasure, until somebody does', () => {
    const letters: RulePack = { ...cardCollection, rules: cardCollection.rules.map((rule) =>
      (rule.kind === 'record-keeping' ? { ...rule, records: ['dunning-letter'] } : rule)) };
    const policy = policyOf(letters);
    const log = logOf(cards, policy);
    const { size } = log;
    const ask = { person: 'P1', id: 'gone', at: on('2026-07-01'), reason: 'asked for it' };
    expect(erasePerson(log, policy, ask)).toMatchObject({
      ok: false, problems: [{ code: 'record.unknown-name', facts: { rule: 'cn/card-collection/recording', record: 'dunning-letter' } }],
    });
    expect(log.size).toBe(size);
    expect(orThrow(erasePerson(log, policy, { ...ask, records: { 'dunning-letter': ['LoanOpened'] } })).kept).toMatchObject([{ rule: 'cn/card-collection/recording' }]);
  });

  it('the rules can be seen beforehand', () => {
    const file = orThrow(openRecordedCase(logOf(debt, us), us, { person: 'P1', streams: ['loan/L1', 'person/P1'] })).file;
    expect(orThrow(keepRulesOf(us, file, { at: on('2026-07-01') }))).toEqual([
      { id: 'us/reg-f/call-recordings', of: ['ContactAttempted', 'EvidenceFiled'], keepFor: { months: 36 }, from: 'made', storeOnly: false },
      { id: 'us/reg-f/evidence-of-compliance', keepFor: { months: 36 }, from: 'last-collection', storeOnly: false },
    ]);
    const cn = policyOf(pipl);
    const { file: chinese } = orThrow(openRecordedCase(logOf(borrower('consumer-loan', 'CN'), cn), cn, { person: 'P1', streams: ['loan/L1', 'person/P1'] }));
    // An assessment names nobody: it is kept, and keeps no fact of the person's.
    expect(orThrow(keepRulesOf(cn, chinese, { at: on('2026-07-01') }))).toEqual([
      { id: 'cn/pipl/assessment-records', of: [], keepFor: { months: 36 }, from: 'made', storeOnly: false },
    ]);
    expect(keepRulesOf(us, file, { at: 'soon' })).toMatchObject({ ok: false, problems: [{ code: 'question.bad-instant' }] });
  });
});

describe('what is kept, is kept as it reads', () => {
  const by = { reason: 'wrong customer', by: 'officer-2' };
  const card = policyOf(cardCollection);
  const cards = borrower('credit-card', 'CN', [call('c1', '2026-05-18'), call('c2', '2026-05-19')]);

  it('with its corrections, and theirs, and no others', () => {
    const log = logOf(cards, card);
    const more = [
      { type: 'FactVoided', id: 'v1', at: on('2026-05-20'), facts: ['c1'], ...by },
      { type: 'FactVoided', id: 'v2', at: on('2026-05-21'), facts: ['v1'], ...by },
      { type: 'FactVoided', id: 'v3', at: on('2026-05-22'), facts: ['a'], ...by },
      { type: 'FactCorrected', id: 'k', at: on('2026-05-22'), fact: 'c2', replacement: { ...call('c2', '2026-05-19'), outcome: 'no-answer' }, ...by },
    ];
    recordFacts(log, orThrow(parseFacts(more, card.zoneData)), on('2026-05-22'));
    const report = erased(log, card, '2026-06-01');
    expect([...keptIds(log, report, 'cn/card-collection/recording')].sort()).toEqual(['c1', 'c2', 'k', 'v1', 'v2']);
    const { state } = orThrow(openRecordedCase(log, card, { person: 'P1', streams: ['loan/L1', 'person/P1'] })).file;
    expect(state.facts.filter(({ type }) => type === 'ContactAttempted')).toMatchObject([{ id: 'c1' }, { id: 'c2', outcome: 'no-answer' }]);
  });

  it('no erasure opens what was closed: a no stands while a loan does', () => {
    const keep = [{ id: 'x/loan-file', of: ['LoanOpened', 'PersonRegistered', 'ActorEngaged', 'BasisRecorded', 'NoticeServed', 'ContactPointAdded'] as const,
      keepFor: { months: 60 }, from: 'loan-closed' as const, storeOnly: false }];
    const effectOf = (log: RecordLog): string => orThrow(decideContact(orThrow(openRecordedCase(log, china, { person: 'P1', streams: ['loan/L1', 'loan/L2', 'person/P1'] })).file,
      { question: aCall({ at: '2026-06-15T15:00:00+08:00' }), key: 'k' })).effect;
    const no = { type: 'OptedOut', id: 'no', at: '2026-04-03T09:00:00+08:00', person: 'P1', channel: 'phone' };
    for (const facts of [chinaFacts(), [...chinaFacts(), no]]) {
      const log = logOf(facts, china);
      const before = effectOf(log);
      expect(before).toBe(facts.length === chinaFacts().length ? 'permit' : 'deny');
      orThrow(erasePerson(log, china, { person: 'P1', id: 'gone', at: '2026-05-01T10:00:00+08:00', reason: 'asked for it', keep }));
      if (before !== 'permit') expect(effectOf(log)).toBe('deny');
    }
  });
});

describe('laws', () => {
  it('I75: what a record-keeping rule keeps is kept until its day, by the same count as everywhere, and everything else is gone', () => {
    const us = policyOf(regF);
    let [kept, gone] = [0, 0];
    fc.assert(fc.property(aCase('US', 'collector'), fc.integer({ min: 0, max: 1500 }), fc.option(fc.integer({ min: 1, max: 9 })), ({ facts }, days, closing) => {
      const all = closing === null ? facts : [...facts, { type: 'LoanClosed', id: 'end', at: on(`2026-06-0${closing}`), loan: 'L1', reason: 'repaid' }];
      const parsed = orThrow(parseFacts(all, us.zoneData));
      const log = newLog();
      recordFacts(log, parsed, NOW);
      const at = new Date(Date.parse('2026-06-17T12:00:00Z') + days * 86_400_000).toISOString();
      const streams = [...new Set([...log.entries()].map(({ leaf }) => leaf.stream))];
      const file = orThrow(openRecordedCase(log, us, { person: 'P1', streams })).file;
      const before = new Map([...log.entries()].map(({ leaf, opening }) => [leaf.seq, opening!.body as unknown as Fact]));
      const report = orThrow(erasePerson(log, us, { person: 'P1', id: 'gone', at, reason: 'asked for it' }));
      for (const [seq, fact] of before) {
        // Reckoned fact by fact, by the verb that answers how long a record is kept.
        const records = ['compliance-evidence', ...(fact.type === 'ContactAttempted' || fact.type === 'EvidenceFiled' ? ['call-recording'] : [])];
        const told = records.map((record) => orThrow(keepUntil(file, { at, record, of: fact.id })));
        const isWaiting = told.some(({ waits }) => waits.length > 0);
        const last = told.flatMap(({ keepUntil: day }) => day ?? []).sort().at(-1);
        const mustStay = isWaiting || (last !== undefined && last >= at.slice(0, 10));
        const found = report.kept.find((k) => k.seq === seq);
        if (mustStay) expect([seq, found?.until]).toEqual([seq, isWaiting ? undefined : last]);
        else if (found !== undefined) expect(['own-no', 'house-account']).toContain(found.rule);
        expect(report.erased.includes(seq)).toBe(found === undefined);
        if (mustStay) kept += 1;
        else gone += 1;
      }
    }), { numRuns: isLong ? 1500 : 40 });
    expect(Math.min(kept, gone)).toBeGreaterThan(100);
  }, 600_000);
});

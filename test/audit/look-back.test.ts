import { describe, expect, it } from 'vitest';
import { lookBack, memoryLog, openRecordedCase, recordDecision, recordFacts } from '../../src/audit/index.js';
import type { RecordLog } from '../../src/audit/index.js';
import { parseFacts, streamOf } from '../../src/facts/index.js';
import { compilePolicy, decideContact, orThrow } from '../../src/index.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { gbt45251 } from '../../src/packs/cn/index.js';
import { diffPacks } from '../../src/rules/diff-packs.js';
import type { RuleChange } from '../../src/rules/diff-packs.js';
import type { Policy } from '../../src/rules/policy.js';
import type { RulePack } from '../../src/rules/pack.js';
import { ports } from '../log/sample.js';

/** A version of the pack with something of its daily cap edited. */
const edited = (version: string, edit: object): RulePack => ({
  ...gbt45251, version, rules: gbt45251.rules.map((rule) =>
    (rule.id.endsWith('/daily-calls') ? { ...rule, ...edit } as typeof rule : rule)),
});
const policyOf = (pack: RulePack): Policy => orThrow(compilePolicy({ packs: [pack] }));
/** What was in force by mistake: five calls where the standard gives three. */
const MISTAKEN = edited('0.9.0', { max: 5 });

const at = (hour: number): string => `2026-05-18T${String(hour).padStart(2, '0')}:00:00+08:00`;
const SIGNED = '2026-03-02T10:00:00+08:00';
const FILE = [
  { type: 'PersonRegistered', id: 'f1', at: SIGNED, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
  { type: 'ContactPointAdded', id: 'f2', at: SIGNED, person: 'P1', contactPoint: 'mobile', channels: ['phone'] },
  { type: 'LoanOpened', id: 'f3', at: SIGNED, loan: 'L1', product: 'online-consumer-loan', amount: 1000, currency: 'CNY', disbursedOn: '2026-03-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
  { type: 'ActorEngaged', id: 'f4', at: SIGNED, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
];

function record(log: RecordLog, facts: readonly object[], when: string): readonly string[] {
  const parsed = orThrow(parseFacts(facts, intlZoneData()));
  expect(recordFacts(log, parsed, when).status).toBe('recorded');
  return parsed.map((fact) => streamOf(fact));
}

/** One call an hour from nine, each decided and recorded before it is made. */
function dayOfCalls(policy: Policy, calls: number): { readonly log: RecordLog; readonly effects: readonly string[] } {
  const log = memoryLog(ports);
  const streams = [...new Set(record(log, FILE, at(8)))];
  const effects = Array.from({ length: calls }, (_, i) => {
    const recorded = orThrow(openRecordedCase(log, policy, { person: 'P1', streams }));
    const decision = orThrow(decideContact(recorded.file, {
      key: `call-${i}`, question: { at: at(9 + i), person: 'P1', actor: 'BANK', loans: ['L1'], act: 'collection', channel: 'phone',
        contactPoint: 'mobile', purposes: ['arrears-contact'] },
    }));
    recordDecision(log, recorded, decision, at(9 + i));
    if (decision.effect === 'permit') {
      record(log, [{ type: 'ContactAttempted', id: `a${i}`, at: at(9 + i), contact: `c${i}`, direction: 'out', channel: 'phone', contactPoint: 'mobile',
        person: 'P1', actor: 'BANK', loans: ['L1'], purposes: ['arrears-contact'], act: 'collection', outcome: 'no-answer', decision: decision.id }], at(9 + i));
    }
    return decision.effect;
  });
  return { log, effects };
}

describe('a look back over a corrected rule', () => {
  const changes = diffPacks(MISTAKEN, gbt45251);

  it('names the rule and what of it differs', () => {
    expect(changes).toEqual([{ rule: 'cn/gbt-45251/daily-calls', change: 'changed', members: ['max'] }]);
  });

  it('lists the fourth and the fifth call, and none of the first three', () => {
    const { log, effects } = dayOfCalls(policyOf(MISTAKEN), 6);
    expect(effects).toEqual(['permit', 'permit', 'permit', 'permit', 'permit', 'defer']);
    const report = lookBack(log, { changes, corrected: policyOf(gbt45251) });
    expect(report.affected.map(({ person, effect, effectNow, contacts, rules, at: when }) => ({ person, effect, effectNow, contacts, rules, when }))).toEqual(
      [3, 4].map((i) => ({ person: 'P1', effect: 'permit', effectNow: 'defer', contacts: [`c${i}`], rules: ['cn/gbt-45251/daily-calls'],
        when: new Date(at(9 + i)).toISOString() })));
    expect(report).toMatchObject({ decisions: 6, unaffected: 4, undecided: 0 });
  });

  it('lists who was turned away by a rule that was too strict', () => {
    const strict = edited('0.8.0', { max: 1 });
    const { log, effects } = dayOfCalls(policyOf(strict), 2);
    expect(effects).toEqual(['permit', 'defer']);
    const report = lookBack(log, { changes: diffPacks(strict, gbt45251), corrected: policyOf(gbt45251) });
    expect(report.affected).toMatchObject([{ effect: 'defer', effectNow: 'permit', contacts: [] }]);
  });

  it('reaches every decision where the pack covers others than it did', () => {
    const wide: RulePack = { ...gbt45251, coverage: { countries: ['CN'] } };
    const narrow: RulePack = { ...gbt45251, coverage: { ...gbt45251.coverage, products: ['another-loan'] } };
    const { log } = dayOfCalls(policyOf(wide), 1);
    const coverage: readonly RuleChange[] = diffPacks(wide, narrow);
    expect(coverage).toEqual([{ rule: 'cn/gbt-45251', change: 'changed', members: ['coverage'] }]);
    expect(lookBack(log, { changes: coverage, corrected: policyOf(narrow) }).affected)
      .toMatchObject([{ effect: 'permit', effectNow: 'review', contacts: ['c0'] }]);
  });

  it('finds nothing where only words were corrected', () => {
    const reworded = edited('1.0.1', { reading: 'Three a day.' });
    const { log } = dayOfCalls(policyOf(gbt45251), 3);
    const words = diffPacks(gbt45251, reworded);
    expect(words).toEqual([{ rule: 'cn/gbt-45251/daily-calls', change: 'reworded', members: ['reading'] }]);
    expect(lookBack(log, { changes: words, corrected: policyOf(reworded) })).toMatchObject({ affected: [], unaffected: 0 });
  });

  it('says of contacts that name no decision that it does not reach them', () => {
    const { log } = dayOfCalls(policyOf(MISTAKEN), 1);
    record(log, [{ type: 'ContactAttempted', id: 'x', at: at(12), contact: 'cx', direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1',
      actor: 'BANK', loans: ['L1'], purposes: ['arrears-contact'], act: 'collection', outcome: 'no-answer' }], at(12));
    expect(lookBack(log, { changes, corrected: policyOf(gbt45251) }).undecided).toBe(1);
  });

  it('compares rules that came and went', () => {
    const [first, ...rest] = gbt45251.rules;
    const less: RulePack = { ...gbt45251, rules: rest };
    expect(diffPacks(less, gbt45251)).toEqual([{ rule: first?.id, change: 'added', members: [] }]);
    expect(diffPacks(gbt45251, less)).toEqual([{ rule: first?.id, change: 'removed', members: [] }]);
    expect(diffPacks(gbt45251, gbt45251)).toEqual([]);
  });
});

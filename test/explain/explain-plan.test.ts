import { describe, expect, it } from 'vitest';
import { compilePolicy, openCase, orThrow, planRevisits } from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { chinaFacts } from '../walk/given.js';

const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const range = { at: '2026-05-18T10:00:00+08:00', until: '2027-05-17T23:59:59+08:00' };
const planOf = (...more: readonly unknown[]) =>
  orThrow(planRevisits(orThrow(openCase(policy, { person: 'P1', facts: [...chinaFacts(), ...more] as never })), range));
const late = { type: 'LoanObserved', id: 'late', at: '2026-05-18T08:00:00+08:00', loan: 'L1', on: '2026-05-18', pastDueDays: 1 };
const living = planOf(late);
const dead = planOf(late, { type: 'ProtectionStarted', id: 'gone', at: '2026-05-04T10:00:00+08:00', person: 'P1', kind: 'deceased' });
const isReason = (line: string): boolean => line.startsWith('  not ') || /^ {2}未用(?!更轻方式的原因同)/.test(line);

describe.each([['en', en], ['zh', zh]] as const)('a plan in words (%s)', (_, words) => {
  it.each([['of somebody who lives', living], ['of somebody who died', dead]] as const)('%s gives each reason once', (__, plan) => {
    const lines = words.explainPlan(plan, policy);
    const blocks = lines.join('\n').split(/\n(?! )/).map((block) => block.split('\n').slice(1).filter(isReason).join('\n'))
      .filter((reasons) => reasons !== '');
    expect(blocks.length).toBeGreaterThan(0);
    expect(new Set(blocks).size).toBe(blocks.length);
  });

  it('names every contact and every duty that cannot be met, whatever is said once', () => {
    for (const plan of [living, dead]) {
      const lines = words.explainPlan(plan, policy);
      expect(lines.filter((line) => /^\d{4}-\d\d-\d\d {2}/.test(line)).map((line) => line.slice(0, 10))).toEqual(plan.contacts.map((c) => c.on));
      for (const { purpose, loan, latest } of plan.unmet) {
        expect(lines.filter((line) => !line.startsWith(' ') && line.includes(words.namePurpose(purpose)) && line.includes(loan) && line.includes(latest)), latest)
          .not.toEqual([]);
      }
    }
    expect(dead.unmet.length).toBeGreaterThan(2);
  });

  it('points back from a later contact to the one whose reasons it shares, and from that to the rule', () => {
    const lines = words.explainPlan(living, policy);
    const [shared] = lines.filter((line) => line.startsWith('  nothing lighter, as said for ') || line.startsWith('  未用更轻方式的原因同 '));
    const day = /\d{4}-\d\d-\d\d/.exec(shared ?? '')?.[0] ?? 'none';
    const at = lines.findIndex((line) => line.startsWith(day));
    expect(at).toBeGreaterThan(-1);
    expect(isReason(lines[at + 1] ?? '')).toBe(true);
    expect(words.explainPlan(dead, policy).join('\n')).toContain('cn/post-loan-practice/deceased');
  });

  it('points back to no day on which the same channel was used for other reasons, or for none', () => {
    const [first] = living.contacts.filter(({ lighter }) => lighter.length > 0);
    if (first === undefined) throw new Error('no contact says why nothing lighter');
    const [one, other] = [first.lighter, first.lighter.slice(0, -1)];
    const on = (day: string, lighter: typeof one): typeof first => ({ ...first, on: day, lighter });
    const told = (...contacts: (typeof first)[]): readonly string[] => words.explainPlan({ ...living, contacts, unmet: [] }, policy);
    const pointing = (lines: readonly string[], day: string): number =>
      lines.filter((line) => (line.startsWith('  nothing lighter') || line.startsWith('  未用更轻方式的原因同')) && line.includes(day)).length;
    // The second day begins with a contact that itself points to the first.
    const twice = told(on('2026-06-01', one), on('2026-06-02', one), on('2026-06-02', other), on('2026-06-03', other));
    expect([pointing(twice, '2026-06-01'), pointing(twice, '2026-06-02')]).toEqual([1, 0]);
    // And here with one that has nothing to say.
    expect(pointing(told(on('2026-06-01', []), on('2026-06-01', one), on('2026-06-02', one)), '2026-06-01')).toBe(0);
  });

  it('keeps apart the days of duties whose names only together read the same', () => {
    const [unmet] = dead.unmet;
    if (unmet === undefined) throw new Error('nothing is unmet');
    const lines = words.explainPlan({ ...dead, contacts: [], unmet: [
      { ...unmet, purpose: 'a b', loan: 'c', latest: '2026-06-01' }, { ...unmet, purpose: 'a', loan: 'b c', latest: '2026-06-02' },
    ] }, policy);
    expect(lines.filter((line) => line.includes('2026-06-01') && line.includes('2026-06-02'))).toEqual([]);
    expect(lines.filter((line) => /2026-06-0[12]/.test(line)).length).toBe(2);
  });
});

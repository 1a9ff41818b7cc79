import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContact, closedDays, compilePolicy, compileProblem, decideContact, openCase, orThrow, planRevisits } from 'softknock';
import type { CaseFile, HousePolicy, Question } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { explainDecision as sayEnglish } from 'softknock/explain/en';
import { explainDecision as sayChinese } from 'softknock/explain/zh';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { owes, under } from '../problem/relations-given.js';
import { chinaFacts } from '../walk/given.js';

const at = '2026-04-02T10:00:00+08:00';
const until = '2026-08-31T23:59:59+08:00';
const APART = 'content.kept-apart';

function china(house: Partial<HousePolicy>, facts: readonly object[] = []): CaseFile {
  const policy = orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays, postLoanPractice], house: { id: 'house', version: '1', ...house },
  }));
  return orThrow(openCase(policy, { person: 'P1', facts: [...chinaFacts(), ...facts] }));
}

const ask = (purposes: readonly string[], over: Partial<Question> = {}): Question => ({
  at, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'in-app', contactPoint: 'app',
  purposes, statesOptOut: true, ...over,
});
const decide = (file: CaseFile, question: Question) => orThrow(decideContact(file, { question, key: 'k' }));
const codes = (file: CaseFile, question: Question): readonly string[] => {
  const { findings } = orThrow(checkContact(file, question));
  return findings.filter((f) => f.code === APART || f.code === 'content.not-pure').map((f) => f.rule);
};
const rule = (more: object): NonNullable<HousePolicy['rules']> => [{ id: 'stays', ...more }] as never;
const BOTH = ['first-check', 'use-of-funds-check'];

describe('purposes that a house keeps apart', () => {
  const file = china({ keptApart: [['use-of-funds-check', 'first-check']] });

  it('are asked about again at the moment: bundled they are denied, alone they are as they were', () => {
    const free = china({});
    expect(decide(file, ask(BOTH))).toMatchObject({ effect: 'deny', verdict: { verdict: 'forbids', deciding: ['house/kept-apart'] } });
    for (const purposes of [['first-check'], ['use-of-funds-check'], ['first-check', 'routine-check']]) {
      const { verdict } = decide(free, ask(purposes));
      expect(decide(file, ask(purposes)).verdict).toEqual({ ...verdict, notApplicable: verdict.notApplicable + 1 });
    }
    expect(decide(free, ask(BOTH)).effect).not.toBe('deny');
  });

  it('are told by name, in both languages, with the house as source', () => {
    const decision = decide(file, ask(BOTH));
    const policy = file.policy;
    expect(sayEnglish(decision, policy).join('\n')).toMatch(/These purposes may not share a contact: .*house policy/su);
    expect(sayChinese(decision, policy).join('\n')).toContain('不得合并在同一次联系中');
  });

  it('close every day to a bundle, the desk\'s too', () => {
    const range = { from: '2026-04-02', to: '2026-04-08' };
    expect(orThrow(closedDays(file, ask(BOTH), range)).length).toBe(7);
    expect(codes(file, ask(BOTH, { channel: 'desk', data: ['ledger'] }))).toEqual(['house/kept-apart']);
  });

  it('with themselves, are not checked for two loans at once', () => {
    const twice = china({ keptApart: [['first-check', 'first-check']] });
    expect([['L1'], ['L1', 'L2']].map((loans) => codes(twice, ask(['first-check'], { loans })).length)).toEqual([0, 1]);
  });

  it('are refused where they are no pairs, and where a rule has taken the name', () => {
    const bad = (house: object): readonly string[] => {
      const made = compilePolicy({ packs: [pipl], house: { id: 'house', version: '1', ...house } as never });
      return made.ok ? [] : made.problems.map((p) => `${p.code} ${p.path.join('.')}`);
    };
    expect(bad({ keptApart: [['first-check']] })).toEqual(['house.wrong-type house.keptApart.0']);
    expect(bad({ keptApart: 'first-check' })).toEqual(['house.wrong-type house.keptApart']);
    expect(bad({ keptApart: [BOTH], rules: [{ id: 'kept-apart', kind: 'least-impact' }] })).toEqual(['rule.duplicate-id house.rules.1.id']);
    expect(bad({ rules: [{ id: 'x', kind: 'content', apart: [['first-check', 'no-such']] }] })).toEqual(['rule.purpose-undeclared house.rules.0.apart']);
  });
});

describe('a duty\'s rule that keeps its check apart', () => {
  const duty = { kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn', latest: { days: 60 }, accepts: ['statement'], apartFrom: ['use-of-funds-check'] };

  it('is heard at the moment of contact', () => {
    const file = china({ rules: rule(duty) });
    expect(codes(file, ask(BOTH))).toEqual(['house/stays']);
    expect(codes(file, ask(['first-check']))).toEqual([]);
  });

  it('is silent where its guard does not hold, and about one check alone even where that is unknown', () => {
    expect(codes(china({ rules: rule({ ...duty, guard: { products: ['mortgage'] } }) }), ask(BOTH))).toEqual([]);
    const unsure = china({ rules: rule({ ...duty, guard: { localities: ['Haidian'] } }) });
    const rules = (purposes: readonly string[]): readonly string[] => decide(unsure, ask(purposes)).verdict.findings.map((f) => f.rule);
    expect([['first-check'], BOTH].map((p) => rules(p).includes('house/stays'))).toEqual([false, true]);
  });
});

describe('a plan heeds what a decision heeds', () => {
  it.each([
    ['a purpose that stays pure is bundled with none', { from: '1900-01-01', until: null }, 2],
    ['also where that begins within the horizon', { from: '2026-04-20', until: null }, 2],
    ['not where it is over', { from: '1900-01-01', until: '2026-01-01' }, 1],
    ['not where it begins after the horizon', { from: '2027-06-01', until: null }, 1],
  ])('%s', (_, span, contacts) => {
    const pure = { id: 'pure', kind: 'content', span, pure: { purposes: ['first-check'], allows: [] } };
    const file = under([owes('first-check', { accepts: ['conversation'] }), owes('routine-check', { accepts: ['conversation'] }), pure]);
    const plan = orThrow(planRevisits(file, { at, until }));
    expect(plan.unmet).toEqual([]);
    expect(plan.contacts.length).toBe(contacts);
    expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, sameProblem: true });
  });

  it('keeps two duties apart if and only if a decision would not take them in one contact', () => {
    const purposes = ['first-check', 'routine-check', 'use-of-funds-check'];
    const pair = fc.tuple(fc.constantFrom(...purposes), fc.constantFrom(...purposes));
    const guard = fc.constantFrom(undefined, { products: ['mortgage'] }, { actors: [{ roles: ['collector'] }] }, { countries: ['CN'] });
    const seen = { apart: 0, together: 0 };
    fc.assert(fc.property(fc.array(pair, { maxLength: 2 }), fc.array(fc.tuple(pair, guard), { maxLength: 2 }),
      fc.constantFrom(null, ...purposes), (keptApart, rules, stays) => {
        const own = rules.map(([apart, g], i) => ({ id: `r${i}`, kind: 'content', apart: [apart], ...(g === undefined ? {} : { guard: g }) }));
        const clean = stays === null ? [] : [{ id: 'pure', kind: 'content', pure: { purposes: [stays], allows: [] } }];
        const file = china({ keptApart, rules: [...own, ...clean] as never });
        const { problem, duties } = orThrow(compileProblem(file, { at, until }));
        const kept = new Set(problem.apart.map((p) => [...p].sort((a, b) => a - b).join(' ')));
        const pairs = duties.flatMap((a, i) => duties.slice(i + 1).map((b, j) => [a, b, `${i} ${i + 1 + j}`] as const));
        for (const [a, b, both] of pairs) {
          if (!purposes.includes(a.purpose) || !purposes.includes(b.purpose)) continue;
          const question = ask([...new Set([a.purpose, b.purpose])].sort(), { loans: [...new Set([a.loan, b.loan])].sort() });
          // Two checks of one purpose for one loan stand in one contact only as one check.
          if (a.purpose === b.purpose && a.loan === b.loan) continue;
          const isApart = codes(file, question).length > 0;
          expect([a.purpose, b.purpose, kept.has(both)]).toEqual([a.purpose, b.purpose, isApart]);
          seen[isApart ? 'apart' : 'together'] += 1;
        }
      }), { numRuns: 20 });
    expect(Math.min(seen.apart, seen.together) * 5).toBeGreaterThan(seen.apart + seen.together);
  });
});

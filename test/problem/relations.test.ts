import { describe, expect, it } from 'vitest';
import { compilePolicy, compileProblem, listDuties, orThrow, planRevisits } from 'softknock';
import type { CaseFile } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { explainConflicts as sayEnglish, explainDuty as dutyEnglish } from 'softknock/explain/en';
import { explainConflicts as sayChinese, explainDuty as dutyChinese } from 'softknock/explain/zh';
import { explainUnmet } from 'softknock/plan';
import { at, check, dayOf, oneLoan, owes, under, until } from './relations-given.js';

const statuses = (file: CaseFile): readonly string[] =>
  orThrow(listDuties(file, { at, until })).filter((d) => d.loan === 'L1').map((d) => `${d.id.split('/').slice(3).join('/') || 'whole'} ${d.status}`);
const planned = (file: CaseFile, when: string = at): readonly (readonly [string, string])[] => {
  const plan = orThrow(planRevisits(file, { at: when, until }));
  expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, sameProblem: true });
  return plan.contacts.flatMap((c) => c.duties.filter((d) => d.includes('/L1/')).map((d) => [c.on, `${c.channel} ${d.split('/').slice(1, 2)[0]}/${d.split('/').slice(4).join('/')}`] as const));
};

describe('a check that needs two kinds of evidence', () => {
  const rule = owes('first-check', { needs: [['document'], ['inspection']] });

  it('is two parts, met only together, and one visit serves both', () => {
    const file = under([rule]);
    expect(statuses(file)).toEqual(['document open', 'inspection open'].map((s) => `2026-03-02/${s}`));
    const { problem, duties } = orThrow(compileProblem(file, { at, until }));
    expect(problem.together.map((set) => set.map((d) => duties[d]?.id.split('/').slice(2, 3)[0]))).toEqual([['L1', 'L1'], ['L2', 'L2']]);
    const plan = planned(file);
    expect(plan.map(([, what]) => what)).toEqual(['visit first-check/document', 'visit first-check/inspection']);
    expect(new Set(plan.map(([on]) => on)).size).toBe(1);
  });

  it('is discharged part by part, by facts alone', () => {
    const paper = check('2026-04-12', 'first-check', 'document');
    const when = '2026-04-15T10:00:00+08:00';
    const half = under([rule], paper);
    expect(orThrow(listDuties(half, { at: when, until })).filter((d) => d.loan === 'L1').map((d) => [d.accepts.join(), d.status]))
      .toEqual([['document', 'met'], ['inspection', 'open']]);
    expect(planned(half, when).map(([, what]) => what)).toEqual(['visit first-check/inspection']);
    const whole = under([rule], [...paper, ...check('2026-04-13', 'first-check', 'inspection')]);
    expect(planned(whole, when)).toEqual([]);
    // The wrong kind, twice, is one part.
    const twice = under([rule], [...paper, ...check('2026-04-13', 'first-check', 'document')]);
    expect(planned(twice, when).map(([, what]) => what)).toEqual(['visit first-check/inspection']);
  });

  it('counts once where one part cannot be had, and says so in both languages', () => {
    const refusal = { type: 'RefusalStated', id: 'r', at: '2026-04-01T10:00:00+08:00', person: 'P1', reason: 'privacy', scope: { channels: ['visit'] } };
    const file = under([rule], [refusal, oneLoan]);
    const plan = orThrow(planRevisits(file, { at, until }));
    expect([plan.contacts, plan.unmet.map((u) => u.duty.split('/').at(-1)), plan.cost]).toEqual([[], ['document', 'inspection'], { 'unmet.other': 1 }]);
    const reasons = orThrow(explainUnmet(file, { at, until }));
    expect(reasons[0]?.conflict.map((c) => c.kind)).toContain('part');
    const english = sayEnglish(reasons).join('\n');
    expect(english).toContain('met only together with house/first-check/L1/2026-03-02/inspection');
    expect(sayChinese(reasons).join('\n')).toContain('须与 house/first-check/L1/2026-03-02/inspection 一并完成');
    for (const [say, words] of [[dutyEnglish, 'Part 1 of 2'], [dutyChinese, '第 1 部分，共 2 部分']] as const) {
      expect(say(orThrow(listDuties(file, { at, until }))[0]!, file.policy).join('\n')).toContain(words);
    }
  });

  it('of a rule that counts from the last check keeps one rhythm for each kind', () => {
    const rolling = owes('first-check', {
      needs: [['document'], ['inspection']], anchor: 'lastCheck', earliest: undefined, latest: { days: 60 },
      recurrence: { atMostEvery: { days: 60 }, openFor: { days: 30 } },
    });
    const file = under([JSON.parse(JSON.stringify(rolling)) as Record<string, unknown>], check('2026-03-20', 'first-check', 'document'));
    const { problem } = orThrow(compileProblem(file, { at, until }));
    expect([problem.together, problem.duties.filter((d) => d.id.includes('L1')).map((d) => [d.id.split('/').at(-1), d.every !== undefined])])
      .toEqual([[], [['inspection', true], ['document', true]]]);
    planned(file);
  });
});

describe('several checks in a window', () => {
  const rule = owes('first-check', { accepts: ['conversation'], times: { count: 3, daysApart: 14 } });

  it('are turns of one check, days apart', () => {
    const file = under([rule]);
    expect(statuses(file)).toEqual([1, 2, 3].map((n) => `2026-03-02/${n} open`));
    const plan = planned(file);
    expect(plan.map(([, what]) => what)).toEqual([1, 2, 3].map((n) => `phone first-check/${n}`));
    const days = plan.map(([on]) => dayOf(on));
    expect(Math.min(...days.slice(1).map((d, i) => d - days[i]!))).toBeGreaterThanOrEqual(14);
    expect(dutyEnglish(orThrow(listDuties(file, { at, until }))[1]!, file.policy)[1]).toContain('Turn 2 of 3, each at least 14 days');
  });

  it('are met in turn; one made too soon after another counts for nothing', () => {
    const made = [...check('2026-04-12', 'first-check', 'conversation'), ...check('2026-04-19', 'first-check', 'conversation')];
    const when = '2026-04-20T10:00:00+08:00';
    const plan = planned(under([rule], made), when);
    expect(plan.map(([, what]) => what.split('/').at(-1))).toEqual(['2', '3']);
    expect(dayOf(plan[0]![0])).toBeGreaterThanOrEqual(dayOf('2026-04-26'));
    const third = check('2026-04-27', 'first-check', 'conversation');
    expect(planned(under([rule], [...made, ...third]), '2026-04-28T10:00:00+08:00').map(([, what]) => what.split('/').at(-1))).toEqual(['3']);
  });

  it('leave out the last one where the window is too short, naming what it waits for', () => {
    const short = owes('first-check', { accepts: ['conversation'], times: { count: 3, daysApart: 25 }, latest: { days: 80 } });
    const file = under([short]);
    const plan = orThrow(planRevisits(file, { at, until }));
    expect(plan.unmet.filter((u) => u.loan === 'L1').map((u) => u.duty.split('/').at(-1))).toEqual(['3']);
    expect(orThrow(explainUnmet(file, { at, until }))[0]?.conflict.map((c) => c.kind)).toContain('turn');
    // The second was made so late that the third has no day left.
    const made = [...check('2026-04-12', 'first-check', 'conversation'), ...check('2026-05-10', 'first-check', 'conversation')];
    const late = orThrow(explainUnmet(under([short], made), { at: '2026-05-11T10:00:00+08:00', until }))[0];
    expect(late?.conflict).toMatchObject([{ kind: 'spacing', name: 'house/first-check' }]);
    expect(sayEnglish([late!]).join('\n')).toContain('house/first-check asks for days between');
    expect(sayChinese([late!]).join('\n')).toContain('要求间隔若干天');
  });
});

describe('one check after another', () => {
  const pair = [
    owes('first-check', { accepts: ['conversation'] }),
    owes('use-of-funds-check', { accepts: ['document'], after: { purpose: 'first-check', daysMin: 20 } }),
  ];
  const daysFor = (file: CaseFile, when?: string): readonly (number | undefined)[] => {
    const plan = planned(file, when);
    return ['first-check', 'use-of-funds-check'].map((purpose) => plan.find(([, what]) => what.includes(purpose))).map((p) => (p === undefined ? undefined : dayOf(p[0])));
  };

  it('is planned so many days later where its rule says so', () => {
    const [first, second] = daysFor(under(pair));
    expect(second! - first!).toBeGreaterThanOrEqual(20);
  });

  it.each([['its rule', pair, {}], ['the house', [pair[0]!, owes('use-of-funds-check', { accepts: ['document'] })],
    { precedence: [{ before: 'first-check', after: 'use-of-funds-check', daysMin: 20 }] }]] as const)(
    'counts from the check that was made, where %s says so', (_, rules, house) => {
      const soonest = rules.map((r) => ({ ...r, aim: 'soonest' }));
      const made = [oneLoan, ...check('2026-04-20', 'first-check', 'conversation')];
      const [first, second] = daysFor(under(soonest, made, house), '2026-04-21T10:00:00+08:00');
      expect(first).toBeUndefined();
      expect(second).toBe(dayOf('2026-05-10'));
    });
});

describe('what may not share a contact, and what likes to come soon', () => {
  const two = (more: object): readonly Record<string, unknown>[] => [
    owes('first-check', { accepts: ['conversation'] }), owes('warning-check', { anchor: 'disbursedOn', accepts: ['conversation'], ...more }),
  ];

  it('shares none, where a rule keeps its check apart', () => {
    const days = (file: CaseFile): number => new Set(planned(file).map(([on]) => on)).size;
    expect([days(under(two({}))), days(under(two({ apartFrom: ['first-check'] })))]).toEqual([1, 2]);
  });

  it('stands on the first permitted day', () => {
    const [on] = planned(under([owes('first-check', { accepts: ['conversation'], aim: 'soonest' })]))[0]!;
    expect(on).toBe('2026-04-11');
  });
});

describe('rules that cannot be meant', () => {
  it.each([
    ['rule.needs', owes('first-check', { needs: [['document']] })],
    ['rule.needs', owes('first-check', { needs: [['document', 'inspection'], ['inspection']] })],
    ['rule.needs', owes('first-check', { needs: [['document'], ['inspection']], accepts: ['data'] })],
    ['rule.times', owes('first-check', { needs: [['document'], ['inspection']], times: { count: 2, daysApart: 3 } })],
    ['rule.times', owes('first-check', { anchor: 'lastCheck', times: { count: 2, daysApart: 3 } })],
    ['rule.after-itself', owes('first-check', { after: { purpose: 'first-check', daysMin: 3 } })],
    ['rule.purpose-undeclared', owes('first-check', { after: { purpose: 'no-such-purpose', daysMin: 3 } })],
    ['rule.purpose-undeclared', owes('first-check', { apartFrom: ['no-such-purpose'] })],
  ])('%s', (code, rule) => {
    const policy = compilePolicy({ packs: [], house: { id: 'house', version: '1', rules: [rule] as never } });
    expect(policy.ok ? [] : policy.problems.map((p) => p.code)).toEqual([code]);
  });

  it('rule.after-parts, house.after-parts: nothing waits for a check made of parts', () => {
    const parts = owes('first-check', { needs: [['document'], ['inspection']] });
    const waits = owes('use-of-funds-check', { after: { purpose: 'first-check', daysMin: 3 } });
    const house = { precedence: [{ before: 'first-check', after: 'use-of-funds-check', daysMin: 3 }] };
    const policy = compilePolicy({ packs: [], house: { id: 'house', version: '1', rules: [parts, waits] as never, ...house } });
    expect(policy.ok ? [] : policy.problems.map((p) => p.code)).toEqual(['rule.after-parts', 'house.after-parts']);
  });
});

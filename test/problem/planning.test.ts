import { describe, expect, it } from 'vitest';
import { compilePolicy, compileProblem, openCase, orThrow, planRevisits, previousOf, sha256 } from 'softknock';
import type { CaseFile, HousePolicy } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { CHANNELS, DESK_SOURCES } from '../../src/terms/words.js';
import { chinaFacts } from '../walk/given.js';

const at = '2026-04-02T10:00:00+08:00';
const until = '2027-04-01T23:59:59+08:00';
const seed = 'a seed of our own, kept until the year is over';

function china(house: Partial<HousePolicy>): CaseFile {
  const policy = orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays, postLoanPractice],
    house: { id: 'house', version: '1', ...house },
  }));
  return orThrow(openCase(policy, { person: 'P1', facts: chinaFacts() }));
}

const weights: NonNullable<HousePolicy['weights']> = {
  owner: 'head of servicing', asOf: '2026-03-01',
  channels: Object.fromEntries(CHANNELS.filter((c) => c !== 'desk').map((c, i) => [c, (i + 1) * 10])) as NonNullable<HousePolicy['weights']>['channels'],
  sources: Object.fromEntries(DESK_SOURCES.map((s, i) => [s, i + 1])) as NonNullable<HousePolicy['weights']>['sources'],
  perDuty: 2,
};

describe('a rule that says "at most every"', () => {
  const { problem, chains } = orThrow(compileProblem(china({}), { at, until }));
  const rhythms = problem.duties.filter((d) => d.every !== undefined);

  it('is one rhythm of the problem for each loan, and no row of windows', () => {
    expect(rhythms.map((d) => d.id.split('/')[2])).toEqual(['routine-check', 'routine-check'].map(() => rhythms[0]?.id.split('/')[2]));
    expect(rhythms).toHaveLength(2);
    expect(chains.filter((c) => c.rhythm !== null).every((c) => c.duties.length > 1)).toBe(true);
  });

  it('leaves no stretch of that many days without a check', () => {
    const plan = orThrow(planRevisits(china({}), { at, until }));
    for (const loan of ['L1', 'L2']) {
      const days = plan.contacts.filter((c) => c.duties.some((d) => d.includes(`routine-check/${loan}`))).map((c) => Date.parse(c.on) / 86_400_000);
      expect(days.length).toBeGreaterThan(2);
      expect(Math.max(...days.slice(1).map((day, i) => day - (days[i] as number)))).toBeLessThanOrEqual(92);
    }
  });
});

describe('what a house says of plans', () => {
  it('weighs by its own weights, disturbance and data apart', () => {
    const { problem } = orThrow(compileProblem(china({ weights }), { at, until }));
    expect([problem.mode, problem.levels]).toEqual(['weighted', ['disturbance', 'data']]);
    for (const { channel, burden, perDuty } of problem.means) {
      expect(burden[0] === 0).toBe(channel === 'desk');
      expect(burden[1] === 0).toBe(channel !== 'desk');
      expect(perDuty).toEqual(channel === 'desk' ? [0, 2] : [2, 0]);
    }
    const file = china({ weights });
    expect(orThrow(verifyPlan(file, orThrow(planRevisits(file, { at, until }))))).toMatchObject({ honest: true });
  });

  it('keeps purposes out of one contact', () => {
    const file = china({ keptApart: [['use-of-funds-check', 'first-check']] });
    const { problem, duties } = orThrow(compileProblem(file, { at, until }));
    // Two loans, each with one duty of either purpose: four pairs.
    expect(problem.apart.map((pair) => pair.map((d) => duties[d]?.purpose).sort()))
      .toEqual(Array.from({ length: 4 }, () => ['first-check', 'use-of-funds-check']));
    const plan = orThrow(planRevisits(file, { at, until }));
    expect(plan.contacts.some((c) => c.purposes.includes('first-check') && c.purposes.includes('use-of-funds-check'))).toBe(false);
    expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true });
  });

  it('makes one purpose wait for another', () => {
    const file = china({ precedence: [{ before: 'first-check', after: 'use-of-funds-check', daysMin: 20 }] });
    const { problem } = orThrow(compileProblem(file, { at, until }));
    expect(problem.order).toHaveLength(2);
    const plan = orThrow(planRevisits(file, { at, until }));
    const dayOf = (purpose: string): number => Date.parse(plan.contacts.find((c) => c.duties.some((d) => d.includes(`${purpose}/L1`)))?.on ?? '') / 86_400_000;
    expect(dayOf('use-of-funds-check') - dayOf('first-check')).toBeGreaterThanOrEqual(20);
    expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true });
  });

  it('refuses purposes that nobody knows', () => {
    const policy = compilePolicy({ packs: [pipl], house: { id: 'house', version: '1', keptApart: [['routine-check', 'no-such-purpose']], precedence: [{ before: 'nor-this', after: 'routine-check', daysMin: 1 }] } });
    expect(policy.ok ? [] : policy.problems.map((p) => `${p.code} ${p.path.join('.')}`))
      .toEqual(['house.purpose-unknown house.keptApart.0', 'house.purpose-unknown house.precedence.0']);
  });
});

describe('unannounced checks', () => {
  const drawn: Partial<HousePolicy> = { unannounced: { purposes: ['use-of-funds-check'], commitment: sha256(seed) } };

  it('stand on the day drawn from the seed, wherever that is permitted', () => {
    const file = china(drawn);
    const { problem } = orThrow(compileProblem(file, { at, until, seed }));
    const own = problem.duties.filter((d) => d.id.includes('use-of-funds-check'));
    expect(own).toHaveLength(2);
    for (const duty of own) {
      const day = (duty.aim as { readonly drawn: number }).drawn;
      expect(day >= duty.earliest && day <= duty.latest).toBe(true);
    }
    const plan = orThrow(planRevisits(file, { at, until, seed }));
    expect(orThrow(verifyPlan(file, plan, { seed }))).toMatchObject({ honest: true, sameProblem: true });
    for (const duty of own) {
      // On the drawn day, else the next that is open to the contact, else the last before.
      const contact = plan.contacts.find((c) => c.duties.includes(duty.id));
      const day = (Date.parse(contact!.on) - Date.parse(problem.epoch)) / 86_400_000;
      const runs = duty.open.filter(([m]) => problem.means[m]!.channel === contact!.channel).flatMap(([, r]) => r);
      const isOpen = (d: number): boolean => runs.some(([a, b]) => a <= d && d <= b);
      const drawn = Math.min(...own.filter((d) => contact!.duties.includes(d.id)).map((d) => (d.aim as { readonly drawn: number }).drawn));
      const days = Array.from({ length: problem.days }, (_, d) => d).filter(isOpen);
      expect(day).toBe(days.find((d) => d >= drawn) ?? days.at(-1));
    }
  });

  it('are drawn apart from one another, and from other seeds', () => {
    const days = (s: string): string => {
      const file = china({ unannounced: { purposes: ['use-of-funds-check'], commitment: sha256(s) } });
      return orThrow(compileProblem(file, { at, until, seed: s })).problem.duties.map((d) => JSON.stringify(d.aim)).join();
    };
    expect(new Set(['a', 'b', 'c', 'd'].map(days)).size).toBeGreaterThan(2);
  });

  it('are refused without the seed that was committed to', () => {
    const codes = (s?: string): readonly string[] => {
      const result = planRevisits(china(drawn), { at, until, ...s === undefined ? {} : { seed: s } });
      return result.ok ? [] : result.problems.map((p) => p.code);
    };
    expect([codes(), codes('another'), codes(seed)]).toEqual([['plan.seed-missing'], ['plan.seed-not-committed'], []]);
  });
});

describe('announced contacts', () => {
  it('stay on their day, cost nothing more, and serve what is open to them', () => {
    const file = china({});
    const plan = orThrow(planRevisits(file, { at, until }));
    const one = plan.contacts[1];
    if (one === undefined) throw new Error('no contact');
    const moved = { ...previousOf(plan)[1]!, on: '2026-05-15' };
    const again = orThrow(planRevisits(file, { at, until, previous: previousOf(plan), announced: [moved] }));
    const kept = again.contacts.filter((c) => c.announced);
    expect(kept.map((c) => [c.on, c.channel])).toEqual([['2026-05-15', one.channel]]);
    // Once it is in the plan before, keeping it is no change.
    const { problem } = orThrow(compileProblem(file, { at, until, previous: previousOf(again), announced: [moved] }));
    expect(problem.previous.filter((p) => problem.means[p.means]?.announced === p.day)).toHaveLength(1);
    expect(orThrow(verifyPlan(file, again))).toMatchObject({ honest: true });
    expect(again.contacts.length).toBeLessThanOrEqual(plan.contacts.length + 1);
  });

  it('are let go where they are no longer permitted', () => {
    const file = china({});
    const announced = [{ on: '2026-05-15', channel: 'visit' as const, via: null, contactPoint: 'nowhere', sources: [] }];
    expect(orThrow(planRevisits(file, { at, until, announced })).contacts.some((c) => c.announced)).toBe(false);
  });
});

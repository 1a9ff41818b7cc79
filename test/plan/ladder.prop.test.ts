import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRung, planLadder } from '../../src/plan/index.js';
import { leadTime } from '../../src/problem/index.js';
import type { Rung } from '../../src/plan/index.js';

const rung = (): fc.Arbitrary<Rung> => fc.record({
  channel: fc.constantFrom('sms' as const, 'phone' as const, 'visit' as const), burden: fc.integer({ min: 1, max: 50 }),
  answers: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), graceDays: fc.integer({ min: 1, max: 6 }),
});
const ladder = (): fc.Arbitrary<readonly Rung[]> => fc.array(rung(), { maxLength: 6 });
const unanswered = (): fc.Arbitrary<number> => fc.integer({ min: 50, max: 500 });
const days = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 25 });

/** The least expected burden over every choice of rungs, each tried in turn while time lasts. */
function bestOfSubsets(rungs: readonly Rung[], miss: number, daysLeft: number): number {
  let best = miss;
  for (let mask = 1; mask < 1 << rungs.length; mask += 1) {
    let [time, chance, cost] = [0, 1, 0];
    rungs.forEach(({ burden, answers, graceDays }, j) => {
      if (((mask >> j) & 1) === 0) return;
      time += graceDays;
      cost += chance * burden;
      chance *= 1 - answers;
    });
    if (time <= daysLeft) best = Math.min(best, cost + chance * miss);
  }
  return best;
}

describe('the ladder', () => {
  it('40: costs what the best choice of rungs costs', () => fc.assert(fc.property(ladder(), unanswered(), days(), (rungs, miss, left) => {
    expect(planLadder(rungs, miss, 25).expected[0]![left]).toBeCloseTo(bestOfSubsets(rungs, miss, left), 9);
  })));

  it('37: never costs more with more days, lighter rungs or better answers', () => fc.assert(fc.property(ladder(), unanswered(), days(), (rungs, miss, left) => {
    const now = planLadder(rungs, miss, 26).expected[0]!;
    expect(now[left + 1]).toBeLessThanOrEqual(now[left]! + 1e-9);
    const lighter = planLadder(rungs.map((r) => ({ ...r, burden: Math.max(1, r.burden - 1) })), miss, 26).expected[0]!;
    const better = planLadder(rungs.map((r) => ({ ...r, answers: Math.min(1, r.answers + 0.1) })), miss, 26).expected[0]!;
    expect(Math.max(lighter[left]!, better[left]!)).toBeLessThanOrEqual(now[left]! + 1e-9);
  })));

  it('38, 39: never climbs down, never climbs after a refusal, and waits for the whole grace', () => {
    const ends = fc.array(fc.constantFrom('silence' as const, 'refused' as const, 'waiting' as const, 'answered' as const), { maxLength: 4 });
    const seen: Record<string, number> = {};
    fc.assert(fc.property(ladder(), unanswered(), days(), ends, (rungs, miss, left, list) => {
      const policy = planLadder(rungs, miss, 25);
      const tried = list.slice(0, rungs.length).map((end, i) => ({ rung: i, end }));
      const next = nextRung(policy, tried, left);
      seen[next.step] = (seen[next.step] ?? 0) + 1;
      const last = tried.map((t) => t.end);
      if (last.includes('answered')) expect(next.step).toBe('done');
      else if (last.includes('refused')) expect(next.step).toBe('stop');
      else if (last.includes('waiting')) expect(next.step).toBe('wait');
      else if (next.step === 'take') {
        expect(next.rung).toBeGreaterThanOrEqual(tried.length);
        expect(rungs[next.rung]!.graceDays).toBeLessThanOrEqual(left);
      } else expect(next.step).toBe('review');
    }), { numRuns: 400 });
    expect(Object.keys(seen).sort()).toEqual(['done', 'review', 'stop', 'take', 'wait']);
  });

  it('41: leaves an answer out no more often than the bound, where the rungs can reach it', () => fc.assert(fc.property(ladder(), fc.integer({ min: 1, max: 99 }), (rungs, percent) => {
    const { days: lead, miss } = leadTime(rungs, percent / 100);
    const all = rungs.reduce((chance, r) => chance * (1 - r.answers), 1);
    if (all <= percent / 100) expect(miss).toBeLessThanOrEqual(percent / 100);
    else expect(miss).toBeCloseTo(all, 9);
    expect(lead).toBeLessThanOrEqual(rungs.reduce((sum, r) => sum + r.graceDays, 0));
  })));
});

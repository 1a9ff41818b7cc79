import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/audit/verify/index.js';
import { raiseDuals, toAscent } from '../../src/plan/ascend.js';
import { listColumns, seedColumns } from '../../src/plan/columns.js';
import { compareLimbs } from '../../src/plan/cost-scale.js';
import { solve } from '../../src/plan/index.js';
import { toModel } from '../../src/plan/model.js';
import { toPricedDuals, toPricedLeaf } from '../../src/plan/priced-duals.js';
import { listRows } from '../../src/plan/rows.js';
import { listUnpayable, settleDuals } from '../../src/plan/settle-duals.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import { freshOf, order, zeroProof } from './check.js';
import { seedsFrom } from './long.js';
import { bestOfAll } from './oracle.js';
import { randomFrom } from './random.js';
import { realisticProblem } from './realistic.js';
import { searchCappedOnly } from './search-capped.js';
import { richProblem, tinyProblem } from './tiny.js';

/** Those that no lawful plan meets in full, or not by the lightest means: several caps bind. */
const CAPPED = [69, 73, 156, 194, 290, 294, 382, 431, 470, 517, 530, 717, 903, 930];

function pricedOf(problem: PlanProblem): { readonly gain: number; readonly prices: number; readonly bound: readonly number[] | null } {
  const model = toModel(problem, true);
  const rows = listRows(model, listColumns(model, seedColumns(model, model.stated)));
  const plain = raiseDuals(toAscent(model, rows));
  const priced = toPricedDuals(model, rows);
  const leaf = toPricedLeaf(model, priced);
  // Null where entries do not come apart again: rare, and nothing is claimed.
  const check = checkSolution(problem, [], leaf ?? zeroProof(problem));
  return {
    gain: compareLimbs(priced.duals.bound, 0, plain.bound, 0, model.scale.limbs), prices: priced.prices.length,
    bound: check.boundHolds ? check.bound : null,
  };
}

describe('duals that heed caps', () => {
  it('are a bound that the checker accepts, never above the optimum and mostly at it', () => {
    const tally = { refused: [] as number[], above: [] as number[], priced: 0, met: 0, all: 0, gained: 0 };
    for (const seed of seedsFrom(40_000, 700, 20_000)) {
      const problem = tinyProblem(seed);
      const best = bestOfAll(problem).cost;
      const { gain, prices, bound } = pricedOf(problem);
      tally.all += 1;
      if (bound === null) tally.refused.push(seed);
      else if (order(bound, best) > 0) tally.above.push(seed);
      else if (order(bound, best) === 0) tally.met += 1;
      if (prices > 0) tally.priced += 1;
      if (gain > 0) tally.gained += 1;
    }
    expect([tally.refused, tally.above]).toEqual([[], []]);
    expect(tally.priced).toBeGreaterThan(tally.all * 0.1);
    expect(tally.gained).toBeGreaterThan(tally.all * 0.1);
    expect(tally.met).toBeGreaterThan(tally.all * 0.85);
  });

  it('are settled so that every row can pay for them, whatever was proposed', () => {
    const tally = { lowered: 0, raised: 0 };
    for (let seed = 1; seed <= 400; seed += 1) {
      const model = toModel(seed % 2 === 0 ? tinyProblem(seed) : richProblem(seed), true);
      const ascent = toAscent(model, listRows(model, listColumns(model, seedColumns(model, model.stated))));
      const r = randomFrom(seed);
      const { limbs } = model.scale;
      const proposed = new Float64Array(ascent.covering.length * limbs);
      ascent.covering.forEach((own, need) => {
        const of = own.length === 0 ? null : ascent.costs.subarray(own[0]! * limbs, (own[0]! + 1) * limbs);
        of?.forEach((value, i) => { proposed[need * limbs + i] = r.pick([0, 0.5, 1, 2]) * value; });
      });
      const { each } = settleDuals(ascent, proposed.map(Math.floor));
      if (listUnpayable(ascent, proposed).length > 0) tally.lowered += 1;
      if (each.some((value, i) => value > proposed[i]!)) tally.raised += 1;
      expect([seed, listUnpayable(ascent, each).length]).toEqual([seed, 0]);
    }
    expect(tally.lowered).toBeGreaterThan(80);
    expect(tally.raised).toBeGreaterThan(80);
  });

  it.each([true, false])('lead the search under caps to the optimum (costs packed: %s)', (packed) => {
    const faults = [...seedsFrom(41_000, 500, 20_000), ...seedsFrom(1, 60, 10_000).map((seed) => -seed)].flatMap((seed) => {
      const problem = seed < 0 ? richProblem(-seed) : tinyProblem(seed);
      const best = bestOfAll(problem);
      const { contacts, complete } = searchCappedOnly(problem, packed, true);
      const check = checkSolution(problem, contacts, zeroProof(problem));
      return complete && check.legal && order(check.cost, best.cost) === 0
        && freshOf(problem, contacts) === best.fresh ? [] : [seed];
    });
    expect(faults).toEqual([]);
  });

  it.each(['rank', 'weighted'] as const)('prove what binds several caps at once (%s)', (mode) => {
    const left = CAPPED.filter((seed) => solve(realisticProblem(seed, { days: 365, mode })).status !== 'proved');
    expect(left).toEqual([]);
  });

  it('find the plan of a borrower on which the search alone ran out of work', () => {
    const { status, cost } = solve(realisticProblem(517, { days: 365, mode: 'weighted', rates: true }));
    expect(status).not.toBe('bounded');
    expect(cost).toEqual([0, 0, 4859]);
  });
});

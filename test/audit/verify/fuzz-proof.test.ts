import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../../src/audit/verify/index.js';
import { solve } from '../../../src/plan/index.js';
import type { Proof } from '../../../src/terms/record/plan.js';
import { order } from '../../plan/check.js';
import { seedsFrom } from '../../plan/long.js';
import { bestOfAll } from '../../plan/oracle.js';
import { randomFrom } from '../../plan/random.js';
import type { Random } from '../../plan/random.js';
import { realisticProblem } from '../../plan/realistic.js';
import { richProblem, tinyProblem } from '../../plan/tiny.js';

type Tree = { [key: string]: unknown } | unknown[];

/** Seeds whose proofs need prices of full windows, or cases. */
const PRICED = [8, 132, 172, 189, 322, 370, 392, 433, 448, 450, 512, 532, 563, 581, 607, 611, 654];
/** Seeds of rich problems whose proofs split on a turn. */
const TURNED = [21, 49, 88, 125, 182, 426, 456, 517, 688, 745, 789, 891, 1008, 1025, 1223, 1244, 1269];
const SPLIT = [26, 49, 70, 157, 167, 174, 180, 220, 254, 274, 281, 313, 333, 334, 336, 342];

/** Every place of a proof that holds a number. */
function numbersIn(value: unknown, found: (readonly [Tree, string | number])[] = []): (readonly [Tree, string | number])[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'number') found.push([value as Tree, key]);
    else numbersIn(part, found);
  }
  return found;
}

/** A proof with a few of its numbers changed, or a part of it taken out. */
function spoilt(proof: Proof, r: Random): Proof {
  const copy = structuredClone(proof) as Proof;
  const places = numbersIn(copy);
  for (let i = r.int(1, 3); i > 0 && places.length > 0; i -= 1) {
    const [tree, key] = r.pick(places);
    const own = tree as Record<string | number, number>;
    own[key] = (own[key] ?? 0) + r.pick([-3, -1, 1, 1, 2, 5]);
  }
  if (r.chance(0.2) && 'on' in copy) return r.chance(0.5) ? copy.some : copy.none;
  if (r.chance(0.2) && 'turn' in copy) return r.chance(0.5) ? copy.early : copy.late;
  if (r.chance(0.2) && 'duals' in copy) return { ...copy, duals: { ...copy.duals, prices: copy.duals.prices.slice(1) } };
  return copy;
}

describe('checkSolution on spoilt proofs', () => {
  it('never takes a bound above the optimum for one', () => {
    const tally = { cases: 0, turns: 0, prices: 0, windows: 0, refused: 0, held: 0 };
    const tiny = [...PRICED, ...seedsFrom(1, 100, 20_000)].map((seed) => (seed % 3 === 0 ? tinyProblem(seed) : richProblem(seed)))
      .concat(TURNED.map(richProblem));
    // Of the size of a borrower's year: those in whose proofs contacts are split into cases.
    const large = [...SPLIT, ...seedsFrom(1, 0, 2_000)].map((seed) => realisticProblem(seed, { mode: 'weighted', rates: true }));
    const missed = [...tiny, ...large].flatMap((problem, i) => {
      const { proof, contacts, cost, status } = solve(problem, { raisesMax: 400 });
      if (i >= tiny.length && (status === 'bounded' || !('on' in proof))) return [];
      const best = i < tiny.length ? bestOfAll(problem).cost : cost;
      if ('on' in proof) tally.cases += 1;
      else if ('turn' in proof) tally.turns += 1;
      else if (proof.duals.prices.length > 0) tally.prices += 1;
      else if (proof.duals.windows.length > 0) tally.windows += 1;
      const r = randomFrom(i);
      return Array.from({ length: i < tiny.length ? 25 : 12 }, () => spoilt(proof, r)).flatMap((other) => {
        const check = checkSolution(problem, contacts, other);
        tally[check.boundHolds ? 'held' : 'refused'] += 1;
        return check.boundHolds && order(check.bound, best) > 0 ? [`${i}: ${JSON.stringify(other)}`] : [];
      });
    });
    expect(missed).toEqual([]);
    for (const count of Object.values(tally)) expect(count).toBeGreaterThanOrEqual(3);
  });
});

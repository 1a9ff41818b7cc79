import type { DayRun, PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost } from '../terms/record/plan.js';
import { burdenCost, compareCost } from './cost.js';

/** A contact that could be made, with every duty that it would serve. */
export interface Column {
  readonly day: number;
  readonly means: number;
  /** Duties as bits. */
  readonly mask: bigint;
  readonly cost: Cost;
}

export const bit = (duty: number): bigint => 1n << BigInt(duty);

/** Indices of the bits that are set, ascending. */
export function bitsOf(mask: bigint): number[] {
  const list: number[] = [];
  for (let i = 0, left = mask; left !== 0n; i += 1, left >>= 1n) if ((left & 1n) === 1n) list.push(i);
  return list;
}

interface Opening {
  readonly duty: number;
  readonly runs: readonly DayRun[];
}

/** For each means: the duties that it can serve, with their open days. */
export function openingsByMeans(problem: PlanProblem): readonly (readonly Opening[])[] {
  const byMeans: Opening[][] = problem.means.map(() => []);
  problem.duties.forEach((duty, d) => {
    for (const [means, runs] of duty.open) byMeans[means]?.push({ duty: d, runs });
  });
  return byMeans;
}

export function isOpenOn(runs: readonly DayRun[], day: number): boolean {
  return runs.some(([from, to]) => from <= day && day <= to);
}

function maskOn(openings: readonly Opening[], day: number): bigint {
  let mask = 0n;
  for (const { duty, runs } of openings) if (isOpenOn(runs, day)) mask |= bit(duty);
  return mask;
}

/** A pair that may not share a contact splits a mask in two. */
function splitApart(mask: bigint, apart: PlanProblem['apart']): readonly bigint[] {
  for (const [a, b] of apart) {
    if ((mask & bit(a)) !== 0n && (mask & bit(b)) !== 0n) {
      return [...splitApart(mask & ~bit(a), apart), ...splitApart(mask & ~bit(b), apart)];
    }
  }
  return [mask];
}

/**
 * Columns on canonical days: the last days of runs. Some optimum without caps uses no others,
 * since a contact can be moved to a later day until a run of one of its duties ends.
 */
function canonicalColumns(problem: PlanProblem): readonly Column[] {
  return openingsByMeans(problem).flatMap((openings, means) => {
    const cost = burdenCost(problem, means);
    const latest = new Map<bigint, number>();
    const ends = new Set(openings.flatMap((o) => o.runs.map(([, to]) => to)));
    for (const day of [...ends].sort((a, b) => a - b)) {
      for (const mask of splitApart(maskOn(openings, day), problem.apart)) latest.set(mask, day);
    }
    const own = [...latest].map(([mask, day]) => ({ day, means, mask, cost }));
    // Within one means a smaller set of duties is never better.
    return own.filter((c) => !own.some((o) => o !== c && (c.mask & ~o.mask) === 0n));
  });
}

/** Whether `a` makes `b` needless: at least its duties, at no more cost. */
function dominates(a: Column, b: Column, aFirst: boolean): boolean {
  if ((b.mask & ~a.mask) !== 0n) return false;
  const order = compareCost(a.cost, b.cost);
  return order < 0 || (order === 0 && (a.mask !== b.mask || aFirst));
}

/** Columns that no other makes needless, by day and means. */
export function listColumns(problem: PlanProblem): readonly Column[] {
  const all = canonicalColumns(problem);
  const left = all.filter((b, j) => !all.some((a, i) => i !== j && dominates(a, b, i < j)));
  return [...left].sort((a, b) => a.day - b.day || a.means - b.means || (a.mask < b.mask ? -1 : 1));
}

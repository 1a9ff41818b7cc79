import type { PlanProblem, ProblemCap } from '../../src/terms/record/plan-problem.js';

/** Least cost of all plans, and the fewest new contacts among plans of that cost. */
export interface BestOfAll {
  readonly cost: readonly number[];
  readonly fresh: number;
}

interface Slot {
  readonly day: number;
  readonly means: number;
}

const counts = (cap: ProblemCap, slot: Slot, duties: readonly number[]): boolean =>
  cap.means.includes(slot.means) && duties.some((d) => cap.duties.includes(d));

/** Whether some window that holds a counted contact holds too many: day by day, by counting. */
function isOver(problem: PlanProblem, cap: ProblemCap, plan: ReadonlyMap<Slot, readonly number[]>): boolean {
  const own = [...plan].filter(([slot, duties]) => counts(cap, slot, duties)).map(([slot]) => slot.day);
  const windows: (readonly [number, number])[] = [];
  if ('runs' in cap.window) windows.push(...cap.window.runs);
  else {
    const { days } = cap.window;
    for (let from = -days; from < problem.days + days; from += 1) windows.push([from, from + days - 1]);
  }
  return windows.some(([from, to]) => {
    const inside = (day: number): boolean => day >= from && day <= to;
    const mine = own.filter(inside).length;
    return mine > 0 && mine + cap.history.filter(inside).length > cap.max;
  });
}

function scoreOf(problem: PlanProblem, plan: ReadonlyMap<Slot, readonly number[]>, unmet: readonly number[]): number[] {
  const score = [0, 0, ...problem.levels.map(() => 0), 0];
  for (const d of unmet) score[problem.duties[d]!.law ? 0 : 1]! += 1;
  for (const slot of plan.keys()) {
    problem.means[slot.means]!.burden.forEach((b, level) => { score[level + 2]! += b; });
    if (!problem.previous.some((p) => p.day === slot.day && p.means === slot.means)) {
      score[score.length - 1]! += 1;
    }
  }
  return score;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

/**
 * Every plan there is, by giving each duty every open day of every means, or none. Adding a duty
 * never makes an illegal plan legal and never lowers its score, so such branches end early.
 */
export function bestOfAll(problem: PlanProblem): BestOfAll {
  const slots: Slot[] = [];
  for (let day = 0; day < problem.days; day += 1) {
    for (let means = 0; means < problem.means.length; means += 1) slots.push({ day, means });
  }
  const isOpen = (d: number, slot: Slot): boolean => problem.duties[d]!.open.some(([m, runs]) =>
    m === slot.means && runs.some(([from, to]) => slot.day >= from && slot.day <= to));
  let best: number[] | null = null;
  const go = (d: number, plan: Map<Slot, readonly number[]>, unmet: readonly number[]): void => {
    const score = scoreOf(problem, plan, unmet);
    if (best !== null && !isLess(score, best)) return;
    if (problem.caps.some((cap) => isOver(problem, cap, plan))) return;
    if (d === problem.duties.length) {
      best = score;
      return;
    }
    for (const slot of slots) {
      if (!isOpen(d, slot)) continue;
      const held = plan.get(slot) ?? [];
      if (problem.apart.some(([a, b]) => a !== b && ((a === d && held.includes(b)) || (b === d && held.includes(a))))) continue;
      go(d + 1, new Map(plan).set(slot, [...held, d]), unmet);
    }
    go(d + 1, plan, [...unmet, d]);
  };
  go(0, new Map(), []);
  return { cost: best!.slice(0, -1), fresh: best!.at(-1)! };
}

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
type Served = ReadonlyMap<Slot, readonly number[]>;

const counts = (cap: ProblemCap, slot: Slot, duties: readonly number[]): boolean =>
  cap.means.includes(slot.means) && duties.some((d) => cap.duties.includes(d));

/** Whether some window that holds a counted contact holds too many: day by day, by counting. */
function isOver(problem: PlanProblem, cap: ProblemCap, plan: Served): boolean {
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

const daysOf = (plan: Served, d: number): readonly number[] =>
  [...plan].filter(([, duties]) => duties.includes(d)).map(([slot]) => slot.day);

/** The fewest days that hit, beside the checks, every stretch of a rhythm: tried by number. */
function fewestMissed(every: number, from: number, to: number, checks: readonly number[]): number {
  const bare = (marks: readonly number[]): number | null => {
    for (let start = from; start + every - 1 <= to; start += 1) {
      const hit = [...checks, ...marks].some((day) => day >= start && day < start + every);
      if (!hit) return start;
    }
    return null;
  };
  const reach = (marks: readonly number[], left: number): boolean => {
    const start = bare(marks);
    if (start === null) return true;
    if (left === 0) return false;
    return Array.from({ length: every }, (_, i) => start + i).some((day) => reach([...marks, day], left - 1));
  };
  for (let missed = 0; ; missed += 1) if (reach([], missed)) return missed;
}

function isInTurn(problem: PlanProblem, plan: Served): boolean {
  return problem.order.every(({ before, after, daysMin }) => daysOf(plan, after).every((day) =>
    daysOf(plan, before).some((own) => day - own >= daysMin)));
}

function burdenScore(problem: PlanProblem, plan: Served): number[] {
  const score = [0, 0, ...problem.levels.map(() => 0), 0];
  for (const [slot, duties] of plan) {
    const { burden, perDuty } = problem.means[slot.means]!;
    burden.forEach((b, level) => { score[level + 2]! += b + (perDuty?.[level] ?? 0) * duties.length; });
    if (!problem.previous.some((p) => p.day === slot.day && p.means === slot.means)) {
      score[score.length - 1]! += 1;
    }
  }
  return score;
}

/** Adds what is unmet among the duties settled so far, a set as soon as one of it is left out. */
function scoreOf(problem: PlanProblem, plan: Served, left: readonly number[], settled: number): number[] {
  const score = burdenScore(problem, plan);
  const add = (law: boolean, times: number): void => { score[law ? 0 : 1]! += times; };
  problem.duties.forEach(({ every, earliest, latest, law }, d) => {
    if (d >= settled) return;
    if (every !== undefined) add(law, fewestMissed(every, earliest, latest, daysOf(plan, d)));
    else if (left.includes(d) && !problem.together.some((set) => set.includes(d))) add(law, 1);
  });
  for (const set of problem.together) {
    if (set.some((d) => left.includes(d))) add(set.some((d) => problem.duties[d]!.law), 1);
  }
  return score;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

/**
 * Every plan there is, by giving each duty every open day of every means, or none, and a rhythm
 * every set of its open days. Going on never makes an overfull window fit nor lowers a score, so
 * such branches end early.
 */
export function bestOfAll(problem: PlanProblem): BestOfAll {
  const slots: Slot[] = [];
  for (let day = 0; day < problem.days; day += 1) {
    for (let means = 0; means < problem.means.length; means += 1) slots.push({ day, means });
  }
  const isOpen = (d: number, slot: Slot): boolean => {
    const { earliest, latest, open } = problem.duties[d]!;
    return slot.day >= earliest && slot.day <= latest && open.some(([m, runs]) =>
      m === slot.means && runs.some(([from, to]) => slot.day >= from && slot.day <= to));
  };
  const joins = (d: number, held: readonly number[]): boolean => !problem.apart.some(([a, b]) =>
    a !== b && ((a === d && held.includes(b)) || (b === d && held.includes(a))));
  let best: number[] | null = null;
  const isWorse = (plan: Served, left: readonly number[], settled: number): boolean => {
    const score = scoreOf(problem, plan, left, settled);
    return (best !== null && !isLess(score, best)) || problem.caps.some((cap) => isOver(problem, cap, plan));
  };
  const choose = (d: number, from: number, plan: Served, left: readonly number[]): void => {
    if (d === problem.duties.length) {
      if (!isWorse(plan, left, d) && isInTurn(problem, plan)) best = scoreOf(problem, plan, left, d);
      return;
    }
    if (isWorse(plan, left, d)) return;
    const rhythm = problem.duties[d]!.every !== undefined;
    slots.forEach((slot, i) => {
      if (i < from || !isOpen(d, slot) || !joins(d, plan.get(slot) ?? [])) return;
      const next = new Map(plan).set(slot, [...plan.get(slot) ?? [], d]);
      if (rhythm) choose(d, i + 1, next, left);
      else choose(d + 1, 0, next, left);
    });
    choose(d + 1, 0, plan, rhythm ? left : [...left, d]);
  };
  choose(0, 0, new Map(), []);
  return { cost: best!.slice(0, -1), fresh: best!.at(-1)! };
}

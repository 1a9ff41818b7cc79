import type { DayRun, PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost, Duals, Proof, ProofCase } from '../../terms/record/plan.js';
import { orderOf, sumOf } from './cost-order.js';
import { violation } from './violation.js';
import type { Violation } from './violation.js';

/** Beyond so many choices for one contact the check gives up: stricter, and no worse. */
const CHOICES_MAX = 12;

/** The cases that a leaf of a proof rests on, and what each contact made at least once brings. */
export interface LeafCases {
  readonly some: readonly ProofCase[];
  readonly none: readonly ProofCase[];
  readonly made: readonly Cost[];
}

/** A leaf's duals and cases, and the vectors at hand while one is read. */
interface Reading extends LeafCases {
  readonly problem: PlanProblem;
  readonly duals: Duals;
  readonly zero: Cost;
}

const isIn = (on: ProofCase, means: number, day: number): boolean =>
  on.means === means && on.from <= day && day <= on.to;

const minus = (a: Cost, b: Cost): Cost => a.map((value, i) => value - b[i]!);

/** What one duty of a contact on a day brings: its dual, or those of its windows, less its rate. */
function worthOf({ problem, duals, zero }: Reading, duty: number, means: number, day: number): Cost {
  const every = problem.duties[duty]!.every;
  const dual = every === undefined ? duals.duties[duty]! : sumOf(duals.windows
    .filter((w) => w.duty === duty && w.from <= day && day < w.from + every).map((w) => w.dual),
  zero.length);
  const rate = problem.means[means]!.perDuty;
  const left = rate === undefined ? dual : minus(dual, [0, 0, ...rate]);
  return orderOf(left, zero) > 0 ? left : zero;
}

function capHolds(problem: PlanProblem, cap: number, window: number, day: number): boolean {
  const own = problem.caps[cap]!.window;
  if ('runs' in own) return own.runs[window]![0] <= day && day <= own.runs[window]![1];
  return window <= day && day < window + own.days;
}

/**
 * The most that one contact on a day can bring beyond what it pays: of a pair that stays apart it
 * serves one, and serving no duty that a cap lists it pays no price of that cap.
 */
function mostOf(reading: Reading, means: number, day: number, open: readonly number[]): Cost | null {
  const { problem, duals, zero } = reading;
  // What comes days after something else shares no contact with it either.
  const pairs = [...problem.apart, ...problem.order.map((o) => [o.before, o.after] as const)];
  const prices = duals.prices.filter(({ cap, window }) =>
    problem.caps[cap]!.means.includes(means) && capHolds(problem, cap, window, day));
  const worth = new Map(open.map((d) => [d, worthOf(reading, d, means, day)]));
  const best = (serves: readonly number[], from: number, depth: number): Cost | null => {
    if (serves.length === 0) return null;
    const pair = depth < CHOICES_MAX
      ? pairs.find(([a, b]) => a !== b && serves.includes(a) && serves.includes(b)) : undefined;
    if (pair !== undefined) {
      return higher(...pair.map((out) => best(serves.filter((d) => d !== out), from, depth + 1)));
    }
    const at = prices.findIndex(({ cap }, i) => i >= from
      && serves.some((d) => problem.caps[cap]!.duties.includes(d)));
    if (at < 0 || depth >= CHOICES_MAX) return sumOf(serves.map((d) => worth.get(d)!), zero.length);
    const { cap, price } = prices[at]!;
    const paid = best(serves, at + 1, depth + 1);
    const free = serves.filter((d) => !problem.caps[cap]!.duties.includes(d));
    return higher(paid === null ? null : minus(paid, price), best(free, at + 1, depth + 1));
  };
  return best(open, 0, 0);
}

function higher(...list: readonly (Cost | null)[]): Cost | null {
  return list.reduce((a, b) => (a === null || (b !== null && orderOf(b, a) > 0) ? b : a), null);
}

const openRuns = (problem: PlanProblem, duty: number, means: number): readonly DayRun[] => {
  const { earliest, latest, open } = problem.duties[duty]!;
  return open.filter(([m]) => m === means).flatMap(([, runs]) => runs.map(([from, to]): DayRun =>
    [Math.max(0, earliest, from), Math.min(problem.days - 1, latest, to)]));
};

/** Days on which what a contact by a means may bring, or must pay, can change. */
function daysToLook(reading: Reading, means: number, runs: readonly DayRun[]): readonly number[] {
  const { problem, duals, some, none } = reading;
  const edges = [
    ...runs.map(([from]) => from),
    ...duals.windows.flatMap((w) => [w.from, w.from + (problem.duties[w.duty]!.every ?? 0)]),
    ...duals.prices.flatMap(({ cap, window }) => {
      const own = problem.caps[cap]!.window;
      const [from, to] = 'runs' in own ? own.runs[window]! : [window, window + own.days - 1];
      return [from, to + 1];
    }),
    ...[...some, ...none].filter((on) => on.means === means).flatMap((on) => [on.from, on.to + 1]),
    0,
  ];
  return [...new Set(edges)].filter((d) => d >= 0 && d < problem.days).sort((a, b) => a - b);
}

function overBurden(reading: Reading, means: number): number | null {
  const { problem, some, none, made, zero } = reading;
  const own = problem.duties.flatMap((_, d) => {
    const runs = openRuns(problem, d, means);
    return runs.length === 0 ? [] : [{ d, runs }];
  });
  for (const day of daysToLook(reading, means, own.flatMap(({ runs }) => runs))) {
    if (none.some((on) => isIn(on, means, day))) continue;
    const open = own.filter(({ runs }) => runs.some(([from, to]) => from <= day && day <= to))
      .map(({ d }) => d);
    const most = mostOf(reading, means, day, open);
    if (most === null) continue;
    const brings = sumOf([most, ...made.filter((_, i) => isIn(some[i]!, means, day))], zero.length);
    if (orderOf(brings, [0, 0, ...problem.means[means]!.burden]) > 0) return open[0]!;
  }
  return null;
}

const penaltyOf = (problem: PlanProblem, duties: readonly number[], zero: Cost): Cost =>
  (duties.some((d) => problem.duties[d]!.law) ? [1, ...zero.slice(1)] : [0, 1, ...zero.slice(2)]);

/** A day missed by a rhythm, or a set left unmet, pays for all duals that it would meet. */
function penaltyViolations({ problem, duals, zero }: Reading): readonly Violation[] {
  const found: Violation[] = [];
  problem.duties.forEach(({ every }, duty) => {
    const set = problem.together.find((own) => own.includes(duty)) ?? [duty];
    const dual = sumOf(set.map((d) => duals.duties[d]!), zero.length);
    const most = every === undefined ? penaltyOf(problem, set, zero) : zero;
    if (orderOf(dual, most) > 0) found.push(violation('dual.above-penalty', { duty }));
    if (every === undefined) return;
    const own = duals.windows.filter((w) => w.duty === duty);
    for (const { from } of own) {
      const held = own.filter((w) => w.from <= from && from < w.from + every).map((w) => w.dual);
      if (orderOf(sumOf(held, zero.length), penaltyOf(problem, [duty], zero)) > 0) {
        found.push(violation('dual.above-penalty', { duty }));
      }
    }
  });
  return found;
}

function shapeHolds({ problem, duals, some, made, zero }: Reading): boolean {
  const isVector = (v: Cost): boolean => v.length === zero.length && v.every(Number.isSafeInteger);
  return duals.duties.length === problem.duties.length && made.length === some.length
    && [...duals.duties, ...made, ...duals.windows.map((w) => w.dual), ...duals.prices.map((p) => p.price)]
      .every(isVector)
    && duals.windows.every(({ duty, from }) => {
      const own = problem.duties[duty];
      return own?.every !== undefined && Number.isInteger(from) && from >= own.earliest
        && from + own.every - 1 <= own.latest;
    })
    && duals.prices.every(({ cap, window }) => {
      const own = problem.caps[cap]?.window;
      return own !== undefined && Number.isInteger(window) && (!('runs' in own) || own.runs[window] !== undefined);
    });
}

/** What the places of a priced window cost at least all plans together. */
function pricesOf({ problem, duals, zero }: Reading): Cost {
  return sumOf(duals.prices.map(({ cap, window, price }) => {
    const { history, max } = problem.caps[cap]!;
    const used = history.filter((day) => capHolds(problem, cap, window, day)).length;
    return price.map((value) => value * Math.max(0, max - used));
  }), zero.length);
}

/**
 * What is wrong with a leaf's duals as a lower bound, and the bound; nothing wrong when no plan of
 * its cases can cost less. A contact's duties bring no more than its burden and the prices it
 * pays, an unmet duty costs at least its dual, and no window sells more places than it has.
 */
function checkLeaf(reading: Reading): { readonly wrong: readonly Violation[]; readonly bound: Cost } {
  const { problem, duals, made, zero } = reading;
  if (!shapeHolds(reading)) return { wrong: [violation('dual.shape', {})], bound: zero };
  const wrong = [...penaltyViolations(reading)];
  const all = [...duals.duties, ...duals.windows.map((w) => w.dual), ...made];
  [...all, ...duals.prices.map((p) => p.price)].forEach((v, d) => {
    if (orderOf(v, zero) < 0) wrong.push(violation('dual.negative', { duty: d < problem.duties.length ? d : null }));
  });
  problem.means.forEach((_, means) => {
    const duty = overBurden(reading, means);
    if (duty !== null) wrong.push(violation('dual.above-burden', { means, duty }));
  });
  return { wrong, bound: minus(sumOf(all, zero.length), pricesOf(reading)) };
}

/** A proof read to its leaves: what is wrong, and what no plan can cost less than. */
export function checkProof(
  problem: PlanProblem, proof: Proof, cases: Omit<LeafCases, 'made'> = { some: [], none: [] },
): { readonly wrong: readonly Violation[]; readonly bound: Cost } {
  const zero = new Array<number>(problem.levels.length + 2).fill(0);
  if (!('on' in proof)) {
    return checkLeaf({ problem, ...cases, made: proof.made, duals: proof.duals, zero });
  }
  const some = checkProof(problem, proof.some, { ...cases, some: [...cases.some, proof.on] });
  const none = checkProof(problem, proof.none, { ...cases, none: [...cases.none, proof.on] });
  return {
    wrong: [...some.wrong, ...none.wrong],
    bound: orderOf(some.bound, none.bound) <= 0 ? some.bound : none.bound,
  };
}

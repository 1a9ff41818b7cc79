import { wholeOf } from './cost-sums.js';
import { holdsDay, openRuns, penaltyOf, setOf } from './open-days.js';
import { FAR } from './proof-leaves.js';
import type { Leaf, Term } from './proof-leaves.js';
import { violation } from './violation.js';
import type { Violations } from './violation.js';

/** Beyond so many choices for one contact the check gives up: stricter, and no worse. */
const CHOICES_MAX = 12;

/** One way to serve less: what it leaves out, and what it pays for the rest. */
type Way = readonly [out: readonly number[], pays: bigint];

type Terms = readonly Term[];

const totalOf = (terms: Terms): bigint => terms.reduce((sum, t) => sum + t.whole, 0n);

/**
 * What one contact can bring beyond what it pays, one way or another, by the terms of its day. Of
 * a pair that stays apart it leaves one out, and it pays the price of a cap's window or leaves out
 * what the cap counts; a contact that serves nothing is none.
 */
function waysToServe({ problem }: Leaf, today: Terms, worth: Map<number, bigint>): bigint[] {
  // What comes days after something else shares no contact with it either.
  const pairs = [...problem.apart, ...problem.order.map((o) => [o.before, o.after] as const)];
  const all = [
    ...pairs.filter(([a, b]) => a !== b).map((pair) => pair.map((d): Way => [[d], 0n])),
    ...today.flatMap(({ cap, whole }): Way[][] => (cap ? [[[[], whole], [cap.duties, 0n]]] : [])),
  ];
  const sums = (serves: readonly number[], choices: typeof all, left: number): bigint[] => {
    if (serves.length === 0) return [];
    const at = choices.findIndex((ways) => ways.every(([out]) =>
      out.length === 0 || out.some((d) => serves.includes(d))));
    if (at < 0 || left === 0) return [serves.reduce((sum, d) => sum + worth.get(d)!, 0n)];
    return choices[at]!.flatMap(([out, pays]) => sums(serves.filter((d) => !out.includes(d)),
      choices.slice(at + 1), left - 1).map((sum) => sum - pays));
  };
  return sums([...worth.keys()], all, CHOICES_MAX);
}

/** Whether on some day a contact by a means would bring more than its burden. */
function burdenViolations(leaf: Leaf, means: number): Violations {
  const { burden, perDuty = [] } = leaf.problem.means[means]!;
  const [most, rate] = [wholeOf([0, 0, ...burden]), wholeOf([0, 0, ...perDuty])];
  const runs = leaf.problem.duties.map((_, d) => openRuns(leaf.problem, d, means));
  const own = leaf.terms.filter((t) => (t.cap?.means ?? [t.means ?? means]).includes(means));
  // It brings most on days when something opens, or a dual begins, or a price or a case is over.
  const edges = own.map(({ days, times }) => (times > 0 ? days[0] : days[1] + 1));
  for (const day of new Set([...runs.flat().map((run) => run[0]), ...edges])) {
    const open = runs.flatMap((list, d) => (list.some((run) => holdsDay(run, day)) ? [d] : []));
    const today = open.length === 0 ? [] : own.filter((term) => holdsDay(term.days, day));
    const made = today.filter((term) => term.means !== undefined);
    if (made.some((term) => term.times === 0)) continue;
    const worth = new Map(open.map((d) => [d, -rate]));
    for (const { duty = -1, whole } of today)
      if (worth.has(duty)) worth.set(duty, worth.get(duty)! + whole);
    for (const [d, gain] of worth) if (gain < 0n) worth.set(d, 0n);
    const isOver = waysToServe(leaf, today, worth).some((sum) => sum + totalOf(made) > most);
    if (isOver) return [violation('dual.above-burden', { means, duty: open[0]! })];
  }
  return [];
}

/** Whether a set left unmet, or a day that a rhythm misses, costs less than it would bring. */
function isAbovePenalty({ problem, terms }: Leaf, duty: number, day: number): boolean {
  const set = setOf(problem, duty);
  const duals = terms.filter((term) => set.includes(term.duty ?? -1) && holdsDay(term.days, day));
  // A rhythm has no dual but those of its windows; its fullest day is the first of one of them.
  const isBare = day === -FAR && problem.duties[duty]!.every !== undefined;
  return totalOf(duals) > (isBare ? 0n : wholeOf(penaltyOf(problem, duty)));
}

/**
 * What is wrong with a leaf's duals as a lower bound: nothing when no plan of its cases can cost
 * less. A contact's duties bring no more than its burden and the prices it pays, what is unmet
 * costs at least its dual, and no window sells more places than it has.
 */
export function leafViolations(leaf: Leaf): Violations {
  const below = leaf.terms.filter(({ whole }) => whole < 0n);
  const above = leaf.terms.filter(({ duty, days }) =>
    duty !== undefined && isAbovePenalty(leaf, duty, days[0]));
  return [
    ...below.map(({ duty = null }) => violation('dual.negative', { duty })),
    ...above.map(({ duty = null }) => violation('dual.above-penalty', { duty })),
    ...leaf.problem.means.flatMap((_, means) => burdenViolations(leaf, means)),
  ];
}

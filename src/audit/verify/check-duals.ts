import type { DayRun, PlanProblem } from '../../terms/record/plan-problem.js';
import type {
  CapPrice, Cost, Duals, Proof, ProofCase, WindowDual,
} from '../../terms/record/plan.js';
import { minus, orderOf, sumOf } from './cost-order.js';
import { holdsDay, inTurn, openRuns, penaltyOf, setOf, within } from './duty-terms.js';
import { violationIf } from './violation.js';
import type { Violation } from './violation.js';

/** Beyond so many choices for one contact the check gives up: stricter, and no worse. */
const CHOICES_MAX = 12;
const NO_DAYS: DayRun = [0, -1];

/** Contacts made at least once, and contacts never made. */
interface Cases {
  readonly some: readonly ProofCase[];
  readonly none: readonly ProofCase[];
}

/** A leaf of a proof: its duals, and the cases that it rests on. */
interface Leaf extends Cases {
  readonly problem: PlanProblem;
  readonly duals: Duals;
  /** What each contact made at least once brings. */
  readonly made: readonly Cost[];
  readonly zero: Cost;
}

const isIn = (on: ProofCase, means: number, day: number): boolean =>
  on.means === means && holdsDay([on.from, on.to], day);

/** Days of one window of a rhythm; none where it has no such window. */
function windowOf(problem: PlanProblem, { duty, from }: WindowDual): DayRun {
  const { every, earliest, latest } = problem.duties[duty] ?? { earliest: 0, latest: 0 };
  const to = from + (every ?? Infinity) - 1;
  return Number.isInteger(from) && from >= earliest && to <= latest ? [from, to] : NO_DAYS;
}

/** Days of one window of a cap; none where it has no such window. */
function placeOf(problem: PlanProblem, { cap, window }: CapPrice): DayRun {
  const own = problem.caps[cap]?.window;
  if (own === undefined || !Number.isInteger(window)) return NO_DAYS;
  return 'runs' in own ? own.runs[window] ?? NO_DAYS : [window, window + own.days - 1];
}

/** Whether there is a vector of whole numbers for every duty and case, and all windows exist. */
function isSound({ problem, duals: { duties, windows, prices }, made, some, zero }: Leaf): boolean {
  const spread = [...windows.map((w) => w.dual), ...prices.map((p) => p.price)];
  const isVector = (v: Cost): boolean => v.length === zero.length && v.every(Number.isSafeInteger);
  return duties.length === problem.duties.length && made.length === some.length
    && [...duties, ...made, ...spread].every(isVector)
    && windows.every((w) => windowOf(problem, w) !== NO_DAYS)
    && prices.every((p) => placeOf(problem, p) !== NO_DAYS);
}

/** The dual of a duty; of a rhythm those of its windows that hold a day. */
function dualOn({ problem, duals, zero }: Leaf, duty: number, day: number): Cost {
  if (problem.duties[duty]!.every === undefined) return duals.duties[duty]!;
  const own = duals.windows.filter((w) => w.duty === duty && holdsDay(windowOf(problem, w), day));
  return sumOf(own.map((w) => w.dual), zero.length);
}

/** What one duty of a contact on a day brings: its dual less what serving it adds. */
function worthOf(leaf: Leaf, duty: number, means: number, day: number): Cost {
  const rate = leaf.problem.means[means]!.perDuty ?? [];
  const left = minus(dualOn(leaf, duty, day), [0, 0, ...rate]);
  return orderOf(left, leaf.zero) > 0 ? left : leaf.zero;
}

/** One way to serve less: what it leaves out, and what it pays for the rest. */
type Way = readonly [out: readonly number[], pays: Cost];

/**
 * The choices of a contact on a day: of a pair that stays apart it leaves one out, and it pays
 * the price of a cap's window or leaves out what the cap counts.
 */
function choicesOn({ problem, duals, zero }: Leaf, means: number, day: number): readonly Way[][] {
  // What comes days after something else shares no contact with it either.
  const pairs = [...problem.apart, ...problem.order.map((o) => [o.before, o.after] as const)];
  const prices = duals.prices.filter((p) =>
    problem.caps[p.cap]!.means.includes(means) && holdsDay(placeOf(problem, p), day));
  return [
    ...pairs.filter(([a, b]) => a !== b).map((pair) => pair.map((d): Way => [[d], zero])),
    ...prices.map(({ cap, price }): Way[] => [[[], price], [problem.caps[cap]!.duties, zero]]),
  ];
}

/** The most that one contact on a day can bring beyond what it pays; null if it serves nothing. */
function mostOf(leaf: Leaf, means: number, day: number, open: readonly number[]): Cost | null {
  const choices = choicesOn(leaf, means, day);
  const worth = new Map(open.map((d) => [d, worthOf(leaf, d, means, day)]));
  const best = (serves: readonly number[], from: number, depth: number): Cost | null => {
    if (serves.length === 0) return null;
    const at = choices.findIndex((ways, i) => i >= from && ways.every(([out]) =>
      out.length === 0 || out.some((d) => serves.includes(d))));
    if (at < 0 || depth >= CHOICES_MAX) {
      return sumOf(serves.map((d) => worth.get(d)!), leaf.zero.length);
    }
    const ends = choices[at]!.map(([out, pays]) => {
      const most = best(serves.filter((d) => !out.includes(d)), at + 1, depth + 1);
      return most === null ? null : minus(most, pays);
    });
    return ends.reduce((a, b) => (a === null || (b !== null && orderOf(b, a) > 0) ? b : a), null);
  };
  return best(open, 0, 0);
}

/** Days on which what a contact by a means may bring, or must pay, can change. */
function daysToLook(leaf: Leaf, means: number): readonly number[] {
  const { problem, duals, some, none } = leaf;
  const spans = [
    ...duals.windows.map((w) => windowOf(problem, w)),
    ...duals.prices.map((p) => placeOf(problem, p)),
    ...[...some, ...none].map(({ from, to }): DayRun => [from, to]),
  ];
  const runs = problem.duties.flatMap((_, d) => openRuns(problem, d, means));
  const days = [0, ...runs.map(([from]) => from), ...spans.flatMap(([from, to]) => [from, to + 1])];
  return [...new Set(days)].filter((day) => day >= 0 && day < problem.days).sort((a, b) => a - b);
}

/** The first day on which a contact by a means would bring more than its burden. */
function burdenViolations(leaf: Leaf, means: number): readonly Violation[] {
  const { problem, some, none, made, zero } = leaf;
  const runs = problem.duties.map((_, d) => openRuns(problem, d, means));
  for (const day of daysToLook(leaf, means)) {
    if (none.some((on) => isIn(on, means, day))) continue;
    const open = runs.flatMap((own, d) => (own.some((run) => holdsDay(run, day)) ? [d] : []));
    const most = mostOf(leaf, means, day, open);
    if (most === null) continue;
    const brings = sumOf([most, ...made.filter((_, i) => isIn(some[i]!, means, day))], zero.length);
    const isOver = orderOf(brings, [0, 0, ...problem.means[means]!.burden]) > 0;
    if (isOver) return violationIf(true, 'dual.above-burden', { means, duty: open[0]! });
  }
  return [];
}

/** A set left unmet, or a day that a rhythm misses, pays for all duals that it would meet. */
function isAbovePenalty(leaf: Leaf, duty: number): boolean {
  const { problem, duals, zero } = leaf;
  const penalty = penaltyOf(problem, duty);
  const dual = sumOf(setOf(problem, duty).map((d) => duals.duties[d]!), zero.length);
  if (problem.duties[duty]!.every === undefined) return orderOf(dual, penalty) > 0;
  // A rhythm has no dual but those of its windows; the fullest day is the first of one of them.
  return orderOf(dual, zero) > 0 || duals.windows.some((w) =>
    w.duty === duty && orderOf(dualOn(leaf, duty, w.from), penalty) > 0);
}

/**
 * What is wrong with a leaf's duals as a lower bound, and the bound; nothing wrong when no plan of
 * its cases can cost less. A contact's duties bring no more than its burden and the prices it
 * pays, an unmet duty costs at least its dual, and no window sells more places than it has.
 */
function checkLeaf(leaf: Leaf): { readonly wrong: readonly Violation[]; readonly bound: Cost } {
  const { problem, duals: { duties, windows, prices }, made, zero } = leaf;
  if (!isSound(leaf)) return { wrong: violationIf(true, 'dual.shape'), bound: zero };
  const bringing = [...duties, ...windows.map((w) => w.dual), ...made];
  const places = prices.map((p) => {
    const { history, max } = problem.caps[p.cap]!;
    const used = history.filter((day) => holdsDay(placeOf(problem, p), day)).length;
    return p.price.map((value) => value * Math.max(0, max - used));
  });
  const wrong = [
    ...problem.duties.flatMap((_, duty) =>
      violationIf(isAbovePenalty(leaf, duty), 'dual.above-penalty', { duty })),
    ...[...bringing, ...prices.map((p) => p.price)].flatMap((v, d) =>
      violationIf(orderOf(v, zero) < 0, 'dual.negative', { duty: d < duties.length ? d : null })),
    ...problem.means.flatMap((_, means) => burdenViolations(leaf, means)),
  ];
  return { wrong, bound: minus(sumOf(bringing, zero.length), sumOf(places, zero.length)) };
}

/** The two cases of a proof: each its part of the proof, and the problem and cases it is of. */
function casesOf(
  problem: PlanProblem, proof: Exclude<Proof, { readonly duals: Duals }>, cases: Cases,
): readonly (readonly [PlanProblem, Proof, Cases])[] | null {
  if ('on' in proof) {
    return [
      [problem, proof.some, { ...cases, some: [...cases.some, proof.on] }],
      [problem, proof.none, { ...cases, none: [...cases.none, proof.on] }],
    ];
  }
  const { order, by } = proof.turn;
  const turn = problem.order[order];
  // What has a rhythm is served many times: it is not early or late.
  const isOnce = turn !== undefined && problem.duties[turn.before]!.every === undefined;
  if (!isOnce || !Number.isInteger(by)) return null;
  return [
    [within(problem, turn.before, -Infinity, by), proof.early, cases],
    [inTurn(within(problem, turn.before, by + 1, Infinity)), proof.late, cases],
  ];
}

/** A proof read to its leaves: what is wrong, and what no plan can cost less than. */
export function checkProof(
  problem: PlanProblem, proof: Proof, cases: Cases = { some: [], none: [] },
): { readonly wrong: readonly Violation[]; readonly bound: Cost } {
  const zero = new Array<number>(problem.levels.length + 2).fill(0);
  if ('duals' in proof) {
    return checkLeaf({ problem, ...cases, made: proof.made, duals: proof.duals, zero });
  }
  const split = casesOf(problem, proof, cases);
  if (split === null) return { wrong: violationIf(true, 'dual.shape'), bound: zero };
  const [one, other] = split.map((own) => checkProof(...own));
  return {
    wrong: [...one!.wrong, ...other!.wrong],
    bound: orderOf(one!.bound, other!.bound) <= 0 ? one!.bound : other!.bound,
  };
}

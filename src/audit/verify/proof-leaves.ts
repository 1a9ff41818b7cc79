import type { DayRun, PlanProblem, ProblemCap } from '../../terms/record/plan-problem.js';
import type {
  CapPrice, Cost, Proof, ProofCase, ProofLeaf, WindowDual,
} from '../../terms/record/plan.js';
import { wholeOf } from './cost-sums.js';
import { holdsDay, inTurn, within } from './open-days.js';

type Cases = readonly ProofCase[];

/** A vector of a proof: on its days a contact brings it, or pays it. */
export interface Term {
  readonly value: Cost;
  readonly whole: bigint;
  readonly days: DayRun;
  /**
   * How often the bound counts it: once; a price less than nothing, for each place to be had; not
   * at all what tells of contacts that are never made.
   */
  readonly times: number;
  /** What brings it: serving a duty, or any contact by a means. Of a price: what it is paid for. */
  readonly duty?: number;
  readonly means?: number;
  readonly cap?: ProblemCap;
}

/** A part of a proof that has no cases. */
export interface Leaf {
  readonly problem: PlanProblem;
  readonly terms: readonly Term[];
}

/** The leaves of a proof; null for what is none. */
type Leaves = readonly (Leaf | null)[];

const NOWHERE: DayRun = [Number.NaN, Number.NaN];
/** Further than any day; the dual of a duty begins that long before. */
export const FAR: number = Number.MAX_SAFE_INTEGER;

/** A term as it is stated: nothing is known yet of its vector. */
type Stated = Omit<Term, 'whole'>;

const stated = (of: Partial<Stated>, value: Cost, days: DayRun, times = 1): Stated =>
  ({ ...of, value, days, times });

/** Days of one window of a rhythm. */
function rhythmDays({ duties }: PlanProblem, { duty, from }: WindowDual): DayRun {
  const { every, earliest, latest } = duties[duty] ?? { earliest: 0, latest: 0 };
  const to = from + (every ?? Infinity) - 1;
  return from >= earliest && to <= latest ? [from, to] : NOWHERE;
}

/** The price of one window of a cap, which is named by its index or its first day. */
function priceTerm({ caps }: PlanProblem, { cap: at, window, price }: CapPrice): Stated {
  const cap = caps[at];
  if (cap === undefined) return stated({}, price, NOWHERE);
  const days: DayRun = 'days' in cap.window ? [window, window + cap.window.days - 1]
    : cap.window.runs[window] ?? NOWHERE;
  const used = cap.history.filter((day) => holdsDay(days, day)).length;
  return stated({ cap }, price, days, Math.min(0, used - cap.max));
}

/** A leaf; null unless each vector stands for something that there is, and sums are exact. */
function toLeaf(problem: PlanProblem, leaf: ProofLeaf, some: Cases, none: Cases): Leaf | null {
  const { duals: { duties, windows, prices }, made } = leaf;
  if (duties.length !== problem.duties.length || made.length !== some.length) return null;
  const zero = [0, 0, ...problem.levels.map(() => 0)];
  const terms = [
    // The dual of a rhythm apart from its windows counts on no day on which a contact may serve it.
    ...duties.map((dual, duty) => stated({ duty }, dual,
      [-FAR, problem.duties[duty]!.every === undefined ? FAR : -FAR])),
    ...windows.map((own) => stated({ duty: own.duty }, own.dual, rhythmDays(problem, own))),
    ...some.map(({ means, from, to }, i) => stated({ means }, made[i]!, [from, to])),
    ...none.map(({ means, from, to }) => stated({ means }, zero, [from, to], 0)),
    ...prices.map((price) => priceTerm(problem, price)),
  ];
  const isWhole = terms.every(({ value: v, days, duty = 0, means = 0 }) => Array.isArray(v)
    && v.length === zero.length && [...v, ...days, duty, means].every(Number.isSafeInteger));
  if (!isWhole) return null;
  const size = terms.reduce((sum, { value, times }) =>
    sum + (1 + Math.abs(times)) * Math.max(...value.map(Math.abs)), 0);
  if (size > Number.MAX_SAFE_INTEGER / 2) return null;
  return { problem, terms: terms.map((term) => ({ ...term, whole: wholeOf(term.value) })) };
}

/**
 * A proof read to its leaves: one contact is made at least once or never, or one duty is served
 * early or late.
 */
export function leavesOf(problem: PlanProblem, proof: Proof, some: Cases, none: Cases): Leaves {
  if ('duals' in proof) return [toLeaf(problem, proof, some, none)];
  if ('on' in proof) {
    const made = leavesOf(problem, proof.some, [...some, proof.on], none);
    return [...made, ...leavesOf(problem, proof.none, some, [...none, proof.on])];
  }
  const { turn: { order, by }, early, late } = proof;
  const lead = problem.order[order]?.before ?? -1;
  // What has a rhythm is served many times: it is not early or late.
  if (!Number.isInteger(by) || lead < 0 || problem.duties[lead]!.every !== undefined) return [null];
  const first = leavesOf(within(problem, lead, [-Infinity, by]), early, some, none);
  const later = inTurn(within(problem, lead, [by + 1, Infinity]));
  return [...first, ...leavesOf(later, late, some, none)];
}

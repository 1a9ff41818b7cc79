import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost, Proof, ProofTurn, Solution, SolvedContact } from '../terms/record/plan.js';
import type { Model } from './model.js';
import { compareCost, fullCost } from './plan-cost.js';

/** Problems solved before turns are left to the search that heeds them day by day. */
const PROBLEMS_MAX = 40;

/** A case of a problem: the best plan of it that heeds no turn, which no plan of it can better. */
interface Case {
  readonly problem: PlanProblem;
  readonly solution: Solution;
  readonly cost: Cost;
  split: { readonly turn: ProofTurn; readonly early: Case; readonly late: Case } | null;
}

/** The problem with one duty open from one day to another alone. */
function within(problem: PlanProblem, duty: number, from: number, to: number): PlanProblem {
  const duties = problem.duties.map((own, d) => (d !== duty ? own : {
    ...own, earliest: Math.max(own.earliest, from), latest: Math.min(own.latest, to),
  }));
  return { ...problem, duties };
}

const servedOn = (contacts: readonly SolvedContact[], duty: number): number | undefined =>
  contacts.find((c) => c.serves.includes(duty))?.day;

/** A turn that contacts do not keep, and the last day on which what goes first was in time. */
function firstBroken(
  { order }: PlanProblem, contacts: readonly SolvedContact[],
): ProofTurn | 'none' | 'unserved' {
  for (const [at, { before, after, daysMin }] of order.entries()) {
    const day = servedOn(contacts, after);
    const first = servedOn(contacts, before);
    if (day === undefined || (first !== undefined && first + daysMin <= day)) continue;
    // Days do not part a plan that serves only what comes second from those that serve neither.
    return first === undefined ? 'unserved' : { order: at, by: day - daysMin };
  }
  return 'none';
}

function toProof({ solution, split }: Case): Proof {
  if (split === null) return solution.proof;
  return { turn: split.turn, early: toProof(split.early), late: toProof(split.late) };
}

function boundOf({ solution, split }: Case): Cost {
  if (split === null) return solution.bound;
  const [early, late] = [boundOf(split.early), boundOf(split.late)];
  return compareCost(early, late) <= 0 ? early : late;
}

/** What the cases of a problem came to. */
export interface SplitTurns {
  /** The cheapest plan found that keeps every turn; null when none was. */
  readonly contacts: readonly SolvedContact[] | null;
  /** No plan costs less than that one. */
  readonly exact: boolean;
  readonly proof: Proof;
  readonly bound: Cost;
  readonly work: number;
}

/** What no plan of a case costs less than, in full. */
const leastOf = ({ solution, cost }: Case): Cost =>
  (solution.status === 'bounded' ? [...solution.bound, 0, 0] : cost);

/**
 * The cheapest plan of a problem with turns, by solving without them: where the best plan breaks
 * a turn, the problem falls into the case that what goes first is served early enough, and the
 * case that both are served later, until the best plan of the best case breaks none.
 *
 * @param solveApart - Solves a problem as if nothing had to wait its turn, with so much work.
 */
export function splitTurns(
  model: Model, workMax: number,
  solveApart: (problem: PlanProblem, workMax: number) => Solution,
): SplitTurns {
  const { problem } = model;
  let work = 0;
  let kept: Case | null = null;
  const toCase = (own: PlanProblem): Case => {
    const solution = solveApart(own, Math.max(0, workMax - work));
    work += solution.work;
    const made: Case = { problem: own, solution, cost: fullCost(model, solution.contacts), split: null };
    const isKept = firstBroken(problem, solution.contacts) === 'none';
    if (isKept && (kept === null || compareCost(made.cost, kept.cost) < 0)) kept = made;
    return made;
  };
  const root = toCase(problem);
  const open = [root];
  let exact = false;
  for (let solved = 1; solved + 2 <= PROBLEMS_MAX; solved += 2) {
    const best = open.reduce((a, b) => (compareCost(leastOf(b), leastOf(a)) < 0 ? b : a));
    const turn = firstBroken(problem, best.solution.contacts);
    exact = best.solution.status !== 'bounded' && turn === 'none';
    if (best.solution.status === 'bounded' || typeof turn === 'string') break;
    const { before } = problem.order[turn.order]!;
    const early = toCase(within(best.problem, before, -Infinity, turn.by));
    const late = toCase(within(best.problem, before, turn.by + 1, Infinity));
    best.split = { turn, early, late };
    open.splice(open.indexOf(best), 1, early, late);
  }
  const contacts = (kept as Case | null)?.solution.contacts ?? null;
  return { contacts, exact, proof: toProof(root), bound: boundOf(root), work };
}

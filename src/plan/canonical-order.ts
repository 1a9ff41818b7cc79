import type { Means, PlanProblem } from '../terms/record/plan-problem.js';
import type { Proof, Solution } from '../terms/record/plan.js';

/** A problem with duties and means in an order that does not depend on how they were listed. */
export interface Ordered {
  readonly problem: PlanProblem;
  /** The solution in the numbers of the problem as it was given. */
  readonly restore: (solution: Solution) => Solution;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareMeans(a: Means, b: Means): number {
  return compareText(a.channel, b.channel) || compareText(a.via ?? '', b.via ?? '')
    || compareText(a.contactPoint ?? '', b.contactPoint ?? '')
    || compareText(a.sources.join(), b.sources.join())
    || compareText(a.burden.join(), b.burden.join());
}

const orderOf = <T>(list: readonly T[], compare: (a: T, b: T) => number): readonly number[] =>
  list.map((_, i) => i).sort((a, b) => compare(list[a]!, list[b]!) || a - b);

const isInOrder = (order: readonly number[]): boolean => order.every((from, to) => from === to);

const ascending = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);

/** Sorts duties by id and means by what they are, so that ties never fall by position. */
export function toOrdered(problem: PlanProblem): Ordered {
  const duties = orderOf(problem.duties, (a, b) => compareText(a.id, b.id));
  const means = orderOf(problem.means, compareMeans);
  if (isInOrder(duties) && isInOrder(means)) return { problem, restore: (solution) => solution };
  const newDuty: number[] = [];
  const newMeans: number[] = [];
  duties.forEach((from, to) => { newDuty[from] = to; });
  means.forEach((from, to) => { newMeans[from] = to; });
  const ordered: PlanProblem = {
    ...problem,
    means: means.map((m) => problem.means[m]!),
    duties: duties.map((d) => ({
      ...problem.duties[d]!,
      open: problem.duties[d]!.open.map(([m, runs]) => [newMeans[m]!, runs] as const),
    })),
    caps: problem.caps.map((cap) => ({
      ...cap, means: cap.means.map((m) => newMeans[m]!), duties: cap.duties.map((d) => newDuty[d]!),
    })),
    apart: problem.apart.map(([a, b]) => [newDuty[a]!, newDuty[b]!] as const),
    together: problem.together.map((set) => ascending(set.map((d) => newDuty[d]!))),
    order: problem.order.map((o) => ({
      ...o, before: newDuty[o.before]!, after: newDuty[o.after]!,
    })),
    previous: problem.previous.map((p) => ({ ...p, means: newMeans[p.means]! })),
  };
  return { problem: ordered, restore: (solution) => restored(solution, duties, means, newDuty) };
}

function restored(
  solution: Solution, duties: readonly number[], means: readonly number[],
  newDuty: readonly number[],
): Solution {
  const contacts = solution.contacts.map((c) => ({
    day: c.day, means: means[c.means]!, serves: ascending(c.serves.map((d) => duties[d]!)),
  }));
  return {
    ...solution,
    contacts: contacts.sort((a, b) => a.day - b.day || a.means - b.means),
    unmet: ascending(solution.unmet.map((d) => duties[d]!)),
    proof: restoredProof(solution.proof, duties, means, newDuty),
  };
}

function restoredProof(
  proof: Proof, duties: readonly number[], means: readonly number[], newDuty: readonly number[],
): Proof {
  if ('on' in proof) {
    return {
      on: { ...proof.on, means: means[proof.on.means]! },
      some: restoredProof(proof.some, duties, means, newDuty),
      none: restoredProof(proof.none, duties, means, newDuty),
    };
  }
  if ('turn' in proof) {
    return {
      turn: proof.turn,
      early: restoredProof(proof.early, duties, means, newDuty),
      late: restoredProof(proof.late, duties, means, newDuty),
    };
  }
  return {
    ...proof,
    duals: {
      ...proof.duals, duties: newDuty.map((d) => proof.duals.duties[d]!),
      windows: proof.duals.windows.map((w) => ({ ...w, duty: duties[w.duty]! })),
    },
  };
}

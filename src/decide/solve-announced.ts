import { solve } from '../plan/index.js';
import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Solution } from '../terms/record/plan.js';

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** The problem in which some duties are served by one means alone. */
function bound(problem: PlanProblem, held: ReadonlyMap<number, number>): PlanProblem {
  return {
    ...problem,
    duties: problem.duties.map((duty, d) => (!held.has(d) ? duty
      : { ...duty, open: duty.open.filter(([m]) => m === held.get(d)) })),
  };
}

/** The single duty that each announced contact of a solution serves first. */
function heldBy(problem: PlanProblem, { contacts }: Solution): ReadonlyMap<number, number> {
  return new Map(contacts.flatMap(({ means, serves }) => {
    const single = serves.find((d) => problem.duties[d]!.every === undefined);
    return problem.means[means]!.announced === undefined || single === undefined ? []
      : [[single, means] as const];
  }));
}

/** A solution of the same cost with an announced contact in it; null where there is none. */
function withContact(
  problem: PlanProblem, solution: Solution, means: number, workMax: number | undefined,
): Solution | null {
  const { announced } = problem.means[means]!;
  const open = problem.duties.flatMap((duty, d) =>
    (duty.open.some(([m]) => m === means) ? [d] : []));
  const kept = heldBy(problem, solution);
  for (const d of open) {
    // What serves another announced contact stays with it; days missed are not made up here.
    if (kept.has(d) || solution.unmet.includes(d) && problem.duties[d]!.every !== undefined) continue;
    // One check more does a rhythm no harm, and an announced contact counts under caps already.
    if (problem.duties[d]!.every !== undefined) {
      if (problem.means[means]!.perDuty !== undefined) continue;
      const contact = { day: announced as number, means, serves: [d] };
      const contacts = [...solution.contacts, contact]
        .sort((a, b) => a.day - b.day || a.means - b.means);
      return { ...solution, contacts };
    }
    const held = new Map([...kept, [d, means] as const]);
    const forced = solve(bound(problem, held), workMax === undefined ? {} : { workMax });
    if (!isSame(forced.cost, solution.cost)) continue;
    const { contacts, unmet } = forced;
    return { ...solution, contacts, unmet, work: solution.work + forced.work };
  }
  return null;
}

/**
 * The problem solved so that what was announced to the borrower stays wherever it costs nothing:
 * among solutions of the least cost one that keeps an announced contact goes before others.
 */
export function solveAnnounced(problem: PlanProblem, workMax?: number): Solution {
  let solution = solve(problem, workMax === undefined ? {} : { workMax });
  problem.means.forEach(({ announced }, means) => {
    if (announced === undefined || solution.contacts.some((c) => c.means === means)) return;
    solution = withContact(problem, solution, means, workMax) ?? solution;
  });
  return solution;
}

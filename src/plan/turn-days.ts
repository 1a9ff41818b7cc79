import type { PlanProblem } from '../terms/record/plan-problem.js';
import { withinDays } from './day-runs.js';
import type { Opening } from './model.js';

/** The first day, from one on, on which any means may serve a duty; Infinity when none may. */
function firstDay(open: readonly (readonly Opening[])[], duty: number, from: number): number {
  let first = Infinity;
  for (const openings of open) {
    const runs = openings.find((o) => o.duty === duty)?.runs ?? [];
    const run = runs.find(([, to]) => to >= from);
    if (run !== undefined) first = Math.min(first, Math.max(from, run[0]));
  }
  return first;
}

/**
 * Openings without the days on which a duty's turn cannot have come: what goes before it was not
 * to be served long enough ago by any means.
 */
export function fromTurns(
  { order, days }: PlanProblem, open: readonly (readonly Opening[])[],
): readonly (readonly Opening[])[] {
  const since = new Map<number, number>();
  // Each pass settles one turn more of a chain; turns in a circle are left when the days run out.
  for (let pass = 0, raised = order.length > 0; raised && pass < order.length; pass += 1) {
    raised = false;
    for (const { before, after, daysMin } of order) {
      const turn = firstDay(open, before, since.get(before) ?? 0) + daysMin;
      if (turn <= (since.get(after) ?? 0)) continue;
      since.set(after, turn);
      raised = true;
    }
  }
  if (since.size === 0) return open;
  return open.map((openings) => openings.flatMap((own) => {
    const runs = withinDays(own.runs, since.get(own.duty) ?? 0, days - 1);
    return runs.length === 0 ? [] : [{ ...own, runs }];
  }));
}

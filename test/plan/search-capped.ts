import { raiseDuals, toAscent } from '../../src/plan/ascend.js';
import { closeColumns } from '../../src/plan/closure.js';
import { listColumns, seedColumns } from '../../src/plan/columns.js';
import { deepen } from '../../src/plan/deepen.js';
import { toModel } from '../../src/plan/model.js';
import { toPricedDuals } from '../../src/plan/priced-duals.js';
import { listRows } from '../../src/plan/rows.js';
import { toSearchDuals } from '../../src/plan/search-duals.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import type { SolvedContact } from '../../src/terms/record/plan.js';

/**
 * The search under caps alone, without the shortcuts that mostly make it needless.
 *
 * @param priced - Whether its duals heed caps, so that contacts pay for places in full windows.
 */
export function searchCappedOnly(
  problem: PlanProblem, packed: boolean, priced = false,
): { readonly contacts: readonly SolvedContact[]; readonly complete: boolean } {
  const model = toModel(problem, packed);
  const canonical = seedColumns(model, model.open);
  const seeds = model.series.length === 0 ? canonical : problem.means.map((_, m) =>
    closeColumns(model, canonical, false).filter((c) => c.means === m));
  const ascent = toAscent(model, listRows(model, listColumns(model, seeds)));
  const heeding = priced ? toPricedDuals(model, ascent.rows) : null;
  const duals = heeding === null ? toSearchDuals(model, ascent.rows, raiseDuals(ascent))
    : toSearchDuals(model, heeding.ascent.rows, heeding.duals, heeding.prices);
  const found = deepen({
    model, columns: closeColumns(model, seeds), duals, capped: true,
    start: new Float64Array(model.scale.limbs), ceiling: null, workMax: Infinity,
  });
  return { contacts: found.contacts ?? [], complete: found.complete };
}

import type { SolvedContact } from '../terms/record/plan.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import type { Model } from './model.js';
import { runPass } from './search.js';
import { reducedCost } from './search-duals.js';
import type { SearchDuals } from './search-duals.js';

/** A search by growing budgets. */
export interface DeepenAsk {
  readonly model: Model;
  readonly columns: readonly Column[];
  readonly duals: SearchDuals;
  readonly capped: boolean;
  /** The excess over the bound with which to begin, and beyond which nothing is of use. */
  readonly start: Float64Array;
  readonly ceiling: Float64Array | null;
  readonly workMax: number;
}

/** The cheapest plan, or as far as the work went. */
export interface Deepened {
  readonly contacts: readonly SolvedContact[] | null;
  readonly complete: boolean;
  /** Of the last pass. */
  readonly budget: Float64Array;
  readonly work: number;
}

/** What a contact of each column adds to the excess at least, one after the other. */
function reducedCosts(
  model: Model, columns: readonly Column[], duals: SearchDuals,
): Float64Array {
  const { limbs } = model.scale;
  const reduced = new Float64Array(columns.length * limbs);
  columns.forEach((column, k) => { reducedCost(model, duals, reduced, k * limbs, column); });
  return reduced;
}

const half = (excess: Float64Array): Float64Array => excess.map((limb) => Math.ceil(limb / 2));

/**
 * The cheapest plan over some columns. A pass considers all plans that exceed the bound by no
 * more than a budget, which grows until one is found: the first found is the cheapest.
 */
export function deepen(ask: DeepenAsk): Deepened {
  const { model, columns, duals, capped, ceiling } = ask;
  const { limbs } = model.scale;
  const reduced = reducedCosts(model, columns, duals);
  let budget = ask.start;
  let work = 0;
  // Each round raises the budget at least to the least excess cut; the bound is for safety.
  for (let round = 0; round < 200; round += 1) {
    let outside = -1;
    const active = columns.filter((_, k) => {
      if (compareLimbs(reduced, k * limbs, budget, 0, limbs) <= 0) return true;
      if (outside < 0 || compareLimbs(reduced, k * limbs, reduced, outside, limbs) < 0) outside = k * limbs;
      return false;
    });
    const result = runPass({
      model, columns: active, duals, capped, budget, beam: 0, workMax: ask.workMax - work,
    });
    work += result.work;
    if (result.contacts !== null) {
      return { contacts: result.contacts, complete: result.complete, budget, work };
    }
    if (!result.complete) return { contacts: null, complete: false, budget, work };
    let { next } = result;
    if (outside >= 0 && (next === null || compareLimbs(reduced, outside, next, 0, limbs) < 0)) {
      next = reduced.slice(outside, outside + limbs);
    }
    if (next === null || (ceiling !== null && compareLimbs(budget, 0, ceiling, 0, limbs) >= 0)) {
      return { contacts: null, complete: true, budget, work };
    }
    const wider = half(budget);
    addLimbs(wider, 0, budget, 0, 1, limbs);
    budget = round === 0 || compareLimbs(wider, 0, next, 0, limbs) < 0 ? next : wider;
    if (ceiling !== null && compareLimbs(budget, 0, ceiling, 0, limbs) > 0) budget = ceiling;
  }
  return { contacts: null, complete: false, budget, work };
}

import { ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { addFacts } from '../rules/open-case.js';
import type { CaseFile } from '../rules/case-file.js';
import type { Plan, PreviousContact } from '../terms/record/plan.js';
import { comparePlans } from './compare-plans.js';
import type { PlanDifference } from './compare-plans.js';
import { planRevisits, previousOf } from './plan-revisits.js';
import type { PlanAsk } from './plan-revisits.js';

/** Two plans and what lies between them. */
export interface PlanChange {
  readonly before: Plan;
  readonly after: Plan;
  readonly difference: PlanDifference;
}

/** What a plan is made again for. */
export interface ReplanAsk {
  readonly at: string;
  /** The last instant of the horizon; the plan's own unless told. */
  readonly until?: string;
  /** Contacts announced to the borrower: they stay where they are still permitted. */
  readonly announced?: readonly PreviousContact[];
  readonly seed?: string;
  readonly workMax?: number;
}

/**
 * A plan made again after new facts, with the least change at no greater burden: what was
 * announced stays, what was planned is kept where that costs nothing. Without new facts, and at
 * the same instant, nothing changes.
 *
 * @param file - The case with the new facts.
 * @param before - The plan so far.
 */
export function replan(file: CaseFile, before: Plan, ask: ReplanAsk): Result<PlanChange> {
  const after = planRevisits(file, {
    ...ask, until: ask.until ?? before.until, previous: previousOf(before),
    announced: ask.announced ?? before.announced,
  });
  return after.ok ? ok({ before, after: after.value, difference: comparePlans(before, after.value) })
    : after;
}

/**
 * What the plan would be if some facts came to be, or another policy were in force, beside what
 * it is. Nothing is recorded.
 *
 * @param change - `facts`: plain JSON, as in `addFacts`, none later than `ask.at`; `file`: the
 * same person's case opened under another policy.
 * @returns Both plans with their difference, or the problems of either.
 * @example
 * const { difference } = orThrow(whatIf(file, { at, until }, { facts: [consent] }))
 */
export function whatIf(
  file: CaseFile, ask: PlanAsk,
  change: { readonly facts: readonly unknown[] } | { readonly file: CaseFile },
): Result<PlanChange> {
  const before = planRevisits(file, ask);
  if (!before.ok) return before;
  const changed = 'facts' in change ? addFacts(file, change.facts) : ok(change.file);
  if (!changed.ok) return changed;
  const after = planRevisits(changed.value, { ...ask, previous: previousOf(before.value) });
  return after.ok ? ok({
    before: before.value, after: after.value, difference: comparePlans(before.value, after.value),
  }) : after;
}

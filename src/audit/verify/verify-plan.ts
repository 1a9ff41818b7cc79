import { canonicalJson } from '../../kernel/canonical.js';
import { parseLocalDate } from '../../kernel/calendar.js';
import type { Json } from '../../kernel/json.js';
import type { Result } from '../../kernel/result.js';
import { ok } from '../../kernel/result.js';
import { byText } from '../../kernel/sort.js';
import { isSameMeans } from '../../problem/announced.js';
import { compileProblem } from '../../problem/index.js';
import type { CompiledProblem } from '../../problem/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Plan, PlannedContact, SolvedContact } from '../../terms/record/plan.js';
import type { PlanProblem } from '../../terms/record/plan-problem.js';
import { checkSolution } from './check-plan.js';
import type { SolutionCheck } from './check-plan.js';

/** One thing that a plan says and that came out otherwise. */
export interface PlanDifference {
  readonly field: 'certificate.problem' | 'policy' | 'certificate.cost' | 'certificate.bound'
    | 'unmet' | 'status';
  readonly claimed: Json;
  readonly found: Json;
}

/** What an independent reading of a plan found. */
export interface PlanCheck extends SolutionCheck {
  /** The problem as this check compiled it: what the plan was read against. */
  readonly problem: PlanProblem;
  /** The problem compiled afresh from facts and packs has the digest that the plan states. */
  readonly sameProblem: boolean;
  /** The plan says neither more nor less than the checker found. */
  readonly honest: boolean;
  /** Where it does: each field of the plan with what it claims and what was found. */
  readonly differences: readonly PlanDifference[];
}

/** The problem's duty that bears a name: its own, or one of its rhythm's; -1 where none does. */
const indexOf = ({ chains }: CompiledProblem, id: string): number =>
  chains.findIndex(({ duties }) => duties.some((d) => d.id === id));

/** A planned contact in the problem's numbers; -1 or no number where a name is not in it. */
function toSolved(compiled: CompiledProblem, contact: PlannedContact): SolvedContact {
  const day = (parseLocalDate(contact.on) ?? Number.NaN) - compiled.horizon.epoch;
  const means = compiled.problem.means.findIndex((m) => isSameMeans(m, contact)
    && m.announced === (contact.announced ? day : undefined));
  return { day, means, serves: contact.duties.map((id) => indexOf(compiled, id)) };
}

/**
 * A plan read again without the planner: the problem is recompiled from the facts and packs, its
 * digest compared, the contacts checked one by one and the bound recomputed. Neither the solver
 * nor the compiler that made the plan is trusted.
 */
export function verifyPlan(
  file: CaseFile, plan: Plan, options: { readonly seed?: string } = {},
): Result<PlanCheck> {
  const { at, until, previous, announced, certificate } = plan;
  const compiled = compileProblem(file, { at, until, previous, announced, ...options });
  if (!compiled.ok) return compiled;
  const { problem } = compiled.value;
  const contacts = plan.contacts.map((contact) => toSolved(compiled.value, contact));
  const check = checkSolution(problem, contacts, certificate.proof);
  // Nobody may be told that duties are unmet, or met, that the contacts do not show.
  const told = plan.unmet.map((u) => problem.duties[indexOf(compiled.value, u.duty)]?.id ?? u.duty);
  const claims: readonly (readonly [PlanDifference['field'], claimed: Json, found: Json])[] = [
    ['certificate.problem', certificate.problem, file.policy.hash(canonicalJson(problem))],
    ['policy', plan.policy, file.policy.digest],
    ['certificate.cost', certificate.cost, check.cost],
    ['certificate.bound', certificate.bound, check.bound],
    ['unmet', told.sort(byText), check.unmet.map((d) => problem.duties[d]!.id).sort(byText)],
    // Less than was found may be claimed, more may not.
    ['status', plan.status, plan.status === 'proved' ? check.status : plan.status],
  ];
  const differences = claims
    .filter(([, claimed, found]) => canonicalJson(claimed) !== canonicalJson(found))
    .map(([field, claimed, found]) => ({ field, claimed, found }));
  const sameProblem = !differences.some((d) => ['certificate.problem', 'policy'].includes(d.field));
  const honest = check.legal && check.boundHolds && differences.length === 0;
  return ok({ ...check, problem, sameProblem, honest, differences });
}

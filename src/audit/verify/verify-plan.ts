import { canonicalJson } from '../../kernel/canonical.js';
import { parseLocalDate } from '../../kernel/calendar.js';
import type { Json } from '../../kernel/json.js';
import type { Result } from '../../kernel/result.js';
import { ok } from '../../kernel/result.js';
import { compileProblem } from '../../problem/index.js';
import type { CompiledProblem } from '../../problem/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Plan, PlannedContact, SolvedContact } from '../../terms/record/plan.js';
import type { PlanProblem } from '../../terms/record/plan-problem.js';
import { checkSolution } from './check-plan.js';
import { violationIf } from './violation.js';
import type { Violation } from './violation.js';

/** One thing that a plan says and that came out otherwise. */
export interface PlanDifference {
  readonly field: 'certificate.problem' | 'policy' | 'certificate.cost' | 'certificate.bound'
    | 'unmet' | 'status';
  readonly claimed: Json;
  readonly found: Json;
}

/** What an independent reading of a plan found. */
export interface PlanCheck {
  /** The problem as this check compiled it: what the plan was read against. */
  readonly problem: PlanProblem;
  /** The problem compiled afresh from facts and packs has the digest that the plan states. */
  readonly sameProblem: boolean;
  /** Every contact is permitted, every cap kept, every duty served at most once. */
  readonly legal: boolean;
  readonly violations: readonly Violation[];
  /** The duals are valid, so that no plan costs less than their sum. */
  readonly boundHolds: boolean;
  /** What the checker alone can show. */
  readonly status: 'proved' | 'bounded';
  /** The plan says neither more nor less than the checker found. */
  readonly honest: boolean;
  /** Where it does: each field of the plan with what it claims and what was found. */
  readonly differences: readonly PlanDifference[];
}

/** A planned contact in the problem's numbers; null where a name is not in the problem. */
function toSolved(compiled: CompiledProblem, contact: PlannedContact): SolvedContact | null {
  const { problem, horizon } = compiled;
  const day = parseLocalDate(contact.on);
  const means = problem.means.findIndex((m) => (m.announced !== undefined) === contact.announced
    && (m.announced === undefined || m.announced === (day ?? 0) - horizon.epoch) && m.channel === contact.channel
    && m.via === contact.via && m.contactPoint === contact.contactPoint
    && m.sources.join() === contact.sources.join());
  const serves = contact.duties.map((id) => indexOf(compiled, id));
  if (day === null || means < 0 || serves.includes(-1)) return null;
  return { day: day - horizon.epoch, means, serves: serves.sort((a, b) => a - b) };
}

/** The problem's duty that bears a name: its own, or one of its rhythm's. */
function indexOf(compiled: CompiledProblem, id: string): number {
  return compiled.chains.findIndex(({ duties }) => duties.some((d) => d.id === id));
}

/** A difference where what a plan claims is not what was found. */
function differs(
  field: PlanDifference['field'], claimed: Json, found: Json,
): readonly PlanDifference[] {
  return canonicalJson(claimed) === canonicalJson(found) ? [] : [{ field, claimed, found }];
}

/** Nobody may be told that duties are unmet, or met, that the contacts do not show. */
function unmetDifference(
  compiled: CompiledProblem, plan: Plan, unmet: readonly number[],
): readonly PlanDifference[] {
  const told = plan.unmet.map((u) => indexOf(compiled, u.duty)).sort((a, b) => a - b);
  if (canonicalJson(told) === canonicalJson(unmet)) return [];
  return [{
    field: 'unmet', claimed: plan.unmet.map((u) => u.duty),
    found: unmet.map((d) => compiled.problem.duties[d]?.id ?? ''),
  }];
}

/**
 * A plan read again without the planner: the problem is recompiled from the facts and packs, its
 * digest compared, the contacts checked one by one and the bound recomputed. Neither the solver
 * nor the compiler that made the plan is trusted.
 */
export function verifyPlan(
  file: CaseFile, plan: Plan, options: { readonly seed?: string } = {},
): Result<PlanCheck> {
  const { at, until, previous, announced } = plan;
  const compiled = compileProblem(file, { at, until, previous, announced, ...options });
  if (!compiled.ok) return compiled;
  const { problem } = compiled.value;
  const digest = file.policy.hash(canonicalJson(problem));
  const solved = plan.contacts.map((c) => toSolved(compiled.value, c));
  const known = solved.flatMap((contact, i) => (contact === null ? [] : [{ contact, i }]));
  const check = checkSolution(problem, known.map(({ contact }) => contact), plan.certificate.proof);
  const { certificate } = plan;
  const violations = [
    ...solved.flatMap((c, contact) => violationIf(c === null, 'contact.unknown', { contact })),
    ...check.violations.map((v) =>
      (v.contact === null ? v : { ...v, contact: known[v.contact]?.i ?? null })),
  ];
  const ofProblem = [
    ...differs('certificate.problem', certificate.problem, digest),
    ...differs('policy', plan.policy, file.policy.digest),
  ];
  const differences = [
    ...ofProblem, ...differs('certificate.cost', certificate.cost, check.cost),
    ...differs('certificate.bound', certificate.bound, check.bound),
    ...unmetDifference(compiled.value, plan, check.unmet),
    ...plan.status === 'proved' ? differs('status', plan.status, check.status) : [],
  ];
  const legal = check.legal && known.length === solved.length;
  return ok({
    problem, sameProblem: ofProblem.length === 0, legal, violations,
    boundHolds: check.boundHolds, status: check.status,
    honest: legal && check.boundHolds && differences.length === 0, differences,
  });
}

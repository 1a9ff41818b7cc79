import { canonicalJson } from '../../kernel/canonical.js';
import { parseLocalDate } from '../../kernel/calendar.js';
import type { Result } from '../../kernel/result.js';
import { ok } from '../../kernel/result.js';
import { compileProblem } from '../../problem/index.js';
import type { CompiledProblem } from '../../problem/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Plan, PlannedContact, SolvedContact } from '../../terms/record/plan.js';
import type { PlanProblem } from '../../terms/record/plan-problem.js';
import { checkSolution } from './check-plan.js';
import type { Violation } from './violation.js';

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

/** Nobody may be told that duties are unmet, or met, that the contacts do not show. */
function unmetAgree(compiled: CompiledProblem, plan: Plan, unmet: readonly number[]): boolean {
  const told = plan.unmet.map((u) => indexOf(compiled, u.duty)).sort((a, b) => a - b);
  return canonicalJson(told) === canonicalJson(unmet);
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
  const digest = file.policy.hash(canonicalJson(compiled.value.problem));
  const solved = plan.contacts.map((c) => toSolved(compiled.value, c));
  const known = solved.flatMap((c) => (c === null ? [] : [c]));
  const check = checkSolution(compiled.value.problem, known, plan.certificate.proof);
  const legal = check.legal && known.length === solved.length;
  const agrees = unmetAgree(compiled.value, plan, check.unmet)
    && canonicalJson(check.cost) === canonicalJson(plan.certificate.cost)
    && canonicalJson(check.bound) === canonicalJson(plan.certificate.bound);
  const sameProblem = digest === plan.certificate.problem && plan.policy === file.policy.digest;
  return ok({
    problem: compiled.value.problem, sameProblem, legal, violations: check.violations, boundHolds: check.boundHolds,
    status: check.status,
    honest: sameProblem && legal && agrees && check.boundHolds
      && (plan.status !== 'proved' || check.status === 'proved'),
  });
}

import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import type {
  Decision, Duty, Plan, RefusalRouting, SigningNotice, TierAssessment, UnmetExplanation, Verdict,
} from '../../terms/record/index.js';
import { decisionLines, verdictLines } from '../explain-decision.js';
import type { ExplainOptions } from '../explain-decision.js';
import { dutyLines, planLines, problemLines, tierLines, unmetLines } from '../explain-plan.js';
import { planPicture } from '../plan-svg.js';
import type { PlanPicture } from '../plan-svg.js';
import { routingLines, signingLines } from '../explain-refusal.js';
import { WORDS } from './words.js';

/** A decision in words. The officer sees rules, sources and facts; the borrower plain words. */
export function explainDecision(
  decision: Decision, policy: Policy, options?: ExplainOptions,
): readonly string[] {
  return decisionLines(WORDS, decision, policy, options);
}

/** A verdict in words: each rule that closes, or those that decided. */
export function explainVerdict(verdict: Verdict, policy: Policy): readonly string[] {
  return verdictLines(WORDS, verdict, policy);
}

/** A plan in words: contacts, why nothing lighter, what cannot be met, how sure. */
export function explainPlan(plan: Plan, policy: Policy): readonly string[] {
  return planLines(WORDS, plan, policy);
}

/** A plan as a timeline in SVG, readable in print and without colour. */
export function planToSvg(plan: Plan, picture?: PlanPicture): string {
  return planPicture(WORDS, plan, picture);
}

/** Why duties cannot be met, and what could be done, in order. */
export function explainConflicts(explained: readonly UnmetExplanation[]): readonly string[] {
  return unmetLines(WORDS, explained);
}

/** A duty in words. */
export function explainDuty(duty: Duty, policy: Policy): readonly string[] {
  return dutyLines(WORDS, duty, policy);
}

/** A tier in words, each contribution shown. */
export function explainTier(tier: TierAssessment): readonly string[] {
  return tierLines(WORDS, tier);
}

/** What a refusal is in law, purpose by purpose, and what stays owed. */
export function explainRouting(routing: RefusalRouting, _policy: Policy): readonly string[] {
  return routingLines(WORDS, routing);
}

/** The notice and choices at the signing of a loan. */
export function explainSigning(notice: SigningNotice, _policy: Policy): readonly string[] {
  return signingLines(WORDS, notice);
}

/** Problems of input in words: what is wrong and where. */
export function explainProblems(problems: readonly Problem[]): readonly string[] {
  return problemLines(WORDS, problems);
}

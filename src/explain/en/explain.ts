import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import type {
  Decision, Duty, Plan, RefusalRouting, SigningNotice, TierAssessment, Verdict,
} from '../../terms/record/index.js';
import { decisionLines, verdictLines } from '../explain-decision.js';
import type { ExplainOptions } from '../read-shown.js';
import { dutyLines, planLines, problemLines, tierLines } from '../explain-plan.js';
import { routingLines, signingLines } from '../explain-refusal.js';
import { WORDS } from './words.js';

/**
 * A decision in words. The officer sees rules, sources and facts; the borrower plain words.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainDecision(
  decision: Decision, policy: Policy, options?: ExplainOptions,
): readonly string[] {
  return decisionLines(WORDS, decision, policy, options);
}

/**
 * A verdict in words: each rule that closes, or those that decided.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainVerdict(verdict: Verdict, policy: Policy): readonly string[] {
  return verdictLines(WORDS, verdict, policy);
}

/**
 * A plan in words: contacts, why nothing lighter, what cannot be met, how sure.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainPlan(plan: Plan, policy: Policy): readonly string[] {
  return planLines(WORDS, plan, policy);
}

/**
 * A duty in words.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainDuty(duty: Duty, policy: Policy): readonly string[] {
  return dutyLines(WORDS, duty, policy);
}

/**
 * A tier in words, each contribution shown.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainTier(tier: TierAssessment): readonly string[] {
  return tierLines(WORDS, tier);
}

/**
 * What a refusal is in law, purpose by purpose, and what stays owed.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainRouting(routing: RefusalRouting, _policy: Policy): readonly string[] {
  return routingLines(WORDS, routing);
}

/**
 * The notice and choices at the signing of a loan.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainSigning(notice: SigningNotice, _policy: Policy): readonly string[] {
  return signingLines(WORDS, notice);
}

/**
 * Problems of input in words: what is wrong and where.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainProblems(problems: readonly Problem[]): readonly string[] {
  return problemLines(WORDS, problems);
}

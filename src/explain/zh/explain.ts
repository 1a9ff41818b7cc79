import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import type {
  Decision, Duty, Plan, RefusalRouting, SigningNotice, TierAssessment, UnmetExplanation, Verdict,
} from '../../terms/record/index.js';
import { decisionLines, verdictLines } from '../explain-decision.js';
import type { ExplainOptions } from '../read-shown.js';
import { dutyLines, planLines, problemLines, tierLines, unmetLines } from '../explain-plan.js';
import { planPicture } from '../plan-svg.js';
import type { PlanPicture } from '../plan-svg.js';
import { routingLines, signingLines } from '../explain-refusal.js';
import { personFileLines } from '../fact-lines.js';
import type { PlainPersonFile } from '../fact-lines.js';
import { erasureLines, evidenceCheckLines } from '../evidence/check-lines.js';
import type { PlainErasure, PlainEvidenceCheck } from '../evidence/check-lines.js';
import { EVIDENCE_WORDS } from './evidence.js';
import { FACT_WORDS } from './facts.js';
import { PROBLEM_WORDS } from './problems.js';
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

/** A plan as a timeline in SVG, readable in print and without colour. */
export function planToSvg(plan: Plan, picture?: PlanPicture): string {
  return planPicture(WORDS, plan, picture);
}

/** Why duties cannot be met, and what could be done, in order. */
export function explainConflicts(explained: readonly UnmetExplanation[]): readonly string[] {
  return unmetLines(WORDS, explained);
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
 * Problems of input in words: what is wrong and where, what was found and what would have done. A
 * code that has no sentence is shown by its code and its parts.
 * @throws InvariantError `explain.wrong-input` for what is not as the library returned it.
 */
export function explainProblems(problems: readonly Problem[]): readonly string[] {
  return problemLines(PROBLEM_WORDS, problems);
}

/** A person's whole file in plain words, as `readPersonFile` in `softknock/audit` gives it. */
export function explainPersonFile(file: PlainPersonFile): readonly string[] {
  return personFileLines(WORDS, FACT_WORDS, file);
}

/** What an erasure took, what it had to leave and why, and what remains of the erased. */
export function explainErasure(report: PlainErasure): readonly string[] {
  return erasureLines(EVIDENCE_WORDS, report);
}

/** What a check of an evidence folder proved and what it did not, in plain words. */
export function explainEvidence(check: PlainEvidenceCheck): readonly string[] {
  return evidenceCheckLines(EVIDENCE_WORDS, check);
}

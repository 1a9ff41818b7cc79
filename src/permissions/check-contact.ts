import { toInstant, parseInstant } from '../kernel/instant.js';
import { fail, ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { resolveMoment } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { closes, strictness } from '../rules/finding.js';
import { asKnownAt } from '../rules/open-case.js';
import type { Policy } from '../rules/policy.js';
import type { Finding, Verdict } from '../terms/record/finding.js';
import type { Question } from '../terms/record/question.js';
import { prepareQuestion } from './prepare-question.js';

/** Findings after each named exception has been applied; what yielded says to whom. */
export function applyLifts(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some((f) => f.lifts !== undefined)) return findings;
  return findings.map((finding) => {
    if (!closes(finding.finding)) return finding;
    const lifter = findings.find((f) => f.lifts?.includes(finding.rule) === true);
    if (lifter === undefined) return finding;
    const { opensAt: _opensAt, ...rest } = finding;
    return { ...rest, finding: 'permits', code: 'rule.yields', grounds: [`yields-to.${lifter.rule}`] };
  });
}

/** What every rule says to a question; `atPlan` leaves out rules of the moment alone. */
export function listFindings(policy: Policy, asked: Asked, atPlan: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of policy.contactRules) {
    if (atPlan && rule.momentOnly === true) continue;
    const finding = rule.check(asked);
    if (finding !== null) findings.push(finding);
  }
  return applyLifts(findings);
}

/** Where time alone cures every barring finding: when the last of them opens. */
function curedAt(findings: readonly Finding[]): string | null {
  let latest = 0;
  for (const finding of findings) {
    if (!closes(finding.finding)) continue;
    if (finding.opensAt === undefined) return null;
    latest = Math.max(latest, parseInstant(finding.opensAt) as number);
  }
  return latest === 0 ? null : toInstant(latest);
}

/** The answer that findings add up to: the strictest decides. */
export function toVerdict(policy: Policy, asked: Asked, all: readonly Finding[]): Verdict {
  const findings = all.filter((f) => f.finding !== 'not-in-force');
  const notInForce = all.filter((f) => f.finding === 'not-in-force').map((f) => f.rule);
  let verdict: Verdict['verdict'] = notInForce.length > 0 ? 'not-in-force' : 'not-applicable';
  for (const f of findings) if (strictness(f.finding) > strictness(verdict)) verdict = f.finding;
  const opensAt = curedAt(findings);
  return {
    verdict,
    deciding: findings.filter((f) => f.finding === verdict).map((f) => f.rule),
    findings,
    notApplicable: policy.contactRules.length - all.length,
    notInForce,
    ...(opensAt === null ? {} : { opensAt }),
    moments: asked.zones.map((zone) => resolveMoment(policy.zoneData, zone, asked.at)),
  };
}

/** The verdict on a question that has been made ready. */
export function checkAsked(policy: Policy, asked: Asked): Verdict {
  return toVerdict(policy, asked, listFindings(policy, asked, false));
}

/**
 * Whether this contact may happen at this moment: every applicable rule's finding with the facts
 * it counted and when it opens; the strictest decides. It discharges nothing and records nothing.
 *
 * @param file - From `openCase`.
 * @param question - Facts later than `at` do not exist for the answer; with `knownAt`, neither do
 * facts recorded later than that.
 * @returns The verdict, or `question.*` problems, or `case.not-a-handle`.
 */
export function checkContact(file: CaseFile, question: Question): Result<Verdict> {
  const asked = prepareQuestion(file, question);
  if (!asked.ok) return asked;
  const { knownAt, ...rest } = asked.value.question;
  if (knownAt === undefined) return ok(checkAsked(file.policy, asked.value));
  const then = asKnownAt(file, knownAt);
  if (!then.ok) return fail(then.problems);
  return checkContact(then.value, rest);
}

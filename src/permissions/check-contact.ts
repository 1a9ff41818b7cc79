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
import { keepVerdict, standingVerdict } from './standing-verdicts.js';

/** Findings after each named exception has been applied; what yielded says to whom. */
export function applyLifts(findings: readonly Finding[]): readonly Finding[] {
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
  let lifting = false;
  for (const { covers, rules } of policy.select(asked)) {
    const covered = covers(asked);
    if (covered === 'no') continue;
    for (const rule of rules) {
      if (atPlan && rule.momentOnly === true) continue;
      const finding = rule.checkUnder(asked, covered);
      if (finding === null) continue;
      findings.push(finding);
      if (finding.lifts !== undefined) lifting = true;
    }
  }
  return lifting ? applyLifts(findings) : findings;
}

/** Where time alone cures every barring finding: when the last of them opens. */
function curedAt(findings: readonly Finding[]): string | null {
  let latest: string | null = null;
  for (const finding of findings) {
    if (!closes(finding.finding)) continue;
    if (finding.opensAt === undefined) return null;
    // All are printed in one form, which sorts as time does.
    if (latest === null || finding.opensAt > latest) latest = finding.opensAt;
  }
  return latest;
}

/** The strictest of the findings; `not-applicable` where there is none. */
function strictest(findings: readonly Finding[]): Verdict['verdict'] {
  let verdict: Verdict['verdict'] = 'not-applicable';
  let most = strictness(verdict);
  for (const { finding } of findings) {
    const rank = strictness(finding);
    if (rank > most) {
      verdict = finding;
      most = rank;
    }
  }
  return verdict;
}

const NONE: readonly string[] = Object.freeze([]);

function isOutside(finding: Finding): boolean {
  return finding.finding === 'not-in-force';
}

/** The answer that findings add up to: the strictest decides. */
export function toVerdict(policy: Policy, asked: Asked, all: readonly Finding[]): Verdict {
  const verdict = strictest(all);
  const notInForce = all.some(isOutside) ? all.filter(isOutside).map((f) => f.rule) : NONE;
  const findings = notInForce.length > 0 ? all.filter((f) => !isOutside(f)) : all;
  const deciding: string[] = [];
  for (const f of findings) if (f.finding === verdict) deciding.push(f.rule);
  const notApplicable = policy.contactRules.length - all.length;
  const moments = asked.zones.map((zone) => resolveMoment(policy.zoneData, zone, asked.at));
  const opensAt = closes(verdict) ? curedAt(findings) : null;
  return opensAt === null
    ? { verdict, deciding, findings, notApplicable, notInForce, moments }
    : { verdict, deciding, findings, notApplicable, notInForce, opensAt, moments };
}

/** The verdict on a question that has been made ready. */
export function checkAsked(policy: Policy, asked: Asked): Verdict {
  return toVerdict(policy, asked, listFindings(policy, asked, false));
}

/** Whether there is enough of a handle and of a question to look for a verdict that stands. */
function isAsking(file: unknown, question: unknown): boolean {
  if (typeof file !== 'object' || file === null || typeof question !== 'object') return false;
  return question !== null && typeof (file as Partial<CaseFile>).kept === 'object';
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
  const standing = isAsking(file, question) ? standingVerdict(file, question) : null;
  if (standing !== null) return ok(standing);
  const asked = prepareQuestion(file, question);
  if (!asked.ok) return asked;
  const { knownAt } = asked.value.question;
  if (knownAt === undefined) {
    const verdict = checkAsked(file.policy, asked.value);
    keepVerdict(file, question, asked.value, verdict);
    return ok(verdict);
  }
  const then = asKnownAt(file, knownAt);
  if (!then.ok) return fail(then.problems);
  const { knownAt: _knownAt, ...rest } = asked.value.question;
  return checkContact(then.value, rest);
}

import { parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { dayOfDate, houseDay } from '../../duties/house-day.js';
import { bindsLoan } from '../../duties/loan-guard.js';
import { loanTimeline } from '../../duties/loan-timeline.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Policy } from '../../rules/policy.js';
import type { KeepRule } from './keep-rule.js';
import { RECORD_FACTS, type RecordFacts } from './kept-facts.js';

/** On which day, and by which names records go in this house. */
export interface KeepRulesAsk {
  /** An instant. */
  readonly at: string;
  /** Further names of records, or other facts for a name of `RECORD_FACTS`. */
  readonly records?: RecordFacts;
}

/**
 * What the record-keeping rules of a policy's packs, and of its house, keep of a case at least:
 * those in force on the day that bind one of its loans. Rules that say how long something may be
 * kept at most keep nothing. Legal holds are no rules: `erasePerson` finds them in the record.
 *
 * @returns Rules as data, in the order of the policy's; or `record.unknown-name` for each record
 * that a rule speaks of and nobody says the facts of, or `question.bad-instant`.
 * @example
 * keepRulesOf(policy, file, { at: '2026-06-01T10:00:00+08:00' })
 */
export function keepRulesOf(
  policy: Policy, file: CaseFile, { at: instant, records = {} }: KeepRulesAsk,
): Result<readonly KeepRule[]> {
  const at = parseInstant(instant);
  if (at === null) return fail([problem('question.bad-instant', ['at'], { value: instant })]);
  const factsOf: RecordFacts = { ...RECORD_FACTS, ...records };
  const loans = [...file.state.loans.values()];
  const timelines = loans.map((loan) => loanTimeline(file, loan, at));
  const day = houseDay(policy, at);
  const problems: Problem[] = [];
  const rules: KeepRule[] = [];
  for (const placed of policy.recordRules) {
    const { rule } = placed;
    const { from, until } = rule.span;
    const isInForce = day >= dayOfDate(from) && (until === null || day < dayOfDate(until));
    if (rule.bound !== 'at-least' || !isInForce) continue;
    const free = timelines.filter((timeline) =>
      !bindsLoan(placed, { file, timeline, at, purpose: null, act: null }));
    if (loans.length > 0 && free.length === loans.length) continue;
    const unknown = rule.records.filter((name) => !Object.hasOwn(factsOf, name));
    for (const record of unknown) {
      problems.push(problem('record.unknown-name', ['records'], { rule: rule.id, record }));
    }
    const named = rule.records.map((name) => factsOf[name] ?? []);
    const of = named.includes('every-fact') ? {}
      : { of: [...new Set(named.flatMap((types) => (types === 'every-fact' ? [] : types)))] };
    const notLoans = free.map(({ loan }) => loan.loan).sort();
    rules.push({
      id: rule.id, ...of, ...(notLoans.length === 0 ? {} : { notLoans }),
      keepFor: rule.keepFor, from: rule.from, storeOnly: rule.storeOnly ?? false,
    });
  }
  return problems.length > 0 ? fail(problems) : ok(rules);
}

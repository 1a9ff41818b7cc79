import { parseInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import type { ClassificationRule } from '../rules/kinds/floor.shape.js';
import type { LoanClass } from '../terms/record/duty.js';
import { CLASSIFICATIONS } from '../terms/words.js';
import type { Classification } from '../terms/words.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan } from './loan-guard.js';
import { loanTimeline, observedAt, signalsAt } from './loan-timeline.js';
import type { LoanTimeline } from './loan-timeline.js';

type Row = ClassificationRule['rows'][number];

const rank = (classification: Classification): number => CLASSIFICATIONS.indexOf(classification);

/** The facts by which every condition of a row holds, or null where one does not. */
function factsFor(row: Row, timeline: LoanTimeline, at: number): readonly string[] | null {
  const seen = observedAt(timeline, at);
  if (seen === null || seen.pastDueDays < row.pastDueDaysMin) return null;
  if (row.signals === undefined) return [seen.fact];
  const open = signalsAt(timeline, at).filter((s) => row.signals?.includes(s.kind));
  return open.length === 0 ? null : [seen.fact, ...open.flatMap((s) => s.facts)];
}

/** Rules in force that bind the loan and yield to none of the others that do. */
function rulesFor(file: CaseFile, timeline: LoanTimeline, at: number): ClassificationRule[] {
  const day = houseDay(file.policy, at);
  const ask = { file, timeline, at, purpose: null, act: null };
  const binding = file.policy.classificationRules.filter((placed) => {
    const { from, until } = placed.rule.span;
    return day >= dayOfDate(from) && (until === null || day < dayOfDate(until))
      && bindsLoan(placed, ask);
  }).map(({ rule }) => rule);
  const yielding = new Set(binding.flatMap((rule) => rule.exceptionTo ?? []));
  return binding.filter((rule) => !yielding.has(rule.id));
}

/**
 * The least class that the rules in force give a loan, with the rules that give it and the facts
 * that they counted, and beside it the class that the lender has stated.
 *
 * @param ask - Loan id and the instant; facts later than it do not exist for the answer.
 * @returns `classification` null where no rule speaks of the loan, or where no days past due are
 * on file: then `dependsOn` names what is missing. Or `ask.at`, `loan.unknown`.
 * @source 商业银行金融资产风险分类办法; 商业银行信用卡业务监督管理办法 92
 */
export function classifyLoan(
  file: CaseFile, ask: { readonly loan: string; readonly at: string },
): Result<LoanClass> {
  const problems: Problem[] = [];
  const at = parseInstant(ask.at);
  if (at === null) problems.push(problem('ask.at', ['at'], { at: ask.at }));
  const loan = file.state.loans.get(ask.loan);
  if (loan === undefined || (at !== null && loan.opened.at > at)) {
    problems.push(problem('loan.unknown', ['loan'], { loan: ask.loan }));
  }
  if (at === null || loan === undefined || problems.length > 0) return fail(problems);
  const timeline = loanTimeline(file, loan, at);
  const rules = rulesFor(file, timeline, at);
  const held = rules.flatMap((rule) => rule.rows.flatMap((row) => {
    const facts = factsFor(row, timeline, at);
    return facts === null ? [] : [{ rule: rule.id, classification: row.classification, facts }];
  }));
  const worst = Math.max(-1, ...held.map((h) => rank(h.classification)));
  const deciding = held.filter((h) => rank(h.classification) === worst);
  const unseen = rules.length > 0 && observedAt(timeline, at) === null;
  return ok({
    loan: ask.loan, classification: deciding[0]?.classification ?? null,
    rules: [...new Set(deciding.map((d) => d.rule))].sort(),
    facts: [...new Set(deciding.flatMap((d) => d.facts))].sort(),
    stated: observedAt(timeline, at)?.classification?.value ?? null,
    dependsOn: unseen ? ['LoanObserved.pastDueDays'] : [],
  });
}

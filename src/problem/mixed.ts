import { parseLocalDate } from '../kernel/calendar.js';
import { dayStart } from '../kernel/zones.js';
import { toAsked } from '../permissions/index.js';
import type { CompiledRule } from '../rules/compiled.js';
import { closes } from '../rules/finding.js';
import { mayKeepApart } from '../rules/kinds/kept-apart.js';
import type { Duty } from '../terms/record/duty.js';
import type { Means } from '../terms/record/plan-problem.js';
import type { Question } from '../terms/record/question.js';
import { questionFor, serves } from './compile-duty.js';
import type { Building } from './compile-duty.js';

/** Both duties in one contact by a means, in the name of the first. */
function questionOf(b: Building, [first, second]: readonly [Duty, Duty], means: Means): Question {
  return {
    ...questionFor(b.file, first, means, b.ask.at),
    loans: [...new Set([first.loan, second.loan])].sort(),
    purposes: [...new Set([first.purpose, second.purpose])].sort(),
  };
}

/** Whether a rule says no now, or on the day in the horizon on which it comes into force. */
function saysNo({ rule, check }: CompiledRule, b: Building, question: Question): boolean {
  const { zoneData, zone } = b.file.policy;
  const from = dayStart(zoneData, zone, parseLocalDate(rule.span.from) as number);
  // A day later it is in force in every zone.
  const later = from + 86_400_000;
  const moments = from <= b.at || from >= (b.horizon.starts[b.horizon.days] as number)
    ? [b.at] : [b.at, later];
  return moments.some((at) => {
    const finding = check(toAsked(b.file, question, at));
    return finding !== null && closes(finding.finding);
  });
}

/**
 * Whether a rule keeps two duties out of one contact by some means that both could take: what is
 * bundled in a plan is what a decision would permit at the moment.
 */
export function keptApartBy(b: Building): (first: Duty, second: Duty) => boolean {
  const rules = b.file.policy.contactRules.filter(({ rule }) =>
    rule.kind === 'content' && (rule.pure ?? rule.apart) !== undefined);
  if (rules.length === 0) return () => false;
  return (first, second) => b.means.some((means) => {
    const question = questionOf(b, [first, second], means);
    const speaking = rules.filter(({ rule }) => mayKeepApart(rule, question));
    return speaking.length > 0 && serves(b.file, first, means) && serves(b.file, second, means)
      && speaking.some((rule) => saysNo(rule, b, question));
  });
}

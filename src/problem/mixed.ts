import { parseLocalDate } from '../kernel/calendar.js';
import { dayStart } from '../kernel/zones.js';
import { toAsked } from '../permissions/index.js';
import type { CompiledRule } from '../rules/compiled.js';
import { closes } from '../rules/finding.js';
import { mayKeepApart } from '../rules/kinds/kept-apart.js';
import type { Bundle } from '../rules/kinds/kept-apart.js';
import type { Duty } from '../terms/record/duty.js';
import type { Question } from '../terms/record/question.js';
import { questionFor, serves } from './compile-duty.js';
import type { Building } from './compile-duty.js';

/** What both duties in one contact would be for. */
const bundleOf = (first: Duty, second: Duty): Bundle => ({
  loans: [...new Set([first.loan, second.loan])].sort(),
  purposes: [...new Set([first.purpose, second.purpose])].sort(),
});

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
  return (first, second) => {
    const bundle = bundleOf(first, second);
    const speaking = rules.filter(({ rule }) => mayKeepApart(rule, bundle));
    if (speaking.length === 0) return false;
    return b.means.some((means) => {
      if (!serves(b.file, first, means) || !serves(b.file, second, means)) return false;
      const question = { ...questionFor(b.file, first, means, b.ask.at), ...bundle };
      return speaking.some((rule) => saysNo(rule, b, question));
    });
  };
}

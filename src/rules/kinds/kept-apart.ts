import type { Question } from '../../terms/record/question.js';
import type { CompiledRule } from '../compiled.js';
import type { Rule } from '../pack.js';
import type { ContentRule } from './ceiling.shape.js';

/** What a contact is for, and about which loans. */
export type Bundle = Pick<Question, 'loans' | 'purposes'>;

type Pair = readonly [purpose: string, purpose: string];

/** A purpose that is kept apart from itself is kept apart loan by loan. */
const holds = ({ loans, purposes }: Bundle, [a, b]: Pair): boolean =>
  (a === b ? purposes.includes(a) && loans.length > 1
    : purposes.includes(a) && purposes.includes(b));

/** Pairs that a rule keeps apart and a contact holds, each as its purposes. */
export function pairsHeld({ apart }: ContentRule, bundle: Bundle): readonly Pair[] {
  return (apart ?? []).filter((pair) => holds(bundle, pair));
}

/** Whether a contact has a purpose that a rule keeps pure, and another one beside it. */
export function isImpure({ pure }: ContentRule, { purposes }: Bundle): boolean {
  return pure !== undefined && purposes.some((p) => pure.purposes.includes(p))
    && purposes.some((p) => !pure.purposes.includes(p));
}

/** Whether a rule might say no to these purposes in one contact, and to none of them alone. */
export function mayKeepApart(rule: Rule, bundle: Bundle): rule is ContentRule {
  return rule.kind === 'content' && (isImpure(rule, bundle) || pairsHeld(rule, bundle).length > 0);
}

/**
 * What a duty's rule says about a contact: that its check shares none with those of some purposes.
 * It goes by the duty's own id, so that the same source is named. Null where it says nothing.
 */
export function apartRuleOf(rule: Rule): ContentRule | null {
  if (rule.kind !== 'duty' || rule.apartFrom === undefined || rule.apartFrom.length === 0) return null;
  const { id, force, breach, span, source, reading, guard, purpose } = rule;
  return {
    id, kind: 'content', force, breach, span, source, reading,
    ...(guard === undefined ? {} : { guard }),
    apart: rule.apartFrom.map((other) => [purpose, other] as const),
  };
}

/** Whether a rule says nothing but what may not share a contact. */
function isApartAlone(rule: Rule): rule is ContentRule {
  if (rule.kind !== 'content' || rule.apart === undefined) return false;
  const { pure, bans, requires, requiresOptOut, messageClass, mixed } = rule;
  return [pure, bans, requires, requiresOptOut, messageClass, mixed].every((m) => m === undefined);
}

/**
 * A rule that only keeps purposes apart is silent about a contact that holds no such pair, even
 * where too little is known of whom the rule binds.
 */
export function silentUnlessMixed(compiled: CompiledRule): CompiledRule {
  const { rule } = compiled;
  if (!isApartAlone(rule)) return compiled;
  return {
    ...compiled,
    check: (asked) => (pairsHeld(rule, asked.question).length > 0 ? compiled.check(asked) : null),
    checkUnder: (asked, covered) =>
      (pairsHeld(rule, asked.question).length > 0 ? compiled.checkUnder(asked, covered) : null),
    openSpans: (asked, from, until) => (pairsHeld(rule, asked.question).length === 0
      ? [{ from, until }] : compiled.openSpans?.(asked, from, until) ?? null),
  };
}

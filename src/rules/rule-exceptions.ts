import type { Asked } from './asked.js';
import { compileGuard } from './check-guard.js';
import type { RuleFaces } from './compiled.js';
import { closes, toFinding, toShared } from './finding.js';
import type { RuleBase } from './rule.js';

/** Findings that only say that there is nothing against: on these no other rule yields. */
const NOTHING_AGAINST: readonly string[] = [
  'content.fits', 'place.elsewhere', 'protection.none', 'rule.excepted', 'stop.none',
  'wishes.none-against',
];

/**
 * The rule's own exception, checked before the rule: where it holds the rule permits. Where it is
 * unknown, what the rule permits stands and what it closes is for a person to judge.
 */
export function compileUnless(rule: RuleBase, inner: RuleFaces): RuleFaces {
  if (rule.unless === undefined) return inner;
  const unless = compileGuard(rule.unless);
  const excepted = toShared(toFinding(rule, 'permits', 'rule.excepted'));
  const { openSpans: _fast, cap, ...rest } = inner;
  return {
    ...rest,
    check: (asked) => {
      const holds = unless(asked);
      if (holds === 'no') return inner.check(asked);
      const found = inner.check(asked);
      if (found === null) return null;
      if (holds === 'yes') return excepted;
      if (!closes(found.finding)) return found;
      return toFinding(rule, 'needs-review', 'guard.unknown', { dependsOn: holds });
    },
    // Where the exception is unknown the cap counts: a plan is made on the stricter side.
    ...(cap === undefined ? {} : {
      cap: (asked: Asked) => (unless(asked) === 'yes' ? [] : cap(asked)),
    }),
  };
}

/**
 * A rule that names others in `exceptionTo` makes them yield wherever it permits on a ground of
 * its own. Kinds that say more precisely when they do so keep their word.
 */
export function withLifts(rule: RuleBase, inner: RuleFaces): RuleFaces {
  const named = rule.exceptionTo;
  if (named === undefined || named.length === 0 || inner.mayLift !== undefined) return inner;
  return {
    ...inner,
    mayLift: () => true,
    check: (asked) => {
      const found = inner.check(asked);
      if (found === null || closes(found.finding) || NOTHING_AGAINST.includes(found.code)) {
        return found;
      }
      return { ...found, lifts: [...named].sort() };
    },
  };
}

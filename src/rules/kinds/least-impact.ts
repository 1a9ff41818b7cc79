import { parseInstant } from '../../kernel/instant.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding, toShared } from '../finding.js';
import type { LeastImpact } from './ceiling.shape.js';

const isWelcome = (asked: Asked): boolean => asked.acts.every((act) => act === 'reply')
  || (asked.question.purposes.length > 0
    && asked.question.purposes.every((p) => asked.env.purposes.get(p)?.welcome === true));

const needsNoReason = (asked: Asked): boolean =>
  asked.question.channel === 'desk' || isWelcome(asked);

/**
 * Least impact as closures: a contact while something lighter would serve is for a person to
 * judge. What the borrower asked for needs no such reason.
 */
export function compileLeastImpact(rule: LeastImpact): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'least-impact.nothing-lighter'));
  return {
    rule,
    momentOnly: true,
    edges: () => [],
    check: (asked) => {
      if (needsNoReason(asked)) return free;
      if (asked.question.purposes.length === 0) {
        return toFinding(rule, 'needs-review', 'least-impact.purpose-unknown',
          { dependsOn: ['question.purposes'] });
      }
      const options = asked.lighter(asked);
      const open = options.filter((o) => o.ruledOutBy === null);
      if (open.length === 0) {
        return toFinding(rule, 'permits', 'least-impact.nothing-lighter',
          { counted: options.flatMap((o) => o.facts) });
      }
      const laterOnly = open.every((o) =>
        o.opensAt !== null && (parseInstant(o.opensAt) as number) > asked.at);
      return toFinding(rule, rule.breach,
        laterOnly ? 'least-impact.lighter-later' : 'least-impact.lighter-now',
        { grounds: open.map((o) => `lighter.${o.channel}`) });
    },
  };
}

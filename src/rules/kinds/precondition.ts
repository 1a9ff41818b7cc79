import { dayStart, localDayOf } from '../../kernel/zones.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding } from '../finding.js';
import type { Precondition } from './ceiling.shape.js';
import { usesChannel } from './counted.js';

/** What came before: instants and ids, per purpose for a notice. */
interface Before {
  readonly at: number;
  readonly id: string;
}

function before(rule: Precondition, asked: Asked, purpose: string | null): readonly Before[] {
  const person = asked.person;
  if (person === null) return [];
  if (rule.needs === 'notice') {
    return person.notices.filter(({ at, fact }) => at <= asked.at
      && (purpose === null || fact.purposes.includes(purpose)))
      .map(({ at, fact }) => ({ at, id: fact.id }));
  }
  const channels = rule.needs === 'letter' ? ['letter' as const] : rule.channels ?? [];
  return person.contacts.filter(({ at, fact }) => at <= asked.at && fact.direction === 'out'
    && usesChannel(fact, channels) && fact.loans.some((l) => asked.question.loans.includes(l)))
    .map(({ at, fact }) => ({ at, id: fact.id }));
}

/** First instant at which the days since are over in every candidate zone. */
function ripeAt(rule: Precondition, asked: Asked, at: number): number | null {
  const days = rule.daysBefore ?? 0;
  if (days === 0) return at;
  if (asked.zones.length === 0) return null;
  const data = asked.env.zoneData;
  return Math.max(...asked.zones.map((z) => dayStart(data, z, localDayOf(data, z, at) + days)));
}

function answer(rule: Precondition, asked: Asked): Finding {
  const purposes: readonly (string | null)[] = rule.needs === 'notice'
    ? asked.question.purposes : [null];
  const counted: string[] = [];
  for (const purpose of purposes) {
    const list = before(rule, asked, purpose);
    const figures = purpose === null ? {} : { purpose };
    const first = list[0];
    if (first === undefined) {
      return toFinding(rule, rule.breach, `precondition.${rule.needs}`, { figures });
    }
    const ripe = ripeAt(rule, asked, first.at);
    if (ripe === null) {
      return toFinding(rule, 'needs-review', 'precondition.zone-unknown',
        { dependsOn: ['PersonRegistered.zones'] });
    }
    if (ripe > asked.at) {
      return toFinding(rule, rule.breach, 'precondition.too-soon',
        { counted: [first.id], opensAt: ripe, figures });
    }
    counted.push(first.id);
  }
  return toFinding(rule, 'permits', 'precondition.met', { counted });
}

/** A precondition as closures. */
export function compilePrecondition(
  rule: Precondition,
): RuleFaces {
  return {
    rule,
    check: (asked) => answer(rule, asked),
    edges: (asked, from, until) => {
      const all = [...before(rule, asked, null)];
      return all.flatMap((b) => ripeAt(rule, asked, b.at) ?? []).filter((e) => e >= from && e < until);
    },
  };
}

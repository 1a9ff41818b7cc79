import { parseInstant } from '../../kernel/instant.js';
import type { PersonState } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding, toShared } from '../finding.js';
import type { Protection } from './ceiling.shape.js';

const DAY = 86_400_000;

const touches = (mine: readonly string[] | undefined, asked: readonly string[]): boolean =>
  mine === undefined || asked.length === 0 || asked.some((l) => mine.includes(l));

/** Representation that stands: known, the attorney can be found, nobody has opened the way. */
function represented(asked: Asked, person: PersonState): readonly string[] {
  return person.represented.filter(({ at, fact }) => at <= asked.at
    && fact.contactAscertainable === true && touches(fact.loans, asked.question.loans)
    && !person.representationEnds.some((end) => end.at >= at && end.at <= asked.at
      && end.fact.by === fact.by
      && asked.question.loans.filter((l) => fact.loans.includes(l))
        .every((l) => end.fact.loans.includes(l))))
    .map(({ fact }) => fact.id);
}

interface State {
  readonly id: string;
  readonly suspected: boolean;
  /** First instant at which it no longer bars; null while no end is known. */
  readonly endsAt: number | null;
}

/** States of the listed kinds that stand, with the days that they go on after their end. */
function states(rule: Protection, asked: Asked, person: PersonState): readonly State[] {
  const after = (rule.afterDays ?? 0) * DAY;
  return person.protections.flatMap(({ at, fact }) => {
    if (at > asked.at || !rule.state.includes(fact.kind as never)) return [];
    if (!touches(fact.loans, asked.question.loans)) return [];
    const ended = person.protectionEnds.find((end) => end.at >= at && end.at <= asked.at
      && (end.fact.ends === fact.id || (end.fact.ends === undefined && end.fact.kind === fact.kind)));
    const until = fact.until === undefined ? null : parseInstant(fact.until) as number;
    const end = ended === undefined ? until : Math.min(ended.at, until ?? Infinity);
    const endsAt = end === null ? null : end + after;
    return endsAt !== null && endsAt <= asked.at ? []
      : [{ id: fact.id, suspected: fact.certainty === 'suspected', endsAt }];
  });
}

function answer(rule: Protection, asked: Asked, free: Finding): Finding {
  const { person } = asked;
  const { act, purposes } = asked.question;
  if (person === null || (rule.bars !== undefined && !rule.bars.includes(act))) return free;
  const allowed = purposes.length > 0 && purposes.every((p) => rule.allows?.includes(p));
  if (rule.state === 'representation') {
    const counted = represented(asked, person);
    if (counted.length === 0) return free;
    return allowed ? toFinding(rule, 'permits', 'protection.allows', { counted })
      : toFinding(rule, rule.breach, 'protection.represented', { counted });
  }
  const standing = states(rule, asked, person);
  if (standing.length === 0) return free;
  const counted = standing.map((s) => s.id);
  if (allowed) return toFinding(rule, 'permits', 'protection.allows', { counted });
  const firm = standing.some((s) => !s.suspected);
  const ends = standing.map((s) => s.endsAt);
  const opensAt = ends.includes(null) ? null : Math.max(...ends as number[]);
  return firm ? toFinding(rule, rule.breach, 'protection.state', { counted, opensAt })
    : toFinding(rule, 'needs-review', 'protection.suspected',
      { counted, dependsOn: ['ProtectionStarted.certainty'] });
}

/** A protective state as closures. */
export function compileProtection(rule: Protection): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'protection.none'));
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' ? null : answer(rule, asked, free)),
    edges: (asked, from, until) => {
      const after = (rule.afterDays ?? 0) * DAY;
      const person = asked.person;
      if (person === null) return [];
      const ends = person.protectionEnds.map((e) => e.at + after);
      for (const { fact } of person.protections) {
        if (fact.until !== undefined) ends.push((parseInstant(fact.until) as number) + after);
      }
      return ends.filter((e) => e >= from && e < until);
    },
  };
}

import { parseInstant } from '../../kernel/instant.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { CompiledRule, RuleFaces } from '../compiled.js';
import { closes, strictness, toFinding } from '../finding.js';
import { weeklyContains, weeklyEdges } from '../weekly.js';
import { usesChannel } from './counted.js';
import type { StandardRule } from './standard.shape.js';

/** Measures that speak of contacts; duties and records are asked about elsewhere. */
const OF_CONTACT: readonly string[] =
  ['contact-hours', 'frequency-cap', 'cool-down', 'precondition'];

const isAsked = (rule: StandardRule, asked: Asked): boolean =>
  asked.question.channel !== 'desk' && OF_CONTACT.includes(rule.measure)
  && (rule.channels === undefined || usesChannel(asked.question, rule.channels));

/** Whether the person has named the moment as one that suits, in every candidate zone. */
function isOwnTime(asked: Asked): readonly string[] {
  const { person, zones, env } = asked;
  return (person?.times ?? []).filter(({ at, fact }) => at <= asked.at
    && fact.kind === 'convenient'
    && (fact.until === undefined || (parseInstant(fact.until) as number) > asked.at)
    && !person?.timesLifted.some((l) => l.at >= at && l.at <= asked.at && l.fact.lifts === fact.id)
    && ((fact.once !== undefined && (parseInstant(fact.once.from) as number) <= asked.at
      && asked.at < (parseInstant(fact.once.until) as number))
      || (fact.weekly !== undefined && zones.length > 0 && zones.every((zone) =>
        weeklyContains(fact.weekly ?? [], env.zoneData, zone, asked.at)))))
    .map(({ fact }) => fact.id);
}

/** Whether a contact of the kind that the rule speaks of is on file at all. */
function hasContactsBefore(rule: StandardRule, asked: Asked): boolean {
  return (asked.person?.contacts ?? []).some(({ at, fact }) => at <= asked.at
    && fact.direction === 'out'
    && (rule.channels === undefined || usesChannel(fact, rule.channels)));
}

function unbound(rule: StandardRule, asked: Asked): Finding {
  const counts = rule.measure === 'frequency-cap' || rule.measure === 'cool-down';
  if (counts && asked.person !== null && !hasContactsBefore(rule, asked)) {
    return toFinding(rule, 'permits', 'standard.first-contact');
  }
  const own = rule.measure === 'contact-hours' ? isOwnTime(asked) : [];
  return own.length > 0 ? toFinding(rule, 'permits', 'standard.own-time', { counted: own })
    : toFinding(rule, 'needs-review', 'standard.unbound',
      { dependsOn: [`house.${rule.measure}`], figures: { measure: rule.measure } });
}

/**
 * A standard as closures: what the house's rules of its measure find, under the house's force.
 *
 * @param all - Every compiled rule of the policy. Those of force `house` and the standard's
 * measure are the ones that it binds to, and only where they apply to the question.
 */
export function compileStandard(
  rule: StandardRule, all: () => readonly CompiledRule[],
): RuleFaces {
  // A finding that rests on a lender's number binds as far as the lender says, and no further.
  const house: StandardRule = { ...rule, force: 'house' };
  let kept: readonly CompiledRule[] | null = null;
  const bound = (): readonly CompiledRule[] => {
    kept ??= all().filter((r) => r.rule.kind === rule.measure && r.rule.force === 'house');
    return kept;
  };
  // A house rule that yields to another of the house binds to no less than that: nothing is left.
  const liftersOf = (other: CompiledRule): readonly CompiledRule[] =>
    all().filter((r) => r.rule.exceptionTo?.includes(other.rule.id) === true);
  const yields = (other: CompiledRule, asked: Asked): boolean =>
    liftersOf(other).some((r) => r.check(asked)?.lifts?.includes(other.rule.id) === true);
  return {
    rule,
    check: (asked) => {
      if (!isAsked(rule, asked)) return null;
      let strictest: Finding | null = null;
      for (const other of bound()) {
        const found = other.check(asked);
        if (found === null || found.finding === 'not-in-force') continue;
        const stands: Finding = closes(found.finding) && yields(other, asked)
          ? toFinding(other.rule, 'permits', 'rule.yields') : found;
        if (strictest === null || strictness(stands.finding) > strictness(strictest.finding)) {
          strictest = stands;
        }
      }
      if (strictest === null) return unbound(house, asked);
      return toFinding(house, strictest.finding, 'standard.bound', {
        counted: strictest.counted, figures: { by: strictest.rule },
        ...(strictest.grounds === undefined ? {} : { grounds: strictest.grounds }),
        ...(strictest.dependsOn === undefined ? {} : { dependsOn: strictest.dependsOn }),
        ...(strictest.opensAt === undefined ? {}
          : { opensAt: parseInstant(strictest.opensAt) as number }),
      });
    },
    edges: (asked, from, until) => {
      const edges = bound().flatMap((other) => [other, ...liftersOf(other)])
        .flatMap((other) => [...other.edges(asked, from, until)]);
      for (const { fact } of rule.measure === 'contact-hours' ? asked.person?.times ?? [] : []) {
        if (fact.until !== undefined) edges.push(parseInstant(fact.until) as number);
        if (fact.once !== undefined) {
          edges.push(parseInstant(fact.once.from) as number,
            parseInstant(fact.once.until) as number);
        }
        for (const zone of fact.weekly === undefined ? [] : asked.zones) {
          edges.push(...weeklyEdges(fact.weekly ?? [], asked.env.zoneData, zone, from, until));
        }
      }
      return edges.filter((edge) => edge >= from && edge < until);
    },
  };
}

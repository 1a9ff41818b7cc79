import { addMonths, parseLocalDate, toLocalDate } from '../../kernel/calendar.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { sortBy } from '../../kernel/sort.js';
import type { Rule } from '../pack.js';
import type { LintWarning, PlacedRule } from './placed.js';

/** The last date on which any source was read; the house's own words are dated by nobody. */
function newestReading(placed: readonly PlacedRule[]): string {
  const outside = placed.filter(({ rule }) => rule.force !== 'house');
  const rules = outside.length > 0 ? outside : placed;
  return rules.reduce((last, { rule: { source } }) =>
    (source.readOn > last ? source.readOn : last), '');
}

function sourceWarnings(placed: readonly PlacedRule[]): readonly LintWarning[] {
  const newest = newestReading(placed);
  const day = parseLocalDate(newest);
  const stale = day === null ? '' : toLocalDate(addMonths(day, -12));
  return placed.flatMap(({ rule: { id, force, source, span } }) => [
    ...force !== 'house' && source.readOn < stale ? [{ code: 'source.stale', rule: id }] : [],
    ...force === 'law' && source.grade !== 'text' ? [{ code: 'source.grade', rule: id }] : [],
    ...span.until !== null && span.until <= newest ? [{ code: 'rule.superseded', rule: id }] : [],
  ]);
}

/** The members that are a rule's numbers; null for kinds without numbers and channels. */
function numbersOf(rule: Rule): readonly string[] | null {
  switch (rule.kind) {
    case 'contact-hours': return ['hours', 'fromExclusive', 'untilInclusive'];
    case 'frequency-cap': return ['max', 'minGapDays'];
    case 'cool-down': return ['days'];
    case 'channel-exclusivity': return ['window'];
    case 'record-keeping': return ['keepFor'];
    case 'place': return ['lifetimeMax'];
    case 'precondition': return ['daysBefore'];
    default: return null;
  }
}

const ASIDE = ['id', 'source', 'span', 'reading', 'readingZh', 'exceptionTo', 'breach'];

/** What a rule is about, its numbers left out; channels are a set. */
function pointOf(rule: Rule, numbers: readonly string[]): string {
  const kept = Object.entries(rule)
    .filter(([key]) => !ASIDE.includes(key) && !numbers.includes(key))
    .map(([key, value]) => [key, key === 'channels' && Array.isArray(value)
      ? [...value as string[]].sort() : value as unknown]);
  return canonicalJson(Object.fromEntries(kept));
}

const doMeet = (a: Rule, b: Rule): boolean =>
  (a.span.until === null || b.span.from < a.span.until)
  && (b.span.until === null || a.span.from < b.span.until);

/** House rules on one point, in force at one time, with other numbers: which one is meant? */
function overlapWarnings(placed: readonly PlacedRule[]): readonly LintWarning[] {
  const points = new Map<string, Rule[]>();
  const warnings: LintWarning[] = [];
  for (const rule of sortBy(placed.map((p) => p.rule), (r) => r.id)) {
    const numbers = numbersOf(rule);
    if (rule.force !== 'house' || numbers === null) continue;
    const point = pointOf(rule, numbers);
    const figures = (r: Rule): string => canonicalJson(
      Object.fromEntries(Object.entries(r).filter(([key]) => numbers.includes(key))));
    const before = points.get(point) ?? [];
    if (before.some((other) => doMeet(other, rule) && figures(other) !== figures(rule))) {
      warnings.push({ code: 'rule.overlap', rule: rule.id });
    }
    points.set(point, [...before, rule]);
  }
  return warnings;
}

/** Lists what deserves a look and stops nothing. "Now" is the newest reading of a source. */
export function listWarnings(placed: readonly PlacedRule[]): readonly LintWarning[] {
  return [...sourceWarnings(placed), ...overlapWarnings(placed)];
}

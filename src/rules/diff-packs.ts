import { canonicalJson } from '../kernel/canonical.js';
import type { Json } from '../kernel/json.js';
import { sortBy } from '../kernel/sort.js';
import type { Rule, RulePack } from './pack.js';

/** How a rule differs between two versions of a pack. */
export interface RuleChange {
  /** The rule's id; the pack's own for whom it covers. */
  readonly rule: string;
  /** `reworded`: only its source or readings differ, and no verdict can. */
  readonly change: 'added' | 'removed' | 'changed' | 'reworded';
  /** Members that differ, sorted; empty for one that was added or removed. */
  readonly members: readonly string[];
}

/** Members that no verdict rests on. `source` holds the grade, which a verdict shows. */
const WORDS: readonly string[] = ['source', 'reading', 'readingZh'];

function membersThatDiffer(a: object, b: object): readonly string[] {
  const old = a as Readonly<Record<string, Json>>;
  const made = b as Readonly<Record<string, Json>>;
  return [...new Set([...Object.keys(old), ...Object.keys(made)])].sort().filter((key) =>
    canonicalJson(old[key] ?? null) !== canonicalJson(made[key] ?? null)
    || (key in old) !== (key in made));
}

function changeOf(a: Rule, b: Rule): readonly RuleChange[] {
  const members = membersThatDiffer(a, b);
  if (members.length === 0) return [];
  const change = members.every((key) => WORDS.includes(key)) ? 'reworded' : 'changed';
  return [{ rule: a.id, change, members }];
}

/**
 * Says which rules differ between two versions of a pack, by id: a rule under another id is one
 * that was removed and one that was added.
 *
 * @param before - The version that was in force when the decisions in question were made.
 * @param after - The corrected one. Two packs of other ids compare as well; no rule is then kept.
 * @returns The changes sorted by rule; empty where the packs say the same.
 * @example
 * diffPacks(released, corrected)
 * // [{ rule: 'cn/gbt-45251/daily-calls', change: 'changed', members: ['max'] }]
 */
export function diffPacks(before: RulePack, after: RulePack): readonly RuleChange[] {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const made = new Map(after.rules.map((rule) => [rule.id, rule]));
  const coverage = canonicalJson(before.coverage as Json) === canonicalJson(after.coverage as Json)
    ? [] : [{ rule: after.id, change: 'changed' as const, members: ['coverage'] }];
  const changes: readonly RuleChange[] = [
    ...coverage,
    ...before.rules.flatMap((rule): readonly RuleChange[] => {
      const now = made.get(rule.id);
      return now === undefined ? [{ rule: rule.id, change: 'removed', members: [] }]
        : changeOf(rule, now);
    }),
    ...after.rules.filter((rule) => !old.has(rule.id))
      .map((rule): RuleChange => ({ rule: rule.id, change: 'added', members: [] })),
  ];
  return sortBy(changes, (change) => change.rule);
}

import type { Problem } from '../../kernel/result.js';
import { ruleProblem } from './placed.js';
import type { LintReport, LintWarning, PlacedRule } from './placed.js';

/** The pack in whose name a rule id stands. */
function packOf(rule: string): string {
  const cut = rule.lastIndexOf('/');
  return cut < 0 ? '' : rule.slice(0, cut);
}

/**
 * Checks every `replaces`: the rule named stands in the same pack and ends on the very day on
 * which its successor begins, so that no day has two of them and none has neither.
 */
export function lintLineages(placed: readonly PlacedRule[]): readonly Problem[] {
  return placed.flatMap((one) => {
    const { replaces, span } = one.rule;
    if (replaces === undefined) return [];
    const before = one.pack.rules.find(({ id }) => id === replaces);
    const meets = before !== undefined && before.kind === one.rule.kind
      && before.span.until === span.from;
    return meets ? [] : [ruleProblem('rule.lineage', one, 'replaces', { target: replaces })];
  });
}

/**
 * Checks every `exceptionTo`: the rule named must be loaded where its pack is; the house may not
 * make a rule of others yield; and a rule that yields may not make another yield, since then
 * nobody could say whether the last one holds. A ring is the same defect with every rule in it.
 */
export function lintExceptions(placed: readonly PlacedRule[]): LintReport {
  const problems: Problem[] = [];
  const warnings: LintWarning[] = [];
  const rules = new Map(placed.map((p) => [p.rule.id, p.rule]));
  const packs = new Set(placed.map((p) => p.pack.id));
  const namedBy = new Map<string, string[]>();
  for (const { rule } of placed) {
    for (const target of rule.exceptionTo ?? []) {
      namedBy.set(target, [...namedBy.get(target) ?? [], rule.id]);
    }
  }
  for (const one of placed) {
    const { rule } = one;
    const targets = rule.exceptionTo ?? [];
    for (const target of targets) {
      const yields = rules.get(target);
      if (yields === undefined) {
        if (packs.has(packOf(target))) {
          problems.push(ruleProblem('rule.exception-unknown', one, 'exceptionTo', { target }));
        } else warnings.push({ code: 'rule.exception-unloaded', rule: rule.id });
      } else if (rule.force === 'house' && yields.force !== 'house') {
        problems.push(ruleProblem('house.loosens', one, 'exceptionTo', { target }));
      }
    }
    const loaded = targets.filter((target) => rules.has(target));
    const by = namedBy.get(rule.id) ?? [];
    if (loaded.length > 0 && by.length > 0) {
      problems.push(ruleProblem('rule.exception-cycle', one, 'exceptionTo',
        { by: [...by].sort(), targets: [...loaded].sort() }));
    }
  }
  return { problems, warnings };
}

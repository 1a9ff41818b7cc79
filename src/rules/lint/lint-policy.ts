import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { sortBy } from '../../kernel/sort.js';
import type { ZoneData } from '../../kernel/zones.js';
import type { HousePolicy, RulePack } from '../pack.js';
import { lintExceptions, lintLineages } from './lint-exceptions.js';
import { lintHouse } from './lint-house.js';
import { lintBases, lintCalendars, lintPurposes, lintStandards, lintTurns } from './lint-words.js';
import { listWarnings } from './list-warnings.js';
import { listPlaced, ruleProblem } from './placed.js';
import type { LintReport, PlacedRule } from './placed.js';

function lintIds(
  placed: readonly PlacedRule[], packs: readonly RulePack[],
): readonly Problem[] {
  const packIds = new Set<string>();
  const problems: Problem[] = [];
  packs.forEach((pack, i) => {
    if (packIds.has(pack.id)) {
      problems.push(problem('pack.duplicate-id', ['packs', i, 'id'], { pack: pack.id }));
    }
    packIds.add(pack.id);
  });
  // A pack loaded twice is one problem, not one for each of its rules.
  const seen = new Map<string, PlacedRule>();
  for (const one of placed) {
    const before = seen.get(one.rule.id);
    if (before === undefined) seen.set(one.rule.id, one);
    else if (before.packIndex === one.packIndex || before.pack.id !== one.pack.id) {
      problems.push(ruleProblem('rule.duplicate-id', one, 'id'));
    }
  }
  return problems;
}

/** A house calendar over the dates of a law's would move its holidays and due dates. */
function lintHouseCalendars(placed: readonly PlacedRule[]): readonly Problem[] {
  const calendars = placed.flatMap((one) =>
    (one.rule.kind === 'workdays' ? [{ one, rule: one.rule }] : []));
  return calendars.flatMap(({ one, rule }) => {
    if (rule.force !== 'house') return [];
    const over = calendars.find((other) => other.rule.force !== 'house'
      && other.rule.country === rule.country && other.rule.validFrom <= rule.validUntil
      && rule.validFrom <= other.rule.validUntil);
    return over === undefined ? []
      : [ruleProblem('house.loosens', one, 'validFrom', { target: over.rule.id })];
  });
}

/**
 * Says what is wrong with packs as a whole: ids, exceptions, words that nobody declared, bases
 * that a law does not know, and each attempt of the house to loosen what is not its own.
 *
 * @param packs - Parsed, in the order of the policy's input; the house policy read as a pack is
 * the last of them.
 * @param house - The house policy itself, for the tables that stand beside its rules.
 * @param zoneData - Where given, the house's zone must be known to it.
 * @returns Problems, which stop the policy, and warnings as codes with rule ids, sorted, which
 * do not.
 */
export function lintPolicy(
  packs: readonly RulePack[], house?: HousePolicy, zoneData?: ZoneData,
): LintReport {
  const placed = listPlaced(packs, house);
  const exceptions = lintExceptions(placed);
  const warnings = [...exceptions.warnings, ...listWarnings(placed)];
  const once = new Map(warnings.map((w) => [`${w.code} ${w.rule}`, w]));
  return {
    problems: [
      ...lintIds(placed, packs), ...exceptions.problems, ...lintLineages(placed), ...lintBases(placed),
      ...lintPurposes(placed, packs, house), ...lintCalendars(placed),
      ...lintHouseCalendars(placed), ...lintStandards(placed), ...lintTurns(placed, house),
      ...house === undefined ? [] : lintHouse(house, zoneData),
    ],
    warnings: sortBy([...once], ([key]) => key).map(([, warning]) => warning),
  };
}

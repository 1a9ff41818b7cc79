import type { Path } from './check-json.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import type { HousePolicy, Rule, RulePack } from '../pack.js';

/** What the linter found and did not refuse. */
export interface LintWarning {
  readonly code: string;
  /** Rule id; for a finding about a pack as a whole, the pack's id. */
  readonly rule: string;
}

/** Everything that a lint says. */
export interface LintReport {
  readonly problems: readonly Problem[];
  readonly warnings: readonly LintWarning[];
}

/** A rule, the pack that it stands in, and where that is in a policy's input. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly pack: RulePack;
  /** Which of the packs that is. */
  readonly packIndex: number;
  readonly path: Path;
}

/**
 * Lists the rules of all packs in their order. The house policy read as a pack stands last and
 * has its own place in the input.
 */
export function listPlaced(
  packs: readonly RulePack[], house: HousePolicy | undefined,
): readonly PlacedRule[] {
  return packs.flatMap((pack, i) => {
    const isHouse = i === packs.length - 1 && house?.id === pack.id;
    const base: Path = isHouse ? ['house'] : ['packs', i];
    return pack.rules.map((rule, j) =>
      ({ rule, pack, packIndex: i, path: [...base, 'rules', j] }));
  });
}

/** A problem of one rule, which it names. */
export function ruleProblem(
  code: string, placed: PlacedRule, key: string | null, facts: Readonly<Record<string, Json>> = {},
): Problem {
  const path = key === null ? placed.path : [...placed.path, key];
  return problem(code, path, { rule: placed.rule.id, ...facts });
}

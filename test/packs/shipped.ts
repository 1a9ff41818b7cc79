import { ALL_PACKS } from '../../src/packs/all.js';
import type { Rule, RulePack } from '../../src/rules/pack.js';

/** The shipped packs, sorted by id. */
export const PACKS: readonly RulePack[] = [...ALL_PACKS].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Each rule with its pack, named for a test's title. */
export const RULES: readonly (readonly [id: string, rule: Rule, pack: RulePack])[] =
  PACKS.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule, pack] as const));

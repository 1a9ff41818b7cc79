import * as au from '../../src/packs/au/index.js';
import * as ca from '../../src/packs/ca/index.js';
import * as cn from '../../src/packs/cn/index.js';
import * as eu from '../../src/packs/eu/index.js';
import * as uk from '../../src/packs/uk/index.js';
import * as us from '../../src/packs/us/index.js';
import type { Rule, RulePack } from '../../src/rules/pack.js';

/** Every pack that is shipped, by the name under which its folder exports it. */
export const SHIPPED: Readonly<Record<string, RulePack>> = {
  ...au, ...ca, ...cn, ...eu, ...uk, ...us,
};

/** The shipped packs, sorted by id. */
export const PACKS: readonly RulePack[] =
  Object.values(SHIPPED).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Each rule with its pack, named for a test's title. */
export const RULES: readonly (readonly [id: string, rule: Rule, pack: RulePack])[] =
  PACKS.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule, pack] as const));

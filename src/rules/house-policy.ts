import { fail, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { ZoneData } from '../kernel/zones.js';
import { parsePack } from './lint/parse-pack.js';
import type { HousePolicy, HouseRule, RulePack } from './pack.js';

const HOUSE_SOURCE = {
  cite: 'house policy', words: 'house policy', readOn: '2026-01-01', grade: 'practice' as const,
};

/** A house rule with everything that the house may leave out filled in. */
function wholeRule(house: HousePolicy, rule: HouseRule): unknown {
  const id = rule.id.startsWith(`${house.id}/`) ? rule.id : `${house.id}/${rule.id}`;
  // `act` and `evidence` are accepted as the plain words for what a purpose row already says.
  const { act: _act, evidence, ...rest } = rule as HouseRule & {
    readonly act?: unknown; readonly evidence?: unknown;
  };
  return {
    force: 'house', breach: 'forbids', span: { from: '1900-01-01', until: null },
    source: HOUSE_SOURCE, reading: 'House policy.', ...rest, id,
    ...(evidence === undefined ? {} : { accepts: evidence }),
  };
}

/**
 * A house policy read as a pack whose every rule has force `house`, whatever it claims.
 */
export function housePack(house: HousePolicy, zoneData: ZoneData): Result<RulePack> {
  if (typeof house !== 'object' || house === null || typeof house.id !== 'string') {
    return fail([problem('house.wrong-kind', [], { expected: 'object with an id' })]);
  }
  const nameless = (Array.isArray(house.rules) ? house.rules : []).findIndex((rule) =>
    typeof rule !== 'object' || rule === null || typeof rule.id !== 'string');
  if (nameless >= 0) return fail([problem('house.rule-without-id', ['rules', nameless], {})]);
  const rules = (Array.isArray(house.rules) ? house.rules : [])
    .map((rule) => ({ ...(wholeRule(house, rule) as object), force: 'house' }));
  return parsePack({
    id: house.id, version: house.version, title: house.title ?? house.id, status: 'draft',
    language: 'en', coverage: {}, rules,
  }, zoneData);
}

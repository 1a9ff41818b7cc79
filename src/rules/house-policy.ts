import { fail, ok, problem } from '../kernel/result.js';
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

/** What the house keeps apart, as a rule of its pack: a contact is asked as the plan is. */
function apartRule({ id, keptApart: pairs }: HousePolicy): readonly object[] {
  // What is no list of pairs is refused with the other tables.
  const isRead = Array.isArray(pairs) && pairs.length > 0 && pairs.every((pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((p) => typeof p === 'string' && p !== ''));
  return !isRead ? [] : [{
    ...(wholeRule({ id, version: '' }, { id: 'kept-apart', kind: 'content' }) as object),
    reading: 'Purposes that the house keeps out of one contact.', apart: pairs,
  }];
}

/**
 * A house policy read as a pack whose every rule has force `house`, whatever it claims.
 * @returns The pack, or its problems: `house.*` for the policy itself, `rule.*` for its rules.
 */
export function housePack(house: HousePolicy, zoneData: ZoneData): Result<RulePack> {
  const nameless = (Array.isArray(house.rules) ? house.rules : []).findIndex((rule) =>
    typeof rule !== 'object' || rule === null || typeof rule.id !== 'string');
  if (nameless >= 0) return fail([problem('house.rule-without-id', ['rules', nameless], {})]);
  const rules = (Array.isArray(house.rules) ? house.rules : [])
    .map((rule) => ({ ...(wholeRule(house, rule) as object), force: 'house' }))
    .concat(apartRule(house) as { force: string }[]);
  const { id, version, title = id } = house;
  const read = parsePack({
    status: 'draft', language: 'en', coverage: {}, rules,
    ...(version === undefined ? {} : { version }), id, title,
  }, zoneData);
  // The lender wrote a house policy and no pack.
  return read.ok ? ok(read.value) : fail(read.problems.map((p) =>
    ({ ...p, code: p.code.replace(/^pack\./, 'house.') })));
}

/**
 * A house policy without the members that are `undefined`, or what is wrong with its nature.
 * @param given - Anything.
 */
export function readHouse(given: unknown): Result<HousePolicy> {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const entries = isObject ? Object.entries(given).filter(([, value]) => value !== undefined) : [];
  const house = Object.fromEntries(entries);
  return isObject && typeof house['id'] === 'string' ? ok(house as unknown as HousePolicy)
    : fail([problem('house.wrong-kind', [], { expected: 'object with an id' })]);
}

import { canonicalJson } from '../kernel/canonical.js';
import { sha256 } from '../kernel/hash.js';
import type { Hash } from '../kernel/hash.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { intlZoneData } from '../kernel/zones.js';
import type { ZoneData } from '../kernel/zones.js';
import { CHANNEL_TABLE } from '../terms/channels.js';
import { PURPOSE_TABLE } from '../terms/purposes.js';
import type { Channel } from '../terms/words.js';
import { compileRule } from './compile-rule.js';
import { housePack } from './house-policy.js';
import { lintPolicy } from './lint/lint-policy.js';
import { parsePack } from './lint/parse-pack.js';
import type { DutyRule, TieringRule, WorkdaysRule } from './kinds/floor.shape.js';
import type { ContactRule, HousePolicy, Rule, RulePack } from './pack.js';
import type { Placed, Policy } from './policy.js';
import { compileCalendar } from './workday-calendar.js';
import type { WorkdayCalendar } from './workday-calendar.js';

/** Version of what the rule kinds mean: a decision made under another one is not replayed. */
export const SEMANTICS = '1';

/** What a policy is made of. Ports have pure defaults. */
export interface PolicyInput {
  readonly packs: readonly RulePack[];
  readonly house?: HousePolicy;
  /** Zone data with its version; the default reads the platform's. */
  readonly zoneData?: ZoneData;
  /** Text to lower-case hex SHA-256. */
  readonly hash?: Hash;
}

const FLOOR: readonly Rule['kind'][] = ['duty', 'tiering', 'workdays'];

const isContactRule = (rule: Rule): rule is ContactRule => !FLOOR.includes(rule.kind);

function calendarsOf(placed: readonly Placed<Rule>[]): ReadonlyMap<string, WorkdayCalendar> {
  const byCountry = new Map<string, WorkdaysRule[]>();
  for (const { rule } of placed) {
    if (rule.kind !== 'workdays') continue;
    byCountry.set(rule.country, [...byCountry.get(rule.country) ?? [], rule]);
  }
  return new Map([...byCountry].map(([country, rules]) => [country, compileCalendar(country, rules)]));
}

function graceOf(house: HousePolicy | undefined): Record<Channel, number> {
  const grace = Object.fromEntries(CHANNEL_TABLE.map((row) => [row.channel, row.graceDays]));
  return { ...grace, ...house?.graceDays } as Record<Channel, number>;
}

/** The zone in which duties count, where the house names none: by the packs' first country. */
function zoneOf(packs: readonly RulePack[], house: HousePolicy | undefined): string {
  if (house?.zone !== undefined) return house.zone;
  const countries = packs.flatMap((p) => p.coverage.countries ?? []);
  if (countries.includes('CN')) return 'Asia/Shanghai';
  return countries.includes('US') ? 'America/New_York' : 'UTC';
}

function byId(a: { readonly rule: { readonly id: string } }, b: typeof a): number {
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0;
}

/**
 * A policy whose every rule has been read, linted and compiled; or all problems at once. An
 * unreadable rule fails the whole: a broken bar must never stop barring.
 *
 * @param input - Packs (literals from `softknock/packs/...` or your own), optional house policy,
 * and the ports. House policy may tighten law, never loosen it.
 * @returns The policy handle, or `policy.*` and `rule.*` problems with path and rule id.
 * @example
 * const policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] }))
 */
export function compilePolicy(input: PolicyInput): Result<Policy> {
  const problems: Problem[] = [];
  if (typeof input !== 'object' || input === null || !Array.isArray(input.packs)) {
    return fail([problem('policy.packs', ['packs'], {})]);
  }
  const zoneData = input.zoneData ?? intlZoneData();
  const packs: RulePack[] = [];
  input.packs.forEach((pack, i) => {
    const parsed = parsePack(pack, zoneData);
    if (parsed.ok) packs.push(parsed.value);
    else problems.push(...parsed.problems.map((p) => ({ ...p, path: ['packs', i, ...p.path] })));
  });
  if (input.house !== undefined) {
    const house = housePack(input.house, zoneData);
    if (house.ok) packs.push(house.value);
    else problems.push(...house.problems.map((p) => ({ ...p, path: ['house', ...p.path] })));
  }
  const placed = packs.flatMap((pack) => pack.rules.map((rule) =>
    ({ rule: rule as Rule, pack: pack.id, coverage: pack.coverage }))).sort(byId);
  if (placed.length > LIMITS.rulesPerPolicy) {
    problems.push(problem('policy.too-many-rules', ['packs'], { max: LIMITS.rulesPerPolicy }));
  }
  // Linting packs together means something only once each has been read.
  if (problems.length > 0) return fail(problems);
  const lint = lintPolicy(packs, input.house, zoneData);
  problems.push(...lint.problems);
  return problems.length > 0 ? fail(problems)
    : ok(assemble(input, packs, placed, zoneData, lint.warnings));
}

function assemble(
  input: PolicyInput, packs: readonly RulePack[], placed: readonly Placed<Rule>[],
  zoneData: ZoneData, warnings: Policy['warnings'],
): Policy {
  const hash = input.hash ?? sha256;
  const house = input.house;
  const listed = packs.map((pack) => ({
    id: pack.id, version: pack.version, digest: hash(canonicalJson(pack)),
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const zone = zoneOf(packs, house);
  const purposes = new Map(PURPOSE_TABLE.map((row) => [row.purpose, row]));
  for (const row of house?.purposes ?? []) purposes.set(row.purpose, row);
  const channelOrder = house?.channelOrder ?? CHANNEL_TABLE.map((r) => r.channel);
  const tables = {
    zone, channelOrder: [...channelOrder], graceDays: graceOf(house),
    permitHours: house?.permitHours ?? 4, lookAheadDays: house?.lookAheadDays ?? 14,
    purposes: [...purposes.values()].map((row) => ({ ...row })),
    planning: {
      weights: house?.weights ?? null, keptApart: house?.keptApart ?? [],
      precedence: house?.precedence ?? [], unannounced: house?.unannounced ?? null,
    },
  };
  const pick = <K extends Rule['kind']>(kind: K): Placed<Extract<Rule, { kind: K }>>[] =>
    placed.filter((p) => p.rule.kind === kind) as unknown as Placed<Extract<Rule, { kind: K }>>[];
  return {
    ...tables, purposes, zoneData, hash, packs: listed, semantics: SEMANTICS,
    digest: hash(canonicalJson({ packs: listed, tables, semantics: SEMANTICS })),
    calendars: calendarsOf(placed),
    rules: new Map(placed.map((p) => [p.rule.id, p])),
    contactRules: placed.filter((p) => isContactRule(p.rule))
      .map((p) => compileRule(p.rule as ContactRule, p.pack, p.coverage)),
    dutyRules: pick('duty') as readonly Placed<DutyRule>[],
    tieringRules: pick('tiering') as readonly Placed<TieringRule>[],
    warnings,
  };
}

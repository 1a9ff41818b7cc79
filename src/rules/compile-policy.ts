import { canonicalJson } from '../kernel/canonical.js';
import { sha256 } from '../kernel/hash.js';
import type { Hash } from '../kernel/hash.js';
import { anything, listOf, maybe, objectOf, readInput } from '../kernel/read-input.js';
import type { Reader } from '../kernel/read-input.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { brokenZoneData, zoneDataProblems } from '../kernel/zone-data.js';
import { intlZoneData } from '../kernel/zones.js';
import type { ZoneData } from '../kernel/zones.js';
import { CHANNEL_TABLE } from '../terms/channels.js';
import { HOUSE_ZONES } from '../terms/house-zones.js';
import { PURPOSE_TABLE } from '../terms/purposes.js';
import type { Channel } from '../terms/words.js';
import { compileGuard } from './check-guard.js';
import { compileRule } from './compile-rule.js';
import type { Coverage } from './compile-rule.js';
import type { CompiledRule } from './compiled.js';
import type { Slot } from './contact-index.js';
import { housePack, readHouse } from './house-policy.js';
import { apartRuleOf, silentUnlessMixed } from './kinds/kept-apart.js';
import { lintHouse } from './lint/lint-house.js';
import { lintPolicy } from './lint/lint-policy.js';
import { parsePack } from './lint/parse-pack.js';
import type {
  ClassificationRule, DutyRule, TieringRule, WorkdaysRule,
} from './kinds/floor.shape.js';
import type { RecordKeeping } from './kinds/record-keeping.shape.js';
import type { StandardRule } from './kinds/standard.shape.js';
import type { ContactRule, HousePolicy, Rule, RulePack } from './pack.js';
import type { Placed, Policy } from './policy.js';
import type { Guard } from './rule.js';
import { compileSelection } from './select-rules.js';
import { compileCalendar } from './workday-calendar.js';
import type { WorkdayCalendar } from './workday-calendar.js';
import { toWorkPolicy } from './work-policy.js';

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

const FLOOR: readonly Rule['kind'][] =
  ['duty', 'tiering', 'classification', 'record-keeping', 'workdays'];

/** Packs, house policy and ports have readers of their own. */
const aPolicyInput = objectOf<PolicyInput>({
  packs: listOf(anything as Reader<RulePack>), house: maybe(anything as Reader<HousePolicy>),
  zoneData: maybe(anything as Reader<ZoneData>), hash: maybe(anything as Reader<Hash>),
});

/** A text whose bytes are not its letters. */
const HASH_PROBE = 'softknock \u8d37\u540e';

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

/** The zone in which duties count, where the house names none: of the first listed country. */
function zoneOf(packs: readonly RulePack[], house: HousePolicy | undefined): string {
  if (house?.zone !== undefined) return house.zone;
  const countries = packs.flatMap((p) => p.coverage.countries ?? []);
  return HOUSE_ZONES.find(([country]) => countries.includes(country))?.[1] ?? 'UTC';
}

function byId(a: { readonly rule: { readonly id: string } }, b: typeof a): number {
  return a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0;
}

/** Problems of the ports of a policy: each is tried once, so that none fails at a question. */
function portProblems({ zoneData, hash }: PolicyInput): readonly Problem[] {
  const problems = zoneData === undefined ? [] : [...zoneDataProblems(zoneData, ['zoneData'])];
  if (hash !== undefined && !isSha256(hash)) {
    problems.push(problem('policy.not-sha-256', ['hash'], {}));
  }
  return problems;
}

function isSha256(hash: unknown): boolean {
  try {
    return typeof hash === 'function' && hash(HASH_PROBE) === sha256(HASH_PROBE);
  } catch {
    return false;
  }
}

/** The house policy as a pack, with every problem of its rules and of its tables, each once. */
function readHousePack(given: unknown, zoneData: ZoneData): Result<readonly [HousePolicy, RulePack]> {
  const house = readHouse(given);
  if (!house.ok) return fail(atHouse(house.problems));
  const pack = housePack(house.value, zoneData);
  const all = [...lintHouse(house.value, zoneData), ...pack.ok ? [] : atHouse(pack.problems)];
  const once = new Map(all.map((p) => [`${p.code} ${p.path.join('/')}`, p]));
  return pack.ok && once.size === 0 ? ok([house.value, pack.value]) : fail([...once.values()]);
}

const atHouse = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((p) => ({ ...p, path: ['house', ...p.path] }));

/**
 * A policy whose every rule has been read, linted and compiled; or all problems at once. An
 * unreadable rule fails the whole: a broken bar must never stop barring.
 *
 * @param given - Packs (literals from `softknock/packs/...` or your own), optional house policy,
 * and the ports. House policy may tighten law, never loosen it.
 * @returns The policy handle, or `policy.*`, `pack.*`, `house.*`, `rule.*` and `zone-data.*`
 * problems with path and rule id.
 * @example
 * const policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] }))
 */
export function compilePolicy(given: PolicyInput): Result<Policy> {
  const read = readInput('policy', aPolicyInput, given);
  if (!read.ok) return read;
  const input = read.value;
  const problems: Problem[] = [...portProblems(input)];
  if (problems.length > 0) return fail(problems);
  if (input.packs.length > LIMITS.packsPerPolicy) {
    return fail([problem('policy.too-many-packs', ['packs'],
      { found: input.packs.length, max: LIMITS.packsPerPolicy })]);
  }
  const zoneData = input.zoneData ?? intlZoneData();
  const packs: RulePack[] = [];
  input.packs.forEach((pack, i) => {
    const parsed = parsePack(pack, zoneData);
    if (parsed.ok) packs.push(parsed.value);
    else problems.push(...parsed.problems.map((p) => ({ ...p, path: ['packs', i, ...p.path] })));
  });
  let house: HousePolicy | undefined;
  if (input.house !== undefined) {
    const own = readHousePack(input.house, zoneData);
    if (!own.ok) problems.push(...own.problems);
    else {
      house = own.value[0];
      packs.push(own.value[1]);
    }
  }
  const placed = packs.flatMap((pack) => pack.rules.map((rule) =>
    ({ rule: rule as Rule, pack: pack.id, coverage: pack.coverage }))).sort(byId);
  if (placed.length > LIMITS.rulesPerPolicy) {
    problems.push(problem('policy.too-many-rules', ['packs'], { max: LIMITS.rulesPerPolicy }));
  }
  // Linting packs together means something only once each has been read.
  if (problems.length > 0) return fail(problems);
  const lint = lintPolicy(packs, house, zoneData);
  problems.push(...lint.problems, ...input.zoneData === undefined ? []
    : brokenZoneData(zoneData, zoneOf(packs, house), ['zoneData']));
  return problems.length > 0 ? fail(problems)
    : ok(assemble({ hash: input.hash ?? sha256, given: input.packs, house }, packs, placed, zoneData, lint.warnings));
}

/** Every contact rule compiled; rules of one pack share its coverage. */
function contactRulesOf(placed: readonly Placed<Rule>[]): readonly CompiledRule[] {
  const known = new Map<Guard, Coverage>();
  // Few rules count, so that what is remembered of a person stays small.
  let slots = 0;
  const slotFor = ({ kind }: ContactRule): Slot =>
    (kind === 'frequency-cap' || kind === 'cool-down' ? slots++ : -1);
  const all: readonly CompiledRule[] = placed.flatMap(({ rule: own, pack, coverage }) => {
    const rule = isContactRule(own) ? own : apartRuleOf(own);
    if (rule === null) return [];
    const held = known.get(coverage) ?? { guard: coverage, covers: compileGuard(coverage) };
    known.set(coverage, held);
    return [silentUnlessMixed(compileRule(rule, pack, held, slotFor(rule), () => all))];
  });
  return all;
}

function assemble(
  { hash, given, house }: {
    readonly hash: Hash; readonly given: readonly RulePack[]; readonly house: HousePolicy | undefined;
  },
  packs: readonly RulePack[], placed: readonly Placed<Rule>[],
  zoneData: ZoneData, warnings: Policy['warnings'],
): Policy {
  // Every decision names them: none may be written over through one.
  const listed = Object.freeze(packs.map((pack) => Object.freeze({
    id: pack.id, version: pack.version, digest: hash(canonicalJson(pack)),
  })).sort((a, b) => (a.id < b.id ? -1 : 1)));
  const zone = zoneOf(packs, house);
  const purposes = new Map(PURPOSE_TABLE.map((row) => [row.purpose, row]));
  for (const row of house?.purposes ?? []) purposes.set(row.purpose, row);
  const channelOrder = house?.channelOrder ?? CHANNEL_TABLE.map((r) => r.channel);
  const tables = {
    zone, channelOrder: [...channelOrder], graceDays: graceOf(house),
    permitHours: house?.permitHours ?? 4, lookAheadDays: house?.lookAheadDays ?? 14,
    purposes: [...purposes.values()].map((row) => ({ ...row })),
    planning: {
      weights: house?.weights ?? null,
      precedence: house?.precedence ?? [], unannounced: house?.unannounced ?? null,
      ...house?.ladder === undefined ? {} : {
        ladder: { ...house.ladder, prior: house.ladder.prior ?? { answered: 1, silent: 1 } },
      },
    },
  };
  const pick = <K extends Rule['kind']>(kind: K): Placed<Extract<Rule, { kind: K }>>[] =>
    placed.filter((p) => p.rule.kind === kind) as unknown as Placed<Extract<Rule, { kind: K }>>[];
  const contactRules = contactRulesOf(placed);
  return {
    ...tables, purposes, zoneData, hash, packs: listed, semantics: SEMANTICS,
    source: { packs: given, ...(house === undefined ? {} : { house }) },
    digest: hash(canonicalJson({ packs: listed, tables, semantics: SEMANTICS })),
    calendars: calendarsOf(placed),
    rules: new Map(placed.map((p) => [p.rule.id, p])),
    contactRules, select: compileSelection(contactRules),
    dutyRules: pick('duty') as readonly Placed<DutyRule>[],
    tieringRules: pick('tiering') as readonly Placed<TieringRule>[],
    classificationRules: pick('classification') as readonly Placed<ClassificationRule>[],
    recordRules: pick('record-keeping') as readonly Placed<RecordKeeping>[],
    standards: pick('standard') as readonly Placed<StandardRule>[],
    work: toWorkPolicy(house?.work),
    warnings,
  };
}

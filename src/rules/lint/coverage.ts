import { parseLocalDate } from '../../kernel/calendar.js';
import { aDate, maybe, objectOf, readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { ZoneData } from '../../kernel/zones.js';
import { sortBy } from '../../kernel/sort.js';
import { PURPOSE_TABLE } from '../../terms/purposes.js';
import { ACTS, CHANNELS } from '../../terms/words.js';
import type { Act, Channel, Force, Grade } from '../../terms/words.js';
import type { Rule, RulePack } from '../pack.js';
import type { Guard } from '../rule.js';
import { parsePack } from './parse-pack.js';

/** What one rule speaks of. */
export interface CoverageRow {
  readonly rule: string;
  readonly kind: Rule['kind'];
  readonly force: Force;
  readonly grade: Grade;
  /** In the order of intrusion; empty for rules that speak of no contact. */
  readonly channels: readonly Channel[];
  readonly acts: readonly Act[];
  readonly span: { readonly from: string; readonly until: string | null };
}

/** Dates between which a selection must give the same answers as the whole. */
export interface Selected {
  /** Local date of the question. */
  readonly on: string;
  /** Last local date that the question looks ahead to, included; by default `on`. */
  readonly until?: string;
}

/** Kinds that speak of loans, days and records, not of contacts. */
const NO_CONTACT: readonly Rule['kind'][] =
  ['duty', 'tiering', 'classification', 'record-keeping', 'workdays'];
const areDates = objectOf<Selected>({ on: aDate, until: maybe(aDate) });

/** Whether a zone that a law fixes is known is for compiling to say. */
const ANY_ZONE: Pick<ZoneData, 'has'> = { has: () => true };

/** Packs read as strictly as compiling reads them, zones apart; those given, since they are good. */
function readPacks(packs: unknown): Result<readonly RulePack[]> {
  if (!Array.isArray(packs)) return fail([problem('coverage.wrong-kind', ['packs'], { expected: 'list' })]);
  const problems = [...packs as unknown[]].flatMap((pack, i) => {
    const read = parsePack(pack, ANY_ZONE);
    return read.ok ? [] : read.problems.map((p) => ({ ...p, path: ['packs', i, ...p.path] }));
  });
  return problems.length > 0 ? fail(problems) : ok(packs as readonly RulePack[]);
}

function channelsOf(rule: Rule, guards: readonly Guard[]): readonly Channel[] {
  if (NO_CONTACT.includes(rule.kind)) return [];
  if (rule.kind === 'standard' && (rule.purpose ?? rule.records) !== undefined) return [];
  const own = 'channels' in rule && rule.kind !== 'precondition' ? rule.channels
    : rule.kind === 'content' ? rule.messageClass?.channels : undefined;
  const lists = [own, ...guards.map((guard) => guard.channels)];
  return CHANNELS.filter((c) => lists.every((list) => list === undefined || list.includes(c)));
}

function actsOf(rule: Rule, guards: readonly Guard[]): readonly Act[] {
  const purpose = rule.kind === 'duty' || rule.kind === 'standard' ? rule.purpose : undefined;
  if (NO_CONTACT.includes(rule.kind) && purpose === undefined) return [];
  if (purpose !== undefined) {
    const act = PURPOSE_TABLE.find((row) => row.purpose === purpose)?.act;
    return act === undefined ? [] : [act];
  }
  const barred = rule.kind === 'protection' ? rule.bars : undefined;
  return ACTS.filter((act) => (barred?.includes(act) ?? true) && guards.every(
    ({ acts, actsExcept }) => (acts?.includes(act) ?? true) && actsExcept?.includes(act) !== true));
}

/**
 * Lists what each rule speaks of, by rule id, for the tables in the docs.
 * @returns Channels and acts as the pack's coverage and the rule's own guard leave them; a duty
 * of a purpose that only a house policy declares has no act here. Or `coverage.wrong-kind`, or
 * the `pack.*` and `rule.*` problems of a pack that nobody could compile.
 */
export function listCoverage(packs: readonly RulePack[]): Result<readonly CoverageRow[]> {
  const read = readPacks(packs);
  if (!read.ok) return read;
  const rows = packs.flatMap((pack) => pack.rules.map((rule): CoverageRow => {
    const guards = rule.guard === undefined ? [pack.coverage] : [pack.coverage, rule.guard];
    return {
      rule: rule.id, kind: rule.kind, force: rule.force, grade: rule.source.grade,
      channels: channelsOf(rule, guards), acts: actsOf(rule, guards),
      span: { from: rule.span.from, until: rule.span.until },
    };
  }));
  return ok(sortBy(rows, ({ rule }) => rule));
}

/** Tiers stand on their own past and calendars speak by dates of their own: both always stay. */
function isNeeded(rule: Rule, first: number, last: number): boolean {
  if (rule.kind === 'tiering' || rule.kind === 'workdays') return true;
  const from = parseLocalDate(rule.span.from);
  const until = rule.span.until === null ? Infinity : parseLocalDate(rule.span.until);
  // A date that nobody can read keeps its rule: compiling will refuse it.
  return from === null || until === null || (from <= last && until > first);
}

/**
 * Selects the rules that can have a say on some dates: a sound slice, so that the whole packs
 * give the same effect. A rule is kept a day before and after its span too, since it is not the
 * same date everywhere. What a slice cannot say is that a rule is not in force: where the whole
 * answers `not-in-force`, it answers `not-applicable`, and both lead to `review`.
 *
 * @param packs - Left as they are. Ids of rules left out leave the `exceptionTo` of those kept.
 * @param dates - Dates that exist, `until` not before `on`.
 * @returns The packs in their order, each with the rules that remain, maybe none; or
 * `coverage.*` problems and those of the packs.
 */
export function selectRules(
  packs: readonly RulePack[], dates: Selected,
): Result<readonly RulePack[]> {
  const known = readPacks(packs);
  const asked = readInput('coverage', areDates, dates);
  if (!known.ok || !asked.ok) {
    return fail([...known.ok ? [] : known.problems, ...asked.ok ? [] : asked.problems]);
  }
  const on = parseLocalDate(asked.value.on) as number;
  const until = parseLocalDate(asked.value.until ?? asked.value.on) as number;
  if (until < on) {
    return fail([problem('coverage.ends-before-it-begins', ['until'], { on: asked.value.on })]);
  }
  const stays = (rule: Rule): boolean => isNeeded(rule, on - 1, until + 1);
  const left = new Set(packs.flatMap(({ rules }) =>
    rules.filter((rule) => !stays(rule)).map(({ id }) => id)));
  return ok(packs.map((pack) => ({
    ...pack, rules: pack.rules.filter(stays).map((rule) => withoutNames(rule, left)),
  })));
}

function withoutNames(whole: Rule, left: ReadonlySet<string>): Rule {
  const { replaces, ...rest } = whole;
  const rule = replaces !== undefined && left.has(replaces) ? rest as Rule : whole;
  return rule.exceptionTo?.some((id) => left.has(id)) !== true ? rule
    : { ...rule, exceptionTo: rule.exceptionTo.filter((id) => !left.has(id)) };
}

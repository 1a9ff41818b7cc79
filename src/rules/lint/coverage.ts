import { parseLocalDate } from '../../kernel/calendar.js';
import { sortBy } from '../../kernel/sort.js';
import { PURPOSE_TABLE } from '../../terms/purposes.js';
import { ACTS, CHANNELS } from '../../terms/words.js';
import type { Act, Channel, Force, Grade } from '../../terms/words.js';
import type { Rule, RulePack } from '../pack.js';
import type { Guard } from '../rule.js';

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
 * of a purpose that only a house policy declares has no act here.
 */
export function listCoverage(packs: readonly RulePack[]): readonly CoverageRow[] {
  const rows = packs.flatMap((pack) => pack.rules.map((rule): CoverageRow => {
    const guards = rule.guard === undefined ? [pack.coverage] : [pack.coverage, rule.guard];
    return {
      rule: rule.id, kind: rule.kind, force: rule.force, grade: rule.source.grade,
      channels: channelsOf(rule, guards), acts: actsOf(rule, guards),
      span: { from: rule.span.from, until: rule.span.until },
    };
  }));
  return sortBy(rows, ({ rule }) => rule);
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
 * @param dates - Dates that exist, `until` not before `on`; others select everything.
 * @returns The packs in their order, each with the rules that remain, maybe none.
 */
export function selectRules(packs: readonly RulePack[], dates: Selected): readonly RulePack[] {
  const on = parseLocalDate(dates.on);
  const until = dates.until === undefined ? on : parseLocalDate(dates.until);
  if (on === null || until === null || until < on) return packs;
  const stays = (rule: Rule): boolean => isNeeded(rule, on - 1, until + 1);
  const left = new Set(packs.flatMap(({ rules }) =>
    rules.filter((rule) => !stays(rule)).map(({ id }) => id)));
  return packs.map((pack) => ({
    ...pack, rules: pack.rules.filter(stays).map((rule) => withoutNames(rule, left)),
  }));
}

function withoutNames(whole: Rule, left: ReadonlySet<string>): Rule {
  const { replaces, ...rest } = whole;
  const rule = replaces !== undefined && left.has(replaces) ? rest as Rule : whole;
  return rule.exceptionTo?.some((id) => left.has(id)) !== true ? rule
    : { ...rule, exceptionTo: rule.exceptionTo.filter((id) => !left.has(id)) };
}

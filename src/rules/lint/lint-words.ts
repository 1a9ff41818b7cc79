import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { PURPOSE_TABLE } from '../../terms/purposes.js';
import type { HousePolicy, Rule, RulePack } from '../pack.js';
import type { CoolDown, FrequencyCap } from '../kinds/counting.shape.js';
import type { DutyRule } from '../kinds/floor.shape.js';
import type { LawfulBasisRule } from '../kinds/ceiling.shape.js';
import type { Duration, Guard } from '../rule.js';
import { valueAt } from './read-issues.js';
import { ruleProblem } from './placed.js';
import type { PlacedRule } from './placed.js';

/** A word that a rule uses, and the member that uses it. */
interface Used {
  readonly key: string;
  readonly word: string;
}

const use = (key: string, words: readonly string[] | undefined): readonly Used[] =>
  (words ?? []).map((word) => ({ key, word }));

const guardPurposes = (key: string, guard: Guard | undefined): readonly Used[] =>
  [...use(key, guard?.purposes), ...use(key, guard?.purposesExcept)];

const rebuttalPurposes = (rule: FrequencyCap | CoolDown): readonly Used[] =>
  (rule.rebuttals ?? []).flatMap(({ purposes }) => use('rebuttals', purposes));

function kindPurposes(rule: Rule): readonly Used[] {
  switch (rule.kind) {
    case 'duty': return [...use('purpose', [rule.purpose]), ...use('apartFrom', rule.apartFrom),
      ...use('after', rule.after === undefined ? [] : [rule.after.purpose])];
    case 'stop': return [...use('survives', (rule.survives ?? []).flatMap((entry) =>
      (typeof entry === 'string' ? [entry] : entry.purposes ?? []))),
      ...use('confirmation', rule.confirmation === undefined ? [] : [rule.confirmation.purpose])];
    case 'protection': return use('allows', rule.allows);
    case 'party-role': return [...use('othersFor', rule.othersFor),
      ...(rule.relationsFor ?? []).flatMap(({ purposes }) => use('relationsFor', purposes))];
    case 'precondition': return use('purposes', rule.purposes);
    case 'content': return [...use('pure', rule.pure?.purposes), ...use('apart', rule.apart?.flat())];
    case 'standard': return use('purpose', rule.purpose === undefined ? [] : [rule.purpose]);
    case 'channel-exclusivity': return use('excludes', rule.excludes?.purposes);
    case 'lawful-basis': return (rule.separateConsent ?? [])
      .flatMap(({ when }) => guardPurposes('separateConsent', when));
    case 'frequency-cap': return [...rebuttalPurposes(rule), ...use('only', rule.only?.purposes),
      ...use('excludes', rule.excludes?.purposes)];
    case 'cool-down': return rebuttalPurposes(rule);
    default: return [];
  }
}

/** Checks that every purpose is in the default table or the house's: a misspelt one binds none. */
export function lintPurposes(
  placed: readonly PlacedRule[], packs: readonly RulePack[], house: HousePolicy | undefined,
): readonly Problem[] {
  const declared = new Set(PURPOSE_TABLE.map((row) => row.purpose));
  // The table's own shape is another lint's affair; here it must only not get in the way.
  const rows: unknown = house?.purposes;
  for (const row of Array.isArray(rows) ? rows as unknown[] : []) {
    const purpose = valueAt(row, ['purpose']);
    if (typeof purpose === 'string') declared.add(purpose);
  }
  const inRules = placed.flatMap((one) =>
    [...guardPurposes('guard', one.rule.guard), ...guardPurposes('unless', one.rule.unless),
      ...kindPurposes(one.rule)]
      .filter(({ word }) => !declared.has(word))
      .map(({ key, word }) => ruleProblem('rule.purpose-undeclared', one, key, { purpose: word })));
  const inPacks = packs.flatMap((pack, i) => guardPurposes('coverage', pack.coverage)
    .filter(({ word }) => !declared.has(word))
    .map(({ word }) => problem('rule.purpose-undeclared', ['packs', i, 'coverage'],
      { rule: null, pack: pack.id, purpose: word })));
  return [...inRules, ...inPacks];
}

/**
 * Checks that nothing waits for a check that several kinds of evidence make up: which of them it
 * would wait for is not said.
 */
export function lintTurns(
  placed: readonly PlacedRule[], house: HousePolicy | undefined,
): readonly Problem[] {
  const ofParts = new Set(placed.flatMap(({ rule }) =>
    (rule.kind === 'duty' && rule.needs !== undefined ? [rule.purpose] : [])));
  const turns: unknown = house?.precedence;
  const inHouse = (Array.isArray(turns) ? turns as unknown[] : []).flatMap((turn, i) => {
    const before = valueAt(turn, ['before']);
    return typeof before === 'string' && ofParts.has(before)
      ? [problem('house.after-parts', ['house', 'precedence', i], { purpose: before })] : [];
  });
  return [...placed.flatMap((one) => {
    const before = one.rule.kind === 'duty' ? one.rule.after?.purpose : undefined;
    return before !== undefined && ofParts.has(before)
      ? [ruleProblem('rule.after-parts', one, 'after', { purpose: before })] : [];
  }), ...inHouse];
}

const country = (key: string, duration: Duration | undefined): readonly Used[] =>
  (duration !== undefined && 'workdays' in duration ? use(key, [duration.country]) : []);

function dutyCountries(rule: DutyRule): readonly Used[] {
  const { recurrence } = rule;
  const every = recurrence === undefined ? undefined
    : 'oncePer' in recurrence ? recurrence.oncePer : recurrence.atMostEvery;
  return [
    ...use('calendar', rule.calendar === undefined ? [] : [rule.calendar]),
    ...country('earliest', rule.earliest), ...country('latest', rule.latest),
    ...country('notAgainWithin', rule.notAgainWithin),
    ...country('recurrence', every), ...country('recurrence', recurrence?.openFor),
    ...(rule.variants ?? []).flatMap((variant) => [variant.earliest, variant.latest, variant.every]
      .flatMap((duration) => country('variants', duration))),
  ];
}

/** Lists the workday calendars that a rule counts by. */
export function listCalendars(rule: Rule): readonly Used[] {
  switch (rule.kind) {
    case 'duty': return dutyCountries(rule);
    case 'contact-hours': return use('calendar', rule.calendar === undefined ? [] : [rule.calendar]);
    case 'stop': return country('grace', rule.grace);
    case 'precondition': return country('consent', rule.consent?.grace);
    default: return [];
  }
}

/** Checks that every calendar counted by is loaded: without it no day's class is known. */
export function lintCalendars(placed: readonly PlacedRule[]): readonly Problem[] {
  const loaded = new Set(placed.flatMap(({ rule }) =>
    (rule.kind === 'workdays' ? [rule.country] : [])));
  return placed.flatMap((one) => {
    const missing = new Map(listCalendars(one.rule)
      .filter(({ word }) => !loaded.has(word)).map(({ key, word }) => [`${key} ${word}`, word]));
    return [...missing].map(([key, word]) => ruleProblem(
      'rule.calendar-missing', one, key.split(' ')[0] ?? null, { country: word }));
  });
}

/** China's PIPL lists the grounds in Article 13; legitimate interest is not among them. */
const UNKNOWN_TO_LAW: Readonly<Record<string, readonly string[]>> = { CN: ['legitimate-interest'] };

function basisDefects(rule: LawfulBasisRule, coverage: Guard): readonly Used[] {
  const within = coverage.countries?.filter(
    (c) => rule.guard?.countries === undefined || rule.guard.countries.includes(c)) ?? [];
  const barred = within.flatMap((c) => UNKNOWN_TO_LAW[c] ?? []);
  const acts = Object.values(rule.byAct ?? {}).flat();
  return [
    ...use('knows', rule.knows.filter((basis) => barred.includes(basis))),
    ...use('byAct', [...new Set(acts.filter(
      (basis) => barred.includes(basis) || !rule.knows.includes(basis)))]),
  ];
}

/**
 * Checks that a pack lets nothing rest on a basis that its law does not know, nor an act on one
 * that the rule itself does not know.
 * @source PIPL 13
 */
export function lintBases(placed: readonly PlacedRule[]): readonly Problem[] {
  return placed.flatMap((one) => (one.rule.kind !== 'lawful-basis' ? []
    : basisDefects(one.rule, one.pack.coverage).map(({ key, word }) =>
      ruleProblem('rule.basis-unknown-to-law', one, key, { basis: word }))));
}

/**
 * Checks that each standard names what its measure is of, and nothing that it is not: one of
 * duties its purpose, one of records their names, one of contacts at most channels.
 */
export function lintStandards(placed: readonly PlacedRule[]): readonly Problem[] {
  return placed.flatMap((one) => {
    if (one.rule.kind !== 'standard') return [];
    const { measure, channels, purpose, records } = one.rule;
    const names = measure === 'duty' ? purpose : measure === 'record-keeping' ? records : null;
    const others = measure === 'duty' ? [channels, records]
      : measure === 'record-keeping' ? [channels, purpose] : [purpose, records];
    const isWhole = names !== undefined && others.every((other) => other === undefined);
    return isWhole ? [] : [ruleProblem('rule.measure', one, 'measure', { measure })];
  });
}

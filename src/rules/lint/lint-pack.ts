import type { Problem } from '../../kernel/result.js';
import { zoneDataProblems } from '../../kernel/zone-data.js';
import { intlZoneData } from '../../kernel/zones.js';
import type { ZoneData } from '../../kernel/zones.js';
import { sortBy } from '../../kernel/sort.js';
import type { RulePack } from '../pack.js';
import { lintPolicy } from './lint-policy.js';
import { parsePack } from './parse-pack.js';
import { listPlaced, ruleProblem } from './placed.js';
import type { LintReport, LintWarning } from './placed.js';

/** What a pack leaves unsaid about whom it binds: it then binds everyone. */
function coverageGaps({ id, coverage }: RulePack): readonly LintWarning[] {
  const said: readonly (readonly [code: string, list: readonly unknown[] | undefined])[] = [
    ['pack.no-territory', coverage.countries ?? coverage.regions],
    ['pack.no-actors', coverage.actors],
    ['pack.no-party-kinds', coverage.partyKinds],
    ['pack.no-products', coverage.products],
  ];
  return said.filter(([, list]) => list === undefined).map(([code]) => ({ code, rule: id }));
}

function sourceGaps(pack: RulePack): readonly LintWarning[] {
  return pack.rules.flatMap(({ id, source }) => [
    ...source.words.trim() === '' ? [{ code: 'source.no-words', rule: id }] : [],
    ...source.url === undefined ? [{ code: 'source.no-url', rule: id }] : [],
  ]);
}

/** A number that we chose ourselves is no law. */
function designAsLaw(pack: RulePack): readonly Problem[] {
  return listPlaced([pack], undefined)
    .filter(({ rule }) => rule.force === 'law' && rule.source.grade === 'design')
    .map((placed) => ruleProblem('rule.design-as-law', placed, 'source'));
}

/**
 * Says what is wrong with one pack on its own, and what it leaves open: for those who write
 * packs. Calendars that another pack would bring are a warning here.
 *
 * @param input - Anything; a literal or JSON from a file.
 * @param zoneData - By default the platform's.
 * @returns Problems with a path from the pack inwards, and warnings sorted by code and rule.
 */
export function lintPack(input: unknown, zoneData: ZoneData = intlZoneData()): LintReport {
  const ports = zoneDataProblems(zoneData, ['zoneData']);
  if (ports.length > 0) return { problems: ports, warnings: [] };
  const parsed = parsePack(input, zoneData);
  if (!parsed.ok) return { problems: parsed.problems, warnings: [] };
  const pack = parsed.value;
  const lint = lintPolicy([pack]);
  const elsewhere = lint.problems.filter(({ code }) => code === 'rule.calendar-missing');
  const problems = [...lint.problems, ...designAsLaw(pack)]
    .filter(({ code }) => code !== 'rule.calendar-missing')
    .map((found) => ({ ...found, path: found.path.slice(2) }));
  const awaited = new Set(elsewhere.map(({ facts }) => String(facts['rule'])));
  const warnings = [
    ...lint.warnings, ...coverageGaps(pack), ...sourceGaps(pack),
    ...[...awaited].map((rule) => ({ code: 'rule.calendar-elsewhere', rule })),
  ];
  return { problems, warnings: sortBy(warnings, (w) => `${w.code} ${w.rule}`) };
}

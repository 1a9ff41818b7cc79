import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { CHECK_QUESTIONS } from '../../terms/check-questions.js';
import { isDisposition } from '../../terms/dispositions.js';
import { UNIT_KINDS } from '../work-policy.js';
import type { UnitRow, WorkTables } from '../work-policy.js';
import type { Path } from './check-json.js';

const BASE: Path = ['house', 'work'];

function repeats(key: string, code: string, names: readonly string[]): readonly Problem[] {
  return names.flatMap((name, i) => (names.indexOf(name) === i ? []
    : [problem(code, [...BASE, key, i], { name })]));
}

/** A unit reports upwards: to a parent that exists and stands higher, so that no chain is a ring. */
function lintUnits(units: readonly UnitRow[]): readonly Problem[] {
  const byName = new Map(units.map((row) => [row.unit, row]));
  return units.flatMap((row, i) => {
    if (row.parent === undefined) return [];
    const parent = byName.get(row.parent);
    const path: Path = [...BASE, 'units', i, 'parent'];
    if (parent === undefined) return [problem('house.unit-unknown', path, { unit: row.parent })];
    return UNIT_KINDS.indexOf(parent.kind) < UNIT_KINDS.indexOf(row.kind) ? []
      : [problem('house.unit-order', path, { unit: row.unit, parent: row.parent })];
  });
}

/**
 * A house code that is spelt like a canonical one must be that one: otherwise "refused" could be
 * made to mean something that stops nothing.
 */
function lintCodes(codes: NonNullable<WorkTables['codes']>): readonly Problem[] {
  return codes.flatMap(({ code, disposition }, i) => {
    const plain = code.toLowerCase().replace(/[\s_]+/g, '-');
    return isDisposition(plain) && plain !== disposition
      ? [problem('house.code-shadows', [...BASE, 'codes', i], { code, disposition })] : [];
  });
}

/**
 * Checks the work tables as a whole: names once, units that exist and report upwards, house codes
 * that do not pass a canonical one off as another, questions that shadow none of the default list.
 * @param tables - Of the right shape.
 * @returns `house.*` problems with a path from the policy's input inwards.
 */
export function lintWork(tables: WorkTables): readonly Problem[] {
  const { units = [], officers = [], codes = [], questions = [] } = tables;
  const known = new Set(units.map(({ unit }) => unit));
  const shipped = new Set(CHECK_QUESTIONS.map(({ question }) => question));
  return [
    ...repeats('units', 'house.duplicate-unit', units.map(({ unit }) => unit)),
    ...repeats('officers', 'house.duplicate-officer', officers.map(({ officer }) => officer)),
    ...repeats('codes', 'house.duplicate-code', codes.map(({ code }) => code)),
    ...repeats('questions', 'house.duplicate-question', questions.map(({ question }) => question)),
    ...lintUnits(units), ...lintCodes(codes),
    ...officers.flatMap(({ unit }, i) => (known.has(unit) ? []
      : [problem('house.unit-unknown', [...BASE, 'officers', i, 'unit'], { unit })])),
    ...questions.flatMap(({ question }, i) => (shipped.has(question)
      ? [problem('house.duplicate-question', [...BASE, 'questions', i], { name: question })] : [])),
  ];
}

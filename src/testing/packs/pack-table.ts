import { addMonths, parseLocalDate, toLocalDate } from '../../kernel/calendar.js';
import { sortBy } from '../../kernel/sort.js';
import type { Rule, RulePack } from '../../rules/pack.js';
import { GRADES } from '../../terms/words.js';

/** One pack as a compliance officer looks it over. */
export interface PackRow {
  readonly pack: string;
  readonly version: string;
  /** `draft`, or by whom and on which date it was reviewed. */
  readonly status: string;
  readonly rules: number;
  /** How many rules of each grade, best first: `text 5, design 1`. */
  readonly grades: string;
  /** Local date of the oldest reading of a source. */
  readonly readOn: string;
  /** That reading lies more than twelve months back. */
  readonly stale: boolean;
  /** What begins or ends after today, each with its date and rule, in order of dates. */
  readonly ahead: readonly string[];
}

const MONTHS_FRESH = 12;

function aheadOf(rule: Rule, on: string): readonly string[] {
  const { from, until } = rule.span;
  return [
    ...from > on ? [`${from} begins ${rule.id}`] : [],
    ...until !== null && until > on ? [`${until} ends ${rule.id}`] : [],
    ...rule.kind === 'workdays' && rule.validUntil >= on ? [`${rule.validUntil} last day of ${rule.id}`] : [],
  ];
}

function gradesOf(pack: RulePack): string {
  return GRADES.flatMap((grade) => {
    const count = pack.rules.filter((rule) => rule.source.grade === grade).length;
    return count === 0 ? [] : [`${grade} ${count}`];
  }).join(', ');
}

/**
 * Packs looked over: status, grades, freshness and what changes by date alone.
 *
 * @param on - Local date that counts as today, `YYYY-MM-DD`.
 * @returns A row for each pack, sorted by id.
 */
export function listPackRows(packs: readonly RulePack[], on: string): readonly PackRow[] {
  const today = parseLocalDate(on);
  const fresh = today === null ? on : toLocalDate(addMonths(today, -MONTHS_FRESH));
  return sortBy(packs.map((pack): PackRow => {
    const readOn = pack.rules.map((rule) => rule.source.readOn).sort()[0] ?? '';
    return {
      pack: pack.id, version: pack.version,
      status: pack.status === 'draft' ? 'draft' : `${pack.status.reviewedBy}, ${pack.status.on}`,
      rules: pack.rules.length, grades: gradesOf(pack), readOn, stale: readOn < fresh,
      ahead: pack.rules.flatMap((rule) => aheadOf(rule, on)).sort(),
    };
  }), (row) => row.pack);
}

const HEAD = ['pack', 'version', 'status', 'rules', 'grades', 'oldest reading'] as const;

/** The rows as lines of text, columns aligned; changes ahead stand under their pack. */
export function printPackRows(rows: readonly PackRow[]): readonly string[] {
  const cells = rows.map((row) => [row.pack, row.version, row.status, String(row.rules), row.grades,
    `${row.readOn}${row.stale ? ' STALE: read the source again' : ''}`]);
  const widths = HEAD.map((name, i) =>
    Math.max(name.length, ...cells.map((line) => (line[i] as string).length)));
  const toLine = (line: readonly string[]): string =>
    line.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ').trimEnd();
  const rules = rows.reduce((sum, row) => sum + row.rules, 0);
  return [
    toLine(HEAD),
    ...rows.flatMap((row, i) => [toLine(cells[i] as readonly string[]),
      ...row.ahead.map((change) => `    ahead: ${change}`)]),
    `${rows.length} packs, ${rules} rules; ${rows.filter((row) => row.stale).length} stale`,
  ];
}

import { createReadStream, existsSync } from 'node:fs';
import { parse } from 'csv-parse';
import type { Mapping } from './mapping.js';
import { US_ZONES } from './us-zones.js';

/** A row of a loan file, read and checked. */
export interface LoanRow {
  readonly loan: string;
  readonly amount: number;
  readonly state: string | null;
  readonly zones: readonly string[];
  readonly disbursedOn: string | null;
  readonly grade: string | null;
  readonly termMonths: number | null;
  readonly pastDueDays: number | null;
  readonly inDefault: boolean;
  readonly signals: readonly { readonly kind: string; readonly severity: 1 | 2 | 3 }[];
}

type Raw = Readonly<Record<string, string>>;
type Report = (column: string, what: string) => void;

/** Problems printed at most; the rest are counted. */
export const PROBLEMS_SHOWN = 1_000;

/** Longest id of a loan, and grade: facts made from it carry a few letters more. */
const NAME_MAX = 120;

/** What softknock reads as dates: beyond these years zone data and law are guesswork. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

function readNumber(raw: Raw, column: string, report: Report): number | null {
  const text = (raw[column] ?? '').trim();
  if (text === '') return null;
  // Plain digits alone: hexadecimal, exponents and thousands separators are other people's numbers.
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return Number(text);
  report(column, `"${text}" is not a number in plain digits`);
  return null;
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) return false;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === text;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function readValue<T>(
  raw: Raw, spec: { readonly column: string; readonly values?: Readonly<Record<string, T>> | undefined } | undefined,
  plain: (text: string) => T | null, report: Report,
): T | null {
  if (spec === undefined) return null;
  const text = (raw[spec.column] ?? '').trim();
  if (text === '') return null;
  const value = spec.values === undefined ? plain(text) : Object.hasOwn(spec.values, text) ? spec.values[text] ?? null : null;
  if (value === null) report(spec.column, `"${text}" is not a known value`);
  return value;
}

function readZones(raw: Raw, mapping: Mapping, report: Report): Pick<LoanRow, 'state' | 'zones'> {
  const state = mapping.state === undefined ? '' : (raw[mapping.state.column] ?? '').trim();
  const zone = mapping.zone === undefined ? '' : (raw[mapping.zone.column] ?? '').trim();
  if (zone !== '') {
    if (!isZone(zone)) report(mapping.zone?.column ?? '', `"${zone}" is not a time zone`);
    return { state: state === '' ? null : state, zones: [zone] };
  }
  const zones = Object.hasOwn(US_ZONES, state) ? US_ZONES[state] : undefined;
  if (state !== '' && zones === undefined) {
    report(mapping.state?.column ?? '', `"${state}" is not a US state`);
  }
  return { state: state === '' ? null : state, zones: zones ?? [] };
}

/** Days past due are whole, and no more than the days since the loan was paid out. */
function reportDays(
  mapping: Mapping, days: number | null, disbursedOn: string | null, today: string, report: Report,
): void {
  if (days === null) return;
  const column = mapping.pastDueDays?.column ?? '';
  if (days < 0 || !Number.isInteger(days)) report(column, `${days} is not a number of days`);
  const age = disbursedOn === null ? Infinity
    : (Date.parse(today) - Date.parse(disbursedOn)) / 86_400_000;
  if (age >= 0 && days > age) report(column, `${days} days late, and paid out ${age} days before ${today}`);
}

/** The term in months, where the loan's last day can still be read. */
function readTerm(raw: Raw, mapping: Mapping, from: string, report: Report): number | null {
  const wholeNumber = (text: string): number | null =>
    (/^\d+$/.test(text) && Number(text) > 0 ? Number(text) : null);
  const months = readValue(raw, mapping.termMonths, wholeNumber, report);
  if (months === null || Number(from.slice(0, 4)) + Math.ceil(months / 12) < LAST_YEAR) return months;
  report(mapping.termMonths?.column ?? '', `${months} months end after ${LAST_YEAR}`);
  return null;
}

/** One row read; every problem of it is reported. */
export function readRow(raw: Raw, mapping: Mapping, today: string, report: Report): LoanRow {
  const loan = (raw[mapping.loan.column] ?? '').trim();
  if (loan === '') report(mapping.loan.column, 'is empty');
  if (loan.length > NAME_MAX) report(mapping.loan.column, `is longer than ${NAME_MAX} characters`);
  const amount = readNumber(raw, mapping.amount.column, report);
  if (amount === null && (raw[mapping.amount.column] ?? '').trim() === '') {
    report(mapping.amount.column, 'is empty');
  } else if (amount !== null && !(amount >= 0.01 && amount <= 1e12)) {
    report(mapping.amount.column, `${amount} is not between 0.01 and 1,000,000,000,000`);
  }
  const date = mapping.disbursedOn === undefined ? ''
    : (raw[mapping.disbursedOn.column] ?? '').trim();
  if (mapping.disbursedOn !== undefined && !isDate(date)) {
    report(mapping.disbursedOn.column, `"${date}" is not a date YYYY-MM-DD`);
  } else if (date > today) {
    report(mapping.disbursedOn?.column ?? '', `"${date}" lies after ${today}, the day of the example`);
  }
  const grade = mapping.grade === undefined ? '' : (raw[mapping.grade.column] ?? '').trim();
  const days = mapping.pastDueDays === undefined ? null
    : readNumber(raw, mapping.pastDueDays.column, report);
  reportDays(mapping, days, isDate(date) ? date : null, today, report);
  if (grade.length > NAME_MAX) report(mapping.grade?.column ?? '', `is longer than ${NAME_MAX} characters`);
  const signals = (mapping.signals ?? []).flatMap((signal) => {
    const value = readNumber(raw, signal.column, report);
    return value !== null && value >= signal.min
      ? [{ kind: signal.kind, severity: signal.severity }] : [];
  });
  for (const column of new Set(mappedColumns(mapping))) {
    if (raw[column]?.includes('\uFFFD') === true) report(column, 'holds what is not UTF-8');
  }
  return {
    loan, amount: amount ?? 0, ...readZones(raw, mapping, report),
    disbursedOn: date === '' ? null : date, grade: grade === '' ? null : grade,
    termMonths: readTerm(raw, mapping, isDate(date) ? date : today, report), pastDueDays: days,
    inDefault: readValue(raw, mapping.inDefault,
      (t) => (t === 'true' ? true : t === 'false' ? false : null), report) ?? false,
    signals,
  };
}

function mappedColumns(mapping: Mapping): readonly string[] {
  const { signals, currency: _currency, product: _product, $schema: _schema, ...rest } = mapping;
  return [...Object.values(rest).flatMap((c) => (c === undefined ? [] : [c.column])), ...(signals ?? []).map((s) => s.column)];
}

/** One line of a file: its cells by column, or what is wrong with the line as a whole. */
interface TableRow {
  readonly line: number;
  readonly raw: Raw;
  readonly wrong: string | null;
}

/** A header that cannot be read as one column a name. */
function headerProblem(header: readonly string[]): string | null {
  const twice = header.filter((name, i) => header.indexOf(name) !== i);
  return twice.length === 0 ? null : `column "${twice[0]}" stands twice`;
}

/** The rows of a file, one at a time, so that no file is ever held whole. */
export async function* streamRows(path: string): AsyncGenerator<TableRow> {
  const parser = createReadStream(path).pipe(parse({ bom: true, info: true, relax_column_count: true,
    skip_empty_lines: true, trim: true }));
  let header: readonly string[] | null = null;
  for await (const entry of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
    const { info: { lines: line }, record } = entry;
    if (header === null) {
      header = record;
      const problem = headerProblem(record);
      if (problem !== null) throw new Error(`header: ${problem}`);
      continue;
    }
    const raw = Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']));
    yield { line, raw, wrong: record.length === header.length ? null
      : `${record.length} cells where the header has ${header.length}` };
  }
}

export interface TableCheck {
  readonly rows: number;
  readonly problems: readonly string[];
  readonly hidden: number;
}

/**
 * A first pass over the whole file: every wrong column, date and amount by row and column, all at
 * once, before anything is written.
 */
export async function checkTable(path: string, mapping: Mapping, today: string): Promise<TableCheck> {
  if (!existsSync(path)) return { rows: 0, problems: [`${path}: no such file`], hidden: 0 };
  const problems: string[] = [];
  let hidden = 0;
  const add = (text: string): void => {
    if (problems.length < PROBLEMS_SHOWN) problems.push(text);
    else hidden += 1;
  };
  const seen = new Set<string>();
  let rows = 0;
  try {
    for await (const { line, raw, wrong } of streamRows(path)) {
      if (rows === 0) {
        const missing = mappedColumns(mapping).filter((c) => !Object.hasOwn(raw, c));
        for (const name of missing) add(`${path}: header: column "${name}" is missing`);
        if (missing.length > 0) return { rows: 0, problems, hidden };
      }
      rows += 1;
      if (wrong !== null) {
        add(`${path}: row ${line}: ${wrong}`);
        continue;
      }
      const row = readRow(raw, mapping, today, (column, what) => add(`${path}: row ${line}, column "${column}": ${what}`));
      if (seen.has(row.loan)) {
        add(`${path}: row ${line}, column "${mapping.loan.column}": "${row.loan}" stands twice`);
      }
      seen.add(row.loan);
    }
  } catch (error) {
    add(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  if (rows === 0 && problems.length === 0) add(`${path}: holds no rows`);
  return { rows, problems, hidden };
}

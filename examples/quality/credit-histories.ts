import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse';
import type { CheckRhythm, MonthlyHistory, RhythmSettings } from 'softknock/portfolio';
import { seeded } from '../portfolio/seeded.js';

/** Where a public data set lies if the host has it: beside the project, not in it. */
export function sharedFile(name: string): string | null {
  const path = resolve('..', 'shared', 'data', name);
  return existsSync(path) ? path : null;
}

const MONTHS = ['04', '05', '06', '07', '08', '09'];

/** Months late, April to September 2005, and default in October, of a file as UCI id 350 has it. */
export async function readCreditDefault(path: string): Promise<readonly MonthlyHistory[]> {
  const rows: MonthlyHistory[] = [];
  const lines = createReadStream(path).pipe(parse({ columns: true, bom: true }));
  for await (const row of lines as AsyncIterable<Record<string, string>>) {
    const monthsLate = MONTHS.map((m) => {
      const code = Number(row[`pay_2005_${m}`]);
      if (!Number.isInteger(code) || code < -2 || code > 9) throw new Error(`row ${rows.length + 1}: pay_2005_${m} is ${row[`pay_2005_${m}`]}`);
      // -2 no use, -1 paid in full, 0 revolving: none of them is late.
      return Math.max(0, code);
    });
    rows.push({ borrower: row['id'] ?? '', monthsLate, wentBad: row['default_2005_10'] === '1' });
  }
  return rows;
}

/** Share that went bad by months late in the last month, as counted in the real file. */
const WENT_BAD = [0.138, 0.339, 0.691, 0.719] as const;

/**
 * A seeded twin of that file, for whoever does not have it. The share that goes bad after each last
 * state is the real file's; how states follow each other is made up, and nothing else is alike.
 */
export function twinHistories(borrowers: number): readonly MonthlyHistory[] {
  return Array.from({ length: borrowers }, (_, i): MonthlyHistory => {
    const r = seeded(`credit-twin/${i}`);
    let late = r.chance(0.12) ? r.whole(1, 2) : 0;
    const monthsLate = MONTHS.map(() => {
      const draw = r.next();
      if (late === 0) late = draw < 0.06 ? 1 : 0;
      else if (draw < 0.35) late = 0;
      else if (draw > 0.75) late = Math.min(8, late + 1);
      return late;
    });
    return { borrower: `twin-${i}`, monthsLate, wentBad: r.chance(WENT_BAD[Math.min(3, late)] as number) };
  });
}

/** Declared numbers of the sweep: burden of the lightest lawful means for each tier. */
export const SETTINGS: RhythmSettings = {
  tierFrom: { medium: 1, high: 2 }, burden: { low: 1, medium: 4, high: 9 }, inTimeMonths: 2,
};

const EVERY = [1, 2, 3, 6, null] as const;
const often = (every: number | null): number => every ?? Infinity;
export const nameOf = (low: number | null, medium: number | null, high: number | null): string => [low, medium, high].map((n) => n ?? '-').join('/');

/** Every rhythm of months in which a higher tier is looked at at least as often as a lower one. */
export function allRhythms(): readonly CheckRhythm[] {
  return EVERY.flatMap((low) => EVERY.flatMap((medium) => EVERY.flatMap((high): readonly CheckRhythm[] =>
    (often(low) >= often(medium) && often(medium) >= often(high)
      ? [{ name: nameOf(low, medium, high), everyMonths: { low, medium, high } }] : []))));
}

/** The example's policy: half a year, a quarter, a month. */
export const MARKED: string = nameOf(6, 3, 1);

/** Two halves by the borrower's place: the frontier is chosen on one and stated from the other. */
export function halves(histories: readonly MonthlyHistory[]): readonly [readonly MonthlyHistory[], readonly MonthlyHistory[]] {
  return [histories.filter((_, i) => i % 2 === 0), histories.filter((_, i) => i % 2 === 1)];
}

export const CAVEATS: readonly (readonly [en: string, zh: string])[] = [
  ['Observational: nobody was looked at in these data, so nothing says what a look would have changed.', '观察性数据：这些数据中并没有检查发生，无法说明检查会带来什么改变。'],
  ['Months late are the lender\'s own codes; in September 2005 the coding changed (code 1: 28 times in August, 3,688 in September).', '逾期月数为机构自有编码，2005年9月编码口径有变（代码1由28例变为3688例）。'],
  ['Burden is declared, not measured: 1, 4 and 9 for a check of a low, medium and high tier. In time means in August or September.', '负担为申报权重（低1、中4、高9），并非测量所得；“及时”指8月或9月检查过。'],
  ['A rhythm as short as the window of two months sees everybody by construction; the question is what it spends.', '节奏不长于两个月时，按定义人人都会被查到；要看的是代价。'],
  ['The frontier was chosen on one half of the borrowers and its figures stated from the other.', '前沿由一半样本选出，数字取自另一半样本。'],
];

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkTable } from '../../examples/portfolio/loan-table.js';
import { readMapping } from '../../examples/portfolio/mapping.js';
import type { Mapping } from '../../examples/portfolio/mapping.js';

const folder = mkdtempSync(join(tmpdir(), 'loan-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mapping: Mapping = {
  currency: 'USD', product: 'personal-loan', loan: { column: 'id' }, amount: { column: 'amount' }, state: { column: 'state' },
  disbursedOn: { column: 'paid' }, pastDueDays: { column: 'late' },
  termMonths: { column: 'term', values: { short: 36 } },
};
const HEADER = 'id,amount,state,paid,late,term';
const GOOD = 'A1,1000,NY,2026-01-05,0,short';

async function problemsOf(text: string): Promise<readonly string[]> {
  const path = join(folder, 'loans.csv');
  writeFileSync(path, text);
  const { problems } = await checkTable(path, mapping, '2026-06-16');
  return problems.map((p) => p.slice(path.length + 2));
}
const rowOf = (over: Record<string, string>): string => {
  const cells = Object.fromEntries(HEADER.split(',').map((name, i) => [name, GOOD.split(',')[i] ?? '']));
  return Object.values({ ...cells, ...over }).join(',');
};

describe('a loan file is read strictly', () => {
  it.each([
    ['as it should be', `${HEADER}\n${GOOD}\n`],
    ['with a byte order mark and carriage returns', `\uFEFF${HEADER}\r\n${GOOD}\r\n`],
    ['with a territory, and as late as it is old', `${HEADER}\n${GOOD.replace('NY', 'PR').replace(',0,', ',162,')}\n`],
    ['with quoted cells', `${HEADER}\n"A1","1000","NY","2026-01-05","0","short"\n`],
  ])('%s', async (_what, text) => {
    expect(await problemsOf(text)).toEqual([]);
  });

  it.each([
    [{ id: '' }, 'column "id": is empty'],
    [{ id: 'x'.repeat(121) }, 'column "id": is longer than 120 characters'],
    [{ amount: '0x10' }, 'column "amount": "0x10" is not a number in plain digits'],
    [{ amount: '1e3' }, 'column "amount": "1e3" is not a number in plain digits'],
    [{ amount: '-5' }, 'column "amount": -5 is not between 0.01 and 1,000,000,000,000'],
    [{ amount: '' }, 'column "amount": is empty'],
    [{ state: 'constructor' }, 'column "state": "constructor" is not a US state'],
    [{ paid: '2026-02-30' }, 'column "paid": "2026-02-30" is not a date YYYY-MM-DD'],
    [{ paid: '2026-06-17' }, 'column "paid": "2026-06-17" lies after 2026-06-16, the day of the example'],
    [{ late: '-1' }, 'column "late": -1 is not a number of days'],
    [{ late: '1.5' }, 'column "late": 1.5 is not a number of days'],
    [{ paid: '1890-01-01' }, 'column "paid": "1890-01-01" is not a date YYYY-MM-DD'],
    [{ paid: '2026-06-10', late: '7' }, 'column "late": 7 days late, and paid out 6 days before 2026-06-16'],
    [{ late: '999999999' }, 'column "late": 999999999 days late, and paid out 162 days before 2026-06-16'],
    [{ state: 'N\uFFFD' }, 'column "state": holds what is not UTF-8; row 2, column "state": "N\uFFFD" is not a US state'],
    [{ term: 'toString' }, 'column "term": "toString" is not a known value'],
  ])('%o: %s', async (over, problem) => {
    expect(await problemsOf(`${HEADER}\n${rowOf(over)}\n`)).toEqual(`row 2, ${problem}`.split('; '));
  });

  it('tells every row and column at once, lines that do not fit among them', async () => {
    const text = [HEADER, rowOf({ amount: 'abc', late: '-1' }), 'A2,5', rowOf({ id: 'A3', state: 'ZZ' }), rowOf({ id: 'A3' })];
    expect(await problemsOf(text.join('\n'))).toEqual([
      'row 2, column "amount": "abc" is not a number in plain digits', 'row 2, column "late": -1 is not a number of days',
      'row 3: 2 cells where the header has 6', 'row 4, column "state": "ZZ" is not a US state', 'row 5, column "id": "A3" stands twice',
    ]);
  });

  it.each([
    ['', 'holds no rows'], [`${HEADER}\n`, 'holds no rows'],
    ['id,amount\nA1,5\n', 'header: column "state" is missing'],
    [`${HEADER},id\n${GOOD},A9\n`, 'header: column "id" stands twice'],
  ])('a file as a whole: %j', async (text, first) => {
    expect((await problemsOf(text))[0]).toBe(first);
  });
});

describe('terms and grades that no fact could hold', () => {
  const own: Mapping = { ...mapping, termMonths: { column: 'term' }, grade: { column: 'grade' } };
  const check = async (term: string, grade: string): Promise<readonly string[]> => {
    const path = join(folder, 'terms.csv');
    writeFileSync(path, `id,amount,state,paid,late,term,grade\nA1,1000,NY,2026-01-05,0,${term},${grade}\n`);
    return (await checkTable(path, own, '2026-06-16')).problems.map((p) => p.slice(path.length + 2));
  };

  it.each([['360', 'B', []], ['2064', 'B', []], ['2077', 'B', ['column "term": 2077 months end after 2199']],
    ['99999999999999999999', 'B', ['column "term": 100000000000000000000 months end after 2199']],
    ['36', 'B'.repeat(121), ['column "grade": is longer than 120 characters']]])('%s, %s', async (term, grade, expected) => {
    expect(await check(term, grade)).toEqual(expected.map((p) => `row 2, ${p}`));
  });
});

describe('a mapping', () => {
  const problemsIn = (over: object): readonly string[] => {
    const path = join(folder, 'mapping.json');
    writeFileSync(path, JSON.stringify({ ...mapping, ...over }));
    const read = readMapping(path);
    return 'problems' in read ? read.problems.map((p) => p.slice(path.length + 2).split(':')[0] as string) : [];
  };

  it.each([
    [{}, []], [{ currency: 'usd' }, ['currency']], [{ currency: '1$2' }, ['currency']], [{ product: ' ' }, ['product']], [{ product: 'p'.repeat(121) }, ['product']],
    [{ signals: [{ column: 'late', min: 1, kind: 'k'.repeat(300), severity: 1 }] }, ['signals.0.kind']], [{ loans: { column: 'id' } }, ['(top)']],
  ])('%j: %j', (over, expected) => {
    expect(problemsIn(over)).toEqual(expected);
  });
});

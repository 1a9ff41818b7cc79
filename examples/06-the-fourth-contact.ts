/**
 * What the fourth and later contact brings, from a bank's real telephone campaigns.
 *
 *   npm run fourth-contact
 *   npm run fourth-contact -- --input FILE      (UCI id 222, columns as in the data notes)
 */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { shareInterval, zOfLevel } from 'softknock/portfolio';
import { sharedFile } from './quality/credit-histories.js';

interface Band {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  clients: number;
  successes: number;
  calls: number;
}

const band = (name: string, from: number, to: number): Band => ({ name, from, to, clients: 0, successes: 0, calls: 0 });
const percent = (n: number): string => `${(100 * n).toFixed(1)} %`;

async function count(path: string): Promise<{ readonly bands: readonly Band[]; readonly laterCalls: number }> {
  const bands = [...Array.from({ length: 8 }, (_, i) => band(String(i + 1), i + 1, i + 1)), band('9 to 14', 9, 14), band('15 and more', 15, Infinity)];
  let laterCalls = 0;
  let row = 0;
  for await (const client of createReadStream(path).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Record<string, string>>) {
    row += 1;
    const calls = Number(client['contacts_this_campaign']);
    if (!Number.isInteger(calls) || calls < 1) throw new Error(`row ${row}: contacts_this_campaign is ${client['contacts_this_campaign']}`);
    const own = bands.find((b) => calls >= b.from && calls <= b.to) as Band;
    own.clients += 1;
    own.calls += calls;
    if (client['subscribed'] === 'yes') own.successes += 1;
    laterCalls += Math.max(0, calls - 3);
  }
  return { bands, laterCalls };
}

async function main(): Promise<number> {
  const at = process.argv.indexOf('--input');
  const path = at < 0 ? sharedFile('uci-bank-contacts.csv') : process.argv[at + 1];
  if (at >= 0 && path === undefined) {
    console.error('usage: npm run fourth-contact -- [--input FILE]');
    return 1;
  }
  if (path === null || path === undefined) {
    console.log('The UCI file (id 222) is not here; give it with --input FILE. Nothing is made up in its place.');
    return 0;
  }
  const { bands, laterCalls } = await count(path);
  const z = zOfLevel(0.95);
  const sum = (list: readonly Band[], of: 'clients' | 'successes' | 'calls'): number => list.reduce((n, b) => n + b[of], 0);
  console.log('calls to the client   clients   successes     share (95 % interval)');
  for (const b of bands) {
    const { low, high } = shareInterval(b.successes, b.clients, z);
    console.log(`${b.name.padEnd(20)} ${String(b.clients).padStart(8)} ${String(b.successes).padStart(11)}    ${percent(b.successes / b.clients).padStart(7)} (${percent(low)} to ${percent(high)})`);
  }
  const later = bands.filter((b) => b.from > 3);
  console.log(`\n${laterCalls.toLocaleString('en-US')} of ${sum(bands, 'calls').toLocaleString('en-US')} calls (${percent(laterCalls / sum(bands, 'calls'))}) were the fourth or later to the same client.`);
  console.log(`Clients called more than three times gave ${sum(later, 'successes')} of ${sum(bands, 'successes').toLocaleString('en-US')} successes (${percent(sum(later, 'successes') / sum(bands, 'successes'))}).`);
  console.log(`
What these figures do not say:
- Observational: clients who are hard to win are called more often, so the fall is not the effect of a call.
  观察性数据：难以成交的客户本来就被拨打更多次，下降并不等于多打一次的效果。
- Marketing calls of one bank: a success is a sale, not a repayment, and nobody owed a check.
  数据为营销电话，成功指购买产品而非还款，也不存在应检事项。
- Only the last call's outcome is known; 12 rows are exact duplicates and are counted as they stand.
  仅知最后一次通话结果；12行完全重复，按原样计入。`);
  return 0;
}

process.exitCode = await main();

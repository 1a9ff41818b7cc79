/**
 * Between too often and too seldom: a sweep of check rhythms by tier over month-by-month
 * delinquency with a known outcome. What each rhythm spends, and whom it would have seen in time.
 *
 *   npm run balance
 *   npm run balance -- --input FILE      (UCI id 350, columns as in the data notes)
 */
import { orThrow } from 'softknock';
import { sweepRhythms } from 'softknock/portfolio';
import type { FrontierPoint, MonthlyHistory } from 'softknock/portfolio';
import {
  allRhythms, CAVEATS, halves, MARKED, readCreditDefault, SETTINGS, sharedFile, twinHistories,
} from './quality/credit-histories.js';

const share = (n: number): string => `${(100 * n).toFixed(1)} %`.padStart(7);

function line(point: FrontierPoint, marked: boolean): string {
  const { seenInterval: s, burdenInterval: b } = point;
  return `  ${point.rhythm.name.padEnd(8)} ${point.burden.toFixed(2).padStart(6)} (${b.low.toFixed(2)} to ${b.high.toFixed(2)})`
    + `   ${share(point.seen)} (${share(s.low)} to ${share(s.high)})   ${(point.counts.checks / point.counts.borrowers).toFixed(2).padStart(5)}${marked ? '   <- the policy' : ''}`;
}

function show(title: string, histories: readonly MonthlyHistory[]): void {
  const rhythms = allRhythms();
  const [first, second] = halves(histories);
  const chosen = orThrow(sweepRhythms(first, rhythms, SETTINGS, 0.95));
  const stated = orThrow(sweepRhythms(second, rhythms, SETTINGS, 0.95));
  const bad = second.filter((h) => h.wentBad).length;
  console.log(`\n${title}: ${histories.length.toLocaleString('en-US')} borrowers, of the ${second.length.toLocaleString('en-US')} stated from ${bad.toLocaleString('en-US')} went bad`);
  console.log('  months    burden per borrower       looked at in time              checks each');
  const rows = stated.filter((p, i) => chosen[i]?.onFrontier === true || p.rhythm.name === MARKED).sort((a, b) => a.burden - b.burden);
  for (const point of rows) console.log(line(point, point.rhythm.name === MARKED));
  const own = stated.find((p) => p.rhythm.name === MARKED) as FrontierPoint;
  const better = stated.filter((p, i) => chosen[i]?.onFrontier === true && p.burden <= own.burden && p.seen > own.seen).sort((a, b) => b.seen - a.seen)[0];
  console.log(better === undefined ? '  No rhythm of the frontier sees more for as little burden as the policy.'
    : `  For no more burden than the policy, ${better.rhythm.name} sees ${share(better.seen).trim()} instead of ${share(own.seen).trim()}.`);
}

async function main(): Promise<number> {
  const at = process.argv.indexOf('--input');
  const given = at < 0 ? sharedFile('uci-credit-default.csv') : process.argv[at + 1];
  if (at >= 0 && given === undefined) {
    console.error('usage: npm run balance -- [--input FILE]');
    return 1;
  }
  console.log('Rhythms are months between checks of the low/medium/high tier; - is never.');
  if (given === null || given === undefined) console.log('\nThe UCI file is not here: only the seeded twin is shown.');
  else show('UCI id 350, real', await readCreditDefault(given));
  show('Seeded twin, synthetic', twinHistories(30_000));
  console.log('\nWhat these figures do not say:');
  for (const [en, zh] of CAVEATS) console.log(`- ${en}\n  ${zh}`);
  return 0;
}

process.exitCode = await main();

import { decideBench } from './decide/bench.js';
import type { Report } from './report.js';

/** Benchmarks by name; each checks its competitors' answers before it times anything. */
const BENCHES: Readonly<Record<string, () => Promise<Report | null>>> = { decide: decideBench };

async function main(): Promise<number> {
  const bench = BENCHES[process.argv[2] ?? ''];
  if (bench === undefined) {
    console.error(`usage: npm run -s bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
    return 1;
  }
  const report = await bench();
  if (report === null) return 1;
  if (process.argv.includes('--json')) console.log(JSON.stringify(report));
  else {
    console.table(report.rows);
    console.table(report.goals);
  }
  return 0;
}

process.exitCode = await main();

import { benchAssign } from './assign/run-assign.js';
import { benchAudit } from './audit/bench-audit.js';
import { decideBench } from './decide/bench.js';
import { runPlanBench } from './plan/run-plan.js';

async function benchDecide(json: boolean): Promise<number> {
  const report = await decideBench();
  if (report === null) return 1;
  if (json) console.log(JSON.stringify(report));
  else {
    console.table(report.rows);
    console.table(report.goals);
  }
  return 0;
}

/** Benchmarks by name; each checks its competitors' answers before it times anything. */
const BENCHES: Readonly<Record<string, (json: boolean) => number | Promise<number>>> = {
  decide: benchDecide, plan: () => runPlanBench(process.argv.slice(3)), assign: benchAssign,
  audit: () => benchAudit(process.argv.slice(3)),
};

async function main(): Promise<number> {
  const bench = BENCHES[process.argv[2] ?? ''];
  if (bench === undefined) {
    console.error(`usage: npm run -s bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
    return 1;
  }
  return bench(process.argv.includes('--json'));
}

process.exitCode = await main();

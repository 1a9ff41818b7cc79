import { checkSolution } from '../../src/audit/verify/index.js';
import { solve } from '../../src/plan/index.js';
import { realisticProblem } from '../plan/realistic.js';
import type { RealisticAsk } from '../plan/realistic.js';

/**
 * How many realistic problems are proved, searched and bounded, and how long a solve takes.
 * Run: npx tsx --tsconfig tsconfig.test.json test/bench/plan-stats.ts [count] [first seed]
 */
const count = Number(process.argv[2] ?? 1000);
const first = Number(process.argv[3] ?? 1);

const settings: Readonly<Record<string, RealisticAsk>> = {
  'rank, no caps': { caps: false },
  'rank, caps': { caps: true },
  'weighted, no caps': { caps: false, mode: 'weighted' },
  'weighted, caps': { caps: true, mode: 'weighted' },
  'weighted, rates, caps': { caps: true, mode: 'weighted', rates: true },
  'rank, caps, rich': { caps: true, rich: true },
  'weighted, rates, caps, rich': { caps: true, mode: 'weighted', rates: true, rich: true },
  'rank, caps, heavy': { caps: true, heavy: true },
};

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function measure(name: string, ask: RealisticAsk): void {
  const problems = Array.from({ length: count }, (_, i) => realisticProblem(first + i, ask));
  for (const problem of problems.slice(0, 300)) solve(problem);
  const status: Record<string, number> = { proved: 0, searched: 0, bounded: 0 };
  const times: number[] = [];
  const slowest: [number, number][] = [];
  let refused = 0;
  problems.forEach((problem, i) => {
    const begun = performance.now();
    const solution = solve(problem);
    const took = performance.now() - begun;
    times.push(took);
    slowest.push([took, first + i]);
    status[solution.status] = (status[solution.status] ?? 0) + 1;
    const check = checkSolution(problem, solution.contacts, solution.proof);
    if (!check.legal || !check.boundHolds) refused += 1;
  });
  times.sort((a, b) => a - b);
  slowest.sort((a, b) => b[0] - a[0]);
  const sizes = problems.map((p) => p.duties.length).sort((a, b) => a - b);
  const share = (key: string): string => `${((100 * (status[key] ?? 0)) / count).toFixed(1)} %`;
  console.log(name);
  console.log(`  duties p50 ${at(sizes, 0.5)}, p90 ${at(sizes, 0.9)}, max ${at(sizes, 1)}`);
  console.log(`  proved ${share('proved')}, searched ${share('searched')}, bounded ${share('bounded')}, refused by the checker ${refused}`);
  const mean = times.reduce((sum, t) => sum + t, 0) / times.length;
  console.log(`  ms p50 ${at(times, 0.5).toFixed(3)}, p90 ${at(times, 0.9).toFixed(3)}, p99 ${at(times, 0.99).toFixed(2)}, max ${at(times, 1).toFixed(1)}, mean ${mean.toFixed(3)}`);
  console.log(`  slowest seeds ${slowest.slice(0, 3).map(([took, seed]) => `${seed} (${took.toFixed(1)} ms)`).join(', ')}`);
}

for (const [name, ask] of Object.entries(settings)) measure(name, ask);

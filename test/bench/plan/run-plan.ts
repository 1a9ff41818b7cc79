import { writeFileSync } from 'node:fs';
import { checkSolution } from '../../../src/audit/verify/index.js';
import { solve } from '../../../src/plan/index.js';
import type { PlanProblem } from '../../../src/terms/record/plan-problem.js';
import { realisticProblem } from '../../plan/realistic.js';
import type { RealisticAsk } from '../../plan/realistic.js';
import { growthCharts } from './growth-chart.js';
import type { Curve } from './growth-chart.js';
import { plainDates, rruleDates } from './rrule-dates.js';

interface Row {
  readonly name: string; readonly mode: string; readonly perSecond: number;
  readonly min: number; readonly max: number; readonly ratioToPlain: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const rounded = (value: number): number => Number(value.toPrecision(3));

/** Rounds before any is timed: what only few borrowers need is compiled late. */
const WARM_ROUNDS = 4;

/** Milliseconds of each call, ascending, after some rounds to warm up. */
function timed(problems: readonly PlanProblem[], run: (problem: PlanProblem) => unknown): readonly number[] {
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const problem of problems) run(problem);
  return problems.map((problem) => {
    const begun = performance.now();
    run(problem);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
}

const drawn = (count: number, ask: RealisticAsk): readonly PlanProblem[] =>
  Array.from({ length: count }, (_, i) => realisticProblem(i + 1, ask));

const MODES: Readonly<Record<string, RealisticAsk>> = {
  rank: { days: 365, caps: true }, weighted: { days: 365, caps: true, mode: 'weighted' },
  'weighted with rates': { days: 365, caps: true, mode: 'weighted', rates: true },
};

interface Figures {
  readonly mode: string; readonly p50: number; readonly p90: number; readonly p99: number;
  readonly proved: number; readonly searched: number; readonly bounded: number; readonly timesRrule: number;
}

function figuresOf(mode: string, problems: readonly PlanProblem[]): { readonly figures: Figures; readonly rows: readonly Row[] } {
  const status = { proved: 0, searched: 0, bounded: 0 };
  for (const problem of problems) {
    const solution = solve(problem);
    const check = checkSolution(problem, solution.contacts, solution.proof);
    if (!check.legal || !check.boundHolds) throw new Error('the checker refuses a plan: nothing is timed');
    status[solution.status] += 1;
  }
  const own = timed(problems, solve);
  const dates = timed(problems, rruleDates);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const times = sum(dates) / sum(own);
  const row = (name: string, list: readonly number[], ratio: number): Row => ({
    name, mode, perSecond: Math.round((1000 * list.length) / sum(list)), min: Math.round(1000 / at(list, 1)),
    max: Math.round(1000 / at(list, 0)), ratioToPlain: rounded(ratio),
  });
  const share = (n: number): number => rounded((100 * n) / problems.length);
  return {
    figures: {
      mode, p50: rounded(at(own, 0.5)), p90: rounded(at(own, 0.9)), p99: rounded(at(own, 0.99)),
      proved: share(status.proved), searched: share(status.searched), bounded: share(status.bounded),
      timesRrule: rounded(at(dates, 0.5) / at(own, 0.5)),
    },
    rows: [row('softknock plan with certificate', own, times), row('rrule, dates alone', dates, 1)],
  };
}

/** How cost grows: median milliseconds by duties, by horizon, and with or without caps. */
function growth(): readonly { readonly title: string; readonly curves: readonly Curve[] }[] {
  const median = (ask: RealisticAsk): number => rounded(at(timed(drawn(40, ask), solve), 0.5));
  const line = (name: string, values: readonly number[], ask: (value: number) => RealisticAsk): Curve =>
    ({ name, points: values.map((value) => [value, median(ask(value))] as const) });
  return [
    { title: 'duties, 36 months', curves: [true, false].map((caps) => line(caps ? 'caps' : 'no caps', [10, 25, 50, 100, 150, 200],
      (dutiesMax) => ({ days: 1096, heavy: true, loans: 8, dutiesMax, caps, mode: 'weighted' }))) },
    { title: 'months', curves: [true, false].map((caps) => line(caps ? 'caps' : 'no caps', [6, 12, 18, 24, 36],
      (months) => ({ days: Math.round(months * 30.44), caps, dutiesMax: 400 }))) },
    { title: 'heavy borrower, months', curves: [true, false].map((caps) => line(caps ? 'caps' : 'no caps', [6, 12, 18, 24, 36],
      (months) => ({ days: Math.round(months * 30.44), caps, heavy: true, dutiesMax: 400, mode: 'weighted' }))) },
  ];
}

/** `npm run -s bench -- plan [--json] [--chart FILE]` */
export function runPlanBench(argv: readonly string[]): number {
  const count = 1000;
  process.stderr.write('checking the competitor and every plan before timing\n');
  for (const problem of drawn(50, { days: 365 })) {
    if (rruleDates(problem).join() !== plainDates(problem).join()) {
      console.error('rrule gives other dates: nothing is timed');
      return 1;
    }
  }
  const made = Object.entries(MODES).map(([mode, ask]) => figuresOf(mode, drawn(count, ask)));
  const figures = made.map((m) => m.figures);
  const rows = made.flatMap((m) => m.rows);
  process.stderr.write('growth\n');
  const charts = growth();
  const rank = figures[0] as Figures;
  const goals = [
    { name: 'median of a year, microseconds at most', needed: 150, got: rounded(rank.p50 * 1000), met: rank.p50 <= 0.15 },
    { name: 'p99 with caps, milliseconds below', needed: 5, got: rank.p99, met: rank.p99 < 5 },
    { name: 'times rrule, dates alone', needed: 8, got: rank.timesRrule, met: rank.timesRrule >= 8 },
    { name: 'proved, percent of borrowers with caps', needed: 92, got: Math.min(...figures.map((f) => f.proved)), met: figures.every((f) => f.proved >= 92) },
    { name: 'bounded, percent below', needed: 0.1, got: Math.max(...figures.map((f) => f.bounded)), met: figures.every((f) => f.bounded < 0.1) },
  ];
  const file = argv[argv.indexOf('--chart') + 1];
  if (argv.includes('--chart') && file !== undefined) writeFileSync(file, growthCharts(charts));
  if (argv.includes('--json')) console.log(JSON.stringify({ bench: 'plan', rows, goals, figures, growth: charts }));
  else {
    console.table(rows);
    console.table(figures);
    console.table(charts.flatMap(({ title, curves }) => curves.flatMap(({ name, points }) =>
      points.map(([x, ms]) => ({ by: title, caps: name, x, ms })))));
    console.table(goals);
  }
  return 0;
}

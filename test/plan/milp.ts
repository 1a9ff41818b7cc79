import highsModule from 'highs';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';

/** The part of HiGHS that is used; its own types name no call signature under this resolution. */
interface Highs {
  readonly solve: (text: string, options: Readonly<Record<string, number>>) =>
  { readonly Status: string; readonly ObjectiveValue: number };
}
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** A sum of variables with coefficients, as HiGHS reads it. */
type Terms = readonly (readonly [coefficient: number, variable: string])[];

const written = (terms: Terms): string => (terms.length === 0 ? '0 zero'
  : terms.map(([c, v]) => `${c < 0 ? '-' : '+'} ${Math.abs(c)} ${v}`).join('\n  '));

interface Milp {
  readonly rows: readonly string[];
  readonly binaries: readonly string[];
  readonly generals: readonly string[];
  /** One objective per entry of the cost. */
  readonly objectives: readonly Terms[];
}

interface Column {
  readonly day: number;
  readonly means: number;
  /** Variable of the contact, and of each duty that it may serve. */
  readonly made: string;
  readonly serves: ReadonlyMap<number, string>;
}

/** Every day and means on which anything is open: no lemma about days is used. */
function listColumns(problem: PlanProblem): readonly Column[] {
  const columns: Column[] = [];
  for (let day = 0; day < problem.days; day += 1) {
    problem.means.forEach((_, means) => {
      const serves = new Map<number, string>();
      problem.duties.forEach(({ earliest, latest, open }, d) => {
        const isOpen = day >= earliest && day <= latest && open.some(([m, runs]) =>
          m === means && runs.some(([from, to]) => from <= day && day <= to));
        if (isOpen) serves.set(d, `z${day}_${means}_${d}`);
      });
      if (serves.size > 0) columns.push({ day, means, made: `x${day}_${means}`, serves });
    });
  }
  return columns;
}

const serving = (columns: readonly Column[], d: number): readonly (readonly [Column, string])[] =>
  columns.flatMap((c) => (c.serves.has(d) ? [[c, c.serves.get(d)!] as const] : []));

function contactRows(problem: PlanProblem, columns: readonly Column[]): readonly string[] {
  return columns.flatMap(({ made, serves }) => [
    ...[...serves.values()].map((z) => `${z} - ${made} <= 0`),
    ...problem.apart.flatMap(([a, b]) => (serves.has(a) && serves.has(b)
      ? [`${serves.get(a)!} + ${serves.get(b)!} <= 1`] : [])),
  ]);
}

function dutyRows(problem: PlanProblem, columns: readonly Column[]): readonly string[] {
  return problem.duties.flatMap(({ every, earliest, latest }, d): readonly string[] => {
    const own = serving(columns, d);
    if (every === undefined) {
      const set = problem.together.findIndex((s) => s.includes(d));
      const unmet = set < 0 ? `u${d}` : `g${set}`;
      return [
        `${written([...own.map(([, z]) => [1, z] as const), [1, unmet]])} >= 1`,
        ...(own.length === 0 ? [] : [`${written(own.map(([, z]) => [1, z] as const))} <= 1`]),
      ];
    }
    return Array.from({ length: Math.max(0, latest - earliest - every + 2) }, (_, i) => {
      const [from, to] = [earliest + i, earliest + i + every - 1];
      const checks = own.filter(([c]) => c.day >= from && c.day <= to).map(([, z]) => [1, z] as const);
      const missed = Array.from({ length: every }, (_, j) => [1, missedOn(d, from + j)] as const);
      return `${written([...checks, ...missed])} >= 1`;
    });
  });
}

const missedOn = (d: number, day: number): string => `m${d}_${day < 0 ? `n${-day}` : day}`;

function orderRows(problem: PlanProblem, columns: readonly Column[]): readonly string[] {
  return problem.order.flatMap(({ before, after, daysMin }) => serving(columns, after).map(([c, z]) => {
    const earlier = serving(columns, before).filter(([b]) => b.day <= c.day - daysMin);
    return `${written([[1, z], ...earlier.map(([, y]) => [-1, y] as const)])} <= 0`;
  }));
}

/** For each cap and column: the variable that says it counts; and the rows that make it so. */
function capRows(problem: PlanProblem, columns: readonly Column[]): { readonly rows: readonly string[]; readonly counted: readonly string[] } {
  const rows: string[] = [];
  const counted: string[] = [];
  problem.caps.forEach((cap, g) => {
    const own = columns.flatMap((c) => {
      const listed = [...c.serves].filter(([d]) => cap.duties.includes(d)).map(([, z]) => z);
      if (!cap.means.includes(c.means) || listed.length === 0) return [];
      const isAll = listed.length === c.serves.size;
      const name = isAll ? c.made : `k${g}_${c.day}_${c.means}`;
      if (!isAll) {
        counted.push(name);
        for (const z of listed) rows.push(`${z} - ${name} <= 0`);
      }
      return [{ day: c.day, name }];
    });
    const windows = 'runs' in cap.window ? cap.window.runs
      : Array.from({ length: problem.days + cap.window.days }, (_, i) =>
        [i - (cap.window as { days: number }).days + 1, i] as const);
    for (const [from, to] of windows) {
      const inside = own.filter(({ day }) => from <= day && day <= to);
      const room = Math.max(0, cap.max - cap.history.filter((day) => from <= day && day <= to).length);
      if (inside.length > room) rows.push(`${written(inside.map(({ name }) => [1, name] as const))} <= ${room}`);
    }
  });
  return { rows, counted };
}

function toMilp(problem: PlanProblem): Milp {
  const columns = listColumns(problem);
  const caps = capRows(problem, columns);
  const unmet: [number, string][][] = [[], []];
  const missed: string[] = [];
  problem.duties.forEach(({ law, every, earliest, latest }, d) => {
    const own = unmet[law ? 0 : 1]!;
    if (every !== undefined) {
      for (let day = earliest; day <= latest; day += 1) {
        missed.push(missedOn(d, day));
        own.push([1, missedOn(d, day)]);
      }
    } else if (!problem.together.some((s) => s.includes(d))) own.push([1, `u${d}`]);
  });
  problem.together.forEach((set, g) => {
    unmet[set.some((d) => problem.duties[d]!.law) ? 0 : 1]!.push([1, `g${g}`]);
  });
  const burdens = problem.levels.map((_, level) => columns.flatMap(({ means, made, serves }) => {
    const { burden, perDuty } = problem.means[means]!;
    const each = perDuty?.[level] ?? 0;
    return [
      ...(burden[level]! > 0 ? [[burden[level]!, made] as const] : []),
      ...(each > 0 ? [...serves.values()].map((z) => [each, z] as const) : []),
    ];
  }));
  return {
    rows: [...contactRows(problem, columns), ...dutyRows(problem, columns), ...orderRows(problem, columns), ...caps.rows],
    binaries: [
      ...columns.flatMap((c) => [c.made, ...c.serves.values()]), ...caps.counted, ...missed,
      ...unmet.flat().map(([, v]) => v).filter((v) => !v.startsWith('m')),
    ],
    generals: ['zero'],
    objectives: [...unmet, ...burdens],
  };
}

let highs: Highs | null = null;
let solved = 0;

/**
 * The least cost of a problem by an independent mixed-integer program with all days as columns,
 * one entry of the cost after the other, each held at its optimum for the next.
 */
export async function milpCost(problem: PlanProblem): Promise<readonly number[]> {
  const { rows, binaries, generals, objectives } = toMilp(problem);
  const held: string[] = [];
  const cost: number[] = [];
  for (const objective of objectives) {
    if (objective.length === 0) {
      cost.push(0);
      continue;
    }
    // The engine's memory only grows: a fresh one now and then.
    if (highs === null || solved % 300 === 299) highs = await loadHighs();
    solved += 1;
    const all = [...rows, ...held, 'zero = 0'].map((row, i) => ` c${i}: ${row}`).join('\n');
    const text = `Minimize\n obj: ${written(objective)}\nSubject To\n${all}\nGeneral\n ${generals.join(' ')}\nBinary\n ${[...new Set(binaries)].join('\n ')}\nEnd\n`;
    const found = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.4, time_limit: 120 });
    if (found.Status !== 'Optimal') throw new Error(`the program answered ${found.Status}`);
    const value = Math.round(found.ObjectiveValue);
    cost.push(value);
    held.push(`${written(objective)} <= ${value}`);
  }
  return cost;
}

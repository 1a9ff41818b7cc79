import type { DayRun, PlanProblem, ProblemDuty } from '../terms/record/plan-problem.js';
import { withoutRuns, tidyRuns } from './day-runs.js';
import { solve } from './solve.js';

/** A way in which a duty might be served, with everything that closes it by name. */
export interface DutyWay {
  readonly means: number;
  /** Whether its evidence is accepted. */
  readonly suitable: boolean;
  /** Days of the window, and of each rule the days that it closes. */
  readonly days: readonly DayRun[];
  readonly closed: readonly { readonly rule: string; readonly runs: readonly DayRun[] }[];
}

/** One named thing that stands in the way of a duty together with others. */
export type ConflictElement =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'cap'; readonly rule: string; readonly cap: number }
  /** Contacts already made that fill a cap's windows. */
  | { readonly kind: 'history'; readonly rule: string; readonly cap: number }
  | { readonly kind: 'duty'; readonly duty: number }
  | { readonly kind: 'turn'; readonly order: number };

const keyOf = (e: ConflictElement): string => JSON.stringify(e);

/** Days of some runs that none of some closures holds. */
export function withoutClosed(
  days: readonly DayRun[], closed: readonly (readonly DayRun[])[], horizon: number,
): readonly DayRun[] {
  return closed.reduce((open, runs) => withoutRuns(open, tidyRuns(runs, horizon)), tidyRuns(days, horizon));
}

/** The target's open days when only some elements count. */
function openOf(ways: readonly DutyWay[], on: ReadonlySet<string>, days: number): ProblemDuty['open'] {
  const byMeans = new Map<number, readonly DayRun[]>();
  for (const way of ways) {
    if (!way.suitable && on.has(keyOf({ kind: 'evidence' }))) continue;
    const closed = way.closed.filter(({ rule }) => on.has(keyOf({ kind: 'rule', rule })));
    const open = withoutClosed(way.days, closed.map((c) => c.runs), days);
    if (open.length > 0) byMeans.set(way.means, open);
  }
  return [...byMeans].sort((a, b) => a[0] - b[0]);
}

/** What is asked: the duty, its ways, and how often each duty is unmet in the plan at hand. */
export interface ConflictAsk {
  readonly problem: PlanProblem;
  /** A duty that the plan leaves unmet. */
  readonly target: number;
  /** Every way in which it might be served, whatever closes it. */
  readonly ways: readonly DutyWay[];
  /** As a solution states them: indices, a rhythm once for each missed day. */
  readonly unmet: readonly number[];
}

/**
 * Whether the duty could be met once more if only some things counted. Every contact weighs
 * alike, and what the plan misses of other rhythms may be missed again.
 */
function isFeasible({ problem, target, ways, unmet }: ConflictAsk, on: ReadonlySet<string>): boolean {
  const kept = problem.duties.flatMap((_, d) =>
    (d === target || on.has(keyOf({ kind: 'duty', duty: d })) ? [d] : []));
  const at = (d: number): number => kept.indexOf(d);
  const listed = (duties: readonly number[]): readonly number[] =>
    duties.map(at).filter((d) => d >= 0);
  const sub: PlanProblem = {
    ...problem, mode: 'weighted', levels: ['contacts'], previous: [],
    means: problem.means.map(({ perDuty: _each, ...m }) => ({ ...m, burden: [1] })),
    duties: kept.map((d) => (d === target
      ? { ...problem.duties[d]!, open: openOf(ways, on, problem.days) } : problem.duties[d]!)),
    caps: problem.caps.flatMap((cap, g) => (on.has(keyOf({ kind: 'cap', rule: cap.rule, cap: g }))
      ? [{
        ...cap, duties: listed(cap.duties),
        history: on.has(keyOf({ kind: 'history', rule: cap.rule, cap: g })) ? cap.history : [],
      }] : [])),
    apart: problem.apart.filter((pair) => pair.every((d) => at(d) >= 0))
      .map(([a, b]) => [at(a), at(b)] as const),
    together: problem.together.map(listed).filter((set) => set.length > 1),
    order: problem.order.flatMap((o, i) => (at(o.before) >= 0 && at(o.after) >= 0
      && on.has(keyOf({ kind: 'turn', order: i }))
      ? [{ ...o, before: at(o.before), after: at(o.after) }] : [])),
  };
  const missed = unmet.filter((d) => kept.includes(d) && problem.duties[d]!.every !== undefined).length;
  const allowed = problem.duties[target]!.every === undefined ? missed : missed - 1;
  return solve(sub, { raisesMax: 0 }).unmet.length <= allowed;
}

/** Duties without which the target cannot be met: of its set, and before its turn. */
function neededFor(problem: PlanProblem, target: number): readonly number[] {
  const needed = new Set([target]);
  for (const d of needed) {
    for (const set of problem.together) if (set.includes(d)) for (const e of set) needed.add(e);
    for (const { before, after } of problem.order) if (after === d) needed.add(before);
  }
  return [...needed];
}

/** What may be to blame, those first that one would rather not blame. */
function listElements({ problem, target, ways, unmet }: ConflictAsk): readonly ConflictElement[] {
  const partly = unmet.filter((d) => problem.duties[d]!.every !== undefined);
  const met = problem.duties.map((_, d) => d).filter((d) => !unmet.includes(d));
  const asked = [...new Set([...met, ...partly, ...neededFor(problem, target)])];
  const own = problem.duties[target]!;
  const distance = (d: number): number => {
    const { earliest, latest } = problem.duties[d]!;
    return Math.max(0, earliest - own.latest, own.earliest - latest);
  };
  const rules = [...new Set(ways.flatMap((w) => w.closed.map((c) => c.rule)))].sort();
  return [
    ...asked.filter((d) => d !== target).sort((a, b) => distance(b) - distance(a) || a - b)
      .map((duty): ConflictElement => ({ kind: 'duty', duty })),
    ...problem.order.map((_, order): ConflictElement => ({ kind: 'turn', order })),
    ...problem.caps.flatMap(({ rule, history }, cap): readonly ConflictElement[] =>
      (history.length > 0 ? [{ kind: 'history', rule, cap }] : [])),
    ...problem.caps.map(({ rule }, cap): ConflictElement => ({ kind: 'cap', rule, cap })),
    { kind: 'evidence' },
    ...rules.map((rule): ConflictElement => ({ kind: 'rule', rule })),
  ];
}

/**
 * A smallest set, by removal, of named things that together keep a duty from being served: with
 * all of them it cannot be, and with any one gone it can. Found by dropping halves, then one by
 * one; each time the problem is solved again.
 *
 * @returns Null when it could be served beside all that is met.
 * @source Junker, QuickXplain (AAAI 2004), for the halving.
 */
export function findConflict(ask: ConflictAsk): readonly ConflictElement[] | null {
  const elements = listElements(ask);
  const held = new Set(elements.map(keyOf));
  if (isFeasible(ask, held)) return null;
  const dropAll = (list: readonly string[]): void => {
    if (list.length === 0) return;
    const without = new Set(held);
    for (const key of list) without.delete(key);
    if (!isFeasible(ask, without)) {
      for (const key of list) held.delete(key);
      return;
    }
    if (list.length === 1) return;
    const half = Math.ceil(list.length / 2);
    dropAll(list.slice(0, half));
    dropAll(list.slice(half));
  };
  dropAll(elements.map(keyOf));
  // Once more one by one: what was needed beside much may not be needed beside little.
  for (const key of [...held]) dropAll([key]);
  return elements.filter((e) => held.has(keyOf(e)));
}

/** Whether a set is a conflict, and whether it stops being one without any one of its members. */
export function isMinimalConflict(ask: ConflictAsk, conflict: readonly ConflictElement[]): boolean {
  const held = new Set(conflict.map(keyOf));
  if (isFeasible(ask, held)) return false;
  return [...held].every((key) =>
    isFeasible(ask, new Set([...held].filter((k) => k !== key))));
}

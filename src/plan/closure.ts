import { byDayThenMeans } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { holdsDay } from './day-runs.js';
import { isWithin, shares, toSet } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import { isKept } from './model.js';
import type { Model, Opening } from './model.js';

/** Per day: the duties open to a means, one list shared by days that are alike. */
function coversByDay(
  openings: readonly Opening[], days: number, words: number,
): readonly (DutySet | null)[] {
  const changes = new Set([0]);
  for (const { runs } of openings) {
    for (const [from, to] of runs) changes.add(from).add(to + 1);
  }
  const covers: (DutySet | null)[] = [];
  for (const day of [...changes].sort((a, b) => a - b)) {
    const open = openings.filter((o) => holdsDay(o.runs, day)).map((o) => o.duty);
    while (covers.length < day) covers.push(covers[covers.length - 1] ?? null);
    if (day < days) covers.push(open.length === 0 ? null : toSet(open, words));
  }
  while (covers.length < days) covers.push(covers[covers.length - 1] ?? null);
  return covers;
}

/** Where one contact may hold back, or call for, another: means, and the days between them. */
interface Reach {
  /** Per means: 1 when a contact of it does. */
  readonly sources: Uint8Array;
  readonly targets: readonly number[];
  readonly offset: number;
  /** The offset again and again: days of a rhythm fall due so. */
  readonly repeats: boolean;
}

const meansFor = (model: Model, duty: number): readonly number[] =>
  model.problem.duties[duty]!.open.map(([m]) => m);

function reaches(model: Model, heeded: boolean): readonly Reach[] {
  const { problem, problem: { order }, caps, series } = model;
  const marks = (means: readonly number[]): Uint8Array => {
    const marked = new Uint8Array(problem.means.length);
    for (const m of means) marked[m] = 1;
    return marked;
  };
  const rhythm = series.map(({ duty, every }): Reach => {
    const own = meansFor(model, duty);
    return { sources: marks(own), targets: own, offset: every, repeats: true };
  });
  if (!heeded) return rhythm;
  const capped = caps.flatMap((cap): readonly Reach[] => {
    if (cap.days === 0) return [];
    const own = problem.means.flatMap((_, m) => (cap.means[m] === 1 ? [m] : []));
    return [{ sources: cap.means, targets: own, offset: -cap.days, repeats: false }];
  });
  const turns = order.map(({ before, after, daysMin }): Reach => ({
    sources: marks(meansFor(model, after)), targets: meansFor(model, before), offset: -daysMin,
    repeats: false,
  }));
  return [...rhythm, ...capped, ...turns];
}

/**
 * Columns on the days that caps, turns and rhythms can make needed: the canonical ones and, from
 * each such day, the last day outside a window that it may fill, before its turn, or on which a
 * rhythm falls due. Some optimum uses no others: take one with the greatest sum of days; a contact
 * that is not on its last day is held back by one of these.
 *
 * @param heeded - Whether caps and turns count; rhythms always do.
 */
export function closeColumns(
  model: Model, seeds: readonly (readonly Column[])[], heeded = true,
): readonly Column[] {
  const { problem, caps } = model;
  const besides = heeded ? model.beside.pairs : 0;
  // Per means and day: how often it may still be moved a day ahead of one it stays apart from.
  const seen = problem.means.map(() => new Int16Array(problem.days).fill(-1));
  const covers = model.open.map((openings) => coversByDay(openings, problem.days, model.words));
  const columns: Column[] = [];
  const waiting: Column[] = [];
  const add = (means: number, day: number, left = besides): void => {
    if (day < 0 || day >= problem.days) return;
    const before = seen[means]![day]!;
    if (before >= left) return;
    seen[means]![day] = left;
    const cover = covers[means]![day] ?? null;
    if (cover === null) return;
    const cost = isKept(model, day, means) ? model.keptBurden[means]! : model.burden[means]!;
    const column = { day, means, cover, cost };
    if (before < 0) columns.push(column);
    waiting.push(column);
  };
  seeds.forEach((own, means) => {
    for (const column of own) add(means, column.day);
  });
  if (heeded) {
    for (const cap of caps) {
      for (const [m] of problem.means.entries()) {
        if (cap.means[m] !== 1) continue;
        for (const [from] of cap.runs) add(m, from - 1);
        if (cap.days > 0) for (const day of cap.history) add(m, day - cap.days);
      }
    }
  }
  const offsets = reaches(model, heeded);
  // A day reaches the same days whichever of the means it is of: once is enough.
  const reached = offsets.map(() => new Uint8Array(problem.days));
  for (let at = 0; at < waiting.length; at += 1) {
    const { day, means, cover } = waiting[at]!;
    const left = seen[means]![day]!;
    // Duties that stay apart need two contacts where one day and means would do: the day before.
    if (left > 0 && shares(cover, model.beside.duties)) add(means, day - 1, left - 1);
    for (let o = 0; o < offsets.length; o += 1) {
      const { sources, targets, offset, repeats } = offsets[o]!;
      if (sources[means] !== 1 || reached[o]![day] === 1) continue;
      reached[o]![day] = 1;
      for (const m of targets) {
        add(m, day + offset);
        for (let due = day + 2 * offset; repeats && due < problem.days; due += offset) add(m, due);
      }
    }
  }
  return heeded ? lightestOfDay(model, columns.sort(byDayThenMeans)) : columns;
}

/**
 * Per pair of means: whether the first may stand for the second on any day, whatever contacts of
 * theirs cost: counted by no more caps, at no dearer rate. 2: the second for the first as well.
 */
function stands(model: Model): Uint8Array {
  const { caps, rates, problem: { means }, scale: { limbs } } = model;
  const count = means.length;
  const isFewer = (a: number, b: number): boolean => caps.every((c) => c.means[a]! <= c.means[b]!);
  const table = new Uint8Array(count * count);
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      const isDearer = rates !== null && compareLimbs(rates[a]!, 0, rates[b]!, 0, limbs) > 0;
      if (isDearer || !isFewer(a, b)) continue;
      table[a * count + b] = isFewer(b, a) ? 2 : 1;
    }
  }
  return table;
}

/** Columns that no other of their day makes needless under caps; they come by day. */
function lightestOfDay(model: Model, columns: Column[]): Column[] {
  // Two contacts of a day could not both be replaced by one where duties stay apart.
  if (model.beside.pairs > 0) return columns;
  const { scale: { limbs } } = model;
  const count = model.problem.means.length;
  const table = stands(model);
  const replaces = (a: Column, b: Column): boolean => {
    const how = table[a.means * count + b.means]!;
    if (how === 0 || !isWithin(b.cover, a.cover)) return false;
    const order = compareLimbs(a.cost, 0, b.cost, 0, limbs);
    if (order !== 0) return order < 0;
    return how === 1 || a.means < b.means || !isWithin(a.cover, b.cover);
  };
  const left: Column[] = [];
  for (let from = 0; from < columns.length;) {
    let to = from;
    while (to < columns.length && columns[to]!.day === columns[from]!.day) to += 1;
    for (let b = from; b < to; b += 1) {
      let isNeeded = true;
      for (let a = from; a < to && isNeeded; a += 1) {
        if (a !== b && replaces(columns[a]!, columns[b]!)) isNeeded = false;
      }
      if (isNeeded) left.push(columns[b]!);
    }
    from = to;
  }
  return left;
}

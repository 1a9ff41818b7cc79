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
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly offset: number;
  /** The offset again and again: days of a rhythm fall due so. */
  readonly repeats: boolean;
}

const meansFor = (model: Model, duty: number): readonly number[] =>
  model.problem.duties[duty]!.open.map(([m]) => m);

function reaches(model: Model, heeded: boolean): readonly Reach[] {
  const { problem, caps, order, series } = model;
  const rhythm = series.map(({ duty, every }): Reach => {
    const own = meansFor(model, duty);
    return { sources: own, targets: own, offset: every, repeats: true };
  });
  if (!heeded) return rhythm;
  const capped = caps.flatMap((cap): readonly Reach[] => {
    if (cap.days === 0) return [];
    const own = problem.means.flatMap((_, m) => (cap.means[m] === 1 ? [m] : []));
    return [{ sources: own, targets: own, offset: -cap.days, repeats: false }];
  });
  const turns = order.map(({ before, after, daysMin }): Reach => ({
    sources: meansFor(model, after), targets: meansFor(model, before), offset: -daysMin,
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
  for (let at = 0; at < waiting.length; at += 1) {
    const { day, means, cover } = waiting[at]!;
    const left = seen[means]![day]!;
    // Duties that stay apart need two contacts where one day and means would do: the day before.
    if (left > 0 && shares(cover, model.beside.duties)) add(means, day - 1, left - 1);
    for (const { sources, targets, offset, repeats } of offsets) {
      if (!sources.includes(means)) continue;
      for (const m of targets) {
        add(m, day + offset);
        for (let due = day + 2 * offset; repeats && due < problem.days; due += offset) add(m, due);
      }
    }
  }
  return heeded ? lightestOfDay(model, columns).sort(byDayThenMeans) : columns;
}

/** Whether `a` makes `b` needless on one day under caps: no dearer, no less open, no more counted. */
function replaces(model: Model, a: Column, b: Column): boolean {
  if (!isWithin(b.cover, a.cover)) return false;
  const order = compareLimbs(a.cost, 0, b.cost, 0, model.scale.limbs);
  if (order > 0 || isDearerEach(model, a.means, b.means)) return false;
  if (!model.caps.every((cap) => cap.means[a.means]! <= cap.means[b.means]!)) return false;
  if (order < 0 || !isWithin(a.cover, b.cover)) return true;
  return a.means < b.means || !model.caps.every((cap) => cap.means[b.means]! <= cap.means[a.means]!);
}

const isDearerEach = (model: Model, a: number, b: number): boolean => model.rates !== null
  && compareLimbs(model.rates[a]!, 0, model.rates[b]!, 0, model.scale.limbs) > 0;

function lightestOfDay(model: Model, columns: readonly Column[]): Column[] {
  // Two contacts of a day could not both be replaced by one where duties stay apart.
  if (model.beside.pairs > 0) return [...columns];
  const byDay = new Map<number, Column[]>();
  for (const column of columns) {
    const own = byDay.get(column.day);
    if (own === undefined) byDay.set(column.day, [column]);
    else own.push(column);
  }
  return columns.filter((b) => !byDay.get(b.day)!.some((a) => a !== b && replaces(model, a, b)));
}

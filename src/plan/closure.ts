import { byDayThenMeans } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { holdsDay } from './day-runs.js';
import { isWithin, toSet } from './duty-set.js';
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

/**
 * Columns on the days that caps can make needed: the canonical ones and, from each such day on
 * which a counted contact may stand, the last day that lies outside its window. Some optimum uses
 * no others: take one with the greatest sum of days; a contact that is not on its last day is
 * held back by a full window, so that it stands just before that window's reach.
 */
export function closeColumns(
  model: Model, seeds: readonly (readonly Column[])[],
): readonly Column[] {
  const { problem, caps } = model;
  const seen = problem.means.map(() => new Uint8Array(problem.days));
  const covers = model.open.map((openings) => coversByDay(openings, problem.days, model.words));
  const waiting: Column[] = [];
  const add = (means: number, day: number): void => {
    if (day < 0 || day >= problem.days || seen[means]![day] === 1) return;
    seen[means]![day] = 1;
    const cover = covers[means]![day] ?? null;
    if (cover === null) return;
    const cost = isKept(model, day, means) ? model.keptBurden[means]! : model.burden[means]!;
    waiting.push({ day, means, cover, cost });
  };
  seeds.forEach((own, means) => {
    for (const column of own) add(means, column.day);
  });
  const listed = caps.map((cap) => problem.means.flatMap((_, m) => (cap.means[m] === 1 ? [m] : [])));
  caps.forEach((cap, g) => {
    for (const m of listed[g]!) {
      for (const [from] of cap.runs) add(m, from - 1);
      if (cap.days > 0) for (const day of cap.history) add(m, day - cap.days);
    }
  });
  for (let at = 0; at < waiting.length; at += 1) {
    const { day, means } = waiting[at]!;
    // Duties that stay apart need two contacts where one day and means would do: the day before.
    if (model.apart !== null) add(means, day - 1);
    caps.forEach((cap, g) => {
      if (cap.days > 0 && cap.means[means] === 1) {
        for (const m of listed[g]!) add(m, day - cap.days);
      }
    });
  }
  return lightestOfDay(model, waiting).sort(byDayThenMeans);
}

/** Whether `a` makes `b` needless on one day under caps: no dearer, no less open, no more counted. */
function replaces(model: Model, a: Column, b: Column): boolean {
  if (!isWithin(b.cover, a.cover)) return false;
  const order = compareLimbs(a.cost, 0, b.cost, 0, model.scale.limbs);
  if (order > 0) return false;
  if (!model.caps.every((cap) => cap.means[a.means]! <= cap.means[b.means]!)) return false;
  if (order < 0 || !isWithin(a.cover, b.cover)) return true;
  return a.means < b.means || !model.caps.every((cap) => cap.means[b.means]! <= cap.means[a.means]!);
}

function lightestOfDay(model: Model, columns: readonly Column[]): Column[] {
  // Two contacts of a day could not both be replaced by one where duties stay apart.
  if (model.apart !== null) return [...columns];
  const byDay = new Map<number, Column[]>();
  for (const column of columns) {
    const own = byDay.get(column.day);
    if (own === undefined) byDay.set(column.day, [column]);
    else own.push(column);
  }
  return columns.filter((b) => !byDay.get(b.day)!.some((a) => a !== b && replaces(model, a, b)));
}

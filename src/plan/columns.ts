import { compareLimbs } from './cost-scale.js';
import { emptySet, isWithin, membersOf, shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import { isKept } from './model.js';
import type { Model, Opening } from './model.js';

/** A contact that could be made, with every duty open to it. */
export interface Column {
  readonly day: number;
  readonly means: number;
  readonly cover: DutySet;
  /** Packed. */
  readonly cost: Float64Array;
}

export function byDayThenMeans(a: Column, b: Column): number {
  return a.day - b.day || a.means - b.means;
}

/** Whether `a` makes `b` needless where no cap counts; of two alike the later in order stays. */
function dominates(model: Model, a: Column, b: Column): boolean {
  if (!isWithin(b.cover, a.cover)) return false;
  // A check of a rhythm is of use on its own day.
  if (a.day !== b.day && shares(b.cover, model.seriesBits)) return false;
  const { limbs } = model.scale;
  const order = compareLimbs(a.cost, 0, b.cost, 0, limbs);
  if (order > 0) return false;
  const rates = model.rates === null ? 0
    : compareLimbs(model.rates[a.means]!, 0, model.rates[b.means]!, 0, limbs);
  if (rates > 0) return false;
  if (order < 0) return true;
  if (rates < 0 || !isWithin(a.cover, b.cover)) return true;
  return (b.day - a.day || b.means - a.means) < 0;
}

function undominated(model: Model, columns: readonly Column[]): readonly Column[] {
  return columns.filter((b) => !columns.some((a) => a !== b && dominates(model, a, b)));
}

/** The columns of a means on marked days, where anything is open. */
function columnsOn(
  model: Model, openings: readonly Opening[], means: number, marked: DutySet,
): readonly Column[] {
  // Days ascend, so that each duty's runs are walked once.
  const at = openings.map(() => 0);
  const columns: Column[] = [];
  for (const day of membersOf(marked)) {
    let cover: DutySet | null = null;
    for (let i = 0; i < openings.length; i += 1) {
      const { duty, runs } = openings[i]!;
      let r = at[i]!;
      while (r < runs.length && runs[r]![1] < day) r += 1;
      at[i] = r;
      if (r === runs.length || runs[r]![0] > day) continue;
      cover ??= emptySet(model.words);
      cover[duty >> 5] = cover[duty >> 5]! | (1 << (duty & 31));
    }
    if (cover === null) continue;
    const cost = isKept(model, day, means) ? model.keptBurden[means]! : model.burden[means]!;
    columns.push({ day, means, cover, cost });
  }
  return columns;
}

/**
 * Columns on canonical days: the last days of runs, and days of the plan before. Some optimum
 * without caps uses no others, since a contact can be moved to a later day until a run of one of
 * its duties ends.
 *
 * @param open - Per means; as the problem states them, or narrowed by history.
 * @param more - Days to look at beside them.
 * @returns Per means, by day.
 */
export function seedColumns(
  model: Model, open: readonly (readonly Opening[])[], more: readonly number[] = [],
): readonly (readonly Column[])[] {
  const words = Math.ceil(Math.max(0, model.problem.days) / 32);
  return open.map((openings, means) => {
    const marked = emptySet(words);
    for (const { runs } of openings) for (const run of runs) mark(marked, run[1]);
    for (const p of model.problem.previous) if (p.means === means) mark(marked, p.day);
    markRhythm(model, openings, marked);
    for (const day of more) if (day >= 0 && day < model.problem.days) mark(marked, day);
    return columnsOn(model, openings, means, marked);
  });
}

/** Days are kept as duties are: as bits. */
function mark(marked: DutySet, day: number): void {
  marked[day >> 5] = marked[day >> 5]! | (1 << (day & 31));
}

/** Days on which a rhythm falls due when nothing was checked before, or on a marked day. */
function markRhythm(model: Model, openings: readonly Opening[], marked: DutySet): void {
  for (const { duty, every, from, to } of model.series) {
    if (!openings.some((o) => o.duty === duty)) continue;
    for (let due = from - 1 + every; due <= to && due < model.problem.days; due += every) {
      if (due >= 0) mark(marked, due);
    }
  }
}

/** Columns of one means without those that the next or the last kept one makes needless. */
function withoutNeighbours(model: Model, columns: readonly Column[]): readonly Column[] {
  const left: Column[] = [];
  for (const column of columns) {
    while (left.length > 0 && dominates(model, column, left[left.length - 1]!)) left.pop();
    if (left.length === 0 || !dominates(model, left[left.length - 1]!, column)) left.push(column);
  }
  return left;
}

/** Columns that no other makes needless, by day and means. */
export function listColumns(model: Model, seeds: readonly (readonly Column[])[]): readonly Column[] {
  const perMeans = seeds.flatMap((own) => undominated(model, withoutNeighbours(model, own)));
  return [...undominated(model, perMeans)].sort(byDayThenMeans);
}

/** How many pairs of a set stay apart. */
export function pairsApart(model: Model, cover: DutySet): number {
  if (model.apart === null) return 0;
  let pairs = 0;
  for (const d of membersOf(cover)) {
    const own = model.apart[d]!;
    if (shares(own, cover)) for (const e of membersOf(own)) if (e > d && hasDuty(cover, e)) pairs += 1;
  }
  return pairs;
}

const hasDuty = (set: DutySet, d: number): boolean => ((set[d >> 5]! >>> (d & 31)) & 1) === 1;

/** Beyond this many pairs in one set it is not split; bounds are looser then, and still hold. */
export const PAIRS_MAX = 10;

/** The largest parts of a set in which no two duties stay apart. */
export function splitApart(model: Model, set: DutySet): readonly DutySet[] {
  if (model.apart === null) return [set];
  for (const d of membersOf(set)) {
    const own = model.apart[d]!;
    if (!shares(own, set)) continue;
    const without = set.slice();
    without[d >> 5] = without[d >> 5]! & ~(1 << (d & 31));
    const alone = set.map((word, w) => word & ~own[w]!);
    const parts = [...splitApart(model, alone), ...splitApart(model, without)];
    return parts.filter((p, i) => !parts.some((o, j) =>
      i !== j && isWithin(p, o) && (j < i || !isWithin(o, p))));
  }
  return [set];
}

/**
 * Columns for a search that lets contacts share a day: where duties stay apart, several contacts
 * moved to one canonical day stand side by side.
 */
export function repeatApart(model: Model, columns: readonly Column[]): readonly Column[] {
  if (model.apart === null) return columns;
  return columns.flatMap((column) => {
    const pairs = pairsApart(model, column.cover);
    // Any two of k contacts hold a pair between them, else they could be one.
    const copies = Math.floor((1 + Math.sqrt(1 + 8 * pairs)) / 2);
    return new Array<Column>(copies).fill(column);
  });
}

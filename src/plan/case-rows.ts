import type { ProofCase } from '../terms/record/plan.js';
import { toAscent } from './ascend.js';
import type { Ascent } from './ascend.js';
import { seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { emptySet, isWithin, shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';
import { listRows } from './rows.js';
import type { PricedWindow, RhythmWindow } from './rows.js';

/** Contacts made at least once, and contacts never made. */
export interface Cases {
  readonly some: readonly ProofCase[];
  readonly none: readonly ProofCase[];
}

export const NO_CASES: Cases = { some: [], none: [] };

/** What duals are raised beside: windows of rhythms, and places in windows of caps that cost. */
export interface Beside {
  readonly windows: readonly RhythmWindow[];
  readonly prices: readonly PricedWindow[];
}

/** Whether a contact is one of a case. */
export const isOne = (on: ProofCase) => (
  at: { readonly means: number; readonly day: number },
): boolean => at.means === on.means && on.from <= at.day && at.day <= on.to;

/** Days on which prices, windows of rhythms or cases change: a row on each suffices. */
function edges(
  model: Model, { windows, prices }: Beside, { some, none }: Cases,
): readonly number[] {
  const ends = new Set<number>();
  for (const { series, from } of windows) {
    ends.add(from - 1).add(from + model.series[series]!.every - 1);
  }
  for (const { from, to } of [...prices, ...some, ...none]) ends.add(from - 1).add(to);
  return [...ends];
}

/** A column with the cases of contacts made for sure, and the prices, that it falls under. */
interface Marked {
  readonly column: Column;
  readonly some: DutySet;
  readonly pays: DutySet;
}

function toMarked(
  model: Model, { prices }: Beside, { some }: Cases, column: Column,
): Marked {
  const marks = { column, some: emptySet(wordsFor(some)), pays: emptySet(wordsFor(prices)) };
  for (let i = 0; i < some.length; i += 1) if (isOne(some[i]!)(column)) add(marks.some, i);
  for (let p = 0; p < prices.length; p += 1) {
    const { cap, from, to } = prices[p]!;
    const isHeld = from <= column.day && column.day <= to;
    if (isHeld && model.caps[cap]!.means[column.means] === 1) add(marks.pays, p);
  }
  return marks;
}

const wordsFor = (list: readonly unknown[]): number => Math.max(1, Math.ceil(list.length / 32));

function add(set: DutySet, member: number): void {
  set[member >> 5] = set[member >> 5]! | (1 << (member & 31));
}

function replaces(model: Model, a: Marked, b: Marked): boolean {
  const { limbs } = model.scale;
  if (!isWithin(b.column.cover, a.column.cover)) return false;
  if (!isWithin(b.some, a.some) || !isWithin(a.pays, b.pays)) return false;
  if (a.column.day !== b.column.day && shares(b.column.cover, model.seriesBits)) return false;
  return compareLimbs(a.column.cost, 0, b.column.cost, 0, limbs) <= 0 && (model.rates === null
    || compareLimbs(model.rates[a.column.means]!, 0, model.rates[b.column.means]!, 0, limbs) <= 0);
}

/** Columns of one means that their neighbours do not make needless; of two alike the first stays. */
function withoutNeighbours(model: Model, marked: readonly Marked[]): Marked[] {
  const left: Marked[] = [];
  for (const own of marked) {
    if (left.length > 0 && replaces(model, left[left.length - 1]!, own)) continue;
    while (left.length > 0 && replaces(model, own, left[left.length - 1]!)) left.pop();
    left.push(own);
  }
  return left;
}

/** Columns that no other makes needless; of two alike the first stays. */
function needed(model: Model, marked: readonly Marked[]): readonly Column[] {
  return marked.filter((own, at) => !marked.some((other, o) => o !== at
    && replaces(model, other, own) && (o < at || !replaces(model, own, other))))
    .map((m) => m.column);
}

/** The columns whose rows suffice for some cases, contacts never made left out. */
export function caseColumns(
  model: Model, beside: Beside, cases: Cases = NO_CASES,
): readonly Column[] {
  const never = cases.none.map(isOne);
  const perMeans = seedColumns(model, model.stated, edges(model, beside, cases));
  return needed(model, perMeans.flatMap((columns) => {
    const made = never.length === 0 ? columns
      : columns.filter((c) => !never.some((matches) => matches(c)));
    return withoutNeighbours(model, made.map((c) => toMarked(model, beside, cases, c)));
  }));
}

/** The rows of some cases: those made for sure are needs. */
export function toCaseRows(
  model: Model, beside: Beside, cases: Cases = NO_CASES,
  columns: readonly Column[] = caseColumns(model, beside, cases),
): Ascent {
  const base = toAscent(model, listRows(model, columns, beside.windows, beside.prices));
  if (cases.some.length === 0) return base;
  const made = cases.some.map((on) =>
    base.rows.rows.flatMap((row, k) => (isOne(on)(row) ? [k] : [])));
  return {
    ...base, covering: [...base.covering, ...made],
    penalty: [...base.penalty, ...cases.some.map(() => null)],
  };
}

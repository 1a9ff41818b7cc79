import type { ProofCase } from '../terms/record/plan.js';
import { toAscent } from './ascend.js';
import type { Ascent } from './ascend.js';
import { seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { isWithin, shares, toSet } from './duty-set.js';
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

function replaces(model: Model, a: Marked, b: Marked): boolean {
  const { limbs } = model.scale;
  if (!isWithin(b.column.cover, a.column.cover)) return false;
  if (!isWithin(b.some, a.some) || !isWithin(a.pays, b.pays)) return false;
  if (a.column.day !== b.column.day && shares(b.column.cover, model.seriesBits)) return false;
  return compareLimbs(a.column.cost, 0, b.column.cost, 0, limbs) <= 0 && (model.rates === null
    || compareLimbs(model.rates[a.column.means]!, 0, model.rates[b.column.means]!, 0, limbs) <= 0);
}

/** Columns that no other makes needless; of two alike the first stays. */
function needed(model: Model, marked: readonly Marked[]): readonly Column[] {
  const left: Marked[] = [];
  for (const own of marked) {
    if (left.some((other) => replaces(model, other, own))) continue;
    const kept = left.filter((other) => !replaces(model, own, other));
    left.length = 0;
    left.push(...kept, own);
  }
  return left.map((m) => m.column);
}

const indices = (list: readonly boolean[]): DutySet =>
  toSet(list.flatMap((holds, i) => (holds ? [i] : [])), Math.max(1, Math.ceil(list.length / 32)));

/** The rows of some cases: contacts never made are left out, those made for sure are needs. */
export function toCaseRows(model: Model, beside: Beside, cases: Cases = NO_CASES): Ascent {
  const { windows, prices } = beside;
  const never = cases.none.map(isOne);
  const columns = seedColumns(model, model.stated, edges(model, beside, cases)).flat()
    .filter((c) => !never.some((matches) => matches(c)));
  const marked = columns.map((column): Marked => ({
    column, some: indices(cases.some.map((on) => isOne(on)(column))),
    pays: indices(prices.map((p) => model.caps[p.cap]!.means[column.means] === 1
      && p.from <= column.day && column.day <= p.to)),
  }));
  const base = toAscent(model, listRows(model, needed(model, marked), windows, prices));
  const made = cases.some.map((on) =>
    base.rows.rows.flatMap((row, k) => (isOne(on)(row) ? [k] : [])));
  return {
    ...base, covering: [...base.covering, ...made],
    penalty: [...base.penalty, ...cases.some.map(() => null)],
  };
}

import { PAIRS_MAX, pairsApart, splitApart } from './columns.js';
import type { Column } from './columns.js';
import { addLimbs } from './cost-scale.js';
import { isEmptySet, membersOf, minus, shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';

/** One window of a duty with a rhythm: `every` days from `from` on. */
export interface RhythmWindow {
  readonly series: number;
  readonly from: number;
}

/**
 * What bounds the duals of some needs together: a contact that could serve them all, a missed
 * day, or the one penalty of duties that are met only together. Needs are duties, then windows
 * of rhythms.
 */
export interface Row {
  readonly members: readonly number[];
  /** The contact; -1 where none is meant. */
  readonly day: number;
  readonly means: number;
  readonly cost: Float64Array;
  /** Prices that the contact pays beside, by index; none where they are not listed. */
  readonly pays: readonly number[];
}

/** A place in one window of a cap with its price, and how many places the window has. */
export interface PricedWindow {
  readonly cap: number;
  /** First day of a rolling window, or the index of a fixed run. */
  readonly window: number;
  readonly from: number;
  readonly to: number;
  readonly room: number;
  /** Packed. */
  readonly price: Float64Array;
}

/** Everything that duals are raised against. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly windows: readonly RhythmWindow[];
  /** Duties and windows. */
  readonly needs: number;
}

/** Rows of one column: parts whose duties do not stay apart, each with the windows of its day. */
function rowsOf(
  model: Model, column: Column, windows: readonly RhythmWindow[], prices: readonly PricedWindow[],
): readonly Row[] {
  const { cover, cost, means, day } = column;
  const parts = pairsApart(model, cover) > PAIRS_MAX ? [cover] : splitApart(model, cover);
  return parts.flatMap((part) => payingParts(model, part, { means, day }, prices)
    .map(({ part: own, pays }) => {
      const paid = pays.length === 0 ? cost : cost.slice();
      for (const p of pays) addLimbs(paid, 0, prices[p]!.price, 0, 1, model.scale.limbs);
      return { members: needsOf(model, own, day, windows), day, means, cost: paid, pays };
    }));
}

/** What a contact may serve, each with the prices it pays: fewer duties may count under fewer caps. */
function payingParts(
  model: Model, part: DutySet, at: { readonly means: number; readonly day: number },
  prices: readonly PricedWindow[],
): readonly { readonly part: DutySet; readonly pays: readonly number[] }[] {
  let found: readonly { readonly part: DutySet; readonly pays: readonly number[] }[] = [{ part, pays: [] }];
  prices.forEach(({ cap, from, to }, p) => {
    const { means, duties } = model.caps[cap]!;
    if (means[at.means] !== 1 || at.day < from || at.day > to) return;
    found = found.flatMap((own) => {
      if (!shares(own.part, duties)) return [own];
      const free = minus(own.part, duties);
      const paid = { part: own.part, pays: [...own.pays, p] };
      return isEmptySet(free) ? [paid] : [paid, { part: free, pays: own.pays }];
    });
  });
  return found;
}

/** Needs that a contact on a day meets: duties but those with a rhythm, and windows of these. */
function needsOf(
  model: Model, part: DutySet, day: number, windows: readonly RhythmWindow[],
): readonly number[] {
  if (!shares(part, model.seriesBits)) return membersOf(part);
  const members = membersOf(part.map((word, w) => word & ~model.seriesBits[w]!));
  windows.forEach(({ series, from }, w) => {
    const { duty, every } = model.series[series]!;
    const isOpen = ((part[duty >> 5]! >>> (duty & 31)) & 1) === 1;
    if (isOpen && from <= day && day < from + every) members.push(model.duties + w);
  });
  return members;
}

/** A missed day serves every window that holds it. */
function missRows(model: Model, windows: readonly RhythmWindow[]): readonly Row[] {
  return windows.map(({ series, from }) => {
    const { every, penalty } = model.series[series]!;
    const members = windows.flatMap((other, w) =>
      (other.series === series && other.from <= from && from < other.from + every
        ? [model.duties + w] : []));
    return { members, day: -1, means: -1, cost: penalty, pays: [] };
  });
}

function togetherRows(model: Model): readonly Row[] {
  return model.problem.together.flatMap((own) => (own.length === 0 ? []
    : [{ members: own, day: -1, means: -1, cost: model.penalty[own[0]!]!, pays: [] }]));
}

/**
 * The rows of some columns. Where rhythms are, the columns must hold the last day of every run of
 * days on which the same duties and windows are open.
 */
export function listRows(
  model: Model, columns: readonly Column[], windows: readonly RhythmWindow[] = [],
  prices: readonly PricedWindow[] = [],
): Rows {
  const rows = columns.flatMap((column) => rowsOf(model, column, windows, prices));
  return {
    rows: [...rows, ...missRows(model, windows), ...togetherRows(model)], windows,
    needs: model.duties + windows.length,
  };
}

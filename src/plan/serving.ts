import type { CapFace } from './cap-memory.js';
import { PAIRS_MAX, pairsApart, splitApart } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { emptySet, holds, isEmptySet, isWithin, membersOf, minus, shares, toSet } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';

/** What a contact may serve of the duties still pending. */
export interface Servings {
  readonly sets: readonly DutySet[];
  /** `false` when some choice was left out. */
  readonly complete: boolean;
}

/** Caps that count different duties, up to which every choice of duties is tried. */
const GROUPS_MAX = 10;

/** Per column: duties that a later one may serve at a lower rate, or not at all for nothing. */
export function deferrable(model: Model, columns: readonly Column[]): readonly DutySet[] {
  const { rates, scale: { limbs } } = model;
  if (rates === null) return [];
  const least: (Float64Array | null)[] = new Array<null>(model.duties).fill(null);
  const zero = new Float64Array(limbs);
  // A check of a rhythm that costs something can always be left out.
  for (const { duty } of model.series) least[duty] = zero;
  // One of a set may be served in vain, where another of the set is not.
  model.together.forEach((set, d) => { if (set !== null) least[d] = zero; });
  const sets: DutySet[] = [];
  for (let k = columns.length - 1; k >= 0; k -= 1) {
    const { cover, means } = columns[k]!;
    const rate = rates[means]!;
    sets[k] = toSet(membersOf(cover).filter((d) =>
      least[d] !== null && compareLimbs(least[d]!, 0, rate, 0, limbs) < 0), model.words);
    for (const d of membersOf(cover)) {
      if (least[d] === null || compareLimbs(rate, 0, least[d]!, 0, limbs) < 0) least[d] = rate;
    }
  }
  return sets;
}

/**
 * Which duties a contact may serve: all that it can, unless a cap counts only some of them, for
 * then leaving those out can be worth while; and of duties that stay apart never two.
 */
export function listServings(
  model: Model, faces: readonly CapFace[], pending: DutySet, defer: DutySet | null,
): Servings {
  const groups: DutySet[] = [];
  // What a later contact may serve at a lower rate can be left to it, one by one.
  const later = defer === null ? [] : membersOf(pending.map((word, w) => word & defer[w]!));
  for (const d of later) groups.push(toSet([d], pending.length));
  for (const { duties } of faces) {
    if (isWithin(pending, duties) || !shares(pending, duties)) continue;
    const counted = pending.map((word, w) => word & duties[w]!);
    if (!groups.some((g) => isWithin(g, counted) && isWithin(counted, g))) groups.push(counted);
  }
  if (groups.length === 0 && model.apart === null) return { sets: [pending], complete: true };
  let complete = groups.length <= GROUPS_MAX;
  const sets: DutySet[] = [];
  const choices = complete ? 1 << groups.length : 1;
  for (let choice = 0; choice < choices; choice += 1) {
    let left = pending;
    groups.forEach((group, g) => {
      if (((choice >> g) & 1) === 1) left = minus(left, group);
    });
    if (isEmptySet(left)) continue;
    if (pairsApart(model, left) > PAIRS_MAX) {
      complete = false;
      left = firstApart(model, left);
    }
    for (const part of splitApart(model, left)) {
      if (!sets.some((s) => isWithin(s, part) && isWithin(part, s))) sets.push(part);
    }
  }
  return { sets, complete };
}

/** A part of a set without pairs that stay apart: duties in order, each if it still may join. */
function firstApart(model: Model, set: DutySet): DutySet {
  const part = emptySet(set.length);
  for (const d of membersOf(set)) {
    if (shares(model.apart![d]!, part) || holds(part, d)) continue;
    part[d >> 5] = part[d >> 5]! | (1 << (d & 31));
  }
  return part;
}

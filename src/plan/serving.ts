import type { CapFace } from './cap-memory.js';
import { PAIRS_MAX, pairsApart, splitApart } from './columns.js';
import { emptySet, holds, isEmptySet, isWithin, membersOf, minus, shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';

/** What a contact may serve of the duties still pending. */
export interface Servings {
  readonly sets: readonly DutySet[];
  /** `false` when some choice was left out. */
  readonly complete: boolean;
}

/** Caps that count different duties, up to which every choice of duties is tried. */
const GROUPS_MAX = 6;

/**
 * Which duties a contact may serve: all that it can, unless a cap counts only some of them, for
 * then leaving those out can be worth while; and of duties that stay apart never two.
 */
export function listServings(
  model: Model, faces: readonly CapFace[], pending: DutySet,
): Servings {
  const groups: DutySet[] = [];
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

import type { Ascent, PackedDuals } from './ascend.js';
import type { Row } from './rows.js';
import { addLimbs, compareLimbs } from './cost-scale.js';

/** Needs that one serving meets bear one number: of a duty its own, of a rhythm one below 0. */
function groupOf({ model, rows }: Ascent, need: number): number {
  if (need < model.duties || need >= rows.needs) return need;
  return -1 - rows.windows[need - model.duties]!.series;
}

/** What a row has left beside some duals, and what each of its groups has left of its rate. */
function leftOf(
  ascent: Ascent, each: Float64Array, k: number, group: number | null,
): { readonly slack: Float64Array; readonly unused: Float64Array | null } {
  const { limbs } = ascent.model.scale;
  const slack = ascent.costs.slice(k * limbs, (k + 1) * limbs);
  const rate = ascent.rates[k] ?? null;
  const { members } = ascent.rows.rows[k]!;
  if (rate === null) {
    for (const need of members) addLimbs(slack, 0, each, need * limbs, -1, limbs);
    return { slack, unused: null };
  }
  const sums = new Map<number, Float64Array>();
  for (const need of members) {
    const key = groupOf(ascent, need);
    const sum = sums.get(key) ?? new Float64Array(limbs);
    addLimbs(sum, 0, each, need * limbs, 1, limbs);
    sums.set(key, sum);
  }
  let unused: Float64Array | null = null;
  for (const [key, sum] of sums) {
    addLimbs(sum, 0, rate, 0, -1, limbs);
    const isWorth = compareLimbs(sum, 0, new Float64Array(limbs), 0, limbs) > 0;
    if (isWorth) addLimbs(slack, 0, sum, 0, -1, limbs);
    else if (key === group) unused = sum;
  }
  return { slack, unused };
}

/** Rows that have to pay more than they cost. */
export function listUnpayable(ascent: Ascent, each: Float64Array): readonly Row[] {
  const { limbs } = ascent.model.scale;
  const zero = new Float64Array(limbs);
  return ascent.rows.rows.filter((_, k) =>
    compareLimbs(leftOf(ascent, each, k, null).slack, 0, zero, 0, limbs) < 0);
}

/** Lowers duals until no row has to pay more than it costs. */
function lower(ascent: Ascent, each: Float64Array): void {
  const { limbs } = ascent.model.scale;
  const zero = new Float64Array(limbs);
  ascent.rows.rows.forEach(({ members }, k) => {
    for (const need of members) {
      const { slack } = leftOf(ascent, each, k, null);
      if (compareLimbs(slack, 0, zero, 0, limbs) >= 0) return;
      const own = each.subarray(need * limbs, (need + 1) * limbs);
      addLimbs(own, 0, slack, 0, 1, limbs);
      if (compareLimbs(own, 0, zero, 0, limbs) < 0) own.fill(0);
    }
  });
}

/** The most that a need's dual can be raised by. */
function roomFor(ascent: Ascent, each: Float64Array, need: number): Float64Array {
  const { limbs } = ascent.model.scale;
  const most = ascent.penalty[need] ?? null;
  let room: Float64Array | null = most === null ? null : most.slice();
  if (room !== null) addLimbs(room, 0, each, need * limbs, -1, limbs);
  for (const k of ascent.covering[need]!) {
    const { slack, unused } = leftOf(ascent, each, k, groupOf(ascent, need));
    if (unused !== null) addLimbs(slack, 0, unused, 0, -1, limbs);
    if (room === null || compareLimbs(slack, 0, room, 0, limbs) < 0) room = slack;
  }
  return room ?? new Float64Array(limbs);
}

/**
 * Duals near proposed ones that every row can pay for: lowered where a row cannot, then raised
 * as far as all rows allow.
 *
 * @param proposed - Packed, per need; not below nothing.
 */
export function settleDuals(ascent: Ascent, proposed: Float64Array): PackedDuals {
  const { limbs } = ascent.model.scale;
  const each = proposed.slice();
  const zero = new Float64Array(limbs);
  ascent.penalty.forEach((most, need) => {
    const isAbove = most !== null && compareLimbs(each, need * limbs, most, 0, limbs) > 0;
    if (isAbove) each.set(most, need * limbs);
  });
  lower(ascent, each);
  const bound = new Float64Array(limbs);
  const order = ascent.covering.map((_, need) => need);
  for (const need of order) {
    const room = roomFor(ascent, each, need);
    if (compareLimbs(room, 0, zero, 0, limbs) > 0) addLimbs(each, need * limbs, room, 0, 1, limbs);
    addLimbs(bound, 0, each, need * limbs, 1, limbs);
  }
  return { each, bound, order };
}

import type { Cost } from '../terms/record/plan.js';

/** Packed costs stay below this, so that sums of two are exact doubles. */
const LIMB_MAX = 2 ** 50;

/** Where a level sits inside a packed cost. */
interface Place {
  readonly limb: number;
  readonly weight: number;
  readonly radix: number;
}

/**
 * The one arithmetic of the solver. A cost vector becomes a few doubles ("limbs"), each holding as
 * many neighbouring levels as fit exactly, compared limb by limb. Both are ordered groups, and on
 * the costs of plans the two orders agree, since no entry can reach its level's radix.
 */
export interface CostScale {
  readonly limbs: number;
  readonly pack: (vector: Cost) => Float64Array;
  /** The vector with the smallest entries that packs to these limbs. */
  readonly unpack: (limbs: Float64Array, at: number) => Cost;
}

/**
 * A scale for vectors whose entries lie between 0 and `most`.
 *
 * @param most - Greatest entry that any plan can have, per level.
 * @param packed - `false` gives each level a limb of its own: slower, and nothing to unpack.
 * @param limbMax - Packed costs stay below it; smaller ones leave room for fractions.
 */
export function toScale(
  most: readonly number[], packed: boolean, limbMax: number = LIMB_MAX,
): CostScale {
  const radix = most.map((value) => (value === 0 ? 1 : 2 * value + 3));
  const limbOf: number[] = [];
  let limb = 0;
  let size = 1;
  radix.forEach((r) => {
    if (r > 1 && size > 1 && (!packed || size * r > limbMax)) {
      limb += 1;
      size = 1;
    }
    limbOf.push(limb);
    size *= r;
  });
  const places: Place[] = [];
  const filled = new Array<number>(limb + 1).fill(1);
  for (let level = radix.length - 1; level >= 0; level -= 1) {
    const at = limbOf[level]!;
    places[level] = { limb: at, weight: filled[at]!, radix: radix[level]! };
    filled[at] = filled[at]! * radix[level]!;
  }
  const pack = (vector: Cost): Float64Array => {
    const limbs = new Float64Array(limb + 1);
    vector.forEach((value, level) => {
      const place = places[level]!;
      if (place.radix > 1) limbs[place.limb] = limbs[place.limb]! + value * place.weight;
    });
    return limbs;
  };
  return { limbs: limb + 1, pack, unpack: (limbs, at) => unpackLimbs(places, limb + 1, limbs, at) };
}

function unpackLimbs(
  places: readonly Place[], count: number, limbs: Float64Array, at: number,
): Cost {
  const vector = new Array<number>(places.length).fill(0);
  let any = false;
  for (let i = 0; i < count; i += 1) if (limbs[at + i] !== 0) any = true;
  if (!any) return vector;
  const left: number[] = [];
  const top: number[] = [];
  places.forEach((place, level) => {
    left[place.limb] = limbs[at + place.limb]!;
    if (place.radix > 1 && top[place.limb] === undefined) top[place.limb] = level;
  });
  for (let level = places.length - 1; level >= 0; level -= 1) {
    const { limb, radix } = places[level]!;
    if (radix === 1) continue;
    const rest = left[limb]!;
    if (top[limb] === level) {
      vector[level] = rest === 0 ? 0 : rest;
      continue;
    }
    let digit = rest % radix;
    if (digit * 2 > radix) digit -= radix;
    else if (digit * 2 < -radix) digit += radix;
    vector[level] = digit === 0 ? 0 : digit;
    left[limb] = (rest - digit) / radix;
  }
  return vector;
}

/** Compares two packed costs, heaviest limb first: negative when the first is the lesser. */
export function compareLimbs(
  a: Float64Array, atA: number, b: Float64Array, atB: number, limbs: number,
): number {
  for (let i = 0; i < limbs; i += 1) {
    const difference = a[atA + i]! - b[atB + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Adds a packed cost to another in place, a whole number of times. */
export function addLimbs(
  into: Float64Array, atInto: number, b: Float64Array, atB: number, times: number, limbs: number,
): void {
  for (let i = 0; i < limbs; i += 1) into[atInto + i] = into[atInto + i]! + times * b[atB + i]!;
}

import { roomIn } from './caps.js';
import { addRow, bringIn } from './program.js';
import type { ProgramColumn } from './program.js';
import type { Offer, Place, Relaxation } from './relaxation.js';

const ROUNDS_MAX = 40;
/** Below it a cost counts as nothing, and above it a place too many as one. */
const TINY_COST = 1e-3;
const TINY_PLACE = 1e-6;

/** Whether a reduced cost is below nothing by its first entry that is more than rounding. */
function isOfUse(cost: Float64Array): boolean {
  for (let i = 0; i < cost.length; i += 1) {
    if (Math.abs(cost[i]!) > TINY_COST) return cost[i]! < 0;
  }
  return false;
}

function isLess(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return false;
}

/** Adds what a row is worth, `sign` times. */
function addDual(
  { program: { limbs, duals } }: Relaxation, into: Float64Array, row: number, sign: 1 | -1,
): void {
  for (let i = 0; i < limbs; i += 1) into[i] = into[i]! + sign * duals[row * limbs + i]!;
}

/** Whether serving a group is worth more than it adds. */
function isWorth(
  relaxation: Relaxation, rate: Float64Array, group: readonly number[], into: Float64Array,
): boolean {
  into.set(rate);
  for (const need of group) addDual(relaxation, into, need, -1);
  return isOfUse(into);
}

/** What an offer costs beyond what it meets is worth, with the groups that are worth while. */
function reduce(
  relaxation: Relaxation, offer: Offer, into: Float64Array, trial: Float64Array,
): void {
  into.set(offer.cost);
  for (const row of offer.within) addDual(relaxation, into, row, -1);
  for (const group of offer.groups) {
    if (offer.rate === null) for (const need of group) addDual(relaxation, into, need, -1);
    else if (isWorth(relaxation, offer.rate, group, trial)) {
      for (let i = 0; i < into.length; i += 1) into[i] = into[i]! + trial[i]!;
    }
  }
}

function toColumn(relaxation: Relaxation, tag: number): ProgramColumn {
  const { cost, rate, groups, within } = relaxation.offers[tag]!;
  const trial = new Float64Array(relaxation.program.limbs);
  const chosen = rate === null ? groups
    : groups.filter((group) => isWorth(relaxation, rate, group, trial));
  const rows = [...chosen.flat(), ...within];
  return {
    rows, values: rows.map(() => 1), tag,
    cost: rate === null ? cost : cost.map((value, i) => value + rate[i]! * chosen.length),
  };
}

/** Of what is not in the basis, what is of most use; null when the basis is the best. */
function nextColumn(relaxation: Relaxation): ProgramColumn | null {
  const { program: { limbs }, unmet, excess, places, offers } = relaxation;
  let least = new Float64Array(limbs);
  let cost = new Float64Array(limbs);
  const trial = new Float64Array(limbs);
  let best = -1;
  const consider = (index: number): void => {
    if (!isOfUse(cost) || (best >= 0 && !isLess(cost, least))) return;
    best = index;
    [least, cost] = [cost, least];
  };
  offers.forEach((offer, k) => {
    reduce(relaxation, offer, cost, trial);
    consider(k);
  });
  // After the offers: per row the column that makes it up, then the one that takes too much away.
  const rows = unmet.length + places.length;
  for (let row = 0; row < rows; row += 1) {
    const isNeed = row < unmet.length;
    cost.set(isNeed ? unmet[row]!.cost : excess);
    addDual(relaxation, cost, row, isNeed ? -1 : 1);
    consider(offers.length + row);
    cost.fill(0);
    addDual(relaxation, cost, row, isNeed ? 1 : -1);
    consider(offers.length + rows + row);
  }
  if (best < 0) return null;
  if (best < offers.length) return toColumn(relaxation, best);
  const row = (best - offers.length) % rows;
  const isNeed = row < unmet.length;
  if (best < offers.length + rows) {
    return isNeed ? unmet[row]! : { rows: [row], values: [-1], cost: excess, tag: -1 };
  }
  return { rows: [row], values: [isNeed ? -1 : 1], cost: new Float64Array(limbs), tag: -1 };
}

/** How much of a cap's contacts the basis makes, by day. */
function madeUnder(
  { offers, program }: Relaxation, cap: number,
): readonly (readonly [day: number, much: number])[] {
  const made: [number, number][] = [];
  program.basis.forEach(({ tag }, r) => {
    const offer = tag < 0 ? undefined : offers[tag];
    if (offer?.caps.includes(cap) === true && program.values[r]! > TINY_PLACE) {
      made.push([offer.day, program.values[r]!]);
    }
  });
  return made;
}

/** Makes a window of a cap a row. */
function addPlace(relaxation: Relaxation, place: Place, made: number): void {
  const { offers, excess, program, places } = relaxation;
  const row = program.basis.length;
  const holds = (offer: Offer | undefined): boolean => offer?.caps.includes(place.cap) === true
    && place.from <= offer.day && offer.day <= place.to;
  const inRow = program.basis.map(({ tag }) => (holds(offers[tag]) ? 1 : 0));
  const own: ProgramColumn = { rows: [row], values: [-1], cost: excess, tag: -1 };
  addRow(program, own, Math.min(0, place.room - made), inRow);
  for (const offer of offers) if (holds(offer)) offer.within.push(row);
  places.push(place);
}

/** Makes rows of the windows that hold too much; `false` when none does. */
function addPlaces(relaxation: Relaxation): boolean {
  const { model, places } = relaxation;
  let any = false;
  model.caps.forEach((cap, g) => {
    const made = madeUnder(relaxation, g);
    if (made.length === 0) return;
    const ends = [...new Set([...made.map(([day]) => day), ...cap.history])];
    const windows = cap.days === 0 ? cap.runs.map(([from, to], window) => ({ window, from, to }))
      : ends.map((to) => ({ window: to - cap.days + 1, from: to - cap.days + 1, to }));
    for (const { window, from, to } of windows) {
      const room = roomIn(cap, from, to);
      let much = 0;
      for (const [day, value] of made) if (from <= day && day <= to) much += value;
      const isRow = places.some((p) => p.cap === g && p.window === window);
      if (isRow || much <= room + TINY_PLACE) continue;
      addPlace(relaxation, { cap: g, window, from, to, room }, much);
      any = true;
    }
  });
  return any;
}

/**
 * Brings a relaxation to its optimum over what is on offer: simplex steps, and windows of caps
 * that turn out too full made rows, until none is.
 *
 * @param stepsMax - Steps after which it stops where it is.
 * @returns Steps made.
 */
export function relax(relaxation: Relaxation, stepsMax: number): number {
  let steps = 0;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    for (let column = nextColumn(relaxation); column !== null; column = nextColumn(relaxation)) {
      steps += 1;
      if (steps > stepsMax || !bringIn(relaxation.program, column)) return steps;
    }
    if (!addPlaces(relaxation)) return steps;
  }
  return steps;
}

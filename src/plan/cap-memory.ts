import { roomsOn } from './caps.js';
import type { Cap, Room } from './caps.js';
import type { Column } from './columns.js';
import { shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Chains } from './labels.js';
import type { Model } from './model.js';

/** What caps a column can count under, with the windows that hold its day. */
export interface CapFace {
  readonly cap: number;
  readonly duties: DutySet;
  readonly rooms: readonly Room[];
}

export function capFaces(model: Model, column: Column): readonly CapFace[] {
  return model.caps.flatMap((cap, g) => (cap.means[column.means] === 1 && shares(cap.duties, column.cover)
    ? [{ cap: g, duties: cap.duties, rooms: roomsOn(cap, column.day) }] : []));
}

export const isCounted = (chains: Chains, capWords: number, node: number, cap: number): boolean =>
  ((chains.counted[node * capWords + (cap >> 5)]! >>> (cap & 31)) & 1) === 1;

/** Whether a contact that serves these duties keeps every cap behind a chain of earlier ones. */
export function hasRoom(
  chains: Chains, capWords: number, from: number, faces: readonly CapFace[], serves: DutySet,
): boolean {
  for (const { cap, duties, rooms } of faces) {
    if (!shares(duties, serves)) continue;
    for (const { from: start, room } of rooms) {
      let left = room;
      for (let node = from; node >= 0 && left > 0 && chains.day[node]! >= start;) {
        if (isCounted(chains, capWords, node, cap)) left -= 1;
        node = chains.parent[node]!;
      }
      if (left <= 0) return false;
    }
  }
  return true;
}

/** A cap whose past still matters: contacts since `since` may share a window with later ones. */
export interface LiveCap {
  readonly cap: number;
  readonly since: number;
  readonly max: number;
}

/** Caps that contacts made before `next` can still fill. */
export function liveCaps(caps: readonly Cap[], next: number): readonly LiveCap[] {
  return caps.flatMap((cap, g) => {
    if (cap.days > 0) return [{ cap: g, since: next - cap.days + 1, max: cap.max }];
    const ahead = cap.runs.filter(([, to]) => to >= next).map(([from]) => from);
    return ahead.length === 0 ? [] : [{ cap: g, since: Math.min(...ahead), max: cap.max }];
  });
}

/**
 * Whether chain `a` fills later windows no more than chain `b`: for each cap its last counted
 * contact is no later than the other's, its last but one likewise, and so on.
 */
export function fillsNoMore(
  chains: Chains, capWords: number, live: readonly LiveCap[], a: number, b: number,
): boolean {
  if (a === b) return true;
  for (const { cap, since, max } of live) {
    let u = a;
    let v = b;
    for (let j = 0; j < max; j += 1) {
      while (u >= 0 && chains.day[u]! >= since && !isCounted(chains, capWords, u, cap)) {
        u = chains.parent[u]!;
      }
      if (u < 0 || chains.day[u]! < since) break;
      while (v >= 0 && chains.day[v]! >= since && !isCounted(chains, capWords, v, cap)) {
        v = chains.parent[v]!;
      }
      if (v < 0 || chains.day[u]! > chains.day[v]!) return false;
      u = chains.parent[u]!;
      v = chains.parent[v]!;
    }
  }
  return true;
}

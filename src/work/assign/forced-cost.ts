import { marginalLoad } from './compile-assignment.js';
import type { AssignmentTable } from './compile-assignment.js';
import { emptyMoves, join } from './moves.js';
import type { Moves } from './moves.js';

/** A finished assignment with its prices, by column and officer; the last of each is "nobody". */
export interface PricedColumns {
  readonly table: AssignmentTable;
  readonly columnOf: Int32Array;
  readonly columnPrice: Float64Array;
  readonly officerPrice: Float64Array;
}

interface Residual extends PricedColumns {
  readonly moves: Moves;
  readonly officerOf: Int32Array;
  readonly load: Float64Array;
  readonly room: Float64Array;
}

function openResidual(priced: PricedColumns): Residual {
  const { table, columnOf } = priced;
  const { columns, shifts, officers, visits } = table;
  const moves = emptyMoves(table.costs, visits.length, columns);
  columnOf.forEach((column, visit) => {
    join(moves, visit, column);
  });
  const officerOf = Int32Array.from([...shifts.map((s) => s.officer), officers.length]);
  const load = new Float64Array(officers.length + 1);
  for (const column of columnOf) {
    const o = officerOf[column] as number;
    load[o] = (load[o] as number) + 1;
  }
  return {
    ...priced, moves, officerOf, load,
    room: Float64Array.from([...shifts.map((s) => s.room), Infinity]),
  };
}

/** What the n-th visit adds for an officer; nothing for nobody. */
function stepOf({ table }: Residual, officer: number, n: number): number {
  const carried = table.officers[officer]?.carried;
  return carried === undefined ? 0 : marginalLoad(table.fairness, carried, n);
}

/**
 * Reduced cost of the arc between two nodes of the residual graph, Infinity where there is none.
 * Nodes are columns, then officers, then the common end of all.
 */
function arcCost(r: Residual, from: number, to: number): number {
  const { columns } = r.table;
  const end = columns + r.load.length;
  const members = (c: number): number => (r.moves.members[c] as readonly number[]).length;
  if (from < columns && to < columns) {
    return (r.moves.least[from * columns + to] as number)
      + (r.columnPrice[to] as number) - (r.columnPrice[from] as number);
  }
  if (from < columns && to < end) {
    const isFull = members(from) >= (r.room[from] as number);
    if (r.officerOf[from] !== to - columns || isFull) return Infinity;
    return (r.officerPrice[to - columns] as number) - (r.columnPrice[from] as number);
  }
  if (from < end && to < columns) {
    if (from < columns || r.officerOf[to] !== from - columns || members(to) === 0) return Infinity;
    return (r.columnPrice[to] as number) - (r.officerPrice[from - columns] as number);
  }
  if (from >= columns && from < end && to === end) {
    const o = from - columns;
    return stepOf(r, o, (r.load[o] as number) + 1) - (r.officerPrice[o] as number);
  }
  if (from === end && to >= columns && to < end) {
    const o = to - columns;
    if (r.load[o] === 0) return Infinity;
    return (r.officerPrice[o] as number) - stepOf(r, o, r.load[o] as number);
  }
  return Infinity;
}

/** Distances by reduced cost from every node to one: Dijkstra against the arcs. */
function distancesTo(r: Residual, target: number): Float64Array {
  const nodes = r.table.columns + r.load.length + 1;
  const distance = new Float64Array(nodes).fill(Infinity);
  const settled = new Uint8Array(nodes);
  distance[target] = 0;
  for (let round = 0; round < nodes; round += 1) {
    let next = -1;
    for (let n = 0; n < nodes; n += 1) {
      const isNearer = next < 0 || (distance[n] as number) < (distance[next] as number);
      if (settled[n] === 0 && isNearer) next = n;
    }
    if (next < 0 || distance[next] === Infinity) break;
    settled[next] = 1;
    for (let from = 0; from < nodes; from += 1) {
      if (settled[from] === 1) continue;
      const d = (distance[next] as number) + arcCost(r, from, next);
      if (d < (distance[from] as number)) distance[from] = d;
    }
  }
  return distance;
}

/**
 * By how much the least objective rises if a visit is forced into a column, exactly, for every
 * column at once: forcing one arc of a cheapest flow costs its reduced cost and the shortest way
 * back.
 * @param priced - A proved assignment; prices that certify it.
 * @returns One entry a column, Infinity where the visit may not go.
 * @source Ahuja, Magnanti, Orlin, Network Flows (1993), section 9.11, sensitivity analysis.
 */
export function forcedCosts(priced: PricedColumns, visit: number): Float64Array {
  const { table, columnOf, columnPrice } = priced;
  const here = columnOf[visit] as number;
  const back = distancesTo(openResidual(priced), here);
  const row = visit * table.columns;
  const own = (table.costs[row + here] as number) + (columnPrice[here] as number);
  return Float64Array.from({ length: table.columns }, (_, c) => (c === here ? 0
    : (table.costs[row + c] as number) + (columnPrice[c] as number) - own + (back[c] as number)));
}

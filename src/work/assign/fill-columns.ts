import { InvariantError } from '../../kernel/index.js';
import { marginalLoad } from './compile-assignment.js';
import type { AssignmentTable } from './compile-assignment.js';
import { emptyMoves, join, leave } from './moves.js';
import type { Moves } from './moves.js';

/** Every visit in a column, with the prices that show that none is better. */
export interface FilledColumns {
  /** Column of each visit; the last column is "nobody". */
  readonly columnOf: Int32Array;
  /** Cost of one more visit that ends in this column, its officer's load included. */
  readonly columnPrice: Float64Array;
  readonly officerPrice: Float64Array;
}

/** Columns come first, then officers; "nobody" is the last column and the last officer. */
interface Graph {
  readonly table: AssignmentTable;
  readonly moves: Moves;
  readonly columns: number;
  readonly nodes: number;
  readonly officerOf: Int32Array;
  readonly columnsOf: readonly (readonly number[])[];
  readonly room: Float64Array;
  readonly load: Float64Array;
  readonly price: Float64Array;
  readonly distance: Float64Array;
  readonly parent: Int32Array;
  readonly settled: Uint8Array;
  readonly order: Int32Array;
}

const DIRECT = -1;

function openGraph(table: AssignmentTable): Graph {
  const { shifts, columns, officers, visits, costs } = table;
  const nobody = officers.length;
  const nodes = columns + nobody + 1;
  const officerOf = Int32Array.from([...shifts.map((s) => s.officer), nobody]);
  const columnsOf = Array.from({ length: nobody + 1 }, (): number[] => []);
  officerOf.forEach((o, column) => {
    columnsOf[o]?.push(column);
  });
  const graph: Graph = {
    table, moves: emptyMoves(costs, visits.length, columns), columns, nodes, officerOf, columnsOf,
    room: Float64Array.from([...shifts.map((s) => s.room), Infinity]),
    load: new Float64Array(nobody + 1), price: new Float64Array(nodes),
    distance: new Float64Array(nodes), parent: new Int32Array(nodes),
    settled: new Uint8Array(nodes), order: new Int32Array(nodes),
  };
  for (let o = 0; o < nobody; o += 1) graph.price[columns + o] = nextLoad(graph, o);
  for (let c = 0; c < columns; c += 1) {
    graph.price[c] = graph.price[columns + (officerOf[c] as number)] as number;
  }
  return graph;
}

/** What one more visit adds for an officer; nothing for nobody. */
function nextLoad({ table, load }: Graph, officer: number): number {
  const carried = table.officers[officer]?.carried;
  return carried === undefined ? 0
    : marginalLoad(table.fairness, carried, (load[officer] as number) + 1);
}

/** Offers every column to a visit at its own cost. */
function startFrom(graph: Graph, visit: number): void {
  const { columns, nodes, moves, price, distance, parent, settled } = graph;
  distance.fill(Infinity);
  settled.fill(0);
  parent.fill(DIRECT, 0, nodes);
  const row = visit * columns;
  for (let c = 0; c < columns; c += 1) {
    distance[c] = (moves.costs[row + c] as number) + (price[c] as number);
  }
}

/** Relaxes the ways out of a column: its members' moves, and its officer where there is room. */
function leaveColumn(graph: Graph, column: number, at: number): void {
  const { columns, moves, officerOf, room, price, distance, parent, settled } = graph;
  const own = price[column] as number;
  const members = (moves.members[column] as readonly number[]).length;
  if (members > 0) {
    const row = column * columns;
    const base = at - own;
    for (let to = 0; to < columns; to += 1) {
      const d = base + (moves.least[row + to] as number) + (price[to] as number);
      if (d < (distance[to] as number) && settled[to] === 0) {
        distance[to] = d;
        parent[to] = column;
      }
    }
  }
  if (members < (room[column] as number)) {
    const node = columns + (officerOf[column] as number);
    const d = at + (price[node] as number) - own;
    if (d < (distance[node] as number)) {
      distance[node] = d;
      parent[node] = column;
    }
  }
}

/** From an officer to their other days: one visit more here, one less there, the load as before. */
function leaveOfficer(graph: Graph, node: number, at: number): void {
  const { columns, columnsOf, moves, price, distance, parent, settled } = graph;
  for (const column of columnsOf[node - columns] as readonly number[]) {
    const members = (moves.members[column] as readonly number[]).length;
    if (members === 0 || settled[column] === 1) continue;
    const d = at + (price[column] as number) - (price[node] as number);
    if (d < (distance[column] as number)) {
      distance[column] = d;
      parent[column] = node;
    }
  }
}

function nearest({ nodes, distance, settled }: Graph): number {
  let best = -1;
  let least = Infinity;
  for (let n = 0; n < nodes; n += 1) {
    if ((distance[n] as number) < least && settled[n] === 0) {
      least = distance[n] as number;
      best = n;
    }
  }
  return best;
}

/** Dijkstra by reduced costs until the end of the path is nearer than anything open. */
function seekPath(graph: Graph, visit: number): number {
  const { columns, price, distance, settled, order } = graph;
  startFrom(graph, visit);
  let end = -1;
  let length = Infinity;
  let count = 0;
  for (;;) {
    const node = nearest(graph);
    if (node < 0 || (distance[node] as number) >= length) break;
    const at = distance[node] as number;
    settled[node] = 1;
    order[count] = node;
    count += 1;
    if (node < columns) leaveColumn(graph, node, at);
    else {
      const whole = at + nextLoad(graph, node - columns) - (price[node] as number);
      if (whole < length) {
        length = whole;
        end = node;
      }
      leaveOfficer(graph, node, at);
    }
  }
  // "Nobody" always has room.
  if (end < 0) throw new InvariantError('assign.no-path', { visit });
  for (let i = 0; i < count; i += 1) {
    const node = order[i] as number;
    price[node] = (price[node] as number) + length - (distance[node] as number);
  }
  return end;
}

/** Moves one visit at each step of the path, back from its end, and places the new one. */
function followPath({ columns, moves, parent, load }: Graph, end: number, visit: number): void {
  load[end - columns] = (load[end - columns] as number) + 1;
  let column = parent[end] as number;
  for (;;) {
    const from = parent[column] as number;
    if (from === DIRECT) break;
    if (from >= columns) {
      // Entered through the officer: this day loses one, another day of theirs takes one.
      column = parent[from] as number;
      continue;
    }
    const mover = moves.mover[from * columns + column] as number;
    leave(moves, mover);
    join(moves, mover, column);
    column = from;
  }
  join(moves, visit, column);
}

/**
 * Every visit in a column at the least summed cost, by successive shortest paths on the graph of
 * officers' days. Each path is found with reduced costs, so that prices certify the end.
 * Ties go to the column and the visit that come first: the order of the table decides.
 * @source Ahuja, Magnanti, Orlin, Network Flows (1993), section 9.7, on a condensed graph; the
 * squares of loads are convex, so that their steps can be taken one by one (chapter 14).
 */
export function fillColumns(table: AssignmentTable): FilledColumns {
  const graph = openGraph(table);
  for (let visit = 0; visit < table.visits.length; visit += 1) {
    followPath(graph, seekPath(graph, visit), visit);
  }
  const { price, columns, moves } = graph;
  return {
    columnOf: moves.columnOf, columnPrice: price.slice(0, columns),
    officerPrice: price.slice(columns),
  };
}

/**
 * Who sits in which column, and for every pair of columns the visit that moves between them most
 * cheaply. Kept up to date column by column, so that a shortest path looks at columns only, never
 * at visits.
 */
export interface Moves {
  readonly columns: number;
  readonly costs: Float64Array;
  /** Column of each visit, -1 before it is placed. */
  readonly columnOf: Int32Array;
  /** Visits of each column, in no order. */
  readonly members: readonly number[][];
  /** Row by row: the least change of cost when a member of the row moves to the column. */
  readonly least: Float64Array;
  /** The visit that attains it: of several, the one that comes first; -1 where none may. */
  readonly mover: Int32Array;
}

/** Nobody placed yet. */
export function emptyMoves(costs: Float64Array, visits: number, columns: number): Moves {
  return {
    columns, costs, columnOf: new Int32Array(visits).fill(-1),
    members: Array.from({ length: columns }, () => []),
    least: new Float64Array(columns * columns).fill(Infinity),
    mover: new Int32Array(columns * columns).fill(-1),
  };
}

/** Puts a visit into a column that it may take. */
export function join(moves: Moves, visit: number, column: number): void {
  const { columns, costs, least, mover } = moves;
  moves.columnOf[visit] = column;
  (moves.members[column] as number[]).push(visit);
  const row = visit * columns;
  const here = costs[row + column] as number;
  const out = column * columns;
  for (let to = 0; to < columns; to += 1) {
    const change = (costs[row + to] as number) - here;
    const best = least[out + to] as number;
    if (change < best || (change === best && change !== Infinity
      && visit < (mover[out + to] as number))) {
      least[out + to] = change;
      mover[out + to] = visit;
    }
  }
}

/** Takes a visit out of its column; it has to join another one next. */
export function leave(moves: Moves, visit: number): void {
  const { columns, mover } = moves;
  const column = moves.columnOf[visit] as number;
  const members = moves.members[column] as number[];
  members[members.indexOf(visit)] = members[members.length - 1] as number;
  members.pop();
  const out = column * columns;
  for (let to = 0; to < columns; to += 1) {
    if (mover[out + to] === visit) seekMover(moves, column, to);
  }
}

/** Looks through a column for the cheapest mover to another one. */
function seekMover(moves: Moves, from: number, to: number): void {
  const { columns, costs, members, least, mover } = moves;
  let best = Infinity;
  let who = -1;
  const list = members[from] as number[];
  for (let i = 0; i < list.length; i += 1) {
    const visit = list[i] as number;
    const change = (costs[visit * columns + to] as number)
      - (costs[visit * columns + from] as number);
    if (change < best || (change === best && change !== Infinity && visit < who)) {
      best = change;
      who = visit;
    }
  }
  least[from * columns + to] = best;
  mover[from * columns + to] = who;
}

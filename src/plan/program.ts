/** A column of a linear program: the rows in which it stands, each with its coefficient. */
export interface ProgramColumn {
  readonly rows: readonly number[];
  readonly values: readonly number[];
  readonly cost: Float64Array;
  /** What it stands for, to whoever made it; -1 for nothing of theirs. */
  readonly tag: number;
}

/**
 * A linear program "least cost with these right sides" under work, its costs in an ordered group
 * of a few doubles. It holds a basis that satisfies every row; the numbers are rounded, so that
 * what is read from it is a proposal, to be checked in whole numbers.
 */
export interface Program {
  readonly limbs: number;
  /** The inverse of the basis, row by row. */
  readonly inverse: number[][];
  /** Values of the basic columns, and the columns. */
  readonly values: number[];
  readonly basis: ProgramColumn[];
  /** Per row: what its right side is worth, `limbs` doubles each. */
  readonly duals: number[];
}

/** Below it a coefficient counts as nothing. */
const TINY = 1e-9;

/** A program whose rows each have a column of their own, of coefficient one, that fills them. */
export function startProgram(
  limbs: number, own: readonly ProgramColumn[], sides: readonly number[],
): Program {
  const inverse = own.map((_, row) => own.map((__, at) => (at === row ? 1 : 0)));
  const duals = own.flatMap((c) => [...c.cost]);
  return { limbs, inverse, values: [...sides], basis: [...own], duals };
}

/**
 * Adds a row with a column of its own that makes up what the basis leaves open.
 *
 * @param rest - The right side less what the basic columns already bring, not of the other sign
 * than `own`'s coefficient.
 * @param inRow - Coefficient of each basic column in the new row.
 */
export function addRow(
  program: Program, own: ProgramColumn, rest: number, inRow: readonly number[],
): void {
  const { limbs, inverse, values, basis, duals } = program;
  const size = inverse.length;
  const sign = own.values[0]!;
  const last = new Array<number>(size + 1).fill(0);
  inRow.forEach((value, r) => {
    if (value === 0) return;
    for (let i = 0; i < size; i += 1) last[i] = last[i]! - (value * inverse[r]![i]!) / sign;
  });
  last[size] = 1 / sign;
  for (const row of inverse) row.push(0);
  inverse.push(last);
  values.push(rest / sign);
  basis.push(own);
  // The old columns cost what they did; the new one must cost what its rows are worth.
  for (let i = 0; i < limbs; i += 1) duals.push(0);
  for (let row = 0; row <= size; row += 1) {
    for (let i = 0; i < limbs; i += 1) {
      duals[row * limbs + i] = duals[row * limbs + i]! + own.cost[i]! * last[row]!;
    }
  }
}

/** What a column costs beyond what its rows are worth. */
function reduced(program: Program, column: ProgramColumn, into: Float64Array): void {
  const { limbs, duals } = program;
  into.set(column.cost);
  column.rows.forEach((row, j) => {
    for (let i = 0; i < limbs; i += 1) {
      into[i] = into[i]! - column.values[j]! * duals[row * limbs + i]!;
    }
  });
}

/** Brings a column into the basis; `false` when nothing limits it or the numbers are too small. */
export function bringIn(program: Program, column: ProgramColumn): boolean {
  const { limbs, inverse, values, basis, duals } = program;
  const size = inverse.length;
  const share = inverse.map((row) => {
    let sum = 0;
    column.rows.forEach((at, j) => { sum += row[at]! * column.values[j]!; });
    return sum;
  });
  let out = -1;
  for (let r = 0; r < size; r += 1) {
    if (share[r]! <= TINY) continue;
    const order = out < 0 ? -1 : values[r]! / share[r]! - values[out]! / share[out]!;
    if (order < -TINY || (order <= TINY && share[r]! > share[out]!)) out = r;
  }
  if (out < 0) return false;
  const extra = new Float64Array(limbs);
  reduced(program, column, extra);
  const pivot = inverse[out]!;
  for (let row = 0; row < size; row += 1) {
    const step = pivot[row]! / share[out]!;
    if (step === 0) continue;
    for (let i = 0; i < limbs; i += 1) {
      duals[row * limbs + i] = duals[row * limbs + i]! + extra[i]! * step;
    }
  }
  const value = values[out]! / share[out]!;
  for (let i = 0; i < size; i += 1) pivot[i] = pivot[i]! / share[out]!;
  for (let r = 0; r < size; r += 1) {
    if (r === out || share[r] === 0) continue;
    const own = inverse[r]!;
    for (let i = 0; i < size; i += 1) if (pivot[i] !== 0) own[i] = own[i]! - share[r]! * pivot[i]!;
    values[r] = Math.max(0, values[r]! - share[r]! * value);
  }
  values[out] = value;
  basis[out] = column;
  return true;
}

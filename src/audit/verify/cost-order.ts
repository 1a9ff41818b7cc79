import type { Cost } from '../../terms/record/plan.js';

/** Which of two vectors is the lesser by their first difference; negative when `a` is. */
export function orderOf(a: Cost, b: Cost): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/** Entry by entry. */
export function sumOf(vectors: readonly Cost[], length: number): Cost {
  const sum = new Array<number>(length).fill(0);
  for (const vector of vectors) vector.forEach((value, i) => { sum[i] = sum[i]! + value; });
  return sum;
}

/** Entry by entry; entries that `b` has not are nothing. */
export const minus = (a: Cost, b: Cost): Cost => a.map((value, i) => value - (b[i] ?? 0));

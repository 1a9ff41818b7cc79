import type { Cost } from '../../terms/record/plan.js';

/** Entry by entry; entries that a vector has not are nothing. */
export const sumOf = (length: number, vectors: readonly Cost[]): Cost =>
  Array.from({ length }, (_, i) => vectors.reduce((sum, vector) => sum + (vector[i] ?? 0), 0));

/**
 * A vector as one number: of vectors of one length the lesser by their first difference has the
 * lesser, and sums have sums. Its digits are the entries, in a base beyond all that they come to.
 */
export const wholeOf = (cost: Cost): bigint =>
  cost.reduce((whole, value) => (whole << 64n) + BigInt(value), 0n);

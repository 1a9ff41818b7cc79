/** Two sets, by index, and the share of their union that they have in common. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** How many members two ascending lists share. */
function countCommon(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let common = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common;
}

/**
 * Every pair of sets whose Jaccard similarity reaches a threshold: none is missed and none is
 * guessed, unlike with MinHash. Each set is indexed by its rarest members only; two sets as alike
 * as that must meet in one of those.
 * @param sets - Ascending members; empty sets pair with none.
 * @param least - Above 0, at most 1.
 * @returns Pairs with `a < b`, in order.
 * @source Prefix filtering: Bayardo, Ma and Srikant, Scaling up all pairs similarity search, 2007.
 */
export function listSimilarPairs(
  sets: readonly Int32Array[], least: number,
): readonly SimilarPair[] {
  const count = new Map<number, number>();
  for (const set of sets) for (const m of set) count.set(m, (count.get(m) ?? 0) + 1);
  const rank = (m: number): number => count.get(m) as number;
  const index = new Map<number, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, b) => {
    const rarest = [...set].sort((x, y) => rank(x) - rank(y) || x - y);
    // A partner as alike as that shares so many members that one lies in this prefix. The small
    // amount keeps 0.7 * 10, which is a little more than 7, from asking for 8.
    const shared = Math.ceil(least * set.length - 1e-9);
    const prefix = rarest.slice(0, set.length - shared + 1);
    const candidates = new Set<number>();
    for (const m of prefix) {
      const seen = index.get(m);
      if (seen === undefined) index.set(m, [b]);
      else {
        for (const a of seen) candidates.add(a);
        seen.push(b);
      }
    }
    for (const a of [...candidates].sort((x, y) => x - y)) {
      const other = sets[a] as Int32Array;
      const common = countCommon(other, set);
      const similarity = common / (set.length + other.length - common);
      if (similarity >= least) pairs.push({ a, b, similarity });
    }
  });
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

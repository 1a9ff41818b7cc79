/** How often, out of how many: whole numbers, so that parts add up to the whole exactly. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

/** Counts by group, then by measure. Plain JSON. */
export type QualityTally = Readonly<Record<string, Readonly<Record<string, Counted>>>>;

/** A tally that is being filled. */
export type OpenTally = Map<string, Map<string, { count: number; of: number }>>;

/** Adds to one measure of one group. */
export function note(
  tally: OpenTally, group: string, measure: string, count: number, of: number,
): void {
  const measures = tally.get(group) ?? new Map<string, { count: number; of: number }>();
  tally.set(group, measures);
  const held = measures.get(measure) ?? { count: 0, of: 0 };
  held.count += count;
  held.of += of;
  measures.set(measure, held);
}

/** The tally as plain JSON, groups and measures in order of their names. */
export function closeTally(tally: OpenTally): QualityTally {
  const sorted = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(tally).map(([group, measures]) =>
    [group, Object.fromEntries(sorted(measures).map(([m, { count, of }]) => [m, { count, of }]))]));
}

/**
 * Tallies of separate cases added up: tallying the parts of a book and adding gives the tally of
 * the whole, in any order.
 */
export function addTallies(tallies: readonly QualityTally[]): QualityTally {
  const sum: OpenTally = new Map();
  for (const tally of tallies) {
    for (const [group, measures] of Object.entries(tally)) {
      for (const [measure, { count, of }] of Object.entries(measures)) {
        note(sum, group, measure, count, of);
      }
    }
  }
  return closeTally(sum);
}

/** All groups of a tally as one, under a name. */
export function wholeOf(tally: QualityTally, name: string): QualityTally {
  return addTallies(Object.values(tally).map((measures) => ({ [name]: measures })));
}

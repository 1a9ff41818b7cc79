/** Who belongs where, and whose book a loan is. Plain JSON from the host. */
export interface Roster {
  readonly officers: readonly {
    readonly officer: string; readonly team?: string; readonly branch?: string;
    readonly institution?: string;
  }[];
  /** The officer responsible for each loan; a contact or check that names an officer is theirs. */
  readonly loans: readonly { readonly loan: string; readonly officer: string }[];
  /** Groups of persons for the sake of fairness. The planner never sees them. */
  readonly segments?: readonly { readonly person: string; readonly segment: string }[];
}

/** What a scorecard can be drawn up by. */
export type GroupBy = 'all' | 'officer' | 'team' | 'branch' | 'institution' | 'tier' | 'segment';

/** Group of whatever the roster does not place. */
export const UNPLACED = 'unplaced';

/** What is known of something that is counted. */
export interface Placed {
  readonly person: string;
  readonly loan: string | undefined;
  readonly officer: string | undefined;
  readonly at: string;
}

/** Looks up groups; the tier of a loan at a moment comes from the caller. */
export function groupFinder(
  roster: Roster, by: GroupBy, tierOf: (loan: string, at: string) => string,
): (item: Placed) => string {
  const places = new Map(roster.officers.map((o) => [o.officer, o]));
  const owners = new Map(roster.loans.map((l) => [l.loan, l.officer]));
  const segments = new Map((roster.segments ?? []).map((s) => [s.person, s.segment]));
  return ({ person, loan, officer, at }) => {
    if (by === 'all') return 'all';
    if (by === 'segment') return segments.get(person) ?? UNPLACED;
    if (by === 'tier') return loan === undefined ? UNPLACED : tierOf(loan, at);
    const who = officer ?? (loan === undefined ? undefined : owners.get(loan));
    if (who === undefined) return UNPLACED;
    return by === 'officer' ? who : places.get(who)?.[by] ?? UNPLACED;
  };
}

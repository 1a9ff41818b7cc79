/** A place in whole metres of any one grid. Travel is a straight line, never a route. */
export interface GridPlace {
  readonly eastM: number;
  readonly northM: number;
}

/** Who may take visits, and how many on which day. */
export interface AssignableOfficer {
  readonly officer: string;
  /** Days worked. A day that is not listed is a day off. */
  readonly days: readonly {
    /** Local date of the house. */
    readonly on: string;
    /** Visits that fit into the day, a whole number; each visit counts one. */
    readonly visitsMax: number;
  }[];
  readonly skills: readonly string[];
  readonly qualifications: readonly {
    readonly name: string;
    /** Last day on which it holds; absent means without end. */
    readonly expiresOn?: string;
  }[];
  readonly languages: readonly string[];
  /** Areas worked in; empty means everywhere. */
  readonly areas: readonly string[];
  /** Where travel starts; a visit with a place needs one. */
  readonly base?: GridPlace;
  /** Persons whom this officer may not deal with: kin, own business, a loan granted by them. */
  readonly conflicts: readonly string[];
  /** Visits already carried before this assignment, for fairness of load. */
  readonly carried: number;
}

/** One visit, call or desk check that somebody has to do on one of several days. */
export interface AssignableVisit {
  readonly visit: string;
  readonly person: string;
  /** Local dates of the house, both inclusive, as a duty has them. */
  readonly earliest: string;
  readonly latest: string;
  readonly skills: readonly string[];
  readonly qualifications: readonly string[];
  /** Any one of them will do; empty means any. */
  readonly languages: readonly string[];
  readonly area?: string;
  readonly place?: GridPlace;
  /** Officers whom the borrower knows already: with another one `newFace` is added. */
  readonly knows: readonly string[];
  /** Officers who may not do this one, each with the host's code for why (`granted-the-loan`). */
  readonly barred: readonly { readonly officer: string; readonly why: string }[];
  /** Weight of leaving it undone, 1 to 9; a check that law asks for weighs more. */
  readonly priority: number;
}

/** Declared weights, whole numbers from 0. None has a default: they are the lender's to state. */
export interface AssignmentWeights {
  /** Per whole kilometre, counted in metres and rounded down. */
  readonly travelPerKm: number;
  /** Added where the borrower knows another officer and gets a new one. */
  readonly newFace: number;
  /** Multiplies the square of every officer's whole load. */
  readonly fairness: number;
}

/** Who did what on which day. */
export interface AssignedVisit {
  readonly visit: string;
  readonly officer: string;
  readonly on: string;
}

/** Plain JSON; lists in any order. */
export interface AssignmentProblem {
  readonly officers: readonly AssignableOfficer[];
  readonly visits: readonly AssignableVisit[];
  readonly weights: AssignmentWeights;
  /** The assignment before; every visit that moves to another officer or day is one change. */
  readonly previous?: readonly AssignedVisit[];
}

/**
 * What is made least, compared number by number: first the summed priority of visits that nobody
 * does, then changes to the assignment before, then cost: travel, new faces, and `fairness` times
 * the square of each officer's load (carried and new).
 */
export interface AssignmentObjective {
  readonly unassigned: number;
  readonly changes: number;
  readonly cost: number;
}

/**
 * Prices from which anyone can check that no assignment has a lower objective: for each officer
 * the price of one more visit, for each full day the price of its room, in the single scale that
 * `scale` gives. No trust in the solver is needed (`checkAssignment`).
 * @source Linear programming duality of the transportation problem with convex costs.
 */
export interface AssignmentCertificate {
  readonly v: 1;
  /** One unassigned priority point and one change, in units of cost. */
  readonly scale: { readonly unassigned: number; readonly change: number };
  readonly officers: readonly { readonly officer: string; readonly price: number }[];
  /** Days without room only; every other day's room is free. */
  readonly days: readonly {
    readonly officer: string; readonly on: string; readonly price: number;
  }[];
}

export interface Assignment {
  readonly v: 1;
  /** Sorted by visit. */
  readonly assigned: readonly AssignedVisit[];
  /** Visits that nobody does, sorted: no officer may, or all who may are full. */
  readonly unassigned: readonly string[];
  readonly objective: AssignmentObjective;
  readonly certificate: AssignmentCertificate;
}

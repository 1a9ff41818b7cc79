/** How much the house takes on at once. Beyond it a verb fails with a problem that names it. */
export const LIMITS = {
  /** Facts of one person, their loans and the parties to those. */
  factsPerCase: 20_000,
  loansPerCase: 200,
  partiesPerCase: 64,
  zonesPerPerson: 8,
  contactPointsPerPerson: 64,
  packsPerPolicy: 64,
  rulesPerPolicy: 2_000,
  /** Furthest end of a plan, in days after its start. */
  horizonDays: 1_100,
  dutiesPerCase: 400,
  /** Ways of doing a check: channel, place, purpose and person together. */
  meansPerCase: 64,
  capsPerProblem: 400,
  /** Nested arrays and objects in anything that is hashed. */
  jsonDepth: 100,
  /** UTF-16 units of one free text in a fact. */
  textLength: 4_000,
  idLength: 200,
  leavesPerBatch: 100_000,
  /** Visits times officers' days in one assignment: 8 bytes each. */
  cellsPerAssignment: 40_000_000,
} as const;

import { LIMITS } from '../kernel/limits.js';
import { parseInstant } from '../kernel/instant.js';
import { aName, anInstant, listOf, maybe, objectOf } from '../kernel/read-input.js';
import type { Reader } from '../kernel/read-input.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import { personProblems } from '../rules/read-ask.js';
import type { PreviousContact } from '../terms/record/plan.js';
import { aPreviousContact } from '../terms/record/read-plan.js';

/** What a problem is compiled for. */
export interface ProblemAsk {
  /** The moment of planning, an instant. */
  readonly at: string;
  /** The last instant of the horizon. */
  readonly until: string;
  /** Contacts of the plan before, kept where that costs nothing. */
  readonly previous?: readonly PreviousContact[];
  /** Contacts announced to the borrower: they stay where they are still permitted. */
  readonly announced?: readonly PreviousContact[];
  /** Opens the commitment of the house policy to the days of unannounced checks. */
  readonly seed?: string;
}

/** Reads an ask of a problem. */
export const aProblemAsk: Reader<ProblemAsk> = objectOf<ProblemAsk>({
  at: anInstant, until: anInstant, previous: maybe(listOf(aPreviousContact)),
  announced: maybe(listOf(aPreviousContact)), seed: maybe(aName),
});

/** What is wrong with an ask that reads well, for this case and policy. */
export function askProblems(file: CaseFile, ask: ProblemAsk): Problem[] {
  const at = parseInstant(ask.at) as number;
  const until = parseInstant(ask.until) as number;
  const problems = [...personProblems(file)];
  if (until < at) problems.push(problem('plan.ends-before-it-begins', ['until'], {}));
  if (until - at > LIMITS.horizonDays * 86_400_000) {
    problems.push(problem('plan.horizon-too-long', ['until'], { max: LIMITS.horizonDays }));
  }
  if (at < file.state.lastAt) problems.push(problem('plan.facts-later', ['at'], { at: ask.at }));
  const { unannounced } = file.policy.planning;
  if (unannounced !== null && ask.seed === undefined) {
    problems.push(problem('plan.seed-missing', ['seed'], { commitment: unannounced.commitment }));
  } else if (unannounced !== null && file.policy.hash(ask.seed ?? '') !== unannounced.commitment) {
    problems.push(problem('plan.seed-not-committed', ['seed'], { commitment: unannounced.commitment }));
  }
  return problems;
}

import { LIMITS } from '../kernel/limits.js';
import { parseInstant } from '../kernel/instant.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import type { PreviousContact } from '../terms/record/plan.js';

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

/** What is wrong with an ask, for this case and policy. */
export function askProblems(file: CaseFile, ask: ProblemAsk): Problem[] {
  const at = parseInstant(ask.at);
  const until = parseInstant(ask.until);
  const problems: Problem[] = [];
  if (at === null) problems.push(problem('plan.bad-instant', ['at'], { value: String(ask.at) }));
  if (until === null) {
    problems.push(problem('plan.bad-instant', ['until'], { value: String(ask.until) }));
  }
  if (at !== null && until !== null) {
    if (until < at) problems.push(problem('plan.ends-before-it-begins', ['until'], {}));
    if (until - at > LIMITS.horizonDays * 86_400_000) {
      problems.push(problem('plan.horizon-too-long', ['until'], { max: LIMITS.horizonDays }));
    }
    if (at < file.state.lastAt) {
      problems.push(problem('plan.facts-later', ['at'], { at: ask.at }));
    }
  }
  const { unannounced } = file.policy.planning;
  if (unannounced !== null && ask.seed === undefined) {
    problems.push(problem('plan.seed-missing', ['seed'], { commitment: unannounced.commitment }));
  } else if (unannounced !== null && file.policy.hash(ask.seed ?? '') !== unannounced.commitment) {
    problems.push(problem('plan.seed-not-committed', ['seed'], { commitment: unannounced.commitment }));
  }
  return problems;
}

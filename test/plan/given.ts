import type {
  DayRun, PlanProblem, ProblemCap, ProblemDuty,
} from '../../src/terms/record/plan-problem.js';

/** A duty that rests on law, open from its first to its last day unless told otherwise. */
export function duty(
  id: string, open: ProblemDuty['open'], parts: Partial<ProblemDuty> = {},
): ProblemDuty {
  const runs: readonly DayRun[] = open.flatMap(([, own]) => own);
  return {
    id, law: true, earliest: Math.min(...runs.map(([from]) => from)),
    latest: Math.max(...runs.map(([, to]) => to)), slackDays: 0, aim: 'latest', open, ...parts,
  };
}

/** Rank mode with an e-mail (means 0) and a phone (means 1), thirty days. */
export function given(
  duties: readonly ProblemDuty[], parts: Partial<PlanProblem> = {},
): PlanProblem {
  return {
    v: 1, person: 'P1', epoch: '2026-01-05', zone: 'Asia/Shanghai', days: 30, mode: 'rank',
    levels: ['phone', 'email'],
    means: [
      { channel: 'email', via: null, contactPoint: 'a', sources: [], burden: [0, 1] },
      { channel: 'phone', via: null, contactPoint: 'b', sources: [], burden: [1, 0] },
    ],
    duties, caps: [], apart: [], together: [], order: [], previous: [], premises: [], ...parts,
  };
}

export function cap(parts: Partial<ProblemCap>): ProblemCap {
  return { rule: 'test/cap', window: { days: 7 }, max: 1, means: [0, 1], duties: [0, 1], history: [], ...parts };
}

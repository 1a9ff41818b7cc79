import type { Hash } from '../kernel/hash.js';
import type { Planning } from '../rules/policy.js';
import type { DutyAim, PlanProblem, ProblemDuty, ProblemOrder } from '../terms/record/plan-problem.js';
import type { DutyChain } from './rhythms.js';

const isPair = (pair: readonly [string, string], a: string, b: string): boolean =>
  (pair[0] === a && pair[1] === b) || (pair[0] === b && pair[1] === a);

const purposeOf = (chain: DutyChain): string => chain.duties[0]?.purpose ?? '';
const loanOf = (chain: DutyChain): string => chain.duties[0]?.loan ?? '';

/** Pairs of duties whose purposes the house keeps out of one contact. */
export function apartPairs(
  planning: Planning, chains: readonly DutyChain[],
): PlanProblem['apart'] {
  if (planning.keptApart.length === 0) return [];
  return chains.flatMap((a, i) => chains.flatMap((b, j) => (j > i
    && planning.keptApart.some((pair) => isPair(pair, purposeOf(a), purposeOf(b)))
    ? [[i, j] as const] : [])));
}

/**
 * For each duty of a purpose that comes after another: the last duty of that other purpose, for
 * the same loan, that can still come long enough before it. Rhythms take no turns.
 */
export function turnsOf(
  planning: Planning, chains: readonly DutyChain[], duties: readonly ProblemDuty[],
): readonly ProblemOrder[] {
  return planning.precedence.flatMap(({ before, after, daysMin }) => chains.flatMap((chain, i) => {
    if (purposeOf(chain) !== after || chain.rhythm !== null) return [];
    const earlier = chains.flatMap((other, j) => (j !== i && other.rhythm === null
      && purposeOf(other) === before && loanOf(other) === loanOf(chain)
      && duties[j]!.earliest + daysMin <= duties[i]!.latest ? [j] : []));
    const last = earlier.sort((a, b) => duties[b]!.latest - duties[a]!.latest || a - b)[0];
    return last === undefined ? [] : [{ before: last, after: i, daysMin }];
  }));
}

/**
 * The day drawn for an unannounced check: anywhere in its window, from a seed that was committed
 * to beforehand, so that nobody can foresee it and everybody can check it afterwards.
 */
export function drawnAim(
  hash: Hash, seed: string, duty: string, window: readonly [first: number, last: number],
): DutyAim {
  const [first, last] = window;
  // 52 bits: a window of days is far smaller, so that no day is drawn noticeably more often.
  const number = Number.parseInt(hash(`${seed}|${duty}`).slice(0, 13), 16);
  return { drawn: first + (number % (last - first + 1)) };
}

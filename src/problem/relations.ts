import type { Hash } from '../kernel/hash.js';
import type { Policy } from '../rules/policy.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { Duty, DutyPart } from '../terms/record/duty.js';
import type { DutyAim, PlanProblem, ProblemDuty, ProblemOrder } from '../terms/record/plan-problem.js';
import type { DutyChain } from './rhythms.js';

/** What says how duties are related. */
type Related = Pick<Policy, 'planning' | 'rules'>;

const ruleOf = (rules: Policy['rules'], chain: DutyChain): DutyRule | undefined =>
  rules.get(chain.duties[0]?.rule ?? '')?.rule as DutyRule | undefined;

const purposeOf = (chain: DutyChain): string => chain.duties[0]?.purpose ?? '';
const loanOf = (chain: DutyChain): string => chain.duties[0]?.loan ?? '';

/** Pairs of duties that a rule keeps out of one contact, by their places. */
export function apartPairs(
  chains: readonly DutyChain[], isKeptApart: (first: Duty, second: Duty) => boolean,
): PlanProblem['apart'] {
  return chains.flatMap((a, i) => chains.flatMap((b, j) => (j > i
    && isKeptApart(a.duties[0] as Duty, b.duties[0] as Duty) ? [[i, j] as const] : [])));
}

/** Sets of duties that are parts of one check. */
export function setsOf(chains: readonly DutyChain[]): PlanProblem['together'] {
  const byCheck = new Map<string, number[]>();
  chains.forEach(({ duties }, i) => {
    const part = duties[0]?.part ?? null;
    if (part?.kind !== 'evidence') return;
    byCheck.set(part.of, [...byCheck.get(part.of) ?? [], i]);
  });
  return [...byCheck.values()].filter((set) => set.length > 1);
}

/** Turns of one check that are still to be made, each after the one before it. */
function rowsOf(chains: readonly DutyChain[]): readonly ProblemOrder[] {
  const partAt = (i: number): DutyPart | null => chains[i]?.duties[0]?.part ?? null;
  return chains.flatMap((_, after) => {
    const part = partAt(after);
    if (part?.kind !== 'turn') return [];
    const before = chains.findIndex((__, i) =>
      partAt(i)?.of === part.of && partAt(i)?.nth === part.nth - 1);
    return before < 0 ? [] : [{ before, after, daysMin: part.daysApart ?? 1 }];
  });
}

/**
 * Turns within one check, and for each duty that its rule or the house puts after another purpose:
 * the last duty of that purpose, for the same loan, that can still come long enough before it.
 * Rhythms take no turns, nor does anything wait for a check that several parts make up.
 */
export function turnsOf(
  { planning, rules }: Related, chains: readonly DutyChain[], duties: readonly ProblemDuty[],
): readonly ProblemOrder[] {
  const nth = (i: number): number => chains[i]?.duties[0]?.part?.nth ?? 0;
  const across = chains.flatMap((chain, i) => {
    const own = ruleOf(rules, chain)?.after;
    const all = [
      ...planning.precedence.filter((p) => p.after === purposeOf(chain)),
      ...own === undefined ? [] : [{ before: own.purpose, daysMin: own.daysMin }],
    ];
    return chain.rhythm !== null ? [] : all.flatMap(({ before, daysMin }) => {
      const earlier = chains.flatMap((other, j) => (j !== i && other.rhythm === null
        && other.duties[0]?.part?.kind !== 'evidence'
        && purposeOf(other) === before && loanOf(other) === loanOf(chain)
        && duties[j]!.earliest + daysMin <= duties[i]!.latest ? [j] : []));
      const last = earlier.sort((a, b) =>
        duties[b]!.latest - duties[a]!.latest || nth(b) - nth(a) || a - b)[0];
      return last === undefined ? [] : [{ before: last, after: i, daysMin }];
    });
  });
  return [...across, ...rowsOf(chains)];
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

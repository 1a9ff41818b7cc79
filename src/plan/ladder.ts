import type { Channel } from '../terms/words.js';

/** One way of asking, and what is known of it. */
export interface Rung {
  readonly channel: Channel;
  /** Burden of one attempt, whole and at least 1. */
  readonly burden: number;
  /** Chance of an answer within the grace, 0 to 1: a posterior mean. */
  readonly answers: number;
  /** Days after which silence counts as silence, at least 1. */
  readonly graceDays: number;
}

/** The best way to climb a ladder: what to expect of it, and which rung to take when. */
export interface LadderPolicy {
  /** Expected burden from a rung on with some days left; the last row is the end of the ladder. */
  readonly expected: readonly (readonly number[])[];
  /** The rung to take from a rung on with some days left; -1: none fits. */
  readonly take: readonly (readonly number[])[];
}

/**
 * The ladder climbed at the least expected burden, by dynamic programming from the last rung: a
 * rung may be left out, none is ever climbed down, and each takes its whole grace.
 *
 * @param rungs - Lightest first.
 * @param unanswered - Burden that stands for no answer at all by the last day.
 * @param daysMax - Days for which the policy is worked out.
 * @source V(j, T) = min(V(j + 1, T), burden + (1 - answers) V(j + 1, T - grace)).
 */
export function planLadder(
  rungs: readonly Rung[], unanswered: number, daysMax: number,
): LadderPolicy {
  const whole = Array.from({ length: daysMax + 1 }, () => unanswered);
  const expected: number[][] = [whole];
  const take: number[][] = [whole.map(() => -1)];
  for (let j = rungs.length - 1; j >= 0; j -= 1) {
    const { burden, answers, graceDays } = rungs[j]!;
    const [later, laterTake] = [expected[0]!, take[0]!];
    const row = later.map((skip, days) => {
      if (graceDays > days) return { value: skip, rung: laterTake[days]! };
      const value = burden + (1 - answers) * later[days - graceDays]!;
      return value < skip ? { value, rung: j } : { value: skip, rung: laterTake[days]! };
    });
    expected.unshift(row.map((r) => r.value));
    take.unshift(row.map((r) => r.rung));
  }
  return { expected, take };
}

/** What became of an attempt: silence counts once its grace is over; a refusal at once. */
export type AttemptEnd = 'answered' | 'silence' | 'refused' | 'waiting';

/** What to do next in one episode of asking. */
export type NextStep =
  | { readonly step: 'take'; readonly rung: number }
  /** An attempt is within its grace. */
  | { readonly step: 'wait' }
  | { readonly step: 'done' }
  /** The purpose lost its permission: another basis or a person must be found. */
  | { readonly step: 'stop' }
  /** No rung fits: a person looks at it. */
  | { readonly step: 'review' };

/**
 * The next rung of an episode. Silence climbs, and only after its whole grace; a refusal never
 * climbs, for it takes the permission away; nothing lighter than what was tried comes again.
 *
 * @param tried - Attempts in time, each with its rung and its end.
 * @param daysLeft - Days until the last day on which an answer still helps.
 */
export function nextRung(
  policy: LadderPolicy, tried: readonly { readonly rung: number; readonly end: AttemptEnd }[],
  daysLeft: number,
): NextStep {
  if (tried.some((t) => t.end === 'answered')) return { step: 'done' };
  if (tried.some((t) => t.end === 'refused')) return { step: 'stop' };
  if (tried.some((t) => t.end === 'waiting')) return { step: 'wait' };
  const from = Math.max(-1, ...tried.map((t) => t.rung)) + 1;
  const last = (policy.take[0]?.length ?? 1) - 1;
  const rung = daysLeft < 0 ? -1 : policy.take[from]?.[Math.min(daysLeft, last)] ?? -1;
  return rung < 0 ? { step: 'review' } : { step: 'take', rung };
}

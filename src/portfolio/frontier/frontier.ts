import { fail, ok, problem } from '../../kernel/index.js';
import type { Problem, Result } from '../../kernel/index.js';
import { shareInterval, zOfLevel } from '../intervals.js';
import type { Interval } from '../intervals.js';
import { countRhythm } from './check-rhythm.js';
import type { CheckRhythm, MonthlyHistory, RhythmCounts, RhythmSettings } from './check-rhythm.js';

/** One rhythm between too often and too seldom. */
export interface FrontierPoint {
  readonly rhythm: CheckRhythm;
  readonly counts: RhythmCounts;
  /** Of those who went bad, the share looked at in time. */
  readonly seen: number;
  readonly seenInterval: Interval;
  /** Mean declared burden a borrower over the months. */
  readonly burden: number;
  readonly burdenInterval: Interval;
  /** No other rhythm sees as many for less burden, nor more for as much. */
  readonly onFrontier: boolean;
}

/** Mean and its interval from sums. Normal approximation: for books of many borrowers. */
function meanOf({ borrowers: n, burden, burdenSquares }: RhythmCounts, z: number): Interval & {
  readonly mean: number;
} {
  const mean = n === 0 ? 0 : burden / n;
  const variance = n < 2 ? 0 : Math.max(0, (burdenSquares - n * mean * mean) / (n - 1));
  const reach = n === 0 ? 0 : z * Math.sqrt(variance / n);
  return { mean, low: Math.max(0, mean - reach), high: mean + reach };
}

type Bare = Omit<FrontierPoint, 'onFrontier'>;

function toPoint(rhythm: CheckRhythm, counts: RhythmCounts, z: number): Bare {
  const { mean, low, high } = meanOf(counts, z);
  return {
    rhythm, counts, seen: counts.bad === 0 ? 0 : counts.badSeen / counts.bad,
    seenInterval: shareInterval(counts.badSeen, counts.bad, z), burden: mean,
    burdenInterval: { low, high },
  };
}

/** Marks the rhythms that none beats. Whole counts are compared, so that nothing is rounded. */
function markFrontier(points: readonly Bare[]): readonly FrontierPoint[] {
  const byBurden = [...points].sort((a, b) =>
    a.counts.burden - b.counts.burden || b.counts.badSeen - a.counts.badSeen);
  const best = new Set<Bare>();
  let most = -1;
  let at = -1;
  for (const point of byBurden) {
    const { burden, badSeen } = point.counts;
    if (badSeen > most || (badSeen === most && burden === at)) best.add(point);
    if (badSeen > most) {
      most = badSeen;
      at = burden;
    }
  }
  return points.map((point) => ({ ...point, onFrontier: best.has(point) }));
}

function listProblems(
  rhythms: readonly CheckRhythm[], settings: RhythmSettings, level: number,
): readonly Problem[] {
  const problems: Problem[] = [];
  const whole = (n: number, least: number): boolean => Number.isInteger(n) && n >= least;
  rhythms.forEach(({ everyMonths }, i) => {
    for (const [tier, every] of Object.entries(everyMonths)) {
      if (every !== null && !whole(every, 1)) {
        problems.push(problem('rhythm.every', ['rhythms', i, 'everyMonths', tier], {}));
      }
    }
  });
  const { tierFrom, burden, inTimeMonths } = settings;
  if (tierFrom.high < tierFrom.medium) problems.push(problem('rhythm.tiers', ['tierFrom'], {}));
  if (!Object.values(burden).every((b) => whole(b, 0))) {
    problems.push(problem('rhythm.burden', ['burden'], {}));
  }
  if (!whole(inTimeMonths, 1)) problems.push(problem('rhythm.in-time', ['inTimeMonths'], {}));
  if (!(level > 0 && level < 1)) problems.push(problem('rhythm.level', ['level'], {}));
  return problems;
}

/**
 * The point of balance between too often and too seldom: every rhythm with the burden it spends
 * and the share of borrowers who went bad that it would have looked at in time, with intervals,
 * and the frontier that none beats.
 *
 * A frontier chosen on one set of borrowers flatters itself on that set: state its figures from
 * another one. And looking is not preventing: nothing here says what a look would have changed.
 * @param level - Of the intervals, such as 0.95.
 * @returns Points in the order of the rhythms, or `rhythm.*` problems.
 */
export function sweepRhythms(
  histories: readonly MonthlyHistory[], rhythms: readonly CheckRhythm[],
  settings: RhythmSettings, level: number,
): Result<readonly FrontierPoint[]> {
  const problems = listProblems(rhythms, settings, level);
  if (problems.length > 0) return fail(problems);
  const z = zOfLevel(level);
  return ok(markFrontier(rhythms.map((rhythm) =>
    toPoint(rhythm, countRhythm(histories, rhythm, settings), z))));
}

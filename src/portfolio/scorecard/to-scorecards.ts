import { fail, ok, problem } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type { AuthenticityCode } from '../../terms/quality-codes.js';
import { rateInterval, shareInterval, zOfLevel } from '../intervals.js';
import type { Interval } from '../intervals.js';
import { FINDING_PREFIX, measureOf } from './measures.js';
import type { Measure } from './measures.js';
import { wholeOf } from './tally.js';
import type { Counted, QualityTally } from './tally.js';

/** How sure a figure has to be before it is shown or told apart. */
export interface ScorecardSettings {
  /** Smallest whole (duties, checks, contacts, ...) for which a figure is shown at all. */
  readonly ofMin: number;
  /** Level of the intervals, such as 0.95. */
  readonly level: number;
}

/** One measure of one group. */
export interface ScorecardRow {
  readonly measure: string;
  readonly kind: Measure['kind'];
  readonly better: Measure['better'];
  readonly count: number;
  readonly of: number;
  /**
   * `too-few`: below `ofMin`, no figure is given. `alone`: all the others together are too few.
   * `above`, `below`: the interval, widened for the number of groups, lies wholly beyond that of
   * all the others together, widened as much.
   */
  readonly status: 'too-few' | 'like-the-others' | 'above' | 'below' | 'alone';
  /** Null where too few. Rates are per the measure's own unit (complaints per 1,000). */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** One group's quality. Groups are listed by name: there is no rank. */
export interface Scorecard {
  readonly group: string;
  readonly rows: readonly ScorecardRow[];
}

function intervalOf(measure: Measure, { count, of }: Counted, z: number): Interval {
  if (measure.kind === 'share') return shareInterval(count, of, z);
  const { low, high } = rateInterval(count, of, z);
  return { low: low * measure.per, high: high * measure.per };
}

function statusOf(
  measure: Measure, own: Counted, others: Counted, z: number, ofMin: number,
): ScorecardRow['status'] {
  if (own.of < ofMin) return 'too-few';
  if (others.of < ofMin) return 'alone';
  // Both are uncertain: one finding among a hundred checks is no pattern where others have none.
  const mine = intervalOf(measure, own, z);
  const theirs = intervalOf(measure, others, z);
  return mine.low > theirs.high ? 'above' : mine.high < theirs.low ? 'below' : 'like-the-others';
}

/**
 * Draws up scorecards of quality from counts: for each group every measure with its interval, and
 * whether it can be told apart from all the others taken together. Small numbers are not shown.
 *
 * To tell groups apart, intervals are widened for the number of groups compared and must not
 * overlap, so that the chance of singling out anybody among equals stays well below one minus the
 * level for each measure. Who is told apart is; who is not may still differ.
 * @param settings - The lender's own: `ofMin` from 1, `level` between 0 and 1.
 * @returns Scorecards by group name, or `scorecard.*` problems.
 * @source Bonferroni's inequality for the widening; intervals as in `shareInterval` and
 * `rateInterval`.
 */
export function toScorecards(
  tally: QualityTally, settings: ScorecardSettings,
): Result<readonly Scorecard[]> {
  const { ofMin, level } = settings;
  if (!Number.isInteger(ofMin) || ofMin < 1) {
    return fail([problem('scorecard.of-min', ['ofMin'], {})]);
  }
  if (!(level > 0 && level < 1)) return fail([problem('scorecard.level', ['level'], {})]);
  const groups = Object.keys(tally).sort();
  const z = zOfLevel(level);
  const wide = zOfLevel(1 - (1 - level) / Math.max(1, groups.length));
  const whole = wholeOf(tally, 'whole')['whole'] ?? {};
  return ok(groups.map((group) => {
    const measures = tally[group] ?? {};
    const rows = Object.keys(measures).sort().flatMap((name): readonly ScorecardRow[] => {
      const measure = measureOf(name);
      const own = measures[name];
      const all = whole[name];
      if (measure === null || own === undefined || all === undefined) return [];
      const others = { count: all.count - own.count, of: all.of - own.of };
      const status = statusOf(measure, own, others, wide, ofMin);
      const shown = status !== 'too-few';
      return [{
        measure: name, kind: measure.kind, better: measure.better, status,
        count: own.count, of: own.of,
        value: shown ? (own.count / own.of) * measure.per : null,
        interval: shown ? intervalOf(measure, own, z) : null,
      }];
    });
    return { group, rows };
  }));
}

/** What an officer's checks show that training could help with. */
export interface TrainingNeed {
  readonly group: string;
  readonly code: AuthenticityCode;
  readonly count: number;
  readonly of: number;
}

/** Findings in which a group can be told apart from the others for having more: where to help. */
export function listTrainingNeeds(cards: readonly Scorecard[]): readonly TrainingNeed[] {
  return cards.flatMap(({ group, rows }) => rows
    .filter((r) => r.measure.startsWith(FINDING_PREFIX) && r.status === 'above')
    .map(({ measure, count, of }) =>
      ({ group, code: measure.slice(FINDING_PREFIX.length) as AuthenticityCode, count, of })));
}


import { openSpansByRule, toAsked } from '../permissions/index.js';
import type { Duty } from '../terms/record/duty.js';
import type { DayRun, ProblemDuty } from '../terms/record/plan-problem.js';
import { closuresOn, lastBy, questionFor, serves } from './compile-duty.js';
import type { Building } from './compile-duty.js';
import { agreeingSpans, clipToAgreeing, toDayRuns, withoutRuns } from './day-runs.js';
import type { Closure } from './episodes.js';
import type { DutyChain } from './rhythms.js';

/** A means for a duty, whatever closes it. */
export interface OpenWay {
  readonly means: number;
  /** Whether its evidence is accepted. */
  readonly suitable: boolean;
  readonly days: readonly DayRun[];
  /** By a rule, or by what has happened so far: then `rule` names the fact or rule of it. */
  readonly closed: readonly {
    readonly rule: string; readonly runs: readonly DayRun[]; readonly kind?: Closure['kind'];
  }[];
}

/** Every means for a duty, and for each rule the days on which it alone closes it. */
export function listWays(
  b: Building, chain: DutyChain, made: ProblemDuty, daysMore: number,
): readonly OpenWay[] {
  const { rhythm } = chain;
  const duty = chain.duties[0] as Duty;
  const first = Math.max(0, made.earliest);
  const until = b.horizon.starts[b.horizon.days] as number;
  const closures = closuresOn(b, chain, made);
  const lastOf = rhythm === null ? lastBy(b.file, made.earliest, made.latest)
    : () => made.latest;
  return b.means.map((means, m): OpenWay => {
    const last = Math.min(b.horizon.days - 1, lastOf(means) + daysMore);
    const asked = toAsked(b.file, questionFor(b.file, duty, means, b.ask.at), b.at);
    const closed = openSpansByRule(b.file, asked, { from: b.at, until, withoutCaps: true })
      .flatMap(({ rule, spans }) => {
        const left = means.channel === 'desk' ? spans
          : clipToAgreeing(spans, agreeingSpans(b.horizon, asked.zones));
        const runs = withoutRuns([[first, last]], toDayRuns(b.horizon, left, first, last));
        return runs.length === 0 ? [] : [{ rule, runs }];
      });
    const happened = closures.filter((c) => c.closes(means))
      .map(({ kind, name, runs }) => ({ rule: name, runs, kind }));
    return {
      means: m, suitable: serves(b.file, duty, means), days: first <= last ? [[first, last]] : [],
      closed: [...closed, ...happened],
    };
  });
}

import type {
  DayRun, Means, PlanProblem, ProblemCap, ProblemDuty,
} from '../../src/terms/record/plan-problem.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';

const CHANNELS = ['email', 'sms', 'phone'] as const;

/** Runs with some days knocked out, as calendars and quiet times do. */
function permittedRuns(r: Random, days: number): readonly DayRun[] {
  const shape = r.next();
  const runs: DayRun[] = shape < 0.15 ? [] : shape < 0.5 ? [[0, days - 1]]
    : shape < 0.8 ? [[r.int(0, 3), r.int(3, days - 1)]] : [[0, r.int(0, 2)], [r.int(4, 5), days - 1]];
  return runs.filter(([from, to]) => from <= to);
}

function cut(runs: readonly DayRun[], shut: ReadonlySet<number>, from: number, to: number): DayRun[] {
  const out: [number, number][] = [];
  for (const [a, b] of runs) {
    for (let day = Math.max(a, from); day <= Math.min(b, to); day += 1) {
      if (shut.has(day)) continue;
      const last = out[out.length - 1];
      if (last !== undefined && last[1] === day - 1) last[1] = day;
      else out.push([day, day]);
    }
  }
  return out;
}

function subset(r: Random, size: number): readonly number[] {
  const all = Array.from({ length: size }, (_, i) => i);
  const some = all.filter(() => r.chance(0.6));
  return some.length === 0 ? [r.int(0, size - 1)] : some;
}

function cap(r: Random, days: number, means: number, duties: number, j: number): ProblemCap {
  const history = Array.from({ length: r.pick([0, 0, 1, 2]) }, () => r.int(-4, r.chance(0.2) ? days - 1 : -1));
  const at = r.int(1, days - 2);
  return {
    rule: `tiny/cap-${j}`,
    window: r.chance(0.75) ? { days: r.int(1, 5) } : { runs: [[-3, at - 1], [at, days + 2]] },
    max: r.chance(0.08) ? 0 : r.int(1, 2),
    means: r.chance(0.6) ? Array.from({ length: means }, (_, i) => i) : subset(r, means),
    duties: r.chance(0.6) ? Array.from({ length: duties }, (_, i) => i) : subset(r, duties),
    history: history.sort((a, b) => a - b),
  };
}

function duty(
  r: Random, d: number, days: number, means: number,
  permitted: readonly (readonly DayRun[])[], shut: readonly ReadonlySet<number>[],
): ProblemDuty {
  const from = r.int(0, days - 1);
  const to = Math.min(days - 1, from + r.int(0, 6));
  const nested = r.chance(0.6);
  const level = r.int(0, means - 1);
  const other = subset(r, means);
  const open = Array.from({ length: means }, (_, m) => m)
    .filter((m) => (nested ? m >= level : other.includes(m)))
    .map((m) => [m, cut(permitted[m]!, shut[m]!, from, to)] as const)
    .filter(([, runs]) => runs.length > 0);
  return {
    id: `duty-${String(d).padStart(2, '0')}`, law: r.chance(0.5), earliest: from, latest: to,
    slackDays: r.pick([0, 0, 1, 2]), aim: r.chance(0.2) ? 'soonest' : 'latest', open,
  };
}

/** A tiny problem, nasty on purpose: fragmented days, caps with history, pairs apart. */
export function tinyProblem(seed: number): PlanProblem {
  const r = randomFrom(seed);
  const days = r.int(5, 8);
  const count = r.int(1, 3);
  const duties = r.int(1, 4);
  const weighted = r.chance(0.4);
  const purposes = Array.from({ length: r.int(1, 3) }, () =>
    Array.from({ length: count }, () => permittedRuns(r, days)));
  const shut = Array.from({ length: count }, () => new Set(
    Array.from({ length: days }, (_, d) => d).filter(() => r.chance(0.25))));
  const means = Array.from({ length: count }, (_, m): Means => ({
    channel: CHANNELS[m]!, via: null, contactPoint: `point-${m}`, sources: [],
    burden: weighted ? [r.int(m === 0 ? 0 : 1, 9) + 3 * m]
      : Array.from({ length: count }, (_, level) => (level === count - 1 - m ? 1 : 0)),
  }));
  const listed = Array.from({ length: duties }, (_, d) =>
    duty(r, d, days, count, r.pick(purposes), shut));
  const caps = Array.from({ length: r.pick([0, 1, 1, 2]) }, (_, j) => cap(r, days, count, duties, j));
  const apart = duties > 1 && r.chance(0.25)
    ? Array.from({ length: r.int(1, 2) }, () => [r.int(0, duties - 2), duties - 1] as const) : [];
  const previous = r.chance(0.4) ? Array.from({ length: r.int(1, 3) }, () =>
    ({ day: r.int(0, days - 1), means: r.int(0, count - 1) })) : [];
  return {
    v: 1, person: 'P1', epoch: '2026-01-05', zone: 'Asia/Shanghai', days,
    mode: weighted ? 'weighted' : 'rank',
    levels: weighted ? ['burden'] : [...CHANNELS].slice(0, count).reverse(),
    means, duties: listed, caps, apart, together: [], order: [], previous, premises: [],
  };
}

/** Rhythms, turns, sets met only together and rates, on top of a tiny problem. */
export function richProblem(seed: number): PlanProblem {
  const base = tinyProblem(seed);
  const r = randomFrom(seed ^ 0x5bd1e995);
  const count = base.duties.length;
  const rhythm = r.chance(0.5) ? [r.int(0, count - 1)] : [];
  const duties = base.duties.map((own, d): ProblemDuty => (!rhythm.includes(d) ? own : {
    ...own, every: r.int(2, 5), earliest: 0 - r.int(0, 4), latest: base.days - 1 + r.int(-2, 1),
    open: base.means.flatMap((_, m) => {
      const runs = cut([[0, r.chance(0.5) ? base.days - 1 : r.int(1, base.days - 1)]], new Set(
        Array.from({ length: base.days }, (_, day) => day).filter(() => r.chance(0.4))), 0, base.days - 1);
      return r.chance(0.7) && runs.length > 0 ? [[m, runs] as const] : [];
    }),
  }));
  const single = duties.flatMap((own, d) => (own.every === undefined ? [d] : []));
  const pair = single.length > 1 ? [single[0]!, single[single.length - 1]!] as const : null;
  const together = pair !== null && r.chance(0.35) ? [single.slice(0, r.int(2, single.length))] : [];
  const order = pair !== null && together.length === 0 && r.chance(0.6)
    ? [pair, [pair[1], pair[0]] as const].slice(r.int(0, 1)).slice(0, 1)
      .map(([before, after]) => ({ before, after, daysMin: r.int(1, 4) })) : [];
  const rates = r.chance(0.4);
  const means = base.means.map((own) => (!rates ? own : {
    ...own, perDuty: own.burden.map((b) => (r.chance(0.3) ? 0 : r.int(0, Math.max(1, b)))),
  }));
  return { ...base, means, duties, together, order };
}

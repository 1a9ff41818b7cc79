import type {
  DayRun, Means, PlanProblem, ProblemCap, ProblemDuty,
} from '../../src/terms/record/plan-problem.js';
import type { Channel } from '../../src/terms/words.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';

/** Lightest first: the level of evidence that a contact yields, its weight, its lead in days. */
const MEANS: readonly (readonly [Channel, number, number, number])[] = [
  ['desk', 0, 20, 0], ['self-service', 1, 60, 7], ['email', 1, 80, 5], ['sms', 2, 100, 3],
  ['chat', 2, 110, 3], ['phone', 3, 300, 2], ['video', 4, 450, 5], ['visit', 5, 1000, 5],
];
const HOLIDAYS = new Set([
  0, 1, 34, 35, 36, 37, 38, 94, 95, 120, 121, 122, 180, 273, 274, 275, 276, 277, 278,
]);

/** What a realistic problem is drawn with. */
export interface RealisticAsk {
  readonly days?: number;
  readonly caps?: boolean;
  readonly mode?: 'rank' | 'weighted';
  /** Weighted, with burden for each duty that a contact serves. */
  readonly rates?: boolean;
  readonly dutiesMax?: number;
  /** Rhythms instead of periods, turns, pairs apart and sets met only together. */
  readonly rich?: boolean;
  /** More loans and a shorter beat: towards `dutiesMax` duties. */
  readonly heavy?: boolean;
  /** Number of loans; drawn unless told. */
  readonly loans?: number;
}

interface Making {
  readonly r: Random;
  readonly days: number;
  readonly dutiesMax: number;
  /** Per purpose and means. */
  readonly permitted: readonly (readonly (readonly DayRun[])[])[];
  /** Per means: days on which it may be used at all. */
  readonly calendar: readonly (readonly DayRun[])[];
  readonly duties: ProblemDuty[];
  readonly rich: boolean;
}

/** A whole number below a count that is drawn anew each time it is asked for. */
function drawTimes(r: Random, low: number, high: number, draw: () => void): void {
  for (let j = 0; j < r.int(low, high); j += 1) draw();
}

function toRuns(days: number, isOpen: (day: number) => boolean): readonly DayRun[] {
  const runs: [number, number][] = [];
  for (let day = 0; day < days; day += 1) {
    if (!isOpen(day)) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function calendars(r: Random, days: number): readonly (readonly DayRun[])[] {
  const quiet: (readonly [number, number])[] = [];
  drawTimes(r, 0, 3, () => {
    const from = r.int(0, days - 20);
    quiet.push([from, from + r.int(5, 20)]);
  });
  const ceased = r.chance(0.03);
  return MEANS.map((_, m) => toRuns(days, (day) => {
    if (m >= 5 && (ceased || day % 7 >= 5)) return false;
    if (m >= 3 && HOLIDAYS.has(day % 365)) return false;
    return m === 0 || !quiet.some(([from, to]) => from <= day && day <= to);
  }));
}

function consents(r: Random, days: number): readonly (readonly (readonly DayRun[])[])[] {
  const dislikesCalls = r.chance(0.25);
  return Array.from({ length: 8 }, () => MEANS.map((_, m): readonly DayRun[] => {
    const deny = m === 0 ? 0.05 : m <= 2 ? 0.1 : m <= 4 ? 0.15 : dislikesCalls ? 0.6 : 0.2;
    const shape = r.next();
    if (shape < deny) return [];
    if (shape < deny + 0.12) return [[0, r.int(60, days - 1)]];
    if (shape < deny + 0.15) return [[0, 90], [r.int(120, 200), days - 1]];
    return [[0, days - 1]];
  }));
}

function overlap(a: readonly DayRun[], b: readonly DayRun[], from: number, to: number): readonly DayRun[] {
  return a.flatMap(([fa, ta]) => b.flatMap(([fb, tb]): readonly DayRun[] => {
    const run: DayRun = [Math.max(fa, fb, from), Math.min(ta, tb, to)];
    return run[0] <= run[1] ? [run] : [];
  }));
}

function addDuty(
  making: Making, [from, to]: DayRun, purpose: number, level: number, law: boolean,
): void {
  const { duties, days, permitted, calendar } = making;
  if (to < 0 || from >= days || to >= days || duties.length >= making.dutiesMax) return;
  const earliest = Math.max(0, from);
  const open = MEANS.flatMap(([, evidence, , lead], m) => {
    if (evidence < level) return [];
    const end = to - Math.min(lead, Math.floor((to - earliest) / 2));
    const runs = overlap(permitted[purpose]![m]!, calendar[m]!, earliest, end);
    return runs.length === 0 ? [] : [[m, runs] as const];
  });
  duties.push({
    id: `duty-${String(duties.length).padStart(3, '0')}`, law, earliest, latest: to,
    slackDays: 0, aim: 'latest', open,
  });
}

/** One check in any stretch of days of the beat, counted from a last check some time ago. */
function addRhythm(making: Making, beat: number, level: number): void {
  const { r, days, permitted, calendar, duties } = making;
  if (duties.length >= making.dutiesMax) return;
  const open = MEANS.flatMap(([, evidence], m) => {
    const runs = evidence < level ? [] : overlap(permitted[1]![m]!, calendar[m]!, 0, days - 1);
    return runs.length === 0 ? [] : [[m, runs] as const];
  });
  duties.push({
    id: `duty-${String(duties.length).padStart(3, '0')}`, law: true, earliest: -r.int(0, beat - 1),
    latest: days - 1, slackDays: 0, aim: 'latest', open, every: beat,
  });
}

/** Relations between some duties that have no rhythm. */
function relations(r: Random, duties: readonly ProblemDuty[]): Pick<PlanProblem, 'apart' | 'together' | 'order'> {
  const single = duties.flatMap((d, i) => (d.every === undefined ? [i] : []))
    .sort((a, b) => duties[a]!.earliest - duties[b]!.earliest);
  if (single.length < 6) return { apart: [], together: [], order: [] };
  const at = r.int(0, single.length - 6);
  const [a, b, c, d, e, f] = single.slice(at, at + 6) as [number, number, number, number, number, number];
  return {
    apart: [[a, b], [b, c]], together: [[c, d]], order: [{ before: e, after: f, daysMin: r.int(3, 15) }],
  };
}

/** The duties of one loan over the horizon: the beat shortens with the tier of care. */
function addLoan(making: Making, tier: number, offset: number): void {
  const { r, days } = making;
  const beat = [180, 90, 45][tier]!;
  addDuty(making, [offset, offset + 30], 0, r.pick([1, 3, 4]), true);
  if (making.rich) addRhythm(making, beat, tier);
  for (let end = offset + beat; end < days && !making.rich; end += beat) {
    const from = end - Math.floor(beat * r.pick([0.33, 0.5, 1]));
    addDuty(making, [from, end], 1, tier + (r.chance(0.3) ? 1 : 0), true);
  }
  for (let end = offset + r.int(60, 360); end < days; end += 365) addDuty(making, [end - 60, end], 2, 1, false);
  const yearly = [365, 180, 90][tier]!;
  if (r.chance(0.4)) {
    for (let end = offset + yearly - r.int(0, 30); end < days; end += yearly) {
      addDuty(making, [end - 45, end], 3, tier === 2 ? 5 : 4, true);
    }
  }
  const income = [360, 180, 90][tier]!;
  for (let end = offset + income; end < days; end += income) {
    addDuty(making, [end - 40, end], 4, 1 + (r.chance(0.3) ? 2 : 0), false);
  }
  const warnings = [r.chance(0.15) ? 1 : 0, r.int(0, 2), r.int(1, 4)][tier]!;
  for (let i = 0; i < warnings; i += 1) {
    const from = r.int(5, days - 12);
    addDuty(making, [from, from + 7], 5, r.pick([2, 3, 3]), true);
  }
  if (r.chance(0.5)) addDuty(making, [offset + 150, offset + 330], 6, 1, false);
}

function houseCaps(r: Random, duties: number): readonly ProblemCap[] {
  const all = Array.from({ length: duties }, (_, d) => d);
  const history = r.chance(0.5) ? [{ day: -r.int(1, 20), means: r.int(1, 5) }] : [];
  const cap = (name: string, means: readonly number[], days: number, max: number): ProblemCap => ({
    rule: `house/${name}`, window: { days }, max, means, duties: all,
    history: history.filter((h) => means.includes(h.means)).map((h) => h.day),
  });
  const active = [1, 2, 3, 4, 5, 6, 7];
  return [cap('two-a-week', active, 7, 2), cap('four-a-month', active, 30, 4), cap('voice', [5, 6, 7], 14, 1)];
}

/**
 * One borrower over about a year, drawn number by number as the first prototype's generator drew:
 * eight means, consents, holidays, quiet times and caps.
 */
export function realisticProblem(seed: number, ask: RealisticAsk = {}): PlanProblem {
  const r = randomFrom(seed);
  const days = ask.days ?? r.pick([365, 450, 540]);
  const drawnLoans = r.chance(0.75) ? 1 : r.chance(0.8) ? 2 : 3;
  const drawnTier = r.chance(0.65) ? 0 : r.chance(0.7) ? 1 : 2;
  const loans = ask.loans ?? (ask.heavy === true ? 3 : drawnLoans);
  const tier = ask.heavy === true ? 2 : drawnTier;
  const weights = MEANS.map(([, , w]) => Math.max(1, Math.round(w * (0.6 + 1.2 * r.next()))));
  const rank = ask.mode !== 'weighted';
  const means = MEANS.map(([channel], m): Means => ({
    channel, via: null, contactPoint: m === 0 ? null : 'point-1', sources: m === 0 ? ['ledger'] : [],
    burden: rank ? MEANS.map((_, level) => (level === MEANS.length - 1 - m ? 1 : 0)) : [weights[m]!],
    ...(ask.rates === true && !rank ? { perDuty: [Math.round(weights[m]! * 0.12)] } : {}),
  }));
  const making: Making = {
    r, days, dutiesMax: ask.dutiesMax ?? 40, calendar: calendars(r, days),
    permitted: consents(r, days), duties: [], rich: ask.rich === true,
  };
  for (let loan = 0; loan < loans; loan += 1) addLoan(making, tier, loan === 0 ? 0 : r.int(0, 60));
  const renewal = r.int(200, days - 1);
  addDuty(making, [renewal - 60, renewal], 7, 1, true);
  const caps = houseCaps(r, making.duties.length);
  const related = ask.rich === true ? relations(r, making.duties) : { apart: [], together: [], order: [] };
  return {
    v: 1, person: 'P1', epoch: '2026-01-05', zone: 'Asia/Shanghai', days, mode: rank ? 'rank' : 'weighted',
    levels: rank ? [...MEANS].reverse().map(([channel]) => channel) : ['burden'],
    means, duties: making.duties, caps: ask.caps === false ? [] : caps, ...related,
    previous: [], premises: [],
  };
}

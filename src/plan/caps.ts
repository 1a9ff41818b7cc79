import type {
  DayRun, PlanProblem, ProblemCap, ProblemOrder,
} from '../terms/record/plan-problem.js';
import type { SolvedContact } from '../terms/record/plan.js';
import { tidyRuns } from './day-runs.js';
import { toSet } from './duty-set.js';
import type { DutySet } from './duty-set.js';

/** A cap as the solver reads it. */
export interface Cap {
  /** Length of its rolling window; 0 when the runs are fixed. */
  readonly days: number;
  readonly runs: readonly DayRun[];
  readonly max: number;
  /** Per means: 1 when listed. */
  readonly means: Uint8Array;
  readonly duties: DutySet;
  /** Ascending. */
  readonly history: readonly number[];
  /** Days on which history alone leaves no room. */
  readonly closed: readonly DayRun[];
}

/** A window that holds a day: own contacts since `from` must stay below `room`. */
export interface Room {
  readonly from: number;
  readonly room: number;
}

const countIn = (history: readonly number[], from: number, to: number): number => {
  let count = 0;
  for (const day of history) if (from <= day && day <= to) count += 1;
  return count;
};

/** Places that a window has for a plan's own contacts. */
export function roomIn(cap: Cap, from: number, to: number): number {
  return Math.max(0, cap.max - countIn(cap.history, from, to));
}

/** Days on which some window that holds them is already full. */
function closedDays(cap: ProblemCap, days: number): readonly DayRun[] {
  if (cap.max <= 0) {
    return 'runs' in cap.window ? tidyRuns(cap.window.runs, days) : [[0, days - 1]];
  }
  if (cap.history.length < cap.max) return [];
  if ('runs' in cap.window) {
    return tidyRuns(cap.window.runs.filter(([from, to]) =>
      countIn(cap.history, from, to) >= cap.max), days);
  }
  const { history, max } = cap;
  const { days: length } = cap.window;
  const closed: DayRun[] = [];
  for (let i = max - 1; i < history.length; i += 1) {
    const first = history[i - max + 1]!;
    const last = history[i]!;
    if (last - first < length) closed.push([last - length + 1, first + length - 1]);
  }
  return tidyRuns(closed, days);
}

export function toCap(problem: PlanProblem, cap: ProblemCap, words: number): Cap {
  const history = [...cap.history].sort((a, b) => a - b);
  const sorted = { ...cap, history };
  const means = new Uint8Array(problem.means.length);
  for (const m of cap.means) means[m] = 1;
  return {
    days: 'runs' in cap.window ? 0 : cap.window.days,
    runs: 'runs' in cap.window ? cap.window.runs : [],
    max: cap.max, means, duties: toSet(cap.duties, words), history,
    closed: closedDays(sorted, problem.days),
  };
}

/**
 * The windows that hold a day, for a search that places contacts in the order of days: each as
 * its first day and the number of own contacts that it can still hold.
 */
export function roomsOn(cap: Cap, day: number): readonly Room[] {
  const { history, max } = cap;
  if (cap.days === 0) {
    return cap.runs.filter(([from, to]) => from <= day && day <= to)
      .map(([from, to]) => ({ from, room: max - countIn(history, from, to) }));
  }
  const from = day - cap.days + 1;
  const rooms: Room[] = [{ from, room: max - countIn(history, from, day) }];
  // Contacts already permitted may lie ahead: windows that end on them hold this day too.
  for (const end of history) {
    if (end <= day || end >= day + cap.days) continue;
    const start = end - cap.days + 1;
    rooms.push({ from: start, room: max - countIn(history, start, end) });
  }
  return rooms;
}

/** Whether a contact counts under a cap. */
export function countsUnder(
  cap: Cap, contact: Pick<SolvedContact, 'means' | 'serves'>,
): boolean {
  if (cap.means[contact.means] !== 1) return false;
  for (const d of contact.serves) if (((cap.duties[d >> 5]! >>> (d & 31)) & 1) === 1) return true;
  return false;
}

/** Contacts among others that count under a cap between two days, history included. */
function countWithin(
  cap: Cap, others: readonly SolvedContact[], from: number, to: number,
): number {
  let count = countIn(cap.history, from, to);
  for (const o of others) if (from <= o.day && o.day <= to && countsUnder(cap, o)) count += 1;
  return count;
}

/** Whether one more contact on a day would make some window of a cap too full. */
function isOverfull(cap: Cap, others: readonly SolvedContact[], day: number): boolean {
  const { days, runs, max, history } = cap;
  if (days === 0) {
    for (const [from, to] of runs) {
      if (from <= day && day <= to && countWithin(cap, others, from, to) >= max) return true;
    }
    return false;
  }
  // The fullest window that holds the day ends on it or on a counted contact after it.
  if (countWithin(cap, others, day - days + 1, day) >= max) return true;
  for (const o of others) {
    if (o.day > day && o.day < day + days && countsUnder(cap, o)
      && countWithin(cap, others, o.day - days + 1, o.day) >= max) return true;
  }
  for (const end of history) {
    const holds = end > day && end < day + days;
    if (holds && countWithin(cap, others, end - days + 1, end) >= max) return true;
  }
  return false;
}

/** Whether a contact stands in its turn: after what must come first, before what must follow. */
function isInTurn(
  order: readonly ProblemOrder[], others: readonly SolvedContact[], contact: SolvedContact,
): boolean {
  for (const { before, after, daysMin } of order) {
    const isFirst = contact.serves.includes(before);
    const isThen = contact.serves.includes(after);
    if (isFirst && isThen) return false;
    if (!isFirst && !isThen) continue;
    for (const o of others) {
      if (isThen && o.serves.includes(before) && o.day > contact.day - daysMin) return false;
      if (isFirst && o.serves.includes(after) && o.day < contact.day + daysMin) return false;
    }
  }
  return true;
}

/**
 * Whether one more contact fits beside the others: its day and means free, every cap kept, and
 * nothing among the others that would have to come before or after it.
 */
export function fits(
  { caps, order }: { readonly caps: readonly Cap[]; readonly order: readonly ProblemOrder[] },
  others: readonly SolvedContact[], contact: SolvedContact,
): boolean {
  for (const o of others) if (o.day === contact.day && o.means === contact.means) return false;
  if (order.length > 0 && !isInTurn(order, others, contact)) return false;
  for (const cap of caps) {
    if (!countsUnder(cap, contact)) continue;
    if (isOverfull(cap, others, contact.day)) return false;
  }
  return true;
}

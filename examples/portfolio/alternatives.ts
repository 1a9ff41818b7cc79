import type { PlanProblem } from 'softknock';

/** Contacts by channel. */
export type ByChannel = Readonly<Record<string, number>>;

/** Contacts of one habit, and the duties that it leaves unmet. */
export interface Habit {
  readonly contacts: ByChannel;
  /** Windows of duties, duties met only together counting as one. */
  readonly unmet: number;
}

/**
 * What one would do without a planner. A contact that a limit of number forbids is not made, and
 * its duty is left unmet; the order of duties, and which may not share a contact, are not looked at.
 */
export interface Alternatives {
  /** The lightest permitted channel for each duty by itself. */
  readonly unbundled: Habit;
  /** In the order of last days: the lightest permitted channel, and all else that is open to it then. */
  readonly greedy: Habit;
}

interface Made {
  readonly means: number;
  readonly day: number;
  readonly duties: readonly number[];
}

interface Window {
  readonly duty: number;
  readonly from: number;
  readonly to: number;
}

/** Windows of duties; a rhythm is one window after the other. */
function windowsOf(problem: PlanProblem): readonly Window[] {
  return problem.duties.flatMap(({ earliest, latest, every }, duty): readonly Window[] => {
    if (every === undefined) return [{ duty, from: earliest, to: latest }];
    const count = Math.max(0, Math.floor((latest - earliest + 1) / every));
    return Array.from({ length: count }, (_, k) =>
      ({ duty, from: earliest + k * every, to: earliest + (k + 1) * every - 1 }));
  });
}

/** The last day of a window on which a means may serve it; null when there is none. */
function lastDay(problem: PlanProblem, window: Window, means: number): number | null {
  const runs = problem.duties[window.duty]?.open.find(([m]) => m === means)?.[1] ?? [];
  const days = runs.map(([a, b]) => [Math.max(a, window.from, 0), Math.min(b, window.to)] as const)
    .filter(([a, b]) => a <= b).map(([, b]) => b);
  return days.length === 0 ? null : Math.max(...days);
}

function lighter(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}

function lightest(problem: PlanProblem, window: Window): { readonly means: number; readonly day: number } | null {
  const open = problem.means.flatMap((own, means) => {
    const day = lastDay(problem, window, means);
    return day === null ? [] : [{ means, day, burden: own.burden }];
  });
  return open.sort((a, b) => lighter(a.burden, b.burden) || b.day - a.day || a.means - b.means)[0] ?? null;
}

const counts = (cap: PlanProblem['caps'][number], { means, duties }: Made): boolean =>
  cap.means.includes(means) && duties.some((duty) => cap.duties.includes(duty));

/** Whether a further contact would be one too many in some window of some cap. */
function isOver(problem: PlanProblem, made: readonly Made[], next: Made): boolean {
  return problem.caps.filter((cap) => counts(cap, next)).some((cap) => {
    const days = [...cap.history, ...made.filter((m) => counts(cap, m)).map((m) => m.day)];
    const within = (from: number, to: number): number => days.filter((d) => d >= from && d <= to).length;
    const { window } = cap;
    if ('runs' in window) {
      return window.runs.some(([a, b]) => a <= next.day && next.day <= b && within(a, b) >= cap.max);
    }
    // A window that is fullest begins with one of its contacts.
    return [next.day, ...days].some((from) => from <= next.day && next.day < from + window.days
      && within(from, from + window.days - 1) >= cap.max);
  });
}

/** Windows left unmet, those of duties met only together once. */
function countUnmet(problem: PlanProblem, left: readonly Window[]): number {
  return new Set(left.map(({ duty, from }) => {
    const set = problem.together.findIndex((duties) => duties.includes(duty));
    return set < 0 ? `${duty} ${from}` : `set ${set}`;
  })).size;
}

/** What one habit does: contacts in the order of last days, each serving what `servedBy` says. */
function follow(
  problem: PlanProblem, servedBy: (made: Pick<Made, 'means' | 'day'>, first: Window, left: readonly Window[]) => readonly Window[],
): Habit {
  const windows = windowsOf(problem);
  const ways = windows.map((window) => ({ window, own: lightest(problem, window) }));
  const unmet = ways.filter(({ own }) => own === null).map(({ window }) => window);
  const made: Made[] = [];
  let left = ways.flatMap(({ window, own }) => (own === null ? [] : [{ window, ...own }]))
    .sort((a, b) => a.day - b.day || a.means - b.means);
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const { means, day, window } = first;
    const served = servedBy({ means, day }, window, left.map((one) => one.window));
    const next: Made = { means, day, duties: served.map(({ duty }) => duty) };
    const over = isOver(problem, made, next);
    if (over) unmet.push(window);
    else made.push(next);
    const gone = new Set(over ? [window] : served);
    left = left.filter((one) => !gone.has(one.window));
  }
  const contacts: Record<string, number> = {};
  for (const { means } of made) {
    const channel = problem.means[means]?.channel ?? '';
    contacts[channel] = (contacts[channel] ?? 0) + 1;
  }
  return { contacts, unmet: countUnmet(problem, unmet) };
}

/** What the two simplest habits of choosing would do for the duties of a problem. */
export function countAlternatives(problem: PlanProblem): Alternatives {
  return {
    unbundled: follow(problem, (_, first) => [first]),
    greedy: follow(problem, ({ means, day }, first, left) => left.filter((window) => window === first
      || problem.duties[window.duty]?.open.some(([m, runs]) => m === means && day >= window.from
        && day <= window.to && runs.some(([a, b]) => a <= day && day <= b)) === true)),
  };
}

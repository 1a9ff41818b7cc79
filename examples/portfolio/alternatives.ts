import type { PlanProblem } from 'softknock';

/** Contacts by channel. */
export type ByChannel = Readonly<Record<string, number>>;

/** What one would do without a planner, caps and other limits of number not looked at. */
export interface Alternatives {
  /** The lightest permitted channel for each duty by itself. */
  readonly unbundled: ByChannel;
  /** In the order of last days: the lightest permitted channel, and all else that is open to it then. */
  readonly greedy: ByChannel;
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

/** What the two simplest habits of choosing would do for the duties of a problem. */
export function countAlternatives(problem: PlanProblem): Alternatives {
  const windows = windowsOf(problem);
  const channel = (means: number): string => problem.means[means]?.channel ?? '';
  const unbundled: Record<string, number> = {};
  const greedy: Record<string, number> = {};
  const chosen = windows.flatMap((window) => {
    const own = lightest(problem, window);
    return own === null ? [] : [{ window, ...own }];
  });
  for (const { means } of chosen) unbundled[channel(means)] = (unbundled[channel(means)] ?? 0) + 1;
  let left = [...chosen].sort((a, b) => a.day - b.day || a.means - b.means);
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const { means, day } = first;
    greedy[channel(means)] = (greedy[channel(means)] ?? 0) + 1;
    left = left.filter(({ window }) => window !== first?.window
      && !(problem.duties[window.duty]?.open.some(([m, runs]) => m === means && day >= window.from
        && day <= window.to && runs.some(([a, b]) => a <= day && day <= b)) === true));
  }
  return { unbundled, greedy };
}

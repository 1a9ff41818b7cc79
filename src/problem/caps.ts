import { monthOf, monthStart, weekStart } from '../kernel/calendar.js';
import { localDayOf } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CapSpec } from '../rules/compiled.js';
import type { Policy } from '../rules/policy.js';
import type { DayRun, ProblemCap } from '../terms/record/plan-problem.js';
import type { Horizon } from './day-runs.js';

/** Before this many days nothing on file is older. */
const LIFETIME = 200_000;

interface Gathering {
  readonly rule: string;
  readonly window: ProblemCap['window'];
  readonly max: number;
  readonly means: Set<number>;
  readonly duties: Set<number>;
  readonly history: readonly number[];
}

function fixedRuns(horizon: Horizon, calendar: 'week' | 'month'): readonly DayRun[] {
  const runs: DayRun[] = [];
  const last = horizon.epoch + horizon.days - 1;
  let from = calendar === 'week' ? weekStart(horizon.epoch) : monthStart(monthOf(horizon.epoch));
  while (from <= last) {
    const next = calendar === 'week' ? from + 7 : monthStart(monthOf(from) + 1);
    runs.push([from - horizon.epoch, next - 1 - horizon.epoch]);
    from = next;
  }
  return runs;
}

function toWindow(horizon: Horizon, window: CapSpec['window']): ProblemCap['window'] {
  if ('days' in window) return { days: window.days };
  if ('calendar' in window) return { runs: fixedRuns(horizon, window.calendar) };
  return { runs: [[-LIFETIME, horizon.days - 1]] };
}

/** The latest local date of an instant among the candidate zones: the strictest for the future. */
function dayOf(horizon: Horizon, asked: Asked, at: number): number {
  const zones = asked.zones.length > 0 ? asked.zones : [horizon.zone];
  return Math.max(...zones.map((z) => localDayOf(horizon.zoneData, z, at))) - horizon.epoch;
}

/** Gathers the caps of a problem while its means and duties are gone through. */
export interface CapGatherer {
  readonly add: (asked: Asked, means: number, duty: number, loan: string) => void;
  readonly list: () => readonly ProblemCap[];
}

/** A gatherer: one cap for each rule, limit and group of loans. */
export function gatherCaps(policy: Policy, horizon: Horizon): CapGatherer {
  const byKey = new Map<string, Gathering>();
  const counting = policy.contactRules.filter((r) => r.cap !== undefined);
  const add: CapGatherer['add'] = (asked, means, duty, loan) => {
    for (const rule of counting) {
      const specs = rule.cap?.(asked) ?? [];
      specs.forEach((spec, i) => {
        const at = spec.loanGroups === null ? 0
          : spec.loanGroups.findIndex((group) => group.includes(loan));
        if (at < 0) return;
        const group = spec.loanGroups?.[at]?.join('+') ?? '';
        const key = `${rule.rule.id}|${i}|${group}`;
        let held = byKey.get(key);
        if (held === undefined) {
          const history = (spec.history[at] ?? []).map((t) => dayOf(horizon, asked, t));
          held = {
            rule: rule.rule.id, window: toWindow(horizon, spec.window), max: spec.max,
            means: new Set(), duties: new Set(), history: history.sort((a, b) => a - b),
          };
          byKey.set(key, held);
        }
        held.means.add(means);
        held.duties.add(duty);
      });
    }
  };
  const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
  const list: CapGatherer['list'] = () => [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, g]) => ({ ...g, means: ascending(g.means), duties: ascending(g.duties) }));
  return { add, list };
}

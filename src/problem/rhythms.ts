import { parseLocalDate } from '../kernel/calendar.js';
import type { CaseFile } from '../rules/case-file.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { Duty } from '../terms/record/duty.js';
import type { Horizon } from './day-runs.js';

/** Duties that the solver sees as one: a single check, or a rhythm of checks. */
export interface DutyChain {
  /** In time; the first gives the solver's duty its name. */
  readonly duties: readonly Duty[];
  /** Null for a single check. */
  readonly rhythm: Rhythm | null;
}

/** Checks of which no two may lie further apart. */
export interface Rhythm {
  readonly every: number;
  /** First day, counted from the epoch, after the check from which the first one is due. */
  readonly from: number;
}

const dayOf = (horizon: Horizon, date: string): number =>
  (parseLocalDate(date) as number) - horizon.epoch;

function isRolling(file: CaseFile, duty: Duty): boolean {
  const rule = file.policy.rules.get(duty.rule)?.rule as DutyRule | undefined;
  return rule?.recurrence !== undefined && 'atMostEvery' in rule.recurrence;
}

/** The shortest of the gaps that a rule's months and workdays come to: the strictest reading. */
function shortestGap(days: readonly number[]): number {
  return Math.max(1, Math.min(...days.slice(1).map((day, i) => day - days[i]!)));
}

/** Chains of one rule for one loan: what is overdue stands alone, what follows counts from today. */
function toChains(horizon: Horizon, duties: readonly Duty[]): readonly DutyChain[] {
  const single = (duty: Duty): DutyChain => ({ duties: [duty], rhythm: null });
  const first = duties[0] as Duty;
  const latest = duties.map((d) => dayOf(horizon, d.latest));
  const isOverdue = (latest[0] as number) < 0;
  const later = isOverdue ? duties.slice(1) : duties;
  if (later.length < 2) return duties.map(single);
  const every = shortestGap(isOverdue ? [0, ...latest.slice(1)] : latest);
  const from = isOverdue ? 1 : (latest[0] as number) - every + 1;
  const rhythm: DutyChain = { duties: later, rhythm: { every, from } };
  return isOverdue ? [single(first), rhythm] : [rhythm];
}

/**
 * Duties as the solver sees them. Where a rule says "at most every", the checks that rest on
 * earlier ones are a rhythm and no fixed windows: an early check moves all later ones.
 */
export function chainDuties(
  file: CaseFile, horizon: Horizon, duties: readonly Duty[],
): readonly DutyChain[] {
  const rolling = new Map<string, Duty[]>();
  const chains: DutyChain[] = [];
  for (const duty of duties) {
    if (!isRolling(file, duty)) {
      chains.push({ duties: [duty], rhythm: null });
      continue;
    }
    // Parts of one check that keep a rhythm each differ in what they accept.
    const key = `${duty.rule}|${duty.loan}|${duty.accepts.join('+')}`;
    const held = rolling.get(key);
    if (held === undefined) rolling.set(key, [duty]);
    else held.push(duty);
  }
  for (const own of rolling.values()) {
    chains.push(...toChains(horizon, own.sort((a, b) => (a.latest < b.latest ? -1 : 1))));
  }
  const nameOf = (chain: DutyChain): string => chain.duties[0]?.id ?? '';
  return chains.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

import type { Problem } from '../kernel/index.js';
import { planRevisits } from '../decide/index.js';
import type { PlanAsk } from '../decide/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { Plan, PlanStatus } from '../terms/record/plan.js';
import type { Channel } from '../terms/words.js';

/** One case of a book, planned or refused, and how far the book is. */
export interface PlannedCase {
  readonly person: string;
  readonly plan: Plan | null;
  /** Why there is no plan; empty where there is one. */
  readonly problems: readonly Problem[];
  readonly done: number;
  readonly total: number;
}

/** Sums over a book. Planned is not met. */
export interface PlanTotals {
  readonly planned: number;
  readonly refused: number;
  readonly contacts: Readonly<Partial<Record<Channel, number>>>;
  readonly unmet: number;
  readonly status: Readonly<Record<PlanStatus, number>>;
}

/**
 * Plans a book case by case, so that a host can show progress, write each plan away and stop when
 * it likes. A case that cannot be planned is passed on with its problems and stops nothing.
 * @param files - Each person once.
 */
export function* planBook(files: readonly CaseFile[], ask: PlanAsk): Generator<PlannedCase, void> {
  for (const [i, file] of files.entries()) {
    const planned = planRevisits(file, ask);
    const base = { person: file.person, done: i + 1, total: files.length };
    yield planned.ok ? { ...base, plan: planned.value, problems: [] }
      : { ...base, plan: null, problems: planned.problems };
  }
}

/** Sums up planned cases, in any order. */
export function totalPlans(cases: Iterable<PlannedCase>): PlanTotals {
  const contacts: Partial<Record<Channel, number>> = {};
  const status = { proved: 0, searched: 0, bounded: 0 };
  let planned = 0;
  let refused = 0;
  let unmet = 0;
  for (const { plan } of cases) {
    if (plan === null) {
      refused += 1;
      continue;
    }
    planned += 1;
    unmet += plan.unmet.length;
    status[plan.status] += 1;
    for (const { channel } of plan.contacts) contacts[channel] = (contacts[channel] ?? 0) + 1;
  }
  return { planned, refused, contacts, unmet, status };
}

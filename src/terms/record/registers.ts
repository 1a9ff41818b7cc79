import type { UnmetCause } from '../words.js';
import type { LighterMeans } from './plan.js';

/** One duty that was not met: an entry of the register of checks left undone. */
export interface RegisterRow {
  readonly duty: string;
  readonly loan: string;
  readonly purpose: string;
  /** Local date of the house, inclusive. */
  readonly latest: string;
  /** `unmet`: its day has not passed, and no plan meets it (未检). `overdue`: passed (逾检). */
  readonly kind: 'unmet' | 'overdue';
  readonly state: 'stands' | 'met' | 'compensated' | 'excused' | 'ended';
  /** Whole days past the latest day; 0 until then. */
  readonly daysLate: number;
  readonly cause: UnmetCause | null;
  readonly reason: string | null;
  /** Where a plan could not meet it: what closed each way. */
  readonly because: readonly LighterMeans[];
  /** Responsible officer of the task that was to meet it. */
  readonly officer: string | null;
  readonly compensation: {
    readonly check: string; readonly by: string; readonly reason: string;
  } | null;
  readonly excuse: { readonly by: string; readonly reason: string; readonly until: string } | null;
  /** Names of the officers in this row, by id, where the house gives them. */
  readonly names: Readonly<Record<string, string>>;
  /** Codes of approvals that do not count, sorted. */
  readonly notes: readonly string[];
}

/** One early-warning signal: an entry of the early-warning list (预警清单). */
export interface WarningRow {
  readonly signal: string;
  readonly loans: readonly string[];
  readonly kind: string;
  readonly severity: 1 | 2 | 3;
  readonly raisedOn: string;
  readonly expiresOn: string | null;
  /** Expiry does not close it, and neither does clearing it without a reason. */
  readonly state: 'open' | 'expired' | 'closed';
  readonly closedOn: string | null;
  readonly reason: string | null;
  readonly notes: readonly string[];
}

/** What became of a draw, and whether anyone can show that it was honest. */
export interface DrawCheck {
  readonly draw: string;
  readonly honest: boolean;
  /** Codes, sorted; none where it is honest. */
  readonly problems: readonly string[];
  readonly population: readonly string[];
  readonly picked: readonly string[];
}

import type { Act, Channel } from '../../terms/words.js';

/** What every fact has. Instants are UTC with milliseconds once parsed. */
export interface FactBase {
  readonly id: string;
  /** When it happened. */
  readonly at: string;
  /** When we learned it; absent means at `at`. */
  readonly recordedAt?: string;
  /** Where it came from, in the host's words. */
  readonly source?: string;
}

export type WeekdayName = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** Weekly local hours, half open; `until` may be "24:00". From later than until spans midnight. */
export interface WeeklySpan {
  readonly days: readonly WeekdayName[];
  readonly from: string;
  readonly until: string;
}

/** What a statement reaches; an absent member means all. */
export interface Scope {
  readonly purposes?: readonly string[];
  readonly acts?: readonly Act[];
  readonly channels?: readonly Channel[];
  readonly contactPoints?: readonly string[];
  readonly loans?: readonly string[];
  readonly actors?: readonly string[];
  readonly persons?: readonly string[];
  readonly weekly?: readonly WeeklySpan[];
}

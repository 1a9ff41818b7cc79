import type { Timed } from './alternate.js';

export interface Row extends Timed {
  readonly mode: string;
}

export interface Goal {
  readonly name: string;
  readonly needed: number;
  readonly got: number;
  readonly met: boolean;
}

/** What a benchmark has to say, with `--json` as it stands. */
export interface Report {
  readonly bench: string;
  readonly rows: readonly Row[];
  readonly goals: readonly Goal[];
}

/** A goal that is met at `needed` or more; `got` is rounded only for reading. */
export function atLeast(name: string, needed: number, got: number): Goal {
  return { name, needed, got: Number(got.toFixed(2)), met: got >= needed };
}

/** A goal that is met at `needed` or less. */
export function atMost(name: string, needed: number, got: number): Goal {
  return { name, needed, got: Number(got.toFixed(2)), met: got <= needed };
}

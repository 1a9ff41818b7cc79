import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What one entrant did. */
export interface Row {
  readonly name: string; readonly perSecond: number; readonly min: number; readonly max: number;
  readonly records: number; readonly bytesPerRecord: number;
}

/** One way to do the work that is timed. */
export interface Entrant {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  readonly run: () => void;
}

const WARM_UP = 4;
export const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** The engine's own collector, by hand. */
export const collectGarbage: () => void = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/** Entrants alternated in one process, after rounds that only warm up. */
export function race(entrants: readonly Entrant[], rounds: number): Row[] {
  const speeds = entrants.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [i, { name, records, run }] of entrants.entries()) {
      process.stderr.write(`${name}: round ${round + 1} of ${rounds}\n`);
      // What the one before left to be collected must not be charged to this one.
      collectGarbage();
      const start = performance.now();
      run();
      if (round >= 0) speeds[i]!.push(Math.round((records * 1000) / (performance.now() - start)));
    }
  }
  return entrants.map(({ name, records, bytes }, i) => ({
    name, perSecond: median(speeds[i]!), min: Math.min(...speeds[i]!), max: Math.max(...speeds[i]!),
    records, bytesPerRecord: Math.round(bytes / records),
  }));
}

/** Nothing is timed unless every entrant gives the same answer. */
export function mustBe(claim: boolean, what: string): void {
  if (!claim) throw new Error(`${what}: nothing is timed`);
}

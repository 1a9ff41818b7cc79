/** One competitor: asked `count` times from a place in the order on. */
export interface Entrant {
  readonly name: string;
  readonly share: number;
  readonly run: (from: number, count: number) => unknown;
}

/** How fast it went: median, slowest and fastest round, per second. */
export interface Timed {
  readonly name: string;
  readonly perSecond: number;
  readonly min: number;
  readonly max: number;
}

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/**
 * Times competitors in turn in one process, so that the machine's mood falls on all alike. The
 * first round warms up and is not counted; each round goes on where the last one stopped.
 */
export async function alternate(
  title: string, entrants: readonly Entrant[], rounds: number = 7,
): Promise<readonly Timed[]> {
  const speeds = new Map<string, number[]>(entrants.map((e) => [e.name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    process.stderr.write(`${title}: round ${round} of ${rounds}\n`);
    for (const e of entrants) {
      const start = performance.now();
      await e.run(round * e.share, e.share);
      if (round > 0) speeds.get(e.name)?.push((e.share * 1000) / (performance.now() - start));
    }
  }
  return [...speeds].map(([name, list]) => ({
    name, perSecond: Math.round(median(list)), min: Math.round(Math.min(...list)), max: Math.round(Math.max(...list)),
  }));
}

import { rateInterval, shareInterval, zOfLevel } from 'softknock/portfolio';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../examples/portfolio/seeded.js';

/** The binomial probability of each count, by the ratio of neighbours: exact but for rounding. */
function binomial(n: number, p: number): readonly number[] {
  const logs = [n * Math.log1p(-p)];
  for (let k = 1; k <= n; k += 1) logs.push((logs[k - 1] as number) + Math.log(((n - k + 1) / k) * (p / (1 - p))));
  return logs.map(Math.exp);
}

/** How often the interval holds the true share, summed over every count that can come up. */
function coverage(n: number, p: number, z: number): number {
  return binomial(n, p).reduce((sum, chance, k) => {
    const { low, high } = shareInterval(k, n, z);
    return sum + (low <= p && p <= high ? chance : 0);
  }, 0);
}

describe('intervals', () => {
  it('know how many standard errors a level takes', () => {
    expect(zOfLevel(0.95)).toBeCloseTo(1.95996, 4);
    expect(zOfLevel(0.99)).toBeCloseTo(2.57583, 4);
  });

  it('give the published ends', () => {
    const z = zOfLevel(0.95);
    // 8 of 10: Wilson's 0.490 to 0.943. Ten events: the exact Poisson ends are 4.80 and 18.39.
    expect(shareInterval(8, 10, z).low).toBeCloseTo(0.4902, 3);
    expect(shareInterval(8, 10, z).high).toBeCloseTo(0.9433, 3);
    expect(rateInterval(10, 1, z).low).toBeCloseTo(4.80, 1);
    expect(rateInterval(10, 1, z).high).toBeCloseTo(18.39, 1);
    expect(rateInterval(0, 1, z).low).toBe(0);
    expect(rateInterval(0, 1, z).high).toBeCloseTo(3.69, 0);
  });

  it('say nothing where nothing was counted', () => {
    expect(shareInterval(0, 0, 2)).toEqual({ low: 0, high: 1 });
    expect(rateInterval(0, 0, 2)).toEqual({ low: 0, high: Infinity });
  });

  it.each([20, 50, 200])('cover shares at the stated rate: %i counted', (n) => {
    const z = zOfLevel(0.95);
    const shares = Array.from({ length: 91 }, (_, i) => 0.05 + i * 0.01);
    const covered = shares.map((p) => coverage(n, p, z));
    const mean = covered.reduce((a, b) => a + b, 0) / covered.length;
    expect(mean).toBeGreaterThan(0.94);
    expect(mean).toBeLessThan(0.965);
    expect(Math.min(...covered)).toBeGreaterThan(0.9);
  });

  it.each([3, 12, 60])('cover rates at least at the stated rate: %i events on average', (mean) => {
    const z = zOfLevel(0.95);
    let chance = Math.exp(-mean);
    let covered = 0;
    for (let k = 0; k < 400; k += 1) {
      const { low, high } = rateInterval(k, 1, z);
      if (low <= mean && mean <= high) covered += chance;
      chance *= mean / (k + 1);
    }
    expect(covered).toBeGreaterThan(0.94);
    expect(covered).toBeLessThan(0.995);
  });

  it('cover in simulation as they do on paper', () => {
    const r = seeded('coverage');
    const z = zOfLevel(0.9);
    let held = 0;
    for (let round = 0; round < 4000; round += 1) {
      const count = Array.from({ length: 40 }, () => r.chance(0.3)).filter(Boolean).length;
      const { low, high } = shareInterval(count, 40, z);
      if (low <= 0.3 && 0.3 <= high) held += 1;
    }
    expect(held / 4000).toBeCloseTo(coverage(40, 0.3, z), 1);
  });
});

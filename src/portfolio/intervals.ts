/** Lower and upper end of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The chance that a standard normal lies above a value.
 * @source Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7.
 */
function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741
    + t * (-1.453152027 + t * 1.061405429))));
  const tail = (poly * Math.exp(-x * x)) / 2;
  return z < 0 ? 1 - tail : tail;
}

/**
 * Finds how many standard errors an interval of a level reaches to either side: 1.96 for 0.95.
 * @param level - Above 0, below 1.
 */
export function zOfLevel(level: number): number {
  const tail = (1 - level) / 2;
  let low = 0;
  let high = 10;
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The interval for a share: `count` of `of`.
 * @returns Ends within 0 and 1; 0 to 1 where nothing was counted.
 * @source Wilson, Probable inference, 1927; recommended for small numbers by Brown, Cai and
 * DasGupta, Interval estimation for a binomial proportion, 2001. Its coverage is near the level
 * on average over shares, not above it for each.
 */
export function shareInterval(count: number, of: number, z: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const z2 = z * z;
  const centre = share + z2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const whole = 1 + z2 / of;
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - reach) / whole),
    high: count === of ? 1 : Math.min(1, (centre + reach) / whole),
  };
}

/**
 * The interval for events per unit, as if events came independently of each other. Where they come
 * in clusters (one borrower called ten times) it is too narrow, and the README says so.
 * @returns Ends from 0; 0 to Infinity where there is no unit.
 * @source Byar's approximation to the exact Poisson interval, Breslow and Day, Statistical Methods
 * in Cancer Research II, 1987, page 69.
 */
export function rateInterval(events: number, units: number, z: number): Interval {
  if (units === 0) return { low: 0, high: Infinity };
  const end = (n: number, side: number): number =>
    n * (1 - 1 / (9 * n) + (side * z) / (3 * Math.sqrt(n))) ** 3;
  return {
    low: events === 0 ? 0 : Math.max(0, end(events, -1)) / units,
    high: end(events + 1, 1) / units,
  };
}

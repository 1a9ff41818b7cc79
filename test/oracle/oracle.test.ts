import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, shares, type Tallies } from './compare.js';
import { DOMAINS } from './domains.js';

const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const TOTAL = DOMAINS.reduce((n, d) => n + d.share, 0);
/** A hundred thousand histories; in the ordinary suite fifteen hundred. */
const runsOf = (share: number): number => Math.ceil((share / TOTAL) * (LONG ? 100_000 : 1_500));

const tallies: Tallies = new Map();

describe('the rule text read literally and slowly agrees with the library', () => {
  for (const { name, policy, paragraphs, histories, share } of DOMAINS) {
    it(`${name}: ${runsOf(share)} histories`, () => {
      fc.assert(fc.property(histories, (one) => {
        expect(compare(policy, paragraphs, one, tallies)).toEqual([]);
      }), { numRuns: runsOf(share) });
    }, 14_400_000);
  }

  it('asked every rule, and met both of its sides', () => {
    const all = [...tallies].map(([rule, tally]) => ({ rule, ...shares(tally), leftOpen: tally.leftOpen.size }));
    if (LONG) {
      for (const [rule, { said, leftOpen }] of tallies) console.log(rule, Object.fromEntries(said), Object.fromEntries(leftOpen));
      console.log('histories', DOMAINS.reduce((n, d) => n + runsOf(d.share), 0));
    }
    expect(all.map((r) => r.rule).sort()).toEqual([...new Set(DOMAINS.flatMap((d) => d.paragraphs.map((p) => p.rule)))].sort());
    // With few histories a rule of one state or a full cap may not be met: the bound is on the whole.
    const met = all.filter((r) => r.open > 0 && r.closed > 0).length;
    expect(met / all.length).toBeGreaterThan(LONG ? 0.999 : 0.85);
    if (!LONG) return;
    expect(all.filter((r) => r.closed < 0.005 || r.open < 0.005).map((r) => r.rule)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { tzDateLocal } from './decide/date-fns.js';
import { makeEngine } from './decide/engine.js';
import { intlLocal, plainAnswer } from './decide/plain.js';
import { codesOf, openBorrower, toQuestion } from './decide/softknock.js';
import { CODES, makeWorkload } from './decide/workload.js';
import type { Borrower } from './decide/workload.js';

describe('the benchmark\'s competitors', () => {
  it('give equal answers, and every rule bites', async () => {
    const { borrowers, asks } = makeWorkload(400);
    const engine = makeEngine();
    const seen: Record<string, number> = {};
    for (const ask of asks) {
      const b = borrowers[ask.borrower] as Borrower;
      const want = plainAnswer(intlLocal, b, ask);
      expect(plainAnswer(tzDateLocal, b, ask)).toEqual(want);
      expect(await engine(b, ask)).toEqual(want);
      expect(codesOf(openBorrower(b), toQuestion(b, ask))).toEqual(want);
      for (const code of want.length === 0 ? ['free'] : want) seen[code] = (seen[code] ?? 0) + 1;
    }
    for (const code of CODES) expect(seen[code] ?? 0, code).toBeGreaterThan(3);
    expect(seen['free']).toBeGreaterThan(asks.length * 0.1);
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { dateFnsAnswer } from './decide/date-fns.js';
import { makeEngine } from './decide/engine.js';
import { plainAnswer } from './decide/plain.js';
import { answerOf, openBorrower, toQuestion } from './decide/softknock.js';
import { makeWorkload } from './decide/workload.js';
import type { Borrower } from './decide/workload.js';

/** Each code of the nine rules, and where more than one opens what closes a contact. */
const SEEN = [
  'protection.none', 'protection.represented', 'basis.stands', 'basis.none', 'basis.withdrawn', 'cap cap.within', 'cap cap.reached',
  'stop.none', 'stop.requested', 'stop.survives', 'cool-down.over', 'cool-down.running', 'hours.open', 'hours.closed',
  'human-cap cap.within', 'human-cap cap.reached', 'place.elsewhere', 'place.closed', 'place.stated', 'opens',
];

describe('the benchmark\'s competitors', () => {
  it('give equal answers, and every rule bites', async () => {
    const { borrowers, asks } = makeWorkload(300);
    const engine = makeEngine();
    const seen: Record<string, number> = {};
    const count = (what: string): void => {
      seen[what] = (seen[what] ?? 0) + 1;
    };
    const files = borrowers.map(openBorrower);
    for (const ask of asks) {
      const b = borrowers[ask.borrower] as Borrower;
      const want = plainAnswer(b, ask);
      expect(dateFnsAnswer(b, ask)).toEqual(want);
      expect(await engine(b, ask)).toEqual(want);
      expect(answerOf(b, files[ask.borrower] as never, toQuestion(b, ask))).toEqual(want);
      for (const f of want.findings) count(f.code.startsWith('cap.') ? `${f.rule} ${f.code}` : f.code);
      if (want.opens !== null) count('opens');
      if (!want.closed) count('free');
    }
    for (const code of SEEN) expect(seen[code] ?? 0, code).toBeGreaterThan(3);
    expect(seen['free']).toBeGreaterThan(asks.length * 0.1);
  }, 60_000);
});

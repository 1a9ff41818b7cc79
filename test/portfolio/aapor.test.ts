import { aaporRates, dispositionOf, finalDisposition } from 'softknock/portfolio';
import { describe, expect, it } from 'vitest';

describe('AAPOR rates', () => {
  const counts = { I: 4, P: 2, R: 1, NC: 1, O: 1, UH: 1, UO: 1 };

  it.each([
    ['RR1 = I / ((I+P) + (R+NC+O) + (UH+UO))', 'RR1', 4, 11],
    ['CON1 = ((I+P)+R+O) / all', 'CON1', 8, 11],
    ['COOP1 = I / ((I+P)+R+O)', 'COOP1', 4, 8],
    ['REF1 = R / all', 'REF1', 1, 11],
  ] as const)('%s', (_formula, rate, count, of) => {
    expect(aaporRates(counts)[rate]).toEqual({ count, of });
  });

  it('takes the best of several attempts, and silence for no answer', () => {
    expect(finalDisposition(['NC', 'P', 'R'])).toBe('P');
    expect(finalDisposition(['NC', 'UO'])).toBe('NC');
    expect(finalDisposition(['R', 'NC'])).toBe('R');
  });

  it('never reads not reached as refused', () => {
    for (const outcome of ['busy', 'no-answer', 'voicemail', 'dropped', 'recording', 'wrong-party', 'bounced', 'returned'] as const) {
      expect(['I', 'P', 'R', 'O']).not.toContain(dispositionOf(outcome));
    }
    expect(dispositionOf('refused-at-door')).toBe('R');
    expect(dispositionOf('completed')).toBe('I');
  });
});

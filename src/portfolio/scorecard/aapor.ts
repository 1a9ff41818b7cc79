import type { Outcome } from '../../terms/words.js';
import type { Counted } from './tally.js';

/**
 * Final dispositions of the American Association for Public Opinion Research: complete and partial
 * interview, refusal, non-contact, other, unknown whether the household or person is the right one.
 */
export type Disposition = 'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO';

export type DispositionCounts = Readonly<Record<Disposition, number>>;

/** Order in which the outcomes of several attempts make one final disposition. */
const PRECEDENCE: readonly Disposition[] = ['I', 'P', 'R', 'O', 'NC', 'UO', 'UH'];

/**
 * The disposition of one attempt. Whoever answers is known to be owed the call, so silence is a
 * non-contact; a number or address that is not theirs leaves it unknown whether anything was tried
 * with the right person at all. The mapping is ours; the rates below are not.
 */
export function dispositionOf(outcome: Outcome): Disposition {
  switch (outcome) {
    case 'completed': return 'I';
    case 'conversation': return 'P';
    case 'refused-at-door': return 'R';
    case 'answered':
    case 'replied':
    case 'opened': return 'O';
    case 'wrong-party':
    case 'not-in-service':
    case 'bounced':
    case 'returned':
    case 'undelivered': return 'UO';
    case 'busy':
    case 'no-answer':
    case 'dropped':
    case 'recording':
    case 'voicemail':
    case 'delivered': return 'NC';
  }
}

/** The final disposition of a case that was tried several times; at least one is given. */
export function finalDisposition(attempts: readonly Disposition[]): Disposition {
  return PRECEDENCE.find((d) => attempts.includes(d)) ?? 'UH';
}

/** One rate as a count of a whole. */
export interface AaporRates {
  /** Response rate 1: I over all. */
  readonly RR1: Counted;
  /** Contact rate 1: everybody reached over all. */
  readonly CON1: Counted;
  /** Cooperation rate 1: I over everybody reached. */
  readonly COOP1: Counted;
  /** Refusal rate 1: R over all. */
  readonly REF1: Counted;
}

/**
 * The minimum rates, in which every unknown counts as owed (e = 1).
 * @source AAPOR, Standard Definitions, 9th edition 2016: RR1 = I / ((I+P) + (R+NC+O) + (UH+UO));
 * CON1 = ((I+P)+R+O) / the same; COOP1 = I / ((I+P)+R+O); REF1 = R / the same as RR1. COOP1 and
 * REF1 as quoted in AAPOR's notes on its calculator 4.1; the others from secondary sources.
 */
export function aaporRates({ I, P, R, NC, O, UH, UO }: DispositionCounts): AaporRates {
  const all = I + P + R + NC + O + UH + UO;
  const reached = I + P + R + O;
  return {
    RR1: { count: I, of: all }, CON1: { count: reached, of: all },
    COOP1: { count: I, of: reached }, REF1: { count: R, of: all },
  };
}

/**
 * The long suite (`npm run test:long`): more seeds, hours instead of seconds. Of the planner's part
 * enumeration takes about a quarter of an hour of one core (130,000 tiny problems), most of it for
 * those with relations; the program with all days about three quarters of an hour by what one
 * problem took, nearly all of it for a thousand borrowers' years.
 */
export const LONG: boolean = process.env['SOFTKNOCK_LONG'] === '1';

/** A sample of seeds, or all of them in the long suite. */
export function seedsFrom(first: number, sample: number, all: number): readonly number[] {
  return Array.from({ length: LONG ? all : sample }, (_, i) => first + i);
}

import fc from 'fast-check';
import { instantOf, shift } from '../clock.js';

/** Local times on and beside the edges that the texts name. */
const EDGES: readonly string[] = [
  '06:00', '07:00', '07:30', '08:00', '09:00', '10:00', '12:00', '13:00', '14:00', '15:00',
  '17:00', '18:00', '19:00', '20:00', '21:00', '22:00',
].flatMap((t) => {
  const [h, m] = t.split(':').map(Number) as [number, number];
  const before = h * 60 + m - 1;
  const two = (x: number): string => String(x).padStart(2, '0');
  return [`${t}:00.000`, `${t}:00.001`, `${two(Math.floor(before / 60))}:${two(before % 60)}:59.999`];
});

const two = (x: number): string => String(x).padStart(2, '0');

/** A local time: often on an edge, sometimes midnight or its last millisecond. */
export const anyTime: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...EDGES) },
  { weight: 2, arbitrary: fc.constantFrom('00:00:00.000', '23:59:59.999', '00:30:00.000', '23:30:00.000') },
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 9, max: 18 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${two(h)}:${two(m)}:00.000`) },
);

/** A date around which clocks change, holidays fall or a month ends; or any of a span. */
export const dateNear = (dates: readonly string[], from: string, days: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...dates), fc.integer({ min: -1, max: 8 }))
      .map(([date, by]) => shift(date, by)) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: days }).map((by) => shift(from, by)) },
  );

/** Days back from the question: crowded at zero, at six and seven, and at the thirtieth. */
export const daysBack = (far: number): fc.Arbitrary<number> => (far < 4
  ? fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: far }) })
  : fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.constantFrom(5, 6, 6, 7, 7, 8) },
  { weight: far > 10 ? 3 : 0, arbitrary: fc.constantFrom(27, 28, 29, 29, 30, 30, 31) },
  { weight: far > 10 ? 2 : 1, arbitrary: fc.integer({ min: 0, max: far }) },
));

export const at = (date: string, time: string, zone: string): string => instantOf(date, time, zone);

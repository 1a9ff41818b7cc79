import { easter, nth, shift, weekdayOf } from './clock.js';

/**
 * Public holidays from the rules by which they are fixed, worked out here. `sure` days are holidays
 * on any reading; `doubtful` days are holidays on some (a substitute day, a day of a town or of some
 * regions, a movable day whose law was changed): nothing is compared on them.
 */
export interface Holidays {
  readonly sure: (year: number) => readonly string[];
  readonly doubtful: (year: number) => readonly string[];
}

const on = (year: number, ...days: readonly string[]): readonly string[] => days.map((d) => `${year}-${d}`);

const span = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => shift(first, i));

const weekday = (date: string): boolean => weekdayOf(date) % 6 !== 0;

const goodFriday = (year: number): string => shift(easter(year), -2);

/** The Monday on or after a date: Ley 51 de 1983 moves most of Colombia's holidays so. */
const mondayFrom = (date: string): string => shift(date, (8 - weekdayOf(date)) % 7);

/** Monday before 25 May. */
const victoriaDay = (year: number): string => {
  const last = `${year}-05-24`;
  return shift(last, -((weekdayOf(last) + 6) % 7));
};

const christmastide = (year: number): readonly string[] =>
  [...on(year, '01-02', '01-03', '12-24', '12-27', '12-28', '12-31')];

export const HOLIDAYS: Readonly<Record<string, Holidays>> = {
  AU: {
    sure: (y) => [...on(y, '01-01', '04-25', '12-25', '12-26'), ...on(y, '01-26').filter(weekday), goodFriday(y), shift(easter(y), 1)],
    doubtful: (y) => [...christmastide(y), ...on(y, '01-26', '01-27', '01-28', '04-26', '04-27'),
      shift(easter(y), -1), easter(y), shift(easter(y), 2), nth(y, 3, 1, 1), nth(y, 3, 1, 2), nth(y, 5, 1, 1),
      nth(y, 6, 1, 1), nth(y, 6, 1, 2), nth(y, 9, 1, -1), nth(y, 10, 1, 1), nth(y, 11, 2, 1)],
  },
  'CA-ON': {
    sure: (y) => [...on(y, '01-01', '07-01', '12-25', '12-26'), nth(y, 2, 1, 3), goodFriday(y),
      victoriaDay(y), nth(y, 9, 1, 1), nth(y, 10, 1, 2)],
    doubtful: (y) => [...christmastide(y), ...on(y, '07-02', '07-03', '09-30', '11-11'), easter(y),
      shift(easter(y), 1), nth(y, 8, 1, 1)],
  },
  'CA-BC': {
    sure: (y) => [...on(y, '01-01', '07-01', '11-11', '12-25'), nth(y, 2, 1, 3), goodFriday(y),
      victoriaDay(y), nth(y, 8, 1, 1), nth(y, 9, 1, 1), nth(y, 10, 1, 2)],
    doubtful: (y) => [...christmastide(y), ...on(y, '07-02', '07-03', '09-30', '10-01', '10-02', '11-12',
      '11-13', '12-26'), easter(y), shift(easter(y), 1)],
  },
  'CA-QC': {
    sure: (y) => [...on(y, '01-01', '06-24', '07-01', '12-25'), victoriaDay(y), nth(y, 9, 1, 1), nth(y, 10, 1, 2)],
    doubtful: (y) => [...christmastide(y), ...on(y, '06-25', '06-26', '07-02', '07-03', '09-30', '12-26'),
      goodFriday(y), shift(easter(y), 1)],
  },
  CO: {
    sure: (y) => [...on(y, '01-01', '05-01', '07-20', '08-07', '12-08', '12-25'),
      ...['01-06', '03-19', '06-29', '08-15', '10-12', '11-01', '11-11'].map((d) => mondayFrom(`${y}-${d}`)),
      shift(easter(y), -3), goodFriday(y), ...[43, 64, 71].map((n) => shift(easter(y), n)),
      // Virgen de Chiquinquirá: Ley 2578 de 2026, article 6, on the Monday that Ley 51 de 1983 gives.
      ...y < 2026 ? [] : [mondayFrom(`${y}-07-09`)]],
    doubtful: () => [],
  },
  CL: {
    sure: (y) => [...on(y, '01-01', '05-01', '05-21', '07-16', '08-15', '09-18', '09-19', '11-01', '12-08', '12-25'),
      goodFriday(y), shift(easter(y), -1)],
    doubtful: (y) => [...span(`${y}-06-19`, 14), ...on(y, '09-16', '09-17', '09-20'), ...span(`${y}-10-09`, 7),
      ...span(`${y}-10-26`, 9), ...span(`${y}-11-15`, 7), ...span(`${y}-12-13`, 8), ...christmastide(y)],
  },
  BR: {
    sure: (y) => [...on(y, '01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25'), goodFriday(y)],
    doubtful: (y) => [...christmastide(y), ...span(shift(easter(y), -49), 5), shift(easter(y), -3),
      shift(easter(y), 8), shift(easter(y), 60), ...on(y, '01-20', '01-25', '03-06', '04-23', '05-23',
        '06-24', '06-29', '07-09', '09-05', '09-08', '09-16', '10-24', '10-28', '11-20', '11-30', '12-08', '12-19')],
  },
  /** Most of Indonesia's days follow the moon and a yearly decree: only plain stretches are asked. */
  ID: {
    sure: (y) => on(y, '01-01', '05-01', '06-01', '08-17', '12-25'),
    doubtful: (y) => [...span(`${y}-01-02`, 180), ...span(`${y}-08-18`, 18), ...span(`${y}-12-20`, 12)]
      .filter((d) => !['05-01', '06-01', '12-25'].includes(d.slice(5))),
  },
};

/** Whether a date is a holiday there; `undefined` where readings differ. */
export function isHoliday(place: string, date: string): boolean | undefined {
  const days = HOLIDAYS[place]!;
  const year = Number(date.slice(0, 4));
  if (place === 'ID' && year !== 2026) return undefined;
  if (days.sure(year).includes(date)) return true;
  return days.doubtful(year).includes(date) ? undefined : false;
}

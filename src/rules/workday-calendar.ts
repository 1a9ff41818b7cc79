import { parseLocalDate, weekdayOf } from '../kernel/calendar.js';
import type { WorkdaysRule } from './kinds/floor.shape.js';

/** The class of a day: what hours and counts go by. */
export type DayClass = 'weekday' | 'saturday' | 'sunday' | 'holiday' | 'makeup-workday';

/** A country's calendar of workdays over the dates that it speaks of. */
export interface WorkdayCalendar {
  readonly country: string;
  /** Ids of the rules it is made of, sorted. */
  readonly rules: readonly string[];
  /** The class of a day number, or null where no calendar speaks of it. */
  readonly classOf: (day: number) => DayClass | null;
}

const plainClass = (day: number): DayClass => {
  const weekday = weekdayOf(day);
  return weekday === 5 ? 'saturday' : weekday === 6 ? 'sunday' : 'weekday';
};

/** The class of a day where no calendar is asked for: its weekday alone. */
export function classByWeekday(day: number): DayClass {
  return plainClass(day);
}

/** Whether a class of day is worked. */
export function isWorkday(dayClass: DayClass): boolean {
  return dayClass === 'weekday' || dayClass === 'makeup-workday';
}

/** One calendar from the rules of one country; later rules speak for their own dates. */
export function compileCalendar(
  country: string, rules: readonly WorkdaysRule[],
): WorkdayCalendar {
  const spans = rules.map((rule) => ({
    from: parseLocalDate(rule.validFrom) as number,
    until: parseLocalDate(rule.validUntil) as number,
  }));
  const special = new Map<number, DayClass>();
  for (const rule of rules) {
    for (const [first, last] of rule.off) {
      const end = parseLocalDate(last) as number;
      for (let day = parseLocalDate(first) as number; day <= end; day += 1) {
        special.set(day, 'holiday');
      }
    }
    for (const date of rule.workdays) special.set(parseLocalDate(date) as number, 'makeup-workday');
  }
  const classOf = (day: number): DayClass | null => {
    if (!spans.some((s) => s.from <= day && day <= s.until)) return null;
    return special.get(day) ?? plainClass(day);
  };
  return { country, rules: rules.map((r) => r.id).sort(), classOf };
}

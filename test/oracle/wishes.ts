import type { FactOf, Question } from 'softknock';
import { shift, wall, weekdayOf } from './clock.js';
import type { Told } from './told.js';

const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

type Weekly = NonNullable<FactOf<'TimesStated'>['weekly']>[number];

/** Weekly local hours, half open; from later than until they run over midnight. */
export function fallsIn(weekly: readonly Weekly[], at: string, zone: string): boolean {
  const { date, weekday, time } = wall(at, zone);
  const before = weekdayOf(shift(date, -1));
  return weekly.some(({ days, from, until }) => {
    const on = (day: number): boolean => (days as readonly string[]).includes(NAMES[day]!);
    const start = `${from}:00.000`;
    const end = `${until}:00.000`;
    if (start < end) return on(weekday) && start <= time && time < end;
    return (on(weekday) && start <= time) || (on(before) && time < end);
  });
}

type Kind = 'convenient' | 'inconvenient';

/** Statements of a kind that are neither lifted nor over. */
export function standing(told: Told, question: Question, kind: Kind): readonly FactOf<'TimesStated'>[] {
  const lifted = told.of('TimesLifted').map((l) => l.lifts);
  return told.of('TimesStated').filter((s) => s.person === question.person && s.kind === kind
    && !lifted.includes(s.id)
    && (s.until === undefined || Date.parse(question.at) < Date.parse(s.until)));
}

/** Whether a standing statement of this kind falls on the instant, in one zone. */
export const stated = (told: Told, question: Question, kind: Kind, zone: string): boolean =>
  standing(told, question, kind).some((s) => fallsIn(s.weekly ?? [], question.at, zone));

import * as fc from 'fast-check';
import { toInstant } from '../../kernel/instant.js';
import { padded } from '../../kernel/civil.js';
import type { Scope, WeekdayName, WeeklySpan } from '../../facts/types/index.js';
import { CHANNELS } from '../../terms/words.js';

/** First and last instant of a made case: 2026, with both changes of summer time inside. */
export const CASE_FROM_MS = 1_767_225_600_000;
export const CASE_UNTIL_MS = 1_798_761_600_000;

export const CASE_ZONES = [
  'Asia/Shanghai', 'America/New_York', 'America/Los_Angeles', 'America/Phoenix', 'Europe/London',
  'Australia/Lord_Howe', 'Asia/Kolkata', 'Pacific/Apia',
] as const;

export const CASE_PURPOSES = [
  'arrears-contact', 'first-check', 'repayment-reminder', 'routine-check', 'satisfaction-survey',
  'use-of-funds-check', 'warning-check',
] as const;

const WEEKDAYS: readonly WeekdayName[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Contact points of a made case and the channels that reach them. */
export const CASE_POINTS: {
  readonly mobile: readonly ['phone', 'sms']; readonly mail: readonly ['email'];
  readonly app: readonly ['in-app', 'self-service']; readonly home: readonly ['letter', 'visit'];
} = {
  mobile: ['phone', 'sms'], mail: ['email'], app: ['in-app', 'self-service'],
  home: ['letter', 'visit'],
};

/** An instant in UTC, on a whole minute, inside the made year unless told otherwise. */
export function anInstant(
  fromMs: number = CASE_FROM_MS, untilMs: number = CASE_UNTIL_MS,
): fc.Arbitrary<string> {
  return fc.integer({ min: Math.ceil(fromMs / 60_000), max: Math.floor((untilMs - 1) / 60_000) })
    .map((minute) => toInstant(minute * 60_000));
}

/** Weekly hours, never empty: a third of them span midnight, some last all day. */
export function aWeeklySpan(): fc.Arbitrary<WeeklySpan> {
  return fc.record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 95 }),
    allDay: fc.constantFrom(true, false, false, false, false),
  }).map(({ days, from, length, allDay }) => {
    if (allDay) return { days, from: '00:00', until: '24:00' };
    const until = from + length;
    return { days, from: toText(from), until: toText(until > 96 ? until - 96 : until) };
  });
}

/** Quarters of an hour since midnight, 96 at its end. */
function toText(quarters: number): string {
  return `${padded(Math.floor(quarters / 4), 2)}:${padded((quarters % 4) * 15, 2)}`;
}

/** What a statement reaches: often everything, as in life. */
export function aScope(loans: readonly string[]): fc.Arbitrary<Scope> {
  const some = <T extends string>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.subarray([...list].sort(), { minLength: 1 });
  return fc.oneof(
    fc.constant({}),
    fc.record({
      purposes: some(CASE_PURPOSES), channels: some(CHANNELS), loans: some(loans),
      contactPoints: some(Object.keys(CASE_POINTS)),
    }, { requiredKeys: [] }),
  );
}

import * as z from 'zod/mini';
import { parseLocalDate } from '../../../kernel/calendar.js';
import { LIMITS } from '../../../kernel/limits.js';
import { parseTimeOfDay } from '../../../kernel/time-of-day.js';

/** What a failed check says of itself: the last part of our code, and its bounds. */
export interface LeafFacts {
  readonly code: string;
  readonly min?: number;
  readonly max?: number;
}

/** A check whose failure carries our own code, never a message of zod. */
export function claim<T>(holds: (value: T) => boolean, facts: LeafFacts): z.core.$ZodCheck<T> {
  return z.refine<T>((value) => holds(value), { params: { ...facts } });
}

/** One of a closed list. */
export function word<const W extends readonly string[]>(words: W): z.ZodMiniType<W[number]> {
  return z.enum(words) as unknown as z.ZodMiniType<W[number]>;
}

/** A list that would bind nothing, and so stop barring without a word, if it were empty. */
export function listOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(item).check(claim((list) => list.length > 0, { code: 'empty-list' }));
}

/** A list that may be empty: then it says "none". */
export function anyListOf<T>(item: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(item);
}

/** A whole number within bounds, both included. */
export function whole(min: number, max: number = 1_000_000): z.ZodMiniType<number> {
  return z.number().check(claim((n) => Number.isInteger(n) && n >= min && n <= max,
    { code: 'number', min, max }));
}

const matching = (pattern: RegExp, code: string): z.ZodMiniType<string> =>
  z.string().check(claim((text) => pattern.test(text), { code }));

/** Text that says something, within the limit on one text. */
export const text: z.ZodMiniType<string> = z.string().check(claim(
  (value) => value.trim() !== '' && value.length <= LIMITS.textLength,
  { code: 'text', min: 1, max: LIMITS.textLength }));

/** Text that may be empty. */
export const anyText: z.ZodMiniType<string> = z.string().check(claim(
  (value) => value.length <= LIMITS.textLength, { code: 'text', max: LIMITS.textLength }));

/** A name that facts and tables use: a purpose, a product, a region. */
export const name: z.ZodMiniType<string> = z.string().check(claim(
  (value) => value.trim() === value && value !== '' && value.length <= LIMITS.idLength,
  { code: 'text', min: 1, max: LIMITS.idLength }));

/** A date that exists. */
export const localDate: z.ZodMiniType<string> = z.string().check(
  claim((value) => parseLocalDate(value) !== null, { code: 'date' }));

/** `HH:MM`, up to and with `24:00`. */
export const timeOfDay: z.ZodMiniType<string> = z.string().check(
  claim((value) => parseTimeOfDay(value) !== null, { code: 'time' }));

/** ISO 3166-1 alpha-2, upper case: a misspelt country would bind nobody. */
export const country: z.ZodMiniType<string> = matching(/^[A-Z]{2}$/, 'country');

/** A calendar: a country, or a region of one by ISO 3166-2 (`CA-QC`). */
export const calendarName: z.ZodMiniType<string> =
  matching(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'country');

/** ISO 4217, upper case. */
export const currency: z.ZodMiniType<string> = matching(/^[A-Z]{3}$/, 'currency');

/** A language tag's first parts, `zh`, `zh-CN`. */
export const language: z.ZodMiniType<string> =
  matching(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'language');

/** An address on the web. */
export const webAddress: z.ZodMiniType<string> = matching(/^https?:\/\/\S+$/, 'url');

/** Lower-case words joined by hyphens, in parts joined by slashes. */
export const idPath: z.ZodMiniType<string> = z.string().check(claim(
  (value) => /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(value) && value.length <= LIMITS.idLength,
  { code: 'id' }));

/** Whether one comes before the other; one that is unreadable has a problem of its own. */
function isBefore(from: number | null, until: number | null, least: number): boolean {
  return from === null || until === null || until - from >= least;
}

/** Whether dates are at least so many days apart, in this order. */
export function areDatesApart(from: string, until: string, least: number): boolean {
  return isBefore(parseLocalDate(from), parseLocalDate(until), least);
}

/** Whether times on one clock are at least so many minutes apart, in this order. */
export function areTimesApart(from: string, until: string, least: number): boolean {
  return isBefore(parseTimeOfDay(from), parseTimeOfDay(until), least);
}

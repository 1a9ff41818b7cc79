import * as z from 'zod/mini';
import { parseLocalDate } from '../../kernel/calendar.js';
import { parseInstant } from '../../kernel/instant.js';
import type { Json } from '../../kernel/json.js';
import { LIMITS } from '../../kernel/limits.js';
import { parseTimeOfDay } from '../../kernel/time-of-day.js';
import type { FactCode } from '../fact-codes.js';
import { isJson, isWellFormed } from './plain-json.js';

type Text = z.ZodMiniType<string>;

/** A test of one value that says no with a code of ours. */
export function must<T>(code: FactCode, test: (value: T) => boolean): z.core.$ZodCheck<T> {
  return z.refine(test, { params: { code } });
}

/**
 * A test over several members of an object. It runs even where a member is wrong, so that all
 * problems come at once; a member that could not be read is no reason to say no twice.
 * @param path - Members to point at, from the object inwards.
 * @param test - Must hold for members that are absent or of another kind.
 */
export function mustTogether(
  code: FactCode, path: readonly string[], test: (members: Loose) => boolean,
): z.core.$ZodCheck<unknown> {
  return z.refine((value: unknown) => typeof value !== 'object' || value === null
    || test(value as Loose), { params: { code }, path: [...path], when: () => true });
}

const msOf = (value: unknown): number | null =>
  (typeof value === 'string' ? parseInstant(value) : null);

/** What was said at a moment ends after it: an end that had come would say nothing. */
export function endsLater(): z.core.$ZodCheck<unknown> {
  return mustTogether('fact.ends-before-it-begins', ['until'], ({ at, until }) => {
    const [from, end] = [msOf(at), msOf(until)];
    return from === null || end === null || from < end;
  });
}

/** Members of an object of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

const named = (code: FactCode, test: (text: string) => boolean): Text =>
  z.string().check(must(code, test));

/** A non-empty text of at most 200 characters: ids and names. */
export const id: Text = named('fact.bad-id', (t) =>
  t.length > 0 && t.length <= LIMITS.idLength && isWellFormed(t));
/** Free words, at most 4,000 characters. */
export const words: Text = named('fact.bad-text', (t) =>
  t.length <= LIMITS.textLength && isWellFormed(t));
export const instant: Text = named('fact.bad-instant', (t) => parseInstant(t) !== null);
export const date: Text = named('fact.bad-date', (t) => parseLocalDate(t) !== null);
export const timeOfDay: Text = named('fact.bad-time', (t) => parseTimeOfDay(t) !== null);
/** ISO 3166-1 alpha-2 in form; which letters are given out changes, and no rule needs to know. */
export const country: Text = named('fact.bad-country', (t) => /^[A-Z]{2}$/.test(t));
/** ISO 3166-2 without the country: `MA`, `XJ`, `13`. */
export const region: Text = named('fact.bad-region', (t) => /^[A-Z0-9]{1,3}$/.test(t));
export const currency: Text = named('fact.bad-currency', (t) => /^[A-Z]{3}$/.test(t));
/** SHA-256 as lower-case hex. */
export const digest: Text = named('fact.bad-digest', (t) => /^[0-9a-f]{64}$/.test(t));

/** Major units, from 0. */
export const amount: z.ZodMiniType<number> =
  z.number().check(must('fact.bad-number', (n) => Number.isFinite(n) && n >= 0));
/** Whole days, from 0. */
export const days: z.ZodMiniType<number> =
  z.number().check(must('fact.bad-number', (n) => Number.isInteger(n) && n >= 0));
export const flag: z.ZodMiniType<boolean> = z.boolean();
export const number: z.ZodMiniType<number> = z.number();
/** Any JSON value that can be hashed. */
export const json: z.ZodMiniType<Json> =
  (z.any() as z.ZodMiniType<Json>).check(must('fact.not-json', isJson));

/** One word of a closed list. */
export function one<const T extends readonly string[]>(list: T): z.ZodMiniType<T[number]> {
  return z.enum(list);
}

/** A member that may be absent. `undefined` is read as absent and never leaves the border. */
export function opt<T extends z.ZodMiniType>(member: T): z.ZodMiniExactOptional<T> {
  return z.optional(member) as unknown as z.ZodMiniExactOptional<T>;
}

/** A list in the order given. */
export function listOf<T>(member: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(member);
}

/** A list whose order means something and in which nothing stands twice. */
export function rankingOf<T extends string>(member: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(member).check(must('fact.duplicate-member', (list) =>
    list.length < 2 || new Set(list).size === list.length));
}

const sets = new WeakSet<z.ZodMiniType>();

/**
 * A list that is a set: a member that stands twice is a problem, the order means nothing.
 * @param least - Members that it must have. (A later `.check` would make another schema.)
 */
export function setOf<T extends string>(
  member: z.ZodMiniType<T>, least: number = 0,
): z.ZodMiniType<readonly T[]> {
  const schema = rankingOf(member).check(must('fact.empty', (list) => list.length >= least));
  sets.add(schema);
  return schema;
}

/** Whether a schema was made by `setOf`: normalising sorts those. */
export function isSetSchema(schema: z.ZodMiniType): boolean {
  return sets.has(schema);
}

export const ids: z.ZodMiniType<readonly string[]> = setOf(id);

import * as z from 'zod/mini';
import { parseLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { parseTimeOfDay } from '../kernel/time-of-day.js';
import { ACTS, CHANNELS } from '../terms/words.js';
import type { Scope, WeeklySpan } from './types/index.js';

type Text = z.ZodMiniType<string>;

const named = (name: string, test: (text: string) => boolean): Text =>
  z.string().check(z.refine(test, { params: { code: name } }));

/** A non-empty text of at most 200 characters: ids and names. */
export const id: Text = named('fact.bad-id', (t) => t.length > 0 && t.length <= 200);
/** Free words, at most 4,000 characters. */
export const words: Text = named('fact.too-long', (t) => t.length <= 4000);
export const instant: Text = named('fact.bad-instant', (t) => parseInstant(t) !== null);
export const date: Text = named('fact.bad-date', (t) => parseLocalDate(t) !== null);
export const timeOfDay: Text = named('fact.bad-time', (t) => parseTimeOfDay(t) !== null);
export const country: Text = named('fact.bad-country', (t) => /^[A-Z]{2}$/.test(t));
export const currency: Text = named('fact.bad-currency', (t) => /^[A-Z]{3}$/.test(t));
export const digest: Text = named('fact.bad-digest', (t) => /^[0-9a-f]{64}$/.test(t));

export const amount: z.ZodMiniType<number> =
  z.number().check(z.refine((n) => Number.isFinite(n) && n >= 0, { params: { code: 'fact.bad-number' } }));
export const days: z.ZodMiniType<number> =
  z.number().check(z.refine((n) => Number.isInteger(n) && n >= 0, { params: { code: 'fact.bad-number' } }));

/** A list that is a set: a member that stands twice is a problem. */
export function setOf<T extends string>(member: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> {
  return z.array(member).check(z.refine((list) => new Set(list).size === list.length,
    { params: { code: 'fact.duplicate-member' } }));
}

export const ids: z.ZodMiniType<readonly string[]> = setOf(id);

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

export const weeklySpan: z.ZodMiniType<WeeklySpan> = z.strictObject({
  days: setOf(weekday).check(z.refine((d) => d.length > 0, { params: { code: 'fact.empty' } })),
  from: timeOfDay, until: timeOfDay,
}).check(z.refine((s) => s.from !== s.until, { params: { code: 'fact.zero-width' } }));

export const scope: z.ZodMiniType<Scope> = z.strictObject({
  purposes: z.optional(ids), acts: z.optional(setOf(z.enum(ACTS))),
  channels: z.optional(setOf(z.enum(CHANNELS))), contactPoints: z.optional(ids),
  loans: z.optional(ids), actors: z.optional(ids), persons: z.optional(ids),
  weekly: z.optional(z.array(weeklySpan)),
}) as z.ZodMiniType<Scope>;

/** Members that every fact has, beside its type. */
export const BASE: Readonly<Record<'id' | 'at' | 'recordedAt' | 'source', z.ZodMiniType>> = {
  id: id, at: instant, recordedAt: z.optional(instant), source: z.optional(words),
};

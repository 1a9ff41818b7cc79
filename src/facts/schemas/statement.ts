import * as z from 'zod/mini';
import { ACTS, CHANNELS } from '../../terms/words.js';
import type { Scope, WeeklySpan } from '../types/index.js';
import { id, ids, listOf, must, mustTogether, one, opt, setOf, timeOfDay } from './words.js';

/** In the order given: a week reads from Monday, not by the alphabet. */
const weekdays = listOf(one(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']))
  .check(must('fact.empty', (list) => list.length > 0))
  .check(must('fact.duplicate-member', (list) => new Set(list).size === list.length));

/** `24:00` ends a day and begins none: as a beginning it would be an empty window. */
const DAY_END = '24:00';
const opening = timeOfDay.check(must('fact.bad-time', (text) => text !== DAY_END));

export const weeklySpan: z.ZodMiniType<WeeklySpan> = z.strictObject({
  days: weekdays, from: opening, until: timeOfDay,
}).check(mustTogether('fact.zero-width', [], ({ from, until }) =>
  typeof from !== 'string' || from !== until || from === DAY_END));

/** Weekly hours; an empty list would say nothing and look like something. */
export const weekly: z.ZodMiniType<readonly WeeklySpan[]> =
  listOf(weeklySpan).check(must('fact.empty', (list) => list.length > 0));

const some = <T extends string>(member: z.ZodMiniType<T>): z.ZodMiniType<readonly T[]> =>
  setOf(member, 1);

/**
 * What a statement reaches. An absent member means all, so an empty one is refused: read as none,
 * it would make a withdrawal reach nothing.
 */
export const scope: z.ZodMiniType<Scope> = z.strictObject({
  purposes: opt(some(id)), acts: opt(some(one(ACTS))), channels: opt(some(one(CHANNELS))),
  contactPoints: opt(some(id)), loans: opt(some(id)), actors: opt(some(id)),
  persons: opt(some(id)), weekly: opt(weekly),
});

/** Members that many facts share. */
export const person: { readonly person: z.ZodMiniType<string> } = { person: id };
export const loans: { readonly loans: z.ZodMiniType<readonly string[]> } = { loans: ids };

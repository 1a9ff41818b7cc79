import * as z from 'zod/mini';
import { parseLocalDate, weekdayOf } from '../../../kernel/calendar.js';
import { CLASSIFICATIONS, EVIDENCE_KINDS, TIERS } from '../../../terms/words.js';
import type {
  ClassificationRule, DutyRule, DutyVariant, TieringRule, WorkdaysRule,
} from '../../kinds/floor.shape.js';
import {
  anyListOf, areDatesApart, calendarName, claim, listOf, localDate, name, whole, word,
} from './leaf.js';
import { mirrorOf } from './mirror.js';
import { attestedSchema, durationSchema, rhythmSchema, ruleBaseShape } from './rule-base.js';

const opt = z.exactOptional;
const severity = z.literal([1, 2, 3]);

const variant: z.ZodMiniType<DutyVariant> = mirrorOf<DutyVariant>()(z.strictObject({
  tiers: opt(listOf(word(TIERS))),
  grades: opt(listOf(name)),
  classifications: opt(listOf(word(CLASSIFICATIONS))),
  termMonthsMax: opt(whole(1)),
  complexity: opt(word(['simple', 'complex'])),
  attested: opt(attestedSchema),
  earliest: opt(durationSchema),
  latest: opt(durationSchema),
  every: opt(rhythmSchema),
  accepts: opt(listOf(word(EVIDENCE_KINDS))),
  waived: opt(z.boolean()),
}));

/** Lists of evidence that are all needed have no kind in common, so that one piece is one part. */
function areNeedsApart({ needs, accepts, variants }: DutyRule): boolean {
  if (needs === undefined) return true;
  const kinds = needs.flat();
  return needs.length >= 2 && new Set(kinds).size === kinds.length && accepts === undefined
    && (variants ?? []).every((v) => v.accepts === undefined);
}

/** Turns stand in a window of their own, which no check moves on, and of one kind of evidence. */
function areTimesFixed({ times, needs, recurrence, anchor }: DutyRule): boolean {
  if (times === undefined) return true;
  const rolls = recurrence === undefined ? ROLLING.includes(anchor) : 'atMostEvery' in recurrence;
  return !rolls && needs === undefined;
}

const ROLLING: readonly DutyRule['anchor'][] = ['lastCheck', 'lastClassified'];

/** A check that must be done. */
export const dutySchema: z.ZodMiniType<DutyRule> = mirrorOf<DutyRule>()(z.strictObject({
  ...ruleBaseShape,
  kind: z.literal('duty'),
  purpose: name,
  anchor: word([
    'disbursedOn', 'lastCheck', 'pastDueSince', 'signal', 'covenantDue', 'lastClassified',
    'complaint',
  ]),
  earliest: opt(durationSchema),
  latest: durationSchema,
  recurrence: opt(z.union([
    z.strictObject({ atMostEvery: rhythmSchema, openFor: durationSchema }),
    z.strictObject({ oncePer: rhythmSchema, openFor: durationSchema }),
  ])),
  notAgainWithin: opt(rhythmSchema),
  variants: opt(anyListOf(variant)),
  accepts: opt(listOf(word(EVIDENCE_KINDS))),
  needs: opt(anyListOf(listOf(word(EVIDENCE_KINDS)))),
  times: opt(z.strictObject({ count: whole(2, 52), daysApart: whole(1, 366) })),
  after: opt(z.strictObject({ purpose: name, daysMin: whole(1, 366) })),
  apartFrom: opt(listOf(name)),
  people: opt(whole(1)),
  slackDays: opt(whole(0)),
  aim: opt(word(['latest', 'soonest'])),
  severityMin: opt(severity), requiresCollateral: opt(z.boolean()),
  calendar: opt(calendarName),
}).check(
  claim(areNeedsApart, { code: 'needs' }), claim(areTimesFixed, { code: 'times' }),
  claim(({ after, purpose }) => after?.purpose !== purpose, { code: 'after-itself' }),
));

const signed = whole(-1_000_000);

/** Points towards a tier. */
export const tieringSchema: z.ZodMiniType<TieringRule> = mirrorOf<TieringRule>()(z.strictObject({
  ...ruleBaseShape,
  kind: z.literal('tiering'),
  points: anyListOf(mirrorOf<TieringRule['points'][number]>()(z.strictObject({
    code: name,
    points: signed,
    pastDueDaysMin: opt(whole(0)),
    classifications: opt(listOf(word(CLASSIFICATIONS))),
    grades: opt(listOf(name)),
    signalSeverityMin: opt(severity),
  }))),
  from: z.strictObject({ medium: signed, high: signed })
    .check(claim(({ medium, high }) => medium < high, { code: 'tier-order' })),
  dwellDays: whole(0),
}));

/** The least class by days past due and signals. */
export const classificationSchema: z.ZodMiniType<ClassificationRule> =
  mirrorOf<ClassificationRule>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('classification'),
    rows: listOf(mirrorOf<ClassificationRule['rows'][number]>()(z.strictObject({
      classification: word(CLASSIFICATIONS),
      pastDueDaysMin: whole(0),
      signals: opt(listOf(name)),
    }))),
  }));

const run: z.ZodMiniType<readonly [string, string]> =
  mirrorOf<readonly [string, string]>()(z.tuple([localDate, localDate])
    .check(claim(([from, to]) => areDatesApart(from, to, 0), { code: 'run-order' })));

const weekendDate = localDate.check(claim((date) => {
  const day = parseLocalDate(date);
  return day === null || weekdayOf(day) >= 5;
}, { code: 'not-a-weekend' }));

/** Days off and make-up workdays of a country. */
export const workdaysSchema: z.ZodMiniType<WorkdaysRule> =
  mirrorOf<WorkdaysRule>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('workdays'),
    country: calendarName,
    validFrom: localDate,
    validUntil: localDate,
    off: anyListOf(run),
    workdays: anyListOf(weekendDate),
  }).check(claim(
    ({ validFrom, validUntil }) => areDatesApart(validFrom, validUntil, 0),
    { code: 'calendar-order' })));

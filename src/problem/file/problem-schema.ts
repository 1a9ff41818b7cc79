import * as z from 'zod/mini';
import { LIMITS } from '../../kernel/limits.js';
import { mirrorOf } from '../../rules/lint/schema/mirror.js';
import type { PlanProblem, ProblemCap, ProblemDuty } from '../../terms/record/plan-problem.js';
import { CHANNELS, DESK_SOURCES } from '../../terms/words.js';

/** Furthest day, either side of day 0, that a file may name: some 500 years. */
const DAY_MAX = 200_000;
/** Greatest burden of one contact at one level; sums of 400 of them are exact. */
const BURDEN_MAX = 1_000_000_000_000;

/** The schema with words that stay in its JSON Schema. */
function said<S extends z.ZodMiniType>(schema: S, words: string): S {
  return schema.check(z.describe(words)) as S;
}

const whole = (min: number, max: number): z.ZodMiniType<number> => z.int().check(z.gte(min), z.lte(max));
const day = whole(-DAY_MAX, DAY_MAX);
const index = whole(0, 10_000);
const text = z.string().check(z.minLength(1), z.maxLength(LIMITS.idLength));
const run = z.tuple([day, day]);
const opt = z.exactOptional;
const burden = z.array(whole(0, BURDEN_MAX));

const means = z.strictObject({
  channel: said(z.enum(CHANNELS), 'A label for the solver; closed list.'),
  via: said(z._default(z.nullable(z.enum(CHANNELS)), null), 'The channel that carries a self-service invitation.'),
  contactPoint: said(z._default(z.nullable(text), null), 'Number, address or device.'),
  sources: said(z._default(z.array(z.enum(DESK_SOURCES)), []), 'What desk work reads.'),
  burden: said(burden, 'Burden of one contact: one whole number per entry of levels, compared first entry first.'),
  perDuty: said(opt(burden), 'Burden added for each duty that a contact serves.'),
  announced: said(opt(day), 'Day of a contact that was announced and stands. For the reader; no effect.'),
});

const duty = z.strictObject({
  id: said(text, 'Unique in the file.'),
  law: said(z.boolean(), 'Unmet duties of law weigh before all else, other unmet duties next, then burden.'),
  earliest: said(opt(day), 'First day on which it may be served; absent: the first open day.'),
  latest: said(opt(day), 'Last day on which it may be served; absent: the last open day.'),
  slackDays: said(z._default(whole(0, DAY_MAX), 0), 'Days to leave before latest where that costs nothing.'),
  aim: said(z._default(z.union([z.enum(['latest', 'soonest']), z.strictObject({ drawn: day })]), 'latest' as const),
    'Which of the days of equal cost; never changes the cost.'),
  open: said(z.array(z.tuple([index, z.array(run)])),
    'For each means (index) that can serve it, runs of days [from, to], both inclusive. A contact may serve the duty '
    + 'on a day that lies in a run, in earliest..latest and in 0..days-1.'),
  every: said(opt(whole(1, DAY_MAX)),
    'A rhythm: any `every` consecutive days inside earliest..latest (whether or not inside 0..days-1) hold a contact '
    + 'that serves it, or a missed day. A missed day may be any day, also a closed one; each costs one duty unmet. '
    + 'Such a duty may be served any number of times; earliest and latest are required.'),
});

const cap = z.strictObject({
  rule: said(z._default(text, 'cap'), 'Name of the rule.'),
  window: said(z.union([z.strictObject({ days: whole(1, DAY_MAX) }), z.strictObject({ runs: z.array(run) })]),
    'Any `days` consecutive days, or each of these fixed runs.'),
  max: said(whole(0, 10_000), 'Counted contacts that one window may hold, history included. A window without any '
    + 'counted contact of the plan is never exceeded, however full its history is.'),
  means: said(z.array(index), 'A contact counts when its means is listed and it serves at least one listed duty.'),
  duties: said(opt(z.array(index)), 'Absent: all duties.'),
  history: said(z._default(z.array(day), []), 'Days of contacts that already count, one entry each; may repeat.'),
});

const order = z.strictObject({
  before: index, after: index,
  daysMin: said(whole(1, DAY_MAX), 'The day that serves `after` is at least that of `before` plus this; `after` is '
    + 'not served where `before` is not.'),
});

/** A problem file once read: what may be left out and has one plain meaning is filled in. */
export interface ProblemFile extends Omit<PlanProblem, 'duties' | 'caps'> {
  readonly $schema?: string;
  readonly id?: string;
  readonly duties: readonly FileDuty[];
  readonly caps: readonly FileCap[];
}

/** A duty whose window may still have to be read from its open days. */
export interface FileDuty extends Omit<ProblemDuty, 'earliest' | 'latest'> {
  readonly earliest?: number;
  readonly latest?: number;
}

/** A cap that counts all duties where it lists none. */
export interface FileCap extends Omit<ProblemCap, 'duties'> {
  readonly duties?: readonly number[];
}

/** A problem file as it is written. */
export const problemFileSchema: z.ZodMiniType<ProblemFile> = mirrorOf<ProblemFile>()(z.strictObject({
  $schema: said(opt(z.string()), 'Ignored.'),
  id: said(opt(text), 'Name of the problem in what is printed; no part of its digest.'),
  v: z._default(z.literal(1), 1),
  person: z._default(text, 'unnamed'),
  epoch: said(z._default(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), '2026-01-01'), 'Local date of day 0.'),
  zone: z._default(text, 'UTC'),
  days: said(whole(1, LIMITS.horizonDays), 'Contacts are made on days 0..days-1.'),
  mode: said(z._default(z.enum(['rank', 'weighted']), 'weighted'), 'What the levels are. For the reader; no effect.'),
  levels: said(z._default(z.array(text), ['burden']), 'Names of the burden levels, heaviest first.'),
  means: said(z.array(means).check(z.maxLength(LIMITS.meansPerCase)),
    'On one day one means makes at most one contact.'),
  duties: z.array(duty).check(z.maxLength(LIMITS.dutiesPerCase)),
  caps: z._default(z.array(cap).check(z.maxLength(LIMITS.capsPerProblem)), []),
  apart: said(z._default(z.array(z.tuple([index, index])), []), 'Pairs of duties that may not share a contact.'),
  together: said(z._default(z.array(z.array(index)), []), 'Disjoint sets of duties met only together: a set with a '
    + 'member unserved costs one duty unmet, of law where a member is; a set wholly served costs none.'),
  order: z._default(z.array(order), []),
  previous: said(z._default(z.array(z.strictObject({ day, means: index })), []),
    'Contacts of the plan before, kept where that costs nothing; never changes the cost.'),
  premises: z._default(z.array(text), []),
}));

/** The JSON Schema (draft 2020-12) of a problem file. */
export function problemJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(problemFileSchema, { io: 'input' }),
    title: 'softknock plan problem',
    description: 'Cost of a plan: [duties of law unmet, other duties unmet, ...burden levels], compared entry by '
      + 'entry, the first difference decides. A plan is a list of contacts {day, means, serves}; each serves one duty '
      + 'or more, a duty without a rhythm is served at most once, and no two have the same day and means. The burden '
      + 'of a contact is that of its means and perDuty once for each duty that it serves. Nothing else is part of the '
      + 'cost: slackDays, aim and previous only choose among plans of least cost.',
  };
}

import * as z from 'zod/mini';
import { ANSWER_KINDS, REPORT_SECTIONS } from '../../../terms/check-questions.js';
import { DISPOSITIONS } from '../../../terms/dispositions.js';
import { ACTS, CHANNELS } from '../../../terms/words.js';
import { AUTHORITIES, OFFICER_ROLES, UNIT_KINDS } from '../../work-policy.js';
import type { WorkTables } from '../../work-policy.js';
import { anyListOf, listOf, localDate, name, text, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';

const opt = z.exactOptional;

const unit = z.strictObject({
  unit: name, kind: word(UNIT_KINDS), parent: opt(name), name: opt(text),
});

const officer = z.strictObject({
  officer: name, unit: name, role: word(OFFICER_ROLES), name: opt(text),
  authorities: anyListOf(word(AUTHORITIES)),
  qualifications: opt(anyListOf(z.strictObject({
    qualification: name, until: z.nullable(localDate),
  }))),
  from: opt(localDate), until: opt(localDate),
});

const need = z.strictObject({
  channels: opt(listOf(word(CHANNELS))), acts: opt(listOf(word(ACTS))), purposes: opt(listOf(name)),
  authority: opt(word(AUTHORITIES)), qualification: opt(name), people: opt(whole(1, 9)),
});

const question = z.strictObject({
  question: name, purposes: listOf(name), section: word(REPORT_SECTIONS), answer: word(ANSWER_KINDS),
  required: opt(z.boolean()), en: text, zh: text,
});

const saying = z.strictObject({
  purposes: opt(listOf(name)), use: word(['say', 'never']), en: text, zh: text,
});

/** How a house organises its work. */
export const workTables: z.ZodMiniType<WorkTables> = mirrorOf<WorkTables>()(z.strictObject({
  units: opt(anyListOf(unit)),
  officers: opt(anyListOf(officer)),
  needs: opt(anyListOf(need)),
  questions: opt(anyListOf(question)),
  codes: opt(anyListOf(z.strictObject({ code: name, disposition: word(DISPOSITIONS) }))),
  sayings: opt(anyListOf(saying)),
  remindDaysBefore: opt(anyListOf(whole(0, 366))),
  escalateDaysAfter: opt(anyListOf(whole(0, 366))),
  surveyDaysBetween: opt(whole(1, 3_660)),
  lowScoreMax: opt(whole(0, 1_000)),
}));

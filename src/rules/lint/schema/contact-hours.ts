import * as z from 'zod/mini';
import { CHANNELS } from '../../../terms/words.js';
import type { ContactHours, DayHours } from '../../kinds/contact-hours.shape.js';
import { areTimesApart, calendarName, claim, listOf, name, timeOfDay, word } from './leaf.js';
import { mirrorOf } from './mirror.js';
import { consentLiftSchema, ruleBaseShape } from './rule-base.js';

const opt = z.exactOptional;

/** Opens before it closes: hours that span midnight are not supported. */
const dayHours: z.ZodMiniType<DayHours> = mirrorOf<DayHours>()(z.nullable(
  z.tuple([timeOfDay, timeOfDay])
    .check(claim(([from, until]) => areTimesApart(from, until, 1), { code: 'hours-order' }))));

/** Open hours by class of day. */
export const contactHoursSchema: z.ZodMiniType<ContactHours> =
  mirrorOf<ContactHours>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('contact-hours'),
    channels: listOf(word(CHANNELS)),
    hours: z.strictObject({
      weekday: dayHours,
      saturday: dayHours,
      sunday: dayHours,
      holiday: opt(dayHours),
      makeupWorkday: opt(dayHours),
    }),
    fromExclusive: opt(z.boolean()),
    untilInclusive: opt(z.boolean()),
    zone: opt(name),
    calendar: opt(calendarName),
    consentLifts: opt(consentLiftSchema),
  }));

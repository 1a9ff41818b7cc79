import * as z from 'zod/mini';
import { BREACHES, FORCES, GRADES, LIFTS, STATEMENT_FORMS } from '../../../terms/words.js';
import type { Breach, Force } from '../../../terms/words.js';
import type { ConsentLift, Duration, Guard, Rebuttal, RuleBase, Source } from '../../rule.js';
import { guardSchema } from './guard.js';
import {
  anyListOf, anyText, areDatesApart, calendarName, claim, idPath, listOf, localDate, name, text,
  webAddress, whole, word,
} from './leaf.js';
import { mirrorOf } from './mirror.js';

const opt = z.exactOptional;
const flag = z.boolean();

/** Where a rule comes from. The words may be empty; the linter for pack authors lists that. */
export const sourceSchema: z.ZodMiniType<Source> = mirrorOf<Source>()(z.strictObject({
  cite: text, url: opt(webAddress), words: anyText, readOn: localDate, grade: word(GRADES),
}));

const spanSchema: z.ZodMiniType<RuleBase['span']> = mirrorOf<RuleBase['span']>()(
  z.strictObject({ from: localDate, until: z.nullable(localDate) })
    .check(claim(({ from, until }) => until === null || areDatesApart(from, until, 1),
      { code: 'span-order' })));

/** What every rule says of itself, to be spread into each kind's schema. */
export interface RuleBaseShape {
  readonly id: z.ZodMiniType<string>;
  readonly force: z.ZodMiniType<Force>;
  readonly breach: z.ZodMiniType<Breach>;
  readonly guard: z.ZodMiniExactOptional<z.ZodMiniType<Guard>>;
  readonly unless: z.ZodMiniExactOptional<z.ZodMiniType<Guard>>;
  readonly span: z.ZodMiniType<RuleBase['span']>;
  readonly exceptionTo: z.ZodMiniExactOptional<z.ZodMiniType<readonly string[]>>;
  readonly replaces: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
  readonly source: z.ZodMiniType<Source>;
  readonly reading: z.ZodMiniType<string>;
  readonly readingZh: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
}

/** See {@link RuleBaseShape}. */
export const ruleBaseShape: RuleBaseShape = {
  id: idPath,
  force: word(FORCES),
  breach: word(BREACHES),
  guard: opt(guardSchema),
  unless: opt(guardSchema),
  span: spanSchema,
  exceptionTo: opt(anyListOf(idPath)),
  replaces: opt(idPath),
  source: sourceSchema,
  reading: text,
  readingZh: opt(text),
};

/** What a consent may lift of a rule. */
export const consentLiftSchema: z.ZodMiniType<ConsentLift> =
  mirrorOf<ConsentLift>()(z.strictObject({
    lift: word(LIFTS),
    daysMax: opt(whole(1)),
    endsOnConversation: opt(flag),
    direct: opt(flag),
    separate: opt(flag),
    forms: opt(listOf(word(STATEMENT_FORMS))),
    obtainedInHours: opt(flag),
  }));

/** A ground that rebuts a presumed violation. */
export const rebuttalSchema: z.ZodMiniType<Rebuttal> = mirrorOf<Rebuttal>()(z.strictObject({
  ground: name, purposes: opt(listOf(name)), mandatory: opt(flag),
}));

/** Words that an attestation must hold, any of them. */
export const attestedSchema: z.ZodMiniType<readonly string[]> = listOf(name);

const durationFrom = (least: number): z.ZodMiniType<Duration> => mirrorOf<Duration>()(z.union([
  z.strictObject({ days: whole(least) }),
  z.strictObject({ months: whole(least) }),
  z.strictObject({ workdays: whole(least), country: calendarName }),
]));

/** A civil duration; 0 means the anchor's own day. */
export const durationSchema: z.ZodMiniType<Duration> = durationFrom(0);

/** A civil duration that comes round again: 0 would never end. */
export const rhythmSchema: z.ZodMiniType<Duration> = durationFrom(1);

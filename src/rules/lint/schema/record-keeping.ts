import * as z from 'zod/mini';
import { CHANNELS } from '../../../terms/words.js';
import type { RecordKeeping } from '../../kinds/record-keeping.shape.js';
import type { StandardRule } from '../../kinds/standard.shape.js';
import { listOf, name, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';
import { ruleBaseShape } from './rule-base.js';

const opt = z.exactOptional;

/** How long what is kept. */
export const recordKeepingSchema: z.ZodMiniType<RecordKeeping> =
  mirrorOf<RecordKeeping>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('record-keeping'),
    records: listOf(name),
    keepFor: z.union([z.strictObject({ days: whole(1) }), z.strictObject({ months: whole(1) })]),
    from: word(['made', 'last-collection', 'loan-closed']),
    bound: word(['at-least', 'at-most']),
    storeOnly: opt(z.boolean()),
  }));

/** A qualitative duty. What its measure must be told is another lint's affair. */
export const standardSchema: z.ZodMiniType<StandardRule> =
  mirrorOf<StandardRule>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('standard'),
    measure: word([
      'contact-hours', 'frequency-cap', 'cool-down', 'precondition', 'duty', 'record-keeping',
    ]),
    channels: opt(listOf(word(CHANNELS))),
    purpose: opt(name),
    projectFinance: opt(listOf(name)),
    records: opt(listOf(name)),
  }));

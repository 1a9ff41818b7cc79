import * as z from 'zod/mini';
import { ACTS, CHANNELS, OUTCOMES } from '../../../terms/words.js';
import type {
  CapExclusions, CapKey, CapWindow, Caution, CoolDown, FrequencyCap,
} from '../../kinds/counting.shape.js';
import { anyListOf, listOf, name, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';
import { consentLiftSchema, rebuttalSchema, ruleBaseShape } from './rule-base.js';

const opt = z.exactOptional;
const flag = z.boolean();

const capWindow: z.ZodMiniType<CapWindow> = mirrorOf<CapWindow>()(z.union([
  z.strictObject({ days: whole(1) }),
  z.strictObject({ calendar: word(['day', 'week', 'month']) }),
  z.strictObject({ hours: whole(1) }),
  z.strictObject({ lifetime: z.literal(true) }),
]));

const capKeys: z.ZodMiniType<readonly CapKey[]> = mirrorOf<readonly CapKey[]>()(
  listOf(word(['person', 'loan', 'actor', 'institution', 'contactPoint'])));

const exclusions: z.ZodMiniType<CapExclusions> = mirrorOf<CapExclusions>()(z.strictObject({
  outcomes: opt(anyListOf(word(OUTCOMES))),
  acts: opt(anyListOf(word(ACTS))),
  mandatory: opt(flag),
  replies: opt(flag),
}));

const caution: z.ZodMiniType<Caution> = mirrorOf<Caution>()(z.strictObject({
  ground: name, attemptsMin: whole(1), withinMinutes: whole(1),
}));

/** At most so many in a window. */
export const frequencyCapSchema: z.ZodMiniType<FrequencyCap> =
  mirrorOf<FrequencyCap>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('frequency-cap'),
    channels: listOf(word(CHANNELS)),
    counts: word(['attempts', 'contacts', 'conversations']),
    max: whole(1),
    window: capWindow,
    per: capKeys,
    mergeAccounts: opt(anyListOf(name)),
    excludes: opt(exclusions),
    minGapDays: opt(whole(1)),
    presumesCompliance: opt(flag),
    consentLifts: opt(consentLiftSchema),
    rebuttals: opt(anyListOf(rebuttalSchema)),
    cautions: opt(anyListOf(caution)),
  }));

/** Closed for so many dates after a conversation. */
export const coolDownSchema: z.ZodMiniType<CoolDown> = mirrorOf<CoolDown>()(z.strictObject({
  ...ruleBaseShape,
  kind: z.literal('cool-down'),
  channels: listOf(word(CHANNELS)),
  days: whole(1),
  per: capKeys,
  mergeAccounts: opt(anyListOf(name)),
  presumesCompliance: opt(flag),
  consentLifts: opt(consentLiftSchema),
  rebuttals: opt(anyListOf(rebuttalSchema)),
}));

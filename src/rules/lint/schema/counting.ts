import * as z from 'zod/mini';
import {
  ACTS, CHANNELS, CONTENT_FLAGS, LINE_KINDS, OUTCOMES, PLACES, RELATION_KINDS,
} from '../../../terms/words.js';
import type {
  CapExclusions, CapFilter, CapKey, CapWindow, Caution, ChannelExclusivity, CoolDown, Counts,
  FrequencyCap,
} from '../../kinds/counting.shape.js';
import { anyListOf, listOf, name, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';
import {
  attestedSchema, consentLiftSchema, rebuttalSchema, ruleBaseShape,
} from './rule-base.js';

const opt = z.exactOptional;
const flag = z.boolean();

const capWindow: z.ZodMiniType<CapWindow> = mirrorOf<CapWindow>()(z.union([
  z.strictObject({ days: whole(1) }),
  z.strictObject({ months: whole(1) }),
  z.strictObject({ calendar: word(['day', 'week', 'month']) }),
  z.strictObject({ hours: whole(1) }),
  z.strictObject({ lifetime: z.literal(true) }),
]));

const capKeys: z.ZodMiniType<readonly CapKey[]> = mirrorOf<readonly CapKey[]>()(
  listOf(word(['person', 'loan', 'account', 'actor', 'institution', 'contactPoint'])));

const counts: z.ZodMiniType<Counts> = mirrorOf<Counts>()(
  word(['attempts', 'messages', 'contacts', 'conversations']));

const filter: z.ZodMiniType<CapFilter> = mirrorOf<CapFilter>()(z.strictObject({
  acts: opt(listOf(word(ACTS))),
  purposes: opt(listOf(name)),
  places: opt(listOf(word(PLACES))),
  placesExcept: opt(listOf(word(PLACES))),
  lines: opt(listOf(word(LINE_KINDS))),
  prerecorded: opt(flag),
  autodialled: opt(flag),
}));

const exclusions: z.ZodMiniType<CapExclusions> = mirrorOf<CapExclusions>()(z.strictObject({
  outcomes: opt(anyListOf(word(OUTCOMES))),
  acts: opt(anyListOf(word(ACTS))),
  purposes: opt(anyListOf(name)),
  mandatory: opt(flag),
  replies: opt(flag),
  content: opt(anyListOf(word(CONTENT_FLAGS))),
  attested: opt(attestedSchema),
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
    counts,
    max: whole(1),
    window: capWindow,
    per: capKeys,
    zone: opt(name),
    mergeAccounts: opt(anyListOf(name)),
    only: opt(filter),
    excludes: opt(exclusions),
    poolWith: opt(listOf(word(RELATION_KINDS))),
    countsInbound: opt(flag),
    afterFirst: opt(word(['conversation', 'contact'])),
    minGapDays: opt(whole(1)),
    presumesCompliance: opt(flag),
    consentLifts: opt(consentLiftSchema),
    unlessConsent: opt(flag),
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
  zone: opt(name),
  startsOn: opt(word(['conversation', 'exchange'])),
  mergeAccounts: opt(anyListOf(name)),
  presumesCompliance: opt(flag),
  consentLifts: opt(consentLiftSchema),
  rebuttals: opt(anyListOf(rebuttalSchema)),
}));

/** Once contact was made, its channel is the only one. */
export const channelExclusivitySchema: z.ZodMiniType<ChannelExclusivity> =
  mirrorOf<ChannelExclusivity>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('channel-exclusivity'),
    channels: listOf(word(CHANNELS)),
    onceMade: counts,
    window: capWindow,
    per: capKeys,
    zone: opt(name),
    excludes: opt(exclusions),
    countsInbound: opt(flag),
    consentLifts: opt(consentLiftSchema),
  }));

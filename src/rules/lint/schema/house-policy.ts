import * as z from 'zod/mini';
import type { BurdenWeights, HousePolicy, LadderTable, Precedence } from '../../pack.js';
import {
  ACTS, CHANNELS, DESK_SOURCES, EVIDENCE_KINDS, LAWFUL_BASES,
} from '../../../terms/words.js';
import type { Channel } from '../../../terms/words.js';
import type { PurposeRow } from '../../../terms/purposes.js';
import {
  anyListOf, claim, idPath, listOf, localDate, name, text, whole, word,
} from './leaf.js';
import { mirrorOf } from './mirror.js';
import { workTables } from './work-tables.js';

const opt = z.exactOptional;

const purposeRow: z.ZodMiniType<PurposeRow> = mirrorOf<PurposeRow>()(z.strictObject({
  purpose: name,
  act: word(ACTS),
  accepts: listOf(word(EVIDENCE_KINDS)),
  sources: anyListOf(word(DESK_SOURCES)),
  bases: listOf(word(LAWFUL_BASES)),
  welcome: opt(z.boolean()),
  why: text,
}));

const weight = whole(1, 1_000_000);
const LIVE = CHANNELS.filter((c) => c !== 'desk') as Exclude<Channel, 'desk'>[];

const weights: z.ZodMiniType<BurdenWeights> = mirrorOf<BurdenWeights>()(z.strictObject({
  owner: text,
  asOf: localDate,
  channels: z.record(z.enum(LIVE), weight),
  sources: z.record(z.enum(DESK_SOURCES), weight),
  perDuty: opt(whole(0)),
}));

const precedence: z.ZodMiniType<Precedence> = mirrorOf<Precedence>()(z.strictObject({
  before: name, after: name, daysMin: whole(1, 366),
}));

const count = whole(0, 1_000_000_000);

const ladder: z.ZodMiniType<LadderTable> = mirrorOf<LadderTable>()(z.strictObject({
  owner: text,
  asOf: localDate,
  missPercentMax: whole(1, 99),
  rates: anyListOf(z.strictObject({ channel: z.enum(LIVE), attempts: count, answered: count })
    .check(claim(({ attempts, answered }) => answered <= attempts, { code: 'range-order' })))
    .check(claim((list) => new Set(list.map((r) => r.channel)).size === list.length, { code: 'duplicate-word' })),
  prior: opt(z.strictObject({ answered: whole(1, 1_000), silent: whole(1, 1_000) })),
}));

const digest = z.string().check(claim((value) => /^[0-9a-f]{64}$/.test(value), { code: 'text', min: 64, max: 64 }));

/** A house policy whose rules are read apart, as a pack's. */
export interface HouseFrame extends Omit<HousePolicy, 'rules'> {
  readonly rules?: readonly unknown[];
}

/** The tables that only a lender can set. */
export const houseFrameSchema: z.ZodMiniType<HouseFrame> = mirrorOf<HouseFrame>()(z.strictObject({
  id: idPath,
  version: text,
  title: opt(text),
  zone: opt(name),
  rules: opt(z.array(z.unknown())),
  purposes: opt(anyListOf(purposeRow)),
  channelOrder: opt(anyListOf(word(CHANNELS))),
  graceDays: opt(z.partialRecord(z.enum(CHANNELS), whole(0))),
  permitHours: opt(whole(1, 72)),
  lookAheadDays: opt(whole(1, 366)),
  work: opt(workTables),
  weights: opt(weights),
  keptApart: opt(z.array(z.tuple([name, name]))),
  precedence: opt(z.array(precedence)),
  ladder: opt(ladder),
  unannounced: opt(z.strictObject({ purposes: listOf(name), commitment: digest })),
}));

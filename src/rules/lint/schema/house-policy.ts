import * as z from 'zod/mini';
import type { HousePolicy } from '../../pack.js';
import {
  ACTS, CHANNELS, DESK_SOURCES, EVIDENCE_KINDS, LAWFUL_BASES,
} from '../../../terms/words.js';
import type { PurposeRow } from '../../../terms/purposes.js';
import { anyListOf, idPath, listOf, name, text, whole, word } from './leaf.js';
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
}));

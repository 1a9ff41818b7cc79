import * as z from 'zod/mini';
import type { Rule, RulePack } from '../../pack.js';
import {
  contentSchema, honourWishesSchema, lawfulBasisSchema, leastImpactSchema, partyRoleSchema,
  placeSchema, preconditionSchema, protectionSchema, stopSchema,
} from './ceiling.js';
import { contactHoursSchema } from './contact-hours.js';
import { channelExclusivitySchema, coolDownSchema, frequencyCapSchema } from './counting.js';
import { classificationSchema, dutySchema, tieringSchema, workdaysSchema } from './floor.js';
import { guardSchema } from './guard.js';
import { idPath, language, localDate, text } from './leaf.js';
import { mirrorOf } from './mirror.js';
import { recordKeepingSchema, standardSchema } from './record-keeping.js';

/** A pack whose rules are still to be read, each by its own kind. */
export interface PackFrame extends Omit<RulePack, 'rules'> {
  readonly rules: readonly unknown[];
}

/** What a pack says of itself. */
export const packFrameSchema: z.ZodMiniType<PackFrame> = mirrorOf<PackFrame>()(z.strictObject({
  id: idPath,
  version: text,
  title: text,
  status: z.union([z.literal('draft'), z.strictObject({ reviewedBy: text, on: localDate })]),
  language,
  coverage: guardSchema,
  rules: z.array(z.unknown()),
}));

/** One schema for each kind: a kind without one does not compile. */
export type RuleSchemas = {
  readonly [K in Rule['kind']]: z.ZodMiniType<Extract<Rule, { readonly kind: K }>>;
};

/** See {@link RuleSchemas}. */
export const ruleSchemas: RuleSchemas = {
  'contact-hours': contactHoursSchema,
  'frequency-cap': frequencyCapSchema,
  'cool-down': coolDownSchema,
  'channel-exclusivity': channelExclusivitySchema,
  'lawful-basis': lawfulBasisSchema,
  'honour-wishes': honourWishesSchema,
  stop: stopSchema,
  protection: protectionSchema,
  'party-role': partyRoleSchema,
  place: placeSchema,
  precondition: preconditionSchema,
  content: contentSchema,
  'least-impact': leastImpactSchema,
  duty: dutySchema,
  standard: standardSchema,
  tiering: tieringSchema,
  classification: classificationSchema,
  'record-keeping': recordKeepingSchema,
  workdays: workdaysSchema,
};

/** The schema of a kind, or null where no such kind is known. */
export function ruleSchemaOf(kind: unknown): z.ZodMiniType<Rule> | null {
  return typeof kind === 'string' && Object.hasOwn(ruleSchemas, kind)
    ? ruleSchemas[kind as Rule['kind']] : null;
}

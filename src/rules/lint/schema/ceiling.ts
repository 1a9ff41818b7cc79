import * as z from 'zod/mini';
import {
  ACTS, CHANNELS, CONTENT_FLAGS, LAWFUL_BASES, PARTY_ROLES, PLACES, PROTECTION_KINDS,
  RELATION_KINDS, STATEMENT_FORMS,
} from '../../../terms/words.js';
import type {
  ContentRule, HonourWishes, LawfulBasisRule, LeastImpact, PartyRoleRule, PlaceRule,
  Precondition, Protection, SeparateConsent, Stop, Survivor, WishBounds,
} from '../../kinds/ceiling.shape.js';
import { guardSchema } from './guard.js';
import { anyListOf, listOf, name, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';
import { attestedSchema, consentLiftSchema, durationSchema, ruleBaseShape } from './rule-base.js';

const opt = z.exactOptional;
const flag = z.boolean();
const contents = anyListOf(word(CONTENT_FLAGS));

/** Which bases a purpose may rest on. An act with an empty list may rest on none. */
export const lawfulBasisSchema: z.ZodMiniType<LawfulBasisRule> =
  mirrorOf<LawfulBasisRule>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('lawful-basis'),
    knows: listOf(word(LAWFUL_BASES)),
    byAct: opt(z.partialRecord(z.enum(ACTS), anyListOf(word(LAWFUL_BASES)))),
    separateConsent: opt(anyListOf(mirrorOf<SeparateConsent>()(z.strictObject({
      when: guardSchema,
      bases: opt(listOf(word(LAWFUL_BASES))),
      names: opt(listOf(word(['purpose', 'actor']))),
      code: name,
    })))),
    noSwap: flag,
    informed: opt(flag),
    outweighs: opt(attestedSchema),
  }));

/** Stated times, places and refusals are kept. */
export const honourWishesSchema: z.ZodMiniType<HonourWishes> =
  mirrorOf<HonourWishes>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('honour-wishes'),
    times: flag,
    places: flag,
    oneReply: flag,
    busyNow: flag,
    unroutedRefusals: flag,
    bounds: opt(mirrorOf<WishBounds>()(z.strictObject({ weeklyHoursMax: whole(1, 168) }))),
    outweighs: opt(attestedSchema),
    consentLifts: opt(consentLiftSchema),
  }));

const countedAsOne = {
  poolWith: opt(listOf(word(RELATION_KINDS))),
  poolWithOfMinors: opt(listOf(word(RELATION_KINDS))),
  poolParties: opt(listOf(word(PARTY_ROLES))),
};

const survivor: z.ZodMiniType<Survivor> = mirrorOf<Survivor>()(z.strictObject({
  purposes: opt(listOf(name)),
  channels: opt(listOf(word(CHANNELS))),
  max: opt(whole(1)),
  withinDays: opt(whole(1)),
}));

/** A request that stops contact. */
export const stopSchema: z.ZodMiniType<Stop> = mirrorOf<Stop>()(z.strictObject({
  ...ruleBaseShape,
  ...countedAsOne,
  kind: z.literal('stop'),
  listens: word(
    ['CeaseRequested', 'OptedOut', 'ObjectionRaised', 'ConsentRefused', 'ErasureRequested']),
  reachesDesk: opt(flag),
  outweighs: opt(attestedSchema),
  forms: opt(listOf(word(STATEMENT_FORMS))),
  perSeWords: opt(listOf(name)),
  grace: opt(durationSchema),
  survives: opt(anyListOf(z.union([name, survivor]) as z.ZodMiniType<string | Survivor>)),
  mandatorySurvives: opt(flag),
  confirmation: opt(z.strictObject({
    purpose: name, only: contents, max: whole(1), withinMinutes: opt(whole(1)),
  })),
  oneReply: opt(flag),
  requestsMax: opt(whole(1)),
}));

/** A state that bars acts and allows others. */
export const protectionSchema: z.ZodMiniType<Protection> = mirrorOf<Protection>()(z.strictObject({
  ...ruleBaseShape,
  ...countedAsOne,
  kind: z.literal('protection'),
  state: z.union([z.literal('representation'), listOf(word(PROTECTION_KINDS))]),
  variants: opt(listOf(name)),
  variantsExcept: opt(listOf(name)),
  bars: opt(listOf(word(ACTS))),
  allows: opt(anyListOf(name)),
  afterDays: opt(whole(0)),
  onSuspicion: opt(flag),
  lasts: opt(z.union([z.strictObject({ days: whole(1) }), z.strictObject({ months: whole(1) })])),
  endsAfter: opt(z.strictObject({ state: word(PROTECTION_KINDS), days: whole(0) })),
}));

/** Whom one may contact for what. An empty list of roles lets no party be contacted. */
export const partyRoleSchema: z.ZodMiniType<PartyRoleRule> =
  mirrorOf<PartyRoleRule>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('party-role'),
    roles: anyListOf(word(PARTY_ROLES)),
    relations: opt(anyListOf(word(RELATION_KINDS))),
    relationsOfMinors: opt(listOf(word(RELATION_KINDS))),
    othersFor: opt(anyListOf(name)),
    relationsFor: opt(listOf(z.strictObject({
      relations: listOf(word(RELATION_KINDS)), purposes: listOf(name),
    }))),
    consentLifts: opt(consentLiftSchema),
  }));

/** A dwelling, a workplace, an employer's mailbox. */
export const placeSchema: z.ZodMiniType<PlaceRule> = mirrorOf<PlaceRule>()(z.strictObject({
  ...ruleBaseShape,
  kind: z.literal('place'),
  places: listOf(word(PLACES)),
  channels: listOf(word(CHANNELS)),
  employerProvided: opt(flag),
  unlessUsed: opt(flag),
  unlessConsent: opt(flag),
  lifetimeMax: opt(whole(1)),
  whenStated: opt(flag),
}));

/** Something must have happened before. */
export const preconditionSchema: z.ZodMiniType<Precondition> =
  mirrorOf<Precondition>()(z.strictObject({
    ...ruleBaseShape,
    kind: z.literal('precondition'),
    needs: word(['notice', 'letter', 'attempt', 'consent']),
    purposes: opt(listOf(name)),
    channels: opt(listOf(word(CHANNELS))),
    each: opt(flag),
    sameActor: opt(flag),
    daysBefore: opt(whole(0)),
    consent: opt(z.strictObject({
      forms: opt(listOf(word(STATEMENT_FORMS))),
      separate: opt(flag),
      names: opt(listOf(word(['channel', 'contactPoint']))),
      grace: opt(durationSchema),
    })),
  }));

/** What a message must and must not hold. */
export const contentSchema: z.ZodMiniType<ContentRule> = mirrorOf<ContentRule>()(z.strictObject({
  ...ruleBaseShape,
  kind: z.literal('content'),
  requiresOptOut: opt(flag),
  bans: opt(contents),
  requires: opt(listOf(word(CONTENT_FLAGS))),
  pure: opt(z.strictObject({ purposes: listOf(name), allows: contents })),
  apart: opt(listOf(z.tuple([name, name]))),
  messageClass: opt(z.strictObject({
    name, channels: listOf(word(CHANNELS)), needs: contents, allows: contents, conveys: contents,
  })),
  mixed: opt(listOf(z.strictObject({ name, content: listOf(word(CONTENT_FLAGS)) }))),
}));

/** A contact needs a justification. */
export const leastImpactSchema: z.ZodMiniType<LeastImpact> =
  mirrorOf<LeastImpact>()(z.strictObject({ ...ruleBaseShape, kind: z.literal('least-impact') }));

import * as z from 'zod/mini';
import {
  ACTOR_ROLES, ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, LINE_KINDS, PARTY_ROLES, PERSON_KINDS, PLACES,
  PROTECTION_KINDS, RELATION_KINDS,
} from '../../../terms/words.js';
import type { ActorGuard, Guard } from '../../rule.js';
import { anyListOf, claim, country, currency, listOf, name, whole, word } from './leaf.js';
import { mirrorOf } from './mirror.js';

const opt = z.exactOptional;
const flag = z.boolean();

/** Which contacting actor a rule binds. */
export const actorGuardSchema: z.ZodMiniType<ActorGuard> = mirrorOf<ActorGuard>()(z.strictObject({
  roles: opt(listOf(word(ACTOR_ROLES))),
  ownName: opt(flag),
  obtained: opt(listOf(word(['current', 'default']))),
  capacity: opt(word(['controller', 'processor'])),
  institutionKinds: opt(listOf(name)),
}));

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const inOrder = claim<Range>(({ min, max }) => min === undefined || max === undefined || min <= max,
  { code: 'range-order' });

/** Money in major units; the smallest coin is the host's affair. */
const money = z.number().check(claim((n) => Number.isFinite(n) && n >= 0,
  { code: 'number', min: 0 }));

/** When a rule applies. An empty list would make it apply never, so none may be empty. */
export const guardSchema: z.ZodMiniType<Guard> = mirrorOf<Guard>()(z.strictObject({
  countries: opt(listOf(country)),
  regions: opt(listOf(name)),
  localities: opt(listOf(name)),
  partyKinds: opt(listOf(word(PERSON_KINDS))),
  actors: opt(listOf(actorGuardSchema)),
  actorsExcept: opt(listOf(actorGuardSchema)),
  acts: opt(listOf(word(ACTS))),
  actsExcept: opt(anyListOf(word(ACTS))),
  purposes: opt(listOf(name)),
  purposesExcept: opt(anyListOf(name)),
  channels: opt(listOf(word(CHANNELS))),
  products: opt(listOf(name)),
  productsExcept: opt(listOf(name)),
  uses: opt(listOf(name)),
  roles: opt(listOf(word(PARTY_ROLES))),
  relations: opt(listOf(word(RELATION_KINDS))),
  places: opt(listOf(word(PLACES))),
  placesExcept: opt(listOf(word(PLACES))),
  lines: opt(listOf(word(LINE_KINDS))),
  content: opt(listOf(word(CONTENT_FLAGS))),
  sources: opt(listOf(word(DESK_SOURCES))),
  pastDueDays: opt(z.strictObject({ min: opt(whole(0)), max: opt(whole(0)) }).check(inOrder)),
  protections: opt(listOf(word(PROTECTION_KINDS))),
  protectionsExcept: opt(listOf(word(PROTECTION_KINDS))),
  amount: opt(z.strictObject({ min: opt(money), max: opt(money), currency }).check(inOrder)),
  prerecorded: opt(flag),
  autodialled: opt(flag),
}));

import * as z from 'zod/mini';
import { parseInstant } from '../../kernel/instant.js';
import { CHANNELS, PLACES, PROTECTION_KINDS } from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { person, weekly } from './statement.js';
import {
  endsLater, flag, id, instant, mustTogether, one, opt, rankingOf, setOf, words,
} from './words.js';
import type { Loose } from './words.js';

/** Some loans: an empty list would bar nothing and look like something. */
const someLoans = setOf(id, 1);
const represented = { ...person, loans: someLoans, by: id } as const;

/** Milliseconds of a span, or null where an end cannot be read. */
function width({ from, until }: Loose): number | null {
  const start = typeof from === 'string' ? parseInstant(from) : null;
  const end = typeof until === 'string' ? parseInstant(until) : null;
  return start === null || end === null ? null : end - start;
}

const once = z.strictObject({ from: instant, until: instant })
  .check(mustTogether('fact.zero-width', [], (span) => width(span) !== 0))
  .check(mustTogether('fact.ends-before-it-begins', ['until'], (span) => (width(span) ?? 0) >= 0));

/** What a person asked for, and what protects them. */
export const WISH_SCHEMAS: FactSchemas<
  'TimesStated' | 'TimesLifted' | 'PlaceStated' | 'BusyNow' | 'PreferenceStated'
  | 'RepresentationNotified' | 'RepresentationLapsed' | 'DirectContactAllowed'
  | 'ProtectionStarted' | 'ProtectionEnded'
> = exactly({
  TimesStated: factSchema('TimesStated', {
    ...person, kind: one(['inconvenient', 'convenient']), weekly: opt(weekly), only: opt(flag),
    once: opt(once), until: opt(instant), learnedFrom: opt(words),
  }).check(mustTogether('fact.missing', ['weekly'], (stated) =>
    stated['weekly'] !== undefined || stated['once'] !== undefined)).check(endsLater()),
  TimesLifted: factSchema('TimesLifted', { ...person, lifts: id }),
  PlaceStated: factSchema('PlaceStated', {
    ...person, place: one(PLACES), kind: one(['inconvenient', 'forbidden']),
  }),
  BusyNow: factSchema('BusyNow', { ...person, contact: opt(id) }),
  PreferenceStated: factSchema('PreferenceStated', {
    ...person, channels: rankingOf(one(CHANNELS)),
  }),
  RepresentationNotified: factSchema('RepresentationNotified', {
    ...represented, contactAscertainable: opt(flag),
  }),
  RepresentationLapsed: factSchema('RepresentationLapsed', represented),
  DirectContactAllowed: factSchema('DirectContactAllowed', represented),
  ProtectionStarted: factSchema('ProtectionStarted', {
    ...person, loans: opt(someLoans), kind: one(PROTECTION_KINDS), variant: opt(id),
    certainty: opt(one(['suspected', 'confirmed'])), until: opt(instant),
  }).check(endsLater()),
  ProtectionEnded: factSchema('ProtectionEnded', {
    ...person, ends: opt(id), kind: opt(one(PROTECTION_KINDS)),
  }).check(mustTogether('fact.missing', ['ends'], (ended) =>
    ended['ends'] !== undefined || ended['kind'] !== undefined)),
});

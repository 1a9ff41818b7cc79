import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Question } from '../terms/record/question.js';
import { ACTS, CHANNELS, PLACES } from '../terms/words.js';

type Loose = Readonly<Record<keyof Question, unknown>>;

const KNOWN: ReadonlySet<string> = new Set([
  'at', 'person', 'actor', 'loans', 'act', 'channel', 'purposes', 'via', 'contactPoint', 'place',
  'statesOptOut', 'mandatory',
] satisfies (keyof Question)[]);
const REQUIRED = 7;
const PLAIN_NAME = /^[!-~](?:[ -~]*[!-~])?$/;
/** Longer lists go the long way: their members are compared each with each. */
const LIST_MAX = 4;

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LIMITS.idLength && PLAIN_NAME.test(value);
}

/** A list of few names, all different, as a list of its own. */
function toNames(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length > LIST_MAX) return null;
  const names: string[] = [];
  for (let i = 0; i < value.length; i += 1) {
    const name: unknown = value[i];
    if (!isName(name) || names.includes(name)) return null;
    names.push(name);
  }
  return names;
}

const isIn = <T>(words: readonly T[], value: unknown): value is T => words.includes(value as T);

const isFlag = (value: unknown): value is boolean | undefined =>
  value === undefined || typeof value === 'boolean';

/**
 * A question of the common sort, read in one pass: no list of problems, no path for each member.
 * Null says nothing but that it has to be read the long way. Law: what is read here is what the
 * long way reads, byte for byte.
 *
 * @param purposes - Those that are declared.
 */
export function quickQuestion(
  given: object, purposes: ReadonlyMap<string, PurposeRow>,
): Question | null {
  if (Object.getPrototypeOf(given) !== Object.prototype) return null;
  const { at, person, actor, loans, act, channel, purposes: named, via, contactPoint, place,
    statesOptOut, mandatory } = given as Loose;
  // Members are the object's own only if as many of its own keys, and all of them known, are there.
  let count = REQUIRED;
  for (const member of [via, contactPoint, place, statesOptOut, mandatory]) {
    if (member !== undefined) count += 1;
  }
  const keys = Object.keys(given);
  if (keys.length !== count) return null;
  for (const key of keys) {
    if (!KNOWN.has(key) || (given as Loose)[key as keyof Question] === undefined) return null;
  }
  if (typeof at !== 'string' || parseInstant(at) === null || !isName(person) || !isName(actor)
    || !isIn(ACTS, act) || !isIn(CHANNELS, channel)) return null;
  if (via !== undefined && !isIn(CHANNELS, via)) return null;
  if (contactPoint !== undefined && !isName(contactPoint)) return null;
  if (place !== undefined && !isIn(PLACES, place)) return null;
  if (!isFlag(statesOptOut) || !isFlag(mandatory)) return null;
  const ids = toNames(loans);
  const declared = toNames(named);
  if (ids === null || declared === null) return null;
  for (const purpose of declared) if (!purposes.has(purpose)) return null;
  const read: { -readonly [K in keyof Question]: Question[K] } = {
    at, person, actor, loans: ids, act, channel, purposes: declared,
  };
  if (via !== undefined) read.via = via;
  if (contactPoint !== undefined) read.contactPoint = contactPoint;
  if (place !== undefined) read.place = place;
  if (statesOptOut !== undefined) read.statesOptOut = statesOptOut;
  if (mandatory !== undefined) read.mandatory = mandatory;
  return read;
}

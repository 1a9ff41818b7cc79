import { parseInstant } from '../kernel/instant.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, PLACES } from '../terms/words.js';

/** What may be listed in `unknown`. */
export const UNKNOWNS: readonly string[] = ['instant', 'content', 'place', 'actor', 'contactPoint'];

const REQUIRED = 7;

type Test = (value: unknown) => boolean;

/** Any set of words: a table of purposes is one too. */
interface Words {
  readonly has: (word: string) => boolean;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isTexts(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (typeof entry !== 'string') return false;
  return true;
}

function holdsOnly(value: unknown, words: Words): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (!words.has(entry as string)) return false;
  return true;
}

const isIn = (words: readonly string[]): Test => (value) => words.includes(value as string);
const isListOf = (words: readonly string[]): Test => {
  const set = new Set(words);
  return (value) => holdsOnly(value, set);
};

/** What each member that may be left out has to be. */
const OPTIONAL: Readonly<Record<string, Test>> = {
  via: isIn(CHANNELS), contactPoint: isText, place: isIn(PLACES), content: isListOf(CONTENT_FLAGS),
  prerecorded: isFlag, autodialled: isFlag, statesOptOut: isFlag, inReplyTo: isText,
  continues: isText, mandatory: isFlag, data: isListOf(DESK_SOURCES), unknown: isListOf(UNKNOWNS),
  knownAt: (value) => typeof value === 'string' && parseInstant(value) !== null,
};

/**
 * The instant of a question whose every member is as it must be. Null says nothing but that the
 * question has to be looked at member by member: see `questionProblems`.
 *
 * One pass without a list of problems, since nearly every question has none.
 */
export function wellFormedAt(question: object, purposes: Words): number | null {
  let at: number | null = null;
  let required = 0;
  for (const key in question) {
    const value: unknown = (question as Readonly<Record<string, unknown>>)[key];
    switch (key) {
      case 'at': at = parseInstant(value as string); break;
      case 'person': case 'actor': if (!isText(value)) return null; break;
      case 'loans': if (!isTexts(value)) return null; break;
      case 'act': if (!ACTS.includes(value as never)) return null; break;
      case 'channel': if (!CHANNELS.includes(value as never)) return null; break;
      case 'purposes': if (!holdsOnly(value, purposes)) return null; break;
      default:
        // A member that is there and undefined is odd but no problem: the long way settles it.
        if (OPTIONAL[key]?.(value) !== true) return null;
        continue;
    }
    required += 1;
  }
  return required === REQUIRED ? at : null;
}

import { parseInstant } from '../kernel/instant.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, PLACES } from '../terms/words.js';

/** What may be listed in `unknown`. */
export const UNKNOWNS: readonly string[] = ['instant', 'content', 'place', 'actor', 'contactPoint'];

const REQUIRED = 7;

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isFlag: Test = (value) => typeof value === 'boolean';
const isIn = (words: readonly string[]): Test => (value) => words.includes(value as string);

function holds(value: unknown, test: Test): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (!test(entry)) return false;
  return true;
}

const isListOf = (words: readonly string[]): Test => (value) => holds(value, isIn(words));
const isTexts: Test = (value) => holds(value, (entry) => typeof entry === 'string');

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
export function wellFormedAt(
  question: object, purposes: { readonly has: (purpose: string) => boolean },
): number | null {
  let at: number | null = null;
  let required = 0;
  for (const [key, value] of Object.entries(question)) {
    switch (key) {
      case 'at': at = parseInstant(value as string); break;
      case 'person': case 'actor': if (!isText(value)) return null; break;
      case 'loans': if (!isTexts(value)) return null; break;
      case 'act': if (!ACTS.includes(value as never)) return null; break;
      case 'channel': if (!CHANNELS.includes(value as never)) return null; break;
      case 'purposes':
        if (!holds(value, (p) => typeof p === 'string' && purposes.has(p))) return null;
        break;
      default:
        // A member that is there and undefined is odd but no problem: the long way settles it.
        if (OPTIONAL[key]?.(value) !== true) return null;
        continue;
    }
    required += 1;
  }
  return required === REQUIRED ? at : null;
}

import type { Json } from '../kernel/json.js';
import type { Problem } from '../kernel/result.js';
import { fill } from './say.js';

/**
 * Problems that have a sentence: a whole code, or what stands behind the first dot of it, whatever
 * was asked. Every other problem is shown by its code and its parts.
 */
export const SAID_PROBLEMS = [
  'missing', 'missing-key', 'unknown-key', 'wrong-kind', 'wrong-type', 'not-in-list',
  'unknown-word', 'unknown-type', 'duplicate-member', 'duplicate-id', 'duplicate', 'empty',
  'empty-list', 'bad-text', 'text', 'bad-instant', 'bad-date', 'date', 'bad-time', 'time',
  'bad-zone', 'zone-unknown', 'bad-country', 'country', 'bad-region', 'bad-currency', 'currency',
  'bad-digest', 'bad-number', 'number', 'bad-id', 'id', 'language', 'url', 'not-a-list', 'not-an-object',
  'not-json', 'not-a-handle', 'no-alternative', 'too-many', 'too-long', 'too-large', 'too-deep',
  'zero-width', 'ends-before-it-begins', 'hours-order', 'range-order', 'span-order', 'disagrees',
  'recorded-before-happening', 'unknown-schema', 'purpose-undeclared', 'currency-unknown', 'unknown-loan',
  'unknown-contact-point', 'contact-point-removed', 'unknown-fact', 'bad-replacement', 'other-id',
  'other-type', 'of-a-correction', 'names-itself', 'fact.conflict', 'loan.unknown',
] as const;

export type SaidProblem = (typeof SAID_PROBLEMS)[number];

/** What a language says about problems: the compiler proves each table complete. */
export interface ProblemWords {
  /** A problem that has a sentence: {place}, {what}, {facts}, {code}. */
  readonly line: string;
  /** One that has none: {place}, {facts}, {code}. */
  readonly fallback: string;
  /** The place of a problem without a path. */
  readonly whole: string;
  /** The value at fault: {value}. */
  readonly value: string;
  /** The words that would have done: {allowed}. */
  readonly allowed: string;
  /** The kind that would have done: {expected}. */
  readonly expected: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly says: Readonly<Record<SaidProblem, string>>;
}

/** Lists and objects as JSON: as text they would read `[object Object]`. */
function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function factText(words: ProblemWords, name: string, value: Json): string {
  switch (name) {
    case 'value': return fill(words.value, { value: JSON.stringify(value) });
    case 'expected': return fill(words.expected, { expected: shown(value) });
    case 'allowed': return fill(words.allowed, {
      allowed: Array.isArray(value) ? value.map((word) => shown(word as Json)).join(words.comma)
        : shown(value),
    });
    default: return `${name} ${shown(value)}`;
  }
}

/** One problem in a line: where, what is wrong, what was found and what would have done. */
export function problemLine(words: ProblemWords, { code, path, facts }: Problem): string {
  const says: Readonly<Partial<Record<string, string>>> = words.says;
  const ending = code.slice(code.indexOf('.') + 1);
  const what = [code, ending].flatMap((key) =>
    (Object.hasOwn(says, key) ? says[key] ?? [] : []))[0];
  const parts = Object.entries(facts).map(([name, value]) =>
    `${words.semicolon}${factText(words, name, value)}`);
  const places = { code, place: path.join('.') || words.whole, facts: parts.join('') };
  return what === undefined ? fill(words.fallback, places) : fill(words.line, { ...places, what });
}

import { parseInstant, toInstant } from '../kernel/instant.js';
import type { SentenceCode, Words } from './words.js';

/** A sentence with its places filled; a place without a value is left empty. */
export function say(
  words: Words, code: SentenceCode, places: Readonly<Record<string, string | number>> = {},
): string {
  return fill(words.sentences[code], places);
}

/** Text with {places} filled. */
export function fill(
  text: string, places: Readonly<Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
}

/** The word for a code, or the code itself where the table has none. */
export function term(table: Readonly<Partial<Record<string, string>>>, code: string): string {
  return table[code] ?? code;
}

/** Codes that carry a name behind their last dot, such as `lighter.sms`. */
export function ground(words: Words, code: string): string {
  const [head = '', ...rest] = code.split('.');
  const tail = rest.join('.');
  if (head === 'lighter') return term(words.channels, tail);
  if (head === 'yields-to') return fill(words.terms['yields-to'] ?? '{rule}', { rule: tail });
  return term(words.terms, code);
}

export function list(words: Words, items: readonly string[]): string {
  return items.join(words.comma);
}

/** An instant in the wall-clock time of an offset, minutes of the hour kept, no zone name. */
export function atOffset(instant: string, offsetMinutes: number | undefined): string {
  const ms = parseInstant(instant);
  if (ms === null) return instant;
  const minutes = Math.round(offsetMinutes ?? 0);
  const local = toInstant(ms + minutes * 60_000).slice(0, 16).replace('T', ' ');
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${local} (UTC${sign}${two(Math.floor(size / 60))}:${two(size % 60)})`;
}

/** Tokens in a shingle. Five words, or five Han characters, seldom agree by accident. */
export const SHINGLE_TOKENS = 5;

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;

/**
 * Splits a text into tokens: each Han character by itself, other letters and digits by runs, width
 * and case made equal, punctuation and spaces left out. Chinese needs no dictionary this way.
 */
export function listTokens(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
}

/** Numbers for shingles, given out in the order in which they are first met. */
export interface ShingleBook {
  readonly numbers: Map<string, number>;
}

/** The set of a text's shingles as numbers, ascending. A text shorter than one has none. */
export function shinglesOf(book: ShingleBook, text: string): Int32Array {
  const tokens = listTokens(text);
  const found = new Set<number>();
  for (let i = 0; i + SHINGLE_TOKENS <= tokens.length; i += 1) {
    const key = tokens.slice(i, i + SHINGLE_TOKENS).join(' ');
    let number = book.numbers.get(key);
    if (number === undefined) {
      number = book.numbers.size;
      book.numbers.set(key, number);
    }
    found.add(number);
  }
  return Int32Array.from(found).sort();
}

/**
 * Orders two texts by UTF-16 code units: the same on every machine and in every language.
 * @returns Negative, 0 or positive.
 */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Lists the items in order of their key; equal keys keep their order.
 * @param items - Left as they are.
 * @param key - A text, or a number without NaN.
 * @returns A new array.
 */
export function sortBy<T>(items: readonly T[], key: (item: T) => string | number): T[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

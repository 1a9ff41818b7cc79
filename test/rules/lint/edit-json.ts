export type JsonPath = readonly (string | number)[];

/** Every place in a JSON value, the whole excepted, outermost first. */
export function listPlaces(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? value.map((_, i) => i) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key],
    ...listPlaces((value as Record<string | number, unknown>)[key], [...path, key])]);
}

/** The value at a path. */
export function read(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}

/** A copy that shares nothing, not even what the value shares with itself. */
export function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A copy with one place set; `undefined` removes the key. */
export function edited(value: unknown, path: JsonPath, to: unknown): unknown {
  const copy = copyOf(value);
  const holder = read(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  if (to === undefined) delete holder[last];
  else holder[last] = to;
  return copy;
}

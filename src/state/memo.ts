/**
 * What has been worked out from a state, by whose working it is. Sound because a state never
 * changes once it is folded: new facts make a new state with an empty memo.
 */
export type Memo = Map<object, unknown>;

/**
 * What `make` gives for this key, worked out once for the life of the state.
 *
 * @param key - One object for each kind of working, always asked with the same `make`.
 */
export function remember<T extends object>(memo: Memo, key: object, make: () => T): T {
  const known = memo.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  memo.set(key, made);
  return made;
}

/**
 * A map that is never changed: adding gives a new one, and the old stays as it was. Kept as
 * layers of falling size, newest last, so that many small additions cost little.
 */
export interface Layers<V> {
  readonly layers: readonly ReadonlyMap<string, V>[];
}

export const NO_LAYERS: Layers<never> = { layers: [] };

/** Finds the newest value of a key. */
export function newestOf<V>({ layers }: Layers<V>, key: string): V | undefined {
  for (let i = layers.length - 1; i >= 0; i -= 1) {
    const value = layers[i]!.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * A new map in which these keys have these values.
 * @param added - Read, and from now on left alone.
 */
export function withValues<V>(base: Layers<V>, added: ReadonlyMap<string, V>): Layers<V> {
  if (added.size === 0) return base;
  const layers = [...base.layers];
  let top = added;
  // Invariant: each layer is more than twice the one above, so there are few of them.
  while (layers.length > 0 && layers[layers.length - 1]!.size <= 2 * top.size) {
    top = new Map([...layers.pop()!, ...top]);
  }
  return { layers: [...layers, top] };
}

/** Lists the keys that begin with a text, sorted. */
export function keysFrom<V>({ layers }: Layers<V>, start: string): readonly string[] {
  const keys = new Set<string>();
  for (const layer of layers) for (const key of layer.keys()) if (key.startsWith(start)) keys.add(key);
  return [...keys].sort();
}

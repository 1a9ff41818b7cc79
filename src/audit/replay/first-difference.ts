import type { Json } from '../../kernel/json.js';

type Tree = { readonly [key: string]: Json };

const isTree = (value: Json | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The path of the first member in which two values differ, or null when they are equal. */
export function firstDifference(a: Json | undefined, b: Json | undefined, path = ''): string | null {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      const found = firstDifference(a[i], b[i], `${path}[${i}]`);
      if (found !== null) return found;
    }
    return null;
  }
  if (isTree(a) && isTree(b)) {
    for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
      const found = firstDifference(a[key], b[key], path === '' ? key : `${path}.${key}`);
      if (found !== null) return found;
    }
    return null;
  }
  return a === b ? null : path === '' ? '.' : path;
}

/** Whether two values are the same JSON: what one leaves out, the other must leave out too. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    // A member that is missing reads as undefined, which no JSON value equals.
    const [left, right] = [(a as Tree)[key], (b as Tree)[key]];
    if (left === undefined || right === undefined || !sameJson(left, right)) return false;
  }
  return true;
}

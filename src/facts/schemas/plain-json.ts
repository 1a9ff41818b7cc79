import type { Json } from '../../kernel/json.js';
import { LIMITS } from '../../kernel/limits.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Says whether a text can be hashed and printed: half a surrogate pair has no UTF-8. */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/**
 * Says whether a value is JSON that the record can print and hash: plain objects and lists without
 * holes, no `undefined`, finite numbers, well-formed texts, at most 100 levels deep.
 * @source RFC 8785 section 3.1
 */
export function isJson(value: unknown): value is Json {
  return fits(value, 0);
}

function fits(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return isWellFormed(value);
  if (typeof value === 'number') return Number.isFinite(value);
  // A fact is itself one level of what is hashed.
  if (typeof value !== 'object' || depth + 2 > LIMITS.jsonDepth) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (!fits(value[i], depth + 1)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  return Object.entries(value).every(([key, member]) =>
    key !== '__proto__' && isWellFormed(key) && fits(member, depth + 1));
}

/** A copy that shares nothing with the value: what is held must not change under our feet. */
export function copyJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyJson(member)]));
}

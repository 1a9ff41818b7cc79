import { toWellFormed } from '../../kernel/read-input.js';
import { LIMITS } from '../../kernel/limits.js';

/** A place in an input, from the outermost value inwards. */
export type Path = readonly (string | number)[];

/** A value that JSON cannot say, or that lies too deep. */
export interface NotJson {
  readonly code: 'not-json' | 'too-deep';
  readonly path: Path;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null)
    && Object.getOwnPropertySymbols(value).length === 0;
};

function isScalar(value: unknown): boolean {
  switch (typeof value) {
    case 'string': return !LONE_SURROGATE.test(value);
    case 'number': return Number.isFinite(value) && !Object.is(value, -0);
    case 'boolean': return true;
    default: return value === null;
  }
}

/**
 * Lists every place where a value would not come back from its own JSON as it is: `undefined`,
 * functions, dates and other objects of a class, holes, NaN, infinities, negative zero, halves
 * of a surrogate pair. Empty for plain JSON.
 *
 * @param value - Anything; a cycle ends at the limit on depth.
 */
export function listNotJson(value: unknown): readonly NotJson[] {
  const found: NotJson[] = [];
  const visit = (at: unknown, path: Path): void => {
    if (typeof at !== 'object' || at === null) {
      if (!isScalar(at)) found.push({ code: 'not-json', path });
    } else if (path.length >= LIMITS.jsonDepth) {
      found.push({ code: 'too-deep', path });
    } else if (Array.isArray(at)) {
      // By index, since a hole is skipped by every other way.
      for (let i = 0; i < at.length; i += 1) visit(at[i], [...path, i]);
    } else if (isPlain(at)) {
      for (const [key, member] of Object.entries(at)) visit(member, [...path, toWellFormed(key)]);
    } else {
      found.push({ code: 'not-json', path });
    }
  };
  visit(value, []);
  return found;
}

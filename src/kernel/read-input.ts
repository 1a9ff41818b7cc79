import { parseLocalDate } from './calendar.js';
import { parseInstant } from './instant.js';
import type { Json } from './json.js';
import { LIMITS } from './limits.js';
import { fail, ok, problem } from './result.js';
import type { Result } from './result.js';

/**
 * What can be wrong with one member of an input: the last part of a problem's code, behind the
 * name of what was asked (`plan.bad-instant`). Never reused; prose stands in `explain/` alone.
 */
export const DEFECT_CODES = [
  'missing', 'unknown-key', 'wrong-kind', 'not-in-list', 'duplicate-member', 'empty', 'bad-text', 'bad-instant',
  'bad-date', 'bad-number',
] as const;

export type DefectCode = (typeof DEFECT_CODES)[number];

/** Keys and indexes from the outermost value inwards. */
export type InputPath = readonly (string | number)[];

/** One thing that is wrong with an input. */
export interface Defect {
  readonly code: DefectCode;
  readonly path: InputPath;
  readonly facts: Readonly<Record<string, Json>>;
}

/**
 * Reads one value: adds what is wrong with it to `found` and returns it as it was read. Where
 * something was found, the value returned means nothing.
 */
export type Reader<T> = (value: unknown, path: InputPath, found: Defect[]) => T;

/** A member that may be absent; `undefined` is read as absent and never leaves the border. */
export interface OptionalReader<T> {
  readonly optional: Reader<T>;
}

type MemberOf<T> = undefined extends T ? OptionalReader<Exclude<T, undefined>> : Reader<T>;

/** A reader for each member of an interface: one that is forgotten does not compile. */
export type Members<T> = { readonly [K in keyof T]-?: MemberOf<T[K]> };

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Longest text that a problem repeats. Beyond it the path says enough. */
const SHOWN_LENGTH = 100;

/** A text that can be printed and hashed: halves of a pair become U+FFFD. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The value at fault where it is short and can be printed. */
export function shownValue(value: unknown): Readonly<Record<string, Json>> {
  if (typeof value === 'string') {
    return value.length <= SHOWN_LENGTH ? { value: toWellFormed(value) } : {};
  }
  const fits = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  return fits ? { value } : {};
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Tells that a value is of another kind; what it returns is never used. */
export function wrongKind(expected: string, path: InputPath, found: Defect[]): never {
  found.push({ code: 'wrong-kind', path, facts: { expected } });
  return undefined as never;
}

/** A text that passes a test, or a defect of one code. */
function textThat(code: DefectCode, holds: (text: string) => boolean): Reader<string> {
  return (value, path, found) => {
    if (!isText(value)) return wrongKind('text', path, found);
    if (!holds(value)) found.push({ code, path, facts: shownValue(value) });
    return value;
  };
}

/** An id or a name: 1 to `LIMITS.idLength` UTF-16 units, well-formed. */
export const aName: Reader<string> = textThat('bad-text', (text) =>
  text !== '' && text.length <= LIMITS.idLength && !LONE_SURROGATE.test(text));

/** Free words, at most `LIMITS.textLength` UTF-16 units, well-formed; may be empty. */
export const someWords: Reader<string> = textThat('bad-text', (text) =>
  text.length <= LIMITS.textLength && !LONE_SURROGATE.test(text));

/** An instant that says its offset; kept as it was written. */
export const anInstant: Reader<string> =
  textThat('bad-instant', (text) => parseInstant(text) !== null);

/** A local date that exists. */
export const aDate: Reader<string> = textThat('bad-date', (text) => parseLocalDate(text) !== null);

/** An instant, or a local date. */
export const anInstantOrDate: Reader<string> = textThat('bad-instant', (text) =>
  parseInstant(text) !== null || parseLocalDate(text) !== null);

/** SHA-256 as 64 lower-case hex digits. */
export const aDigest: Reader<string> = textThat('bad-text', (text) => /^[0-9a-f]{64}$/.test(text));

/** True or false. */
export const aFlag: Reader<boolean> = (value, path, found) =>
  (typeof value === 'boolean' ? value : wrongKind('boolean', path, found));

/** A finite number. */
export const aNumber: Reader<number> = (value, path, found) => {
  if (typeof value !== 'number') return wrongKind('number', path, found);
  if (!Number.isFinite(value)) found.push({ code: 'bad-number', path, facts: {} });
  return value;
};

/** A whole number within bounds, both included. */
export function aWhole(min: number, max: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, path, found) => {
    if (typeof value !== 'number') return wrongKind('number', path, found);
    if (!Number.isInteger(value) || value < min || value > max) {
      found.push({ code: 'bad-number', path, facts: { ...shownValue(value), min, max } });
    }
    return value;
  };
}

/** One word of a closed list; a problem tells every word that would have done. */
export function oneOf<const L extends readonly (string | number)[]>(list: L): Reader<L[number]> {
  return (value, path, found) => {
    if (list.includes(value as L[number])) return value as L[number];
    if (typeof value !== typeof list[0]) return wrongKind('word', path, found);
    found.push({ code: 'not-in-list', path, facts: { ...shownValue(value), allowed: [...list] } });
    return undefined as never;
  };
}

/** A list, of at least so many members, in the order given; a hole is a member that is missing. */
export function listOf<T>(member: Reader<T>, least: number = 0): Reader<readonly T[]> {
  return (value, path, found) => {
    if (!Array.isArray(value)) return wrongKind('list', path, found);
    if (value.length < least) found.push({ code: 'empty', path, facts: {} });
    const read: T[] = [];
    for (let i = 0; i < value.length; i += 1) read.push(member(value[i], [...path, i], found));
    return read;
  };
}

/** A list in which nothing stands twice, in the order given. */
export function setOf<T extends string>(member: Reader<T>): Reader<readonly T[]> {
  const list = listOf(member);
  return (value, path, found) => {
    const before = found.length;
    const read = list(value, path, found);
    if (found.length === before && new Set(read).size < read.length) {
      found.push({ code: 'duplicate-member', path, facts: {} });
    }
    return read;
  };
}

/** A value or null. */
export function orNull<T>(member: Reader<T>): Reader<T | null> {
  return (value, path, found) => (value === null ? null : member(value, path, found));
}

/** A member that may be absent. */
export function maybe<T>(member: Reader<T>): OptionalReader<T> {
  return { optional: member };
}

/** Whatever is there. */
export type Given = NonNullable<unknown> | null;

/** A value that another reader looks at later; it only has to be there. */
export const anything: Reader<Given> = (value) => value as Given;

/** A plain object that another reader looks into later. */
export const anObject: Reader<object> = (value, path, found) =>
  (isObject(value) ? value : wrongKind('object', path, found));

/** An object of any keys, each member read alike. */
export function recordOf<T>(member: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, path, found) => {
    if (!isObject(value)) return wrongKind('object', path, found);
    return Object.fromEntries(Object.keys(value).map((key) => {
      const at = [...path, toWellFormed(key)];
      if (LONE_SURROGATE.test(key)) found.push({ code: 'bad-text', path: at, facts: {} });
      return [key, member(value[key], at, found)];
    }));
  };
}

/**
 * An object with exactly these members. Only its own are read: what it inherits is absent, so
 * that no name of `Object.prototype` passes for a member.
 * @returns A reader of a new object without absent members.
 */
export function objectOf<T>(members: Members<T>): Reader<T> {
  return readerOf(members, false);
}

/** As {@link objectOf}, for a record that may say more than we read: other keys are left out. */
export function atLeast<T>(members: Members<T>): Reader<T> {
  return readerOf(members, true);
}

type Loose = Readonly<Record<string, unknown>>;

/** An object as JSON or a literal makes it, of whatever realm; not a date, a map or a child. */
function isObject(value: unknown): value is Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function readerOf<T>(members: Members<T>, open: boolean): Reader<T> {
  const known = new Map(Object.entries(members as Readonly<Record<string,
    Reader<unknown> | OptionalReader<unknown>>>));
  return (value, path, found) => {
    if (!isObject(value)) return wrongKind('object', path, found);
    for (const key of open ? [] : Object.keys(value)) {
      if (known.has(key)) continue;
      found.push({ code: 'unknown-key', path: [...path, toWellFormed(key)], facts: {} });
    }
    const read: Record<string, unknown> = {};
    for (const [key, member] of known) {
      const at = [...path, key];
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      if (given !== undefined) {
        read[key] = (typeof member === 'function' ? member : member.optional)(given, at, found);
      } else if (typeof member === 'function') {
        found.push({ code: 'missing', path: at, facts: {} });
      }
    }
    return read as T;
  };
}

/**
 * Reads an input whole, or tells every problem of it at once.
 * @param about - First part of each code: what was asked, `plan`.
 * @param value - Anything.
 * @param path - Where it stands.
 * @returns A value that shares no object with the input; or problems `<about>.<defect>`, the last
 * part one of `DEFECT_CODES`.
 */
export function readInput<T>(
  about: string, reader: Reader<T>, value: unknown, path: InputPath = [],
): Result<T> {
  const found: Defect[] = [];
  const missing = value === undefined && path.length > 0;
  const read = missing ? undefined as T : reader(value, path, found);
  if (missing) found.push({ code: 'missing', path, facts: {} });
  return found.length === 0 ? ok(read)
    : fail(found.map(({ code, path: at, facts }) => problem(`${about}.${code}`, at, facts)));
}

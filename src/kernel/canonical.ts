import { LIMITS } from './limits.js';
import { InvariantError } from './result.js';

/** With the `u` flag a pair is one character, so this finds lone halves only. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/**
 * Prints a JSON value in the one form that is hashed: no white space, keys by UTF-16 code units,
 * numbers and texts as ECMAScript prints them.
 * Whatever JSON cannot say is refused rather than dropped: `undefined`, functions, symbols,
 * bigint, NaN, infinities, lone surrogates, objects of a class, holes, more than 100 levels, and
 * with that cycles.
 * @param value - Plain JSON.
 * @returns Canonical text; equal values give equal texts.
 * @throws InvariantError `json.not-canonical` with the path of the first offender.
 * @source RFC 8785
 */
export function canonicalJson(value: unknown): string {
  const text = print(value, 0);
  return text ?? refuse(value);
}

/** Prints, or gives null for what JSON cannot say: where it stood is looked for only then. */
function print(value: unknown, depth: number): string | null {
  switch (typeof value) {
    case 'string': return printText(value);
    case 'number': return Number.isFinite(value) ? String(value) : null;
    case 'boolean': return value ? 'true' : 'false';
    case 'object': return value === null ? 'null' : printContainer(value, depth);
    default: return null;
  }
}

function printText(text: string): string | null {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  return LONE_SURROGATE.test(text) ? null : JSON.stringify(text);
}

function printContainer(value: object, depth: number): string | null {
  if (depth >= LIMITS.jsonDepth) return null;
  if (Array.isArray(value)) return printArray(value, depth);
  return isPlain(value) ? printObject(value as Members, depth) : null;
}

type Members = Readonly<Record<string, unknown>>;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null)
    && Object.getOwnPropertySymbols(value).length === 0;
}

function printArray(items: readonly unknown[], depth: number): string | null {
  if (items.length === 0) return '[]';
  let text = '';
  for (let index = 0; index < items.length; index += 1) {
    const item = print(items[index], depth + 1);
    if (item === null) return null;
    text += (index === 0 ? '[' : ',') + item;
  }
  return `${text}]`;
}

function printObject(members: Members, depth: number): string | null {
  const keys = sortedKeys(members);
  if (keys.length === 0) return '{}';
  let text = '';
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    const name = printText(key);
    const member = print(members[key], depth + 1);
    if (name === null || member === null) return null;
    text += `${index === 0 ? '{' : ','}${name}:${member}`;
  }
  return `${text}}`;
}

/** By UTF-16 code units, as RFC 8785 section 3.2.3 asks; most objects have a few keys only. */
function sortedKeys(members: Members): readonly string[] {
  const keys = Object.keys(members);
  for (let index = 1; index < keys.length; index += 1) {
    // The default order of sort() is by code units too.
    if (keys[index - 1]! > keys[index]!) return keys.length > INSERTED_MAX ? keys.sort() : insertedInOrder(keys);
  }
  return keys;
}

const INSERTED_MAX = 24;

/** Insertion sort: for a handful of keys it is several times faster than the general one. */
function insertedInOrder(keys: string[]): readonly string[] {
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index]!;
    let place = index;
    for (; place > 0 && keys[place - 1]! > key; place -= 1) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

type Path = readonly (string | number)[];

function refuse(value: unknown): never {
  const path = findOffender(value, []) ?? [];
  throw new InvariantError('json.not-canonical', { path: path.map(toWellFormed) });
}

/** Path of the first member that cannot be printed, in the order of printing. */
function findOffender(value: unknown, path: Path): Path | null {
  if (typeof value !== 'object' || value === null) {
    return print(value, path.length) === null ? path : null;
  }
  if (path.length >= LIMITS.jsonDepth) return path;
  const isArray = Array.isArray(value);
  if (!isArray && !isPlain(value)) return path;
  const keys = isArray ? Array.from(value, (_, index) => index) : sortedKeys(value as Members);
  for (const key of keys) {
    const inner = [...path, key];
    if (typeof key === 'string' && printText(key) === null) return inner;
    const found = findOffender((value as Readonly<Record<string | number, unknown>>)[key], inner);
    if (found !== null) return found;
  }
  return null;
}

/** The path of a refused key may itself hold half a pair; facts must stay printable. */
function toWellFormed(part: string | number): string | number {
  return typeof part === 'number' ? part : part.replace(/\p{Surrogate}/gu, '\ufffd');
}

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
  return print(value, []);
}

type Path = (string | number)[];

function print(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string': return printText(value, path);
    case 'number': return Number.isFinite(value) ? String(value) : refuse(path);
    case 'boolean': return value ? 'true' : 'false';
    case 'object': return value === null ? 'null' : printContainer(value, path);
    default: return refuse(path);
  }
}

function printText(text: string, path: Path): string {
  if (PLAIN_TEXT.test(text)) return `"${text}"`;
  return LONE_SURROGATE.test(text) ? refuse(path) : JSON.stringify(text);
}

function printContainer(value: object, path: Path): string {
  if (path.length >= LIMITS.jsonDepth) return refuse(path);
  if (Array.isArray(value)) return printArray(value, path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse(path);
  if (Object.getOwnPropertySymbols(value).length > 0) return refuse(path);
  return printObject(value as Readonly<Record<string, unknown>>, path);
}

function printArray(items: readonly unknown[], path: Path): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    path.push(index);
    text += (index === 0 ? '' : ',') + print(items[index], path);
    path.pop();
  }
  return `${text}]`;
}

function printObject(members: Readonly<Record<string, unknown>>, path: Path): string {
  let text = '{';
  // The default order of sort() is by UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  for (const key of Object.keys(members).sort()) {
    path.push(key);
    text += `${text === '{' ? '' : ','}${printText(key, path)}:${print(members[key], path)}`;
    path.pop();
  }
  return `${text}}`;
}

function refuse(path: Path): never {
  throw new InvariantError('json.not-canonical', { path: path.map(toWellFormed) });
}

/** The path of a refused key may itself hold half a pair; facts must stay printable. */
function toWellFormed(part: string | number): string | number {
  return typeof part === 'number' ? part : part.replace(/\p{Surrogate}/gu, '\ufffd');
}

import type { Json } from './json.js';

/** One thing that is wrong with an input: a stable code, where, and the facts of it. */
export interface Problem {
  /** Dotted, lower case, never reused: `fact.conflict`. */
  readonly code: string;
  /** Keys and indexes from the outermost value inwards; empty for the whole. */
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, Json>>;
}

/** Either a value, or every problem that stands in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Wraps a value that is good.
 * @param value - What the caller asked for.
 * @returns A result with `ok: true`.
 */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/**
 * Says no with all problems at once.
 * @param problems - At least one.
 * @returns A result with `ok: false`.
 */
export function fail(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}

/**
 * Describes one problem.
 * @param code - Dotted, lower case, stable.
 * @param path - Where, from the outermost value inwards.
 * @param facts - What an explanation needs to know.
 * @returns Plain JSON.
 */
export function problem(
  code: string,
  path: readonly (string | number)[] = [],
  facts: Readonly<Record<string, Json>> = {},
): Problem {
  return { code, path, facts };
}

/** Thrown for a bug of our own or a broken promise of the caller, never for a legal "no". */
export class InvariantError extends Error {
  /** Dotted, lower case, stable. */
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;

  constructor(code: string, facts: Readonly<Record<string, Json>> = {}, message: string = code) {
    super(message);
    this.name = 'InvariantError';
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Unwraps a result, for scripts that cannot go on without its value.
 * @param result - Of any verb.
 * @returns The value.
 * @throws InvariantError `result.failed`, whose message names every problem as code at path;
 * `result.not-a-result` for what no verb returned.
 */
export function orThrow<T>(result: Result<T>): T {
  const found: unknown = result;
  if (typeof found !== 'object' || found === null || !Object.hasOwn(found, 'ok')) {
    throw new InvariantError('result.not-a-result');
  }
  if (result.ok === true) return result.value;
  if (!Array.isArray(result.problems)) throw new InvariantError('result.not-a-result');
  const listed = result.problems.map(({ code, path }) => `${code} at ${toPointer(path)}`);
  const problems = result.problems.map(({ code, path, facts }) => ({ code, path, facts }));
  throw new InvariantError('result.failed', { problems }, `result.failed: ${listed.join('; ')}`);
}

/**
 * Proves to the compiler that every case of a union was handled.
 * @param value - Of a type with no values left.
 * @throws InvariantError `union.unhandled`, always.
 */
export function assertNever(value: never): never {
  throw new InvariantError('union.unhandled', { value: String(JSON.stringify(value)) });
}

/** `/` alone is the whole input. */
function toPointer(path: readonly (string | number)[]): string {
  return `/${path.join('/')}`;
}

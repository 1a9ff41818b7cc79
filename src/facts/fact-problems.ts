import type * as z from 'zod/mini';
import type { Json } from '../kernel/json.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import type { FactCode } from './fact-codes.js';

export type Path = readonly (string | number)[];

/** What we read of a schema's issue; its message is prose in a global locale and stays out. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  /** Words of a closed list, where the value is none of them. */
  readonly values?: readonly (string | number)[];
  readonly params?: { readonly code?: FactCode };
}

/** Longest text that a problem repeats. Beyond it the path says enough. */
const SHOWN_LENGTH = 100;

/**
 * Turns a schema's issues into problems of our own.
 * @param raw - The value that was read.
 * @param path - Where it stands.
 */
export function toProblems(
  raw: unknown, path: Path, issues: readonly z.core.$ZodIssue[],
): Problem[] {
  return (issues as unknown as readonly Issue[]).flatMap((issue) => {
    const at = [...path, ...issue.path.map(toStep)];
    if (issue.code === 'unrecognized_keys') {
      return (issue.keys ?? []).map((key) =>
        factProblem('fact.unknown-key', [...at, toStep(key)]));
    }
    const found = valueAt(raw, issue.path);
    const code = codeOf(issue, found);
    return [factProblem(code, at, code === 'fact.missing' ? {} : {
      ...shown(found), ...code === 'fact.not-in-list' ? { allowed: [...issue.values ?? []] } : {},
    })];
  });
}

/** A problem whose code stands in the list. */
export function factProblem(
  code: FactCode, path: Path, facts: Readonly<Record<string, Json>> = {},
): Problem {
  return problem(code, path, facts);
}

/** The value at fault where it is short and can be printed. */
export function shown(found: unknown): Readonly<Record<string, Json>> {
  const fits = typeof found === 'boolean'
    || (typeof found === 'number' && Number.isFinite(found))
    || (typeof found === 'string' && found.length <= SHOWN_LENGTH);
  return fits ? { value: typeof found === 'string' ? toWellFormed(found) : found } : {};
}

function codeOf(issue: Issue, found: unknown): FactCode {
  const own = issue.code === 'custom' ? issue.params?.code : undefined;
  // A free body accepts anything, so its absence comes as a body that is no JSON.
  if (own !== undefined && !(own === 'fact.not-json' && found === undefined)) return own;
  if (found === undefined) return 'fact.missing';
  if (issue.code === 'invalid_key') return 'fact.bad-id';
  if (issue.code !== 'invalid_value') return 'fact.wrong-kind';
  return typeof found === typeof issue.values?.[0] ? 'fact.not-in-list' : 'fact.wrong-kind';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, key) => (typeof held === 'object' && held !== null
    ? (held as Record<PropertyKey, unknown>)[key] : undefined), value);
}

function toStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : toWellFormed(String(step));
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

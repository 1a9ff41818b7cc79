import type * as z from 'zod/mini';
import type { Json } from '../../kernel/json.js';
import { toWellFormed } from '../../kernel/read-input.js';
import type { Path } from './check-json.js';

type Issue = z.core.$ZodIssue;

/** One thing that a schema found, in our own words. */
export interface Defect {
  /** The last part of the code. */
  readonly code: string;
  readonly path: Path;
  readonly facts: Readonly<Record<string, Json>>;
}

/** The value at a path, or undefined where the path ends early. */
export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) =>
    (typeof at === 'object' && at !== null && Object.hasOwn(at, key)
      ? (at as Record<string | number, unknown>)[key] : undefined), input);
}

const pathOf = (issue: Issue, base: Path): Path =>
  [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];

/** How far an alternative is from what was given; one of another nature altogether is far. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return sum + (issue.path.length === 0 ? 100 : 1);
  }, 0);
}

/** The nearest alternative's defects; where several are as near, none of them is blamed. */
function readUnion(
  alternatives: readonly (readonly Issue[])[], path: Path, input: unknown,
): readonly Defect[] {
  const least = Math.min(...alternatives.map(distance));
  const nearest = alternatives.filter((issues) => distance(issues) === least);
  const [only] = nearest;
  if (nearest.length === 1 && only !== undefined) return readIssues(only, path, input);
  const anyOf = nearest.map((issues) => issues.flatMap(
    (issue) => (issue.path.length === 1 ? [String(issue.path[0])] : [])));
  return [{ code: 'no-alternative', path, facts: { anyOf } }];
}

function readIssue(issue: Issue, base: Path, input: unknown): readonly Defect[] {
  const path = pathOf(issue, base);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ code: 'unknown-key', path: [...path, toWellFormed(key)], facts: {} }));
  }
  if (issue.code === 'custom') {
    const { code, ...facts } = (issue.params ?? {}) as Record<string, Json>;
    return [{ code: String(code), path, facts }];
  }
  if (valueAt(input, path) === undefined) return [{ code: 'missing-key', path, facts: {} }];
  switch (issue.code) {
    case 'invalid_union': return readUnion(issue.errors as readonly Issue[][], path, input);
    case 'invalid_value':
      return [{ code: 'unknown-word', path, facts: { allowed: issue.values as Json[] } }];
    case 'invalid_key': return [{ code: 'unknown-word', path, facts: {} }];
    default: return [{ code: 'wrong-type', path, facts: {} }];
  }
}

/**
 * Says what a schema found in our own codes; no message of zod's passes through.
 * @param base - Where the schema's input stands in `input`.
 */
export function readIssues(
  issues: readonly Issue[], base: Path, input: unknown,
): readonly Defect[] {
  return issues.flatMap((issue) => readIssue(issue, base, input));
}

/** Leaves out what lies at or under a place that is already refused. */
export function withoutCovered(defects: readonly Defect[], places: readonly Path[]): Defect[] {
  return defects.filter(({ path }) => !places.some((place) =>
    place.length <= path.length && place.every((key, i) => key === path[i])));
}

import { fail, ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { factProblem, shown } from './fact-problems.js';

/** The schema under which facts are recorded. A change of shape gets a new name. */
export const FACT_SCHEMA = 'softknock.fact.v1';

/** Says whether a schema names facts of this library, of any version. */
export function isFactSchema(schema: string): boolean {
  return schema.startsWith('softknock.fact.');
}

/**
 * Brings a recorded fact to the shape that `parseFacts` reads today.
 * @param schema - The schema named in the record.
 * @param body - The recorded body, not yet checked.
 * @returns The body, unchanged for `softknock.fact.v1`; or `fact.unknown-schema`.
 */
export function upcastFact(schema: string, body: unknown): Result<unknown> {
  if (schema === FACT_SCHEMA) return ok(body);
  return fail([factProblem('fact.unknown-schema', [], shown(schema))]);
}

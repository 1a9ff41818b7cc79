import type { Json } from '../kernel/json.js';
import { fail, ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { factProblem, shown } from './fact-problems.js';

/** The schema under which facts are recorded. A change of shape gets a new name. */
export const FACT_SCHEMA = 'softknock.fact.v1';

/** One step of a fact's body to the shape of a later schema. */
export interface FactStep {
  readonly to: string;
  /** Total over what was ever recorded under the older schema; changes nothing it is given. */
  readonly up: (body: Json) => Json;
}

/** Steps by the schema that they start from. Each release adds one and takes none away. */
export type FactSteps = Readonly<Record<string, FactStep>>;

/** No schema is older than the first. */
export const FACT_STEPS: FactSteps = {};

/** Says whether a schema names facts of this library, of any version. */
export function isFactSchema(schema: string): boolean {
  return schema.startsWith('softknock.fact.');
}

/**
 * Brings a recorded fact, step by step, to the shape that `parseFacts` reads today.
 * @param schema - The schema named in the record.
 * @param body - The recorded body, not yet checked.
 * @returns The body, unchanged for the schema of today; or `fact.unknown-schema` for one that no
 * row of steps leads from to it.
 */
export function upcastFact(
  schema: string, body: Json, steps: FactSteps = FACT_STEPS,
): Result<Json> {
  const walked = new Set<string>();
  let told = body;
  for (let at = schema; at !== FACT_SCHEMA;) {
    const step = Object.hasOwn(steps, at) ? steps[at] : undefined;
    if (step === undefined || walked.has(at)) {
      return fail([factProblem('fact.unknown-schema', [], shown(schema))]);
    }
    walked.add(at);
    told = step.up(told);
    at = step.to;
  }
  return ok(told);
}

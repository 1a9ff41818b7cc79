import type * as z from 'zod/mini';
import type { Json } from '../kernel/json.js';
import { parseInstant, toInstant } from '../kernel/instant.js';
import { byText } from '../kernel/sort.js';
import { copyJson, FACT_SCHEMAS, instant, isSetSchema, json } from './schemas/index.js';
import type { Fact } from './types/index.js';

type Normaliser = (value: unknown) => unknown;
type Members = Record<string, unknown>;

/** The part of a schema's definition that says how it is built. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
}

const toUtc: Normaliser = (value) => toInstant(parseInstant(value as string) as number);
const toSorted: Normaliser = (value) => [...value as string[]].sort(byText);
const toOwn: Normaliser = (value) => copyJson(value as Json);

/** Built from the schema, so that a member added there cannot be forgotten here. */
function normaliserOf(schema: z.ZodMiniType): Normaliser | null {
  if (schema === instant) return toUtc;
  if (schema === json) return toOwn;
  if (isSetSchema(schema)) return toSorted;
  const { type, shape, element, innerType } = schema._zod.def as unknown as Definition;
  if (type === 'object' && shape !== undefined) return ofObject(shape);
  if (type === 'array' && element !== undefined) {
    const each = normaliserOf(element);
    return each === null ? null : (list) => (list as unknown[]).map(each);
  }
  return type === 'optional' && innerType !== undefined ? normaliserOf(innerType) : null;
}

/** Members in the schema's order; what is absent, or `undefined`, stays absent. */
function ofObject(shape: Readonly<Record<string, z.ZodMiniType>>): Normaliser {
  const members = Object.keys(shape).map((key) =>
    ({ key, normalise: normaliserOf(shape[key] as z.ZodMiniType) }));
  return (value) => {
    const made: Members = {};
    for (const { key, normalise } of members) {
      const member = (value as Members)[key];
      if (member === undefined) continue;
      made[key] = normalise === null ? member : normalise(member);
    }
    return made;
  };
}

const NORMALISERS: ReadonlyMap<string, Normaliser> = new Map(
  [...FACT_SCHEMAS].map(([type, schema]) => [type, normaliserOf(schema) as Normaliser]));

/**
 * Writes a fact in its one form: instants in UTC with milliseconds, sets in order of code units,
 * absent members left out. Rankings and weekly hours keep their order.
 * @param fact - As its schema read it.
 * @returns A new fact that shares nothing with the input.
 */
export function normaliseFact(fact: Fact): Fact {
  return NORMALISERS.get(fact.type)?.(fact) as Fact;
}

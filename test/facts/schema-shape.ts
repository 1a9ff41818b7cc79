import { FACT_SCHEMAS } from '../../src/facts/schemas/index.js';
import { exampleFacts } from '../../src/testing/arbitraries/index.js';

export type Kind = string | { readonly [member: string]: Kind } | readonly Kind[];

/** Kinds of members, sorted; lists by what their first member is. */
function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return [kindOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => [key, kindOf(member)]));
}

/** The JSON shape of each fact type, read off its example. A free body is shown as `json`. */
export function factShapes(): Readonly<Record<string, Kind>> {
  return Object.fromEntries(exampleFacts().map((fact) => {
    const free = Object.fromEntries(['body', 'replacement', 'answers'].filter((k) => k in fact).map((k) => [k, 'json']));
    return [fact.type, { ...kindOf(fact) as object, ...free }];
  }));
}

/** Members that a type's schema knows, sorted. */
export function schemaMembers(type: string): readonly string[] {
  const schema = FACT_SCHEMAS.get(type) as unknown as { readonly shape: object };
  return Object.keys(schema.shape).sort();
}

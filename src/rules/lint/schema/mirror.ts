import type * as z from 'zod/mini';

/** A type with every member readonly and every intersection flattened, all the way down. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;

/** True only for types that are identical; optional and readonly members tell them apart. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;

/** Nothing to add where a schema mirrors the interface, else a member that no schema has. */
type Proof<S extends z.ZodMiniType, T> =
  Same<Plain<z.output<S>>, Plain<T>> extends true ? unknown : { readonly doesNotMirror: T };

/**
 * Makes a function that takes only a schema whose output is exactly the interface: a member that
 * is missing, added, or optional on one side alone does not compile.
 * @returns The schema itself, under the interface's name.
 * @example mirrorOf<{ readonly a: string }>()(z.strictObject({ a: z.string() }))
 */
export function mirrorOf<T>(): <S extends z.ZodMiniType>(
  schema: S & Proof<S, T>) => z.ZodMiniType<T> {
  return (schema) => schema as unknown as z.ZodMiniType<T>;
}

import * as z from 'zod/mini';
import type { FactOf, FactType } from '../types/index.js';
import { id, instant, opt, words } from './words.js';

/** Members that every fact has, beside its type. */
interface Base {
  readonly id: z.ZodMiniType<string>;
  readonly at: z.ZodMiniType<string>;
  readonly recordedAt: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
  readonly source: z.ZodMiniExactOptional<z.ZodMiniType<string>>;
}

const BASE: Base = { id, at: instant, recordedAt: opt(instant), source: opt(words) };

/** The schema of one fact type, as its members were listed. */
export type FactSchema<T extends FactType, S extends z.core.$ZodShape> =
  z.ZodMiniObject<Base & { readonly type: z.ZodMiniLiteral<T> } & S, z.core.$strict>;

/** Schemas of some fact types, each for the interface in `types/`. */
export type FactSchemas<T extends FactType> = { readonly [K in T]: z.ZodMiniType<FactOf<K>> };

/**
 * A strict schema of one fact type.
 * @param shape - Its own members; `id`, `at`, `recordedAt` and `source` are added.
 */
export function factSchema<const T extends FactType, S extends z.core.$ZodShape>(
  type: T, shape: S,
): FactSchema<T, S> {
  return z.strictObject({ type: z.literal(type), ...BASE, ...shape }) as unknown as
    FactSchema<T, S>;
}

/** A type without `readonly`, all the way down: the schema library does not know the word. */
type Plain<T> = T extends string | number | boolean | null | undefined ? T
  : T extends readonly (infer U)[] ? Plain<U>[]
  : { -readonly [K in keyof T]: Plain<T[K]> };

/** `true` if two types are the same, optional members included. */
export type Same<A, B> =
  (<X>() => X extends A ? 1 : 2) extends (<X>() => X extends B ? 1 : 2) ? true : false;

/** Schemas that say exactly what the interfaces say, both ways; `never` for those that do not. */
export type Exact<S> = {
  readonly [K in keyof S]: K extends FactType
    ? Same<Plain<z.infer<S[K]>>, Plain<FactOf<K>>> extends true ? S[K] : never : never;
};

/**
 * Does not compile unless each schema infers exactly the interface of its type.
 * @returns The same schemas under the interfaces' names.
 */
export function exactly<S extends Exact<S>>(schemas: S): FactSchemas<keyof S & FactType> {
  return schemas as unknown as FactSchemas<keyof S & FactType>;
}

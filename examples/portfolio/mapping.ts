import { readFileSync } from 'node:fs';
import * as z from 'zod';

const column = z.strictObject({ column: z.string().min(1) });
const valued = <T extends z.ZodType>(value: T) => z.strictObject({
  column: z.string().min(1), values: z.record(z.string(), value).optional(),
});

/** A name that goes into facts as it is. */
const named = z.string().trim().min(1).max(120);

/** Which column of a loan file is what. Only `loan` and `amount` must be there. */
const schema = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  product: named,
  loan: column,
  amount: column,
  /** US state; gives candidate zones. */
  state: column.optional(),
  /** IANA zone, where the file knows it. */
  zone: column.optional(),
  /** YYYY-MM-DD; absent: seeded. */
  disbursedOn: column.optional(),
  grade: column.optional(),
  termMonths: valued(z.number().int().positive()).optional(),
  pastDueDays: column.optional(),
  inDefault: valued(z.boolean()).optional(),
  signals: z.array(z.strictObject({
    column: z.string().min(1), min: z.number(), kind: named,
    severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  })).optional(),
});

export type Mapping = z.infer<typeof schema>;

/** A mapping read from a JSON file; a wrong one is told whole, with paths. */
export function readMapping(path: string): { mapping: Mapping } | { problems: readonly string[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { problems: [`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`] };
  }
  const parsed = schema.safeParse(raw);
  return parsed.success ? { mapping: parsed.data } : {
    problems: parsed.error.issues.map((i) => `${path}: ${i.path.join('.') || '(top)'}: ${i.message}`),
  };
}

import { readFileSync } from 'node:fs';
import * as z from 'zod';

const name = z.string().min(1).describe('A heading of the file, as it stands there.');
const column = (words: string) => z.strictObject({ column: name }).describe(words);
const valued = <T extends z.ZodType>(value: T, words: string) => z.strictObject({
  column: name, values: z.record(z.string(), value).describe('What each text of the column means; absent: the text itself is read.').optional(),
}).describe(words);

/** A name that goes into facts as it is. */
const named = z.string().trim().min(1).max(120);

/** Which column of a loan file is what. Only `loan` and `amount` must be there. */
const schema = z.strictObject({
  $schema: z.string().describe('Ignored.').optional(),
  currency: z.string().regex(/^[A-Z]{3}$/).describe('ISO 4217, for the whole file.'),
  product: named.describe('Of every loan of the file, as rules name products.'),
  loan: column('Id of the loan, once in the file.'),
  amount: column('What was paid out, in major units and plain digits.'),
  state: column('State of the United States, two letters; gives candidate zones.').optional(),
  zone: column('IANA zone of the borrower; goes before the state.').optional(),
  disbursedOn: column('Day of payout, YYYY-MM-DD; absent: seeded.').optional(),
  grade: column('Grade, as rules name grades.').optional(),
  termMonths: valued(z.number().int().positive(), 'Term in months.').optional(),
  pastDueDays: column('Days past due today; absent: seeded for loans in default.').optional(),
  inDefault: valued(z.boolean(), 'Whether the loan is in default.').optional(),
  signals: z.array(z.strictObject({
    column: name, min: z.number().describe('Raised where the number of the column is this or more.'),
    kind: named.describe('What the signal is called.'),
    severity: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 light, 3 grave.'),
  })).describe('Early-warning signals.').optional(),
});

/** The JSON Schema (draft 2020-12) of a mapping file. */
export function mappingJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(schema, { io: 'input' }), title: 'softknock column mapping',
    description: 'Which column of a CSV of loans is what, for npm start -- --input FILE --mapping FILE.',
  };
}

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

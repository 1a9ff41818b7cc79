import type * as z from 'zod/mini';
import { exactly, factSchema } from '../../src/facts/schemas/fact-schema.js';
import type { FactSchemas, Same } from '../../src/facts/schemas/fact-schema.js';
import { CONSENT_SCHEMAS } from '../../src/facts/schemas/consents.js';
import { CONTACT_SCHEMAS } from '../../src/facts/schemas/contacts.js';
import { LOAN_SCHEMAS } from '../../src/facts/schemas/loans.js';
import { PARTY_SCHEMAS } from '../../src/facts/schemas/parties.js';
import { RECORD_SCHEMAS } from '../../src/facts/schemas/records.js';
import { person } from '../../src/facts/schemas/statement.js';
import { WISH_SCHEMAS } from '../../src/facts/schemas/wishes.js';
import { WORK_SCHEMAS } from '../../src/facts/schemas/work.js';
import { flag, id, opt } from '../../src/facts/schemas/words.js';
import type { Fact, FactType } from '../../src/facts/types/index.js';

const all = {
  ...PARTY_SCHEMAS, ...LOAN_SCHEMAS, ...CONSENT_SCHEMAS, ...WISH_SCHEMAS, ...CONTACT_SCHEMAS, ...RECORD_SCHEMAS,
  ...WORK_SCHEMAS,
};

// Every type of the union has a schema, and there is none for a type outside it.
all satisfies FactSchemas<FactType>;
true satisfies Same<keyof typeof all, FactType>;
true satisfies Same<z.infer<(typeof all)[FactType]>, Fact>;

// `exactly` holds each schema against its interface both ways: these must not compile.
exactly({ BusyNow: factSchema('BusyNow', { ...person, contact: opt(id) }) });
// @ts-expect-error a member that the interface has is missing
exactly({ BusyNow: factSchema('BusyNow', { ...person }) });
// @ts-expect-error a member that the interface lacks is there
exactly({ BusyNow: factSchema('BusyNow', { ...person, contact: opt(id), loud: opt(flag) }) });
// @ts-expect-error an optional member is required
exactly({ BusyNow: factSchema('BusyNow', { ...person, contact: id }) });
// @ts-expect-error a required member is optional
exactly({ BusyNow: factSchema('BusyNow', { person: opt(id), contact: opt(id) }) });
// @ts-expect-error a member is of another kind
exactly({ BusyNow: factSchema('BusyNow', { ...person, contact: opt(flag) }) });
// @ts-expect-error the schema stands under another type's name
exactly({ BusyNow: factSchema('LoanClosed', { ...person, contact: opt(id) }) });

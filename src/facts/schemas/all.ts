import type * as z from 'zod/mini';
import type { Fact, FactType } from '../types/index.js';
import { CONSENT_SCHEMAS } from './consents.js';
import { CONTACT_SCHEMAS } from './contacts.js';
import type { FactSchemas } from './fact-schema.js';
import { LOAN_SCHEMAS } from './loans.js';
import { PARTY_SCHEMAS } from './parties.js';
import { RECORD_SCHEMAS } from './records.js';
import { WISH_SCHEMAS } from './wishes.js';
import { WORK_SCHEMAS } from './work.js';

/** Typed by the closed union, so that a fact type without a schema does not compile. */
const ALL: FactSchemas<FactType> = {
  ...PARTY_SCHEMAS, ...LOAN_SCHEMAS, ...CONSENT_SCHEMAS, ...WISH_SCHEMAS, ...CONTACT_SCHEMAS,
  ...RECORD_SCHEMAS, ...WORK_SCHEMAS,
};

/** A strict schema for each fact type: one look-up by `type`, never a union tried in turn. */
export const FACT_SCHEMAS: ReadonlyMap<string, z.ZodMiniType<Fact>> =
  new Map(Object.entries(ALL) as [FactType, z.ZodMiniType<Fact>][]);

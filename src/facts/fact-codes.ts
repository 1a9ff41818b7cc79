/**
 * Every code that reading facts and corrections can say no with. Codes are never reused; prose
 * stands in `explain/` alone.
 */
export const FACT_CODES = [
  // The list as a whole.
  'fact.not-a-list', 'fact.too-many', 'fact.conflict', 'fact.unknown-schema',
  // The shape of one fact.
  'fact.not-an-object', 'fact.unknown-type', 'fact.unknown-key', 'fact.missing', 'fact.wrong-kind',
  'fact.not-in-list', 'fact.duplicate-member', 'fact.empty', 'fact.not-json',
  // One value.
  'fact.bad-id', 'fact.bad-text', 'fact.bad-instant', 'fact.bad-date', 'fact.bad-time',
  'fact.bad-zone', 'fact.bad-country', 'fact.bad-region', 'fact.bad-currency', 'fact.bad-digest',
  'fact.bad-number',
  // Several values together.
  'fact.disagrees', 'fact.zero-width', 'fact.ends-before-it-begins', 'fact.recorded-before-happening',
  // Corrections.
  'correction.unknown-fact', 'correction.bad-replacement', 'correction.other-id',
  'correction.other-type', 'correction.of-a-correction', 'correction.names-itself',
] as const;

export type FactCode = (typeof FACT_CODES)[number];

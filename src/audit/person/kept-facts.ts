import type { FactType } from '../../facts/types/index.js';

/** Of which facts a record is one, by the name that a record-keeping rule gives it. */
export type RecordFacts = Readonly<Record<string, 'every-fact' | readonly FactType[]>>;

/**
 * Records by name, with the facts that are what this library holds of them. A recording itself is
 * with the host: here stand the contact that it is of, and the digest by which it is known for
 * the one that was filed. An assessment and the record of a processing are of a kind of processing
 * and name nobody (PIPL 55, 56): no fact of a person's is one, and erasing the person leaves both.
 */
export const RECORD_FACTS: RecordFacts = {
  'call-recording': ['ContactAttempted', 'EvidenceFiled'],
  'collection-recording': ['ContactAttempted', 'EvidenceFiled'],
  'collection-log': ['ContactAttempted'],
  'compliance-evidence': 'every-fact',
  'contact-log': ['ContactAttempted'],
  'impact-assessment': [],
  'processing-record': [],
};

import type { RuleBase } from '../rule.js';

/** From when a record's time is counted. */
export type RecordAnchor =
  /** The day of the contact, document or statement that the record is of. */
  | 'made'
  /** The last collection attempt for the loan, or the loan's end where it is later. */
  | 'last-collection'
  /** The end of the loan; while it is open no end is known. */
  | 'loan-closed';

/**
 * How long what must be kept, or may be kept. Several rules about one record: the longest
 * `at-least` holds, and an `at-most` that ends before it is shown as in conflict.
 *
 * @example
 * { kind: 'record-keeping', records: ['call-recording', 'collection-recording'],
 *   keepFor: { months: 24 }, from: 'made', bound: 'at-least' }
 */
export interface RecordKeeping extends RuleBase {
  readonly kind: 'record-keeping';
  /** Names of records in the host's words, with their usual other names. */
  readonly records: readonly string[];
  readonly keepFor: { readonly days: number } | { readonly months: number };
  readonly from: RecordAnchor;
  readonly bound: 'at-least' | 'at-most';
  /** Once the purpose is met it is stored and secured and not otherwise used. */
  readonly storeOnly?: boolean;
}

import type { QualityMeasure } from '../../terms/quality-codes.js';

/** What a measure says, and how its interval is made. */
export interface Measure {
  readonly measure: string;
  /** `share`: a part of a whole. `rate`: events per unit. */
  readonly kind: 'share' | 'rate';
  /** Which way is better for the borrower and the lender; null where neither end is. */
  readonly better: 'high' | 'low' | null;
  /** What is printed beside it: per how many units. */
  readonly per: number;
}

/**
 * The measures of quality. None is a count of contacts or visits: more of those is not better, and
 * a ranking by number rewards what a borrower suffers. A scorecard therefore holds no totals to
 * rank by, and lists groups by name.
 */
export const MEASURES: readonly (Measure & { readonly measure: QualityMeasure })[] = [
  { measure: 'duties.met-on-time', kind: 'share', better: 'high', per: 1 },
  { measure: 'duties.met-without-contact', kind: 'share', better: 'high', per: 1 },
  { measure: 'burden.contacts-per-duty-met', kind: 'rate', better: 'low', per: 1 },
  { measure: 'burden.contacts-per-person', kind: 'rate', better: 'low', per: 1 },
  { measure: 'checks.evidence-complete', kind: 'share', better: 'high', per: 1 },
  { measure: 'visits.confirmed-by-person', kind: 'share', better: 'high', per: 1 },
  { measure: 'checks.without-open-question', kind: 'share', better: 'high', per: 1 },
  { measure: 'refusals.honoured-in-time', kind: 'share', better: 'high', per: 1 },
  { measure: 'refusals.contacted-before-honoured', kind: 'share', better: 'low', per: 1 },
  { measure: 'aapor.CON1', kind: 'share', better: null, per: 1 },
  { measure: 'aapor.COOP1', kind: 'share', better: 'high', per: 1 },
  { measure: 'aapor.REF1', kind: 'share', better: null, per: 1 },
  { measure: 'contacts.right-party', kind: 'share', better: 'high', per: 1 },
  { measure: 'complaints.per-thousand-contacts', kind: 'rate', better: 'low', per: 1000 },
  { measure: 'promises.kept', kind: 'share', better: 'high', per: 1 },
  { measure: 'customers.lost-after-contact', kind: 'share', better: 'low', per: 1 },
];

/** Prefix of the measures that count findings of a code per check, for training. */
export const FINDING_PREFIX = 'finding/';

const BY_NAME: ReadonlyMap<string, Measure> = new Map(MEASURES.map((m) => [m.measure, m]));

/** The measure of a name; findings of a code per check are shares of which less is better. */
export function measureOf(name: string): Measure | null {
  if (name.startsWith(FINDING_PREFIX)) {
    return { measure: name, kind: 'share', better: 'low', per: 1 };
  }
  return BY_NAME.get(name) ?? null;
}

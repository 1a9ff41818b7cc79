import type { LawfulBasis } from './words.js';

/** What a refusal turns into, by the basis on which the purpose rests. */
export type RefusalRoute = 'withdrawal' | 'objection' | 'wish';

/**
 * How a refusal acts on each basis: consent is withdrawn, legitimate interest and public task are
 * objected to, and what rests on contract or law survives as a wish about how, not whether.
 * @source PIPL 13, 15; GDPR 6(1), 7(3), 21(1)
 */
export const REFUSAL_ROUTES: Readonly<Record<LawfulBasis, RefusalRoute>> = {
  consent: 'withdrawal',
  'legitimate-interest': 'objection',
  'public-task': 'objection',
  contract: 'wish',
  'legal-obligation': 'wish',
  'vital-interest': 'wish',
  'disclosed-data': 'objection',
};

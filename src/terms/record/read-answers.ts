import {
  aDate, aFlag, aName, aNumber, atLeast, listOf, maybe, oneOf, orNull,
  someWords,
} from '../../kernel/read-input.js';
import type { Given, Reader } from '../../kernel/read-input.js';
import { CHANNELS, EVIDENCE_KINDS, FORCES, LAWFUL_BASES, TIERS } from '../words.js';
import type { Duty, DutyPart, TierAssessment } from './duty.js';
import type { RefusalRouting, RoutedPurpose } from './refusal.js';
import type { SigningNotice, SigningRow } from './signing.js';

const words = listOf(someWords);

const aBasis: Reader<unknown> = (value, path, found) => (value === null || value === 'missing' ? value
  : atLeast<{ readonly basis: string }>({ basis: oneOf(LAWFUL_BASES) })(value, path, found));

const aPart: Reader<unknown> = orNull(atLeast<Pick<DutyPart, 'kind' | 'nth' | 'count' | 'daysApart'>>({
  kind: oneOf(['evidence', 'turn']), nth: aNumber, count: aNumber, daysApart: orNull(aNumber),
}));

/** Reads a duty as far as explanations need it. */
export const aDuty: Reader<unknown> = atLeast<Pick<Duty, 'rule' | 'purpose' | 'loan' | 'earliest'
  | 'latest' | 'status' | 'accepts' | 'force'> & { readonly basis: Given; readonly part?: Given }>({
    rule: aName, purpose: aName, loan: aName, earliest: aDate, latest: aDate,
    status: oneOf(['open', 'met', 'overdue']), accepts: listOf(oneOf(EVIDENCE_KINDS)),
    force: oneOf(FORCES), basis: aBasis as Reader<Given>, part: maybe(aPart as Reader<Given>),
  });

/** Reads a tier as far as explanations need it. */
export const aTier: Reader<unknown> =
  atLeast<Pick<TierAssessment, 'loan' | 'tier' | 'score' | 'since' | 'contributions' | 'heldUntil'>>({
    loan: aName, tier: oneOf(TIERS), score: aNumber, since: aDate, heldUntil: orNull(aDate),
    contributions: listOf(atLeast<TierAssessment['contributions'][number]>({
      code: aName, points: aNumber, facts: words,
    })),
  });

/** Reads a routed refusal as far as explanations need it. */
export const aRouting: Reader<unknown> =
  atLeast<Pick<RefusalRouting, 'purposes' | 'facts' | 'dutiesLeft' | 'closes' | 'ambiguous' | 'code'>>({
    purposes: listOf(atLeast<RoutedPurpose>({
      purpose: aName, basis: orNull(oneOf(LAWFUL_BASES)), survives: aFlag,
      route: oneOf(['withdrawal', 'objection', 'opt-out', 'cease', 'wish', 'times', 'nothing']),
    })),
    facts: listOf(atLeast<RefusalRouting['facts'][number]>({ type: aName, id: aName })),
    dutiesLeft: words, closes: listOf(oneOf(CHANNELS)), ambiguous: aFlag, code: aName,
  });

/** Reads a notice at the signing as far as explanations need it. */
export const aNotice: Reader<unknown> =
  atLeast<Pick<SigningNotice, 'loan' | 'actor' | 'rights'> & { readonly rows: readonly object[] }>({
    loan: aName, actor: aName, rights: words,
    rows: listOf(atLeast<Pick<SigningRow, 'purpose' | 'choice' | 'basis' | 'channels'
      | 'lostOnWithdrawal'>>({
        purpose: aName, choice: oneOf(['told', 'asked', 'none']), basis: orNull(oneOf(LAWFUL_BASES)),
        channels: listOf(oneOf(CHANNELS)), lostOnWithdrawal: words,
      })),
  });

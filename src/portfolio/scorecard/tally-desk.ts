import type { FactOf } from '../../facts/types/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { AuthenticityFinding, FindingJudgement } from '../../work/index.js';
import type { Period } from '../duty-outcomes.js';
import type { GroupBy, Placed, Roster } from './roster.js';
import type { OpenTally } from './tally.js';

/** What a scorecard is drawn up from, beside the case files. */
export interface QualityAsk extends Period {
  readonly by: GroupBy;
  readonly roster: Roster;
  /** From `examineEvidence` over the whole book; absent: measures that rest on it stay empty. */
  readonly findings?: readonly AuthenticityFinding[];
  /** From `listJudgements`: a finding that a person explained counts no more. */
  readonly judgements?: ReadonlyMap<string, FindingJudgement>;
  /** Hours within which a refusal is to be routed: the lender's own standard. */
  readonly honourHours: number;
  /** Reasons of `LoanClosed` that mean a customer went elsewhere, and how soon after a contact. */
  readonly lost: { readonly reasons: readonly string[]; readonly withinDays: number };
}

type Contact = FactOf<'ContactAttempted'>;

/** What the parts of a tally share: the case, the question, and where counts go. */
export interface TallyDesk {
  readonly file: CaseFile;
  readonly ask: QualityAsk;
  readonly from: number;
  readonly until: number;
  readonly tally: OpenTally;
  readonly groupOf: (item: Placed) => string;
  /** Outbound contacts with the file's person in the period that burden them. */
  readonly burdens: readonly Contact[];
}

/** Desk work disturbs nobody; a reply and a purpose that the borrower asked for are no burden. */
export function isBurden(file: CaseFile, contact: Contact): boolean {
  if (contact.direction !== 'out' || contact.channel === 'desk') return false;
  if (contact.inReplyTo !== undefined) return false;
  const purposes = contact.purposes ?? [];
  return purposes.length === 0
    || purposes.some((p) => file.policy.purposes.get(p)?.welcome !== true);
}

/** Where a contact belongs: its officer, else its first loan's. */
export function placeOf(contact: Contact): Placed {
  const { person, officer, at } = contact;
  return { person, loan: contact.loans[0], officer, at };
}

import type { Decision, Duty, Plan, TierAssessment } from 'softknock';
import type { Borrower } from './us-book.js';
import type { Alternatives } from './alternatives.js';
import type { PlanPicture } from 'softknock/explain/en';
import type { UsualPractice } from './usual-practice.js';

export type Counts = Record<string, number>;

/** Sums over a book, and nothing that names a person. */
export interface Tally {
  borrowers: number;
  placed: number;
  duties: number;
  readonly kinds: Counts;
  readonly tiers: Counts;
  /** Duties by the way they are planned. Planned is not met. */
  readonly planned: Counts;
  readonly contacts: Counts;
  readonly dataUse: Counts;
  readonly purposes: Counts;
  readonly unmet: Counts;
  readonly unmetWhy: Counts;
  readonly status: Counts;
  readonly effects: Counts;
  readonly deciding: Counts;
  readonly usualRules: Counts;
  /** Contacts by way, for each manner of planning. */
  readonly manners: Readonly<Record<Manner, Counts>>;
  /** Duties that each manner leaves unmet; a fixed calendar looks at no rule and has no figure. */
  readonly left: Record<Exclude<Manner, 'calendar'>, number>;
  readonly usual: { calls: number; forbidden: number; forbiddenByHouse: number; presumed: number; needReview: number };
  /** The year that the page shows of one borrower. */
  picture: { readonly plan: Plan; readonly quiet: PlanPicture['quiet'] } | null;
}

/** Ways of planning that are compared. */
export type Manner = 'calendar' | 'unbundled' | 'greedy' | 'plan';

export function emptyTally(): Tally {
  return {
    borrowers: 0, placed: 0, duties: 0, kinds: {}, tiers: {}, planned: {}, contacts: {}, dataUse: {},
    purposes: {}, unmet: {}, unmetWhy: {}, status: {}, effects: {}, deciding: {}, usualRules: {},
    manners: { calendar: {}, unbundled: {}, greedy: {}, plan: {} },
    left: { unbundled: 0, greedy: 0, plan: 0 },
    usual: { calls: 0, forbidden: 0, forbiddenByHouse: 0, presumed: 0, needReview: 0 },
    picture: null,
  };
}

export function count(counts: Counts, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}

/** The group that a duty's planned way falls in. */
export function wayOf(channel: string): string {
  if (channel === 'desk') return 'desk';
  if (channel === 'self-service') return 'self-service';
  if (channel === 'phone' || channel === 'video') return 'call';
  return channel === 'visit' ? 'visit' : 'message';
}

/** Adds one borrower's year to the sums. */
export function addBorrower(
  tally: Tally, borrower: Borrower, duties: readonly Duty[], tiers: readonly TierAssessment[],
  plan: Plan, usual: UsualPractice, alternatives: Alternatives,
): void {
  tally.borrowers += 1;
  if (borrower.placedLoans.length > 0) tally.placed += 1;
  tally.duties += duties.length;
  count(tally.kinds, borrower.kind);
  for (const tier of tiers) count(tally.tiers, tier.tier);
  for (const duty of duties) count(tally.purposes, duty.purpose);
  for (const contact of plan.contacts) {
    count(tally.planned, wayOf(contact.channel), contact.duties.length);
    count(tally.contacts, contact.channel);
    count(tally.manners.plan, wayOf(contact.channel));
    for (const source of contact.sources) count(tally.dataUse, source);
  }
  for (const unmet of plan.unmet) {
    count(tally.unmet, unmet.purpose);
    const rules = [...new Set(unmet.because.flatMap((b) => b.rules))].sort();
    count(tally.unmetWhy, rules.length > 0 ? rules.join(', ') : 'no contact point yields the evidence');
  }
  tally.left.plan += plan.unmet.length;
  tally.left.unbundled += alternatives.unbundled.unmet;
  tally.left.greedy += alternatives.greedy.unmet;
  for (const [manner, counts] of [['calendar', plan.usual], ['unbundled', alternatives.unbundled.contacts],
    ['greedy', alternatives.greedy.contacts]] as const) {
    for (const [channel, n] of Object.entries(counts)) count(tally.manners[manner], wayOf(channel), n);
  }
  count(tally.status, plan.status);
  tally.usual.calls += usual.calls;
  tally.usual.forbidden += usual.forbidden;
  tally.usual.forbiddenByHouse += usual.forbiddenByHouse;
  tally.usual.presumed += usual.presumed;
  tally.usual.needReview += usual.needReview;
  for (const [rule, n] of Object.entries(usual.byRule)) count(tally.usualRules, rule, n);
}

export function addDecision(tally: Tally, decision: Decision): void {
  count(tally.effects, decision.effect);
  for (const rule of decision.verdict.deciding) count(tally.deciding, `${decision.effect}: ${rule}`);
}

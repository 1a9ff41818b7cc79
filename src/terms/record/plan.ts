import type { Span } from '../../kernel/spans.js';
import type { Channel, DeskSource } from '../words.js';
import type { BasedOn } from './decision.js';

/** A contact or a piece of desk work, as the solver places it. */
export interface SolvedContact {
  readonly day: number;
  readonly means: number;
  /** Indices of the duties it serves, ascending; never empty. */
  readonly serves: readonly number[];
}

/**
 * The cost of a plan in an ordered group: unmet duties resting on law, other unmet duties, then
 * the burden levels of the problem. Compared entry by entry.
 */
export type Cost = readonly number[];

/** The dual of one window of a duty with a rhythm: `every` days from `from` on. */
export interface WindowDual {
  readonly duty: number;
  readonly from: number;
  readonly dual: Cost;
}

/** The price of one place in one window of a cap: `window` is its first day, or its run's index. */
export interface CapPrice {
  readonly cap: number;
  readonly window: number;
  readonly price: Cost;
}

/** A contact by a means within a run of days: made at least once, or never. */
export interface ProofCase {
  readonly means: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Dual values, in any ordered abelian group: for each duty a vector no greater than its penalty,
 * such that no permitted contact's duties sum to more than its burden and the prices that it
 * pays. Then no plan costs less than the sum of the vectors less the prices of all places.
 */
export interface Duals {
  /** One vector per duty, in the problem's order; zero for a duty with a rhythm. */
  readonly duties: readonly Cost[];
  readonly windows: readonly WindowDual[];
  readonly prices: readonly CapPrice[];
}

/** A turn of the problem, by its place in `order`, and a day: `before` is served by it, or not. */
export interface ProofTurn {
  readonly order: number;
  readonly by: number;
}

/** Dual values, with the vector that each contact made at least once brings: one per such case. */
export interface ProofLeaf {
  readonly duals: Duals;
  readonly made: readonly Cost[];
}

/**
 * A proof that no plan costs less than its bound: dual values, or two proofs for two cases. Either
 * one contact is made at least once, or never: in the first case its vector `made` counts towards
 * the bound, and towards what each such contact must pay for. Or what comes first in a turn is
 * served by some day, if at all, or later: in the second case what follows is later still.
 */
export type Proof =
  | ProofLeaf
  | { readonly on: ProofCase; readonly some: Proof; readonly none: Proof }
  | { readonly turn: ProofTurn; readonly early: Proof; readonly late: Proof };

/**
 * What anyone needs to check that no plan of lower declared burden exists, on the stated premises.
 * @source design notes: dual ascent; the argument holds in any ordered abelian group.
 */
export interface Certificate {
  readonly v: 1;
  /** SHA-256 of the problem's canonical bytes. */
  readonly problem: string;
  readonly proof: Proof;
  readonly bound: Cost;
  readonly cost: Cost;
  /** What the bound rests on, as codes: a complete contact ledger, the packs in force. */
  readonly premises: readonly string[];
}

/** `proved`: the checker alone shows optimality. `bounded`: the bound has the stated gap. */
export type PlanStatus = 'proved' | 'searched' | 'bounded';

/** What the solver returns: integers only. */
export interface Solution {
  readonly contacts: readonly SolvedContact[];
  /** Indices, ascending; a duty with a rhythm once for each missed day. */
  readonly unmet: readonly number[];
  readonly cost: Cost;
  readonly bound: Cost;
  readonly proof: Proof;
  readonly status: PlanStatus;
  /** Counted operations, never wall clock. */
  readonly work: number;
}

export interface PlannedContact {
  /** Local date of the house's zone. */
  readonly on: string;
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly sources: readonly DeskSource[];
  /** Ids of the duties it is planned to serve, sorted. */
  readonly duties: readonly string[];
  readonly purposes: readonly string[];
  readonly loans: readonly string[];
  /** Open spans of instants on that day; the re-check law holds anywhere inside. */
  readonly spans: readonly Span[];
  /** For each lighter means: why it did not serve. */
  readonly lighter: readonly LighterMeans[];
  /** It was announced to the borrower and stands. */
  readonly announced: boolean;
}

/** A contact of an earlier plan, as far as a later plan needs it. */
export interface PreviousContact {
  readonly on: string;
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly sources: readonly DeskSource[];
}

/** Why a lighter channel did not serve in a plan. */
export interface LighterMeans {
  readonly channel: Channel;
  /** `refused`: a lighter way was; `too-soon`: what it follows was not long enough ago. */
  readonly why: 'evidence-unsuitable' | 'no-contact-point' | 'no-permitted-opening' | 'tried'
    | 'cap' | 'shared' | 'refused' | 'too-soon';
  /** Rules that closed it, sorted. */
  readonly rules: readonly string[];
}

/** A duty that no lawful plan on these facts meets, or that the search left out. */
export interface UnmetDuty {
  readonly duty: string;
  readonly purpose: string;
  readonly loan: string;
  readonly latest: string;
  /** Named rules that stand in the way, per channel, sorted. */
  readonly because: readonly LighterMeans[];
}

/** The plan of least declared burden that was found, with its certificate. */
export interface Plan {
  readonly v: 1;
  readonly person: string;
  readonly at: string;
  readonly until: string;
  readonly contacts: readonly PlannedContact[];
  readonly unmet: readonly UnmetDuty[];
  readonly status: PlanStatus;
  readonly cost: Readonly<Record<string, number>>;
  readonly gap: Readonly<Record<string, number>>;
  readonly certificate: Certificate;
  /** Contacts by channel that a fixed calendar of calls would make for the same duties. */
  readonly usual: Readonly<Partial<Record<Channel, number>>>;
  readonly premises: readonly string[];
  /** Digest of the policy under which it was made. */
  readonly policy: string;
  /** Contacts of the plan before it that it was asked to keep where that costs nothing. */
  readonly previous: readonly PreviousContact[];
  /** Contacts that had been announced when it was made. */
  readonly announced: readonly PreviousContact[];
  readonly basedOn: BasedOn;
}

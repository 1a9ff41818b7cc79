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

/**
 * What anyone needs to check that no plan of lower declared burden exists: for each duty a vector
 * no greater than its penalty, such that no permitted contact's duties sum to more than its
 * burden. Then the sum of the vectors is below every plan's cost.
 * @source design notes: dual ascent; the argument holds in any ordered abelian group.
 */
export interface Certificate {
  readonly v: 1;
  /** SHA-256 of the problem's canonical bytes. */
  readonly problem: string;
  /** One vector per duty, in the problem's order. */
  readonly duals: readonly Cost[];
  readonly bound: Cost;
  readonly cost: Cost;
}

/** `proved`: the checker alone shows optimality. `bounded`: the bound has the stated gap. */
export type PlanStatus = 'proved' | 'searched' | 'bounded';

/** What the solver returns: integers only. */
export interface Solution {
  readonly contacts: readonly SolvedContact[];
  readonly unmet: readonly number[];
  readonly cost: Cost;
  readonly bound: Cost;
  readonly duals: readonly Cost[];
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
  readonly why: 'evidence-unsuitable' | 'no-contact-point' | 'no-permitted-opening' | 'tried'
    | 'cap' | 'shared';
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
  readonly premises: readonly string[];
  /** Digest of the policy under which it was made. */
  readonly policy: string;
  /** Contacts of the plan before it that it was asked to keep where that costs nothing. */
  readonly previous: readonly PreviousContact[];
  readonly basedOn: BasedOn;
}

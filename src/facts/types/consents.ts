import type { LawfulBasis, Lift, RefusalReason, Channel } from '../../terms/words.js';
import type { FactBase, Scope } from './base.js';

export interface NoticeServed extends FactBase {
  readonly type: 'NoticeServed';
  readonly person: string;
  readonly notice: string;
  readonly version: string;
  readonly purposes: readonly string[];
}

export interface BasisRecorded extends FactBase {
  readonly type: 'BasisRecorded';
  readonly person: string;
  readonly purposes: readonly string[];
  readonly basis: LawfulBasis;
  readonly reference: string;
}

export interface ConsentGiven extends FactBase {
  readonly type: 'ConsentGiven';
  readonly person: string;
  readonly scope: Scope;
  readonly notice?: { readonly id: string; readonly version: string };
  /** A separate consent, as PIPL asks for in listed cases. Absent means false. */
  readonly separate?: boolean;
  readonly form: 'written' | 'electronic' | 'oral';
  readonly until?: string;
  readonly givenTo?: string;
  readonly obtainedDuring?: string;
  readonly lifts?: readonly Lift[];
}

export interface ConsentRefused extends FactBase {
  readonly type: 'ConsentRefused';
  readonly person: string;
  readonly scope: Scope;
}

export interface ConsentWithdrawn extends FactBase {
  readonly type: 'ConsentWithdrawn';
  readonly person: string;
  readonly scope: Scope;
}

export interface ConsentExpired extends FactBase {
  readonly type: 'ConsentExpired';
  readonly person: string;
  readonly scope: Scope;
}

export interface ObjectionRaised extends FactBase {
  readonly type: 'ObjectionRaised';
  readonly person: string;
  readonly scope: Scope;
}

/** 「不想回访」 before it is routed to one of the other five. */
export interface RefusalStated extends FactBase {
  readonly type: 'RefusalStated';
  readonly person: string;
  readonly scope: Scope;
  readonly reason: RefusalReason;
  readonly words?: string;
  readonly until?: string;
  /** The facts to which it was routed cite its id in `source`; routing settles it. */
  readonly form?: 'written' | 'electronic' | 'oral';
}

export interface RefusalRouted extends FactBase {
  readonly type: 'RefusalRouted';
  readonly person: string;
  readonly refusal: string;
  /** Ids of the facts that now carry its effect. */
  readonly into: readonly string[];
}

export interface CeaseRequested extends FactBase {
  readonly type: 'CeaseRequested';
  readonly person: string;
  readonly scope: Scope;
  readonly form: 'written' | 'electronic' | 'oral';
  readonly sentAt?: string;
}

export interface OptedOut extends FactBase {
  readonly type: 'OptedOut';
  readonly person: string;
  readonly channel?: Channel;
  readonly contactPoint?: string;
  /** Only for these purposes; absent means all. */
  readonly purposes?: readonly string[];
  /** Only about these loans; absent means all. */
  readonly loans?: readonly string[];
  /** Until this instant; absent means until opted in again. */
  readonly until?: string;
  readonly words?: string;
}

export interface OptedIn extends FactBase {
  readonly type: 'OptedIn';
  readonly person: string;
  readonly channel?: Channel;
  readonly contactPoint?: string;
  readonly purposes?: readonly string[];
  readonly loans?: readonly string[];
  readonly words?: string;
}

export interface ErasureRequested extends FactBase {
  readonly type: 'ErasureRequested';
  readonly person: string;
  readonly scope: Scope;
}

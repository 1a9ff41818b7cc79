import type { Classification } from '../../terms/words.js';
import type { FactBase } from './base.js';
import type { LoanParty } from './parties.js';

export interface LoanOpened extends FactBase {
  readonly type: 'LoanOpened';
  readonly loan: string;
  readonly product: string;
  readonly use?: string;
  /** Major units. */
  readonly amount: number;
  readonly currency: string;
  readonly disbursedOn: string;
  readonly maturesOn?: string;
  readonly account?: string;
  readonly facility?: string;
  readonly project?: string;
  readonly collateral?: readonly string[];
  readonly parties: readonly LoanParty[];
  /** What the contract lets the lender check. */
  readonly clauses: readonly { readonly clause: string; readonly purposes: readonly string[] }[];
}

export interface LoanObserved extends FactBase {
  readonly type: 'LoanObserved';
  readonly loan: string;
  readonly on: string;
  readonly pastDueDays: number;
  readonly delinquentDays?: number;
  readonly interestPastDueDays?: number;
  readonly outstanding?: number;
  readonly grade?: string;
  readonly classification?: Classification;
}

export interface DelinquencyPaused extends FactBase {
  readonly type: 'DelinquencyPaused';
  readonly loan: string;
  readonly from: string;
  readonly until?: string;
}

export interface DelinquencyResumed extends FactBase {
  readonly type: 'DelinquencyResumed';
  readonly loan: string;
  readonly from: string;
}

export interface LoanClosed extends FactBase {
  readonly type: 'LoanClosed';
  readonly loan: string;
  readonly reason: string;
}

export interface SignalRaised extends FactBase {
  readonly type: 'SignalRaised';
  readonly signal: string;
  readonly loans: readonly string[];
  readonly kind: string;
  readonly severity: 1 | 2 | 3;
  readonly expiresOn?: string;
}

export interface SignalCleared extends FactBase {
  readonly type: 'SignalCleared';
  readonly signal: string;
  readonly reason?: string;
}

export interface CovenantAgreed extends FactBase {
  readonly type: 'CovenantAgreed';
  readonly loan?: string;
  readonly facility?: string;
  readonly covenant: string;
  readonly due: string;
}

export interface CovenantTested extends FactBase {
  readonly type: 'CovenantTested';
  readonly loan?: string;
  readonly facility?: string;
  readonly covenant: string;
  readonly due: string;
  readonly result: 'met' | 'breached' | 'waived';
}

export interface PromiseMade extends FactBase {
  readonly type: 'PromiseMade';
  readonly promise: string;
  readonly loans: readonly string[];
  readonly amount: number;
  readonly dueOn: string;
  /** The contact in which it was made. */
  readonly contact?: string;
}

export interface PromiseKept extends FactBase {
  readonly type: 'PromiseKept';
  readonly promise: string;
}

export interface PromiseBroken extends FactBase {
  readonly type: 'PromiseBroken';
  readonly promise: string;
}

/** Given up by agreement: neither kept nor broken. */
export interface PromiseCancelled extends FactBase {
  readonly type: 'PromiseCancelled';
  readonly promise: string;
  readonly by: string;
  readonly reason: string;
}

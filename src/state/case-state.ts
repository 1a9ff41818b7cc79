import type { Fact, FactOf, FactType } from '../facts/types/index.js';
import type { Memo } from './memo.js';

/** A fact with its instant as a number, so that no rule parses text. */
export interface Timed<F> {
  readonly at: number;
  readonly fact: F;
}

export type TimedList<T extends FactType> = readonly Timed<FactOf<T>>[];

/** A contact on file; the same fact stands in the list of its person. */
export interface ContactEntry {
  readonly at: number;
  readonly fact: FactOf<'ContactAttempted'>;
}

/** What holds of one person, as dated lists in the order of facts. */
export interface PersonState {
  readonly person: string;
  readonly registered: TimedList<'PersonRegistered'>;
  readonly pointsAdded: TimedList<'ContactPointAdded'>;
  readonly pointsRemoved: TimedList<'ContactPointRemoved'>;
  readonly notices: TimedList<'NoticeServed'>;
  readonly bases: TimedList<'BasisRecorded'>;
  readonly consents: TimedList<'ConsentGiven'>;
  /** Refusals, withdrawals and expiries of consent alike: each ends what it covers. */
  readonly consentEnds: TimedList<'ConsentRefused' | 'ConsentWithdrawn' | 'ConsentExpired'>;
  readonly objections: TimedList<'ObjectionRaised'>;
  readonly erasures: TimedList<'ErasureRequested'>;
  readonly refusals: TimedList<'RefusalStated'>;
  readonly routed: TimedList<'RefusalRouted'>;
  readonly ceases: TimedList<'CeaseRequested'>;
  readonly optOuts: TimedList<'OptedOut'>;
  readonly optIns: TimedList<'OptedIn'>;
  readonly times: TimedList<'TimesStated'>;
  readonly timesLifted: TimedList<'TimesLifted'>;
  readonly places: TimedList<'PlaceStated'>;
  readonly busy: TimedList<'BusyNow'>;
  readonly preferences: TimedList<'PreferenceStated'>;
  readonly represented: TimedList<'RepresentationNotified'>;
  readonly representationEnds: TimedList<'RepresentationLapsed' | 'DirectContactAllowed'>;
  readonly protections: TimedList<'ProtectionStarted'>;
  readonly protectionEnds: TimedList<'ProtectionEnded'>;
  readonly contacts: readonly ContactEntry[];
  readonly decided: TimedList<'ContactDecided'>;
  readonly historyFrom: TimedList<'HistoryCompleteFrom'>;
  /** What has been worked out from these lists: an aid to speed, never part of an answer. */
  readonly memo: Memo;
}

/** What holds of one loan. */
export interface LoanState {
  readonly loan: string;
  readonly opened: Timed<FactOf<'LoanOpened'>>;
  readonly observed: TimedList<'LoanObserved'>;
  readonly pauses: TimedList<'DelinquencyPaused'>;
  readonly resumes: TimedList<'DelinquencyResumed'>;
  readonly closed: TimedList<'LoanClosed'>;
  readonly signals: TimedList<'SignalRaised'>;
  readonly evidence: TimedList<'EvidenceFiled'>;
  readonly checks: TimedList<'CheckCompleted'>;
  readonly covenants: TimedList<'CovenantAgreed'>;
  readonly covenantTests: TimedList<'CovenantTested'>;
}

/** What is so for one case: a person, their loans and the loans' other parties. */
export interface CaseState {
  readonly persons: ReadonlyMap<string, PersonState>;
  readonly loans: ReadonlyMap<string, LoanState>;
  readonly actors: ReadonlyMap<string, TimedList<'ActorEngaged'>>;
  readonly signalsCleared: TimedList<'SignalCleared'>;
  readonly attestations: TimedList<'AttestationMade'>;
  readonly overrides: TimedList<'OverrideGranted'>;
  /** Every fact in the order of facts. */
  readonly facts: readonly Fact[];
  /** Instant of the last fact, or 0. */
  readonly lastAt: number;
}

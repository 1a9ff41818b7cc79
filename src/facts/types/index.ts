import type * as C from './consents.js';
import type * as K from './contacts.js';
import type * as L from './loans.js';
import type * as P from './parties.js';
import type * as R from './records.js';
import type * as W from './wishes.js';
import type * as T from './work.js';

export type { FactBase, Scope, WeekdayName, WeeklySpan } from './base.js';
export type { ActorEngaged, ContactPointAdded, LoanParty, PersonRegistered } from './parties.js';
export type { LoanObserved, LoanOpened, SignalRaised } from './loans.js';
export type {
  BasisRecorded, CeaseRequested, ConsentGiven, ConsentWithdrawn, ObjectionRaised, OptedOut,
  RefusalRouted, RefusalStated, NoticeServed,
} from './consents.js';
export type {
  PlaceStated, ProtectionStarted, RepresentationNotified, TimesStated,
} from './wishes.js';
export type { CheckCompleted, ContactAttempted, EvidenceFiled } from './contacts.js';
export type { ContactDecidedFact, KeptRecord, PlanMade, PolicyStamp } from './records.js';
export type { Accepted } from './work.js';

/** Everything that can happen: the closed union of facts, each in the past tense. */
export type Fact =
  | P.PersonRegistered | P.ContactPointAdded | P.ContactPointRemoved | P.ActorEngaged
  | P.CustomerGrouped
  | L.LoanOpened | L.LoanObserved | L.DelinquencyPaused | L.DelinquencyResumed | L.LoanClosed
  | L.SignalRaised | L.SignalCleared | L.CovenantAgreed | L.CovenantTested
  | L.PromiseMade | L.PromiseKept | L.PromiseBroken | L.PromiseCancelled
  | C.NoticeServed | C.BasisRecorded | C.ConsentGiven | C.ConsentRefused | C.ConsentWithdrawn
  | C.ConsentExpired | C.ObjectionRaised | C.RefusalStated | C.RefusalRouted | C.CeaseRequested
  | C.OptedOut | C.OptedIn | C.ErasureRequested
  | W.TimesStated | W.TimesLifted | W.PlaceStated | W.BusyNow | W.PreferenceStated
  | W.RepresentationNotified | W.RepresentationLapsed | W.DirectContactAllowed
  | W.ProtectionStarted | W.ProtectionEnded
  | K.ContactAttempted | K.EvidenceFiled | K.CheckCompleted | K.CheckFindingRecorded
  | K.RectificationDue | K.RectificationDone | K.ComplaintRaised | K.ComplaintResolved
  | K.FeedbackGiven
  | R.ContactDecidedFact | R.PlanMade | R.ContactAnnounced | R.HistoryCompleteFrom
  | R.FactVoided | R.FactCorrected | R.PersonsMerged | R.PersonsSplit | R.FileRead
  | R.LegalHoldPlaced | R.LegalHoldLifted | R.PersonErased | R.OverrideGranted
  | R.AttestationMade
  | T.TaskOpened | T.TaskAssigned | T.TaskAccepted | T.TaskStarted | T.TaskCompleted
  | T.TaskReminded | T.TaskEscalated | T.TaskCancelled | T.DutyRegistered | T.DutyCompensated
  | T.DutyExcused | T.DrawCommitted | T.DrawRevealed;

export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, { readonly type: T }>;

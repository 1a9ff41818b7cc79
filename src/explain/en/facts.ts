import type { FactWords } from '../fact-lines.js';

/** What each kind of fact says, and the names of its parts. */
export const FACT_WORDS: FactWords = {
  types: {
    PersonRegistered: 'registered as a customer', ContactPointAdded: 'contact point added', ContactPointRemoved: 'contact point removed',
    ActorEngaged: 'an institution began to work on the loan', CustomerGrouped: 'put in a group of customers', LoanOpened: 'loan opened',
    LoanObserved: 'state of the loan observed', DelinquencyPaused: 'arrears paused', DelinquencyResumed: 'arrears resumed', LoanClosed: 'loan closed',
    SignalRaised: 'warning signal raised', SignalCleared: 'warning signal cleared', CovenantAgreed: 'covenant agreed', CovenantTested: 'covenant tested',
    PromiseMade: 'promise to pay made', PromiseKept: 'promise kept', PromiseBroken: 'promise broken', NoticeServed: 'notice given',
    BasisRecorded: 'lawful basis recorded', ConsentGiven: 'consent given', ConsentRefused: 'consent refused', ConsentWithdrawn: 'consent withdrawn',
    ConsentExpired: 'consent expired', ObjectionRaised: 'objection raised', RefusalStated: 'refusal stated', RefusalRouted: 'refusal sorted out, purpose by purpose',
    CeaseRequested: 'asked us to stop', OptedOut: 'opted out', OptedIn: 'opted in again', ErasureRequested: 'asked for erasure', TimesStated: 'said which times suit or do not',
    TimesLifted: 'took back what was said about times', PlaceStated: 'said which place does not suit', BusyNow: 'was busy', PreferenceStated: 'said which ways are preferred',
    RepresentationNotified: 'a representative was named', RepresentationLapsed: 'representation ended', DirectContactAllowed: 'allowed direct contact',
    ProtectionStarted: 'protection began', ProtectionEnded: 'protection ended', ContactAttempted: 'contact', EvidenceFiled: 'evidence filed', CheckCompleted: 'check completed',
    CheckFindingRecorded: 'findings of a check recorded', RectificationDue: 'something to be put right', RectificationDone: 'put right', ComplaintRaised: 'complaint raised',
    ComplaintResolved: 'complaint resolved', FeedbackGiven: 'feedback given', ContactDecided: 'decision about a contact', PlanMade: 'plan made', ContactAnnounced: 'contact announced',
    HistoryCompleteFrom: 'contact history is complete from here on only', FactVoided: 'an entry was declared wrong', FactCorrected: 'an entry was corrected',
    PersonsMerged: 'two records were found to be one person', PersonsSplit: 'one record was found to be several persons', FileRead: 'somebody read this file',
    LegalHoldPlaced: 'legal hold placed', LegalHoldLifted: 'legal hold lifted', PersonErased: 'file erased', OverrideGranted: 'OVERRIDE: a decision was set aside',
    AttestationMade: 'a human judgement was recorded', PromiseCancelled: 'promise cancelled', TaskOpened: 'piece of work opened',
    TaskAssigned: 'piece of work given to an officer', TaskAccepted: 'piece of work accepted', TaskStarted: 'piece of work begun', TaskCompleted: 'piece of work completed',
    TaskReminded: 'officer reminded', TaskEscalated: 'referred to a superior', TaskCancelled: 'piece of work cancelled', DutyRegistered: 'unmet check put in the register',
    DutyCompensated: 'unmet check made up for', DutyExcused: 'unmet check excused', DrawCommitted: 'seed of a draw committed to', DrawRevealed: 'seed of a draw revealed',
  },
  members: {
    person: 'person', loan: 'loan', loans: 'loans', purposes: 'for', basis: 'basis', reference: 'reference', channel: 'by', channels: 'ways', contactPoint: 'contact point',
    direction: 'direction', outcome: 'outcome', reason: 'reason', words: 'words', scope: 'reach', form: 'form', until: 'until', officer: 'officer', purpose: 'purpose', by: 'by whom',
    authority: 'authority', decision: 'decision', effect: 'answer', amount: 'amount', currency: 'currency', product: 'product', disbursedOn: 'paid out on', maturesOn: 'ends on',
    pastDueDays: 'days past due', on: 'on', residence: 'residence', zones: 'time zones', language: 'language', notice: 'notice', version: 'version', kind: 'kind', place: 'place',
    digest: 'SHA-256 of the content', capturedAt: 'captured at', evidence: 'evidence', actor: 'institution', role: 'role', facts: 'entries', fact: 'entry', from: 'from', kept: 'kept',
    signal: 'signal', severity: 'severity', weekly: 'weekly', act: 'nature', via: 'through',
  },
  codes: {
    out: 'from us', in: 'from the person', 'no-answer': 'nobody answered', 'wrong-party': 'somebody else', conversation: 'a conversation',
    unstated: 'no reason stated', any: 'any use', 'store-only': 'storage only', 'house-account': 'account of the house', others: 'another person\'s as well', 'own-no': 'a no of their own',
  },
  erased: 'The words of this entry are erased. That it stood here, and when, remains provable.',
  someone: 'someone else',
  head: 'The file of {person}: {count} entries. Read by {officer}, purpose {purpose}, on record.',
  line: '{at} UTC  {what}{details}',
  details: ' ({list})',
};

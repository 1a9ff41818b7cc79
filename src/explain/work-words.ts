import type { ReportKind, ReportSection } from '../terms/check-questions.js';
import type { RegisterRow, WarningRow } from '../terms/record/index.js';
import type { Classification, Outcome, PartyRole, UnmetCause } from '../terms/words.js';

/** Labels of the work's papers: both languages fill the same places. */
export type WorkLabel =
  | 'report' | 'report-no' | 'checked-on' | 'units' | 'basics' | 'how' | 'borrower' | 'loan'
  | 'product' | 'amount' | 'outstanding' | 'disbursed' | 'matures' | 'use' | 'past-due' | 'grade'
  | 'class-now' | 'collateral' | 'project' | 'other-parties' | 'purpose' | 'method' | 'due'
  | 'done' | 'checkers' | 'time' | 'channel' | 'outcome' | 'officer' | 'decision' | 'item' | 'result'
  | 'covenants' | 'covenant' | 'signals' | 'signal' | 'severity' | 'raised' | 'state' | 'evidence'
  | 'evidence-no' | 'kind' | 'captured' | 'place' | 'digest' | 'conclusion' | 'class-suggested'
  | 'reasons' | 'rectify' | 'what' | 'owner' | 'by-when' | 'follow-up' | 'follow-up-by'
  | 'not-tested' | 'handled-by'
  | 'reviewed-by' | 'approved-by' | 'date' | 'none' | 'open' | 'closed' | 'yes' | 'no'
  | 'unanswered' | 'unanswered-required' | 'not-reviewed' | 'days' | 'from-facts' | 'desk-work'
  | 'procedure' | 'why' | 'basis' | 'how-often' | 'means' | 'who' | 'authority' | 'qualification'
  | 'people' | 'limits' | 'say' | 'never' | 'ask' | 'record' | 'times' | 'sources' | 'required'
  | 'remind' | 'escalate' | 'times-none' | 'no-duty' | 'register' | 'duty' | 'latest' | 'late'
  | 'cause' | 'stand-in' | 'approver' | 'expires' | 'warnings' | 'closed-why' | 'entries' | 'yields' | 'step';

/** Codes of what to say, never to say and to record. */
export type ProcedureCode =
  | 'say.name-and-lender' | 'say.purpose-and-basis' | 'say.ask-if-convenient'
  | 'say.may-choose-time-and-way' | 'say.may-complain' | 'say.may-refuse' | 'say.how-to-opt-out'
  | 'say.offer-help' | 'say.name-and-nothing-more'
  | 'never.tell-others' | 'never.threaten' | 'never.promise-outcome' | 'never.bundle-offer'
  | 'never.pretend-required' | 'never.press-after-refusal' | 'never.enter-home-uninvited'
  | 'never.take-more-than-needed'
  | 'record.permit-first' | 'record.attempt' | 'record.words-of-refusal' | 'record.evidence'
  | 'record.finding' | 'record.rectification' | 'record.promise' | 'record.times-stated';

/** Everything that a language must say of the work: the compiler proves each table complete. */
export interface WorkWords {
  readonly labels: Readonly<Record<WorkLabel, string>>;
  readonly reportKinds: Readonly<Record<ReportKind, string>>;
  readonly sections: Readonly<Record<ReportSection, string>>;
  /** The default list; a house's questions bring their own words. */
  readonly questions: Readonly<Record<string, string>>;
  readonly classifications: Readonly<Record<Classification, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly roles: Readonly<Record<PartyRole, string>>;
  readonly causes: Readonly<Record<UnmetCause, string>>;
  readonly registerKinds: Readonly<Record<RegisterRow['kind'], string>>;
  readonly registerStates: Readonly<Record<RegisterRow['state'], string>>;
  readonly warningStates: Readonly<Record<WarningRow['state'], string>>;
  readonly rectifyStates: Readonly<Record<'open' | 'overdue' | 'done', string>>;
  readonly covenantResults: Readonly<Record<'met' | 'breached' | 'waived', string>>;
  readonly procedure: Readonly<Record<ProcedureCode, string>>;
  /** Why each default purpose is pursued; where a language has none, the row's own words. */
  readonly whys: Readonly<Record<string, string>>;
  /** What a duty is counted from. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Whole spans: `30 days`, `3个月`. */
  readonly spans: Readonly<Record<'days' | 'months' | 'workdays', string>>;
  /** Sentences about rhythm, with {places}. */
  readonly rhythm: Readonly<Record<
    'window' | 'by' | 'every' | 'tiers' | 'grades' | 'classes' | 'term' | 'waived' | 'accepts' | 'people'
    | 'needs' | 'or' | 'and' | 'times' | 'after' | 'apart', string>>;
  /** Usual products, use and signals; others keep their own name. */
  readonly names: Readonly<Record<string, string>>;
  /** Heading number n, from 1, with its stop. */
  readonly number: (n: number) => string;
  /** Money in major units, grouped. */
  readonly money: (amount: string, currency: string) => string;
  readonly language: 'en' | 'zh';
}

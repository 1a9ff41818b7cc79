import type { CheckQuestion } from '../check-questions.js';
import type {
  Act, Channel, Classification, DeskSource, EvidenceKind, Force, Grade, LawfulBasis, Tier,
} from '../words.js';

/** A civil duration as a rule writes it. */
export type ProcedureSpan =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly workdays: number; readonly country: string };

/** Another rhythm for some loans; the first that fits holds. */
export interface ProcedureVariant {
  readonly tiers?: readonly Tier[];
  readonly grades?: readonly string[];
  readonly classifications?: readonly Classification[];
  readonly termMonthsMax?: number;
  readonly latest?: ProcedureSpan;
  readonly every?: ProcedureSpan;
  readonly accepts?: readonly EvidenceKind[];
  readonly waived?: boolean;
}

/** How often a rule asks for a check, and by when. */
export interface ProcedureRhythm {
  readonly rule: string;
  readonly anchor: string;
  readonly earliest: ProcedureSpan | null;
  readonly latest: ProcedureSpan;
  /** Null: once. */
  readonly every: ProcedureSpan | null;
  readonly variants: readonly ProcedureVariant[];
  readonly accepts: readonly EvidenceKind[];
  /** Evidence of one kind of each list is needed; empty: any that is accepted will do. */
  readonly needs: readonly (readonly EvidenceKind[])[];
  /** So many checks in each window, days apart; null: one. */
  readonly times: { readonly count: number; readonly daysApart: number } | null;
  /** Only so many days after another purpose's check; null: whenever it is open. */
  readonly after: { readonly purpose: string; readonly daysMin: number } | null;
  /** Purposes with which it shares no contact. */
  readonly apartFrom: readonly string[];
  readonly people: number;
}

/** One way to do it, in the house's order of intrusion. */
export interface ProcedureMeans {
  readonly channel: Channel;
  readonly carriers: readonly Channel[];
  readonly sources: readonly DeskSource[];
  /** Evidence that it yields and the purpose accepts. */
  readonly yields: readonly EvidenceKind[];
  /** What one who does it this way must have. */
  readonly authorities: readonly string[];
  readonly qualifications: readonly string[];
  readonly people: number;
  /** Days without an answer after which it counts as tried. */
  readonly graceDays: number;
}

/** A rule that stands over the purpose. */
export interface ProcedureRule {
  readonly rule: string;
  readonly kind: string;
  readonly force: Force;
  readonly cite: string;
  readonly reading: string;
  /** The reading in Chinese, where the pack gives one apart. */
  readonly readingZh?: string;
  readonly grade: Grade;
}

/** The standard process for one purpose, as the loaded rules and the house make it. */
export interface Procedure {
  readonly v: 1;
  /** Digest of the policy from which it was made. */
  readonly policy: string;
  readonly purpose: string;
  readonly act: Act;
  readonly why: string;
  readonly bases: readonly LawfulBasis[];
  readonly accepts: readonly EvidenceKind[];
  readonly rhythm: readonly ProcedureRhythm[];
  readonly means: readonly ProcedureMeans[];
  readonly rules: readonly ProcedureRule[];
  readonly questions: readonly CheckQuestion[];
  /** Codes, and the house's own sentences behind them. */
  readonly say: readonly string[];
  readonly never: readonly string[];
  readonly record: readonly string[];
  readonly houseSay: readonly { readonly en: string; readonly zh: string }[];
  readonly houseNever: readonly { readonly en: string; readonly zh: string }[];
  readonly houseQuestions: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
  readonly remindDaysBefore: readonly number[];
  readonly escalateDaysAfter: readonly number[];
}

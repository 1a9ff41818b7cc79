import type { AnswerKind, ReportKind, ReportSection } from '../check-questions.js';
import type { Channel, Classification, EvidenceKind, Outcome } from '../words.js';

/** A loan as it stood when it was checked. */
export interface ReportLoan {
  readonly loan: string;
  readonly product: string;
  readonly use: string | null;
  /** Major units. */
  readonly amount: number;
  readonly currency: string;
  readonly disbursedOn: string;
  readonly maturesOn: string | null;
  readonly outstanding: number | null;
  readonly pastDueDays: number | null;
  readonly grade: string | null;
  readonly classification: Classification | null;
  readonly project: string | null;
  readonly collateral: readonly string[];
  readonly parties: readonly { readonly person: string; readonly role: string }[];
}

/** An answer, or the gap where one belongs. */
export interface ReportRow {
  readonly question: string;
  readonly answer: string | number | boolean | null;
  readonly kind: AnswerKind;
  readonly required: boolean;
}

export interface ReportContact {
  /** On the house's clock, `2026-05-04 10:05`. */
  readonly at: string;
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly officer: string | null;
  readonly decision: string | null;
}

export interface ReportEvidence {
  readonly evidence: string;
  readonly kind: EvidenceKind;
  /** On the house's clock. */
  readonly capturedAt: string;
  readonly place: string | null;
  readonly officer: string | null;
  readonly digest: string;
}

/** Who stands for the report, and when. */
export interface ReportSign {
  readonly officer: string;
  readonly name: string | null;
  readonly unit: string | null;
  /** On the house's clock. */
  readonly at: string;
}

/** A report on a check (贷后检查报告) as data, from which both languages are written. */
export interface CheckReport {
  readonly v: 1;
  readonly kind: ReportKind;
  readonly finding: string;
  readonly task: string | null;
  readonly person: string;
  readonly loans: readonly ReportLoan[];
  readonly purposes: readonly string[];
  readonly duties: readonly string[];
  /** Local date of the house on which it was concluded. */
  readonly on: string;
  readonly dueOn: string | null;
  /** How it was done, and every try that led there. */
  readonly channel: Channel | null;
  readonly contacts: readonly ReportContact[];
  readonly sections: readonly { readonly section: ReportSection; readonly rows: readonly ReportRow[] }[];
  readonly covenants: readonly {
    readonly covenant: string; readonly due: string;
    readonly result: 'met' | 'breached' | 'waived' | null;
  }[];
  readonly signals: readonly {
    readonly signal: string; readonly kind: string; readonly severity: 1 | 2 | 3;
    readonly raisedOn: string; readonly open: boolean;
  }[];
  readonly evidence: readonly ReportEvidence[];
  readonly conclusion: string;
  readonly classification: {
    readonly current: Classification | null; readonly suggested: Classification | null;
    readonly reasons: readonly string[];
  };
  readonly rectifications: readonly {
    readonly rectification: string; readonly what: string | null; readonly owner: string;
    readonly dueOn: string; readonly state: 'open' | 'overdue' | 'done';
  }[];
  readonly followUp: { readonly purpose: string; readonly dueOn: string } | null;
  /** 经办人: of a check by two, both. */
  readonly handledBy: readonly ReportSign[];
  /** 复核人; none until somebody else with the authority has reviewed it. */
  readonly reviewedBy: ReportSign | null;
  /** 所属机构, from the officer's unit upwards. */
  readonly units: readonly { readonly unit: string; readonly name: string | null }[];
  /** Names of the house's officers, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** The house's own questions, by code, so that no table is needed to print. */
  readonly words: Readonly<Record<string, { readonly en: string; readonly zh: string }>>;
}

import type { Disposition } from '../terms/dispositions.js';
import type { AnswerKind, ReportSection } from '../terms/check-questions.js';
import type { Act, Channel } from '../terms/words.js';

export const UNIT_KINDS = ['head-office', 'branch', 'sub-branch'] as const;
/** 总行, 分行, 支行. */
export type UnitKind = (typeof UNIT_KINDS)[number];

export const OFFICER_ROLES = ['officer', 'reviewer', 'head', 'second-line'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

export const AUTHORITIES = [
  'visit', 'assign', 'cancel', 'review', 'approve', 'override', 'draw',
] as const;
/** What an officer may do beyond working their own tasks. */
export type Authority = (typeof AUTHORITIES)[number];

/** A place in the hierarchy; one without a parent stands at the top. */
export interface UnitRow {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly parent?: string;
  readonly name?: string;
}

/** An officer. A qualification that has run out is no authority any more. */
export interface OfficerRow {
  readonly officer: string;
  readonly unit: string;
  readonly role: OfficerRole;
  readonly name?: string;
  readonly authorities: readonly Authority[];
  /** `until`: last local date on which it holds; null, no end. */
  readonly qualifications?: readonly {
    readonly qualification: string; readonly until: string | null;
  }[];
  /** First and last local date of service, both inclusive. */
  readonly from?: string;
  readonly until?: string;
}

/** What a task needs of those who do it. Every row that fits holds. */
export interface TaskNeed {
  readonly channels?: readonly Channel[];
  readonly acts?: readonly Act[];
  readonly purposes?: readonly string[];
  readonly authority?: Authority;
  readonly qualification?: string;
  /** Officers that must take part. */
  readonly people?: number;
}

/** A question that the house adds to a purpose's list, in both languages. */
export interface HouseQuestion {
  readonly question: string;
  readonly purposes: readonly string[];
  readonly section: ReportSection;
  readonly answer: AnswerKind;
  readonly required?: boolean;
  readonly en: string;
  readonly zh: string;
}

/** A house's own result code and the canonical code that it stands for. */
export interface HouseCode {
  readonly code: string;
  readonly disposition: Disposition;
}

/** A sentence that the house adds to the officer's procedure. */
export interface HouseSaying {
  /** Absent: for every purpose. */
  readonly purposes?: readonly string[];
  readonly use: 'say' | 'never';
  readonly en: string;
  readonly zh: string;
}

/** How a house organises the work, as it writes it. No member has a default that is a number. */
export interface WorkTables {
  readonly units?: readonly UnitRow[];
  readonly officers?: readonly OfficerRow[];
  readonly needs?: readonly TaskNeed[];
  readonly questions?: readonly HouseQuestion[];
  readonly codes?: readonly HouseCode[];
  readonly sayings?: readonly HouseSaying[];
  /** Days before a task's deadline on which its officer is reminded. */
  readonly remindDaysBefore?: readonly number[];
  /** Days after the deadline on which it goes up a step: the first to the unit's head. */
  readonly escalateDaysAfter?: readonly number[];
  /** Least days between two surveys of one person. */
  readonly surveyDaysBetween?: number;
  /** Scores of feedback up to this one count as discontent, on the house's own scale. */
  readonly lowScoreMax?: number;
}

/** How the work is organised, complete: what a house leaves out is empty. */
export interface WorkPolicy {
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly officers: ReadonlyMap<string, OfficerRow>;
  readonly needs: readonly TaskNeed[];
  readonly questions: readonly HouseQuestion[];
  /** House codes to canonical codes. */
  readonly codes: ReadonlyMap<string, Disposition>;
  readonly sayings: readonly HouseSaying[];
  /** Descending. */
  readonly remindDaysBefore: readonly number[];
  /** Ascending. */
  readonly escalateDaysAfter: readonly number[];
  readonly surveyDaysBetween: number | null;
  readonly lowScoreMax: number | null;
}

/** Whoever knocks on a door must be allowed to, in every house. */
const VISIT_NEEDS_AUTHORITY: TaskNeed = { channels: ['visit'], authority: 'visit' };

/**
 * The work tables of a policy, complete. They stand outside the policy's digest: who works where
 * changes daily and no verdict depends on it.
 * @param tables - Linted.
 */
export function toWorkPolicy(tables: WorkTables = {}): WorkPolicy {
  return {
    units: new Map((tables.units ?? []).map((row) => [row.unit, row])),
    officers: new Map((tables.officers ?? []).map((row) => [row.officer, row])),
    needs: [VISIT_NEEDS_AUTHORITY, ...tables.needs ?? []],
    questions: tables.questions ?? [],
    codes: new Map((tables.codes ?? []).map(({ code, disposition }) => [code, disposition])),
    sayings: tables.sayings ?? [],
    remindDaysBefore: [...tables.remindDaysBefore ?? []].sort((a, b) => b - a),
    escalateDaysAfter: [...tables.escalateDaysAfter ?? []].sort((a, b) => a - b),
    surveyDaysBetween: tables.surveyDaysBetween ?? null, lowScoreMax: tables.lowScoreMax ?? null,
  };
}

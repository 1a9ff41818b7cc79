/** Parts of a report on a check, in the order in which it is filed. */
export const REPORT_SECTIONS = [
  'use-of-funds', 'repayment', 'income', 'operations', 'finance', 'construction', 'sponsor',
  'cash-flow', 'covenants', 'collateral', 'risk',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export const REPORT_KINDS = ['consumer', 'small-company', 'project'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const ANSWER_KINDS = ['yes-no', 'text', 'amount', 'count', 'percent', 'ratio'] as const;
/** `amount`: major units from 0; `percent`: 0 to 100; `ratio`: from 0; `count`: whole from 0. */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A question of a check: where its answer stands, and for which purposes it must be answered. */
export interface CheckQuestion {
  readonly question: string;
  readonly section: ReportSection;
  readonly answer: AnswerKind;
  /** Kinds of report that it stands in. */
  readonly kinds: readonly ReportKind[];
  /** Purposes that cannot be concluded without it. */
  readonly requiredFor: readonly string[];
  /** Purposes that may answer it beside those. */
  readonly alsoFor: readonly string[];
}

const ALL: readonly ReportKind[] = REPORT_KINDS;
const FIRMS: readonly ReportKind[] = ['small-company', 'project'];
const SHOP: readonly ReportKind[] = ['small-company'];
const PERSON: readonly ReportKind[] = ['consumer'];
const PROJECT: readonly ReportKind[] = ['project'];

const q = (
  question: string, section: ReportSection, answer: AnswerKind, kinds: readonly ReportKind[],
  requiredFor: readonly string[], alsoFor: readonly string[] = [],
): CheckQuestion => ({ question, section, answer, kinds, requiredFor, alsoFor });

const FUNDS = 'use-of-funds-check';
const ROUTINE = 'routine-check';
const WARNING = 'warning-check';
const ARREARS = 'arrears-inspection';
const WORKS = 'project-progress-check';

/** The default list. A house adds questions of its own; it cannot drop these. */
export const CHECK_QUESTIONS: readonly CheckQuestion[] = [
  q('use.as-agreed', 'use-of-funds', 'yes-no', ALL, [FUNDS, 'first-check'], [ROUTINE, WARNING]),
  q('use.paid-to', 'use-of-funds', 'text', ALL, [FUNDS], ['first-check', WARNING]),
  q('use.vouchers', 'use-of-funds', 'count', ALL, [], [FUNDS, 'first-check']),
  q('use.restricted', 'use-of-funds', 'yes-no', ALL, [FUNDS], ['first-check', WARNING]),
  q('use.matches-progress', 'use-of-funds', 'yes-no', PROJECT, [WORKS], [FUNDS, WARNING]),
  q('repay.on-time', 'repayment', 'yes-no', ALL, [ROUTINE, ARREARS, 'classification'],
    ['first-check', WARNING]),
  q('repay.source', 'repayment', 'text', ALL, [ARREARS], [ROUTINE, WARNING]),
  q('repay.knows-terms', 'repayment', 'yes-no', ALL, [], ['first-check', ROUTINE]),
  q('income.stable', 'income', 'yes-no', PERSON, [], [ROUTINE, WARNING, ARREARS, 'first-check']),
  q('income.monthly', 'income', 'amount', PERSON, [], [ROUTINE, WARNING, ARREARS]),
  q('income.more-debt', 'income', 'yes-no', PERSON, [], [ROUTINE, WARNING, ARREARS]),
  q('ops.running', 'operations', 'yes-no', SHOP, ['premises-inspection'],
    [ROUTINE, WARNING, ARREARS, 'first-check']),
  q('ops.staff', 'operations', 'count', SHOP, [], ['premises-inspection', ROUTINE, ARREARS]),
  q('ops.orders', 'operations', 'text', SHOP, [], ['premises-inspection', ROUTINE, WARNING]),
  q('ops.licences', 'operations', 'yes-no', SHOP, [], ['premises-inspection', ROUTINE]),
  q('ops.control-changed', 'operations', 'yes-no', SHOP, [], [ROUTINE, WARNING]),
  q('fin.revenue', 'finance', 'amount', SHOP, [], [ROUTINE, WARNING]),
  q('fin.receivables', 'finance', 'amount', SHOP, [], [ROUTINE, WARNING]),
  q('fin.other-lenders', 'finance', 'amount', FIRMS, [], [ROUTINE, WARNING]),
  q('fin.flow-fits', 'finance', 'yes-no', SHOP, [], [ROUTINE, WARNING, 'cash-flow-check']),
  q('build.percent', 'construction', 'percent', PROJECT, [WORKS], [WARNING]),
  q('build.on-schedule', 'construction', 'yes-no', PROJECT, [WORKS], [WARNING]),
  q('build.invested', 'construction', 'amount', PROJECT, [], [WORKS, WARNING]),
  q('build.permits', 'construction', 'yes-no', PROJECT, [], [WORKS, 'first-check']),
  q('build.supervised', 'construction', 'yes-no', PROJECT, [WORKS], [WARNING]),
  q('sponsor.equity-paid', 'sponsor', 'percent', PROJECT, ['sponsor-check'], [WORKS, WARNING]),
  q('sponsor.standing', 'sponsor', 'text', PROJECT, ['sponsor-check'], [WARNING]),
  q('sponsor.changed', 'sponsor', 'yes-no', PROJECT, ['sponsor-check'], [WARNING]),
  q('cash.collected', 'cash-flow', 'yes-no', PROJECT, ['cash-flow-check'], [WARNING]),
  q('cash.coverage', 'cash-flow', 'ratio', PROJECT, [], ['cash-flow-check', 'covenant-test']),
  q('cash.forecast-kept', 'cash-flow', 'yes-no', PROJECT, [], ['cash-flow-check', WARNING]),
  q('covenant.kept', 'covenants', 'yes-no', FIRMS, ['covenant-test'], [WARNING, ROUTINE]),
  q('covenant.breach', 'covenants', 'text', FIRMS, [], ['covenant-test', WARNING]),
  q('collateral.sound', 'collateral', 'yes-no', ALL, ['collateral-inspection'], [ROUTINE, WARNING]),
  q('collateral.value-fell', 'collateral', 'yes-no', ALL, ['collateral-inspection'], [WARNING]),
  q('collateral.insured', 'collateral', 'yes-no', ALL, [], ['collateral-inspection']),
  q('guarantor.able', 'collateral', 'yes-no', ALL, [], [ROUTINE, WARNING, ARREARS]),
  q('risk.signal', 'risk', 'text', ALL, [WARNING], [ROUTINE]),
  q('risk.litigation', 'risk', 'yes-no', ALL, [], [ROUTINE, WARNING, ARREARS]),
  q('risk.help-needed', 'risk', 'yes-no', ALL, [WARNING, ARREARS], [ROUTINE, 'first-check']),
];

/** Sections of each kind of report, in the order in which they are filed. */
export const SECTIONS_OF: Readonly<Record<ReportKind, readonly ReportSection[]>> = {
  consumer: ['use-of-funds', 'repayment', 'income', 'collateral', 'risk'],
  'small-company': [
    'use-of-funds', 'operations', 'finance', 'repayment', 'covenants', 'collateral', 'risk',
  ],
  project: [
    'use-of-funds', 'construction', 'sponsor', 'cash-flow', 'covenants', 'repayment',
    'collateral', 'finance', 'risk',
  ],
};

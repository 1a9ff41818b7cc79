import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { byText } from '../../kernel/sort.js';
import type { FactOf } from '../../facts/types/index.js';
import { SECTIONS_OF } from '../../terms/check-questions.js';
import type { ReportKind } from '../../terms/check-questions.js';
import type {
  CheckReport, ReportContact, ReportEvidence, ReportLoan, ReportSign,
} from '../../terms/record/check-report.js';
import { warningList } from '../registers/warning-list.js';
import { allOf, factsOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { listTasks } from '../tasks/fold-task.js';
import { hasAuthority, houseDate, houseTime, unitsUp } from '../tasks/hierarchy.js';
import type { Task } from '../tasks/task.js';
import { questionsFor } from './questions.js';
import { listRectifications } from './rectifications.js';

/** The statement by which a reviewer attests a finding; `about` is the finding's id. */
export const REVIEWED = 'finding.reviewed';

/** Which report a loan's checks are filed in: by its project, its product and its borrower. */
export function reportKindOf(book: WorkBook, loan: string): ReportKind {
  const [opened] = factsOf(book, `loan/${loan}`, 'LoanOpened');
  if (opened?.project !== undefined || opened?.product === 'project-loan') return 'project';
  const borrower = opened?.parties.find(({ role }) => role === 'borrower')?.person ?? '';
  const [person] = factsOf(book, `person/${borrower}`, 'PersonRegistered');
  return person?.kind === 'organisation' || opened?.product === 'business-loan'
    ? 'small-company' : 'consumer';
}

function loanRow(book: WorkBook, loan: string, at: string): ReportLoan | null {
  const [opened] = factsOf(book, `loan/${loan}`, 'LoanOpened');
  if (opened === undefined) return null;
  const seen = factsOf(book, `loan/${loan}`, 'LoanObserved').filter((fact) => fact.at <= at);
  const last = seen[seen.length - 1];
  const [graded] = seen.flatMap((s) => s.grade ?? []).reverse();
  const [classed] = seen.flatMap((s) => s.classification ?? []).reverse();
  return {
    loan, product: opened.product, use: opened.use ?? null, amount: opened.amount,
    currency: opened.currency, disbursedOn: opened.disbursedOn, maturesOn: opened.maturesOn ?? null,
    outstanding: last?.outstanding ?? null, pastDueDays: last?.pastDueDays ?? null,
    grade: graded ?? null, classification: classed ?? null, project: opened.project ?? null,
    collateral: opened.collateral ?? [], parties: opened.parties,
  };
}

function sectionsOf(
  book: WorkBook, kind: ReportKind, found: FactOf<'CheckFindingRecorded'>,
): CheckReport['sections'] {
  const questions = questionsFor(book.policy, found.purposes, kind);
  return SECTIONS_OF[kind].map((section) => ({
    section,
    rows: questions.filter((q) => q.section === section).map((q) => ({
      question: q.question, answer: found.answers[q.question] ?? null, kind: q.answer,
      required: q.requiredFor.length > 0,
    })),
  })).filter(({ rows }) => rows.length > 0);
}

function contactsOf(book: WorkBook, task: Task | null): readonly ReportContact[] {
  if (task === null) return [];
  const decisions = factsOf(book, `task/${task.task}`, 'TaskStarted').map(({ decision }) => decision);
  return [...new Set(decisions)].flatMap((id) => factsOf(book, `decision/${id}`, 'ContactAttempted'))
    .map((fact): ReportContact => ({
      at: houseTime(book.policy, fact.at), channel: fact.channel, outcome: fact.outcome,
      officer: fact.officer ?? null,
      decision: fact.decision ?? null,
    }));
}

function evidenceOf(book: WorkBook, task: Task | null): readonly ReportEvidence[] {
  return (task?.evidence ?? []).flatMap((id) => factsOf(book, `evidence/${id}`, 'EvidenceFiled').slice(0, 1))
    .map((fact): ReportEvidence => ({
      evidence: fact.evidence, kind: fact.kind, capturedAt: houseTime(book.policy, fact.capturedAt),
      place: fact.place ?? null, officer: fact.officer ?? null, digest: fact.digest,
    }));
}

function covenantsOf(book: WorkBook, loans: readonly string[]): CheckReport['covenants'] {
  return loans.flatMap((loan) => {
    const tests = factsOf(book, `loan/${loan}`, 'CovenantTested');
    return factsOf(book, `loan/${loan}`, 'CovenantAgreed').map(({ covenant, due }) => ({
      covenant, due,
      result: tests.find((t) => t.covenant === covenant && t.due === due)?.result ?? null,
    }));
  });
}

function signOf(book: WorkBook, officer: string, at: string): ReportSign {
  const row = book.policy.work.officers.get(officer);
  return { officer, name: row?.name ?? null, unit: row?.unit ?? null, at: houseTime(book.policy, at) };
}

/** Somebody else, with the authority, who has said so: nobody reviews their own work. */
function reviewOf(book: WorkBook, finding: string, handled: readonly string[]): ReportSign | null {
  const review = factsOf(book, `about/${finding}`, 'AttestationMade').find((fact) =>
    fact.statement === REVIEWED && !handled.includes(fact.by)
    && hasAuthority(book.policy.work, fact.by, 'review', houseDate(book.policy, fact.at)));
  return review === undefined ? null : signOf(book, review.by, review.at);
}

/** Names of those who stand anywhere in the report; no others leave the house with it. */
function namesOf(book: WorkBook, finding: string): CheckReport['names'] {
  const { officers } = book.policy.work;
  const task = listTasks(book).find((one) => one.finding === finding);
  const owners = allOf(book, 'RectificationDue').filter((f) => f.finding === finding).map((f) => f.owner);
  const who = [...new Set([...task?.history.flatMap((s) => s.officers) ?? [], ...owners])].sort(byText);
  return Object.fromEntries(who.flatMap((id) => {
    const name = officers.get(id)?.name;
    return name === undefined ? [] : [[id, name]];
  }));
}

function wordsOf(book: WorkBook): CheckReport['words'] {
  return Object.fromEntries(book.policy.work.questions.map(({ question, en, zh }) =>
    [question, { en, zh }]));
}

/**
 * The report on a check (贷后检查报告) as data: the loan, how it was checked and by whom, answers
 * section by section, evidence, conclusion, the class suggested with its reasons, what is to be
 * put right by whom and when, and what follows. What was not answered is shown as open.
 *
 * @param finding - Id of the `CheckFindingRecorded`.
 * @param on - Local date of the house as of which rectifications are shown.
 * @returns The report, or `report.finding-unknown`, `report.loan-unknown`.
 */
export function checkReport(
  book: WorkBook, ask: { readonly finding: string; readonly on: string },
): Result<CheckReport> {
  const found = allOf(book, 'CheckFindingRecorded').find(({ id }) => id === ask.finding);
  if (found === undefined) {
    return fail([problem('report.finding-unknown', ['finding'], { finding: ask.finding })]);
  }
  const loans = found.loans.flatMap((loan) => loanRow(book, loan, found.at) ?? []);
  const [first] = loans;
  if (first === undefined) {
    return fail([problem('report.loan-unknown', ['finding'], { loans: [...found.loans] })]);
  }
  const task = listTasks(book).find((one) => one.finding === found.id) ?? null;
  const kind = reportKindOf(book, first.loan);
  const handled = task === null || task.officers.length === 0
    ? (found.officer === undefined ? [] : [found.officer]) : task.officers;
  const unit = book.policy.work.officers.get(handled[0] ?? '')?.unit ?? '';
  const on = houseDate(book.policy, found.at);
  return ok({
    v: 1, kind, finding: found.id, task: task?.task ?? null,
    person: task?.person ?? first.parties[0]?.person ?? '', loans, purposes: found.purposes,
    duties: task?.duties ?? [], on, dueOn: task?.dueOn ?? null, channel: task?.channel ?? null,
    contacts: contactsOf(book, task), sections: sectionsOf(book, kind, found),
    covenants: covenantsOf(book, found.loans),
    signals: warningList(book, on).filter((row) => row.loans.some((l) => found.loans.includes(l)))
      .map(({ signal, kind: what, severity, raisedOn, state }) =>
        ({ signal, kind: what, severity, raisedOn, open: state !== 'closed' })),
    evidence: evidenceOf(book, task), conclusion: found.conclusion,
    classification: {
      current: first.classification, suggested: found.classificationSuggested ?? null,
      reasons: found.classificationReasons ?? [],
    },
    rectifications: listRectifications(book, ask.on).filter((row) => row.finding === found.id)
      .map(({ rectification, what, owner, dueOn, state }) =>
        ({ rectification, what, owner, dueOn, state })),
    followUp: found.followUp ?? null, handledBy: handled.map((o) => signOf(book, o, found.at)),
    reviewedBy: reviewOf(book, found.id, handled),
    units: unitsUp(book.policy.work, unit).map((u) =>
      ({ unit: u, name: book.policy.work.units.get(u)?.name ?? null })),
    names: namesOf(book, found.id), words: wordsOf(book),
  });
}

import type { CheckReport, ReportLoan, ReportRow, ReportSign } from '../terms/record/index.js';
import type { Paper, PaperPart } from './paper.js';
import { fill, term } from './say.js';
import type { WorkWords } from './work-words.js';
import type { Words } from './words.js';

/** Both tables of a language. */
export interface Language {
  readonly words: Words;
  readonly work: WorkWords;
}

/** Digits in groups of three, with two of the fraction. */
function grouped(amount: number): string {
  const [whole = '', part = ''] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

const money = ({ work }: Language, amount: number, currency: string): string =>
  work.money(grouped(amount), currency);

function answerText(language: Language, row: ReportRow, currency: string): string {
  const { labels } = language.work;
  const { answer, kind } = row;
  if (answer === null) return row.required ? labels['unanswered-required'] : labels.unanswered;
  if (typeof answer === 'boolean') return answer ? labels.yes : labels.no;
  if (typeof answer === 'string') return answer;
  switch (kind) {
    case 'amount': return money(language, answer, currency);
    case 'percent': return `${answer}%`;
    default: return String(answer);
  }
}

/** An officer's name, or the id where the house gives none. */
function nameOf(report: CheckReport, officer: string | null): string {
  return officer === null ? '' : report.names[officer] ?? officer;
}

function loanPairs(language: Language, loan: ReportLoan, borrower: string): PaperPart['pairs'] {
  const { labels, names, classifications, roles } = language.work;
  const { comma } = language.words;
  const others = loan.parties.filter(({ role }) => role !== 'borrower')
    .map(({ person, role }) => `${term(roles, role)} ${person}`).join(comma);
  const row = (label: string, value: string | null): readonly (readonly [string, string])[] =>
    (value === null || value === '' ? [] : [[label, value]]);
  return [
    ...row(labels.borrower, borrower), ...row(labels.loan, loan.loan),
    ...row(labels.product, term(names, loan.product)),
    ...row(labels.amount, money(language, loan.amount, loan.currency)),
    ...row(labels.outstanding, loan.outstanding === null ? null
      : money(language, loan.outstanding, loan.currency)),
    ...row(labels.disbursed, loan.disbursedOn), ...row(labels.matures, loan.maturesOn),
    ...row(labels.use, loan.use), ...row(labels.project, loan.project),
    ...row(labels['past-due'], loan.pastDueDays === null ? null
      : `${loan.pastDueDays}${labels.days}`),
    ...row(labels.grade, loan.grade),
    ...row(labels['class-now'], loan.classification === null ? null
      : classifications[loan.classification]),
    ...row(labels.collateral, loan.collateral.join(comma)), ...row(labels['other-parties'], others),
  ];
}

function howPart(language: Language, report: CheckReport): PaperPart {
  const { words, work: { labels, outcomes } } = language;
  const contacts = report.contacts.filter(({ channel }) => channel !== 'desk');
  return {
    heading: labels.how,
    pairs: [
      [labels.purpose, report.purposes.map((p) => term(words.purposes, p)).join(words.comma)],
      [labels.method, report.channel === null ? labels.none : words.channels[report.channel]],
      ...report.dueOn === null ? [] : [[labels.due, report.dueOn] as const],
      [labels.done, report.on],
      [labels.checkers, report.handledBy.map((s) => s.name ?? s.officer).join(words.comma)],
    ],
    ...contacts.length === 0 ? { lines: [labels['desk-work']] } : {
      table: {
        head: [labels.time, labels.channel, labels.outcome, labels.officer, labels.decision],
        rows: contacts.map((c) => [
          c.at, words.channels[c.channel], outcomes[c.outcome], nameOf(report, c.officer), c.decision ?? '',
        ]),
      },
    },
  };
}

function sectionParts(language: Language, report: CheckReport): readonly PaperPart[] {
  const { labels, sections, questions, language: tongue } = language.work;
  const currency = report.loans[0]?.currency ?? '';
  return report.sections.map(({ section, rows }) => ({
    heading: sections[section],
    table: {
      head: [labels.item, labels.result],
      rows: rows.map((row) => [
        report.words[row.question]?.[tongue] ?? term(questions, row.question),
        answerText(language, row, currency),
      ]),
    },
  }));
}

function standing(language: Language, report: CheckReport): readonly PaperPart[] {
  const { words, work: { labels, covenantResults, names } } = language;
  const covenants = report.covenants.length === 0 ? [] : [{
    heading: labels.covenants,
    table: {
      head: [labels.covenant, labels.due, labels.result],
      rows: report.covenants.map((c) =>
        [c.covenant, c.due, c.result === null ? labels['not-tested'] : covenantResults[c.result]]),
    },
  }];
  const signals = report.signals.length === 0 ? [] : [{
    heading: labels.signals,
    table: {
      head: [labels.signal, labels.severity, labels.raised, labels.state],
      rows: report.signals.map((s) =>
        [term(names, s.kind), String(s.severity), s.raisedOn, s.open ? labels.open : labels.closed]),
    },
  }];
  return [...covenants, ...signals, {
    heading: labels.evidence,
    table: {
      head: [labels['evidence-no'], labels.kind, labels.captured, labels.place, labels.officer,
        labels.digest],
      rows: report.evidence.map((e) => [e.evidence, words.evidence[e.kind], e.capturedAt,
        e.place ?? '', nameOf(report, e.officer), `${e.digest.slice(0, 12)}…`]),
    },
  }];
}

function endParts(language: Language, report: CheckReport): readonly PaperPart[] {
  const { words, work: { labels, classifications, rectifyStates } } = language;
  const { current, suggested, reasons } = report.classification;
  const rectify: PaperPart = report.rectifications.length === 0
    ? { heading: labels.rectify, lines: [labels.none] } : {
      heading: labels.rectify,
      table: {
        head: [labels.what, labels.owner, labels['by-when'], labels.state],
        rows: report.rectifications.map((r) =>
          [r.what ?? '', nameOf(report, r.owner), r.dueOn, rectifyStates[r.state]]),
      },
    };
  return [
    { heading: labels.conclusion, lines: [report.conclusion] },
    {
      heading: labels['class-suggested'],
      pairs: [
        [labels['class-now'], current === null ? labels.none : classifications[current]],
        [labels['class-suggested'], suggested === null ? labels.none : classifications[suggested]],
        [labels.reasons, reasons.length === 0 ? labels.none : reasons.join(words.comma)],
      ],
    },
    rectify,
    {
      heading: labels['follow-up'],
      lines: [report.followUp === null ? labels.none
        : fill(labels['follow-up-by'], {
          purpose: term(words.purposes, report.followUp.purpose), on: report.followUp.dueOn,
        })],
    },
  ];
}

const signed = (sign: ReportSign): string => `${sign.name ?? sign.officer}  ${sign.at}`;

/** A report on a check as a paper, in the order in which a branch files it. */
export function reportPaper(language: Language, report: CheckReport): Paper {
  const { work } = language;
  const { labels } = work;
  const parts: readonly PaperPart[] = [
    ...report.loans.map((loan) =>
      ({ heading: labels.basics, pairs: loanPairs(language, loan, report.person) ?? [] })),
    howPart(language, report), ...sectionParts(language, report), ...standing(language, report),
    ...endParts(language, report),
  ];
  return {
    language: work.language,
    title: work.language === 'zh' ? `${labels.report}（${work.reportKinds[report.kind]}）`
      : `${labels.report} (${work.reportKinds[report.kind]})`,
    head: [
      [labels['report-no'], report.finding], [labels['checked-on'], report.on],
      [labels.units, [...report.units].reverse().map((u) => u.name ?? u.unit).join(' / ')],
    ],
    parts: parts.map((part, i) => ({ ...part, heading: `${work.number(i + 1)}${part.heading}` })),
    signs: [
      ...report.handledBy.map((sign) => [labels['handled-by'], signed(sign)] as const),
      [labels['reviewed-by'], report.reviewedBy === null ? labels['not-reviewed']
        : signed(report.reviewedBy)],
      [labels['approved-by'], ''],
    ],
    foot: [labels['from-facts']],
  };
}

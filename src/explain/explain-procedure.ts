import type {
  Procedure, ProcedureRhythm, ProcedureRule, ProcedureSpan, ProcedureVariant, RegisterRow, WarningRow,
} from '../terms/record/index.js';
import type { Language } from './explain-report.js';
import type { Paper, PaperPart } from './paper.js';
import { fill, term } from './say.js';
import type { ProcedureCode } from './work-words.js';

/** What stands in brackets behind a sentence, in the brackets of the language. */
function aside({ work: { language } }: Language, text: string): string {
  return language === 'zh' ? `〔${text}〕` : ` [${text}]`;
}

function spanText({ work }: Language, span: ProcedureSpan): string {
  if ('days' in span) return fill(work.spans.days, { n: span.days });
  return 'months' in span ? fill(work.spans.months, { n: span.months })
    : fill(work.spans.workdays, { n: span.workdays });
}

/** Another rhythm: for whom, and what is different. */
function variantText(language: Language, variant: ProcedureVariant): string {
  const { words, work: { rhythm, classifications } } = language;
  const { comma } = words;
  const whom = [
    ...variant.tiers === undefined ? []
      : [fill(rhythm.tiers, { list: variant.tiers.map((t) => words.tiers[t]).join(comma) })],
    ...variant.grades === undefined ? [] : [fill(rhythm.grades, { list: variant.grades.join(comma) })],
    ...variant.classifications === undefined ? []
      : [fill(rhythm.classes, {
        list: variant.classifications.map((c) => classifications[c]).join(comma),
      })],
    ...variant.termMonthsMax === undefined ? [] : [fill(rhythm.term, { n: variant.termMonthsMax })],
  ];
  const what = variant.waived === true ? [rhythm.waived] : [
    ...[variant.every ?? variant.latest].flatMap((span) =>
      (span === undefined ? [] : [spanText(language, span)])),
    ...variant.accepts === undefined ? []
      : [fill(rhythm.accepts, { list: variant.accepts.map((e) => words.evidence[e]).join(comma) })],
  ];
  const [and, is] = language.work.language === 'zh' ? ['，', '：'] : [', ', ': '];
  return `${whom.join(and)}${is}${what.join(and)}`;
}

/** What a check takes beside its days: several kinds of evidence, several turns, others first. */
function relationText(
  { words, work: { rhythm } }: Language, { needs, times, after, apartFrom }: ProcedureRhythm,
): string {
  const kinds = needs.map((list) => list.map((e) => words.evidence[e]).join(rhythm.or));
  return [
    ...needs.length === 0 ? [] : [fill(rhythm.needs, { list: kinds.join(rhythm.and) })],
    ...times === null ? [] : [fill(rhythm.times, { n: times.count, days: times.daysApart })],
    ...after === null ? []
      : [fill(rhythm.after, { days: after.daysMin, purpose: term(words.purposes, after.purpose) })],
    ...apartFrom.length === 0 ? [] : [fill(rhythm.apart, {
      list: apartFrom.map((p) => term(words.purposes, p)).join(words.comma),
    })],
  ].join('');
}

function rhythmLines(language: Language, paper: Procedure): readonly string[] {
  const { work: { rhythm, anchors, labels }, words } = language;
  if (paper.rhythm.length === 0) return [labels['no-duty']];
  return paper.rhythm.flatMap((row) => {
    const places = {
      anchor: term(anchors, row.anchor), latest: spanText(language, row.latest),
      earliest: row.earliest === null ? '' : spanText(language, row.earliest),
    };
    const head = fill(row.earliest === null ? rhythm.by : rhythm.window, places)
      + (row.every === null ? '' : fill(rhythm.every, { every: spanText(language, row.every) }))
      + (row.people > 1 ? fill(rhythm.people, { n: row.people }) : '')
      + relationText(language, row);
    return [`${head}${words.stop}${aside(language, row.rule)}`,
      ...row.variants.map((variant) => `· ${variantText(language, variant)}${words.stop}`)];
  });
}

function meansPart(language: Language, paper: Procedure): PaperPart {
  const { words, work: { labels, names } } = language;
  const listed = (list: readonly string[]): string =>
    list.map((code) => term(names, code)).join(words.comma) || labels.none;
  return {
    heading: labels.means,
    table: {
      head: [labels.step, labels.channel, labels.yields, labels.authority, labels.qualification,
        labels.people],
      rows: paper.means.map((means, i) => [
        String(i + 1),
        means.sources.length === 0 ? words.channels[means.channel]
          : `${words.channels[means.channel]} (${
            means.sources.map((s) => words.sources[s]).join(words.comma)})`,
        means.yields.map((kind) => words.evidence[kind]).join(words.comma), listed(means.authorities),
        listed(means.qualifications), String(means.people),
      ]),
    },
  };
}

function sayLines(
  language: Language, codes: readonly string[], own: Procedure['houseSay'],
): readonly string[] {
  const { work, words } = language;
  return [
    ...codes.map((code) => `· ${work.procedure[code as ProcedureCode]}${words.stop}`),
    ...own.map((saying) => `· ${saying[work.language]}`),
  ];
}

function timesLines(language: Language, paper: Procedure): readonly string[] {
  const { work: { labels }, words } = language;
  const lines = [
    ...paper.remindDaysBefore.map((days) => fill(labels.remind, { days })),
    ...paper.escalateDaysAfter.map((days, i) => fill(labels.escalate, { days, level: i + 1 })),
  ];
  return lines.length === 0 ? [labels['times-none']] : lines.map((line) => `· ${line}${words.stop}`);
}

/**
 * A reading that holds both languages, in one of them. Houses may write English first and Chinese
 * behind it; one that is written in one language alone is shown as it is.
 */
function readingIn(reading: string, language: 'en' | 'zh'): string {
  const first = reading.search(/[\u4e00-\u9fff]/);
  const cut = first < 0 ? -1 : reading.lastIndexOf('. ', first);
  if (cut < 0) return reading;
  return language === 'zh' ? reading.slice(cut + 2) : reading.slice(0, cut + 1);
}

/** A limit: what the rule says, where it stands, its force and how sure that is. */
function limitLine(language: Language, rule: ProcedureRule): string {
  const { words, work } = language;
  const reading = (work.language === 'zh' ? rule.readingZh : undefined)
    ?? readingIn(term(words.terms, rule.reading), work.language);
  // The sources of house rules that name none carry a plain word of softknock's own.
  const cite = term(words.terms, rule.cite);
  const force = words.forces[rule.force];
  return reading + aside(language, [
    ...(cite === force ? [] : [cite]), force, words.grades[rule.grade],
  ].join(work.language === 'zh' ? '；' : ', '));
}

/** The officer's procedure as a paper. */
export function procedurePaper(language: Language, paper: Procedure): Paper {
  const { words, work } = language;
  const { labels, questions } = work;
  const name = term(words.purposes, paper.purpose);
  const parts: readonly PaperPart[] = [
    { heading: labels.why, lines: [work.whys[paper.purpose] ?? paper.why] },
    {
      heading: labels.basis,
      lines: [paper.bases.map((b) => words.bases[b]).join(words.comma) || labels.none],
    },
    { heading: labels['how-often'], lines: rhythmLines(language, paper) },
    meansPart(language, paper),
    { heading: labels.say, lines: sayLines(language, paper.say, paper.houseSay) },
    { heading: labels.never, lines: sayLines(language, paper.never, paper.houseNever) },
    ...paper.questions.length === 0 ? [] : [{
      heading: labels.ask,
      lines: paper.questions.map((q) =>
        `· ${paper.houseQuestions[q.question]?.[work.language] ?? term(questions, q.question)}${
          q.requiredFor.length > 0 ? aside(language, labels.required) : ''}`),
    }],
    { heading: labels.record, lines: sayLines(language, paper.record, []) },
    { heading: labels.times, lines: timesLines(language, paper) },
    {
      heading: labels.limits,
      lines: paper.rules.map((rule) => limitLine(language, rule)),
    },
  ];
  return {
    language: work.language, title: `${labels.procedure}${work.language === 'zh' ? '：' : ': '}${name}`,
    head: [[labels.purpose, name], [labels.kind, words.acts[paper.act]]],
    parts: parts.map((part, i) => ({ ...part, heading: `${work.number(i + 1)}${part.heading}` })),
    signs: [], foot: [words.sentences['not-advice']],
  };
}

function named(row: RegisterRow, officer: string | null | undefined): string {
  return row.names[officer ?? ''] ?? officer ?? '';
}

/** The register of checks left undone as a paper. */
export function registerPaper(language: Language, rows: readonly RegisterRow[], on: string): Paper {
  const { words, work } = language;
  const { labels } = work;
  return {
    language: work.language, title: labels.register, head: [[labels.date, on]], signs: [], foot: [],
    parts: [{
      heading: fill(labels.entries, { n: rows.length }),
      table: {
        head: [labels.loan, labels.purpose, labels.latest, labels.kind, labels.late, labels.cause,
          labels.officer, labels['stand-in'], labels.approver, labels.expires, labels.state],
        rows: rows.map((row) => [
          row.loan, term(words.purposes, row.purpose), row.latest, work.registerKinds[row.kind],
          String(row.daysLate), row.cause === null ? '' : work.causes[row.cause], named(row, row.officer),
          row.compensation?.check ?? '', named(row, row.compensation?.by ?? row.excuse?.by),
          row.excuse?.until ?? '', work.registerStates[row.state],
        ]),
      },
    }],
  };
}

/** The early-warning list as a paper. */
export function warningPaper(language: Language, rows: readonly WarningRow[], on: string): Paper {
  const { words, work } = language;
  const { labels } = work;
  return {
    language: work.language, title: labels.warnings, head: [[labels.date, on]], signs: [], foot: [],
    parts: [{
      heading: fill(labels.entries, { n: rows.length }),
      table: {
        head: [labels.signal, labels.kind, labels.loan, labels.severity, labels.raised, labels.expires,
          labels.state, labels['closed-why']],
        rows: rows.map((row) => [
          row.signal, term(work.names, row.kind), row.loans.join(words.comma), String(row.severity),
          row.raisedOn, row.expiresOn ?? '', work.warningStates[row.state], row.reason ?? '',
        ]),
      },
    }],
  };
}

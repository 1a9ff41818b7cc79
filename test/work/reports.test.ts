import { readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { addToBook, checkReport, followUpTask, listRectifications, openBook, questionsFor, reportKindOf } from '../../src/work/index.js';
import type { CheckReport, WorkBook } from '../../src/work/index.js';
import { CHECK_QUESTIONS, REPORT_KINDS, SECTIONS_OF } from '../../src/terms/check-questions.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import { WORK_WORDS as EN } from '../../src/explain/en/work.js';
import { WORK_WORDS as ZH } from '../../src/explain/zh/work.js';
import { newestOf } from '../../src/work/tasks/layers.js';
import { factsOf } from '../../src/work/tasks/book.js';
import { reportPolicy, STORIES } from './report-facts.js';

const KINDS = Object.keys(STORIES) as (keyof typeof STORIES)[];
const LETTER = { consumer: 'C', 'small-company': 'S', project: 'P' } as const;
const reportOf = (kind: keyof typeof STORIES, book: WorkBook = STORIES[kind]()): CheckReport =>
  orThrow(checkReport(book, { finding: `T-${LETTER[kind]}.5.finding`, on: '2026-06-01' }));

describe('the report on a check', () => {
  // To write the files anew on purpose: WRITE_REPORTS=1.
  it.each(KINDS.flatMap((kind) => [[kind, 'zh'], [kind, 'en']] as const))('of a %s reads as filed in %s', (kind, tongue) => {
    const text = (tongue === 'zh' ? zh : en).writeReport(reportOf(kind));
    const file = new URL(`./reports/${kind}.${tongue}.md`, import.meta.url);
    if (process.env['WRITE_REPORTS'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it.each(KINDS)('of a %s is filed as that kind, with its sections in order', (kind) => {
    const report = reportOf(kind);
    expect(reportKindOf(STORIES[kind](), LETTER[kind])).toBe(kind);
    const order = SECTIONS_OF[kind].filter((s) => report.sections.some(({ section }) => section === s));
    expect(report.sections.map(({ section }) => section)).toEqual(order);
    expect(report.sections.flatMap(({ rows }) => rows).filter((r) => r.required && r.answer === null)).toEqual([]);
  });

  it('names who handled it and who reviewed it, and nobody reviews their own work', () => {
    expect(reportOf('small-company')).toMatchObject({ handledBy: [{ name: '李敏' }, { name: '王强' }], reviewedBy: { name: '陈静' } });
    const own = orThrow(openBook(reportPolicy, []));
    expect(checkReport(own, { finding: 'none', on: '2026-06-01' })).toMatchObject({ ok: false, problems: [{ code: 'report.finding-unknown' }] });
    const self = orThrow(addToBook(orThrow(openBook(reportPolicy, [
      { type: 'LoanOpened', id: 'o', at: '2026-02-10T10:00:00+08:00', loan: 'X', product: 'consumer-loan', amount: 1, currency: 'CNY',
        disbursedOn: '2026-02-10', parties: [{ person: 'P', role: 'borrower' }], clauses: [] },
      { type: 'CheckFindingRecorded', id: 'f', at: '2026-05-10T10:00:00+08:00', loans: ['X'], purposes: ['routine-check'], answers: {},
        conclusion: '正常', officer: 'HEAD1' }])), [
      { type: 'AttestationMade', id: 'a', at: '2026-05-11T10:00:00+08:00', by: 'HEAD1', statement: 'finding.reviewed', about: 'f' },
      { type: 'AttestationMade', id: 'b', at: '2026-05-11T10:00:00+08:00', by: 'LI', statement: 'finding.reviewed', about: 'f' }]));
    const report = orThrow(checkReport(self, { finding: 'f', on: '2026-06-01' }));
    expect(report.reviewedBy).toBeNull();
    expect(zh.writeReport(report)).toContain('待复核');
    expect(zh.writeReport(report)).toContain('应答未答');
  });

  it('leaves rectifications with owner and date, and a follow-up that becomes a task', () => {
    const book = STORIES['small-company']();
    expect(listRectifications(book, '2026-06-01').map((r) => [r.what, r.owner, r.state])).toEqual([
      ['提供新结算账户近三个月流水', 'LI', 'overdue'], ['签订资金归集协议', 'WANG', 'open']]);
    const done = (owner: string): object => ({ type: 'RectificationDone', id: owner, at: '2026-05-30T10:00:00+08:00',
      rectification: 'T-S.5.finding.rectify-1', owner });
    expect(listRectifications(orThrow(addToBook(book, [done('LI')])), '2026-06-01')[0]).toMatchObject({ state: 'done', doneOn: '2026-05-30' });
    expect(listRectifications(orThrow(addToBook(book, [done('WANG')])), '2026-06-01')[0]?.state).toBe('overdue');
    const [finding] = factsOf(book, 'type/CheckFindingRecorded', 'CheckFindingRecorded');
    if (finding === undefined) throw new Error('no finding');
    const way = { person: 'P-S', channel: 'phone', via: null, contactPoint: 'mobile' } as const;
    expect(followUpTask(reportPolicy, finding, way)).toMatchObject({ purposes: ['routine-check'], dueOn: '2026-06-12', cause: 'follow-up',
      duties: ['follow-up/T-S.5.finding'] });
    const { followUp: _none, ...plain } = finding;
    expect(followUpTask(reportPolicy, plain, way)).toBeNull();
    expect(newestOf(book.history, finding.id)).toBe(finding);
  });

  it('is text: nothing that anybody wrote becomes a tag or a column', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', '|', '*', 'a', '\n', '`'), minLength: 1, maxLength: 12 }), (words) => {
      const report = { ...reportOf('consumer'), conclusion: `<script>${words}</script>`, classification: { current: null, suggested: null, reasons: [words] } };
      for (const write of [zh.writeReport, en.writeReport]) {
        const html = write(report, 'html');
        expect(html.match(/<(?!\/?(article|h1|h2|section|table|thead|tbody|tr|th|td|p)[ >])/g)).toBeNull();
        const columns = write(report).split('\n').filter((l) => l.startsWith('|')).map((l) => l.replace(/\\./g, '').split('|').length);
        expect(columns.every((n) => n >= 4)).toBe(true);
      }
    }), { numRuns: 40 });
  });
});

describe('the question list', () => {
  it('has words in both languages for every question, section and kind', () => {
    const asked = CHECK_QUESTIONS.map((q) => q.question).sort();
    expect(Object.keys(ZH.questions).sort()).toEqual(asked);
    expect(Object.keys(EN.questions).sort()).toEqual(asked);
  });

  it('names declared purposes only, and every question finds a place in a report that asks it', () => {
    const known = new Set(PURPOSE_TABLE.map((p) => p.purpose));
    expect(CHECK_QUESTIONS.flatMap((q) => [...q.requiredFor, ...q.alsoFor]).filter((p) => !known.has(p))).toEqual([]);
    const homeless = CHECK_QUESTIONS.filter((q) => !q.kinds.every((kind) => SECTIONS_OF[kind].includes(q.section)));
    expect(homeless.map((q) => q.question)).toEqual([]);
  });

  it.each(PURPOSE_TABLE.filter((p) => ['monitoring', 'inspection'].includes(p.act)).map((p) => p.purpose))('%s asks something in some report', (purpose) => {
    const exempt = ['collateral-tracking', 'impact-assessment'];
    const asked = REPORT_KINDS.flatMap((kind) => questionsFor(reportPolicy, [purpose], kind));
    expect(asked.length > 0 || exempt.includes(purpose)).toBe(true);
  });
});

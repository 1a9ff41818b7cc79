import fc from 'fast-check';
import type { AuthenticityFinding } from 'softknock/work';
import { describe, expect, it } from 'vitest';
import { blankForm, writeReports } from '../../../examples/quality/report-writer.js';
import type { Language, WrittenReport } from '../../../examples/quality/report-writer.js';
import { shinglesOf } from '../../../src/work/authenticity/shingles.js';
import { listSimilarPairs } from '../../../src/work/authenticity/similar-pairs.js';
import { evidence, examine, loan } from './given.js';

function examineReports(
  reports: readonly WrittenReport[], more: Parameters<typeof examine>[1] = {},
): readonly AuthenticityFinding[] {
  const facts = reports.flatMap((r) => [loan(r.loan, `person-of-${r.loan}`), evidence(r.id, [r.loan], { officer: r.officer, kind: 'document' })]);
  return examine(facts, { reports: reports.map((r) => ({ evidence: r.id, text: r.text })), ...more });
}

describe('copied reports among honest ones', () => {
  it.each(['en', 'zh'] as const)('in %s: recall and false alarms as stated', (language: Language) => {
    const reports = writeReports({ seed: 'stated', language, officers: 40, honest: 400, nearTwins: 100, clones: 25 });
    const flagged = new Map(examineReports(reports).flatMap((f) => f.facts.map((id) => [id.replace('.filed', ''), f] as const)));
    const sources = new Set(reports.flatMap((r) => (r.from !== undefined && r.made !== 'near-twin' ? [r.from] : [])));
    const found: Record<string, number> = {};
    for (const r of reports) {
      // A copy counts as found when it stands in one finding with what it was copied from.
      const hit = r.from === undefined ? flagged.has(r.id) : flagged.get(r.id)?.facts.includes(`${r.from}.filed`) === true;
      if (hit) found[r.made] = (found[r.made] ?? 0) + 1;
    }
    expect(found['verbatim']).toBe(25);
    expect(found['renamed']).toBe(25);
    expect(found['touched-up']).toBe(25);
    // Half of it written anew: below the threshold more often than not, and the README says so.
    expect(found['half-rewritten']).toBe(language === 'en' ? 4 : 9);
    // Honest near twins: one officer, one form, sentence for sentence the same frame, other facts.
    expect(reports.filter((r) => r.made === 'near-twin' && flagged.has(r.id))).toEqual([]);
    const honest = reports.filter((r) => r.made === 'honest' && !sources.has(r.id));
    expect(honest).toHaveLength(300);
    expect(honest.filter((r) => flagged.has(r.id))).toEqual([]);
  });

  it('finds one hand that copies a hundred times, which must not turn into a form', () => {
    const reports = writeReports({ seed: 'mass', language: 'zh', officers: 12, honest: 60, nearTwins: 0, clones: 0 });
    const first = reports[0] as WrittenReport;
    const copies = Array.from({ length: 100 }, (_, i): WrittenReport =>
      ({ ...first, id: `copy-${i}`, loan: `loan-copy-${i}`, made: 'verbatim', from: first.id }));
    const findings = examineReports([...reports, ...copies]);
    expect(findings.map((f) => [f.code, f.figures['reports'], f.officers])).toEqual([['report.near-identical', 101, [first.officer]]]);
  });

  it('states how often honest reports are as alike', () => {
    const reports = writeReports({ seed: 'chance', language: 'en', officers: 12, honest: 60, nearTwins: 0, clones: 1 });
    const reference = writeReports({ seed: 'known', language: 'en', officers: 12, honest: 80, nearTwins: 0, clones: 0 }).map((r) => r.text);
    const findings = examineReports(reports, { reference });
    expect(findings.length).toBeGreaterThan(0);
    const pairs = (80 * 79) / 2;
    for (const f of findings) expect(f.chance).toEqual({ atMost: 1 / (pairs + 1), of: 'reference-pairs' });
  });

  it('tells a report that repeats its own file from one that repeats another\'s', () => {
    const reports = writeReports({ seed: 'own', language: 'zh', officers: 12, honest: 60, nearTwins: 0, clones: 0 });
    const first = reports[0] as WrittenReport;
    const again: WrittenReport = { ...first, id: 'again' };
    expect(examineReports([...reports, again]).map((f) => f.code)).toEqual(['report.repeats-own-file']);
  });

  it('needs the blank form where there are too few hands to learn it from', () => {
    const reports = writeReports({ seed: 'few', language: 'en', officers: 2, honest: 8, nearTwins: 0, clones: 0 });
    const settings = { settings: { kmPerHourMax: 120, placeToleranceM: 0, similarityMin: 0.3, ownShinglesMin: 20, formOfficersShare: 0.25 } };
    expect(examineReports(reports, { ...settings, forms: [blankForm('en')] })).toEqual([]);
  });
});

describe('listSimilarPairs', () => {
  it('finds exactly the pairs that comparing each with each finds', () => {
    let found = 0;
    const set = fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 12 }).map((s) => Int32Array.from(s).sort());
    const least = fc.constantFrom(0.1, 0.3, 0.5, 0.6, 0.7, 0.9, 1);
    fc.assert(fc.property(fc.array(set, { maxLength: 12 }), least, (sets, t) => {
      const want = sets.flatMap((a, i) => sets.flatMap((b, j) => {
        const common = [...a].filter((m) => b.includes(m)).length;
        const similarity = common / (a.length + b.length - common);
        return i < j && similarity >= t ? [{ a: i, b: j, similarity }] : [];
      }));
      found += want.length;
      expect(listSimilarPairs(sets, t)).toEqual(want);
    }), { numRuns: 300 });
    expect(found).toBeGreaterThan(200);
  });
});

describe('shingles', () => {
  it('read width, case and punctuation alike, and Han characters one by one', () => {
    const book = { numbers: new Map<string, number>() };
    expect(shinglesOf(book, 'Rent was PAID, in full; today')).toEqual(shinglesOf(book, 'rent was paid in  full today'));
    expect(shinglesOf(book, '贷后检查报告')).toHaveLength(2);
    expect(shinglesOf(book, 'ＡＢＣ 1 2 3 4')).toEqual(shinglesOf(book, 'abc 1 2 3 4'));
    expect(shinglesOf(book, 'too short a text')).toHaveLength(0);
  });
});

import fc from 'fast-check';
import { compilePolicy, listDuties, openCase, orThrow } from 'softknock';
import type { CaseFile } from 'softknock';
import { listDutyOutcomes } from 'softknock/portfolio';
import { pipl, postLoanPractice } from 'softknock/packs/cn';
import { describe, expect, it } from 'vitest';

const policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] as never }));
const DAY = 86_400_000;
const START = Date.parse('2026-01-05T02:00:00Z');
const FROM = '2026-02-01T00:00:00+08:00';
const UNTIL = '2026-08-01T00:00:00+08:00';
const PURPOSES = ['first-check', 'routine-check', 'use-of-funds-check', 'classification'];
const iso = (ms: number): string => new Date(ms).toISOString();

interface Done { readonly day: number; readonly purpose: string; readonly kind: string; readonly filedLater: boolean }

function caseOf(done: readonly Done[], closedOn: number | null, grade: string): CaseFile {
  const at = iso(START);
  const facts: object[] = [
    { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
    { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 9, currency: 'CNY', disbursedOn: '2026-01-05',
      parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
    { type: 'ActorEngaged', id: 'a', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
    { type: 'LoanObserved', id: 'o', at, loan: 'L1', on: '2026-01-05', pastDueDays: 0, grade },
    ...done.flatMap(({ day, purpose, kind, filedLater }, i) => {
      // Each at an hour of its own, so that no two events share an instant.
      const when = START + day * DAY + i * 60_000;
      return [
        { type: 'EvidenceFiled', id: `e${i}`, at: iso(filedLater ? when + 30_000 : when - 30_000), evidence: `e${i}`, kind, loans: ['L1'], purposes: [purpose],
          digest: policy.hash(String(i)), capturedAt: iso(when - 40_000) },
        { type: 'CheckCompleted', id: `c${i}`, at: iso(when), loans: ['L1'], purposes: [purpose], evidence: [`e${i}`] },
      ];
    }),
    ...(closedOn === null ? [] : [{ type: 'LoanClosed', id: 'x', at: iso(START + closedOn * DAY + 12 * 3_600_000), loan: 'L1', reason: 'repaid' }]),
  ];
  return orThrow(openCase(policy, { person: 'P1', facts }));
}

/** Day by day, at the end of each: what stands on the list today and not tomorrow was met. */
function literal(file: CaseFile, closedOn: number | null): Map<string, string> {
  const found = new Map<string, string>();
  let before = new Map<string, { readonly latest: string }>();
  const end = Date.parse(UNTIL) - 1;
  const last = closedOn === null ? end : Math.min(end, START + closedOn * DAY + 12 * 3_600_000 - 1);
  for (let night = Date.parse('2026-01-06T00:00:00+08:00') - 1; ; night += DAY) {
    const at = Math.min(night, last);
    const day = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    const listed = orThrow(listDuties(file, { at: iso(at), until: day > '2026-07-31' ? day : '2026-07-31' })).filter((d) => !d.projected);
    const open = new Map(listed.filter((d) => d.status !== 'met').map((d) => [d.id, d]));
    const met = listed.filter((d) => d.status === 'met').map((d) => [d.id, d] as const);
    for (const [id, duty] of [...[...before].filter(([id]) => !open.has(id)), ...met]) {
      if (!found.has(id) && duty.latest >= '2026-02-01' && duty.latest <= '2026-07-31') found.set(id, day <= duty.latest ? 'on-time' : 'late');
    }
    before = open;
    if (at === last) {
      for (const [id, duty] of open) {
        if (!found.has(id) && duty.latest >= '2026-02-01' && duty.latest <= '2026-07-31' && (closedOn === null || last === end || duty.latest < day)) found.set(id, 'missed');
      }
      return found;
    }
  }
}

const done = fc.record({
  day: fc.integer({ min: 1, max: 230 }), purpose: fc.constantFrom(...PURPOSES),
  kind: fc.constantFrom('data', 'data', 'document', 'statement'), filedLater: fc.boolean(),
});
/** One event a day, since the literal reading looks once a day. */
const history = fc.uniqueArray(done, { maxLength: 9, selector: (d) => d.day });

describe('what became of duties', () => {
  it('is what a look at the end of every day would have told', () => {
    const seen: Record<string, number> = {};
    fc.assert(fc.property(history, fc.constantFrom(null, null, 60, 170), fc.constantFrom('A1', 'A2', 'B2'), (checks, closedOn, grade) => {
      const file = caseOf(checks, closedOn, grade);
      const outcomes = orThrow(listDutyOutcomes(file, { from: FROM, until: UNTIL }));
      for (const o of outcomes) seen[o.outcome] = (seen[o.outcome] ?? 0) + 1;
      expect(Object.fromEntries(outcomes.map((o) => [o.duty.id, o.outcome]))).toEqual(Object.fromEntries([...literal(file, closedOn)].sort()));
    }), { numRuns: Number(process.env['SOFTKNOCK_LONG'] === '1' ? 400 : 25) });
    expect(Math.min(seen['on-time'] ?? 0, seen['late'] ?? 0, seen['missed'] ?? 0)).toBeGreaterThan(3);
  });

  it('does not count a day twice when periods meet, wherever they meet', () => {
    fc.assert(fc.property(history, fc.integer({ min: 10, max: 170 }), fc.constantFrom(0, 5, 23), (checks, day, hour) => {
      const file = caseOf(checks, null, 'A2');
      const cut = iso(Date.parse(FROM) + day * DAY + hour * 3_600_000);
      const dutiesIn = (from: string, until: string): readonly string[] => orThrow(listDutyOutcomes(file, { from, until })).map((o) => o.duty.id);
      const parts = [...dutiesIn(FROM, cut), ...dutiesIn(cut, UNTIL)];
      expect(new Set(parts).size).toBe(parts.length);
    }), { numRuns: 20 });
  });

  it.each([[0, 'on-time'], [1, 'late']] as const)('a check %i days after the last day is %s', (after, outcome) => {
    const empty = caseOf([], null, 'A2');
    const first = orThrow(listDuties(empty, { at: iso(START), until: '2026-07-31' })).find((d) => d.purpose === 'use-of-funds-check');
    const day = (Date.parse(`${first?.latest}T02:00:00Z`) - START) / DAY + after;
    const file = caseOf([{ day, purpose: 'use-of-funds-check', kind: 'document', filedLater: false }], null, 'A2');
    const found = orThrow(listDutyOutcomes(file, { from: FROM, until: UNTIL })).find((o) => o.duty.id === first?.id);
    expect(found?.outcome).toBe(outcome);
    expect(found?.check).toBe('c0');
  });

  it('says no to a period that is none', () => {
    const file = caseOf([], null, 'A2');
    const code = (from: string, until: string): string => {
      const result = listDutyOutcomes(file, { from, until });
      return result.ok ? '' : result.problems[0]?.code ?? '';
    };
    expect(code('yesterday', UNTIL)).toBe('period.from');
    expect(code(UNTIL, FROM)).toBe('period.until');
    expect(code('2020-01-01T00:00:00Z', UNTIL)).toBe('period.too-long');
  });
});

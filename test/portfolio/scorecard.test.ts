import fc from 'fast-check';
import { openCase, orThrow } from 'softknock';
import type { CaseFile } from 'softknock';
import { addTallies, listTrainingNeeds, MEASURES, tallyQuality, toScorecards } from 'softknock/portfolio';
import type { GroupBy, QualityAsk, QualityTally } from 'softknock/portfolio';
import { examineEvidence, SUGGESTED_SETTINGS } from 'softknock/work';
import { describe, expect, it } from 'vitest';
import { FROM, makeBranch, UNTIL } from '../../examples/quality/branch.js';
import { seeded } from '../../examples/portfolio/seeded.js';

const branch = makeBranch('scores', 36, 6);
const files: readonly CaseFile[] = branch.cases.map((c) => orThrow(openCase(branch.policy, c)));
const findings = orThrow(examineEvidence({
  facts: files.flatMap((f) => f.state.facts), policy: branch.policy, settings: SUGGESTED_SETTINGS,
  reports: branch.reports, places: branch.places,
}));
const ask = (by: GroupBy): QualityAsk => ({
  from: FROM, until: UNTIL, by, roster: branch.roster, findings, honourHours: 24,
  lost: { reasons: ['refinanced-elsewhere'], withinDays: 60 },
});
const tallyOf = (list: readonly CaseFile[], by: GroupBy): QualityTally =>
  addTallies(list.map((f) => orThrow(tallyQuality(f, ask(by)))));

describe('tallies of quality', () => {
  it('fill every measure on a branch of half a year', () => {
    const all = tallyOf(files, 'all')['all'] ?? {};
    expect(MEASURES.map((m) => m.measure).filter((m) => (all[m]?.of ?? 0) === 0)).toEqual([]);
  });

  it('of the parts of a book add up to the whole, however it is split', () => {
    const whole = tallyOf(files, 'officer');
    fc.assert(fc.property(fc.array(fc.nat(2), { minLength: files.length, maxLength: files.length }), (parts) => {
      const split = [0, 1, 2].map((part) => tallyOf(files.filter((_, i) => parts[i] === part), 'officer'));
      expect(addTallies(split)).toEqual(whole);
    }), { numRuns: 3 });
  });

  it('by officer add up to those by team, branch and all', () => {
    const officers = tallyOf(files, 'officer');
    for (const by of ['team', 'branch', 'institution'] as const) {
      const rolled = addTallies(Object.entries(officers).map(([officer, measures]) =>
        ({ [branch.roster.officers.find((o) => o.officer === officer)?.[by] ?? 'unplaced']: measures })));
      // Persons are counted once in each group they belong to; with one officer each that is once.
      expect(tallyOf(files, by)).toEqual(rolled);
    }
    expect(tallyOf(files, 'all')['all']).toEqual(addTallies(Object.values(officers).map((m) => ({ all: m })))['all']);
  });

  it('do not change with the order of facts, nor when one comes twice', () => {
    for (const [i, { person, facts }] of branch.cases.slice(0, 6).entries()) {
      const turned = orThrow(openCase(branch.policy, { person, facts: [...facts].reverse().concat(facts.slice(0, 5)) }));
      expect(tallyQuality(turned, ask('officer'))).toEqual(tallyQuality(files[i] as CaseFile, ask('officer')));
    }
  });

  it('agree with a plain count of contacts, complaints and promises', () => {
    const all = tallyOf(files, 'all')['all'] ?? {};
    const inPeriod = branch.cases.flatMap((c) => c.facts).filter((f) => f.at >= new Date(FROM).toISOString() && f.at < new Date(UNTIL).toISOString());
    const contacts = inPeriod.filter((f) => f.type === 'ContactAttempted' && f['direction'] === 'out').length;
    expect(all['complaints.per-thousand-contacts']).toEqual({ count: inPeriod.filter((f) => f.type === 'ComplaintRaised').length, of: contacts });
    expect(all['burden.contacts-per-person']).toEqual({ count: contacts, of: files.length });
    expect(all['promises.kept']).toEqual({
      count: inPeriod.filter((f) => f.type === 'PromiseKept').length, of: inPeriod.filter((f) => f.type === 'PromiseKept' || f.type === 'PromiseBroken').length,
    });
  });

  it('forget a finding that a person explained', () => {
    const judgements = new Map(findings.map((f) => [f.id, 'explained' as const]));
    const all = addTallies(files.map((f) => orThrow(tallyQuality(f, { ...ask('all'), judgements }))))['all'] ?? {};
    expect(all['checks.without-open-question']?.count).toBe(all['checks.without-open-question']?.of);
    const before = tallyOf(files, 'all')['all'] ?? {};
    expect(before['checks.without-open-question']?.count).toBeLessThan(before['checks.without-open-question']?.of ?? 0);
  });

  it('by tier and by segment reach every contact', () => {
    const contacts = tallyOf(files, 'all')['all']?.['burden.contacts-per-person']?.count;
    for (const by of ['tier', 'segment'] as const) {
      const counted = Object.values(tallyOf(files, by)).reduce((n, m) => n + (m['burden.contacts-per-person']?.count ?? 0), 0);
      expect(counted).toBe(contacts);
    }
  });
});

describe('scorecards', () => {
  const settings = { ofMin: 20, level: 0.95 };

  it('show no figure for small numbers, and list groups by name', () => {
    const cards = orThrow(toScorecards(tallyOf(files, 'officer'), settings));
    expect(cards.map((c) => c.group)).toEqual(cards.map((c) => c.group).sort());
    const rows = cards.flatMap((c) => c.rows);
    expect(rows.some((r) => r.status === 'too-few')).toBe(true);
    expect(rows.some((r) => r.status !== 'too-few')).toBe(true);
    for (const row of rows) {
      expect(row.value === null).toBe(row.of < settings.ofMin);
      expect(row.interval === null).toBe(row.of < settings.ofMin);
      if (row.value === null || row.interval === null) continue;
      expect(row.interval.low).toBeLessThanOrEqual(row.value);
      expect(row.interval.high).toBeGreaterThanOrEqual(row.value);
    }
  });

  it('tell apart the officer who calls without end, and nobody among equals', () => {
    const tally: QualityTally = {
      li: { 'burden.contacts-per-duty-met': { count: 300, of: 100 } }, wang: { 'burden.contacts-per-duty-met': { count: 90, of: 100 } },
      zhao: { 'burden.contacts-per-duty-met': { count: 100, of: 100 } },
    };
    const status = orThrow(toScorecards(tally, settings)).map((c) => [c.group, c.rows[0]?.status]);
    expect(status).toEqual([['li', 'above'], ['wang', 'below'], ['zhao', 'below']]);
  });

  it('single out somebody among forty equals in fewer than one quarter in twenty', () => {
    const r = seeded('equals');
    let quarters = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round += 1) {
      const tally = Object.fromEntries(Array.from({ length: 40 }, (_, i) => {
        let count = 0;
        for (let k = 0; k < 60; k += 1) if (r.chance(0.7)) count += 1;
        return [`officer-${i}`, { 'duties.met-on-time': { count, of: 60 } }];
      }));
      const out = orThrow(toScorecards(tally, settings)).some((c) => c.rows[0]?.status !== 'like-the-others');
      if (out) quarters += 1;
    }
    expect(quarters / rounds).toBeLessThan(0.05);
  });

  it('see no pattern in one finding where the others have none, and one in twenty of a hundred', () => {
    const of = (count: number): QualityTally => ({
      li: { 'finding/evidence.before-loan': { count, of: 100 } }, wang: { 'finding/evidence.before-loan': { count: 0, of: 900 } },
    });
    expect(listTrainingNeeds(orThrow(toScorecards(of(1), settings)))).toEqual([]);
    expect(listTrainingNeeds(orThrow(toScorecards(of(20), settings)))).toHaveLength(1);
  });

  it('do tell an officer who meets two in five from forty who meet seven in ten', () => {
    const tally = Object.fromEntries(Array.from({ length: 41 }, (_, i) =>
      [`officer-${i}`, { 'duties.met-on-time': { count: i === 0 ? 40 : 70, of: 100 } }]));
    const out = orThrow(toScorecards(tally, settings)).filter((c) => c.rows[0]?.status !== 'like-the-others');
    expect(out.map((c) => [c.group, c.rows[0]?.status])).toEqual([['officer-0', 'below']]);
  });

  it('name findings of which somebody has more than the others as training needs', () => {
    const tally: QualityTally = {
      li: { 'finding/check.evidence-missing': { count: 20, of: 40 } }, wang: { 'finding/check.evidence-missing': { count: 2, of: 80 } },
    };
    expect(listTrainingNeeds(orThrow(toScorecards(tally, settings)))).toEqual([{ group: 'li', code: 'check.evidence-missing', count: 20, of: 40 }]);
  });

  it('offer no measure that is a mere count of contacts', () => {
    for (const m of MEASURES) {
      expect(['share', 'rate']).toContain(m.kind);
      if (m.measure.startsWith('burden.')) expect(m.better).toBe('low');
    }
  });

  it('say no with codes', () => {
    const code = (result: ReturnType<typeof toScorecards>): string => (result.ok ? '' : result.problems[0]?.code ?? '');
    expect(code(toScorecards({}, { ofMin: 0, level: 0.95 }))).toBe('scorecard.of-min');
    expect(code(toScorecards({}, { ofMin: 5, level: 1 }))).toBe('scorecard.level');
    const bad = tallyQuality(files[0] as CaseFile, { ...ask('all'), honourHours: -1 });
    expect(bad.ok ? '' : bad.problems[0]?.code).toBe('quality.honour-hours');
  });
});

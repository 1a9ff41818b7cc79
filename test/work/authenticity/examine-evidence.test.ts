import { orThrow } from 'softknock';
import { DID_NOT_TAKE_PLACE, examineEvidence, judgeFinding, listJudgements, SUGGESTED_SETTINGS, TOOK_PLACE } from 'softknock/work';
import { describe, expect, it } from 'vitest';
import { check, codes, decided, digest, evidence, examine, loan, policy, read, visit } from './given.js';

const L1 = loan('L1', 'P1');
const L2 = loan('L2', 'P2');
const place = (latitude: number, longitude: number): object => ({ latitude, longitude });

describe('evidence used again', () => {
  it('finds one content behind two borrowers, with the chance that it is an accident', () => {
    const same = { digest: digest('one photograph') };
    const [finding, ...rest] = examine([L1, L2, evidence('e1', ['L1'], same), evidence('e2', ['L2'], { ...same, officer: 'wang' })]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      code: 'evidence.same-digest-other-borrower', facts: ['e1.filed', 'e2.filed'], loans: ['L1', 'L2'], officers: ['li', 'wang'],
    });
    expect(finding?.chance).toEqual({ atMost: 2 ** -256, of: 'digest-collision' });
  });

  it('leaves a couple\'s common paper alone, and extracts that hold nothing', () => {
    const same = { digest: digest('tenancy'), kind: 'document' };
    const both = loan('L2', 'P2', { parties: [{ person: 'P2', role: 'borrower' }, { person: 'P1', role: 'co-borrower' }] });
    expect(examine([L1, both, evidence('e1', ['L1'], same), evidence('e2', ['L2'], same)])).toEqual([]);
    const empty = { digest: digest('no rows'), kind: 'data' };
    expect(examine([L1, L2, evidence('e1', ['L1'], empty), evidence('e2', ['L2'], empty)])).toEqual([]);
  });

  it('finds what was seen once bearing out two checks, and lets one moment bear out two purposes', () => {
    const same = { digest: digest('one look') };
    const twice = [L1, evidence('e1', ['L1'], same), evidence('e2', ['L1'], { ...same, at: '2026-06-10T02:00:00Z' })];
    const later = check('c2', ['L1'], ['e2'], { at: '2026-06-10T03:00:00Z' });
    expect(codes(examine([...twice, check('c1', ['L1'], ['e1']), later]))).toEqual(['evidence.same-digest-again']);
    expect(examine([L1, evidence('e1', ['L1'], { ...same, purposes: ['first-check', 'routine-check'] }),
      check('c1', ['L1'], ['e1']), check('c2', ['L1'], ['e1'], { purposes: ['routine-check'] })])).toEqual([]);
  });
});

describe('the order of clocks', () => {
  it.each([
    ['captured before it was filed', '2026-03-10T02:00:00Z', []],
    ['captured a minute after it was filed', '2026-03-10T02:01:00Z', ['evidence.captured-after-filing']],
    ['captured after the check', '2026-03-10T04:00:00Z', ['evidence.captured-after-check', 'evidence.captured-after-filing']],
    ['captured on the day of the payout, in the house\'s zone', '2026-02-01T16:00:00Z', []],
    ['captured the evening before the payout', '2026-02-01T15:59:00Z', ['evidence.before-loan']],
  ])('%s', (_name, capturedAt, want) => {
    expect(codes(examine([L1, evidence('e1', ['L1'], { capturedAt }), check('c1', ['L1'], ['e1'])]))).toEqual(want);
  });
});

describe('contacts and the decisions behind them', () => {
  it.each([
    ['a live permit', decided(), {}, null],
    ['no decision named', decided(), { decision: undefined }, 'no-decision-named'],
    ['a decision nobody recorded', decided(), { decision: 'd-2' }, 'decision-not-on-file'],
    ['a no', decided({ effect: 'deny' }), {}, 'decision-was-deny'],
    ['a decision made afterwards', decided({ at: '2026-03-10T02:30:00Z' }), {}, 'decided-afterwards'],
    ['a permit that had run out', decided({ body: { validUntil: '2026-03-10T02:00:00.000Z' } }), {}, 'permit-expired'],
    ['an inbound call', decided(), { decision: undefined, direction: 'in' }, null],
    ['work at the desk', decided(), { decision: undefined, channel: 'desk' }, null],
  ])('%s', (_name, decision, more, why) => {
    const findings = examine([L1, decision, visit('v1', more)]);
    expect(findings.map((f) => [f.code, f.figures['why']])).toEqual(why === null ? [] : [['contact.without-decision', why]]);
  });

  it('hears the borrower, and nobody else in their place', () => {
    const word = (id: string, by: string, statement: string, at: string): object =>
      ({ type: 'AttestationMade', id, at, by, statement, about: 'v1' });
    const no = word('w1', 'P1', DID_NOT_TAKE_PLACE, '2026-03-11T02:00:00Z');
    const base = [L1, decided(), visit('v1')];
    expect(codes(examine([...base, no]))).toEqual(['contact.denied-by-person']);
    expect(examine([...base, word('w1', 'neighbour', DID_NOT_TAKE_PLACE, '2026-03-11T02:00:00Z')])).toEqual([]);
    expect(examine([...base, word('w1', 'P1', TOOK_PLACE, '2026-03-11T02:00:00Z')])).toEqual([]);
    expect(examine([...base, no, word('w2', 'P1', TOOK_PLACE, '2026-03-12T02:00:00Z')])).toEqual([]);
  });
});

describe('travel', () => {
  // Shanghai and Hangzhou lie about 165 km apart.
  const places = { shanghai: place(31.2304, 121.4737), hangzhou: place(30.2741, 120.1551) } as never;
  const trip = (minutes: number, officer = 'li'): readonly object[] => [L1, L2,
    evidence('e1', ['L1'], { place: 'shanghai' }),
    evidence('e2', ['L2'], {
      place: 'hangzhou', officer, at: '2026-03-10T08:00:00Z', capturedAt: new Date(Date.parse('2026-03-10T01:00:00Z') + minutes * 60_000).toISOString(),
    })];

  it('is told when it is faster than believable, and only for one officer', () => {
    const [finding] = examine(trip(60), { places });
    expect(finding?.code).toBe('travel.impossible');
    expect(finding?.figures['metres']).toBeGreaterThan(160_000);
    expect(finding?.figures['metres']).toBeLessThan(170_000);
    expect(examine(trip(90), { places })).toEqual([]);
    expect(examine(trip(0, 'wang'), { places })).toEqual([]);
    expect(examine(trip(0))).toEqual([]);
  });
});

describe('checks and what bears them out', () => {
  const use = { purposes: ['use-of-funds-check'] };
  it('asks for the use of funds what shows it', () => {
    const said = evidence('e1', ['L1'], { ...use, kind: 'statement' });
    expect(codes(examine([L1, said, check('c1', ['L1'], ['e1'], use)]))).toEqual(['check.use-of-funds-unproved']);
    expect(examine([L1, evidence('e1', ['L1'], { ...use, kind: 'document' }), check('c1', ['L1'], ['e1'], use)])).toEqual([]);
  });

  it('finds evidence that is not on file, or was filed for something else', () => {
    expect(codes(examine([L1, check('c1', ['L1'], ['e9'])]))).toEqual(['check.evidence-missing']);
    expect(codes(examine([L1, evidence('e1', ['L1']), check('c1', ['L1'], ['e1', 'e9'])]))).toEqual(['check.evidence-missing']);
    expect(codes(examine([L1, evidence('e1', ['L1'], { purposes: ['routine-check'] }), check('c1', ['L1'], ['e1'])]))).toEqual(['check.evidence-missing']);
    expect(examine([L1, evidence('e1', ['L1']), check('c1', ['L1'], ['e1'])])).toEqual([]);
  });
});

describe('examineEvidence', () => {
  const book = [L1, L2, decided(), visit('v1', { decision: 'd-9' }),
    evidence('e1', ['L1'], { digest: digest('x') }), evidence('e2', ['L2'], { digest: digest('x') }), check('c1', ['L1'], ['e9'])];

  it('gives the same bytes whatever the order and however often a fact comes', () => {
    const once = JSON.stringify(examine(book));
    const facts = read(book);
    const turned = orThrow(examineEvidence({ facts: [...facts].reverse().concat(facts), policy, settings: SUGGESTED_SETTINGS }));
    expect(JSON.stringify(turned)).toBe(once);
    expect(codes(turned)).toHaveLength(3);
  });

  it('does not see what was voided', () => {
    expect(codes(examine([...book, { type: 'FactVoided', id: 'void', at: '2026-03-11T02:00:00Z', facts: ['e2.filed'], reason: 'twice', by: 'x' }])))
      .not.toContain('evidence.same-digest-other-borrower');
  });

  it('says no with codes', () => {
    const ask = { facts: read([L1, evidence('e1', ['L1'])]), policy, settings: SUGGESTED_SETTINGS };
    const codesOf = (more: object): readonly string[] => {
      const result = examineEvidence({ ...ask, ...more });
      return result.ok ? [] : result.problems.map((p) => p.code);
    };
    expect(codesOf({ settings: { ...SUGGESTED_SETTINGS, similarityMin: 0 } })).toEqual(['authenticity.setting']);
    expect(codesOf({ reports: [{ evidence: 'e7', text: '' }], forms: ['a'] })).toEqual(['authenticity.unknown-evidence']);
    expect(codesOf({ reports: [{ evidence: 'e1', text: '' }] })).toEqual(['authenticity.form-unknown']);
    expect(codesOf({ reports: [{ evidence: 'e1', text: '' }], forms: ['a form'] })).toEqual([]);
  });

  it('leaves the answer to a person who is not named in it, and keeps it', () => {
    const finding = examine(book).find((f) => f.code === 'evidence.same-digest-other-borrower');
    if (finding === undefined) throw new Error('nothing found');
    const own = judgeFinding(finding, { judgement: 'explained', by: 'li', at: '2026-03-12T02:00:00Z' });
    expect(own.ok ? '' : own.problems[0]?.code).toBe('judgement.own-case');
    const first = orThrow(judgeFinding(finding, { judgement: 'upheld', by: 'zhao', at: '2026-03-12T02:00:00Z' }));
    const then = orThrow(judgeFinding(finding, { judgement: 'explained', by: 'zhao', at: '2026-03-13T02:00:00Z' }));
    expect([...listJudgements(read([then, first]))]).toEqual([[finding.id, 'explained']]);
  });
});

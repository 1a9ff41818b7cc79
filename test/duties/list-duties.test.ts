import { describe, expect, it } from 'vitest';
import { dutyFor, isStillOwed, listDuties } from '../../src/duties/index.js';
import { orThrow } from '../../src/kernel/result.js';
import {
  checked, dutiesOn, duty, fact, given, observed, on, opened, person, raised, tiering, windowsOn,
} from './given.js';

const loan = [person(), opened('2026-02-06')];
const first = { duties: [duty()] };

describe('listDuties: once', () => {
  it('owes the first check 15 to 30 calendar days after payout', () => {
    expect(dutiesOn(given(first, loan), '2026-02-09', '2026-03-31')).toEqual([{
      id: 't/first-check/D1/2026-02-06', rule: 't/first-check', force: 'house', grade: 'design',
      purpose: 'first-check', act: 'monitoring', loan: 'D1', person: 'P1',
      earliest: '2026-02-21', latest: '2026-03-08',
      accepts: ['data', 'document', 'conversation', 'inspection'], people: 1, slackDays: 1,
      aim: 'latest', projected: false, tier: 'medium', basis: null, part: null, status: 'open',
      facts: ['opened-D1'],
    }]);
  });

  it('owes it 15 workdays after payout: 2026-03-05', () => {
    const rule = duty({ latest: { workdays: 15, country: 'CN' } });
    const found = orThrow(dutyFor(given({ duties: [rule] }, loan),
      { at: on('2026-02-09'), purpose: 'first-check', loan: 'D1' }));
    expect(found?.latest).toBe('2026-03-05');
  });

  it('lists what touches the days asked about, and what is overdue', () => {
    const file = given(first, loan);
    expect(windowsOn(file, '2026-02-09', '2026-02-20')).toEqual([]);
    expect(windowsOn(file, '2026-02-09', '2026-02-21')).toEqual(['2026-02-21..2026-03-08 open']);
    expect(windowsOn(file, '2026-03-08')).toEqual(['2026-02-21..2026-03-08 open']);
    expect(windowsOn(file, '2026-03-09')).toEqual(['2026-02-21..2026-03-08 overdue']);
    expect(windowsOn(file, '2027-03-09')).toEqual(['2026-02-21..2026-03-08 overdue']);
  });

  it('counts days in the house\'s zone', () => {
    const late = given(first, loan);
    const at = '2026-03-08T16:30:00Z';
    expect(orThrow(listDuties(late, { at, until: at }))[0]?.status).toBe('overdue');
  });

  it('names what it cannot read', () => {
    const file = given(first, loan);
    const codes = (at: string, until: string): readonly string[] => {
      const answer = listDuties(file, { at, until });
      return answer.ok ? [] : answer.problems.map((p) => p.code);
    };
    expect(codes('now', on('2026-03-01'))).toEqual(['ask.bad-instant']);
    expect(codes(on('2026-03-02'), on('2026-03-01'))).toEqual(['ask.ends-before-it-begins']);
    expect(codes(on('2026-03-02'), '2036-03-01')).toEqual(['ask.horizon']);
    expect(codes(on('2026-03-02'), '2026-03-02')).toEqual([]);
  });
});

describe('listDuties: what discharges', () => {
  const status = (...facts: Parameters<typeof given>[1]): readonly string[] =>
    dutiesOn(given(first, [...loan, ...facts]), '2026-03-01').map((d) => d.status);

  it('is a completed check with accepted evidence', () => {
    expect(status(...checked('2026-02-25', 'first-check'))).toEqual(['met']);
    expect(dutiesOn(given(first, [...loan, ...checked('2026-02-25', 'first-check')]), '2026-03-01')[0]
      ?.facts).toEqual(['c-2026-02-25-first-check', 'e-2026-02-25-first-check', 'opened-D1']);
  });

  it('is not evidence of another kind, another time, another loan or purpose', () => {
    expect(status(...checked('2026-02-25', 'first-check', 'statement'))).toEqual(['open']);
    const early = { capturedAt: on('2026-02-20') };
    expect(status(...checked('2026-02-25', 'first-check', 'document', early))).toEqual(['open']);
    expect(status(...checked('2026-02-25', 'first-check', 'document', { loan: 'D2' })))
      .toEqual(['open']);
    expect(status(...checked('2026-02-25', 'routine-check'))).toEqual(['open']);
    expect(status(...checked('2026-03-02', 'first-check'))).toEqual(['open']);
    expect(status(...checked('2026-02-25', 'first-check').slice(0, 1))).toEqual(['open']);
    expect(status(...checked('2026-02-25', 'first-check').slice(1))).toEqual(['open']);
  });

  it('is not a contact, however it went', () => {
    expect(status(fact('ContactAttempted', 'call', '2026-02-25', {
      contact: 'K1', direction: 'out', channel: 'phone', person: 'P1', actor: 'L1', loans: ['D1'],
      purposes: ['first-check'], act: 'monitoring', outcome: 'completed',
    }))).toEqual(['open']);
  });

  it('may come late: then it is met and no longer listed', () => {
    const file = given(first, [...loan, ...checked('2026-03-20', 'first-check')]);
    expect(windowsOn(file, '2026-03-19')).toEqual(['2026-02-21..2026-03-08 overdue']);
    expect(windowsOn(file, '2026-03-21')).toEqual([]);
  });

  it('is what a rule names, never wider than its purpose accepts', () => {
    const rule = duty({ accepts: ['statement', 'document'] });
    expect(dutiesOn(given({ duties: [rule] }, loan), '2026-03-01')[0]?.accepts).toEqual(['document']);
    const variant = duty({ variants: [{ accepts: ['inspection'] }] });
    expect(dutiesOn(given({ duties: [variant] }, loan), '2026-03-01')[0]?.accepts)
      .toEqual(['inspection']);
  });
});

describe('listDuties: whose and when', () => {
  it('ends with the loan', () => {
    const closed = fact('LoanClosed', 'closed', '2026-03-01', { loan: 'D1', reason: 'repaid' });
    const file = given(first, [...loan, closed]);
    expect(windowsOn(file, '2026-02-28')).toHaveLength(1);
    expect(windowsOn(file, '2026-03-02', '2026-12-31')).toEqual([]);
    const ask = { purpose: 'first-check', loan: 'D1' };
    expect(orThrow(isStillOwed(file, { ...ask, at: on('2026-02-28') }))).toBe(true);
    expect(orThrow(isStillOwed(file, { ...ask, at: on('2026-03-02') }))).toBe(false);
  });

  it('belongs to the lead party alone', () => {
    const other = opened('2026-02-06', {
      parties: [{ person: 'P1', role: 'guarantor' }, { person: 'P2', role: 'borrower' }],
    });
    const file = given(first, [person(), other]);
    expect(windowsOn(file, '2026-03-01')).toEqual([]);
    expect(orThrow(dutyFor(file, { at: on('2026-03-01'), purpose: 'first-check', loan: 'D1' })))
      .toBeNull();
  });

  it('does not know a loan that nobody opened, and no later one', () => {
    const answer = isStillOwed(given(first, loan),
      { at: on('2026-02-01'), purpose: 'first-check', loan: 'D1' });
    expect(answer.ok ? [] : answer.problems.map((p) => p.code)).toEqual(['loan.unknown']);
  });

  it('follows guards, and keeps a duty whose guard is unknown', () => {
    const guarded = (guard: NonNullable<Parameters<typeof duty>[0]>['guard']): number =>
      dutiesOn(given({ duties: [duty({ guard: guard ?? {} })] }, loan), '2026-03-01').length;
    expect(guarded({ countries: ['CN'] })).toBe(1);
    expect(guarded({ countries: ['US'] })).toBe(0);
    expect(guarded({ pastDueDays: { min: 8 } })).toBe(1);
    expect(guarded({ pastDueDays: { min: 8 }, countries: ['US'] })).toBe(0);
  });

  it('follows the span of its rule', () => {
    const span = (from: string, until: string | null): readonly string[] => windowsOn(
      given({ duties: [duty({ span: { from, until } })] }, loan), '2026-03-01', '2026-03-31');
    expect(span('2026-03-01', '2026-03-02')).toHaveLength(1);
    expect(span('2026-01-01', '2026-03-01')).toEqual([]);
    expect(span('2026-03-09', null)).toEqual([]);
  });
});

const routine = (own: Parameters<typeof duty>[0] = {}): ReturnType<typeof duty> => {
  const { earliest: _earliest, ...rest } = duty({
    id: 't/routine', purpose: 'routine-check', anchor: 'lastCheck', latest: { months: 3 },
    recurrence: { atMostEvery: { months: 3 }, openFor: { days: 15 } }, ...own,
  });
  return rest;
};

describe('listDuties: at most every', () => {
  const graded = routine({
    variants: [
      { grades: ['A1'], every: { months: 6 } }, { grades: ['A2'], every: { months: 3 } },
      { grades: ['B1'], every: { months: 2 } }, { grades: ['B'], every: { months: 1 } },
    ],
  });
  const old = [person(), opened('2025-03-31'), ...checked('2026-03-31', 'routine-check')];

  it.each([
    ['A1', '2026-09-30'], ['A2', '2026-06-30'], ['B1', '2026-05-31'], ['B2', '2026-04-30'],
  ])('grade %s after 31 March is due %s, clamped to the month', (grade, latest) => {
    const file = given({ duties: [graded] }, [...old, observed('2026-03-30', 0, { grade })]);
    expect(orThrow(dutyFor(file, { at: on('2026-04-01'), purpose: 'routine-check', loan: 'D1' })))
      .toMatchObject({ latest, projected: false, id: 't/routine/D1/2026-03-31' });
  });

  it('is exact once and projected after that', () => {
    expect(windowsOn(given({ duties: [routine()] }, old), '2026-04-01', '2026-12-20')).toEqual([
      '2026-06-15..2026-06-30 open', '2026-09-15..2026-09-30 open projected',
      '2026-12-15..2026-12-30 open projected',
    ]);
  });

  it('never opens on the day of the check before', () => {
    const rule = routine({ recurrence: { atMostEvery: { days: 10 }, openFor: { days: 20 } } });
    expect(windowsOn(given({ duties: [rule] }, old), '2026-04-01', '2026-04-10'))
      .toEqual(['2026-04-01..2026-04-10 open']);
  });

  it('starts from disbursement, and projects from today when overdue', () => {
    const file = given({ duties: [routine()] }, loan);
    expect(windowsOn(file, '2026-02-07', '2026-05-06')).toEqual(['2026-04-21..2026-05-06 open']);
    expect(windowsOn(file, '2026-06-01', '2026-09-01')).toEqual([
      '2026-04-21..2026-05-06 overdue', '2026-08-17..2026-09-01 open projected',
    ]);
  });

  it('does not move on for a wrong kind, nor twice for one piece of evidence', () => {
    const video = checked('2026-04-01', 'routine-check', 'live-video');
    const file = given({ duties: [routine()] }, [...loan, ...video]);
    expect(windowsOn(file, '2026-04-02', '2026-05-06')).toEqual(['2026-04-21..2026-05-06 open']);
    const again = fact('CheckCompleted', 'again', '2026-06-20',
      { loans: ['D1'], purposes: ['routine-check'], evidence: ['E-2026-03-31-routine-check'] });
    expect(windowsOn(given({ duties: [routine()] }, [...old, again]), '2026-06-21'))
      .toEqual(['2026-06-15..2026-06-30 open']);
  });

  it('is waived or quickened by tier', () => {
    const rule = routine({ variants: [
      { tiers: ['low'], waived: true }, { tiers: ['high'], every: { months: 1 } },
    ] });
    const rules = { duties: [rule], tierings: [tiering()] };
    expect(windowsOn(given(rules, old), '2026-04-01', '2026-12-31')).toEqual([]);
    expect(windowsOn(given(rules, [...old, raised('2026-04-01', 3)]), '2026-04-02', '2026-05-01'))
      .toEqual(['2026-04-15..2026-04-30 open']);
  });

  it('counts from its span where the rule came too late', () => {
    const rule = routine({ span: { from: '2026-07-15', until: null } });
    expect(windowsOn(given({ duties: [rule] }, old), '2026-07-20', '2026-10-15'))
      .toEqual(['2026-09-30..2026-10-15 open']);
  });
});

describe('listDuties: once per period', () => {
  const rule = routine({
    anchor: 'disbursedOn', latest: { months: 1 },
    recurrence: { oncePer: { months: 1 }, openFor: { days: 5 } },
  });
  const loan31 = [person(), opened('2026-01-31')];

  it('gives each period a duty of its own, and the 31st comes back', () => {
    const file = given({ duties: [rule] }, loan31);
    expect(dutiesOn(file, '2026-02-01', '2026-04-30').map((d) => d.id)).toEqual([
      't/routine/D1/2026-01-31', 't/routine/D1/2026-02-28', 't/routine/D1/2026-03-31',
    ]);
    expect(windowsOn(file, '2026-02-01', '2026-04-30')).toEqual([
      '2026-02-23..2026-02-28 open', '2026-03-23..2026-03-28 open', '2026-04-25..2026-04-30 open',
    ]);
  });

  it('is met by a check since the window opened; one check clears what was missed before', () => {
    const file = given({ duties: [rule] }, [...loan31, ...checked('2026-03-24', 'routine-check')]);
    expect(windowsOn(file, '2026-03-23')).toEqual([
      '2026-02-23..2026-02-28 overdue', '2026-03-23..2026-03-28 open',
    ]);
    expect(windowsOn(file, '2026-03-25')).toEqual(['2026-03-23..2026-03-28 met']);
  });

  it('keeps the rhythm with which a period began', () => {
    const tiered = routine({ ...rule, variants: [{ tiers: ['high'], every: { days: 7 } }] });
    const rules = { duties: [tiered], tierings: [tiering()] };
    const file = given(rules, [...loan31, raised('2026-03-10', 3)]);
    expect(dutiesOn(file, '2026-03-11', '2026-04-06').map((d) => d.id)).toEqual([
      't/routine/D1/2026-01-31', 't/routine/D1/2026-02-28', 't/routine/D1/2026-03-31',
    ]);
  });
});

describe('listDuties: anchors', () => {
  it('counts days past due from the first day of the present run', () => {
    const { earliest: _earliest, ...rule } = duty({
      id: 't/arrears', purpose: 'arrears-inspection', anchor: 'pastDueSince', latest: { days: 7 },
      people: 2, guard: { pastDueDays: { min: 8 } },
    });
    const file = given({ duties: [rule] }, [
      ...loan, observed('2026-04-01', 9), observed('2026-04-20', 0), observed('2026-05-20', 10),
      observed('2026-05-22', 12),
    ]);
    expect(dutiesOn(file, '2026-03-01')).toEqual([]);
    expect(windowsOn(file, '2026-04-21')).toEqual([]);
    expect(dutiesOn(file, '2026-05-23')[0]).toMatchObject({
      id: 't/arrears/D1/2026-05-18', earliest: '2026-05-18', latest: '2026-05-25', people: 2,
      accepts: ['inspection'], facts: ['seen-2026-05-20'],
    });
  });

  const { earliest: _none, ...warning } = duty({
    id: 't/warning', purpose: 'warning-check', anchor: 'signal', latest: { days: 5 },
    severityMin: 2, aim: 'soonest',
  });

  it('owes an answer to each open signal of its severity', () => {
    const file = given({ duties: [warning] }, [
      ...loan, raised('2026-03-01', 1), raised('2026-03-02', 2, { signal: 'S2' }),
      raised('2026-03-03', 3, { signal: 'S3', expiresOn: '2026-03-05' }),
    ]);
    expect(windowsOn(file, '2026-03-04')).toEqual([
      '2026-03-02..2026-03-07 open', '2026-03-03..2026-03-08 open',
    ]);
    expect(windowsOn(file, '2026-03-06')).toEqual(['2026-03-02..2026-03-07 open']);
  });

  it('joins signals of one date, and only evidence after the last of them answers', () => {
    const early = raised('2026-03-02', 2);
    const late = raised(on('2026-03-02', '18:00'), 2, { signal: 'S2', id: 'late' });
    const answered = checked('2026-03-02', 'warning-check');
    const rules = { duties: [warning] };
    expect(windowsOn(given(rules, [...loan, early, ...answered]), '2026-03-03'))
      .toEqual(['2026-03-02..2026-03-07 met']);
    expect(windowsOn(given(rules, [...loan, early, late, ...answered]), '2026-03-03'))
      .toEqual(['2026-03-02..2026-03-07 open']);
  });

  it('does not let a signal that is raised again move its deadline, unless it grew worse', () => {
    const twice = (severity: 2 | 3): readonly string[] => windowsOn(given({ duties: [warning] }, [
      ...loan, raised('2026-03-02', 2), raised('2026-03-04', severity)]), '2026-03-05');
    expect(twice(2)).toEqual(['2026-03-02..2026-03-07 open']);
    expect(twice(3)).toHaveLength(2);
  });

  it('counts a signal again that is raised after it was cleared', () => {
    const cleared = fact('SignalCleared', 'clear', '2026-03-04', { signal: 'S1' });
    const file = given({ duties: [warning] }, [
      ...loan, raised('2026-03-02', 2), cleared, raised('2026-03-10', 2)]);
    expect(windowsOn(file, '2026-03-05')).toEqual([]);
    expect(windowsOn(file, '2026-03-11')).toEqual(['2026-03-10..2026-03-15 open']);
  });

  it('starts a run of days past due no earlier than a day seen outside it', () => {
    const { earliest: _earliest, ...rule } = duty({
      purpose: 'arrears-contact', anchor: 'pastDueSince', latest: { days: 3 },
    });
    const file = given({ duties: [rule] }, [
      ...loan, observed('2026-05-10', 0), observed('2026-05-12', 30)]);
    expect(windowsOn(file, '2026-05-12')).toEqual(['2026-05-11..2026-05-14 open']);
  });

  it('counts what goes on from the first day of a rule that came later', () => {
    const later = { ...warning, span: { from: '2026-04-01', until: null } };
    expect(windowsOn(given({ duties: [later] }, [...loan, raised('2026-03-02', 2)]), '2026-04-02'))
      .toEqual(['2026-04-01..2026-04-06 open']);
  });

  it('opens before its anchor only where the rule says so', () => {
    const rule = duty({
      id: 't/covenant', purpose: 'covenant-test', anchor: 'covenantDue', earliest: { days: -30 },
      latest: { days: 0 },
    });
    const agreed = fact('CovenantAgreed', 'v1', '2026-02-07',
      { loan: 'D1', covenant: 'v1', due: '2026-06-30' });
    const tested = checked('2026-06-10', 'covenant-test', 'data');
    expect(windowsOn(given({ duties: [rule] }, [...loan, agreed, ...tested]), '2026-06-11'))
      .toEqual(['2026-05-31..2026-06-30 met']);
    const { earliest: _earliest, ...onTheDay } = rule;
    expect(windowsOn(given({ duties: [onTheDay] }, [...loan, agreed, ...tested]), '2026-06-30'))
      .toEqual(['2026-06-30..2026-06-30 open']);
  });

  it('tests each covenant of the loan and of its facility when it is due', () => {
    const { earliest: _earliest, ...rule } = duty({
      id: 't/covenant', purpose: 'covenant-test', anchor: 'covenantDue', latest: { days: 30 },
    });
    const agreed = (id: string, own: object): ReturnType<typeof fact> =>
      fact('CovenantAgreed', id, '2026-02-07', { covenant: id, due: '2026-06-30', ...own });
    const facility = opened('2026-02-06', { facility: 'F1' });
    const file = given({ duties: [rule] }, [
      person(), facility, agreed('v1', { loan: 'D1' }),
      agreed('v2', { facility: 'F1', due: '2026-09-30' }), agreed('v3', { facility: 'F2', due: '2026-10-31' }),
    ]);
    expect(windowsOn(file, '2026-07-01', '2026-12-31')).toEqual([
      '2026-06-30..2026-07-30 open', '2026-09-30..2026-10-30 open',
    ]);
  });
});

describe('listDuties: variants', () => {
  it('takes the first that holds; what is not known does not hold', () => {
    const rule = duty({ variants: [
      { termMonthsMax: 6, waived: true },
      { classifications: ['substandard'], latest: { days: 20 } },
      { grades: ['A'], latest: { days: 60 } },
    ] });
    const latest = (own: object, ...facts: Parameters<typeof given>[1]): readonly string[] =>
      dutiesOn(given({ duties: [rule] }, [person(), opened('2026-02-06', own), ...facts]),
        '2026-02-22').map((d) => d.latest);
    expect(latest({})).toEqual(['2026-03-08']);
    expect(latest({ maturesOn: '2026-08-06' })).toEqual([]);
    expect(latest({ maturesOn: '2026-08-07' })).toEqual(['2026-03-08']);
    const good = observed('2026-02-10', 0, { grade: 'A1', classification: 'normal' });
    const bad = observed('2026-02-11', 0, { classification: 'substandard' });
    expect(latest({}, good)).toEqual(['2026-04-07']);
    expect(latest({}, good, bad)).toEqual(['2026-02-26']);
  });
});

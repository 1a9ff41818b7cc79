import { describe, expect, it } from 'vitest';
import { attempt, call, fact, findingOf, on, verdictOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';
import type { Question } from 'softknock';

/** Workdays of the United States, July 2026: the third is a day off. */
const DAYS: RuleJson = {
  kind: 'workdays', country: 'US', validFrom: '2026-01-01', validUntil: '2026-12-31',
  off: [['2026-07-03', '2026-07-03']], workdays: [], name: 'days',
};
const stop = (more: FactJson = {}): RuleJson => ({ kind: 'stop', listens: 'OptedOut', ...more });
const optOut = (at: string, more: FactJson = {}): FactJson => fact('OptedOut', at, { person: 'P1', channel: 'phone', ...more });

describe('the grace of a stop', () => {
  const rule = stop({ grace: { workdays: 10, country: 'US' } });
  const facts = [optOut(on('07-02', '15:00'))];

  it.each([['07-10', 'permits'], ['07-17', 'permits'], ['07-18', 'forbids']] as const)(
    'of ten workdays after 2 July, the 3rd being off, on %s: %s', (date, expected) => {
      expect(verdictOf([rule, DAYS], facts, call(on(date, '23:30')))).toBe(expected);
    });

  it('says until when, and that it is one', () => {
    expect(findingOf([rule, DAYS], facts, call(on('07-10')))).toMatchObject({
      code: 'stop.in-grace', grounds: ['opt-out-grace'], figures: { until: '2026-07-18T04:00:00.000Z' },
    });
  });

  it('differs by law: without one it is at once', () => {
    expect(verdictOf([stop()], facts, call(on('07-02', '15:00')))).toBe('forbids');
  });
});

describe('words that are a request by themselves', () => {
  const rule = stop({ perSeWords: ['stop', 'opt out'] });
  const said = (words: string, more: FactJson = {}): FactJson => fact('RefusalStated', on('06-01'), {
    person: 'P1', scope: { channels: ['phone'] }, reason: 'unstated', words, ...more,
  });

  it.each([['STOP', 'forbids'], [' Opt-out! ', 'forbids'], ['stop it before five', 'needs-review'], ['leave me alone', 'needs-review']])(
    '%j: %s', (words, expected) => {
      expect(verdictOf([rule], [said(words)], call(on('06-02')))).toBe(expected);
    });

  it('reach no further than the refusal, and nobody where the rule names none', () => {
    expect(verdictOf([rule], [said('stop', { scope: { channels: ['sms'] } })], call(on('06-02')))).toBe('permits');
    expect(verdictOf([stop()], [said('stop')], call(on('06-02')))).toBe('permits');
  });

  it('are settled by routing', () => {
    const routed = fact('RefusalRouted', on('06-01', '12:00'), { person: 'P1', refusal: said('stop')['id'], into: [] });
    expect(verdictOf([rule], [said('stop'), routed], call(on('06-02')))).toBe('permits');
  });
});

describe('what survives a cease', () => {
  const rule = stop({
    listens: 'CeaseRequested',
    survives: ['efforts-ended-notice', { purposes: ['early-intervention-notice'], channels: ['letter'], max: 1, withinDays: 180 }],
  });
  const cease = fact('CeaseRequested', on('02-02'), { person: 'P1', scope: {}, form: 'written' });
  const letter = { channel: 'letter', contactPoint: 'house', act: 'statutory-notice' } as const;
  const notice = (at: string): FactJson => attempt(at, { ...letter, purposes: ['early-intervention-notice'], outcome: 'delivered' });
  const ask = (date: string, purposes: readonly string[], facts: readonly FactJson[] = []): string | undefined =>
    findingOf([rule], [cease, ...facts], call(on(date), { ...letter, purposes }))?.code;

  it('is what the rule names, by the channel that it names', () => {
    expect(ask('06-01', ['efforts-ended-notice'])).toBe('stop.survives');
    expect(ask('06-01', ['early-intervention-notice'])).toBe('stop.survives');
    expect(ask('06-01', ['arrears-contact'])).toBe('stop.requested');
    expect(findingOf([rule], [cease], call(on('06-01'), { purposes: ['early-intervention-notice'] }))?.code).toBe('stop.requested');
  });

  it.each([['08-27', 'stop.survivor-spent'], ['08-28', 'stop.survives']])('once in 180 days after 1 March, on %s: %s', (date, expected) => {
    expect(ask(date, ['early-intervention-notice'], [notice(on('03-01'))])).toBe(expected);
  });

  it('opens again when the days are over', () => {
    const spent = findingOf([rule], [cease, notice(on('03-01'))], call(on('06-01'), { ...letter, purposes: ['early-intervention-notice'] }));
    expect(spent).toMatchObject({ finding: 'forbids', opensAt: '2026-08-28T04:00:00.000Z' });
  });

  it('makes another stop yield only where it survives', () => {
    const other = stop({ listens: 'CeaseRequested', name: 'other' });
    const first = { ...rule, exceptionTo: ['xx/p/other'] };
    const asked = (purposes: readonly string[], facts: readonly FactJson[] = []): string =>
      verdictOf([first, other], [cease, ...facts], call(on('06-01'), { ...letter, purposes }));
    expect(asked(['early-intervention-notice'])).toBe('permits');
    expect(asked(['early-intervention-notice'], [notice(on('05-01'))])).toBe('forbids');
    expect(asked(['arrears-contact'])).toBe('forbids');
    expect(verdictOf([{ ...first }, other], [], call(on('06-01')))).toBe('permits');
  });
});

describe('a confirmation', () => {
  const rule = stop({ confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1, withinMinutes: 5 } });
  const ask = (at: string): string => verdictOf([rule], [optOut(on('06-01', '10:00'))],
    call(at, { purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'] }));

  it.each([['10:05', 'permits'], ['10:06', 'forbids']])('within five minutes, at %s: %s', (time, expected) => {
    expect(ask(on('06-01', time))).toBe(expected);
  });
});

describe('requests beyond the bound of the law', () => {
  const rule = stop({ requestsMax: 1 });
  it('are for a person to judge, the first ones bind', () => {
    const facts = [optOut(on('05-01'), { channel: 'sms' }), optOut(on('05-02'))];
    expect(verdictOf([rule], facts, call(on('06-01'), { channel: 'sms' }))).toBe('forbids');
    expect(verdictOf([rule], facts, call(on('06-01')))).toBe('needs-review');
  });
});

describe('a refusal of consent', () => {
  const rule = stop({ listens: 'ConsentRefused', guard: { acts: ['marketing'] } });
  const ad = call(on('06-01'), { act: 'marketing', purposes: ['cross-sell'] });
  const refused = fact('ConsentRefused', on('03-01'), { person: 'P1', scope: { acts: ['marketing'] } });
  it('stops what it names until a later consent takes it back', () => {
    const given = fact('ConsentGiven', on('04-01'), { person: 'P1', scope: { acts: ['marketing'] }, form: 'written' });
    expect(verdictOf([rule], [refused], ad)).toBe('forbids');
    expect(verdictOf([rule], [refused, given], ad)).toBe('permits');
    expect(verdictOf([rule], [], ad)).toBe('permits');
  });

  it('reaches a service message that advertises', () => {
    expect(verdictOf([rule], [refused], { ...ad, act: 'servicing', purposes: ['account-servicing'] })).toBe('not-applicable');
    expect(verdictOf([rule], [refused], { ...ad, act: 'servicing', purposes: ['account-servicing'], content: ['promotional-offer'] })).toBe('forbids');
    // A purpose that advertises is advertising, whatever act it goes by.
    expect(verdictOf([rule], [refused], { ...ad, act: 'servicing' })).toBe('forbids');
  });
});

describe('protections', () => {
  const rule = (more: FactJson): RuleJson => ({ kind: 'protection', state: ['moratorium'], bars: ['collection'], ...more });
  const started = (more: FactJson = {}): FactJson => fact('ProtectionStarted', on('05-18', '09:00'), { person: 'P1', kind: 'moratorium', ...more });
  const ended = (date: string, kind: string): FactJson => fact('ProtectionEnded', on(date, '12:00'), { person: 'P1', kind });
  const ask = (of: RuleJson, facts: readonly FactJson[], date: string, time: string = '10:00'): string => verdictOf([of], facts, call(on(date, time)));

  it.each([['07-16', 'forbids'], ['07-17', 'permits']])('"60 days", the first being 18 May, on %s: %s', (date, expected) => {
    expect(ask(rule({ lasts: { days: 60 } }), [started()], date)).toBe(expected);
  });

  it.each([['08-17', 'forbids'], ['08-18', 'permits']])('three months from 18 May, on %s: %s', (date, expected) => {
    expect(ask(rule({ lasts: { months: 3 } }), [started()], date)).toBe(expected);
  });

  it.each([['collection', 'permits', 'forbids'], ['servicing', 'not-applicable', 'permits'], ['survey', 'not-applicable', 'permits']] as const)(
    'that bars collection says of %s, without a state %s and in one %s', (act, without, within) => {
      const asked = (facts: readonly FactJson[]): string => verdictOf([rule({})], facts, call(on('06-02'), { act, purposes: [] }));
      expect([asked([]), asked([started()])]).toEqual([without, within]);
    });

  it('that bars everything says of every act that nothing stands', () => {
    const { bars: _all, ...whole } = rule({});
    expect(verdictOf([whole as RuleJson], [], call(on('06-02'), { act: 'servicing', purposes: [] }))).toBe('permits');
  });

  it('that bars an act outside its span says nothing of another', () => {
    const later = rule({ span: { from: '2027-01-01', until: null } });
    const asked = (act: 'collection' | 'servicing'): string => verdictOf([later], [], call(on('06-02'), { act, purposes: [] }));
    expect((['collection', 'servicing'] as const).map(asked)).toEqual(['not-in-force', 'not-applicable']);
  });

  it('ends earlier where it is ended, later never', () => {
    expect(ask(rule({ lasts: { days: 60 } }), [started(), ended('06-01', 'moratorium')], '06-02')).toBe('permits');
    expect(ask(rule({ lasts: { days: 60 } }), [started({ until: on('12-01') })], '07-17')).toBe('permits');
  });

  it.each([['07-01', '23:59', 'forbids'], ['07-02', '00:00', 'permits']])(
    'thirty days after the treatment ended on 1 June, on %s at %s: %s', (date, time, expected) => {
      const facts = [started(), fact('ProtectionStarted', on('05-18'), { person: 'P1', kind: 'hospital' }), ended('06-01', 'hospital')];
      expect(ask(rule({ endsAfter: { state: 'hospital', days: 30 } }), facts, date, time)).toBe(expected);
    });

  it('has no end while the treatment has none, nor by one that ended before', () => {
    const relative = rule({ endsAfter: { state: 'hospital', days: 30 } });
    expect(ask(relative, [started()], '12-01')).toBe('forbids');
    const before = [fact('ProtectionStarted', on('04-01'), { person: 'P1', kind: 'hospital' }), ended('04-10', 'hospital')];
    expect(ask(relative, [started(), ...before], '12-01')).toBe('forbids');
    const open = fact('ProtectionStarted', on('05-20'), { person: 'P1', kind: 'hospital' });
    expect(ask(relative, [started(), open], '12-01')).toBe('forbids');
  });

  it.each([['06-04', 'forbids'], ['06-05', 'permits']])('goes on three dates after 1 June, on %s: %s', (date, expected) => {
    expect(ask(rule({ afterDays: 3 }), [started(), ended('06-01', 'moratorium')], date)).toBe(expected);
  });

  it('asks for the variant that it names', () => {
    expect(ask(rule({ variants: ['crisis'] }), [started()], '06-01')).toBe('permits');
    expect(ask(rule({ variants: ['crisis'] }), [started({ variant: 'crisis' })], '06-01')).toBe('forbids');
    expect(ask(rule({ variantsExcept: ['crisis'] }), [started({ variant: 'crisis' })], '06-01')).toBe('permits');
    expect(ask(rule({ variantsExcept: ['crisis'] }), [started()], '06-01')).toBe('forbids');
  });
});

describe('bounded wishes', () => {
  const rule: RuleJson = {
    kind: 'honour-wishes', times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
    bounds: { weeklyHoursMax: 28 },
  };
  const all = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const times = (at: string, from: string, until: string, days: readonly string[] = all): FactJson =>
    fact('TimesStated', at, { person: 'P1', kind: 'inconvenient', weekly: [{ days, from, until }] });

  it('bind to 28 hours a week; the statement that goes beyond is for a person to judge', () => {
    const inside = [times(on('05-01'), '08:00', '12:00')];
    expect(verdictOf([rule], inside, call(on('06-01', '11:00')))).toBe('forbids');
    const beyond = [...inside, times(on('05-02'), '14:00', '16:00', ['MO'])];
    expect(verdictOf([rule], beyond, call(on('06-01', '11:00')))).toBe('forbids');
    expect(verdictOf([rule], beyond, call(on('06-01', '15:00')))).toBe('needs-review');
    expect(verdictOf([rule], beyond, call(on('06-01', '17:00')))).toBe('permits');
  });
});

describe('wishes that may be altered', () => {
  const rule: RuleJson = {
    kind: 'honour-wishes', times: true, places: true, oneReply: false, busyNow: false, unroutedRefusals: false,
    outweighs: ['reasonable effort'],
  };
  const times = fact('TimesStated', on('05-01'), { person: 'P1', kind: 'inconvenient', weekly: [{ days: ['MO'], from: '08:00', until: '12:00' }] });
  const said = (about: unknown, statement = 'Reasonable efforts have failed'): FactJson =>
    fact('AttestationMade', on('05-20'), { by: 'O1', statement, about });
  const monday = (more: readonly FactJson[]): string => verdictOf([rule], [times, ...more], call(on('06-01', '11:00')));

  it('bind until somebody attests about the very statement in the words of the rule', () => {
    expect(monday([])).toBe('forbids');
    expect(monday([said(times['id'])])).toBe('permits');
    expect(monday([said('another')])).toBe('forbids');
    expect(monday([said(times['id'], 'hard to reach')])).toBe('forbids');
  });

  it('go on binding where the rule names no words', () => {
    const { outweighs: _words, ...plain } = rule;
    expect(verdictOf([{ ...plain, kind: rule.kind }], [times, said(times['id'])], call(on('06-01', '11:00')))).toBe('forbids');
  });
});

describe('content that asks for payment', () => {
  const bars = (acts: readonly string[]): RuleJson => ({ kind: 'protection', state: ['moratorium'], bars: acts });
  const paused = fact('ProtectionStarted', on('05-01'), { person: 'P1', kind: 'moratorium' });
  const served = (content: NonNullable<Question['content']>) => call(on('06-01'), { act: 'servicing', purposes: ['account-servicing'], content });

  it('makes a servicing call a reminder too, and nothing more', () => {
    expect(verdictOf([bars(['reminder'])], [paused], served([]))).toBe('permits');
    expect(verdictOf([bars(['reminder'])], [paused], served(['mentions-debt']))).toBe('permits');
    expect(verdictOf([bars(['reminder'])], [paused], served(['asks-payment']))).toBe('forbids');
    expect(verdictOf([bars(['servicing'])], [paused], served(['asks-payment']))).toBe('forbids');
    expect(verdictOf([bars(['marketing'])], [paused], served(['asks-payment']))).toBe('permits');
  });
});

import { describe, expect, it } from 'vitest';
import { compilePolicy, openCase, orThrow } from 'softknock';
import {
  california, districtOfColumbia, fdcpa, massachusetts, newYork, newYorkCity, regF, regX, tcpa,
  washington,
} from 'softknock/packs/us';
import { dutyFor } from '../../src/duties/index.js';
import { ask, attempt, baseFacts, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const place = (packs: Place['packs'], residence: FactJson = {}, more: Partial<Place> = {}): Place => ({
  packs, residence: { country: 'US', ...residence }, zones: ['America/New_York'], ...more,
});
const lender = { role: 'lender', ownName: true, loanStatusWhenObtained: 'current' };
const days = (from: string, n: number, more: FactJson = {}): FactJson[] =>
  Array.from({ length: n }, (_, i) => attempt(`2026-04-${String(Number(from) + i).padStart(2, '0')}T10:00:00-04:00`, more));

describe('us/fdcpa', () => {
  const here = place([fdcpa]);
  it.each([
    ['08:00:00', 'forbids'], ['08:00:01', 'permits'], ['20:59:59', 'permits'], ['21:00:00', 'forbids'],
  ])('"after 8 o\'clock antemeridian and before 9 o\'clock postmeridian": %s %s', (time, expected) => {
    expect(verdict(here, `2026-04-01T${time}-04:00`)).toBe(expected);
  });

  it.each([
    ['08:00:00', 'forbids'], ['08:00:01', 'presumed-compliant'], ['21:00:00', 'forbids'],
  ])('with the regulation, which leaves both instants open, the narrower decides: %s %s', (time, expected) => {
    const both = ask(place([regF, fdcpa]), `2026-04-01T${time}-04:00`);
    expect(both.verdict).toBe(expected);
    if (expected === 'forbids') expect(both.deciding).toEqual(['us/fdcpa/hours']);
  });

  it('must suit every zone in which the person may be', () => {
    const two = place([fdcpa], {}, { zones: ['America/New_York', 'America/Los_Angeles'] });
    expect(verdict(two, '2026-04-01T11:00:00-04:00')).toBe('forbids');
    expect(verdict(two, '2026-04-01T11:00:01-04:00')).toBe('permits');
  });

  it('"before 9": on the day that clocks go forward the hour is the wall\'s', () => {
    expect(verdict(here, '2026-03-08T12:00:00Z')).toBe('forbids');
    expect(verdict(here, '2026-03-08T12:00:01Z')).toBe('permits');
  });

  const cease = (form: string): FactJson => ({
    type: 'CeaseRequested', id: 'x', at: '2026-03-30T12:00:00-04:00', person: 'P1', form,
    scope: { loans: ['D1'] },
  });
  it.each([['written', 'forbids'], ['electronic', 'needs-review'], ['oral', 'permits']])(
    '"notifies a debt collector in writing": %s %s', (form, expected) => {
      expect(verdict(here, '2026-04-01T10:00:00-04:00', {}, [cease(form)])).toBe(expected);
    });

  it.each([
    ['efforts-ended-notice', 'permits'], ['ordinary-remedies-notice', 'permits'],
    ['specified-remedy-notice', 'permits'], ['settlement-offer', 'forbids'],
  ])('"except": %s after a cease request %s', (purpose, expected) => {
    expect(verdict(here, '2026-04-01T10:00:00-04:00',
      { channel: 'letter', contactPoint: 'home', purposes: [purpose] }, [cease('written')])).toBe(expected);
  });

  it('one surviving purpose does not carry another along', () => {
    expect(verdict(here, '2026-04-01T10:00:00-04:00', { channel: 'letter', contactPoint: 'home',
      purposes: ['efforts-ended-notice', 'settlement-offer'] }, [cease('written')])).toBe('forbids');
  });

  const neighbour: FactJson = { type: 'PersonRegistered', id: 'n', at: '2020-01-02T09:00:00Z', person: 'N1',
    residence: { country: 'US' }, zones: [{ zone: 'America/New_York', basis: 'address' }],
    relations: [{ to: 'P1', kind: 'neighbour' }] };
  const enquiry = { person: 'N1', purposes: ['location-information'] };
  const asked = (outcome: string): FactJson => attempt('2026-04-01T10:00:00-04:00', { ...enquiry, outcome, id: 'e1', contact: 'e1' });
  it.each([['no-answer', 'permits'], ['conversation', 'forbids']])(
    '"not communicate with any such person more than once": after one %s, %s', (outcome, expected) => {
      const file = orThrow(openCase(orThrow(compilePolicy({ packs: [fdcpa] })), {
        person: 'N1', facts: [...baseFacts(here), neighbour, asked(outcome)] }));
      expect(file.person).toBe('N1');
      expect(verdictFor('N1', [neighbour, asked(outcome)])).toBe(expected);
    });

  it.each([
    ['the person requested another call', 'permits'], ['the officer was in a hurry', 'forbids'],
  ])('"unless requested to do so by such person or unless the debt collector reasonably believes": %s, %s', (statement, expected) => {
    const facts = [neighbour, asked('conversation'), { type: 'AttestationMade', id: 'm', at: '2026-04-05T10:00:00-04:00',
      by: 'O1', statement, about: 'e1' }];
    expect(verdictFor('N1', facts)).toBe(expected);
  });

  it('whoever is asked learns nothing of a debt', () => {
    expect(verdictFor('N1', [neighbour], { content: ['mentions-debt'] })).toBe('forbids');
  });

  function verdictFor(person: string, facts: readonly FactJson[], more: FactJson = {}): string {
    return verdict(here, '2026-04-20T10:00:00-04:00', { ...enquiry, person, contactPoint: undefined, ...more }, facts);
  }
});

describe('us/reg-x', () => {
  const mortgage = (more: FactJson[] = []): FactJson[] => [
    { type: 'LoanObserved', id: 'o', at: '2026-01-20T09:00:00-05:00', loan: 'D1', on: '2026-01-20', pastDueDays: 19 },
    ...more,
  ];
  const here = place([regX], {}, { product: 'mortgage', actor: { role: 'servicer', loanStatusWhenObtained: 'current' } });
  const due = (purpose: string, facts: readonly FactJson[], at = '2026-01-21T10:00:00-05:00', where = here) => {
    const policy = orThrow(compilePolicy({ packs: where.packs, house: { id: 'h', version: '1', zone: 'America/New_York' } }));
    const file = orThrow(openCase(policy, { person: 'P1', facts: [...baseFacts(where), ...facts] }));
    return orThrow(dutyFor(file, { at, purpose, loan: 'D1' }));
  };

  it('"no later than the 36th day": due 1 January, by 6 February, as the comment has it', () => {
    expect(due('arrears-contact', mortgage())).toMatchObject({ rule: 'us/reg-x/live-contact', latest: '2026-02-06' });
  });

  it('"again no later than 36 days after each payment due date": due 1 February, by 9 March', () => {
    const facts = mortgage([{ type: 'CheckCompleted', id: 'k', at: '2026-01-25T10:00:00-05:00', loans: ['D1'],
      purposes: ['arrears-contact'], evidence: ['e'] },
      { type: 'EvidenceFiled', id: 'ev', at: '2026-01-25T09:00:00-05:00', evidence: 'e', kind: 'conversation',
        loans: ['D1'], purposes: ['arrears-contact'], digest: '0'.repeat(64), capturedAt: '2026-01-25T09:00:00-05:00' },
      { type: 'LoanObserved', id: 'o2', at: '2026-02-20T09:00:00-05:00', loan: 'D1', on: '2026-02-20', pastDueDays: 50 }]);
    expect(due('arrears-contact', facts, '2026-02-21T10:00:00-05:00')).toMatchObject({ latest: '2026-03-09' });
  });

  it('"no later than the 45th day": due 1 January, by 15 February', () => {
    expect(due('early-intervention-notice', mortgage())).toMatchObject({ rule: 'us/reg-x/written-notice', latest: '2026-02-15' });
  });

  it('"no later than 180 days after the provision of the prior written notice"', () => {
    const facts = mortgage([{ type: 'EvidenceFiled', id: 'ev', at: '2026-02-10T09:00:00-05:00', evidence: 'e', kind: 'document',
      loans: ['D1'], purposes: ['early-intervention-notice'], digest: '0'.repeat(64), capturedAt: '2026-02-10T09:00:00-05:00' },
      { type: 'CheckCompleted', id: 'k', at: '2026-02-10T10:00:00-05:00', loans: ['D1'],
        purposes: ['early-intervention-notice'], evidence: ['e'] },
      { type: 'LoanObserved', id: 'o2', at: '2026-07-20T09:00:00-04:00', loan: 'D1', on: '2026-07-20', pastDueDays: 200 }]);
    expect(due('early-intervention-notice', facts, '2026-07-21T10:00:00-04:00')).toMatchObject({ latest: '2026-08-09' });
  });

  it('"more than once during any 180-day period": a new delinquency in the meantime waits for the rest of it', () => {
    const seen = (on: string, pastDueDays: number): FactJson => ({ type: 'LoanObserved', id: `o-${on}`, at: `${on}T09:00:00-04:00`, loan: 'D1', on, pastDueDays });
    const facts = mortgage([{ type: 'EvidenceFiled', id: 'ev', at: '2026-02-10T09:00:00-05:00', evidence: 'e', kind: 'document',
      loans: ['D1'], purposes: ['early-intervention-notice'], digest: '0'.repeat(64), capturedAt: '2026-02-10T09:00:00-05:00' },
      { type: 'CheckCompleted', id: 'k', at: '2026-02-10T10:00:00-05:00', loans: ['D1'],
        purposes: ['early-intervention-notice'], evidence: ['e'] },
      seen('2026-03-20', 0), seen('2026-05-11', 10)]);
    expect(due('early-intervention-notice', facts, '2026-05-12T10:00:00-04:00')).toMatchObject({ latest: '2026-08-09' });
  });

  it('owes no live contact in bankruptcy, nothing for small servicers, second homes and other products', () => {
    const bankrupt = { type: 'ProtectionStarted', id: 'b', at: '2026-01-10T10:00:00-05:00', person: 'P1', kind: 'bankruptcy' };
    expect(due('arrears-contact', mortgage([bankrupt]))).toBeNull();
    expect(due('early-intervention-notice', mortgage([bankrupt]))).not.toBeNull();
    const small = { ...here, actor: { ...here.actor, institutionKind: 'small-servicer' } };
    expect(due('arrears-contact', mortgage(), undefined, small)).toBeNull();
    expect(due('arrears-contact', mortgage(), undefined, { ...here, product: 'consumer-loan' })).toBeNull();
    const home = (use: string) => baseFacts(here).map((f) => (f['id'] === 'loan-D1' ? { ...f, use } : f));
    const policy = orThrow(compilePolicy({ packs: [regX] }));
    for (const [use, owed] of [['principal-residence', true], ['investment', false]] as const) {
      const file = orThrow(openCase(policy, { person: 'P1', facts: [...home(use), ...mortgage()] }));
      expect(orThrow(dutyFor(file, { at: '2026-01-21T10:00:00-05:00', purpose: 'arrears-contact', loan: 'D1' })) !== null).toBe(owed);
    }
  });

  const collector = place([regF, fdcpa, regX], {}, { product: 'mortgage', actor: { role: 'servicer' } });
  const cease = { type: 'CeaseRequested', id: 'x', at: '2026-01-05T12:00:00-05:00', person: 'P1', form: 'written', scope: { loans: ['D1'] } };
  const notice = { act: 'statutory-notice', channel: 'letter', contactPoint: 'home', purposes: ['early-intervention-notice'], mandatory: true };
  const sent = (at: string): FactJson => attempt(at, { ...notice, outcome: 'delivered' });

  it.each([
    ['2026-08-08', 'forbids'], ['2026-08-09', 'permits'],
  ])('after a cease request one notice in 180 days: the one of 10 February leaves on %s the next %s', (date, expected) => {
    expect(verdict(collector, `${date}T10:00:00-04:00`, notice, [cease, sent('2026-02-10T10:00:00-05:00')])).toBe(expected);
  });

  it('leaves the first notice open to both laws, the live contact barred, and a request for payment out', () => {
    expect(verdict(collector, '2026-02-01T10:00:00-05:00', notice, [cease])).toBe('permits');
    expect(verdict(collector, '2026-02-01T10:00:00-05:00', { purposes: ['arrears-contact'] }, [cease])).toBe('forbids');
    expect(verdict(collector, '2026-02-01T10:00:00-05:00', { ...notice, content: ['asks-payment'] }, [cease])).toBe('forbids');
  });
});

describe('us/tcpa', () => {
  const here = place([tcpa]);
  const consent = { type: 'ConsentGiven', id: 'c', at: '2024-01-02T09:00:00-05:00', person: 'P1', form: 'written', separate: false,
    scope: { channels: ['phone', 'sms'] } };
  const text = { channel: 'sms', autodialled: true };
  it.each([
    [{ autodialled: true }, [], 'forbids'], [{ prerecorded: true }, [], 'forbids'], [{}, [], 'permits'],
    [{ autodialled: true }, [consent], 'permits'], [{ prerecorded: true }, [consent], 'permits'],
  ])('"prior express consent of the called party": %o with %o %s', (how, facts, expected) => {
    expect(verdict(here, '2026-04-28T10:00:00-04:00', how, facts)).toBe(expected);
  });

  const stop = { type: 'OptedOut', id: 's', at: '2026-07-02T15:00:00-04:00', person: 'P1', channel: 'sms', words: 'STOP' };
  it.each([
    ['2026-07-16T10:00:00-04:00', 'permits'], ['2026-07-17T23:59:59-04:00', 'permits'], ['2026-07-18T00:00:00-04:00', 'forbids'],
  ])('"not to exceed ten business days of receipt", with 3 July off for the 4th: %s %s', (at, expected) => {
    expect(verdict(here, at, text, [consent, stop])).toBe(expected);
  });

  it('binds from 11 April 2025; before it a person judges', () => {
    const early = { ...stop, at: '2025-04-01T15:00:00-04:00' };
    expect(verdict(here, '2025-04-10T23:59:59-04:00', text, [consent, early])).toBe('needs-review');
    expect(verdict(here, '2025-04-11T00:00:00-04:00', text, [consent, early])).toBe('permits');
    expect(verdict(here, '2025-04-16T10:00:00-04:00', text, [consent, early])).toBe('forbids');
  });

  const refusal = (words: string): FactJson => ({ type: 'RefusalStated', id: 'r', at: '2026-07-02T15:00:00-04:00', person: 'P1',
    scope: { channels: ['sms'] }, reason: 'unstated', words });
  it.each([
    ['stop', 'forbids'], ['Quit.', 'forbids'], ['END', 'forbids'], ['revoke', 'forbids'], ['opt-out', 'forbids'],
    ['cancel', 'forbids'], ['unsubscribe', 'forbids'], ['stop it', 'needs-review'],
  ])('seven words are a revocation by themselves: "%s" %s', (words, expected) => {
    expect(verdict(here, '2026-07-20T10:00:00-04:00', text, [consent, refusal(words)])).toBe(expected);
  });

  const robo = (date: string, more: FactJson = {}): FactJson =>
    attempt(`2026-04-${date}T10:00:00-04:00`, { contactPoint: 'landline', prerecorded: true, ...more });
  it.each([
    [['01', '10'], 'permits'], [['01', '10', '20'], 'forbids'],
  ])('"three calls within any consecutive thirty-day period" to a residential line: after %j on 30 April %s', (on, expected) => {
    expect(verdict(here, '2026-04-30T10:00:00-04:00', { contactPoint: 'landline', prerecorded: true }, on.map((d) => robo(d)))).toBe(expected);
  });

  it('the thirty-first day is a new one, live calls do not count, and consent lifts the limit', () => {
    const three = [robo('01'), robo('10'), robo('20')];
    const next = { contactPoint: 'landline', prerecorded: true };
    expect(verdict(here, '2026-05-01T10:00:00-04:00', next, three)).toBe('permits');
    expect(verdict(here, '2026-04-30T10:00:00-04:00', next, [robo('01'), robo('10'), robo('20', { prerecorded: false })])).toBe('permits');
    expect(verdict(here, '2026-04-30T10:00:00-04:00', next, [...three, consent])).toBe('permits');
  });

  it.each([['07:59:59', 'forbids'], ['08:00:00', 'permits'], ['21:00:00', 'permits'], ['21:00:01', 'forbids']])(
    '"before the hour of 8 a.m. or after 9 p.m." for advertising: %s %s', (time, expected) => {
      expect(verdict(here, `2026-04-28T${time}-04:00`, { act: 'marketing' })).toBe(expected);
    });
});

describe('us/ma', () => {
  const here = place([massachusetts], { region: 'MA' }, { actor: lender });
  it.each([[1, 'permits'], [2, 'forbids']])('"in excess of two such communications in each seven-day period": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, days('1', n))).toBe(expected);
  });
  it('the eighth date is a new one; texts count and e-mail does not; each debt by itself', () => {
    expect(verdict(here, '2026-04-08T10:00:00-04:00', {}, days('1', 2))).toBe('permits');
    const sms = { channel: 'sms', outcome: 'delivered' };
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, days('1', 2, sms))).toBe('forbids');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { channel: 'sms' }, days('1', 2))).toBe('forbids');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, days('1', 2, { channel: 'email', contactPoint: 'mail' }))).toBe('permits');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { loans: ['D2'] }, days('1', 2))).toBe('permits');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { loans: ['D1', 'D2'] }, days('1', 2))).toBe('forbids');
  });
  it.each([['2026-04-30', 'forbids'], ['2026-05-01', 'permits']])('"two such communications in each 30-day period" at work: on %s %s', (date, expected) => {
    const work = { contactPoint: 'work' };
    expect(verdict(here, `${date}T10:00:00-04:00`, work, days('1', 2, work))).toBe(expected);
    expect(verdict(here, `${date}T10:00:00-04:00`, {}, days('1', 2, work))).toBe('permits');
  });
  it('counts what another actor of the creditor did, and leaves servicing alone', () => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, days('1', 2, { actor: 'C2' }))).toBe('forbids');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { act: 'servicing' }, days('1', 2))).toBe('not-applicable');
  });
});

describe('us/nyc', () => {
  const here = place([newYorkCity], { region: 'NY', locality: 'New York City' });
  const in2024 = (n: number, more: FactJson = {}): FactJson[] => days('1', n, more).map((f) => ({ ...f, at: String(f['at']).replace('2026', '2024') }));
  it.each([[1, 'permits'], [2, 'forbids']])('"more than twice during a seven-calendar-day period": after %i %s', (n, expected) => {
    expect(verdict(here, '2024-04-07T10:00:00-04:00', { channel: 'email', contactPoint: 'mail' }, in2024(n))).toBe(expected);
  });
  it.each([[{ outcome: 'returned', channel: 'letter' }], [{ inReplyTo: 'i1' }], [{ mandatory: true }], [{ content: ['limited-content-message'] }]])(
    '"need not include" %o', (more) => {
      expect(verdict(here, '2024-04-07T10:00:00-04:00', {}, in2024(2, more))).toBe('permits');
    });
  const inAutumn = (n: number, more: FactJson = {}): FactJson[] => days('1', n, more).map((f) => ({ ...f, at: String(f['at']).replace('-04-', '-10-') }));
  it('the eighth date is a new one, and from 1 September 2026 the amended number follows', () => {
    expect(verdict(here, '2024-04-08T10:00:00-04:00', {}, in2024(2))).toBe('permits');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, days('1', 2))).toBe('forbids');
    expect(verdict(here, '2026-10-07T10:00:00-04:00', {}, inAutumn(2))).toBe('permits');
    expect(verdict(here, '2026-10-07T10:00:00-04:00', {}, inAutumn(3))).toBe('forbids');
    expect(verdict(here, '2026-08-31T23:59:59-04:00', { act: 'servicing' })).toBe('not-applicable');
  });
  it.each([['2026-10-07', 'forbids'], ['2026-10-08', 'permits']])('seven dates after an exchange (recalled): on %s %s', (date, expected) => {
    expect(verdict(here, `${date}T10:00:00-04:00`, {}, inAutumn(1, { outcome: 'conversation' }))).toBe(expected);
  });
  it('binds creditors too, and asks for the locality of a New Yorker', () => {
    expect(verdict({ ...here, actor: lender }, '2024-04-07T10:00:00-04:00', {}, in2024(2))).toBe('forbids');
    expect(verdict({ ...here, residence: { country: 'US', region: 'NY' } }, '2024-04-07T10:00:00-04:00')).toBe('needs-review');
    expect(verdict({ ...here, residence: { country: 'US', region: 'NY', locality: 'Albany' } }, '2024-04-07T10:00:00-04:00')).toBe('not-applicable');
  });
  it('"communicate with the consumer once in writing" after a written cease request, and answer', () => {
    const cease = { type: 'CeaseRequested', id: 'x', at: '2024-03-01T12:00:00-05:00', person: 'P1', form: 'written', scope: {} };
    const once = { channel: 'letter', contactPoint: 'home', purposes: ['efforts-ended-notice'] };
    expect(verdict(here, '2024-04-07T10:00:00-04:00', once, [cease])).toBe('permits');
    expect(verdict(here, '2024-04-07T10:00:00-04:00', once, [cease, ...in2024(1, { ...once, outcome: 'delivered' })])).toBe('forbids');
    expect(verdict(here, '2024-04-07T10:00:00-04:00', {}, [cease])).toBe('forbids');
  });
});

describe('us/wa', () => {
  const here = place([washington], { region: 'WA' }, { zones: ['America/Los_Angeles'] });
  it.each([[2, 'permits'], [3, 'forbids']])('"more than 3 times in a single week": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-04-07T10:00:00-07:00', {}, days('1', n))).toBe(expected);
  });
  it('"with you or your spouse": contacts with the spouse count', () => {
    const spouse = { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'US', region: 'WA' },
      zones: [{ zone: 'America/Los_Angeles', basis: 'address' }], relations: [{ to: 'P1', kind: 'spouse' }] };
    expect(verdict(here, '2026-04-07T10:00:00-07:00', {}, [spouse, ...days('1', 3, { person: 'S1' })])).toBe('forbids');
  });
  it('"at your workplace more than once a week"', () => {
    expect(verdict(here, '2026-04-07T10:00:00-07:00', { contactPoint: 'work' }, days('1', 1, { contactPoint: 'work' }))).toBe('forbids');
    expect(verdict(here, '2026-04-08T10:00:00-07:00', { contactPoint: 'work' }, days('1', 1, { contactPoint: 'work' }))).toBe('permits');
    expect(verdict(here, '2026-04-07T10:00:00-07:00', {}, days('1', 1, { contactPoint: 'work' }))).toBe('permits');
  });
  it.each([['07:29:59', 'forbids'], ['07:30:00', 'permits'], ['21:00:00', 'permits'], ['21:00:01', 'forbids']])(
    '"at your home before 7:30 a.m. or after 9 p.m.": %s %s', (time, expected) => {
      expect(verdict(here, `2026-04-08T${time}-07:00`, { contactPoint: 'landline' })).toBe(expected);
    });
});

describe('us/dc', () => {
  const behind = (pastDueDays: number): FactJson => ({ type: 'LoanObserved', id: 'o', at: '2020-02-01T09:00:00-05:00', loan: 'D1', on: '2020-02-01', pastDueDays });
  const here = place([districtOfColumbia], { region: 'DC' }, { actor: lender });
  it.each([[3, 'permits'], [4, 'forbids']])('"more than 4 phone calls per account in any 7-day period": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, [behind(31), ...days('1', n)])).toBe(expected);
  });
  it.each([[30, 'not-applicable'], [31, 'forbids']])('"more than 30 days past due": at %i %s', (dpd, expected) => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', {}, [behind(dpd), ...days('1', 4)])).toBe(expected);
  });
  it('under the emergency acts it was three a week for the person', () => {
    const then = (n: number) => days('1', n).map((f) => ({ ...f, at: String(f['at']).replace('2026', '2022') }));
    expect(verdict(here, '2022-04-07T10:00:00-04:00', {}, [behind(31), ...then(2)])).toBe('permits');
    expect(verdict(here, '2022-04-07T10:00:00-04:00', {}, [behind(31), ...then(3)])).toBe('forbids');
  });
  const consent = { type: 'ConsentGiven', id: 'c', at: '2024-01-02T09:00:00-05:00', person: 'P1', form: 'written', separate: false,
    scope: { channels: ['sms', 'email'], contactPoints: ['mobile', 'mail'] } };
  it.each([[4, 'permits'], [5, 'forbids']])('"more than 5 emails, text messages, and private messages": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { channel: 'sms' },
      [behind(31), consent, ...days('1', n, { channel: 'email', contactPoint: 'mail', outcome: 'delivered' })])).toBe(expected);
  });
  it('"after obtaining consent": without one a person judges', () => {
    expect(verdict(here, '2026-04-07T10:00:00-04:00', { channel: 'sms' }, [behind(31)])).toBe('needs-review');
  });
});

describe('us/ny and us/ca, recalled', () => {
  it('an e-mail in New York needs written consent that names the address', () => {
    const here = place([newYork], { region: 'NY' });
    const mail = { channel: 'email', contactPoint: 'mail' };
    const consent = (scope: FactJson) => ({ type: 'ConsentGiven', id: 'c', at: '2024-01-02T09:00:00-05:00', person: 'P1', form: 'written', separate: false, scope });
    expect(verdict(here, '2026-04-07T10:00:00-04:00', mail, [consent({ channels: ['email'] })])).toBe('forbids');
    expect(verdict(here, '2026-04-07T10:00:00-04:00', mail, [consent({ contactPoints: ['mail'] })])).toBe('permits');
  });
  it('California holds creditors in their own name to the federal hours', () => {
    const here = place([california], { region: 'CA' }, { zones: ['America/Los_Angeles'], actor: lender });
    expect(verdict(here, '2026-04-07T21:00:00-07:00')).toBe('forbids');
    expect(verdict(here, '2026-04-07T20:59:59-07:00')).toBe('permits');
    expect(verdict({ ...here, actor: {} }, '2026-04-07T21:00:00-07:00')).toBe('not-applicable');
  });
});

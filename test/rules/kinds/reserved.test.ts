import { describe, expect, it } from 'vitest';
import { addFacts, checkContact, decideContact, orThrow } from 'softknock';
import type { CaseFile, Question } from 'softknock';
import { attempt, call, fact, fileOf, on, policyOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';

/** A decision on file, as its record would put it there. */
function withPermit(file: CaseFile, question: Question, key: string): CaseFile {
  const decision = orThrow(decideContact(file, { question, key }));
  expect(decision.effect).toBe('permit');
  return orThrow(addFacts(file, [{
    type: 'ContactDecided', id: `fact-${decision.id}`, at: question.at, person: 'P1', decision: decision.id,
    effect: decision.effect, body: decision,
  }]));
}
const verdict = (file: CaseFile, question: Question): string => orThrow(checkContact(file, question)).verdict;
const inbound = attempt(on('06-01', '11:00'), { direction: 'in', contact: 'in1', channel: 'sms', outcome: 'replied' });

describe('a live permit has taken what may be done once', () => {
  const sms = { channel: 'sms', purposes: ['debt-enquiry'] } as const;
  const CASES: readonly [string, RuleJson, readonly FactJson[], Partial<Question>][] = [
    ['the one reply past an opt-out', { kind: 'stop', listens: 'OptedOut', oneReply: true },
      [fact('OptedOut', on('05-01'), { person: 'P1', channel: 'sms' }), inbound], { ...sms, inReplyTo: 'in1' }],
    ['the one reply at a closed time', { kind: 'honour-wishes', times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true },
      [fact('TimesStated', on('05-01'), { person: 'P1', kind: 'inconvenient', weekly: [{ days: ['MO'], from: '00:00', until: '24:00' }] }), inbound],
      { ...sms, inReplyTo: 'in1' }],
    ['the confirmation of an opt-out', { kind: 'stop', listens: 'OptedOut',
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 } },
      [fact('OptedOut', on('06-01'), { person: 'P1', channel: 'sms' })], { ...sms, purposes: ['opt-out-confirmation'] }],
    ['what a request leaves open', { kind: 'stop', listens: 'CeaseRequested',
      survives: [{ purposes: ['early-intervention-notice'], max: 1, withinDays: 180 }] },
      [fact('CeaseRequested', on('05-01'), { person: 'P1', scope: {}, form: 'written' })], { ...sms, purposes: ['early-intervention-notice'] }],
    ['the one attempt at a place', { kind: 'place', places: ['work'], channels: ['phone'], lifetimeMax: 1 }, [], { contactPoint: 'desk' }],
  ];

  it.each(CASES)('%s', (_what, rule, facts, more) => {
    const asked = call(on('06-01', '12:00'), more);
    const file = fileOf(policyOf([rule]), facts);
    const reserved = withPermit(file, asked, 'first');
    expect(verdict(reserved, { ...asked, at: on('06-01', '12:10') })).toBe('forbids');
    // Four hours on the permit has run out unused, and what it held is there again.
    expect(verdict(reserved, { ...asked, at: on('06-01', '16:30') })).toBe('permits');
  });
});

describe('a call that goes on', () => {
  const rule: RuleJson = { kind: 'cool-down', channels: ['phone'], days: 7, per: ['person'] };
  const talk = attempt(on('06-01', '10:00'), { contact: 'talk', outcome: 'conversation' });
  const going = (at: string, facts: readonly FactJson[] = [], more: Partial<Question> = {}): string =>
    verdict(fileOf(policyOf([rule]), [talk, ...facts]), call(at, { continues: 'talk', ...more }));

  it('does not close itself', () => {
    expect(going(on('06-01', '10:20'))).toBe('permits');
  });

  it.each([
    ['on another day', () => going(on('06-03'))],
    ['after another contact', () => going(on('06-01', '15:00'), [attempt(on('06-01', '12:00'), { contact: 'later' })])],
    ['by another actor', () => going(on('06-01', '10:20'), [], { actor: 'C2' })],
    ['by another channel', () => going(on('06-01', '10:20'), [], { channel: 'sms' })],
  ])('is no live one %s', (how, answer) => {
    expect(answer()).toBe(how === 'by another channel' ? 'not-applicable' : 'forbids');
  });
});

describe('a consent obtained in a contact', () => {
  it('lifts nothing where nobody can say that the contact fell in open hours', () => {
    const hours: RuleJson = {
      kind: 'contact-hours', channels: ['phone'], hours: { weekday: ['08:00', '21:00'], saturday: null, sunday: null },
      consentLifts: { lift: 'hours', obtainedInHours: true },
    };
    const consent = (obtainedDuring: string): FactJson => fact('ConsentGiven', on('06-01', '18:00'), {
      person: 'P1', scope: {}, form: 'oral', lifts: ['hours'], obtainedDuring,
    });
    const talk = attempt(on('06-01', '17:50'), { contact: 'talk', outcome: 'conversation' });
    const late = call(on('06-02', '21:30'));
    expect(verdict(fileOf(policyOf([hours]), [talk, consent('talk')]), late)).toBe('permits');
    expect(verdict(fileOf(policyOf([hours]), [talk, consent('nowhere')]), late)).toBe('forbids');
  });
});

import { describe, expect, it } from 'vitest';
import { attempt, call, fact, findingOf, on, verdictOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';

const cap = (more: FactJson = {}): RuleJson => ({
  kind: 'frequency-cap', channels: ['phone', 'sms'], counts: 'attempts', max: 2, window: { days: 7 }, per: ['person'], ...more,
});
const two = (more: FactJson = {}): FactJson[] => [attempt(on('06-01'), more), attempt(on('06-02'), more)];
const verdict = (rule: RuleJson, facts: readonly FactJson[], question = call(on('06-03'))): string =>
  verdictOf([rule], facts, question);

describe('windows', () => {
  it.each([
    [{ days: 7 }, '06-07', 'forbids'], [{ days: 7 }, '06-08', 'permits'],
    // From the date after 1 June's own a month later: the last window that holds both ends on 30 June.
    [{ months: 1 }, '06-30', 'forbids'], [{ months: 1 }, '07-01', 'permits'],
    [{ calendar: 'week' }, '06-07', 'forbids'], [{ calendar: 'week' }, '06-08', 'permits'],
    [{ calendar: 'month' }, '06-30', 'forbids'], [{ calendar: 'month' }, '07-01', 'permits'],
    [{ lifetime: true }, '12-01', 'forbids'],
  ] as const)('%j closes on %s: %s', (window, date, expected) => {
    expect(verdict(cap({ window }), two(), call(on(date)))).toBe(expected);
  });

  it('of a month holds the 31st until the 1st where February is too short', () => {
    const rule = cap({ max: 1, window: { months: 1 } });
    const facts = [attempt('2026-01-31T10:00:00-05:00')];
    expect(verdict(rule, facts, call('2026-02-28T10:00:00-05:00'))).toBe('forbids');
    expect(findingOf([rule], facts, call('2026-02-28T10:00:00-05:00'))?.opensAt).toBe('2026-03-01T05:00:00.000Z');
    expect(verdict(rule, facts, call('2026-03-01T00:00:00-05:00'))).toBe('permits');
  });

  it('count in the zone that the law fixes', () => {
    // 20:30 in New York is 08:30 of the next day in Shanghai.
    const facts = [attempt(on('06-01', '11:30')), attempt(on('06-01', '11:40'))];
    const question = call(on('06-01', '20:30'));
    expect(verdict(cap({ window: { calendar: 'day' } }), facts, question)).toBe('forbids');
    expect(verdict(cap({ window: { calendar: 'day' }, zone: 'Asia/Shanghai' }), facts, question)).toBe('permits');
  });
});

describe('what counts', () => {
  it.each([
    ['attempts', 'no-answer', 'forbids'], ['messages', 'no-answer', 'permits'], ['messages', 'voicemail', 'forbids'],
    ['contacts', 'voicemail', 'permits'], ['contacts', 'delivered', 'forbids'],
    ['conversations', 'delivered', 'permits'], ['conversations', 'conversation', 'forbids'],
  ] as const)('%s: two with outcome %s: %s', (counts, outcome, expected) => {
    expect(verdict(cap({ counts }), two({ outcome }))).toBe(expected);
  });

  it.each([
    [{ acts: ['collection'] }, { act: 'servicing' }, { act: 'collection' }],
    [{ purposes: ['arrears-contact'] }, { purposes: ['debt-enquiry'] }, { purposes: ['arrears-contact'] }],
    [{ places: ['work'] }, {}, { contactPoint: 'desk' }],
    [{ placesExcept: ['work'] }, { contactPoint: 'desk' }, {}],
    [{ lines: ['landline'] }, {}, { contactPoint: 'desk' }],
    [{ prerecorded: true }, {}, { prerecorded: true }],
    [{ autodialled: true }, {}, { autodialled: true }],
  ] as const)('only %j', (only, outside, inside) => {
    expect(verdict(cap({ only }), two(outside))).toBe('permits');
    expect(verdict(cap({ only }), two(inside))).toBe('forbids');
  });

  it.each([
    [{ outcomes: ['busy'] }, { outcome: 'busy' }], [{ acts: ['servicing'] }, { act: 'servicing', purposes: ['account-servicing'] }],
    [{ purposes: ['debt-enquiry'] }, { purposes: ['debt-enquiry'] }], [{ mandatory: true }, { mandatory: true }],
    [{ content: ['limited-content-message'] }, { content: ['limited-content-message'] }],
  ] as const)('not those excluded: %j', (excludes, more) => {
    expect(verdict(cap({ excludes }), two(more))).toBe('permits');
    expect(verdict(cap({ excludes }), two())).toBe('forbids');
  });

  it('not replies: on file by their own word, asked about only if the message is on file', () => {
    const rule = cap({ excludes: { replies: true } });
    expect(verdict(rule, two({ inReplyTo: 'x' }))).toBe('permits');
    const theirs = attempt(on('05-31'), { direction: 'in', contact: 'x', channel: 'email', outcome: 'delivered' });
    const reply = call(on('06-03'), { inReplyTo: 'x' });
    expect(verdict(rule, two(), reply)).toBe('forbids');
    expect(verdict(rule, [theirs, ...two()], reply)).toBe('permits');
    expect(verdict(rule, [{ ...theirs, actor: 'C2' }, ...two()], reply)).toBe('forbids');
    const [first, second] = two() as [FactJson, FactJson];
    expect(verdict(cap({ excludes: { replies: true }, max: 1 }), [theirs, { ...first, inReplyTo: 'x' }, second], reply)).toBe('forbids');
  });

  it('by a lighter word for the act than its purposes have: nothing is left out', () => {
    expect(verdict(cap({ excludes: { acts: ['servicing'] } }), two({ act: 'servicing', purposes: ['arrears-contact'] }))).toBe('forbids');
  });

  it.each([
    [{ acts: ['servicing'] }, { act: 'servicing' as const }], [{ mandatory: true }, { mandatory: true }],
    [{ purposes: ['debt-enquiry'] }, { purposes: ['debt-enquiry'] }],
  ])('nor is what is excluded held back: %j', (excludes, more) => {
    expect(findingOf([cap({ excludes })], two(), call(on('06-03'), more))).toMatchObject({ finding: 'permits', code: 'cap.not-counted' });
  });

  it('not one about which somebody has attested so', () => {
    const [first, second] = two() as [FactJson, FactJson];
    const said = (about: unknown, statement: string): FactJson => fact('AttestationMade', on('06-02', '12:00'), { by: 'O1', statement, about });
    const rule = cap({ excludes: { attested: ['believed wrong'] } });
    expect(verdict(rule, [first, second, said(second['contact'], 'Reasonably BELIEVED WRONG')])).toBe('permits');
    expect(verdict(rule, [first, second, said(second['contact'], 'nothing new')])).toBe('forbids');
    expect(verdict(rule, [first, second, said('someone-else', 'believed wrong')])).toBe('forbids');
  });

  it('inbound only where the rule says so', () => {
    const inbound = two({ direction: 'in', outcome: 'conversation' });
    expect(verdict(cap({ counts: 'conversations' }), inbound)).toBe('permits');
    expect(verdict(cap({ counts: 'conversations', countsInbound: true }), inbound)).toBe('forbids');
  });

  it('only what came after the first conversation, which does not count itself', () => {
    const rule = cap({ afterFirst: 'conversation' });
    const talk = attempt(on('06-01', '09:00'), { outcome: 'conversation' });
    expect(verdict(rule, two())).toBe('permits');
    expect(verdict(rule, [talk, attempt(on('06-02'))])).toBe('permits');
    expect(verdict(rule, [talk, ...two()])).toBe('forbids');
  });
});

describe('keys', () => {
  const each = [attempt(on('06-01'), { loans: ['L1'] }), attempt(on('06-02'), { loans: ['L2'] })];

  it.each([[['person'], 'forbids'], [['loan'], 'permits'], [['account'], 'forbids']] as const)('%j over two loans of one account: %s', (per, expected) => {
    expect(verdict(cap({ per }), each)).toBe(expected);
  });

  it.each([[['person'], 'forbids'], [['actor'], 'permits'], [['institution'], 'forbids']] as const)('%j over two actors of one institution: %s', (per, expected) => {
    expect(verdict(cap({ per }), [attempt(on('06-01')), attempt(on('06-02'), { actor: 'C2' })])).toBe(expected);
  });

  it.each([[{ to: 'P1', kind: 'spouse' }, 'forbids'], [{ to: 'P1', kind: 'sibling' }, 'permits'], [{ to: 'P9', kind: 'spouse' }, 'permits']])(
    'a person with relation %j pooled as spouse: %s', (relation, expected) => {
      const other = fact('PersonRegistered', on('05-01'), {
        person: 'P2', residence: { country: 'US' }, zones: [], relations: [relation],
      });
      expect(verdict(cap({ poolWith: ['spouse'] }), [other, attempt(on('06-01')), attempt(on('06-02'), { person: 'P2' })])).toBe(expected);
    });
});

describe('a consent', () => {
  const consent = (more: FactJson): FactJson => fact('ConsentGiven', on('06-02', '11:00'), { person: 'P1', scope: {}, form: 'oral', ...more });

  it('to more contacts must be of the form and kind that the rule names', () => {
    const lifts = { lift: 'frequency', forms: ['written'], separate: true };
    const ask = (more: FactJson): string => verdict(cap({ consentLifts: lifts }), [...two(), consent({ lifts: ['frequency'], ...more })]);
    expect(ask({ form: 'written', separate: true })).toBe('permits');
    expect(ask({ form: 'oral', separate: true })).toBe('forbids');
    expect(ask({ form: 'written' })).toBe('forbids');
  });

  it('that merely covers the contact lifts a cap on what needs none', () => {
    expect(verdict(cap(), [...two(), consent({})])).toBe('forbids');
    expect(verdict(cap({ unlessConsent: true }), [...two(), consent({})])).toBe('permits');
    expect(verdict(cap({ unlessConsent: true }), [...two(), consent({ scope: { channels: ['sms'] } })])).toBe('forbids');
  });
});

describe('cool-down', () => {
  const rule = (more: FactJson): RuleJson => ({ kind: 'cool-down', channels: ['phone', 'sms'], days: 7, per: ['person'], ...more });
  const inbound = attempt(on('06-01'), { direction: 'in', channel: 'sms', outcome: 'delivered' });

  it.each([['conversation', 'permits'], ['exchange', 'forbids']])('starts on an answered message: %s, %s', (startsOn, expected) => {
    expect(verdict(rule({ startsOn }), [inbound])).toBe(expected);
  });

  it.each([['06-07', 'forbids'], ['06-08', 'permits']])('of seven dates from 1 June, on %s: %s', (date, expected) => {
    expect(verdict(rule({ startsOn: 'exchange' }), [inbound], call(on(date)))).toBe(expected);
  });
});

describe('one channel', () => {
  const rule = (more: FactJson = {}): RuleJson => ({
    kind: 'channel-exclusivity', channels: ['phone', 'sms', 'chat'], onceMade: 'conversations', window: { days: 7 }, per: ['person'], ...more,
  });
  const chat = (outcome: string, more: FactJson = {}): FactJson => attempt(on('06-01'), { channel: 'chat', outcome, ...more });

  it.each([
    ['conversation', '06-03', 'phone', 'forbids'], ['conversation', '06-07', 'phone', 'forbids'],
    ['conversation', '06-08', 'phone', 'permits'], ['conversation', '06-03', 'chat', 'permits'],
    ['delivered', '06-03', 'phone', 'permits'],
  ] as const)('after a chat that ended in %s, on %s by %s: %s', (outcome, date, channel, expected) => {
    expect(verdict(rule(), [chat(outcome)], call(on(date), { channel }))).toBe(expected);
  });

  it('says when the other channel opens, and leaves channels outside its list alone', () => {
    expect(findingOf([rule()], [chat('conversation')], call(on('06-03')))?.opensAt).toBe('2026-06-08T04:00:00.000Z');
    expect(findingOf([rule()], [chat('conversation')], call(on('06-03'), { channel: 'letter', contactPoint: 'house' }))).toBeNull();
  });

  it('counts by its keys, exclusions and directions', () => {
    expect(verdict(rule({ per: ['loan'] }), [chat('conversation', { loans: ['L2'] })])).toBe('permits');
    expect(verdict(rule({ excludes: { replies: true } }), 
      [chat('conversation', { direction: 'in', contact: 'x' }), chat('conversation', { inReplyTo: 'x' })])).toBe('permits');
    expect(verdict(rule(), [chat('conversation', { direction: 'in' })])).toBe('permits');
    expect(verdict(rule({ countsInbound: true }), [chat('conversation', { direction: 'in' })])).toBe('forbids');
  });

  it('asks for review where the history is not known to be complete', () => {
    const from = fact('HistoryCompleteFrom', on('06-01'), { person: 'P1', from: on('06-01') });
    expect(findingOf([rule()], [from], call(on('06-03')))).toMatchObject({ finding: 'needs-review', dependsOn: ['HistoryCompleteFrom'] });
    expect(verdict(rule(), [from], call(on('06-10')))).toBe('permits');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Channel, Duty, Result } from 'softknock';
import { channelRow } from '../../src/terms/channels.js';
import { CHANNELS, OUTCOMES } from '../../src/terms/words.js';
import { contactStrategy, courtedTask, decideWork, listComplaints, openBook } from '../../src/work/index.js';
import type { ContactStrategy, CourtedAsk } from '../../src/work/index.js';
import { at, bankPolicy, TABLES } from './given.js';

const policy = bankPolicy({ ...TABLES, surveyDaysBetween: 90, lowScoreMax: 2 });
const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map((p) => p.code));
const contact = (id: string, channel: Channel, outcome: string, when = at(4, 10), act = 'monitoring'): object => ({
  type: 'ContactAttempted', id, at: when, contact: id, direction: 'out', channel, person: 'P1', actor: 'BANK', loans: ['L1'],
  purposes: ['routine-check'], act, outcome });
const strategy = (facts: readonly object[], when = '2026-05-30T00:00:00.000Z'): ContactStrategy =>
  contactStrategy(orThrow(openBook(policy, facts)), { person: 'P1', at: when });
const place = (s: ContactStrategy, channel: Channel): number => s.order.indexOf(channel);

describe('how a person is approached', () => {
  it('changes for a stated preference, and says why', () => {
    const s = strategy([{ type: 'PreferenceStated', id: 'pref', at: at(4, 9), person: 'P1', channels: ['phone', 'sms'] }]);
    expect(s.order.slice(0, 3)).toEqual(['desk', 'phone', 'sms']);
    expect(s.changes).toMatchObject([{ code: 'strategy.preference', cause: ['pref'] }]);
  });

  it('rests a channel that was complained of, until the complaint is answered', () => {
    const complained = [contact('k1', 'sms', 'delivered'), { type: 'ComplaintRaised', id: 'c', at: at(5, 9), person: 'P1', about: 'k1' }];
    expect(strategy(complained)).toMatchObject({ changes: [{ code: 'strategy.complaint', cause: ['c', 'k1'] }] });
    expect(place(strategy(complained), 'sms')).toBe(-1);
    const answered = [...complained, { type: 'ComplaintResolved', id: 'r', at: at(9, 9), person: 'P1', about: 'c' }];
    expect(strategy(answered).changes).toEqual([]);
    expect(strategy(answered, '2026-05-06T00:00:00.000Z').changes).toHaveLength(1);
  });

  it.each([[2, true], [3, false]] as const)('a score of %i changes it: %s', (score, changed) => {
    const s = strategy([contact('k1', 'email', 'opened'), { type: 'FeedbackGiven', id: 'f', at: at(5, 9), person: 'P1', about: 'k1', score }]);
    expect(s.changes.length > 0).toBe(changed);
  });

  it('leaves out what the person opted out of, until they opt in again', () => {
    const out = { type: 'OptedOut', id: 'o', at: at(4, 9), person: 'P1', channel: 'sms' };
    expect(place(strategy([out]), 'sms')).toBe(-1);
    expect(place(strategy([out, { type: 'OptedIn', id: 'i', at: at(5, 9), person: 'P1', channel: 'sms' }]), 'sms')).toBeGreaterThan(0);
    expect(strategy([{ ...out, channel: undefined }]).order).toEqual(['desk']);
  });

  it('learns which of two alike is answered, by the rule of succession', () => {
    const s = strategy([contact('a', 'email', 'delivered'), contact('b', 'email', 'delivered'), contact('c', 'chat', 'replied')]);
    expect(s.estimates).toEqual([{ channel: 'chat', tried: 1, answered: 1, share: 2 / 3 }, { channel: 'email', tried: 2, answered: 0, share: 1 / 4 }]);
    expect(place(s, 'chat')).toBeLessThan(place(s, 'email'));
    expect(s.changes).toMatchObject([{ code: 'strategy.answers-better', cause: ['a', 'b', 'c'] }]);
  });

  it('stays inside hard limits whatever is fed in: no channel added, no heavier class sooner unasked, each change with its cause', () => {
    const channel = fc.constantFrom(...CHANNELS);
    const fact = fc.oneof(
      fc.record({ kind: fc.constant('contact'), channel, outcome: fc.constantFrom(...OUTCOMES) }),
      fc.record({ kind: fc.constant('complaint'), about: fc.nat(9) }), fc.record({ kind: fc.constant('score'), about: fc.nat(9), score: fc.nat(5) }),
      fc.record({ kind: fc.constant('out'), channel }), fc.record({ kind: fc.constant('resolved'), about: fc.nat(9) }));
    const bites = { changed: 0, same: 0 };
    fc.assert(fc.property(fc.array(fact, { maxLength: 14 }), (list) => {
      const facts = list.map((f, i) => {
        const base = { id: `f${i}`, at: at(4, 9, i), person: 'P1' };
        if ('outcome' in f) return contact(`f${i}`, f.channel, f.outcome, at(4, 9, i));
        if ('channel' in f) return { type: 'OptedOut', ...base, channel: f.channel };
        if ('score' in f) return { type: 'FeedbackGiven', ...base, about: `f${f.about}`, score: f.score };
        return { type: f.kind === 'complaint' ? 'ComplaintRaised' : 'ComplaintResolved', ...base, about: `f${f.about}` };
      });
      const s = strategy(facts);
      expect(new Set(s.order).size).toBe(s.order.length);
      expect(s.order.every((c) => policy.channelOrder.includes(c))).toBe(true);
      expect(s.order[0]).toBe('desk');
      expect(strategy([...facts].reverse())).toEqual(s);
      const rank = (c: Channel): number => policy.channelOrder.indexOf(c);
      const crossed = s.order.flatMap((heavy, i) => s.order.slice(i + 1)
        .filter((light) => rank(light) < rank(heavy) && channelRow(light).class !== channelRow(heavy).class));
      expect(crossed).toEqual([]);
      const known = new Set(facts.map((f) => (f as { id: string }).id));
      expect(s.changes.every((c) => c.cause.length > 0 && c.cause.every((id) => known.has(id)))).toBe(true);
      expect(s.changes.map((c) => c.to).at(-1) ?? policy.channelOrder).toEqual(s.order);
      bites[s.changes.length > 0 ? 'changed' : 'same'] += 1;
    }), { numRuns: 150 });
    expect(Math.min(bites.changed, bites.same)).toBeGreaterThan(15);
  });
});

describe('a complaint', () => {
  const raised = { type: 'ComplaintRaised', id: 'c1', at: at(4, 9), person: 'P1', about: 'k1', complexity: 'complex' };
  const clock = (latest: string): Duty => ({
    id: 'cn/complaints/reply/L1/2026-05-04', rule: 'cn/complaints/reply', force: 'law', grade: 'text', purpose: 'complaint-reply', act: 'reply',
    loan: 'L1', person: 'P1', earliest: '2026-05-04', latest, accepts: ['document'], people: 1, slackDays: 0, aim: 'soonest', projected: false,
    tier: null, basis: null, part: null, status: 'open', facts: ['c1'] });
  it.each([
    ['2026-05-19', 'open'], ['2026-05-20', 'overdue'],
  ] as const)('runs by the clock of the rules: on %s it is %s', (on, state) => {
    const [row] = listComplaints(orThrow(openBook(policy, [raised])), { on, duties: [clock('2026-05-19')] });
    expect(row).toMatchObject({ state, dueOn: '2026-05-19', rule: 'cn/complaints/reply', complexity: 'complex', receivedOn: '2026-05-04' });
  });

  it('has no clock where no rule gives one, and says so', () => {
    const book = orThrow(openBook(policy, [raised, { ...raised, id: 'c2' }, { type: 'ComplaintResolved', id: 'r', at: at(9, 9), person: 'P1', about: 'c2' }]));
    expect(listComplaints(book, { on: '2027-01-01', duties: [] }).map((r) => [r.complaint, r.state, r.dueOn, r.resolvedOn])).toEqual([
      ['c1', 'open', null, null], ['c2', 'resolved', null, '2026-05-09']]);
  });
});

describe('surveys and offers', () => {
  const consent = (purposes: readonly string[], when = at(1, 9)): object =>
    ({ type: 'ConsentGiven', id: `yes.${when}`, at: when, person: 'P1', scope: { purposes }, form: 'electronic' });
  const ask: CourtedAsk = { person: 'P1', loans: ['L1'], purpose: 'satisfaction-survey', channel: 'in-app', via: null, contactPoint: 'app',
    at: at(10, 9), dueOn: '2026-05-31' };
  const tried = (facts: readonly object[], more: Partial<CourtedAsk> = {}, under = policy): readonly string[] =>
    codes(courtedTask(orThrow(openBook(under, facts)), { ...ask, ...more }));
  const BOTH = ['satisfaction-survey', 'cross-sell'];

  it.each([
    ['under its own consent', [consent(BOTH)], {}, []],
    ['without one', [], {}, ['courted.no-consent']],
    ['under a consent to something else', [consent(['cross-sell'])], {}, ['courted.no-consent']],
    ['for a check', [consent(BOTH)], { purpose: 'routine-check' }, ['courted.not-courtship']],
    ['while a complaint is open', [consent(BOTH), { type: 'ComplaintRaised', id: 'c', at: at(5, 9), person: 'P1', about: 'k' }], {}, ['courted.complaint-open']],
    ['too soon after the last', [consent(BOTH), contact('k', 'in-app', 'opened', at(2, 9), 'survey')], {}, ['courted.too-soon']],
    ['after a refusal', [consent(BOTH), { type: 'RefusalStated', id: 'n', at: at(5, 9), person: 'P1', scope: {}, reason: 'privacy' }], {}, ['courted.refused']],
    ['at the very instant of a refusal', [consent(BOTH), { type: 'ConsentWithdrawn', id: 'n', at: at(1, 9), person: 'P1', scope: {} }], {}, ['courted.refused']],
    ['after a refusal of something else', [consent(BOTH), { type: 'RefusalStated', id: 'n', at: at(5, 9), person: 'P1', scope: { purposes: ['routine-check'] }, reason: 'busy' }], {}, []],
    ['after an opt-out and a new yes', [consent(BOTH), { type: 'OptedOut', id: 'n', at: at(5, 9), person: 'P1' }, consent(BOTH, at(6, 9))], {}, []],
  ] as const)('%s', (_name, facts, more, expected) => {
    expect(tried(facts, more)).toEqual(expected);
  });

  it('a survey has the house\'s rhythm, and none without it', () => {
    expect(tried([consent(BOTH)], {}, bankPolicy())).toEqual(['courted.no-interval']);
    expect(tried([consent(BOTH)], { purpose: 'cross-sell' }, bankPolicy())).toEqual([]);
  });

  it('opens as a task of its own', () => {
    const book = orThrow(openBook(policy, [consent(BOTH)]));
    const spec = orThrow(courtedTask(book, ask));
    expect(orThrow(decideWork(book, { type: 'OpenTask', id: 'o', at: at(10, 9), by: 'planner', task: spec }))[0])
      .toMatchObject({ type: 'TaskOpened', cause: 'survey', purposes: ['satisfaction-survey'] });
  });

  it('never after a refusal, whatever else was said', () => {
    const noes = ['ConsentWithdrawn', 'ConsentRefused', 'ObjectionRaised', 'RefusalStated'] as const;
    fc.assert(fc.property(fc.constantFrom(...noes), fc.nat(58), fc.nat(58), fc.constantFrom(...BOTH), (type, yesAt, noAt, purpose) => {
      const no = { type, id: 'no', at: at(4, 9, noAt), person: 'P1', scope: {}, ...(type === 'RefusalStated' ? { reason: 'unstated' } : {}) };
      const found = tried([consent(BOTH, at(4, 9, yesAt)), no], { purpose });
      expect(found).toEqual(noAt >= yesAt ? ['courted.refused'] : []);
    }), { numRuns: 80 });
  });
});

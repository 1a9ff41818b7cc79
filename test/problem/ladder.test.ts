import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, compilePolicy, compileProblem, orThrow, planRevisits } from 'softknock';
import type { CaseFile, Channel, HousePolicy } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { explainConflicts as inEnglish, explainPlan } from 'softknock/explain/en';
import { explainConflicts as inChinese } from 'softknock/explain/zh';
import { explainUnmet, leadTime, nextRung, planLadder, replan, responseRates } from 'softknock/plan';
import { CHANNEL_TABLE } from '../../src/terms/channels.js';
import { CHANNELS } from '../../src/terms/words.js';
import { at, attempt, check, dayOf, oneLoan, owes, under, until } from './relations-given.js';

type Table = NonNullable<HousePolicy['ladder']>;
type Rates = Table['rates'];
const ladder = (rates: Rates = [], missPercentMax: number = 10): { readonly ladder: Table } =>
  ({ ladder: { owner: 'head of servicing', asOf: '2026-04-01', missPercentMax, rates } });
const purpose = 'address-confirmation';
const rule = owes(purpose, { accepts: ['statement', 'conversation'] });
const asked = (on: string, channel: string, outcome: string, more: object = {}): object =>
  attempt(on, purpose, channel, outcome, { act: 'servicing', ...more });
const rank = (channel: Channel): number => CHANNELS.indexOf(channel);
const grace = (channel: Channel): number => CHANNEL_TABLE[rank(channel)]!.graceDays;
/** Ways in which the rule may be served, lightest first. */
const RUNGS: readonly Channel[] = ['self-service', 'in-app', 'sms', 'letter', 'phone', 'visit'];

const first = (file: CaseFile, when: string = at): readonly [string, Channel] | null => {
  const plan = orThrow(planRevisits(file, { at: when, until }));
  expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, sameProblem: true });
  return plan.contacts[0] === undefined ? null : [plan.contacts[0].on, plan.contacts[0].channel];
};
const onDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the house\'s ladder, when planning', () => {
  it('leaves time for the ways after the first, by what is counted of answers', () => {
    // The window ends on 10 June; the duty likes three days of slack before its last permitted day.
    const latest = dayOf('2026-06-10');
    const days = (rates: Rates, miss?: number): number => latest - dayOf(first(under([rule], [oneLoan], ladder(rates, miss)))![0]);
    const often: Rates = [{ channel: 'self-service', attempts: 98, answered: 97 }];
    // One in two by each way: four ways bring silence down to one in sixteen.
    expect(days([])).toBe(5 + 3 + 2 + 10);
    expect(days(often)).toBe(5);
    expect(days([], 60)).toBe(5);
    expect(latest - dayOf(first(under([rule], [oneLoan]))![0])).toBe(5);
  });

  it('is what `leadTime` says of the ways that are open', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 99 }), (answered, miss) => {
      const rates = RUNGS.map((channel, i) => ({ channel: channel as Exclude<Channel, 'desk'>, attempts: 50, answered: answered[i]! }));
      const { problem } = orThrow(compileProblem(under([rule], [oneLoan], ladder(rates, miss)), { at, until }));
      const own = problem.duties[0]!;
      for (const [m, runs] of own.open) {
        const from = RUNGS.indexOf(problem.means[m]!.channel);
        const { days } = leadTime(RUNGS.slice(from).map((c, i) => ({ answers: (answered[from + i]! + 1) / 52, graceDays: grace(c) })), miss / 100);
        const lead = Math.min(Math.max(days, grace(RUNGS[from]!)), Math.floor((own.latest - own.earliest) / 2));
        expect(runs.at(-1)![1]).toBe(own.latest - lead);
      }
      expect(own.open.length).toBeGreaterThan(RUNGS.length);
    }), { numRuns: 40 });
  });

  it('comes off the days between the checks of a rhythm, and breaks none that holds without it', () => {
    const tally = { shorter: 0, same: 0 };
    const rolling = JSON.parse(JSON.stringify(owes(purpose, {
      accepts: ['statement', 'conversation'], anchor: 'lastCheck', earliest: undefined, latest: { days: 60 },
      recurrence: { atMostEvery: { days: 60 }, openFor: { days: 20 } },
    }))) as Record<string, unknown>;
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }), fc.integer({ min: 1, max: 99 }), fc.option(fc.integer({ min: 1, max: 70 })), (answered, miss, quiet) => {
      const rates = RUNGS.map((channel, i) => ({ channel: channel as Exclude<Channel, 'desk'>, attempts: 50, answered: answered[i]! }));
      const facts = quiet === null ? [oneLoan] : [oneLoan, {
        type: 'TimesStated', id: 't', at: '2026-03-20T10:00:00+08:00', person: 'P1', kind: 'inconvenient',
        once: { from: '2026-05-10T00:00:00+08:00', until: `${onDay(dayOf('2026-05-10') + quiet)}T00:00:00+08:00` },
      }];
      const made = [ladder(rates, miss), {}].map((house) => {
        const { problem } = orThrow(compileProblem(under([rolling], facts, house), { at, until }));
        return { own: problem.duties[0]!, means: problem.means, unmet: orThrow(planRevisits(under([rolling], facts, house), { at, until })).unmet.length };
      });
      const [led, bare] = made as [typeof made[0], typeof made[0]];
      const { days } = leadTime(RUNGS.map((c, i) => ({ answers: (answered[i]! + 1) / 52, graceDays: grace(c) })), miss / 100);
      const open = new Set(led!.own.open.flatMap(([, runs]) => runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))));
      const horizon = dayOf(until.slice(0, 10)) - dayOf(at.slice(0, 10));
      let [closed, longest] = [0, 0];
      for (let day = led!.own.earliest; day <= horizon; day += 1) {
        closed = open.has(day) ? 0 : closed + 1;
        longest = Math.max(longest, closed);
      }
      const least = Math.min(...RUNGS.map(grace));
      const lead = Math.max(least, Math.min(30, 59 - longest, Math.max(days, grace(RUNGS[0]!))));
      expect([led!.own.every, bare!.own.every]).toEqual([60 - lead, 60 - least]);
      expect(led!.own.open).toEqual(bare!.own.open);
      expect(led!.unmet).toBe(bare!.unmet);
      tally[led!.own.every === bare!.own.every ? 'same' : 'shorter'] += 1;
    }), { numRuns: 40 });
    expect(Math.min(tally.shorter, tally.same)).toBeGreaterThan(2);
  });

  it('never brings a heavier way first for those who answer less', () => {
    const tally = { moved: 0, same: 0, short: 0 };
    const table = fc.array(fc.record({ channel: fc.constantFrom(...RUNGS.slice(0, 5) as Exclude<Channel, 'desk'>[]), attempts: fc.integer({ min: 1, max: 60 }), silent: fc.nat({ max: 60 }) }), { maxLength: 6 })
      .map((list) => [...new Map(list.map((r) => [r.channel, { channel: r.channel, attempts: r.attempts, answered: Math.max(0, r.attempts - r.silent) }])).values()]);
    const facts = fc.subarray([
      { type: 'OptedOut', id: 'o', at: '2026-03-20T10:00:00+08:00', person: 'P1', channel: 'sms' },
      { type: 'TimesStated', id: 't', at: '2026-03-20T10:00:00+08:00', person: 'P1', kind: 'inconvenient', once: { from: '2026-04-10T00:00:00+08:00', until: '2026-06-03T00:00:00+08:00' } },
      { type: 'ContactPointRemoved', id: 'r', at: '2026-03-20T10:00:00+08:00', person: 'P1', contactPoint: 'app' },
    ]);
    fc.assert(fc.property(table, table, facts, fc.integer({ min: 41, max: 110 }), fc.integer({ min: 1, max: 60 }), (a, b, more, latest, miss) => {
      const problems = [a, b].map((rates) => {
        const file = under([{ ...rule, latest: { days: latest } }], [oneLoan, ...more], ladder(rates, miss));
        const { problem } = orThrow(compileProblem(file, { at, until }));
        return { open: problem.duties[0]!.open, contact: orThrow(planRevisits(file, { at, until })).contacts[0] };
      });
      const [x, y] = problems as [typeof problems[0], typeof problems[0]];
      // Counts move days; they neither close a way nor open one.
      expect(x!.open.map(([m]) => m)).toEqual(y!.open.map(([m]) => m));
      expect(x!.contact?.channel).toBe(y!.contact?.channel);
      tally[JSON.stringify(x!.open) === JSON.stringify(y!.open) ? 'same' : 'moved'] += 1;
      if (latest < 60) tally.short += 1;
    }), { numRuns: 80 });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(10);
  });

  it('is not moved by how a person answered before this check came up', () => {
    const old = (outcome: string): CaseFile => under([rule], [oneLoan,
      asked('2026-03-10', 'sms', outcome), asked('2026-03-20', 'in-app', outcome)], ladder());
    const plans = ['delivered', 'replied', 'opened'].map((o) => orThrow(planRevisits(old(o), { at, until })).contacts);
    expect(plans[1]).toEqual(plans[0]);
    expect(plans[2]).toEqual(plans[0]);
  });
});

describe('the house\'s ladder, when planning again', () => {
  it('climbs as `nextRung` does: silence only after its grace, and to nothing lighter', () => {
    const rungs = RUNGS.map((channel, i) => ({ channel, burden: 1 + i, answers: 0.5, graceDays: Math.max(1, grace(channel)) }));
    const policy = planLadder(rungs, 10_000, 400);
    // Asked as soon as may be, so that nothing but an attempt's grace holds the next one back.
    let file = under([{ ...rule, aim: 'soonest' }], [oneLoan], ladder());
    const tried: { rung: number; end: 'silence' }[] = [];
    let day = dayOf('2026-04-13');
    for (let n = 0; n < RUNGS.length; n += 1) {
      const step = nextRung(policy, tried, 60);
      const next = first(file, `${onDay(day)}T08:00:00+08:00`);
      expect(next?.[1]).toBe(step.step === 'take' ? RUNGS[step.rung] : 'review');
      file = orThrow(addFacts(file, [asked(onDay(day), RUNGS[n]!, 'no-answer')]));
      tried.push({ rung: n, end: 'silence' });
      const over = grace(RUNGS[n]!);
      if (over > 0 && n + 1 < RUNGS.length) {
        // An answer may still come: nothing before its grace is over, and then something heavier.
        const waiting = first(file, `${onDay(day)}T10:00:00+08:00`)!;
        expect(dayOf(waiting[0])).toBeGreaterThanOrEqual(day + over);
        expect(waiting[1]).toBe(RUNGS[n + 1]);
      }
      day += over;
    }
    const when = `${onDay(day)}T12:00:00+08:00`;
    expect(nextRung(policy, tried, 60)).toEqual({ step: 'review' });
    expect(first(file, when)).toBeNull();
    const reasons = orThrow(explainUnmet(file, { at: when, until }));
    expect(reasons[0]?.conflict.map((c) => c.kind)).toContain('tried');
    expect(reasons[0]?.remedies.at(-1)?.kind).toBe('human-review');
    expect(inEnglish(reasons).join('\n')).toContain('tried in vain');
    expect(inChinese(reasons).join('\n')).toContain('已试过而未得答复');
  });

  it('stops climbing once somebody answers, in the attempt or in a message of their own', () => {
    const silent = [asked('2026-04-12', 'self-service', 'delivered'), asked('2026-04-20', 'in-app', 'delivered')];
    const when = '2026-04-25T10:00:00+08:00';
    expect(first(under([rule], [oneLoan, ...silent], ladder()), when)?.[1]).toBe('sms');
    const reply = asked('2026-04-21', 'in-app', 'conversation', { id: 'reply', contact: 'reply', direction: 'in', inReplyTo: 'a-in-app-2026-04-20' });
    expect(first(under([rule], [oneLoan, ...silent, reply], ladder()), when)?.[1]).toBe('self-service');
    expect(first(under([rule], [oneLoan, ...silent], {}), when)?.[1]).toBe('self-service');
  });

  it('begins anew with the next check of a rhythm', () => {
    const rolling = JSON.parse(JSON.stringify(owes(purpose, {
      accepts: ['statement', 'conversation'], anchor: 'lastCheck', earliest: undefined, latest: { days: 40 },
      recurrence: { atMostEvery: { days: 40 }, openFor: { days: 20 } },
    }))) as Record<string, unknown>;
    const file = under([rolling], [oneLoan, asked('2026-03-20', 'self-service', 'delivered')], ladder());
    const plan = orThrow(planRevisits(file, { at, until }));
    expect(plan.contacts.slice(0, 2).map((c) => c.channel)).toEqual(['in-app', 'self-service']);
    expect(plan.contacts[0]!.lighter.map((l) => [l.channel, l.why])).toContainEqual(['self-service', 'tried']);
    const words = explainPlan(plan, file.policy).join('\n');
    expect(words).toContain('the time for an answer is over');
    expect(words).toContain('answers by channel as the house counted them');
    const made = under([rolling], [oneLoan, asked('2026-03-20', 'self-service', 'delivered'), ...check('2026-03-28', purpose, 'statement')], ladder());
    expect(orThrow(planRevisits(made, { at, until })).contacts[0]?.channel).toBe('self-service');
  });
});

describe('a refusal', () => {
  const refuses = (channels: readonly string[], more: object = {}): object => ({
    type: 'RefusalStated', id: 'no', at: '2026-04-01T10:00:00+08:00', person: 'P1', reason: 'privacy', scope: { channels, purposes: [purpose] }, ...more,
  });

  it('39: never leads to a heavier way, with or without a ladder, unless the person asks for it', () => {
    const noApp = { type: 'ContactPointRemoved', id: 'gone', at: '2026-03-20T10:00:00+08:00', person: 'P1', contactPoint: 'app' };
    for (const house of [{}, ladder()]) {
      const open = (facts: readonly object[]): readonly Channel[] => {
        const { problem } = orThrow(compileProblem(under([rule], [oneLoan, noApp, ...facts], house), { at, until }));
        return [...new Set(problem.duties[0]!.open.map(([m]) => problem.means[m]!.channel))];
      };
      expect(open([])).toEqual(['sms', 'letter', 'phone', 'visit']);
      expect(open([refuses(['phone'])])).toEqual(['sms', 'letter']);
      expect(open([refuses(['sms'])])).toEqual([]);
      // Busy is no refusal: a person hears when, and the ways stay.
      expect(open([refuses(['phone'], { reason: 'busy', until: '2026-04-01T12:00:00+08:00' })])).toEqual(['sms', 'letter', 'phone', 'visit']);
      const wants = { type: 'PreferenceStated', id: 'wants', at: '2026-04-01T12:00:00+08:00', person: 'P1', channels: ['phone'] };
      expect(open([refuses(['sms']), wants])).toEqual(['phone']);
    }
  });

  it('of a way that could not have served the check says nothing about heavier ones', () => {
    const talk = owes(purpose, { accepts: ['conversation'] });
    const open = (facts: readonly object[]): number => orThrow(compileProblem(under([talk], [oneLoan, ...facts]), { at, until })).problem.duties[0]!.open.length;
    expect([open([]), open([refuses(['sms'])]), open([refuses(['phone'])])]).toEqual([2, 2, 0]);
  });

  it('is named where it leaves a check undone, in both languages', () => {
    const noApp = { type: 'ContactPointRemoved', id: 'gone', at: '2026-03-20T10:00:00+08:00', person: 'P1', contactPoint: 'app' };
    const file = under([rule], [oneLoan, noApp, refuses(['sms'])]);
    const plan = orThrow(planRevisits(file, { at, until }));
    expect(plan.unmet[0]?.because.filter((b) => b.why === 'refused').map((b) => b.channel)).toEqual(['letter', 'phone']);
    const reasons = orThrow(explainUnmet(file, { at, until }));
    expect(reasons[0]?.conflict).toContainEqual({ kind: 'refused', name: 'no', channels: ['letter', 'phone', 'visit'] });
    expect(inEnglish(reasons).join('\n')).toContain('with no a lighter way was refused');
    expect(inChinese(reasons).join('\n')).toContain('不得因此改用');
  });
});

describe('a year of asking', () => {
  it('38, 39: replanned after each answer, silence and refusal, never asks too soon, lighter again or past a refusal', () => {
    const tally = { silence: 0, answered: 0, refused: 0, unmet: 0 };
    const aims = fc.constantFrom('soonest', 'latest');
    const ends = fc.array(fc.constantFrom('silence' as const, 'silence' as const, 'refused' as const, 'answered' as const), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(ends, aims, (list, aim) => {
      let file = under([{ ...rule, aim }], [oneLoan], ladder());
      let plan = orThrow(planRevisits(file, { at, until }));
      let [heaviest, notBefore, refusedAt] = [-1, 0, Infinity];
      for (const end of list) {
        const next = plan.contacts[0];
        if (next === undefined) {
          tally.unmet += 1;
          expect(plan.unmet.length).toBe(1);
          return;
        }
        expect(rank(next.channel)).toBeGreaterThan(heaviest);
        expect(rank(next.channel)).toBeLessThan(refusedAt);
        expect(dayOf(next.on)).toBeGreaterThanOrEqual(notBefore);
        tally[end] += 1;
        const fact = asked(next.on, next.channel, end === 'answered' ? 'conversation' : 'delivered');
        const no = { type: 'RefusalStated', id: `no-${next.on}`, at: `${next.on}T09:30:00+08:00`, person: 'P1', reason: 'privacy', scope: { channels: [next.channel], purposes: [purpose] } };
        const done = check(next.on, purpose, next.channel === 'visit' || next.channel === 'phone' ? 'conversation' : 'statement');
        file = orThrow(addFacts(file, [fact, ...end === 'refused' ? [no] : end === 'answered' ? done : []]));
        plan = orThrow(replan(file, plan, { at: `${next.on}T10:00:00+08:00` })).after;
        if (end === 'answered') {
          expect([plan.contacts, plan.unmet]).toEqual([[], []]);
          return;
        }
        heaviest = rank(next.channel);
        notBefore = dayOf(next.on) + grace(next.channel);
        if (end === 'refused') refusedAt = heaviest;
      }
    }), { numRuns: 40 });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(3);
  });
});

describe('response rates', () => {
  it('count what was answered, and silence only after its grace', () => {
    const file = under([rule], [
      asked('2026-03-10', 'sms', 'delivered'), asked('2026-03-12', 'sms', 'replied'), asked('2026-03-20', 'sms', 'delivered'),
      asked('2026-03-21', 'sms', 'delivered', { id: 'r', contact: 'r', direction: 'in', inReplyTo: 'a-sms-2026-03-20', outcome: 'conversation' }),
      asked('2026-04-02', 'in-app', 'delivered'), asked('2026-03-25', 'in-app', 'delivered'),
    ]);
    const of = (channel: Channel): object | undefined => responseRates([file], Date.parse('2026-04-03T00:00:00+08:00')).find((r) => r.channel === channel);
    expect(of('sms')).toEqual({ channel: 'sms', attempts: 3, answered: 2, mean: 3 / 5 });
    expect(of('in-app')).toEqual({ channel: 'in-app', attempts: 1, answered: 0, mean: 1 / 3 });
  });

  it('are a table of the house, and a wrong one is refused', () => {
    const codes = (table: object): readonly string[] => {
      const policy = compilePolicy({ packs: [], house: { id: 'house', version: '1', ladder: { ...ladder().ladder, ...table } as never } });
      return policy.ok ? [] : policy.problems.map((p) => `${p.code} ${p.path.join('.')}`);
    };
    expect(codes({})).toEqual([]);
    expect(codes({ missPercentMax: 0 })).toEqual(['house.number house.ladder.missPercentMax']);
    expect(codes({ rates: [{ channel: 'sms', attempts: 1, answered: 2 }] })).toEqual(['house.range-order house.ladder.rates.0']);
    expect(codes({ rates: [{ channel: 'desk', attempts: 1, answered: 1 }] })).toEqual(['house.unknown-word house.ladder.rates.0.channel']);
    const sms = { channel: 'sms', attempts: 1, answered: 1 };
    expect(codes({ rates: [sms, sms] })).toEqual(['house.duplicate-word house.ladder.rates']);
  });
});

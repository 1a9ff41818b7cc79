import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, compilePolicy, compileProblem, listDuties, openCase, orThrow, planRevisits, previousOf } from 'softknock';
import type { CaseFile, Plan } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { civilCode, pipl, workdays } from 'softknock/packs/cn';
import { replan, whatIf } from 'softknock/plan';
import { channelRow } from '../../src/terms/channels.js';
import { solve } from '../../src/plan/index.js';
import { order } from '../plan/check.js';
import { aCase, cn, NOW, us } from './cases.js';
import type { FactJson } from './cases.js';

const DAY = 86_400_000;
const at = new Date(NOW).toISOString();
const until = new Date(NOW + 330 * DAY).toISOString();
const iso = (ms: number): string => new Date(ms).toISOString();
const dayOf = (date: string): number => Date.parse(date) / DAY;

/** Rules of a house in which every relation between checks occurs. */
const related = orThrow(compilePolicy({
  packs: [pipl, civilCode, workdays],
  house: {
    id: 'house', version: '1',
    rules: [
      { id: 'two-kinds', kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn', earliest: { days: 125 }, latest: { days: 200 }, needs: [['document'], ['conversation']] },
      { id: 'three-turns', kind: 'duty', purpose: 'repayment-reminder', anchor: 'disbursedOn', earliest: { days: 122 }, latest: { days: 180 }, times: { count: 3, daysApart: 12 } },
      { id: 'waits', kind: 'duty', purpose: 'routine-check', anchor: 'disbursedOn', earliest: { days: 122 }, latest: { days: 220 }, accepts: ['conversation'], after: { purpose: 'repayment-reminder', daysMin: 10 }, apartFrom: ['first-check'] },
    ] as never,
  },
}));

/** Any case of China, with some checks done before the moment. */
const checked = (): fc.Arbitrary<readonly FactJson[]> => fc.tuple(aCase('CN', 'lender'), fc.array(fc.record({
  days: fc.integer({ min: 1, max: 30 }), purpose: fc.constantFrom('first-check', 'repayment-reminder', 'routine-check'),
  kind: fc.constantFrom('document', 'conversation', 'statement'),
}), { maxLength: 4 })).map(([{ facts }, checks]) => [...facts, ...checks.flatMap(({ days, purpose, kind }, i) => {
  const base = { at: iso(NOW - days * DAY), loans: ['L1'], purposes: [purpose] };
  return [
    { type: 'EvidenceFiled', id: `e${i}`, evidence: `E${i}`, kind, digest: '0'.repeat(64), capturedAt: base.at, ...base },
    { type: 'CheckCompleted', id: `k${i}`, evidence: [`E${i}`], ...base },
  ];
})]);

/** A case in which people are contacted: a contract basis, an app or none, wishes as they come. */
const live = (): fc.Arbitrary<readonly FactJson[]> => aCase('CN', 'lender').map(({ facts }) => [
  ...facts.filter((f) => !['ConsentGiven', 'ConsentWithdrawn', 'BasisRecorded'].includes(f['type'] as string)),
  { type: 'BasisRecorded', id: 'b', at: iso(NOW - 110 * DAY), person: 'P1', basis: 'contract', reference: '8',
    purposes: ['first-check', 'repayment-reminder', 'routine-check'] },
]);

const open = (policy: CaseFile['policy'], facts: readonly unknown[], person: string = 'P1'): CaseFile =>
  orThrow(openCase(policy, { person, facts }));
const planOf = (file: CaseFile): Plan => orThrow(planRevisits(file, { at, until }));
const daysServing = (plan: Plan, part: string): readonly number[] =>
  plan.contacts.filter((c) => c.duties.some((d) => d.includes(part))).map((c) => dayOf(c.on));

describe('a plan from facts', () => {
  it('3: every channel yields evidence that each duty it serves accepts', () => {
    let served = 0;
    fc.assert(fc.property(checked(), fc.boolean(), (facts, more) => {
      const file = open(more ? related : cn, facts);
      const duties = new Map(orThrow(listDuties(file, { at, until })).map((d) => [d.id, d]));
      for (const { channel, duties: ids } of planOf(file).contacts) {
        for (const id of ids) {
          expect(channelRow(channel).yields.some((kind) => duties.get(id)!.accepts.includes(kind))).toBe(true);
          served += 1;
        }
      }
    }), { numRuns: 40 });
    expect(served).toBeGreaterThan(100);
  });

  it('1, 8: no contact stands in the past, outside the horizon or outside its channel\'s hours', () => {
    let contacts = 0;
    fc.assert(fc.property(fc.oneof(aCase('CN', 'lender').map((c) => ({ ...c, policy: cn })), aCase('US', 'lender').map((c) => ({ ...c, policy: us }))), ({ facts, policy }) => {
      for (const { spans, on } of planOf(open(policy, facts)).contacts) {
        expect(spans.length).toBeGreaterThan(0);
        expect(Math.min(...spans.map((s) => s.from))).toBeGreaterThanOrEqual(NOW);
        expect(Math.max(...spans.map((s) => s.until))).toBeLessThanOrEqual(NOW + 331 * DAY);
        expect(on >= at.slice(0, 10)).toBe(true);
        contacts += 1;
      }
    }), { numRuns: 40 });
    expect(contacts).toBeGreaterThan(40);
  });

  it('keeps every relation between checks that its rules state', () => {
    const tally = { both: 0, neither: 0, turns: 0, after: 0, unmet: 0 };
    fc.assert(fc.property(checked(), (facts) => {
      const file = open(related, facts);
      const plan = planOf(file);
      expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true });
      // Reminders that were answered, by date in Shanghai: each has one piece of evidence.
      const reminders = facts.filter((f) => f['type'] === 'EvidenceFiled' && (f['purposes'] as string[]).includes('repayment-reminder')
        && ['statement', 'conversation'].includes(f['kind'] as string)).map((f) => dayOf(iso(Date.parse(f['at'] as string) + 8 * 3_600_000).slice(0, 10)));
      const owed = new Set(orThrow(listDuties(file, { at, until })).filter((d) => d.status !== 'met' && d.loan === 'L1').map((d) => d.id.slice(d.id.indexOf('/') + 1)));
      const parts = ['document', 'conversation'].filter((kind) => [...owed].some((id) => id.startsWith('two-kinds') && id.endsWith(kind)));
      const planned = parts.map((kind) => plan.contacts.some((c) =>
        c.duties.some((d) => d.includes('two-kinds/L1') && d.endsWith(kind))));
      if (parts.length === 2) {
        expect(planned[0]).toBe(planned[1]);
        tally[planned[0] === true ? 'both' : 'neither'] += 1;
      }
      const turns = [...daysServing(plan, 'three-turns/L1')];
      for (let i = 1; i < turns.length; i += 1) {
        expect(turns[i]! - turns[i - 1]!).toBeGreaterThanOrEqual(12);
        tally.turns += 1;
      }
      // Turns stand before the check that waits for them, made or planned.
      for (const day of daysServing(plan, 'waits/L1')) {
        for (const turn of turns) expect(day - turn).toBeGreaterThanOrEqual(10);
        for (const made of reminders) expect(day - made).toBeGreaterThanOrEqual(10);
        tally.after += 1;
      }
      for (const { duties } of plan.contacts) {
        expect(duties.some((d) => d.includes('two-kinds')) && duties.some((d) => d.includes('waits'))).toBe(false);
      }
      if (plan.unmet.length > 0) tally.unmet += 1;
    }), { numRuns: 60 });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(4);
  });

  it('29: names of persons, loans and facts, and what a person speaks, move nothing', () => {
    let contacts = 0;
    const names: Readonly<Record<string, string>> = { P1: 'Q9', L1: 'K1', L2: 'M2', A1: 'B7' };
    const renamed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(renamed);
      if (typeof value === 'string') return names[value] ?? value;
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, key === 'id' ? `other-${String(own)}` : renamed(own)]));
    };
    fc.assert(fc.property(aCase('CN', 'lender'), ({ facts }) => {
      const others = (facts.map(renamed) as FactJson[]).map((f) => (f['type'] === 'PersonRegistered' ? { ...f, language: 'ug' } : f));
      const [own, other] = [planOf(open(cn, facts)), planOf(open(cn, others, 'Q9'))];
      const shown = (plan: Plan, rename: (loan: string) => string): unknown => plan.contacts.map((c) => [c.on, c.channel, c.via, c.contactPoint, c.purposes, c.loans.map(rename).sort()]);
      expect(shown(other, (loan) => loan)).toEqual(shown(own, (loan) => names[loan]!));
      expect([other.cost, other.status, other.unmet.length]).toEqual([own.cost, own.status, own.unmet.length]);
      contacts += own.contacts.length;
    }), { numRuns: 40 });
    expect(contacts).toBeGreaterThan(40);
  });

  it('32: what was done as planned and answered leaves the rest as it was, and never dearer', () => {
    const tally = { kept: 0, last: 0, rhythm: 0 };
    fc.assert(fc.property(live(), fc.boolean(), (facts, more) => {
      const file = open(more ? related : cn, facts.filter((f) => f['type'] !== 'ContactAttempted'));
      const plan = planOf(file);
      const first = plan.contacts[0];
      if (first === undefined || first.spans[0] === undefined) return;
      const when = iso(first.spans[0].from + 60_000);
      const duties = orThrow(listDuties(file, { at, until })).filter((d) => first.duties.includes(d.id));
      const kinds = [...new Set(duties.map((d) => channelRow(first.channel).yields.find((k) => d.accepts.includes(k))!))];
      const base = { at: when, loans: first.loans, purposes: first.purposes };
      const done = [
        ...first.channel === 'desk' ? [] : [{ type: 'ContactAttempted', id: 'made', contact: 'made', direction: 'out', channel: first.channel, contactPoint: first.contactPoint, person: 'P1', actor: 'A1', act: 'monitoring', outcome: 'completed', ...base }],
        ...kinds.map((kind, i) => ({ type: 'EvidenceFiled', id: `ev${i}`, evidence: `EV${i}`, kind, digest: '0'.repeat(64), capturedAt: when, ...base })),
        { type: 'CheckCompleted', id: 'done', evidence: kinds.map((_, i) => `EV${i}`), ...base },
      ];
      const { after } = orThrow(replan(orThrow(addFacts(file, done)), plan, { at: iso(Date.parse(when) + 60_000) }));
      const { problem } = orThrow(compileProblem(file, { at, until }));
      const means = problem.means.find((m) => m.channel === first.channel && m.via === first.via && m.contactPoint === first.contactPoint && m.sources.join() === first.sources.join())!;
      const spent = [0, 0, ...means.burden];
      expect(order(after.certificate.cost.map((x, i) => x + spent[i]!), plan.certificate.cost)).toBeLessThanOrEqual(0);
      // A rhythm in months is planned by its shortest gap: once a check is made its own is known.
      if (problem.duties.some((d) => d.every !== undefined)) tally.rhythm += 1;
      else {
        expect(after.contacts.map((c) => [c.on, c.channel, c.contactPoint])).toEqual(plan.contacts.slice(1).map((c) => [c.on, c.channel, c.contactPoint]));
        tally[after.contacts.length > 0 ? 'kept' : 'last'] += 1;
      }
    }), { numRuns: 80 });
    expect(Math.min(tally.kept, tally.rhythm)).toBeGreaterThan(10);
  });
});

describe('a plan made again', () => {
  const wish = fc.constantFrom<readonly FactJson[]>([],
    [{ type: 'OptedOut', id: 'n1', at, person: 'P1', channel: 'phone' }], [{ type: 'OptedOut', id: 'n5', at, person: 'P1', channel: 'sms' }],
    [{ type: 'TimesStated', id: 'n2', at, person: 'P1', kind: 'inconvenient', once: { from: iso(NOW + 30 * DAY), until: iso(NOW + 120 * DAY) } }],
    [{ type: 'ContactPointAdded', id: 'n4', at, person: 'P1', contactPoint: 'new', channels: ['self-service', 'in-app', 'chat'] }]);
  const policies = { related, us };
  const country = fc.oneof({ weight: 4, arbitrary: live().map((facts) => ({ facts, law: 'related' as const })) },
    { weight: 1, arbitrary: aCase('US', 'lender').map((c) => ({ facts: c.facts, law: 'us' as const })) });

  it('31: keeps at least as much as a plan made afresh, at the same cost', () => {
    const tally = { same: 0, changed: 0, more: 0 };
    fc.assert(fc.property(country, wish, ({ facts, law }, news) => {
      const policy = policies[law];
      const before = planOf(open(policy, facts));
      const file = open(policy, [...facts, ...news]);
      const { after, difference } = orThrow(replan(file, before, { at }));
      const fresh = planOf(file);
      expect(after.cost).toEqual(fresh.cost);
      const key = (c: Plan['contacts'][number]): string => [c.on, c.channel, c.via, c.contactPoint].join();
      const own = new Set(before.contacts.map(key));
      const kept = fresh.contacts.filter((c) => own.has(key(c))).length;
      expect(after.contacts.length - difference.kept.length).toBeLessThanOrEqual(fresh.contacts.length - kept);
      tally[difference.added.length + difference.dropped.length > 0 ? 'changed' : 'same'] += 1;
      if (difference.kept.length > kept) tally.more += 1;
    }), { numRuns: 30 });
    expect(Math.min(tally.same, tally.changed)).toBeGreaterThan(8);
    expect(tally.more).toBeGreaterThan(3);
  });

  it('what-if records nothing, shows both plans and what lies between, and changes nothing when nothing would', () => {
    const tally = { same: 0, changed: 0 };
    fc.assert(fc.property(country, wish, ({ facts, law }, news) => {
      const policy = policies[law];
      const file = open(policy, facts);
      const before = planOf(file);
      const shown = orThrow(whatIf(file, { at, until }, { facts: news }));
      expect(shown.before).toEqual(before);
      expect(planOf(file)).toEqual(before);
      const changed = open(policy, [...facts, ...news]);
      expect(shown.after).toEqual(orThrow(planRevisits(changed, { at, until, previous: previousOf(before) })));
      const { difference } = shown;
      expect(difference.kept.length + difference.added.length).toBe(shown.after.contacts.length);
      expect(difference.kept.length + difference.dropped.length).toBe(before.contacts.length);
      for (const [level, n] of Object.entries(difference.cost)) expect((shown.after.cost[level] ?? 0) - (before.cost[level] ?? 0)).toBe(n);
      const isSame = difference.added.length + difference.dropped.length + difference.newlyMet.length + difference.newlyUnmet.length === 0;
      if (news.length === 0) expect([isSame, difference.cost]).toEqual([true, {}]);
      tally[isSame ? 'same' : 'changed'] += 1;
      const other = orThrow(whatIf(file, { at, until }, { file: changed }));
      expect(other.after).toEqual(shown.after);
    }), { numRuns: 25 });
    expect(Math.min(tally.same, tally.changed)).toBeGreaterThan(5);
  });

  it('33: an announced contact stands through news while it is permitted, unless it would cost a check', () => {
    const tally = { stands: 0, goes: 0, worse: 0 };
    fc.assert(fc.property(country, wish, fc.nat({ max: 5 }), ({ facts, law }, news, n) => {
      const policy = policies[law];
      const before = planOf(open(policy, facts));
      const one = previousOf(before)[n % Math.max(1, before.contacts.length)];
      if (one === undefined || one.channel === 'desk') return;
      const file = open(policy, [...facts, ...news]);
      const { problem } = orThrow(compileProblem(file, { at, until }));
      const day = dayOf(one.on) - dayOf(problem.epoch);
      const isOpen = problem.duties.some((d) => d.open.some(([m, runs]) => problem.means[m]!.channel === one.channel
        && problem.means[m]!.via === one.via && problem.means[m]!.contactPoint === one.contactPoint && runs.some(([a, b]) => a <= day && day <= b)));
      const { after } = orThrow(replan(file, before, { at, announced: [one] }));
      const stands = after.contacts.some((c) => c.announced && c.on === one.on && c.channel === one.channel);
      if (stands) expect(isOpen).toBe(true);
      else if (isOpen) {
        // Let go although permitted: wherever it served something, the plan would be worse.
        const { problem: told } = orThrow(compileProblem(file, { at, until, previous: previousOf(before), announced: [one] }));
        const means = told.means.findIndex((m) => m.announced !== undefined);
        told.duties.forEach((duty, d) => {
          if (!duty.open.some(([m]) => m === means)) return;
          const forced = { ...told, duties: told.duties.map((own, i) => (i === d ? { ...own, open: own.open.filter(([m]) => m === means) } : own)) };
          expect(order(solve(forced).cost, after.certificate.cost)).toBeGreaterThan(0);
        });
        tally.worse += 1;
      }
      else tally.goes += 1;
      if (stands) tally.stands += 1;
      // Told once, it is remembered by the plan and frozen the next time too.
      expect(orThrow(replan(file, after, { at })).after.contacts).toEqual(after.contacts);
    }), { numRuns: 60 });
    expect(Math.min(tally.stands, tally.goes)).toBeGreaterThan(3);
  });
});

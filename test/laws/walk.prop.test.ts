import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkContact, decideContact, listDuties, openCase, orThrow, parseFacts, planRevisits, previousOf,
} from 'softknock';
import type { Question } from 'softknock';
import {
  memoryLog, openRecordedCase, recordDecision, recordFacts, recordPlan, replayLog, verifyPlan,
} from 'softknock/audit';
import { sha256 } from '../../src/kernel/hash.js';
import { aCase, aQuestion, cn, NOW, us } from './cases.js';

const at = new Date(NOW).toISOString();
const until = new Date(NOW + 330 * 86_400_000).toISOString();

describe('plans', () => {
  it('I12: planned contacts, asked again anywhere in their open spans, are permitted', () => {
    let asked = 0;
    fc.assert(fc.property(fc.oneof(aCase('US', 'lender').map((c) => ({ ...c, policy: us })),
      aCase('CN', 'lender').map((c) => ({ ...c, policy: cn }))), fc.double({ min: 0, max: 0.999, noNaN: true }),
    ({ facts, policy }, where) => {
      const file = orThrow(openCase(policy, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      for (const contact of plan.contacts) {
        expect(contact.spans.length).toBeGreaterThan(0);
        for (const span of contact.spans) {
          const purpose = contact.purposes[0] as string;
          const question: Question = {
            at: new Date(Math.floor(span.from + (span.until - 1 - span.from) * where)).toISOString(),
            person: 'P1', actor: 'A1', loans: contact.loans, act: policy.purposes.get(purpose)?.act ?? 'monitoring',
            channel: contact.channel, purposes: contact.purposes, statesOptOut: true,
            ...(contact.via === null ? {} : { via: contact.via }),
            ...(contact.contactPoint === null ? {} : { contactPoint: contact.contactPoint }),
            ...(contact.sources.length === 0 ? {} : { data: contact.sources }),
          };
          const closing = orThrow(checkContact(file, question)).findings.filter((f) =>
            ['needs-review', 'presumed-violation', 'forbids'].includes(f.finding) && !f.code.startsWith('least-impact'));
          expect(closing).toEqual([]);
          asked += 1;
        }
      }
    }), { numRuns: 60 });
    expect(asked).toBeGreaterThan(50);
  });

  it('I15: the checker, which shares no code with the planner, agrees with every plan', () => {
    const seen: Record<string, number> = {};
    fc.assert(fc.property(aCase('US', 'collector'), ({ facts }) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, violations: [], boundHolds: true });
      seen[plan.status] = (seen[plan.status] ?? 0) + 1;
    }), { numRuns: 60 });
    expect(seen['proved']).toBeGreaterThan(10);
  });

  it('I16: nothing is lost: every duty of the horizon is planned for or named as unmet', () => {
    fc.assert(fc.property(aCase('CN', 'lender'), ({ facts }) => {
      const file = orThrow(openCase(cn, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      const owed = orThrow(listDuties(file, { at, until }))
        .filter((d) => d.status !== 'met' && d.latest <= until.slice(0, 10)).map((d) => d.id).sort();
      // An early check of a rhythm can call for one more, under the last of its names.
      const told = new Set([...plan.contacts.flatMap((c) => c.duties), ...plan.unmet.map((u) => u.duty)]);
      expect([...told].sort()).toEqual(owed);
    }), { numRuns: 50 });
  });

  it('I2: forbid beats duty: a cease leaves the duty owed and unmet, never permitted', () => {
    const seen = { bites: 0, idle: 0 };
    fc.assert(fc.property(aCase('US', 'lender'), ({ facts }) => {
      const cease = { type: 'CeaseRequested', id: 'stop', at, person: 'P1', scope: {}, form: 'written' };
      const before = orThrow(openCase(us, { person: 'P1', facts }));
      const after = orThrow(openCase(us, { person: 'P1', facts: [...facts, cease] }));
      const duties = (file: typeof before): string[] =>
        orThrow(listDuties(file, { at, until })).map((d) => d.id);
      expect(duties(after)).toEqual(duties(before));
      const plan = orThrow(planRevisits(after, { at, until }));
      expect(plan.contacts.filter((c) => c.channel !== 'desk')).toEqual([]);
      const free = orThrow(planRevisits(before, { at, until }));
      seen[free.contacts.some((c) => c.channel !== 'desk') ? 'bites' : 'idle'] += 1;
    }), { numRuns: 40 });
    expect(Math.min(seen.bites, seen.idle), JSON.stringify(seen)).toBeGreaterThanOrEqual(8);
  });

  it('I17: planning again with nothing new keeps the plan', () => {
    fc.assert(fc.property(aCase('US', 'lender'), ({ facts }) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      const again = orThrow(planRevisits(file, { at, until, previous: previousOf(plan) }));
      expect(again.contacts).toEqual(plan.contacts);
      expect(again.cost).toEqual(plan.cost);
    }), { numRuns: 40 });
  });
});

describe('decisions', () => {
  it('I13: a permit\'s justification names every lighter channel and rules each of them out', () => {
    let permits = 0;
    fc.assert(fc.property(aCase('CN', 'lender'), aQuestion(), ({ facts }, question) => {
      const file = orThrow(openCase(cn, { person: 'P1', facts }));
      const decision = orThrow(decideContact(file, { question, key: 'k' }));
      const lighter = cn.channelOrder.slice(0, cn.channelOrder.indexOf(question.channel));
      expect(decision.justification.options.map((o) => o.channel)).toEqual(lighter);
      const open = decision.justification.options.filter((o) => o.ruledOutBy === null);
      expect(decision.justification.complete).toBe(open.length === 0);
      if (decision.effect !== 'permit') return;
      permits += 1;
      expect(open).toEqual([]);
      expect(Date.parse(decision.validUntil as string)).toBeGreaterThan(Date.parse(question.at));
    }), { numRuns: 300 });
    expect(permits).toBeGreaterThan(3);
  });

  it('I14: what was recorded replays to the same bytes', () => {
    const seen: Record<string, number> = {};
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), ({ facts }, question) => {
      const log = memoryLog({ hash: sha256, salt: (seq) => String(seq).padStart(32, '0') });
      recordFacts(log, orThrow(parseFacts(facts, us.zoneData)), at);
      const streams = ['loan/L1', 'loan/L2', 'person/P1'];
      const opened = orThrow(openRecordedCase(log, us, { person: 'P1', streams }));
      recordPlan(log, opened, orThrow(planRevisits(opened.file, { at, until })), at);
      const again = orThrow(openRecordedCase(log, us, { person: 'P1', streams }));
      const decision = orThrow(decideContact(again.file, { question, key: 'k' }));
      const recorded = recordDecision(log, again, decision, question.at);
      expect(recorded.status).toBe(decision.effect === 'permit' ? 'permitted' : 'recorded');
      seen[decision.effect] = (seen[decision.effect] ?? 0) + 1;
      expect(replayLog(log, { policyOf: (d) => (d === us.digest ? us : null) }))
        .toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
    }), { numRuns: 60 });
    expect(Object.keys(seen).length).toBeGreaterThan(1);
  });

  it('I18: the same case and question give the same id; another key gives another', () => {
    fc.assert(fc.property(aCase('US', 'lender'), aQuestion(), ({ facts }, question) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const [a, b, c] = ['k', 'k', 'other'].map((key) => orThrow(decideContact(file, { question, key })));
      expect(a).toEqual(b);
      expect(a?.id).not.toBe(c?.id);
    }), { numRuns: 30 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, openCase, orThrow, planRevisits, previousOf } from 'softknock';
import { replan, responseRates, whatIf } from 'softknock/plan';
import { aCase, cn, NOW, us } from './cases.js';

const at = new Date(NOW).toISOString();
const until = new Date(NOW + 330 * 86_400_000).toISOString();

describe('planning again', () => {
  it('30: changes nothing without new facts', () => {
    fc.assert(fc.property(aCase('CN', 'lender'), ({ facts }) => {
      const file = orThrow(openCase(cn, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      const { difference, after } = orThrow(replan(file, plan, { at }));
      expect([difference.added, difference.dropped, difference.newlyMet, difference.newlyUnmet, difference.cost])
        .toEqual([[], [], [], [], {}]);
      expect(after.contacts).toEqual(plan.contacts);
    }), { numRuns: 25 });
  });

  it('33: keeps an announced contact that is still permitted', () => {
    let kept = 0;
    fc.assert(fc.property(aCase('US', 'lender'), fc.nat({ max: 5 }), ({ facts }, n) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      const one = previousOf(plan)[n % Math.max(1, plan.contacts.length)];
      if (one === undefined) return;
      const { after } = orThrow(replan(file, plan, { at, announced: [one] }));
      expect(after.contacts.filter((c) => c.announced).map((c) => [c.on, c.channel])).toEqual([[one.on, one.channel]]);
      kept += 1;
    }), { numRuns: 40 });
    expect(kept).toBeGreaterThan(5);
  });

  it('6: makes no contact on a channel after a cease', () => {
    fc.assert(fc.property(aCase('US', 'lender'), ({ facts }) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const cease = { type: 'CeaseRequested', id: 'stop', at, person: 'P1', scope: {}, form: 'written' };
      const { before, after, difference } = orThrow(whatIf(file, { at, until }, { facts: [cease] }));
      expect(after.contacts.filter((c) => c.channel !== 'desk')).toEqual([]);
      expect(difference.dropped.length).toBeGreaterThanOrEqual(before.contacts.filter((c) => c.channel !== 'desk').length);
      expect(difference.newlyMet).toEqual([]);
    }), { numRuns: 25 });
  });
});

describe('response rates', () => {
  it('show the counts on which they rest', () => {
    const file = orThrow(openCase(us, { person: 'P1', facts: [] }));
    expect(responseRates([file], NOW)[0]).toMatchObject({ attempts: 0, answered: 0, mean: 0.5 });
    fc.assert(fc.property(aCase('US', 'lender'), ({ facts }) => {
      const own = orThrow(addFacts(file, facts));
      for (const { attempts, answered, mean } of responseRates([own, own], NOW)) {
        expect(answered).toBeLessThanOrEqual(attempts);
        expect(mean).toBe((answered + 1) / (attempts + 2));
      }
    }), { numRuns: 20 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { orThrow } from '../../src/kernel/result.js';
import { aboutLoan, contactsFor } from '../../src/rules/contact-index.js';
import { idsOf } from '../../src/rules/kinds/counted.js';
import { foldFacts } from '../../src/state/index.js';

const zones = intlZoneData();
const LOANS = Array.from({ length: 24 }, (_, i) => `L${i}`);
const aContact = fc.record({ hour: fc.nat(40), loans: fc.oneof(fc.subarray(LOANS.slice(0, 3)), fc.subarray(LOANS)), channel: fc.constantFrom('phone', 'sms') });

describe('contacts picked out for a rule', () => {
  it('I37: told apart by loan they are those that a search through all of them finds, with their ids in order', () => {
    let [few, many] = [0, 0];
    fc.assert(fc.property(fc.array(aContact, { minLength: 1, maxLength: 20 }), fc.constantFrom('each', 'none'), (contacts, unnamed) => {
      const facts = contacts.map(({ hour, loans, channel }, i) => ({
        type: 'ContactAttempted', id: `c${(i * 11) % 23}`, at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(), contact: `c${i}`,
        direction: 'out', channel, person: 'P1', actor: 'A', loans, outcome: 'no-answer',
      }));
      const person = foldFacts(orThrow(parseFacts(facts, zones))).persons.get('P1') ?? null;
      const policy = {};
      const index = contactsFor(person, { policy, slot: 3, byLoan: unnamed }, ({ fact }) => fact.channel === 'phone');
      expect(contactsFor(person, { policy, slot: 3, byLoan: unnamed }, () => true)).toBe(index);
      expect(contactsFor(person, { policy: {}, slot: 3, byLoan: null }, () => true).ids).toHaveLength(contacts.length);
      expect(contactsFor(person, { policy, slot: 3, byLoan: unnamed }, () => true)).toBe(index);
      for (const loan of [...LOANS, 'other']) {
        const want = (person?.contacts ?? []).filter(({ fact }) => fact.channel === 'phone'
          && (fact.loans.length === 0 ? unnamed === 'each' : fact.loans.includes(loan)));
        const about = aboutLoan(index, loan);
        if (about === null) {
          many += 1;
          continue;
        }
        few += 1;
        expect(about.entries).toEqual(want);
        expect(about.ids).toEqual(want.map(({ fact }) => fact.id));
        expect(about.instants).toEqual(want.map(({ at }) => at));
        const list = want.map(({ at, fact }, i) => ({ at, id: fact.id, place: about.places[i] as number }));
        expect(idsOf(list)).toEqual(want.map(({ fact }) => fact.id).sort());
      }
    }), { numRuns: 200 });
    expect(few).toBeGreaterThan(500);
    expect(many).toBeGreaterThan(500);
  });
});

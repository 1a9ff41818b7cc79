import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { orThrow } from '../../src/kernel/result.js';
import { aboutLoan, contactsFor, firstSince, haveCommon } from '../../src/rules/contact-index.js';
import { idsOf } from '../../src/rules/kinds/counted.js';
import { foldFacts } from '../../src/state/index.js';
import type { PersonState } from '../../src/state/index.js';

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
      const kept = (person?.contacts ?? []).filter(({ fact }) => fact.channel === 'phone');
      const loansKept = new Set(kept.flatMap(({ fact }) => fact.loans)).size;
      expect(index.ids).toEqual(kept.map(({ fact }) => fact.id));
      const isApart = kept.length > 0 && loansKept <= 16;
      for (const loan of [...LOANS, 'other']) {
        const want = (person?.contacts ?? []).filter(({ fact }) => fact.channel === 'phone'
          && (fact.loans.length === 0 ? unnamed === 'each' : fact.loans.includes(loan)));
        const about = aboutLoan(index, loan);
        expect(about !== null).toBe(isApart);
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

  it('up to sixteen loans they are told apart, and beyond they are not', () => {
    for (const count of [1, 15, 16, 17]) {
      const index = contactsFor(personWith(LOANS.slice(0, count)), { policy: {}, slot: 0, byLoan: 'none' }, () => true);
      expect(aboutLoan(index, 'L0')?.ids).toEqual(count <= 16 ? ['c0'] : undefined);
      expect(aboutLoan(index, 'other')?.ids).toEqual(count <= 16 ? [] : undefined);
    }
  });

  it('asked for all together they are not told apart by loan', () => {
    const index = contactsFor(personWith(['L0']), { policy: {}, slot: 0, byLoan: null }, () => true);
    expect(index).toMatchObject({ ids: ['c0'], places: [0], loans: [], aboutLoan: [], aboutOther: null });
    expect(aboutLoan(index, 'L0')).toBeNull();
  });

  it('of nobody, or of a person whom nobody contacted, there are none', () => {
    const nothing = { entries: [], instants: [], ids: [], places: [], loans: [], aboutLoan: [], aboutOther: null };
    const strangers = foldFacts(orThrow(parseFacts([{ type: 'ConsentRefused', id: 'r', at: '2026-01-01T00:00:00Z', person: 'P1', scope: {} }], zones)));
    for (const person of [null, strangers.persons.get('P1') ?? null]) {
      expect(contactsFor(person, { policy: {}, slot: 0, byLoan: 'each' }, () => true)).toEqual(nothing);
    }
    expect(strangers.persons.size).toBe(1);
  });
});

/** A person with one contact, about some loans. */
function personWith(loans: readonly string[]): PersonState | null {
  const contact = {
    type: 'ContactAttempted', id: 'c0', at: '2026-01-01T00:00:00Z', contact: 'c0', direction: 'out', channel: 'phone', person: 'P1',
    actor: 'A', loans, outcome: 'no-answer',
  };
  return foldFacts(orThrow(parseFacts([contact], zones))).persons.get('P1') ?? null;
}

describe('short lists', () => {
  it('the first at or after an instant is the one that a search from the front finds', () => {
    fc.assert(fc.property(fc.array(fc.nat(12), { maxLength: 9 }), fc.nat(13), (unsorted, at) => {
      const instants = [...unsorted].sort((a, b) => a - b);
      const found = instants.findIndex((instant) => instant >= at);
      expect(firstSince(instants, at)).toBe(found < 0 ? instants.length : found);
    }), { numRuns: 500 });
  });

  it('have a member in common where a member of one is in the other', () => {
    const seen = { common: 0, apart: 0 };
    const list = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(fc.property(list, list, (a, b) => {
      const isCommon = new Set([...a, ...b]).size < a.length + b.length;
      seen[isCommon ? 'common' : 'apart'] += 1;
      expect(haveCommon(a, b)).toBe(isCommon);
    }));
    expect(Math.min(seen.common, seen.apart)).toBeGreaterThan(20);
  });
});

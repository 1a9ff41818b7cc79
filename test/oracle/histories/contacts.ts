import fc from 'fast-check';
import type { Act, Channel, Fact, Outcome } from 'softknock';
import { shift } from '../clock.js';
import type { Contact } from '../told.js';
import { OUTCOMES, pointOf } from './facts.js';
import { anyTime, at, daysBack } from './times.js';

export interface ContactShape {
  readonly channels: readonly Channel[];
  readonly actors: readonly string[];
  readonly loans: readonly (readonly string[])[];
  readonly phones: readonly string[];
  /** How likely a contact is one that closes by itself, of a hundred. */
  readonly talks: number;
  readonly far: number;
  readonly acts: readonly Act[];
}

export interface Drawn { readonly back: number; readonly facts: (date: string, zone: string, i: number) => readonly Fact[] }

/** The person's own message or dropped call that a reply answers, nineteen seconds before it. */
const asks = ({ inReplyTo: _a, mandatory: _m, prerecorded: _p, recordedAt: _r, ...reply }: Contact, channel: Channel): Contact => ({
  ...reply, id: `i.${reply.id}`, contact: reply.id.replace('c', 'i'), direction: 'in',
  at: new Date(Date.parse(reply.at) - 19_017).toISOString(), act: 'collection',   outcome: channel === 'phone' ? 'dropped' : 'delivered',
});

/** One contact, placed later on the calendar by the question's date and zone. */
export function aContact(shape: ContactShape): fc.Arbitrary<Drawn> {
  return fc.record({
    back: daysBack(shape.far), time: anyTime, channel: fc.constantFrom(...shape.channels),
    pick: fc.integer({ min: 0, max: 99 }), talk: fc.integer({ min: 0, max: 99 }),
    actor: fc.constantFrom(...shape.actors), loans: fc.constantFrom(...shape.loans),
    phone: fc.constantFrom(...shape.phones), inbound: fc.integer({ min: 0, max: 9 }),
    act: fc.constantFrom(...shape.acts), odd: fc.integer({ min: 0, max: 39 }),
    prerecorded: fc.boolean(), late: fc.integer({ min: 0, max: 9 }),
  }).map((c) => ({
    back: c.back,
    facts: (date, zone, i) => {
      const when = at(shift(date, -c.back), c.time, zone);
      const outcomes = OUTCOMES[c.channel]!;
      const quiet = outcomes.filter((o) => o !== 'conversation' && o !== 'completed');
      const outcome: Outcome = c.talk < shape.talks || quiet.length === 0
        ? outcomes[outcomes.length - 1 - (c.pick % Math.min(2, outcomes.length))]!
        : quiet[c.pick % quiet.length]!;
      const inbound = c.inbound === 0;
      const reply = c.act === 'reply' && !inbound;
      const contact = {
        type: 'ContactAttempted', id: `c${i}`, at: when, contact: `c${i}`,
        direction: inbound ? 'in' : 'out', channel: c.channel,
        contactPoint: pointOf(c.channel, c.phone), person: 'P1', actor: c.actor, loans: c.loans,
        purposes: ['arrears-contact'], act: reply ? 'reply' : 'collection', outcome,
        ...(reply ? { inReplyTo: `i${i}` } : {}),
        ...(c.odd === 0 ? { mandatory: true } : {}),
        ...(c.channel === 'phone' && c.prerecorded ? { prerecorded: true } : {}),
        ...(c.late === 0 ? { recordedAt: new Date(Date.parse(when) + 3 * 86_400_000).toISOString() } : {}),
      } as Contact;
      return reply ? [asks(contact, c.channel), contact] : [contact];
    },
  }));
}

/** Facts with no two contacts at one instant, in any order, some told twice. */
export function assemble(
  frame: readonly Fact[], drawn: readonly Drawn[], date: string, zone: string,
  repeats: readonly number[],
): readonly Fact[] {
  const seen = new Set<string>();
  const contacts = drawn.map((d, i) => d.facts(date, zone, i)).filter((group) => {
    const when = group[group.length - 1]!.at;
    if (seen.has(when)) return false;
    seen.add(when);
    return true;
  }).flat();
  const twice = repeats.map((r) => contacts[r % Math.max(1, contacts.length)])
    .filter((c): c is Fact => c !== undefined);
  return [...contacts.slice().reverse(), ...frame, ...twice];
}

import { checkContact, compilePolicy, openCase, orThrow } from 'softknock';
import type { Policy, RulePack, Verdict } from 'softknock';

export type FactJson = Readonly<Record<string, unknown>>;

/** Where the person lives and who contacts them; the rest has a plain default. */
export interface Place {
  readonly packs: readonly RulePack[];
  readonly house?: Parameters<typeof compilePolicy>[0]['house'];
  readonly residence: FactJson;
  readonly zones: readonly string[];
  readonly actor?: FactJson;
  readonly product?: string;
}

const policies = new Map<string, Policy>();

function policyOf({ packs, house }: Place): Policy {
  const key = JSON.stringify([packs.map((p) => p.id), house ?? null]);
  const kept = policies.get(key)
    ?? orThrow(compilePolicy(house === undefined ? { packs } : { packs, house }));
  policies.set(key, kept);
  return kept;
}

const AT = '2020-01-02T09:00:00Z';

/** A person with two loans of one collector, reachable by every channel. */
export function baseFacts(place: Place): readonly FactJson[] {
  const loan = (id: string): FactJson => ({
    type: 'LoanOpened', id: `loan-${id}`, at: AT, loan: id, product: place.product ?? 'consumer-loan',
    amount: 1000, currency: 'USD', disbursedOn: '2020-01-02', clauses: [],
    parties: [{ person: 'P1', role: 'borrower' }],
  });
  const point = (id: string, channels: readonly string[], more: FactJson = {}): FactJson => ({
    type: 'ContactPointAdded', id: `cp-${id}`, at: AT, person: 'P1', contactPoint: id, channels, ...more,
  });
  return [
    { type: 'PersonRegistered', id: 'p', at: AT, person: 'P1', residence: place.residence,
      zones: place.zones.map((zone) => ({ zone, basis: 'address' })) },
    point('mobile', ['phone', 'sms'], { line: 'mobile' }), point('mail', ['email']),
    point('home', ['letter', 'visit'], { place: 'home' }),
    point('landline', ['phone'], { line: 'landline', place: 'home' }),
    point('work', ['phone', 'visit'], { line: 'landline', place: 'work' }),
    loan('D1'), loan('D2'),
    { type: 'ActorEngaged', id: 'a', at: AT, actor: 'C1', role: 'collector', ownName: true,
      loans: ['D1', 'D2'], loanStatusWhenObtained: 'default', ...place.actor },
  ];
}

let serial = 0;

/** An attempt; by default a call to the mobile that nobody answered. */
export function attempt(at: string, more: FactJson = {}): FactJson {
  serial += 1;
  return {
    type: 'ContactAttempted', id: `at-${serial}`, at, contact: `co-${serial}`, direction: 'out',
    channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'C1', loans: ['D1'],
    purposes: ['arrears-contact'], act: 'collection', outcome: 'no-answer', ...more,
  };
}

/** The verdict on a contact, by default a collection call to the mobile about the first loan. */
export function ask(
  place: Place, at: string, more: FactJson = {}, facts: readonly FactJson[] = [],
): Verdict {
  const file = orThrow(openCase(policyOf(place), { person: 'P1', facts: [...baseFacts(place), ...facts] }));
  return orThrow(checkContact(file, {
    at, person: 'P1', actor: 'C1', loans: ['D1'], act: 'collection', purposes: [], channel: 'phone',
    contactPoint: 'mobile', ...more,
  } as Parameters<typeof checkContact>[1]));
}

/** Only the words of the verdict. */
export const verdict = (...args: Parameters<typeof ask>): string => ask(...args).verdict;

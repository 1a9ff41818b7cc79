import type { Channel, Fact, Outcome } from 'softknock';

/** Facts by hand, as JSON would hold them. */
export const LONG_AGO = '2022-03-01T09:00:00.000Z';

export const registered = (
  residence: { country: string; region?: string; locality?: string }, zones: readonly string[],
  kind: 'natural-person' | 'organisation' = 'natural-person',
): Fact => ({
  type: 'PersonRegistered', id: 'p', at: LONG_AGO, person: 'P1', kind, residence,
  zones: zones.map((zone, i) => ({ zone, basis: i === 0 ? 'address' : 'phone-prefix' })),
});

/** The contact points of every history, and the one that a channel uses. */
export const POINTS: readonly Fact[] = [
  { type: 'ContactPointAdded', id: 'cp1', at: LONG_AGO, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms', 'chat'], line: 'mobile', place: 'personal' },
  { type: 'ContactPointAdded', id: 'cp2', at: LONG_AGO, person: 'P1', contactPoint: 'home-phone', channels: ['phone'], line: 'landline', place: 'home' },
  { type: 'ContactPointAdded', id: 'cp3', at: LONG_AGO, person: 'P1', contactPoint: 'work-phone', channels: ['phone'], line: 'landline', place: 'work' },
  { type: 'ContactPointAdded', id: 'cp4', at: LONG_AGO, person: 'P1', contactPoint: 'email', channels: ['email'], place: 'personal' },
  { type: 'ContactPointAdded', id: 'cp5', at: LONG_AGO, person: 'P1', contactPoint: 'home-address', channels: ['letter', 'visit'], place: 'home' },
];

export const pointOf = (channel: Channel, phone: string): string =>
  channel === 'phone' ? phone : channel === 'email' ? 'email'
    : channel === 'letter' || channel === 'visit' ? 'home-address' : 'mobile';

export const loan = (name: string, currency: string, extra: object = {}): Fact => ({
  type: 'LoanOpened', id: `l.${name}`, at: LONG_AGO, loan: name, product: 'consumer-loan',
  amount: 5000, currency, disbursedOn: LONG_AGO.slice(0, 10),
  parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...extra,
} as Fact);

export const engaged = (
  actor: string, role: 'lender' | 'servicer' | 'collector', loans: readonly string[],
  ownName: boolean, status?: 'current' | 'default',
): Fact => ({
  type: 'ActorEngaged', id: `a.${actor}`, at: LONG_AGO, actor, role, ownName, loans,
  ...(status === undefined ? {} : { loanStatusWhenObtained: status }),
});

/** What may come of a contact by each channel. */
export const OUTCOMES: Readonly<Partial<Record<Channel, readonly Outcome[]>>> = {
  phone: ['no-answer', 'no-answer', 'no-answer', 'voicemail', 'dropped', 'recording', 'busy',
    'not-in-service', 'answered', 'conversation', 'completed'],
  sms: ['delivered', 'delivered', 'undelivered', 'replied'],
  chat: ['delivered', 'opened', 'replied', 'conversation'],
  email: ['delivered', 'delivered', 'bounced', 'opened', 'replied'],
  letter: ['delivered', 'delivered', 'returned'],
  visit: ['no-answer', 'conversation', 'completed', 'refused-at-door'],
};

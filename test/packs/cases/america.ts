import type { Given, House, Told } from './given.js';

/** On file before any rule of these packs begins. */
export const LONG_AGO = '2018-01-02T09:00:00Z';

/** Standard time and daylight time of a coast; the months between which clocks change are not used. */
const OFFSETS = { east: ['-05:00', '-04:00'], west: ['-08:00', '-07:00'] } as const;
export type Coast = keyof typeof OFFSETS;

/** An instant on the clock of a coast; noon unless a time is given. */
export function on(date: string, time = '12:00:00', coast: Coast = 'east'): string {
  const month = Number(date.slice(5, 7));
  return `${date}T${time}${OFFSETS[coast][month >= 4 && month <= 10 ? 1 : 0]}`;
}

/** The local date so many days after another. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Every channel that reaches a person, with a contact point that carries it. */
export const POINT_OF = {
  'email': 'mail', 'chat': 'app', 'sms': 'mobile', 'in-app': 'app', 'self-service': 'app', 'letter': 'home',
  'phone': 'mobile', 'video': 'app', 'visit': 'home',
} as const;
export type Reaching = keyof typeof POINT_OF;
export const CHANNELS = Object.keys(POINT_OF) as Reaching[];
export const by = (channel: Reaching) => ({ channel, contactPoint: POINT_OF[channel] });

export const fact = (type: string, at: string, more: object): Given => ({ type, at, ...more });
export const about = (type: string, at: string, more: object = {}): Given => fact(type, at, { person: 'P1', ...more });

export interface Scene {
  readonly residence: object;
  readonly coast?: Coast;
  readonly person?: object;
  readonly loan?: object;
  readonly actor?: object;
}

const ZONES = { east: 'America/New_York', west: 'America/Los_Angeles' } as const;

/** A person who can be reached by every channel, with two loans, and one who contacts them. */
export function scene({ residence, coast = 'east', person, loan, actor }: Scene): readonly Given[] {
  const point = (contactPoint: string, channels: readonly string[], more: object = {}): Given =>
    about('ContactPointAdded', LONG_AGO, { contactPoint, channels, ...more });
  const opened = (name: string): Given => fact('LoanOpened', LONG_AGO, {
    loan: name, product: 'credit-card', amount: 4200, currency: 'USD', disbursedOn: '2018-01-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...loan,
  });
  return [
    about('PersonRegistered', LONG_AGO, { residence, zones: [{ zone: ZONES[coast], basis: 'address' }], ...person }),
    point('mobile', ['phone', 'sms'], { line: 'mobile' }), point('mail', ['email']),
    point('app', ['chat', 'in-app', 'self-service', 'video']), point('home', ['letter', 'visit'], { place: 'home' }),
    point('landline', ['phone'], { line: 'landline', place: 'home' }),
    point('work', ['phone', 'video', 'visit', 'letter'], { line: 'landline', place: 'work' }),
    point('work-mail', ['email'], { place: 'work', providedBy: 'employer' }),
    opened('D1'), opened('D2'),
    fact('ActorEngaged', LONG_AGO, { actor: 'C1', role: 'collector', ownName: true, loans: ['D1', 'D2'],
      loanStatusWhenObtained: 'default', ...actor }),
  ];
}

/** The person registered again, with the day on which they come of age. */
export const young = (residence: object, coast: Coast, ofAgeFrom: string): Given =>
  about('PersonRegistered', '2018-02-01T09:00:00Z', { residence, zones: [{ zone: ZONES[coast], basis: 'address' }], ofAgeFrom });

let contacts = 0;

/** An attempt: a call to the mobile that nobody answered, unless it says more. */
export function tried(at: string, more: object = {}): Given {
  contacts += 1;
  return about('ContactAttempted', at, {
    contact: `co-${contacts}`, direction: 'out', channel: 'phone', contactPoint: 'mobile', actor: 'C1',
    loans: ['D1'], purposes: ['arrears-contact'], act: 'collection', outcome: 'no-answer', ...more,
  });
}

/** So many attempts on consecutive dates from one on. */
export const tries = (from: string, count: number, more: object = {}, coast: Coast = 'east'): readonly Given[] =>
  Array.from({ length: count }, (_, i) => tried(on(daysAfter(from, i), '10:00:00', coast), more));

/** So many attempts on one date, an hour apart. */
export const triesOn = (date: string, count: number, more: object = {}): readonly Given[] =>
  Array.from({ length: count }, (_, i) => tried(on(date, `${String(9 + i).padStart(2, '0')}:00:00`), more));

/** What one case adds to its scene. */
export interface Turn {
  readonly says: string;
  readonly verdict: string;
  readonly facts?: readonly Given[];
  readonly ask?: object;
  readonly house?: House;
}

const CLOSED: readonly string[] = ['forbids', 'presumed-violation', 'needs-review'];

/** Cases of one rule: where it closes, it has to be among those that decided. */
export function casesOf(
  packs: readonly string[], base: readonly Given[], rule: string, words: string, turns: readonly Turn[],
): readonly Told[] {
  return turns.map(({ says, verdict, facts = [], ask = {}, house }): Told => ({
    packs, words, says, facts: [...base, ...facts],
    ask: {
      question: 'contact', at: on('2026-04-15'), person: 'P1', actor: 'C1', loans: ['D1'], act: 'collection',
      channel: 'phone', contactPoint: 'mobile', purposes: ['arrears-contact'], ...ask,
    },
    expect: CLOSED.includes(verdict) ? { verdict, because: [rule] } : { verdict },
    ...(house === undefined ? {} : { house }),
  }));
}

/** The same question at noon of the day before a rule begins and on its first day. */
export const bothSides = (
  from: string, verdict: string, before: string, facts: readonly Given[] = [], ask: object = {},
): readonly Turn[] => [[daysAfter(from, -1), before], [from, verdict]].map(([date = '', expected = '']): Turn => ({
  says: `at noon of ${date}`, verdict: expected, facts, ask: { at: on(date), ...ask },
}));

import type { Scenario } from 'softknock/testing';
import type { Given, House, Told } from './given.js';

/** A country's pack and the plain case by which its rules are tried. */
export interface Setting {
  readonly pack: string;
  readonly country: string;
  readonly region?: string;
  readonly zone: string;
  /** Offset of the zone in May, "+09:00". */
  readonly offset: string;
  readonly product?: string;
  /** Of the one who contacts; a lender by default. */
  readonly role?: string;
  /** Facts without which other rules would speak in every case. */
  readonly always?: readonly Given[];
}

/** What a case changes of the plain one. */
export interface Change {
  readonly ask?: object;
  readonly add?: readonly Given[];
  readonly person?: object;
  readonly loan?: object;
  readonly actor?: object;
  readonly house?: House;
  /** Asked of the policy itself and not of a contact. */
  readonly instead?: Scenario['ask'];
}

/** `permits`, or a verdict with the rule that has to be among those that decide. */
export type Expected = string | readonly [verdict: string, rule: string];
export type Tell = (words: string, says: string, expected: Expected, change?: Change) => Told;

/** Before every rule that is tried here, so that both sides of its first day can be asked about. */
const LONG_AGO = '2016-11-07T10:00:00Z';
/** A Monday that is a holiday in Colombia alone. */
export const MONDAY = '2026-05-18';
const POINTS = ['phone', 'sms', 'video', 'chat', 'email', 'in-app'];
export const point = (contactPoint: string, channels: readonly string[], more: object = {}): Given =>
  ({ type: 'ContactPointAdded', at: LONG_AGO, person: 'P1', contactPoint, channels, ...more });
export const loanOf = (loan: string, more: object = {}): Given => ({
  type: 'LoanOpened', at: LONG_AGO, loan, product: 'consumer-loan', amount: 1000, currency: 'USD', disbursedOn: '2016-11-07',
  parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...more,
});

/** Two loans of one person who can be reached by every way, and one who contacts them. */
export function factsOf(setting: Setting, change: Change = {}): readonly Given[] {
  const product = setting.product ?? 'consumer-loan';
  const region = setting.region === undefined ? {} : { region: setting.region };
  return [
    { type: 'PersonRegistered', at: LONG_AGO, person: 'P1', residence: { country: setting.country, ...region },
      zones: [{ zone: setting.zone, basis: 'address' }], ...change.person },
    point('mobile', POINTS, { line: 'mobile' }), point('home', ['letter', 'visit', 'phone', 'video'], { place: 'home', line: 'landline' }),
    point('work', ['letter', 'visit', 'phone', 'video'], { place: 'work', line: 'landline' }),
    point('shop', ['letter', 'visit', 'phone'], { place: 'business', line: 'landline' }),
    loanOf('L1', { product, ...change.loan }), loanOf('L2', { product }),
    { type: 'ActorEngaged', at: LONG_AGO, actor: 'A1', role: setting.role ?? 'lender', ownName: true, loans: ['L1', 'L2'],
      loanStatusWhenObtained: 'default', ...change.actor },
    ...(setting.always ?? []), ...(change.add ?? []),
  ];
}

/** Cases of a setting: a collection call to the mobile about the first loan, Monday at eleven. */
export const tellerOf = (setting: Setting): Tell => (words, says, expected, change = {}) => {
  const [verdict, rule] = typeof expected === 'string' ? [expected, null] : expected;
  const ask = { question: 'contact', at: on(setting, `${MONDAY}T11:00:00`), person: 'P1', actor: 'A1', loans: ['L1'], act: 'collection',
    channel: 'phone', contactPoint: 'mobile', purposes: ['arrears-contact'], ...change.ask };
  return {
    packs: [setting.pack], words, says, facts: factsOf(setting, change), ask: change.instead ?? ask,
    expect: { verdict, ...(rule === null ? {} : { because: [`${setting.pack}/${rule}`] }) },
    ...(change.house === undefined ? {} : { house: change.house }),
  };
};

/** A local time of a setting as an instant; one that has its own offset stays. */
export const on = (setting: Setting, local: string): string => (/[Z+]|-\d\d:\d\d$/.test(local) ? local : `${local}${setting.offset}`);

/** An attempt of long before the plain case's moment unless it says otherwise. */
export const tried = (n: number, at: string, more: object = {}): Given => ({
  type: 'ContactAttempted', at, contact: `c${n}`, direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'A1',
  loans: ['L1'], purposes: ['arrears-contact'], act: 'collection', outcome: 'conversation', ...more,
});

/** One attempt at each of the times, numbered. */
export const triedAt = (setting: Setting, times: readonly string[], more: object = {}): readonly Given[] =>
  times.map((at, i) => tried(i + 1, on(setting, at), more));

export const fact = (type: string, more: object): Given => ({ type, at: '2016-12-05T10:00:00Z', person: 'P1', ...more });
export const consentTo = (scope: object, more: object = {}): Given =>
  fact('ConsentGiven', { scope, form: 'written', separate: false, ...more });
export const SERVICING = { act: 'servicing', purposes: ['account-servicing'] };
export const REMINDER = { act: 'reminder', purposes: ['repayment-reminder'] };
export const REPLY = { act: 'reply', purposes: ['debt-enquiry'] };

/** Seconds at the edges of hours: each local time with whether it is open. */
export const edges = (tell: Tell, setting: Setting, words: string, rule: string, times: readonly (readonly [string, 0 | 1])[],
  change: Change = {}): readonly Told[] => times.map(([at, open]) => tell(words, `${rule} at ${at}`, open === 1 ? 'permits' : ['forbids', rule],
  { ...change, ask: { at: on(setting, at), ...change.ask } }));

/** Each channel that a rule of hours closes, asked at a closed time, and each that it leaves open. */
export function channelsAt(tell: Tell, setting: Setting, words: string, rule: string, at: string, bound: readonly string[],
  free: Readonly<Record<string, Expected>> = { letter: 'permits' }): readonly Told[] {
  const put = (channel: string) => ({ ask: { at: on(setting, at), channel, contactPoint: ['letter', 'visit'].includes(channel) ? 'home' : 'mobile' } });
  return [...bound.map((channel) => tell(words, `${channel} at ${at}`, ['forbids', rule], put(channel))),
    ...Object.entries(free).map(([channel, expected]) => tell(words, `${channel} at ${at}`, expected, put(channel)))];
}

/** Noon of the day before a rule's first day and of that day: `change` is what breaches it. */
export function firstDay(tell: Tell, setting: Setting, words: string, rule: string, from: string,
  change: Change = {}, verdict = 'forbids', before = 'not-in-force', time = '12:00:00'): readonly Told[] {
  const eve = new Date(Date.parse(`${from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return [[eve, before], [from, [verdict, rule] as const] as const].map(([date, expected]) =>
    tell(`${words} [from ${from}]`, `${rule} on ${date}`, expected as Expected,
      { ...change, ask: { at: on(setting, `${date}T${time}`), ...change.ask } }));
}

/** Whom a pack covers at all: reminders too, and nobody elsewhere. */
export const covered = (tell: Tell, words: string, rule: string, closed: Change, kinds: 'people' | 'everyone'): readonly Told[] => {
  // Outside a pack the house's own rules would speak in its place.
  const { house: _house, ...alone } = closed;
  return [
  tell(words, 'a reminder', ['forbids', rule], { ...closed, ask: { ...closed.ask, ...REMINDER } }),
  tell(words, 'collection', ['forbids', rule], closed),
  tell(words, 'servicing', 'not-applicable', { ...alone, ask: { ...closed.ask, ...SERVICING } }),
  tell(words, 'a person elsewhere', 'not-applicable', { ...alone, person: { residence: { country: 'FR' } } }),
  tell(words, 'a company', kinds === 'people' ? 'not-applicable' : ['forbids', rule], { ...alone, person: { kind: 'organisation' } }),
  ];
};

/** A contact with somebody who is no borrower: by role in the loan, or by relation to the borrower. */
export const whom = (tell: Tell, words: string, rule: string, roles: readonly string[], banned: readonly string[],
  change: Change = {}, breach = 'forbids'): readonly Told[] => {
  const borrower: Given = { type: 'PersonRegistered', at: LONG_AGO, person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }], id: 'p0' };
  const as = (role: string | null, relation?: string): Change => ({
    ...change, add: [borrower, ...(change.add ?? [])],
    ...(relation === undefined ? {} : { person: { relations: [{ to: 'P0', kind: relation }], ...change.person } }),
    loan: { parties: [{ person: 'P0', role: 'borrower' }, ...(role === null ? [] : [{ person: 'P1', role }])] },
  });
  return [
    ...roles.map((role) => tell(words, `a ${role}`, 'permits', as(role))),
    ...banned.map((role) => tell(words, `a ${role}`, [breach, rule], as(role))),
    tell(words, 'a relative who owes nothing', [breach, rule], as(null, 'relative')),
    tell(words, 'somebody who has nothing to do with the debt', [breach, rule], as(null)),
  ];
};

/** A house's own hours of calls and cap of two, which a standard binds to. */
export const HOUSE = { id: 'house/example', version: '1', rules: [
  { id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: ['phone'], reading: 'ours',
    hours: { weekday: ['09:00', '18:00'], saturday: null, sunday: null } },
  { id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone'], counts: 'attempts', max: 2, window: { days: 7 }, per: ['person'],
    reading: 'ours' },
] } as unknown as House;

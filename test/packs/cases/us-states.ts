import { about, by, casesOf, CHANNELS, daysAfter, fact, LONG_AGO, on, scene, tried } from './america.js';
import type { Reaching, Turn } from './america.js';
import type { Given, Told } from './given.js';
import { SISTERS } from './us-collectors.js';

const EARLY = '2019-06-03T15:00:00Z';
const LENDER = { role: 'lender', ownName: true, loanStatusWhenObtained: 'current' };
const CURRENT = { loanStatusWhenObtained: 'current' };
export const turn = (says: string, verdict: string, ask: object = {}, facts: readonly Given[] = []): Turn => ({ says, verdict, ask, facts });

/** Where a window of so many dates begins and ends, asked at noon of a date; the rest fell on the date before. */
export function windowTurns(
  { max, days, date = '2026-04-15', more = {}, ask = {}, open = 'permits', closed = 'forbids', extra = [] }: {
    readonly max: number; readonly days: number; readonly date?: string; readonly more?: object; readonly ask?: object;
    readonly open?: string; readonly closed?: string; readonly extra?: readonly Given[];
  },
): readonly Turn[] {
  const before = (count: number) => Array.from({ length: count }, (_, i) => tried(on(daysAfter(date, -1), `${String(9 + i).padStart(2, '0')}:15:00`), more));
  const first = tried(on(daysAfter(date, 1 - days), '00:00:00'), more);
  const outside = tried(on(daysAfter(date, -days), '23:59:59'), more);
  const at = { at: on(date), ...ask };
  return [
    turn(`${max - 1} before`, open, at, [...extra, ...before(max - 1)]),
    turn(`${max} before, the first of them ${days} dates ago with its own counted`, closed, at, [...extra, first, ...before(max - 1)]),
    turn(`${max} before, the first of them a date earlier`, open, at, [...extra, outside, ...before(max - 1)]),
  ];
}

/** Noon of the last date that is not bound and of the first that is. */
export const sides = (from: string, closed: string, before: string, facts: readonly Given[], ask: object = {}): readonly Turn[] =>
  [[daysAfter(from, -1), before], [from, closed]].map(([date = '', verdict = '']) => turn(`at noon of ${date}`, verdict, { at: on(date), ...ask }, facts));

/** Who is bound, where and for what. */
export function bound(pack: string, residence: object, more: { readonly actors: readonly (readonly [string, object, string])[];
  readonly places: readonly (readonly [string, object, string])[]; readonly acts: readonly (readonly [string, string])[]; readonly extra?: readonly Given[] }): readonly Told[] {
  const told = (says: string, base: readonly Given[], verdict: string, ask: object = {}): readonly Told[] =>
    casesOf([pack], [...base, ...more.extra ?? []], pack, 'whom it binds', [turn(says, verdict, ask)]).map((t) => ({ ...t, expect: { verdict } }));
  return [
    ...more.actors.flatMap(([says, actor, verdict]) => told(says, scene({ residence, actor }), verdict)),
    ...more.places.flatMap(([says, where, verdict]) => told(says, scene({ residence: where }), verdict)),
    ...told('a company', scene({ residence, person: { kind: 'organisation' } }), 'not-applicable'),
    ...told('an actor that nobody engaged', scene({ residence }), 'needs-review', { actor: 'C9' }),
    ...more.acts.flatMap(([act, verdict]) => told(act, scene({ residence }), verdict, { act, purposes: [] })),
  ];
}
const NONE = 'not-applicable';

const MA = { country: 'US', region: 'MA' };
const ma = scene({ residence: MA, actor: LENDER });
const WEEK = 'in excess of two such communications in each seven-day period';
const MONTH = 'two such communications in each 30-day period';
const shop = (place: string) => about('ContactPointAdded', LONG_AGO, { contactPoint: place, channels: ['phone', 'sms'], line: 'landline', place });
const ELSEWHERE = ['work', 'business', 'site'] as const;

/** Each rule of Massachusetts: whom, what and where it counts. */
function massachusettsRule(rule: string, words: string, days: number, point: string, other: string): readonly Told[] {
  const ask = { contactPoint: point };
  const more = { contactPoint: point };
  const one = tried(on('2026-04-14', '09:00:00'), more);
  const with2 = (change: object, base = {}) => [one, tried(on('2026-04-14', '10:00:00'), { ...more, ...base, ...change })];
  return casesOf(['us/ma'], [...ma, ...ELSEWHERE.map(shop), shop('personal')], rule, words, [
    ...windowTurns({ max: 2, days, more, ask, date: '2026-05-15' }),
    turn('a text and a call', 'forbids', ask, with2({ channel: 'sms', outcome: 'delivered' })),
    turn('two calls, then a text', 'forbids', { ...ask, channel: 'sms' }, with2({})),
    turn('two calls, then an e-mail', NONE, { channel: 'email', contactPoint: 'mail' }, with2({})),
    turn('an e-mail and a call', 'permits', ask, with2({ channel: 'email', contactPoint: 'mail' })),
    turn('a recorded message and a call', 'forbids', ask, with2({ prerecorded: true })),
    turn('one about another debt', 'permits', ask, with2({ loans: ['D2'] })),
    turn('one by somebody else of the creditor\'s', 'forbids', ask, with2({ actor: 'C2' })),
    turn('one to the other kind of number', 'permits', ask, with2({ contactPoint: other })),
    turn('one that was a reminder', 'forbids', ask, with2({ act: 'reminder' })),
    turn('one that only serviced the account', 'permits', ask, with2({ act: 'servicing' })),
    turn('one of the person\'s own', 'permits', ask, with2({ direction: 'in' })),
    ...sides('2020-01-01', 'forbids', 'not-in-force', ['09:00:00', '10:00:00'].map((t) => tried(on('2019-12-30', t), more)), ask),
  ]);
}

const MASSACHUSETTS: readonly Told[] = [
  ...massachusettsRule('us/ma/personal-number', WEEK, 7, 'mobile', 'work'),
  ...massachusettsRule('us/ma/elsewhere', MONTH, 30, 'work', 'mobile'),
  ...ELSEWHERE.flatMap((place) => casesOf(['us/ma'], [...ma, ...ELSEWHERE.map(shop)], 'us/ma/elsewhere', MONTH, [
    turn(`two to a ${place}, the first of them 20 days ago`, 'forbids', { contactPoint: place },
      [tried(on('2026-03-26'), { contactPoint: place }), tried(on('2026-04-14'), { contactPoint: place })]),
    turn(`two to the mobile, then one to a ${place}`, 'permits', { contactPoint: place }, [tried(on('2026-04-13')), tried(on('2026-04-14'))]),
    turn(`two to a ${place}, then one to the mobile`, 'permits', {}, [tried(on('2026-04-13'), { contactPoint: place }), tried(on('2026-04-14'), { contactPoint: place })]),
  ])),
  ...casesOf(['us/ma'], [...ma, shop('personal')], 'us/ma/personal-number', WEEK, [
    turn('two to a number that the person gave as personal', 'forbids', { contactPoint: 'personal' },
      ['10:00:00', '11:00:00'].map((time) => tried(on('2026-04-14', time), { contactPoint: 'personal' }))),
    turn('two to the home', 'forbids', { contactPoint: 'landline' }, ['10:00:00', '11:00:00'].map((time) => tried(on('2026-04-14', time), { contactPoint: 'landline' }))),
  ]),
  ...bound('us/ma', MA, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['Rhode Island', { country: 'US', region: 'RI' }, NONE], ['another country', { country: 'CA', region: 'MA' }, NONE], ['a state that is not on file', { country: 'US' }, 'needs-review']],
    acts: [['collection', 'permits'], ['reminder', 'permits'], ['servicing', NONE]] }),
];

const NYC = { country: 'US', region: 'NY', locality: 'New York City' };
const city = scene({ residence: NYC });
const CONSENTED = about('ConsentGiven', EARLY, { scope: {}, form: 'written' });
const TWICE = 'shall assume that more than twice during a seven-calendar-day period is excessively frequent';
const IN_2024 = '2024-04-15';

/** What both texts of the cap share, on a date of each. */
function cityCap(rule: string, words: string, date: string, max: number): readonly Told[] {
  const day = daysAfter(date, -1);
  const many = (change: object = {}) => Array.from({ length: max }, (_, i) => tried(on(day, `${String(9 + i).padStart(2, '0')}:00:00`), i === 0 ? change : {}));
  const then = { at: on(date) };
  return casesOf(['us/nyc'], [...city, CONSENTED], rule, words, [
    ...windowTurns({ max, days: 7, date }),
    ...CHANNELS.map((channel) => turn(`${max} calls, then by ${channel}`, 'forbids', { ...then, ...by(channel) }, many())),
    turn('one by another collector', 'permits', then, many({ actor: 'C2' })),
    turn('one by another collector of the same institution', 'permits', then, [...many({ actor: 'C2' }), ...SISTERS]),
    turn('one about another debt', 'permits', then, many({ loans: ['D2'] })),
    turn('one letter that came back', 'permits', then, many({ channel: 'letter', contactPoint: 'home', outcome: 'returned' })),
    turn('one letter that arrived', 'forbids', then, many({ channel: 'letter', contactPoint: 'home', outcome: 'undelivered' })),
    turn('one that replied', 'permits', then, many({ inReplyTo: 'x' })), turn('one that the law requires', 'permits', then, many({ mandatory: true })),
  ]);
}

/** Hours, wishes, attorney, workplace and cease of the city and, where they share them, of California. */
interface StateText { readonly pack: string; readonly base: readonly Given[]; readonly from: string; readonly date: string; readonly coast?: 'west' }

function sharedWithStatute({ pack, base, from, date, coast = undefined }: StateText): readonly Told[] {
  const at = (time: string, when = date): string => on(when, time, coast ?? 'east');
  const saturday = daysAfter(date, (6 - new Date(`${date}T00:00:00Z`).getUTCDay() + 7) % 7);
  const hours = [date, saturday, daysAfter(saturday, 1)].flatMap((day) =>
    ([['08:00:00', 'forbids'], ['08:00:01', 'permits'], ['20:59:59', 'permits'], ['21:00:00', 'forbids']] as const)
      .map(([time, verdict]) => turn(`${day} at ${time}`, verdict, { at: at(time, day) })));
  const times = (from1: string, until: string) => about('TimesStated', EARLY, { kind: 'inconvenient',
    weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: from1, until }] });
  const suits = about('TimesStated', EARLY, { kind: 'convenient', weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '21:30', until: '23:00' }] });
  const wrote = tried(at('22:00:00'), { contact: 'wrote', direction: 'in', channel: 'sms', outcome: 'answered' });
  const late = at('22:10:00');
  const noon = { at: at('12:00:00') };
  const lawyer = about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'ATTORNEY', contactAscertainable: true });
  const work = about('PlaceStated', EARLY, { place: 'work', kind: 'forbidden' });
  const refusal = about('RefusalStated', EARLY, { scope: {}, reason: 'unstated' });
  const live = [tried(at('11:58:00'), { contact: 'live', outcome: 'answered', actor: 'C2' }), about('BusyNow', at('11:59:00'), { contact: 'live' })];
  const inForce = (closed: string, facts: readonly Given[], ask: object = {}): readonly Turn[] =>
    [[daysAfter(from, -1), 'not-in-force'], [from, closed]].map(([day = '', verdict = '']) =>
      turn(`at noon of ${day}`, verdict, { at: at('12:00:00', day), ...ask }, facts));
  return [
    ...casesOf([pack], base, `${pack}/hours`, 'after 8 o\'clock ante meridian and before 9 o\'clock post meridian', [
      ...hours,
      ...CHANNELS.map((channel) => turn(`by ${channel} at ten past ten`, channel === 'letter' ? 'permits' : 'forbids', { at: late, ...by(channel) })),
      ...[daysAfter(from, -1), from].map((day, i) => turn(`at seven in the morning of ${day}`, i === 0 ? 'not-in-force' : 'forbids', { at: at('07:00:00', day) })),
    ]),
    ...casesOf([pack], base, `${pack}/stated-times-and-places`, 'known or which should be known to be inconvenient to the consumer', [
      turn('an hour that does not suit', 'forbids', noon, [times('11:00', '13:00')]), turn('its last minute is over', 'permits', { at: at('13:00:00') }, [times('11:00', '13:00')]),
      turn('an hour in the night that suits', 'permits', { at: late }, [suits]),
      turn('the home does not suit', 'forbids', { ...noon, contactPoint: 'landline' }, [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })]),
      turn('one reply to a message of the night', 'permits', { at: late, channel: 'sms', inReplyTo: 'wrote' }, [times('21:30', '23:00'), wrote]),
      turn('a refusal that nobody has routed', 'needs-review', noon, [refusal]),
      turn('"busy right now" is not in this text', 'permits', { ...noon, continues: 'live' }, live),
      ...inForce('forbids', [times('11:00', '13:00')]),
    ]),
    ...casesOf([pack], base, `${pack}/attorney`, 'represented by an attorney with respect to such debt', [
      turn('represented', 'forbids', noon, [lawyer]), turn('for another debt', 'permits', { ...noon, loans: ['D2'] }, [lawyer]), ...inForce('forbids', [lawyer])]),
    ...casesOf([pack], base, `${pack}/workplace`, 'employer … prohibits the consumer from receiving such a communication', [
      ...(['phone', 'video', 'visit', 'letter'] as const).flatMap((channel) => [
        turn(`by ${channel}, and it is known`, 'forbids', { ...noon, channel, contactPoint: 'work' }, [work]),
        turn(`by ${channel}, and nobody has said so`, 'permits', { ...noon, channel, contactPoint: 'work' })]),
      ...inForce('forbids', [work], { contactPoint: 'work' })]),
  ];
}

const cease = (form: string, scope: object = { loans: ['D1'] }, at = EARLY) => about('CeaseRequested', at, { form, scope });
const note = (purpose: string, channel: Reaching = 'letter') => ({ ...by(channel), act: 'collection', purposes: [purpose] });
const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
const sent = (at: string, purpose: string) => tried(at, { ...note(purpose), outcome: 'delivered' });
const wroteAgain = tried(on(IN_2024, '09:00:00'), { contact: 'again', direction: 'in', channel: 'sms', outcome: 'answered' });
const then = { at: on(IN_2024) };
const lift = (more: object) => about('ConsentGiven', EARLY, { scope: {}, form: 'written', givenTo: 'C1', lifts: ['hours'], ...more });

const CITY: readonly Told[] = [
  ...sharedWithStatute({ pack: 'us/nyc', base: city, from: '2020-01-01', date: IN_2024 }),
  ...casesOf(['us/nyc'], city, 'us/nyc/hours', 'without … written consent … given directly to the debt collector', [
    turn('a written consent', 'permits', { at: on(IN_2024, '22:00:00') }, [lift({})]), turn('an electronic consent', 'permits', { at: on(IN_2024, '22:00:00') }, [lift({ form: 'electronic' })]),
    turn('a consent by word of mouth', 'forbids', { at: on(IN_2024, '22:00:00') }, [lift({ form: 'oral' })]),
    turn('a consent given to the creditor', 'forbids', { at: on(IN_2024, '22:00:00') }, [lift({ givenTo: 'BANK' })])]),
  ...cityCap('us/nyc/communications-2020', TWICE, IN_2024, 2),
  ...casesOf(['us/nyc'], city, 'us/nyc/communications-2020', TWICE, [
    turn('one that left a name and a number alone', 'permits', then, ['09:00:00', '10:00:00'].map((time, i) =>
      tried(on('2024-04-14', time), i === 0 ? { content: ['limited-content-message'] } : {}))),
    turn('two loans under one account, one attempt for each', 'permits', then, [tried(on('2024-04-14')), tried(on('2024-04-13'), { loans: ['D2'] })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', ['09:00:00', '10:00:00'].map((time) => tried(on('2019-12-30', time)))),
    turn('31 August 2026, the last day', 'forbids', { at: on('2026-08-31') }, ['09:00:00', '10:00:00'].map((time) => tried(on('2026-08-30', time)))),
    turn('1 September 2026', 'permits', { at: on('2026-09-01') }, ['09:00:00', '10:00:00'].map((time) => tried(on('2026-08-30', time)))),
  ]),
  ...cityCap('us/nyc/communications', '[three times in any seven-day period, for each account]', '2026-10-14', 3),
  ...casesOf(['us/nyc'], [...scene({ residence: NYC, loan: { account: 'A1' } }), CONSENTED], 'us/nyc/communications', '[three times in any seven-day period, for each account]', [
    turn('two loans under one account: two attempts for one, one for the other', 'forbids', { at: on('2026-10-14') },
      ['09:00:00', '10:00:00', '11:00:00'].map((time, i) => tried(on('2026-10-13', time), { loans: [i === 0 ? 'D2' : 'D1'] }))),
    turn('a message that left a name and a number alone counts now', 'forbids', { at: on('2026-10-14') },
      ['09:00:00', '10:00:00', '11:00:00'].map((time, i) => tried(on('2026-10-13', time), i === 0 ? { content: ['limited-content-message'] } : {}))),
    turn('1 September 2026, the first day', 'forbids', { at: on('2026-09-01') }, ['09:00:00', '10:00:00', '11:00:00'].map((time) => tried(on('2026-08-30', time)))),
  ]),
  ...casesOf(['us/nyc'], [...city, CONSENTED], 'us/nyc/after-exchange', '[seven days after an exchange]', [
    ...[['2026-10-14', 'forbids'], ['2026-10-15', 'permits']].map(([date = '', verdict = '']) =>
      turn(`spoken on 8 October, asked on ${date}`, verdict, { at: on(date, '09:00:00') }, [tried(on('2026-10-08', '20:30:00'), { outcome: 'conversation' })])),
    turn('a message that was answered', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { channel: 'sms', outcome: 'replied' })]),
    turn('a message of the person\'s own', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { direction: 'in', channel: 'email', contactPoint: 'mail', outcome: 'delivered' })]),
    turn('a voicemail', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'voicemail' })]),
    turn('with another collector', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', actor: 'C2' })]),
    turn('with another collector of the same institution', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', actor: 'C2' }), ...SISTERS]),
    turn('about another debt', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', loans: ['D2'] })]),
    ...CHANNELS.map((channel) => turn(`then by ${channel}`, 'forbids', { at: on('2026-10-14'), ...by(channel) }, [tried(on('2026-10-12'), { outcome: 'conversation' })])),
    ...CHANNELS.map((channel) => turn(`spoken by ${channel}`, 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', ...by(channel) })])),
    turn('31 August 2026', 'permits', { at: on('2026-08-31') }, [tried(on('2026-08-29'), { outcome: 'conversation' })]),
    turn('1 September 2026', 'forbids', { at: on('2026-09-01') }, [tried(on('2026-08-29'), { outcome: 'conversation' })]),
  ]),
  ...casesOf(['us/nyc'], scene({ residence: NYC, loan: { account: 'A1' } }), 'us/nyc/after-exchange', '[seven days after an exchange]', [
    turn('about the other loan of the account', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', loans: ['D2'] })])]),
  ...casesOf(['us/nyc'], city, 'us/nyc/electronic-consent', '[written, revocable consent to e-mail, text or social media]', [
    ...(['email', 'sms', 'chat'] as const).flatMap((channel) => [
      turn(`by ${channel}, without it`, 'needs-review', { at: on('2026-10-14'), ...by(channel) }),
      turn(`by ${channel}, with it`, 'permits', { at: on('2026-10-14'), ...by(channel) }, [CONSENTED]),
      turn(`by ${channel}, with one given electronically`, 'permits', { at: on('2026-10-14'), ...by(channel) }, [{ ...CONSENTED, form: 'electronic' }]),
      turn(`by ${channel}, with one by word of mouth`, 'needs-review', { at: on('2026-10-14'), ...by(channel) }, [{ ...CONSENTED, form: 'oral' }])]),
    turn('by letter', 'permits', { at: on('2026-10-14'), ...by('letter') }),
    turn('31 August 2026', 'permits', { at: on('2026-08-31'), ...by('sms') }), turn('1 September 2026', 'needs-review', { at: on('2026-09-01'), ...by('sms') }),
  ]),
  ...casesOf(['us/nyc'], city, 'us/nyc/cease', 'communicate with the consumer once in writing', [
    turn('asked in writing', 'forbids', then, [cease('written')]), turn('asked electronically', 'forbids', then, [cease('electronic')]),
    turn('asked by word of mouth', 'permits', then, [cease('oral')]), turn('an opt-out is no cease request', 'permits', { ...then, ...by('sms') }, [about('OptedOut', EARLY, { channel: 'sms' })]),
    ...NOTICES.flatMap((purpose) => [turn(`${purpose} by letter`, 'permits', { ...then, ...note(purpose) }, [cease('written')]),
      turn(`${purpose} by e-mail`, 'permits', { ...then, ...note(purpose, 'email') }, [cease('written')])]),
    turn('a notice by text', 'forbids', { ...then, ...note('efforts-ended-notice', 'sms') }, [cease('written')]),
    turn('another writing', 'forbids', { ...then, ...note('arrears-contact') }, [cease('written')]),
    turn('a second writing', 'forbids', { ...then, ...note('efforts-ended-notice') }, [cease('written'), sent('2019-07-03T15:00:00Z', 'specified-remedy-notice')]),
    turn('what the law requires', 'permits', { ...then, mandatory: true }, [cease('written')]),
    turn('an answer to a message of the person', 'permits', { ...then, channel: 'sms', inReplyTo: 'again' }, [cease('written'), wroteAgain]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [cease('written')]),
  ]),
  ...bound('us/nyc', NYC, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['New York', { ...NYC, locality: 'New York' }, 'permits'], ['NYC', { ...NYC, locality: 'NYC' }, 'permits'], ['Albany', { ...NYC, locality: 'Albany' }, NONE],
      ['a locality that is not on file', { country: 'US', region: 'NY' }, 'needs-review'], ['New York in another state', { ...NYC, region: 'NJ' }, NONE],
      ['another country', { ...NYC, country: 'CA' }, NONE]],
    acts: [['collection', 'permits'], ['reminder', 'permits'], ['servicing', NONE]] }),
];

const WA = { country: 'US', region: 'WA' };
const west = scene({ residence: WA, coast: 'west' });
const spouse = fact('PersonRegistered', LONG_AGO, { person: 'S1', residence: WA, zones: [{ zone: 'America/Los_Angeles', basis: 'address' }],
  relations: [{ to: 'P1', kind: 'spouse' }] });
const noon = { at: on('2026-04-15', '12:00:00', 'west') };
const pacific = (date: string, hour: number, more: object = {}) => tried(on(date, `${String(hour).padStart(2, '0')}:00:00`, 'west'), more);
const threeTold = (change: object = {}, more: object = {}) => [9, 10, 11].map((hour, i) => pacific('2026-04-14', hour, { ...more, ...(i === 0 ? change : {}) }));
const aWeek = (max: number, ask: object, more: object = {}): readonly Turn[] => windowTurns({ max, days: 7, ask: { ...noon, ...ask }, more })
  .map((t) => ({ ...t, facts: (t.facts ?? []).map((f) => ({ ...f, at: String(f['at']).replace('-04:00', '-07:00') })) }));
const WA_CHANNELS = CHANNELS.filter((channel) => channel !== 'self-service');

const WASHINGTON: readonly Told[] = [
  ...casesOf(['us/wa'], west, 'us/wa/communications', 'Communicate with you or your spouse more than 3 times in a single week', [
    ...aWeek(3, {}), ...WA_CHANNELS.flatMap((channel) => [turn(`three, then by ${channel}`, 'forbids', { ...noon, ...by(channel) }, threeTold()),
      turn(`one of them by ${channel}`, 'forbids', noon, threeTold(by(channel)))]),
    turn('three to the spouse', 'forbids', noon, [spouse, ...threeTold({}, { person: 'S1' })]),
    turn('three to somebody else', 'permits', noon, [{ ...spouse, relations: [{ to: 'P1', kind: 'sibling' }] }, ...threeTold({}, { person: 'S1' })]),
    turn('one by another collector', 'permits', noon, threeTold({ actor: 'C2' })), turn('one by another of the same institution', 'permits', noon, [...threeTold({ actor: 'C2' }), ...SISTERS]),
    turn('one about another debt', 'forbids', noon, threeTold({ loans: ['D2'] })), turn('one that nobody answered', 'forbids', noon, threeTold({ outcome: 'no-answer' })),
    ...sides('2020-01-01', 'forbids', 'not-in-force', threeTold().map((t) => ({ ...t, at: String(t['at']).replace('2026-04-14', '2019-12-30').replace('-07:00', '-08:00') }))),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/work', 'Communicate with you at your workplace more than once a week', [
    ...aWeek(1, { contactPoint: 'work' }, { contactPoint: 'work' }),
    turn('once at home, then at work', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'landline' })]),
    turn('once at work, then at home', 'permits', { ...noon, contactPoint: 'landline' }, [pacific('2026-04-14', 9, { contactPoint: 'work' })]),
    turn('once by another collector', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', actor: 'C2' })]),
    turn('once by another of the same institution', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', actor: 'C2' }), ...SISTERS]),
    turn('once about another debt', 'forbids', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', loans: ['D2'] })]),
    ...WA_CHANNELS.flatMap((channel) => [
      turn(`once, then by ${channel}`, 'forbids', { ...noon, channel, contactPoint: 'work', place: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work' })]),
      turn(`once by ${channel}`, 'forbids', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { channel, contactPoint: 'work', place: 'work' })])]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [tried(on('2019-12-30', '09:00:00', 'west'), { contactPoint: 'work' })], { contactPoint: 'work' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/home-hours', 'at your home before 7:30 a.m. or after 9 p.m.', [
    ...['2026-04-15', '2026-04-18', '2026-04-19'].flatMap((date) => ([['07:29:59', 'forbids'], ['07:30:00', 'permits'], ['21:00:00', 'permits'], ['21:00:01', 'forbids']] as const)
      .map(([time, verdict]) => turn(`${date} at ${time}`, verdict, { at: on(date, time, 'west'), contactPoint: 'landline' }))),
    turn('a video at home', 'forbids', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'video', contactPoint: 'app', place: 'home' }),
    turn('a visit', 'forbids', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'visit', contactPoint: 'home' }),
    turn('a letter', 'permits', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'letter', contactPoint: 'home' }),
    turn('a mobile', 'permits', { at: on('2026-04-15', '22:00:00', 'west') }),
    turn('seven in the morning of 31 December 2019', 'not-in-force', { at: on('2019-12-31', '07:00:00', 'west'), contactPoint: 'landline' }),
    turn('seven in the morning of 1 January 2020', 'forbids', { at: on('2020-01-01', '07:00:00', 'west'), contactPoint: 'landline' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/other-hours', 'unless you request they contact you during alternate hours', [
    turn('a quarter to seven, as asked for', 'permits', { at: on('2026-04-15', '06:45:00', 'west'), contactPoint: 'landline' },
      [about('TimesStated', EARLY, { kind: 'convenient', weekly: [{ days: ['WE'], from: '06:30', until: '07:00' }] })]),
    turn('noon, which does not suit', 'forbids', noon, [about('TimesStated', EARLY, { kind: 'inconvenient', weekly: [{ days: ['WE'], from: '11:30', until: '13:00' }] })]),
    turn('noon, which does not suit, in reply', 'forbids', { ...noon, channel: 'sms', inReplyTo: 'w' }, [about('TimesStated', EARLY, { kind: 'inconvenient', weekly: [{ days: ['WE'], from: '11:30', until: '13:00' }] }),
      pacific('2026-04-15', 11, { contact: 'w', direction: 'in', channel: 'sms', outcome: 'answered' })]),
    turn('the home, which does not suit', 'forbids', { ...noon, contactPoint: 'landline' }, [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })]),
    turn('a refusal is not in this text', 'permits', noon, [about('RefusalStated', EARLY, { scope: {}, reason: 'unstated' })]),
    turn('"busy right now" is not in this text', 'permits', { ...noon, continues: 'live' },
      [pacific('2026-04-15', 11, { contact: 'live', actor: 'C2', outcome: 'answered' }), about('BusyNow', on('2026-04-15', '11:59:00', 'west'), { contact: 'live' })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })], { contactPoint: 'landline' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/attorney', 'notified in writing by your attorney to contact the attorney about your debt', [
    turn('represented', 'forbids', noon, [about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A', contactAscertainable: true })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A', contactAscertainable: true })]),
  ]),
  ...bound('us/wa', WA, {
    actors: [['a lender in its own name', LENDER, NONE], ['a lender that bought the debt in default', { role: 'lender' }, NONE], ['a lender under another name', { role: 'lender', ownName: false, ...CURRENT }, 'permits'],
      ['a servicer since before default', { role: 'servicer', ...CURRENT }, NONE], ['a servicer under another name since before default', { role: 'servicer', ownName: false, ...CURRENT }, NONE],
      ['a servicer of a debt in default', { role: 'servicer' }, 'permits'], ['a collector since before default', CURRENT, 'permits']],
    places: [['Oregon', { country: 'US', region: 'OR' }, NONE], ['another country', { country: 'AU', region: 'WA' }, NONE]], acts: [['servicing', 'permits']] }),
];

const DC = { country: 'US', region: 'DC' };
const behind = (pastDueDays: number) => fact('LoanObserved', EARLY, { loan: 'D1', on: '2019-06-03', pastDueDays });
const dc = [...scene({ residence: DC, actor: LENDER }), behind(31)];
const agreed = (scope: object = { channels: ['email', 'sms', 'chat', 'in-app'], contactPoints: ['mail', 'mobile', 'app'] }) => about('ConsentGiven', EARLY, { scope, form: 'oral' });
const dcCap = (rule: string, words: string, max: number, date: string, per: 'account' | 'person', more: object, ask: object, extra: readonly Given[] = []): readonly Told[] => {
  const many = (change: object = {}) => Array.from({ length: max }, (_, i) =>
    tried(on(daysAfter(date, -1), `${String(9 + i).padStart(2, '0')}:00:00`), { ...more, ...(i === 0 ? change : {}) }));
  const when = { at: on(date), ...ask };
  const pooled = per === 'account' ? 'permits' : 'forbids';
  return [
    ...casesOf(['us/dc'], [...dc, ...extra], rule, words, [
      ...windowTurns({ max, days: 7, date, more, ask }), turn('one by another actor', 'permits', when, many({ actor: 'C2' })),
      turn('one by another of the same institution', 'permits', when, [...many({ actor: 'C2' }), ...SISTERS.map((f) => ({ ...f, role: 'lender' }))]),
      turn('one about another account', pooled, when, many({ loans: ['D2'] })),
      turn('one that nobody saw or answered', 'forbids', when, many({ outcome: 'no-answer' })),
    ]),
    ...casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER, loan: { account: 'A1' } }), behind(31), ...extra], rule, words, [
      turn('one about another loan of the account', 'forbids', when, many({ loans: ['D2'] }))]),
  ];
};
const FIVE = 'more than 5 emails, text messages, and private messages per account to a consumer in any 7-day period';
const MESSAGES = ['email', 'sms', 'chat', 'in-app'] as const;
const fiveBefore = (date: string) => [9, 10, 11, 12, 13].map((hour) => tried(on(date, `${String(hour).padStart(2, '0')}:00:00`), { ...by('email'), outcome: 'delivered' }));
const fourBefore = (date: string, count: number) => Array.from({ length: count }, (_, i) => tried(on(date, `${String(9 + i).padStart(2, '0')}:00:00`)));

const DISTRICT: readonly Told[] = [
  ...dcCap('us/dc/calls-2021', 'more than 3 phone calls to a consumer in 7 days', 3, '2022-04-15', 'person', {}, {}),
  ...dcCap('us/dc/calls', 'more than 4 phone calls per account in any 7-day period', 4, '2026-04-15', 'account', {}, {}),
  ...dcCap('us/dc/messages', FIVE, 5, '2026-04-15', 'account', by('email'), by('sms'), [agreed()]),
  ...casesOf(['us/dc'], [...dc, agreed()], 'us/dc/messages', FIVE, [
    ...MESSAGES.flatMap((channel) => [turn(`five e-mails, then by ${channel}`, 'forbids', by(channel), fiveBefore('2026-04-14')),
      turn(`four e-mails and one by ${channel}`, 'forbids', by('email'), [...fiveBefore('2026-04-14').slice(1), tried(on('2026-04-13'), { ...by(channel), outcome: 'delivered' })])]),
    turn('five e-mails, then a call', 'permits', {}, fiveBefore('2026-04-14')), turn('five calls, then an e-mail', 'permits', by('email'), fourBefore('2026-04-14', 5)),
    turn('31 December 2022', NONE, { at: on('2022-12-31'), ...by('email') }, fiveBefore('2022-12-30')), turn('1 January 2023', 'forbids', { at: on('2023-01-01'), ...by('email') }, fiveBefore('2022-12-30')),
  ].map((t) => (t.says === '31 December 2022' ? { ...t, verdict: 'not-in-force' } : t))),
  ...casesOf(['us/dc'], dc, 'us/dc/calls-2021', 'more than 3 phone calls to a consumer in 7 days', [
    ...sides('2021-09-23', 'forbids', 'not-in-force', fourBefore('2021-09-21', 3)), turn('31 December 2022, the last day', 'forbids', { at: on('2022-12-31') }, fourBefore('2022-12-30', 3)),
    turn('1 January 2023', 'permits', { at: on('2023-01-01') }, fourBefore('2022-12-30', 3)), turn('a video is no call', NONE, { at: on('2022-04-15'), ...by('video') }, fourBefore('2022-04-14', 3))]),
  ...casesOf(['us/dc'], dc, 'us/dc/calls', 'more than 4 phone calls per account in any 7-day period', [turn('1 January 2023, the first day', 'forbids', { at: on('2023-01-01') }, fourBefore('2022-12-30', 4))]),
  ...casesOf(['us/dc'], dc, 'us/dc/message-consent', 'after obtaining consent from the consumer', [
    ...MESSAGES.flatMap((channel) => [turn(`by ${channel}, without it`, 'needs-review', by(channel)), turn(`by ${channel}, with it`, 'permits', by(channel), [agreed()])]),
    turn('a consent that names no address', 'needs-review', by('sms'), [agreed({ channels: ['sms'] })]), turn('a consent that names no channel', 'needs-review', by('sms'), [agreed({ contactPoints: ['mobile'] })]),
    turn('a letter needs none', NONE, by('letter')), ...sides('2023-01-01', 'needs-review', 'not-in-force', [], by('sms'))]),
  ...bound('us/dc', DC, { extra: [behind(31)],
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['Maryland', { country: 'US', region: 'MD' }, NONE], ['another country', { country: 'MX', region: 'DC' }, NONE]], acts: [['reminder', 'permits'], ['servicing', NONE]] }),
  ...[[30, NONE], [31, 'permits']].flatMap(([days, verdict]) => casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER }), behind(Number(days))], 'us/dc', 'more than 30 days past due',
    [turn(`${days} days past due`, String(verdict))])),
  ...['mortgage', 'vehicle-loan'].flatMap((product) => casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER, loan: { product } }), behind(31)], 'us/dc', 'but for mortgages and direct vehicle loans',
    [turn(product, NONE)])),
];

const NY = { country: 'US', region: 'NY' };
const mail = by('email');
const named = (more: object = {}) => about('ConsentGiven', EARLY, { scope: { contactPoints: ['mail', 'work-mail', 'staff'] }, form: 'written', ...more });

const NEW_YORK: readonly Told[] = [
  ...casesOf(['us/ny'], scene({ residence: NY }), 'us/ny/email-consent', '[voluntarily provided address, written consent to e-mail about the debt]', [
    turn('without it', 'forbids', mail), turn('a written one that names the address', 'permits', mail, [named()]), turn('an electronic one', 'permits', mail, [named({ form: 'electronic' })]),
    turn('one by word of mouth', 'forbids', mail, [named({ form: 'oral' })]), turn('one to e-mail as such', 'forbids', mail, [named({ scope: { channels: ['email'] } })]),
    turn('a text', 'permits', by('sms')), ...sides('2020-01-01', 'forbids', 'not-in-force', [], mail)]),
  ...casesOf(['us/ny'], [...scene({ residence: NY }), about('ContactPointAdded', LONG_AGO, { contactPoint: 'staff', channels: ['email'], providedBy: 'employer' })], 'us/ny/work-email',
    '[not an account owned or provided by the employer]', [
      turn('the employer\'s, with a consent', 'forbids', { ...mail, contactPoint: 'work-mail' }, [named()]), turn('the employer\'s, not tied to a place', 'forbids', { ...mail, contactPoint: 'staff' }, [named()]),
      turn('another', 'permits', mail, [named()]), ...sides('2020-01-01', 'forbids', 'not-in-force', [named()], { ...mail, contactPoint: 'work-mail' })]),
  ...casesOf(['us/ny'], scene({ residence: NY }), 'us/ny', 'whom it binds', [turn('a video from work is no e-mail', 'permits', { ...mail, contactPoint: 'mail' }, [named()])]),
  ...([['a servicer of a debt in default', { role: 'servicer' }, 'forbids'], ['a servicer since before default', { role: 'servicer', ...CURRENT }, NONE], ['a lender', { role: 'lender' }, NONE],
    ['a collector since before default', CURRENT, 'forbids']] as const).flatMap(([says, actor, verdict]) => casesOf(['us/ny'], scene({ residence: NY, actor }), 'us/ny/email-consent', 'whom it binds', [turn(says, verdict, mail)])),
  ...([['New Jersey', { country: 'US', region: 'NJ' }], ['another country', { country: 'CA', region: 'NY' }]] as const)
    .flatMap(([says, residence]) => casesOf(['us/ny'], scene({ residence }), 'us/ny', 'whom it binds', [turn(says, NONE, mail)])),
  ...casesOf(['us/ny'], scene({ residence: NY, person: { kind: 'organisation' } }), 'us/ny', 'whom it binds', [turn('a company', NONE, mail)]),
];

const CA = { country: 'US', region: 'CA' };
const golden = scene({ residence: CA, coast: 'west', actor: LENDER });
const other = (kind: string) => fact('PersonRegistered', LONG_AGO, { person: 'N1', residence: CA, zones: [{ zone: 'America/Los_Angeles', basis: 'address' }], relations: [{ to: 'P1', kind }] });
const toOther = { ...noon, person: 'N1', contactPoint: undefined };
const where = { ...toOther, purposes: ['location-information'] };
const enquired = (more: object = {}) => tried(EARLY, { person: 'N1', contactPoint: undefined, purposes: ['location-information'], contact: 'asked', outcome: 'conversation', ...more });
const attested = (statement: string) => fact('AttestationMade', '2019-06-05T15:00:00Z', { by: 'O1', statement, about: 'asked' });
const told = (more: object = {}) => about('ConsentGiven', EARLY, { scope: { persons: ['N1'] }, form: 'oral', givenTo: 'C1', lifts: ['third-party'], ...more });
const lenders = SISTERS.map((f) => ({ ...f, role: 'lender', loanStatusWhenObtained: 'current' }));
const partyAs = (role: string): readonly Given[] => [other('other'), fact('LoanOpened', LONG_AGO, { loan: 'D3', product: 'credit-card', amount: 1, currency: 'USD', disbursedOn: '2018-01-02', clauses: [],
  parties: [{ person: 'P1', role: 'borrower' }, { person: 'N1', role }] }), fact('ActorEngaged', LONG_AGO, { actor: 'C1', ...LENDER, loans: ['D3'] })];

const CALIFORNIA: readonly Told[] = [
  ...sharedWithStatute({ pack: 'us/ca', base: golden, from: '2020-01-01', date: '2026-04-15', coast: 'west' }),
  ...casesOf(['us/ca'], golden, 'us/ca/hours', 'consent given directly', [
    turn('a consent', 'permits', { at: on('2026-04-15', '22:00:00', 'west') }, [lift({ form: 'oral' })]), turn('a consent given to a collector', 'forbids', { at: on('2026-04-15', '22:00:00', 'west') }, [lift({ givenTo: 'C9' })])]),
  ...casesOf(['us/ca'], golden, 'us/ca/third-parties', 'any person other than the consumer, his attorney', [
    ...(['spouse', 'parent', 'guardian', 'executor', 'attorney'] as const).map((kind) => turn(`the ${kind}`, 'permits', toOther, [other(kind)])),
    ...(['sibling', 'employer'] as const).map((kind) => turn(`a ${kind}`, 'forbids', toOther, [other(kind)])),
    ...([['co-borrower', 'permits'], ['guarantor', 'permits'], ['referee', 'forbids']] as const).map(([role, verdict]) => turn(`a ${role}`, verdict, { ...toOther, loans: ['D3'] }, partyAs(role))),
    turn('a sibling, to ask where the person is', 'permits', where, [other('sibling')]), turn('a sibling, with consent', 'permits', toOther, [other('sibling'), told()]),
    turn('a sibling, with consent given to another', 'forbids', toOther, [other('sibling'), told({ givenTo: 'C9' })]), ...sides('2020-01-01', 'forbids', 'not-in-force', [other('sibling')], { person: 'N1', contactPoint: undefined })]),
  ...casesOf(['us/ca'], [...golden, other('sibling')], 'us/ca/location-enquiry-content', 'not state that such consumer owes any debt', [
    ...['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'visible-to-others'].map((flag) => turn(flag, 'forbids', { ...where, content: [flag] })),
    turn('to the consumer', 'permits', { ...noon, content: ['mentions-debt'] }), ...sides('2020-01-01', 'forbids', 'not-in-force', [], { person: 'N1', contactPoint: undefined, purposes: ['location-information'], content: ['mentions-debt'] })]),
  ...casesOf(['us/ca'], [...golden, other('sibling')], 'us/ca/location-enquiry-once', 'not communicate with any such person more than once', [
    turn('nobody was reached', 'permits', where, [enquired({ outcome: 'no-answer' })]), turn('spoken with', 'forbids', where, [enquired()]), turn('a letter arrived', 'forbids', where, [enquired({ channel: 'letter', outcome: 'delivered' })]),
    turn('by another actor', 'permits', where, [enquired({ actor: 'C2' })]), turn('by another of the same institution', 'permits', where, [enquired({ actor: 'C2' }), ...lenders]),
    turn('about another debt', 'permits', where, [enquired({ loans: ['D2'] })]), turn('about something else', 'permits', where, [enquired({ purposes: ['account-servicing'] })]), turn('the consumer after it', 'permits', noon, [enquired()]),
    ...CHANNELS.map((channel) => turn(`then by ${channel}`, 'forbids', { ...where, channel, ...(channel === 'visit' ? { place: 'home' } : {}) }, [enquired()])),
    ...([['they requested it', 'permits'], ['we reasonably believe so', 'permits'], ['it was erroneous', 'permits'], ['it was incomplete', 'permits'], ['no reason', 'forbids']] as const)
      .map(([statement, verdict]) => turn(`attested: ${statement}`, verdict, where, [enquired(), attested(statement)])),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [enquired()], { person: 'N1', contactPoint: undefined, purposes: ['location-information'] })]),
  ...casesOf(['us/ca'], golden, 'us/ca/cease', 'wishes the debt collector to cease further communication', [
    turn('in writing', 'forbids', noon, [cease('written')]), turn('by word of mouth', 'permits', noon, [cease('oral')]), turn('another debt', 'permits', { ...noon, loans: ['D2'] }, [cease('written')]),
    turn('an opt-out is none', 'permits', { ...noon, ...by('sms') }, [about('OptedOut', EARLY, { channel: 'sms' })]),
    ...NOTICES.map((purpose) => turn(purpose, 'permits', { ...noon, ...note(purpose) }, [cease('written')])), turn('another notice', 'forbids', { ...noon, ...note('settlement-offer') }, [cease('written')]),
    turn('what the law requires', 'permits', { ...noon, mandatory: true }, [cease('written')]), ...sides('2020-01-01', 'forbids', 'not-in-force', [cease('written')])]),
  ...bound('us/ca', CA, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a lender under another name', { ...LENDER, ownName: false }, NONE], ['a servicer since before default', { role: 'servicer', ...CURRENT }, 'permits'],
      ['a servicer of a debt in default', { role: 'servicer' }, NONE], ['a collector', {}, NONE], ['a collector since before default', { ...CURRENT, ownName: false }, NONE]],
    places: [], acts: [] }),
  ...([['Nevada', { country: 'US', region: 'NV' }, {}, NONE], ['another country', { country: 'MX', region: 'CA' }, {}, NONE], ['a company', CA, { kind: 'organisation' }, NONE]] as const).flatMap(([says, residence, person, verdict]) =>
    casesOf(['us/ca'], scene({ residence, person, actor: LENDER }), 'us/ca', 'whom it binds', [turn(says, verdict)])),
  ...casesOf(['us/ca'], golden, 'us/ca', 'whom it binds', [turn('a reminder', 'permits', { ...noon, act: 'reminder', purposes: [] }), turn('servicing', NONE, { ...noon, act: 'servicing', purposes: [] })]),
];

/** The states, a district and a city. */
export const US_STATES: readonly Told[] = [...MASSACHUSETTS, ...CITY, ...WASHINGTON, ...DISTRICT, ...NEW_YORK, ...CALIFORNIA];

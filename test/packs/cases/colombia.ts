import { consentTo, firstDay, on, point, REMINDER, SERVICING, tellerOf, tried, whom } from './abroad.js';
import type { Change, Expected, Setting } from './abroad.js';
import type { Told } from './given.js';

const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'];
const EVERY = [...REACHING, 'letter'];
/** Nobody is told what the consumer authorised: that rule is tried by itself. */
const BARE: Setting = { pack: 'co/ley-2300', country: 'CO', zone: 'America/Bogota', offset: '-05:00' };
const CO: Setting = { ...BARE, always: [consentTo({ channels: EVERY })] };
const bare = tellerOf(BARE);
const plain = tellerOf(CO);
/** The plain Monday of the other countries is a holiday here: the one before it is none. */
const ELEVEN = on(CO, '2026-05-11T11:00:00');
const ask = (more: object = {}): object => ({ at: ELEVEN, ...more });
const tell = (words: string, says: string, expected: Expected, change: Change = {}): Told =>
  plain(words, says, expected, { ...change, ask: ask(change.ask) });
const by = (channel: string): object => ({ channel, contactPoint: channel === 'letter' ? 'home' : channel === 'visit' ? 'shop' : 'mobile' });
const FIRST = '2023-10-10';

const HOURS = 'Monday to Friday 7 to 19, Saturday 8 to 15, no Sundays or holidays';
const late = on(CO, '2026-05-11T20:00:00');
const own = consentTo({}, { lifts: ['hours'], separate: true });
const CLOCK: readonly Told[] = [
  ...([['2026-05-11T06:59:59', 0], ['2026-05-11T07:00:00', 1], ['2026-05-11T18:59:59', 1], ['2026-05-11T19:00:00', 0], ['2026-05-15T06:59:59', 0],
    ['2026-05-15T07:00:00', 1], ['2026-05-15T18:59:59', 1], ['2026-05-15T19:00:00', 0], ['2026-05-16T07:59:59', 0], ['2026-05-16T08:00:00', 1],
    ['2026-05-16T14:59:59', 1], ['2026-05-16T15:00:00', 0], ['2026-05-17T11:00:00', 0], ['2026-05-18T11:00:00', 0]] as const)
    .map(([at, open]) => tell(HOURS, `at ${at}`, open === 1 ? 'permits' : ['forbids', 'hours'], { ask: { at: on(CO, at) } })),
  ...REACHING.map((channel) => tell(HOURS, `${channel} at 20:00`, ['forbids', 'hours'], { ask: { ...by(channel), at: late } })),
  tell(HOURS, 'a letter at 20:00', 'permits', { ask: { ...by('letter'), at: late } }),
  tell(HOURS, 'a reminder at 20:00', ['forbids', 'hours'], { ask: { ...REMINDER, at: late } }),
  tell(HOURS, 'an instrument of its own', 'permits', { ask: { at: late }, add: [own] }),
  tell(HOURS, 'no instrument of its own', ['forbids', 'hours'], { ask: { at: late }, add: [consentTo({}, { lifts: ['hours'] })] }),
  tell(HOURS, 'servicing', 'not-applicable', { ask: { ...SERVICING, at: late } }),
  tell(HOURS, 'a person elsewhere', 'not-applicable', { ask: { at: late }, person: { residence: { country: 'FR' } } }),
  tell(HOURS, 'a company', 'not-applicable', { ask: { at: late }, person: { kind: 'organisation' } }),
  // The calendar of holidays begins later: till then a person looks it up.
  ...firstDay(plain, CO, HOURS, 'hours', FIRST, {}, 'needs-review', 'not-in-force', '06:00:00'),
];

const ONE = 'after direct contact one channel a week';
const DAILY = 'after direct contact once a day';
const spoke = (at: string, more: object = {}): Change => ({ add: [tried(1, on(CO, at), more)] });
const MIXED: readonly Told[] = [
  ...EVERY.filter((channel) => channel !== 'phone').map((channel) => tell(ONE, `${channel} after a call`, ['forbids', 'one-channel'],
    { ...spoke('2026-05-08T11:00:00'), ask: by(channel) })),
  ...EVERY.filter((channel) => channel !== 'phone').map((channel) => tell(ONE, `a call after direct contact by ${channel}`, ['forbids', 'one-channel'],
    spoke('2026-05-08T11:00:00', by(channel)))),
  tell(ONE, 'the same channel', 'permits', spoke('2026-05-08T11:00:00')),
  tell(ONE, 'nobody answered', 'permits', { ...spoke('2026-05-08T11:00:00', { outcome: 'no-answer' }), ask: by('sms') }),
  ...([['2026-05-05T18:00:00', 0], ['2026-05-05T07:30:00', 0], ['2026-05-04T18:50:00', 1]] as const).map(([at, open]) => tell(ONE, `a message after a call of ${at}`,
    open === 1 ? 'permits' : ['forbids', 'one-channel'], { ...spoke(at), ask: by('sms') })),
  tell(ONE, 'about another loan', ['forbids', 'one-channel'], { ...spoke('2026-05-08T11:00:00', { loans: ['L2'] }), ask: by('sms') }),
  ...firstDay(plain, CO, ONE, 'one-channel', FIRST, { ask: by('sms'), ...spoke('2023-10-06T11:00:00') }),
  ...EVERY.map((channel) => tell(DAILY, `a second by ${channel}`, ['forbids', 'once-a-day'], { ...spoke('2026-05-11T08:00:00', by(channel)), ask: by(channel) })),
  tell(DAILY, 'the evening before', 'permits', spoke('2026-05-10T18:00:00')),
  tell(DAILY, 'within twenty-four hours, on the date before', 'permits', { ...spoke('2026-05-12T18:30:00'), ask: { at: on(CO, '2026-05-13T07:30:00') } }),
  tell(DAILY, 'nobody answered', 'permits', spoke('2026-05-11T08:00:00', { outcome: 'no-answer' })),
  tell(DAILY, 'about another loan', ['forbids', 'once-a-day'], spoke('2026-05-11T08:00:00', { loans: ['L2'] })),
  tell(DAILY, 'a reminder before', ['forbids', 'once-a-day'], spoke('2026-05-11T08:00:00', REMINDER)),
  tell(DAILY, 'servicing before', 'permits', spoke('2026-05-11T08:00:00', SERVICING)),
  ...firstDay(plain, CO, DAILY, 'once-a-day', FIRST, { add: ['09', '10'].map((day, i) => tried(i + 1, on(CO, `2023-10-${day}T08:00:00`))) }),
];

const PARTIES = 'no references; the co-debtor may be contacted';
const VISITS = 'no visits at home or at work';
const WHY = 'no asking why the debt is unpaid';
const CONDUCT: readonly Told[] = [
  ...whom(tell, PARTIES, 'parties', ['borrower', 'co-borrower', 'guarantor'], ['referee']),
  ...firstDay(plain, CO, PARTIES, 'parties', FIRST, { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [
    { type: 'PersonRegistered', at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] }] }),
  ...['home', 'work'].map((place) => tell(VISITS, place, ['forbids', 'visits'], { ask: { channel: 'visit', contactPoint: place } })),
  tell(VISITS, 'the place of business', 'permits', { ask: { channel: 'visit', contactPoint: 'shop' } }),
  tell(VISITS, 'a call to the home', 'permits', { ask: { contactPoint: 'home' } }),
  ...firstDay(plain, CO, VISITS, 'visits', FIRST, { ask: { channel: 'visit', contactPoint: 'home' } }),
  tell(WHY, 'asking it', ['forbids', 'no-why'], { ask: { content: ['asks-reason-for-default'] } }),
  tell(WHY, 'not asking it', 'permits', { ask: { content: ['mentions-debt'] } }),
  ...firstDay(plain, CO, WHY, 'no-why', FIRST, { ask: { content: ['asks-reason-for-default'] } }),
];

const NAMED = 'channels authorised by the consumer';
const AUTHORISED: readonly Told[] = [
  ...REACHING.flatMap((channel) => [
    bare(NAMED, `${channel}, nothing authorised`, ['forbids', 'authorised-channels'], { ask: ask(by(channel)) }),
    bare(NAMED, `${channel}, authorised`, 'permits', { ask: ask(by(channel)), add: [consentTo({ channels: [channel] })] }),
  ]),
  bare(NAMED, 'a letter', 'permits', { ask: ask(by('letter')) }),
  bare(NAMED, 'another is authorised', ['forbids', 'authorised-channels'], { ask: ask(), add: [consentTo({ channels: ['sms'] })] }),
  bare(NAMED, 'an authorisation that names none', ['forbids', 'authorised-channels'], { ask: ask(), add: [consentTo({})] }),
  ...firstDay(bare, BARE, NAMED, 'authorised-channels', FIRST),
  bare(NAMED, 'a place of business that is not on file', 'permits', { ask: ask({ channel: 'visit', contactPoint: 'any' }),
    add: [point('any', ['visit'], { place: 'site' }), consentTo({ channels: ['visit'] })] }),
];

export const COLOMBIA: readonly Told[] = [...CLOCK, ...MIXED, ...CONDUCT, ...AUTHORISED];

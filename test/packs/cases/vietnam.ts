import { channelsAt, covered, edges, fact, firstDay, on, REMINDER, SERVICING, tellerOf, tried, triedAt, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';

const VN: Setting = { pack: 'vn/circular-18', country: 'VN', zone: 'Asia/Ho_Chi_Minh', offset: '+07:00' };
const tell = tellerOf(VN);
const FIRST = '2020-01-01';
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'];
const by = (channel: string): object => ({ channel, contactPoint: ['visit', 'letter'].includes(channel) ? 'home' : 'mobile' });

const HOURS = 'agreed in the contract within 07:00 to 21:00';
const night: Change = { ask: { at: on(VN, '2026-05-18T22:00:00') } };
const CLOCK: readonly Told[] = [
  ...edges(tell, VN, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T06:59:59`, 0], [`2026-05-${day}T07:00:00`, 1], [`2026-05-${day}T20:59:59`, 1], [`2026-05-${day}T21:00:00`, 0],
  ] as const)),
  ...channelsAt(tell, VN, HOURS, 'hours', '2026-05-18T22:00:00', REACHING),
  ...covered(tell, HOURS, 'hours', night, 'people'),
  ...firstDay(tell, VN, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '06:00:00'),
];

const EVERY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const times = (kind: string, from: string, until: string, more: object = {}): Given =>
  fact('TimesStated', { kind, weekly: [{ days: EVERY, from, until }], learnedFrom: 'loan-contract', ...more });
/** The contract has calls from nine to twelve and at no other time. */
const only = times('convenient', '09:00', '12:00', { only: true });
const inbound = tried(78, on(VN, '2026-05-18T14:00:00'), { direction: 'in' });
const AGREED: readonly Told[] = [
  ...([['08:59:59', 0], ['09:00:00', 1], ['11:59:59', 1], ['12:00:00', 0]] as const).map(([time, open]) => tell(HOURS, `nine to twelve is agreed, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'agreed-times'], { ask: { at: on(VN, `2026-05-18T${time}`) }, add: [only] })),
  ...([['21:00:00', 0], ['20:59:59', 1]] as const).map(([time, open]) => tell(HOURS, `eight to eleven in the evening is agreed, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'hours'], { ask: { at: on(VN, `2026-05-18T${time}`) }, add: [times('convenient', '20:00', '23:00')] })),
  tell(HOURS, 'a reminder at another time', ['forbids', 'agreed-times'], { ask: { ...REMINDER, at: on(VN, '2026-05-18T15:00:00') }, add: [only] }),
  tell(HOURS, 'an answer to the borrower\'s own call', 'permits', { ask: { inReplyTo: 'c78', at: on(VN, '2026-05-18T15:00:00') }, add: [only, inbound] }),
  tell(HOURS, 'it speaks of no place', 'permits', { ask: { contactPoint: 'work' }, add: [fact('PlaceStated', { place: 'work', kind: 'forbidden' })] }),
  tell(HOURS, 'nor of the present call', 'permits', { ask: { continues: 'c9' }, add: [fact('BusyNow', { at: on(VN, '2026-05-18T10:59:00'), contact: 'c9' })] }),
  tell(HOURS, 'nor of a refusal that nobody has routed', 'permits', { add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  ...firstDay(tell, VN, HOURS, 'agreed-times', FIRST, { add: [times('inconvenient', '11:00', '13:00')] }),
];

const FIVE = '5 reminders a day';
const FIVE_TIMES = ['07:30', '08:30', '08:40', '09:30', '10:30', '10:40'].map((time) => `2026-05-18T${time}:00`);
const before = (n: number, more: object = {}): readonly Given[] => triedAt(VN, FIVE_TIMES.slice(0, n), { outcome: 'no-answer', ...more });
const over = (n: number, more: object = {}): Change => ({ add: before(n, more) });
const other: Given = { type: 'ActorEngaged', at: '2026-01-05T10:00:00+07:00', actor: 'A2', role: 'collector', ownName: true, loans: ['L1'], loanStatusWhenObtained: 'default' };
const CAP: readonly Told[] = [
  ...([[4, 'permits'], [5, ['forbids', 'five-a-day']], [6, ['forbids', 'five-a-day']]] as const).map(([n, expected]) => tell(FIVE, `${n} before`, expected, over(n))),
  ...[...REACHING, 'letter'].flatMap((channel) => [
    tell(FIVE, `five by ${channel}`, ['forbids', 'five-a-day'], over(5, by(channel))),
    tell(FIVE, `a sixth by ${channel}`, ['forbids', 'five-a-day'], { ask: by(channel), ...over(5) }),
  ]),
  tell(FIVE, 'five before, one of them late on the date before', 'permits', { add: [...before(4), tried(5, on(VN, '2026-05-17T20:50:00'))] }),
  tell(FIVE, 'about another loan', ['forbids', 'five-a-day'], over(5, { loans: ['L2'] })),
  tell(FIVE, 'by another who reminds', ['forbids', 'five-a-day'], { add: [...before(5, { actor: 'A2' }), other] }),
  tell(FIVE, 'reminders', ['forbids', 'five-a-day'], over(5, REMINDER)),
  tell(FIVE, 'a reminder after five', ['forbids', 'five-a-day'], { ask: REMINDER, ...over(5) }),
  tell(FIVE, 'servicing before', 'permits', over(5, SERVICING)),
  tell(FIVE, 'the borrower\'s own calls', 'permits', over(5, { direction: 'in', outcome: 'conversation' })),
  ...firstDay(tell, VN, FIVE, 'five-a-day', FIRST, { add: ['2019-12-31', FIRST].flatMap((date) =>
    triedAt(VN, FIVE_TIMES.slice(0, 5).map((at) => at.replace('2026-05-18', date)), { outcome: 'no-answer' }).map((given) => ({ ...given, contact: `${String(given['contact'])}-${date}` }))) }),
];

const PARTIES = 'no contact with persons who do not owe';
const stranger: Change = { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [
  fact('PersonRegistered', { at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] })] };
const OWING: readonly Told[] = [
  ...whom(tell, PARTIES, 'obligors-only', ['borrower', 'co-borrower', 'guarantor'], ['referee']),
  ...firstDay(tell, VN, PARTIES, 'obligors-only', FIRST, stranger),
];

/** Cases of the Vietnamese circular. */
export const VIETNAM: readonly Told[] = [...CLOCK, ...AGREED, ...CAP, ...OWING];

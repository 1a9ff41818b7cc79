import { channelsAt, covered, edges, fact, firstDay, on, REMINDER, REPLY, SERVICING, tellerOf, tried, triedAt } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';

const KR: Setting = { pack: 'kr/debtor-protection', country: 'KR', zone: 'Asia/Seoul', offset: '+09:00' };
const tell = tellerOf(KR);
const FIRST = '2024-10-17';
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'];
const by = (channel: string): object => ({ channel, contactPoint: channel === 'visit' || channel === 'letter' ? 'home' : 'mobile' });

const HOURS = '21:00 to 08:00 banned (recalled)';
const night = on(KR, '2026-05-18T22:00:00');
const CLOCK: readonly Told[] = [
  ...edges(tell, KR, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T07:59:59`, 0], [`2026-05-${day}T08:00:00`, 1], [`2026-05-${day}T20:59:59`, 1], [`2026-05-${day}T21:00:00`, 0],
  ] as const)),
  ...channelsAt(tell, KR, HOURS, 'hours', '2026-05-18T22:00:00', REACHING),
  ...covered(tell, HOURS, 'hours', { ask: { at: night } }, 'people'),
  ...firstDay(tell, KR, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '07:00:00'),
];

const SEVEN = '각 채권별로 7일에 7회를 초과하여 … 연락*을 해서는 안됩니다';
/** Attempts on the dates up to the plain case's own, the last on the date before it. */
const before = (n: number, more: object = {}): readonly Given[] => triedAt(KR,
  ['17', '16', '15', '14', '13', '12', '12', '12'].slice(0, n).map((day, i) => `2026-05-${day}T1${i}:00:00`), { outcome: 'no-answer', ...more });
const NOTICE = { act: 'statutory-notice', purposes: ['legally-required-notice'] };
const inbound = tried(78, on(KR, '2026-05-18T10:00:00'), { direction: 'in' });
const CAP: readonly Told[] = [
  ...([[6, 'permits'], [7, ['forbids', 'seven-in-seven']], [8, ['forbids', 'seven-in-seven']]] as const)
    .map(([n, expected]) => tell(SEVEN, `${n} before`, expected, { add: before(n) })),
  tell(SEVEN, 'seven, the first on the first of seven dates', ['forbids', 'seven-in-seven'], { add: [...before(6), tried(7, on(KR, '2026-05-12T08:10:00'))] }),
  tell(SEVEN, 'seven, the first late on the date before them', 'permits', { add: [...before(6), tried(7, on(KR, '2026-05-11T20:50:00'))] }),
  ...[...REACHING, 'letter'].flatMap((channel) => [
    tell(SEVEN, `seven by ${channel}`, ['forbids', 'seven-in-seven'], { add: before(7, by(channel)) }),
    tell(SEVEN, `an eighth by ${channel}`, ['forbids', 'seven-in-seven'], { ask: by(channel), add: before(7) }),
  ]),
  tell(SEVEN, 'about another claim', 'permits', { add: before(7, { loans: ['L2'] }) }),
  tell(SEVEN, 'by another who collects', ['forbids', 'seven-in-seven'], { add: [...before(7, { actor: 'A2' }),
    { type: 'ActorEngaged', at: '2026-01-05T10:00:00+09:00', actor: 'A2', role: 'collector', ownName: true, loans: ['L1'], loanStatusWhenObtained: 'default' }] }),
  tell(SEVEN, 'reminders', ['forbids', 'seven-in-seven'], { add: before(7, REMINDER) }),
  tell(SEVEN, 'a reminder after seven', ['forbids', 'seven-in-seven'], { ask: REMINDER, add: before(7) }),
  tell(SEVEN, 'servicing', 'permits', { add: before(7, SERVICING) }),
  tell(SEVEN, 'servicing after seven', 'not-applicable', { ask: SERVICING, add: before(7) }),
  tell(SEVEN, 'notices that law orders', 'permits', { add: before(7, NOTICE) }),
  tell(SEVEN, 'calls that law orders', 'permits', { add: before(7, { mandatory: true }) }),
  tell(SEVEN, 'replies', 'permits', { add: before(7, REPLY) }),
  tell(SEVEN, 'answers', 'permits', { add: before(7, { inReplyTo: 'c77' }) }),
  tell(SEVEN, 'the debtor\'s own calls', 'permits', { add: before(7, { direction: 'in', outcome: 'conversation' }) }),
  tell(SEVEN, 'a notice that law orders, after seven', 'permits', { ask: { ...NOTICE, ...by('letter') }, add: before(7) }),
  tell(SEVEN, 'a call that law orders, after seven', 'permits', { ask: { mandatory: true }, add: before(7) }),
  tell(SEVEN, 'a reply, after seven', 'permits', { ask: REPLY, add: before(7) }),
  tell(SEVEN, 'an answer to the debtor\'s own call, after seven', 'permits', { ask: { inReplyTo: 'c78' }, add: [...before(7), inbound] }),
  ...firstDay(tell, KR, SEVEN, 'seven-in-seven', FIRST, { add: Array.from({ length: 7 }, (_, i) => tried(i + 1, on(KR, `2024-10-1${i < 2 ? 4 : 5}T1${i}:00:00`))) }),
];

const state = (kind: string, variant?: string, at = '2026-03-02T10:00:00+09:00'): readonly Given[] =>
  [fact('ProtectionStarted', { id: 's', at, kind, loans: ['L1'], certainty: 'confirmed', ...(variant === undefined ? {} : { variant }) })];
const THREE = '3개월 이내 / 1회 연장 가능';
const RECAST = 'a request to recast the debt stops collection';
const ENDED = fact('ProtectionEnded', { at: '2026-05-04T10:00:00+09:00', ends: 's' });
const STATES: readonly Told[] = [
  ...['disaster', 'hospital', 'deceased'].flatMap((kind) => [
    tell(THREE, `${kind}: collection`, ['forbids', 'deferral'], { add: state(kind) }),
    tell(THREE, `${kind}: a reminder`, ['forbids', 'deferral'], { ask: REMINDER, add: state(kind) }),
    tell(THREE, `${kind}: servicing`, 'permits', { ask: SERVICING, add: state(kind) }),
    tell(THREE, `${kind}: ended before`, 'permits', { add: [...state(kind), ENDED] }),
    ...([['2026-06-01T20:00:00', 0], ['2026-06-02T12:00:00', 1]] as const).map(([at, open]) => tell(THREE, `${kind} of 2 March, at ${at}`,
      open === 1 ? 'permits' : ['forbids', 'deferral'], { ask: { at: on(KR, at) }, add: state(kind) })),
  ]),
  tell(THREE, 'another state', 'permits', { add: state('vulnerable') }),
  ...firstDay(tell, KR, THREE, 'deferral', FIRST, { add: state('disaster', undefined, '2024-10-07T10:00:00+09:00') }),
  tell(RECAST, 'collection', ['forbids', 'recast'], { add: state('hardship', 'recast-request') }),
  tell(RECAST, 'a year on', ['forbids', 'recast'], { ask: { at: on(KR, '2027-03-08T11:00:00') }, add: state('hardship', 'recast-request') }),
  tell(RECAST, 'a reminder', ['forbids', 'recast'], { ask: REMINDER, add: state('hardship', 'recast-request') }),
  tell(RECAST, 'servicing', 'permits', { ask: SERVICING, add: state('hardship', 'recast-request') }),
  tell(RECAST, 'ended', 'permits', { add: [...state('hardship', 'recast-request'), ENDED] }),
  ...[undefined, 'other'].flatMap((variant) => [
    tell(RECAST, `hardship filed as ${variant}: collection`, ['needs-review', 'recast-unclear'], { add: state('hardship', variant) }),
    tell(RECAST, `hardship filed as ${variant}: a reminder`, ['needs-review', 'recast-unclear'], { ask: REMINDER, add: state('hardship', variant) }),
    tell(RECAST, `hardship filed as ${variant}: servicing`, 'permits', { ask: SERVICING, add: state('hardship', variant) }),
    tell(RECAST, `hardship filed as ${variant}, ended`, 'permits', { add: [...state('hardship', variant), ENDED] }),
  ]),
  ...firstDay(tell, KR, RECAST, 'recast-unclear', FIRST, { add: state('hardship', 'other', '2024-10-07T10:00:00+09:00') }, 'needs-review'),
  ...firstDay(tell, KR, RECAST, 'recast', FIRST, { add: state('hardship', 'recast-request', '2024-10-07T10:00:00+09:00') }),
];

const BOUND = '1주 28시간 이하로 추심연락을 하지 않도록 요청할 수 있으며';
const EVERY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const closed = (until: string): Given => fact('TimesStated', { kind: 'inconvenient', weekly: [{ days: EVERY, from: '10:00', until }] });
const out = (contactPoint: string, more: object = {}): Given => fact('OptedOut', { contactPoint, ...more });
const MEANS = '추심연락 수단 중 3가지 이하의';
const WISHES: readonly Told[] = [
  tell(BOUND, 'four hours on seven days', ['forbids', 'closed-hours'], { add: [closed('14:00')] }),
  tell(BOUND, 'a minute more a day', ['needs-review', 'closed-hours'], { add: [closed('14:01')] }),
  ...([['09:59:59', 1], ['10:00:00', 0], ['13:59:59', 0], ['14:00:00', 1]] as const).map(([time, open]) => tell(BOUND, `from ten to two, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'closed-hours'], { ask: { at: on(KR, `2026-05-18T${time}`) }, add: [closed('14:00')] })),
  tell(BOUND, 'a reminder then', ['forbids', 'closed-hours'], { ask: REMINDER, add: [closed('14:00')] }),
  tell(BOUND, 'servicing then', 'not-applicable', { ask: SERVICING, add: [closed('14:00')] }),
  tell(BOUND, 'an answer to the debtor\'s own call', 'permits', { ask: { inReplyTo: 'c78' }, add: [closed('14:00'), inbound] }),
  tell(BOUND, 'it speaks of no place', 'permits', { ask: { contactPoint: 'work' }, add: [fact('PlaceStated', { place: 'work', kind: 'forbidden' })] }),
  tell(BOUND, 'nor of the present call', 'permits', { ask: { continues: 'c9' }, add: [fact('BusyNow', { contact: 'c9' })] }),
  tell(BOUND, 'a refusal that nobody has routed', ['needs-review', 'closed-hours'], { add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  ...firstDay(tell, KR, BOUND, 'closed-hours', FIRST, { add: [closed('14:00')] }),
  ...([[1, 'forbids'], [3, 'forbids'], [4, 'needs-review']] as const).map(([n, verdict]) => tell(MEANS, `${n} closed, the mobile last`, [verdict, 'closed-means'],
    { add: ['home', 'work', 'shop'].slice(0, n - 1).map((p) => out(p)).concat(out('mobile', { at: '2017-01-09T10:00:00Z' })) })),
  tell(MEANS, 'another that is not closed', 'permits', { add: [out('home')] }),
  tell(MEANS, 'an objection is no closing', 'permits', { add: [fact('ObjectionRaised', { scope: {} })] }),
  tell(MEANS, 'a reminder', ['forbids', 'closed-means'], { ask: REMINDER, add: [out('mobile')] }),
  tell(MEANS, 'servicing', 'not-applicable', { ask: SERVICING, add: [out('mobile')] }),
  tell(MEANS, 'what law orders', 'permits', { ask: { mandatory: true }, add: [out('mobile')] }),
  tell(MEANS, 'an answer to the debtor\'s own call', 'permits', { ask: { inReplyTo: 'c78' }, add: [out('mobile'), inbound] }),
  ...firstDay(tell, KR, MEANS, 'closed-means', FIRST, { add: [out('mobile')] } satisfies Change),
];

export const KOREA: readonly Told[] = [...CLOCK, ...CAP, ...STATES, ...WISHES];

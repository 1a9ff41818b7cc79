import { channelsAt, edges, fact, factsOf, firstDay, HOUSE, on, REMINDER, REPLY, SERVICING, tellerOf, tried, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, House, Told } from './given.js';

const IN: Setting = { pack: 'in/rbi', country: 'IN', zone: 'Asia/Kolkata', offset: '+05:30' };
const tell = tellerOf(IN);
const HOURS = 'before 8:00 a.m. and after 7:00 p.m.';
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'];
const night: Change = { ask: { at: on(IN, '2026-05-18T21:00:00') } };
/** A Monday under the directions. */
const NEW = on(IN, '2027-02-01T11:00:00');
const then: Change = { ask: { at: NEW } };
const CIRCULAR: readonly Told[] = [
  ...edges(tell, IN, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T07:59:59`, 0], [`2026-05-${day}T08:00:00`, 1], [`2026-05-${day}T19:00:00`, 1], [`2026-05-${day}T19:00:01`, 0],
  ] as const)),
  ...channelsAt(tell, IN, HOURS, 'hours', '2026-05-18T21:00:00', RINGING, { letter: 'not-in-force', email: 'not-in-force' }),
  tell(HOURS, 'a reminder', ['forbids', 'hours'], { ask: { ...night.ask, ...REMINDER } }),
  tell(HOURS, 'servicing in 2027', 'not-applicable', { ask: { ...SERVICING, at: on(IN, '2027-02-01T21:00:00') } }),
  tell(HOURS, 'servicing before the directions', 'not-applicable', { ask: { ...SERVICING, ...night.ask } }),
  ...['microfinance', 'microfinance-loan'].map((product) => tell('microfinance has a circular of its own', `a ${product}`, 'not-applicable',
    { ...night, loan: { product } })),
  tell(HOURS, 'a borrower elsewhere', 'not-applicable', { ...night, person: { residence: { country: 'FR' } } }),
  tell(HOURS, 'a company', ['forbids', 'hours'], { ...night, person: { kind: 'organisation' } }),
  ...firstDay(tell, IN, HOURS, 'hours', '2023-04-01', {}, 'forbids', 'not-in-force', '07:00:00'),
];

const ONLY = 'only borrower or guarantor';
const GRIEVANCE = 'an open grievance stops recovery';
const NO_CALLS = 'no calls on bereavement, calamity, marriage';
const state = (kind: string, variant?: string): readonly ReturnType<typeof fact>[] =>
  [fact('ProtectionStarted', { loans: ['L1'], kind, ...(variant === undefined ? {} : { variant }) })];
const STATES = [
  [GRIEVANCE, 'grievance', 'grievance', undefined], [NO_CALLS, 'calamity', 'disaster', undefined],
  [NO_CALLS, 'bereavement-and-marriage', 'vulnerable', 'bereavement'], [NO_CALLS, 'bereavement-and-marriage', 'vulnerable', 'marriage'],
] as const;
const STOPS: readonly Told[] = [tell(NO_CALLS, 'an illness is neither', 'permits', { ...then, add: state('vulnerable', 'illness') }), ...STATES.flatMap(([words, rule, kind, variant]) => [
  tell(words, `${variant ?? kind}: collection`, ['forbids', rule], { ...then, add: state(kind, variant) }),
  tell(words, `${variant ?? kind}: a reminder`, ['forbids', rule], { ask: { at: NEW, ...REMINDER }, add: state(kind, variant) }),
  tell(words, `${variant ?? kind}: help goes on`, 'permits', { ask: { at: NEW, act: 'servicing', purposes: ['hardship-support'] }, add: state(kind, variant) }),
  tell(words, `${variant ?? kind}: over`, 'permits', { ...then, add: [{ ...state(kind, variant)[0] as ReturnType<typeof fact>, id: 's' }, fact('ProtectionEnded', { at: '2027-01-31T10:00:00Z', ends: 's' })] }),
  ...firstDay(tell, IN, words, rule, '2027-01-01', { add: state(kind, variant) }, 'forbids', 'permits'),
])];

const times = fact('TimesStated', { kind: 'inconvenient', weekly: [{ days: ['MO'], from: '10:00', until: '12:00' }] });
const TIMES = 'a request for preferred times is respected';
const WISHED: readonly Told[] = [
  ...([['09:59:59', 1], ['10:00:00', 0], ['11:59:59', 0], ['12:00:00', 1]] as const).map(([time, open]) => tell(TIMES, `not between ten and twelve, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'stated-times'], { ask: { at: on(IN, `2027-02-01T${time}`) }, add: [times] })),
  tell(TIMES, 'a reminder then', ['forbids', 'stated-times'], { ask: { at: NEW, ...REMINDER }, add: [times] }),
  tell(TIMES, 'servicing then', 'not-applicable', { ask: { at: NEW, ...SERVICING }, add: [times] }),
  tell(TIMES, 'an answer to the borrower\'s own message', 'permits', { house: HOUSE, ask: { at: NEW, inReplyTo: 'c8' }, add: [times, tried(8, on(IN, '2027-02-01T10:30:00'), { direction: 'in' })] }),
  tell(TIMES, 'it speaks of no place', 'permits', { ask: { at: NEW, contactPoint: 'work' }, add: [fact('PlaceStated', { place: 'work', kind: 'forbidden' })] }),
  tell(TIMES, 'nor of the present call', 'permits', { ask: { at: NEW, continues: 'c9' }, add: [fact('BusyNow', { contact: 'c9' })] }),
  tell(TIMES, 'a refusal that nobody has routed', ['needs-review', 'stated-times'], { ...then, add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  ...firstDay(tell, IN, TIMES, 'stated-times', '2027-01-01', { add: [fact('TimesStated', { kind: 'inconvenient', weekly: [{ days: ['TH', 'FR'], from: '10:00', until: '14:00' }] })] }, 'forbids', 'permits'),
];

const CALLING = 'excessively calling';
const before = (n: number, channel = 'phone'): readonly Given[] => [1, 2].slice(0, n)
  .map((i) => tried(i, on(IN, `2027-01-2${6 + i}T10:00:00`), { channel, contactPoint: channel === 'visit' ? 'home' : 'mobile' }));
const FREQUENT: readonly Told[] = [
  tell(CALLING, 'a first contact', 'permits', then),
  ...RINGING.map((channel) => tell(CALLING, `a second by ${channel}, the house sets no number`, ['needs-review', 'excessive-calling'],
    { ask: { at: NEW, channel, contactPoint: channel === 'visit' ? 'home' : 'mobile' }, add: before(1, channel) })),
  tell(CALLING, 'letters are no calls', 'permits', { ask: { at: NEW, channel: 'letter', contactPoint: 'home' }, add: before(1) }),
  tell(CALLING, 'a reminder after a call', ['needs-review', 'excessive-calling'], { ask: { at: NEW, ...REMINDER }, add: before(1) }),
  tell(CALLING, 'servicing after a call', 'not-applicable', { ask: { at: NEW, ...SERVICING }, add: before(1) }),
  ...([[1, 'permits'], [2, ['forbids', 'excessive-calling']]] as const).map(([n, expected]) => tell(CALLING, `the house's two in seven dates, ${n} before`, expected,
    { ...then, add: before(n), house: HOUSE })),
  ...firstDay(tell, IN, CALLING, 'excessive-calling', '2027-01-01', { add: [tried(1, '2026-12-28T10:00:00+05:30')] }, 'needs-review', 'permits'),
];

const SIX = 'call recording, six months\' retention';
const MONTH = { id: 'house/example', version: '1', rules: [{ id: 'month', kind: 'record-keeping', records: ['call-recording'], keepFor: { months: 1 },
  from: 'made', bound: 'at-least' }] } as unknown as House;
const keep = (says: string, record: string, at: string, keepUntil: string | null, more: Change = {}): Told => ({
  ...tell(SIX, says, 'permits', { add: [tried(1, '2026-12-30T10:00:00+05:30'), tried(2, '2027-01-20T10:00:00+05:30')], ...more,
    instead: { question: 'keep-until', at, record, of: 'c1' } }),
  expect: { keepUntil, ...(keepUntil === null ? {} : { because: ['in/rbi/recordings'] }) },
});
const RECORDS: readonly Told[] = [
  keep('by one name', 'call-recording', NEW, '2027-06-30'), keep('by its other name', 'collection-recording', NEW, '2027-06-30'),
  keep('another record', 'contact-log', NEW, null),
  keep('a house that keeps a month at least', 'call-recording', NEW, '2027-06-30', { house: MONTH }),
  keep('the day before the directions', 'call-recording', '2026-12-31T12:00:00+05:30', null), keep('their first day', 'call-recording', '2027-01-01T12:00:00+05:30', '2027-06-30'),
];

const TRAI: Setting = { ...IN, pack: 'in/trai' };
const tellMixed = tellerOf(TRAI);
const MIXED = 'a message of promotion and service is promotion';
const mixed = (content: readonly string[], classification: string): Told => ({
  packs: ['in/trai'], words: MIXED, says: content.join(' and '), facts: [], expect: { classification },
  ask: { question: 'classify', at: NEW, message: { channel: 'sms', content } },
});
const SERVES = ['payment-failed-notice', 'states-balance', 'asks-payment', 'mentions-debt'];
const PROMOTION: readonly Told[] = [
  ...SERVES.flatMap((flag) => [mixed([flag], 'servicing'), mixed([flag, 'promotional-offer'], 'marketing'), mixed(['offers-discount', flag], 'marketing')]),
  mixed(['promotional-offer'], 'marketing'), mixed(['offers-discount'], 'marketing'), mixed(['salutation'], 'communication'),
  tellMixed(MIXED, 'a person elsewhere', 'not-applicable', { person: { residence: { country: 'FR' } } }),
];

const parties: readonly Told[] = [
  ...whom(tell, ONLY, 'parties', ['borrower', 'co-borrower', 'guarantor'], ['referee', 'sponsor'], then),
  tell(ONLY, 'a reference is reminded', ['forbids', 'parties'], { ask: { at: NEW, ...REMINDER }, loan: { parties: [{ person: 'P0', role: 'borrower' }, { person: 'P1', role: 'referee' }] },
    add: [{ ...factsOf(IN)[0] as ReturnType<typeof fact>, person: 'P0' }] }),
  tell(ONLY, 'a reference is asked for something else', 'not-applicable', { ask: { at: NEW, ...REPLY }, loan: { parties: [{ person: 'P0', role: 'borrower' }, { person: 'P1', role: 'referee' }] },
    add: [{ ...factsOf(IN)[0] as ReturnType<typeof fact>, person: 'P0' }] }),
  ...firstDay(tell, IN, ONLY, 'parties', '2027-01-01', { loan: { parties: [{ person: 'P0', role: 'borrower' }, { person: 'P1', role: 'referee' }] },
    add: [{ ...factsOf(IN)[0] as ReturnType<typeof fact>, person: 'P0' }] }, 'forbids', 'permits'),
];

/** Cases of the Indian packs. */
export const INDIA: readonly Told[] = [...CIRCULAR, ...parties, ...STOPS, ...WISHED, ...FREQUENT, ...RECORDS, ...PROMOTION];

import { channelsAt, consentTo, covered, edges, fact, firstDay, on, tellerOf, tried } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';

const JP: Setting = { pack: 'jp/money-lending', country: 'JP', zone: 'Asia/Tokyo', offset: '+09:00' };
const tell = tellerOf(JP);
const FIRST = '2020-01-01';

const HOURS = '21:00 to 08:00 banned';
const night: Change = { ask: { at: on(JP, '2026-05-18T22:00:00') } };
const FREE = { letter: 'permits', sms: 'permits', chat: 'permits', email: 'permits' } as const;
const CLOCK: readonly Told[] = [
  ...edges(tell, JP, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T07:59:59`, 0], [`2026-05-${day}T08:00:00`, 1], [`2026-05-${day}T20:59:59`, 1], [`2026-05-${day}T21:00:00`, 0],
  ] as const)),
  ...channelsAt(tell, JP, HOURS, 'hours', '2026-05-18T22:00:00', ['phone', 'video', 'visit'], FREE),
  ...covered(tell, HOURS, 'hours', night, 'everyone'),
  tell(HOURS, 'an agreement to other hours: the row names no exception', ['forbids', 'hours'], { ...night, add: [consentTo({}, { lifts: ['hours'] })] }),
  ...firstDay(tell, JP, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '07:00:00'),
];

const OFFERED = 'the time that the debtor offered binds; leave on request';
/** What the debtor said on the day before the plain case's: Mondays from two to six in the afternoon. */
const offer: Given = fact('TimesStated', { at: on(JP, '2026-05-17T10:00:00'), kind: 'convenient', only: true,
  weekly: [{ days: ['MO'], from: '14:00', until: '18:00' }] });
const busy = fact('BusyNow', { contact: 'c9' });
const inbound = tried(78, on(JP, '2026-05-18T10:00:00'), { direction: 'in' });
const WISHED: readonly Told[] = [
  ...([['13:59:59', 0], ['14:00:00', 1], ['17:59:59', 1], ['18:00:00', 0]] as const).map(([time, open]) =>
    tell(OFFERED, `14:00 to 18:00 only, at ${time}`, open === 1 ? 'permits' : ['forbids', 'stated-times'],
      { ask: { at: on(JP, `2026-05-18T${time}`) }, add: [offer] })),
  tell(OFFERED, 'an answer to the debtor\'s own call', 'permits', { ask: { inReplyTo: 'c78' }, add: [offer, inbound] }),
  tell(OFFERED, 'a call when no time was offered', 'permits', { add: [inbound] }),
  // A place is no time: what the debtor says of places is not in these words.
  tell(OFFERED, 'a place that the debtor asked against', 'permits', { ask: { contactPoint: 'home' },
    add: [fact('PlaceStated', { place: 'home', kind: 'forbidden' })] }),
  tell(OFFERED, 'asked to ring off', ['forbids', 'stated-times'], { ask: { continues: 'c9' }, add: [busy] }),
  tell(OFFERED, 'refused at the door, the visit goes on', ['forbids', 'stated-times'], { ask: { channel: 'visit', contactPoint: 'home', continues: 'c79' },
    add: [tried(79, on(JP, '2026-05-18T10:30:00'), { channel: 'visit', contactPoint: 'home', outcome: 'refused-at-door' })] }),
  tell(OFFERED, 'refused at the door, another visit', 'permits', { ask: { channel: 'visit', contactPoint: 'home' },
    add: [tried(79, on(JP, '2026-05-18T10:30:00'), { channel: 'visit', contactPoint: 'home', outcome: 'refused-at-door' })] }),
  tell(OFFERED, 'asked to ring off, another call', 'permits', { add: [busy] }),
  tell(OFFERED, 'a refusal that nobody has routed', ['needs-review', 'stated-times'], { add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  ...firstDay(tell, JP, OFFERED, 'stated-times', FIRST, { ask: { continues: 'c9' }, add: [busy] }),
];

const WORK = 'the workplace needs just reason';
const PLACES: readonly Told[] = [
  ...['phone', 'video', 'letter', 'visit'].flatMap((channel) => [
    tell(WORK, `${channel} to work`, ['forbids', 'workplace'], { ask: { channel, contactPoint: 'work' } }),
    tell(WORK, `${channel} to work, which a consent names`, 'permits', { ask: { channel, contactPoint: 'work' }, add: [consentTo({ contactPoints: ['work'] })] }),
    tell(WORK, `${channel} home`, 'permits', { ask: { channel, contactPoint: 'home' } }),
  ]),
  ...firstDay(tell, JP, WORK, 'workplace', FIRST, { ask: { contactPoint: 'work' } }),
];

/** Cases of the Japanese act. */
export const JAPAN: readonly Told[] = [...CLOCK, ...WISHED, ...PLACES];

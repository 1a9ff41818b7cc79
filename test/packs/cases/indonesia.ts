import { channelsAt, consentTo, covered, edges, firstDay, on, point, REMINDER, tellerOf, tried, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';
import { before, by, OWN } from './house-bound.js';

const ID: Setting = { pack: 'id/pojk-22', country: 'ID', zone: 'Asia/Jakarta', offset: '+07:00' };
const tell = tellerOf(ID);
const FIRST = '2024-01-01';
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'];

const HOURS = 'Monday to Saturday, not holidays, 08.00 to 20.00 waktu setempat';
const NIGHT = '2026-05-18T21:00:00';
const night: Change = { ask: { at: on(ID, NIGHT) } };
const agreed = (more: object = {}): Given => consentTo({ weekly: [{ days: ['SU'], from: '08:00', until: '12:00' }] }, { lifts: ['hours'], ...more });
const CLOCK: readonly Told[] = [
  ...edges(tell, ID, HOURS, 'hours', ['18', '22', '23'].flatMap((day) => [
    [`2026-05-${day}T07:59:59`, 0], [`2026-05-${day}T08:00:00`, 1], [`2026-05-${day}T19:59:59`, 1], [`2026-05-${day}T20:00:00`, 0],
  ] as const)),
  ...edges(tell, ID, HOURS, 'hours', [['2026-05-24T11:00:00', 0], ['2026-05-14T11:00:00', 0], ['2026-05-15T11:00:00', 1], ['2026-08-17T11:00:00', 0]]),
  ...([['Asia/Makassar', '+08:00'], ['Asia/Jayapura', '+09:00']] as const).flatMap(([zone, offset]) => [['07:59:59', 0], ['08:00:00', 1], ['19:59:59', 1], ['20:00:00', 0]].map(
    ([time, open]) => tell(HOURS, `in ${zone} at ${time}`, open === 1 ? 'permits' : ['forbids', 'hours'],
      { ask: { at: `2026-05-18T${time}${offset}` }, person: { zones: [{ zone, basis: 'address' }] } }))),
  tell(HOURS, 'a year whose holidays are not on file', ['needs-review', 'hours'], { ask: { at: on(ID, '2027-01-04T11:00:00') } }),
  ...channelsAt(tell, ID, HOURS, 'hours', NIGHT, REACHING),
  ...([['11:59:59', 1], ['12:00:00', 0]] as const).map(([time, open]) => tell('outside only by prior agreement', `agreed for Sundays from eight to twelve, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'hours'], { ask: { at: on(ID, `2026-05-24T${time}`) }, add: [agreed()] })),
  tell('outside only by prior agreement', 'agreed afterwards', ['forbids', 'hours'], { ask: { at: on(ID, '2026-05-24T11:00:00') },
    add: [agreed({ at: on(ID, '2026-05-24T11:30:00') })] }),
  tell('outside only by prior agreement', 'a consent that names no hours', ['forbids', 'hours'], { ...night, add: [consentTo({})] }),
  ...covered(tell, HOURS, 'hours', night, 'everyone'),
  // The calendar of holidays begins later: till then a person looks it up.
  ...firstDay(tell, ID, HOURS, 'hours', FIRST, {}, 'needs-review'),
];

const PLACE = 'at the billing address or domicile; outside only by prior agreement';
const PLACES: readonly Told[] = [
  ...['visit', 'letter'].flatMap((channel) => [
    tell(PLACE, `a ${channel} to the home`, 'permits', { ask: { channel, contactPoint: 'home' } }),
    ...['work', 'business', 'site'].flatMap((place) => [
      tell(PLACE, `a ${channel} to a ${place}`, ['forbids', 'place'], { ask: { channel, place, contactPoint: 'any' }, add: [point('any', [channel])] }),
      tell(PLACE, `a ${channel} to a ${place} that was agreed`, 'permits',
        { ask: { channel, place, contactPoint: 'any' }, add: [point('any', [channel]), consentTo({ contactPoints: ['any'] })] }),
    ]),
    tell(PLACE, `a ${channel} to a place of work, of which another place was agreed`, ['forbids', 'place'],
      { ask: { channel, contactPoint: 'work' }, add: [consentTo({ contactPoints: ['shop'] })] }),
  ]),
  tell(PLACE, 'a call to a place of work', 'permits', { ask: { contactPoint: 'work' } }),
  ...firstDay(tell, ID, PLACE, 'place', FIRST, { ask: { channel: 'letter', contactPoint: 'work' } }),
];

const CONSUMER = 'only the consumer';
const theirs: Change = { loan: { parties: [{ person: 'P0', role: 'borrower' }, { person: 'P1', role: 'guarantor' }] }, add: [
  { type: 'PersonRegistered', at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] }] };
const DISTURB = 'no continuous disturbance';
const OTHERS: readonly Told[] = [
  ...whom(tell, CONSUMER, 'consumer-only', ['borrower', 'co-borrower'], ['guarantor', 'referee']),
  ...firstDay(tell, ID, CONSUMER, 'consumer-only', FIRST, { ...theirs, ask: by('letter') }),
  tell(DISTURB, 'a first contact', 'permits'),
  ...REACHING.map((channel) => tell(DISTURB, `a second by ${channel}, the house names no number`, ['needs-review', 'continuous-disturbance'],
    { ...before(ID, 1, by(channel)), ask: by(channel) })),
  tell(DISTURB, 'a letter after calls', 'permits', { ...before(ID, 3), ask: by('letter') }),
  tell(DISTURB, 'a reminder after a call', ['needs-review', 'continuous-disturbance'], { ...before(ID, 1), ask: REMINDER }),
  ...([[1, 1], [2, 0], [3, 0]] as const).map(([n, open]) => tell(DISTURB, `the house's two a week, ${n} before`,
    open === 1 ? 'permits' : ['forbids', 'continuous-disturbance'], { ...before(ID, n), house: OWN })),
  ...firstDay(tell, ID, DISTURB, 'continuous-disturbance', FIRST, { add: [tried(1, '2023-12-28T10:00:00+07:00')] }, 'needs-review'),
];

/** Cases of the Indonesian regulation. */
export const INDONESIA: readonly Told[] = [...CLOCK, ...PLACES, ...OTHERS];

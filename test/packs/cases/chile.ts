import { channelsAt, covered, edges, fact, firstDay, on, REMINDER, SERVICING, tellerOf, tried, triedAt } from './abroad.js';
import type { Change, Expected, Setting } from './abroad.js';
import type { Given, House, Told } from './given.js';

const CL: Setting = { pack: 'cl/ley-21320', country: 'CL', zone: 'America/Santiago', offset: '-04:00' };
const tell = tellerOf(CL);
const FIRST = '2021-04-20';
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'];
const by = (channel: string): object => ({ channel, contactPoint: ['visit', 'letter'].includes(channel) ? 'home' : 'mobile' });
const SATURDAY = '2026-05-23';
/** Naval Glories, a Thursday. */
const HOLIDAY = '2026-05-21';

const HOURS = 'Monday to Saturday 08 to 20';
const DIGEST = 'Saturday 10 to 13';
const OFF = 'days that are not holidays';
const night: Change = { ask: { at: on(CL, '2026-05-18T21:00:00') } };
const asked = (channel: string, at: string): Change => ({ ask: { ...by(channel), at: on(CL, at) } });
const CLOCK: readonly Told[] = [
  ...edges(tell, CL, HOURS, 'hours', [
    ...['18', '22'].flatMap((day) => [[`2026-05-${day}T07:59:59`, 0], [`2026-05-${day}T08:00:00`, 1],
      [`2026-05-${day}T19:59:59`, 1], [`2026-05-${day}T20:00:00`, 0]] as const),
    [`${SATURDAY}T07:59:59`, 0], [`${SATURDAY}T20:00:00`, 0], ['2026-05-24T11:00:00', 0],
  ]),
  ...channelsAt(tell, CL, HOURS, 'hours', '2026-05-18T21:00:00', REACHING),
  ...covered(tell, HOURS, 'hours', night, 'people'),
  ...firstDay(tell, CL, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '21:00:00'),
  ...([['08:00:00', 0], ['09:59:59', 0], ['10:00:00', 1], ['12:59:59', 1], ['13:00:00', 0], ['19:59:59', 0]] as const).map(([time, open]) =>
    tell(DIGEST, `a Saturday at ${time}`, open === 1 ? 'permits' : ['needs-review', 'saturday'], { ask: { at: on(CL, `${SATURDAY}T${time}`) } })),
  ...REACHING.map((channel) => tell(DIGEST, `${channel} on a Saturday afternoon`, ['needs-review', 'saturday'], asked(channel, `${SATURDAY}T15:00:00`))),
  tell(DIGEST, 'a letter on a Saturday afternoon', 'permits', asked('letter', `${SATURDAY}T15:00:00`)),
  ...REACHING.map((channel) => tell(OFF, `${channel} on a holiday`, ['needs-review', 'holiday'], asked(channel, `${HOLIDAY}T11:00:00`))),
  tell(OFF, 'a letter on a holiday', 'permits', asked('letter', `${HOLIDAY}T11:00:00`)),
  tell(OFF, 'the day after a holiday', 'permits', asked('phone', '2026-05-22T11:00:00')),
  // The calendar of holidays begins later: till then a person looks it up.
  ...firstDay(tell, CL, OFF, 'holiday', FIRST, {}, 'needs-review'),
  // 20 April 2021 was a Tuesday.
  ...([['2021-04-17', 'not-in-force'], ['2021-04-24', ['needs-review', 'saturday']]] as const).map(([date, expected]) =>
    tell(DIGEST, `a Saturday afternoon of ${date}`, expected, asked('phone', `${date}T15:00:00`))),
];

const ONE = 'más de un contacto telefónico o visita por semana';
const spoke = (at: string, more: object = {}): Change => ({ add: [tried(1, on(CL, at), more)] });
/** From the Tuesday before the plain Monday on: the seven dates that end with it. */
const TUESDAY = '2026-05-12T08:10:00';
const SPOKEN: readonly Told[] = [
  tell(ONE, 'none before', 'permits'),
  ...['phone', 'video', 'visit'].flatMap((channel) => [
    tell(ONE, `a call after one by ${channel}`, ['forbids', 'one-call-or-visit'], spoke('2026-05-15T11:00:00', by(channel))),
    tell(ONE, `${channel} after a call`, ['forbids', 'one-call-or-visit'], { ...spoke('2026-05-15T11:00:00'), ask: by(channel) }),
  ]),
  ...([[TUESDAY, 0], ['2026-05-11T19:50:00', 1]] as const).map(([at, open]) =>
    tell(ONE, `after a call of ${at}`, open === 1 ? 'permits' : ['forbids', 'one-call-or-visit'], spoke(at))),
  tell(ONE, 'somebody answered, nobody spoke of it', ['forbids', 'one-call-or-visit'], spoke('2026-05-15T11:00:00', { outcome: 'answered' })),
  ...['no-answer', 'busy', 'voicemail'].map((outcome) => tell(ONE, `one that reached nobody: ${outcome}`, 'permits', spoke('2026-05-15T11:00:00', { outcome }))),
  tell(ONE, 'about another loan', ['forbids', 'one-call-or-visit'], spoke('2026-05-15T11:00:00', { loans: ['L2'] })),
  tell(ONE, 'a reminder before', ['forbids', 'one-call-or-visit'], spoke('2026-05-15T11:00:00', REMINDER)),
  tell(ONE, 'a reminder after', ['forbids', 'one-call-or-visit'], { ...spoke('2026-05-15T11:00:00'), ask: REMINDER }),
  tell(ONE, 'servicing before', 'permits', spoke('2026-05-15T11:00:00', SERVICING)),
  tell(ONE, 'a message after a call', 'permits', { ...spoke('2026-05-15T11:00:00'), ask: by('sms') }),
  ...firstDay(tell, CL, ONE, 'one-call-or-visit', FIRST, spoke('2021-04-16T11:00:00')),
];

const TWO = 'no podrán superar las dos gestiones por semana, con una separación de al menos dos días';
const REMOTE = ['email', 'sms', 'chat', 'in-app', 'letter'];
const sms: Change = { ask: by('sms') };
const sent = (dates: readonly string[], more: object = {}): readonly Given[] =>
  triedAt(CL, dates.map((date) => `2026-05-${date}T11:00:00`), { ...by('sms'), outcome: 'delivered', ...more });
const message = (says: string, expected: Expected, add: readonly Given[], change: Change = sms): Told => tell(TWO, says, expected, { ...change, add });
const WRITTEN: readonly Told[] = [
  message('one before', 'permits', sent(['15'])),
  message('two before', ['forbids', 'two-remote'], sent(['15', '13'])),
  message('three before', ['forbids', 'two-remote'], sent(['15', '13', '12'])),
  message('two before, the first on the first of seven dates', ['forbids', 'two-remote'], sent(['15', '12'])),
  message('two before, the first on the date before them', 'permits', sent(['15', '11'])),
  message('two before, the first late on the date before them', 'permits', [...sent(['15']), tried(2, on(CL, '2026-05-11T19:50:00'), { ...by('sms'), outcome: 'delivered' })]),
  ...([['18', 0], ['17', 0], ['16', 1]] as const).map(([date, open]) => message(`one before, of May ${date}`, open === 1 ? 'permits' : ['forbids', 'two-remote'],
    [tried(1, on(CL, `2026-05-${date}T10:00:00`), { ...by('sms'), outcome: 'delivered' })])),
  ...REMOTE.flatMap((channel) => [
    message(`two by ${channel}`, ['forbids', 'two-remote'], sent(['15', '13'], by(channel))),
    message(`a third by ${channel}`, ['forbids', 'two-remote'], sent(['15', '13']), { ask: by(channel) }),
  ]),
  message('two that did not arrive', 'permits', sent(['15', '13'], { outcome: 'undelivered' })),
  message('about another loan', ['forbids', 'two-remote'], sent(['15', '13'], { loans: ['L2'] })),
  message('reminders', ['forbids', 'two-remote'], sent(['15', '13'], REMINDER)),
  message('a reminder after two', ['forbids', 'two-remote'], sent(['15', '13']), { ask: { ...by('sms'), ...REMINDER } }),
  message('servicing before', 'permits', sent(['15', '13'], SERVICING)),
  message('a call after two messages', 'permits', sent(['15', '13']), {}),
  ...firstDay(tell, CL, TWO, 'two-remote', FIRST, { ask: by('letter'), add: ['2021-04-15', '2021-04-17'].map((date, i) =>
    tried(i + 1, on(CL, `${date}T11:00:00`), { ...by('letter'), outcome: 'delivered' })) }),
];

const COURT = 'stops at once when the debtor is sued or insolvent';
const state = (kind: string, loans = ['L1']): readonly Given[] => [fact('ProtectionStarted', { id: 's', kind, loans, certainty: 'confirmed' })];
const SUED: readonly Told[] = [
  ...['litigation', 'bankruptcy'].flatMap((kind) => [
    tell(COURT, `${kind}: collection`, ['forbids', 'court'], { add: state(kind) }),
    tell(COURT, `${kind}: a reminder`, ['forbids', 'court'], { ask: REMINDER, add: state(kind) }),
    tell(COURT, `${kind}: what the proceedings need`, 'permits', { ask: { purposes: ['litigation-contact'] }, add: state(kind) }),
    tell(COURT, `${kind}: about another loan`, 'permits', { add: state(kind, ['L2']) }),
    tell(COURT, `${kind}: over`, 'permits', { add: [...state(kind), fact('ProtectionEnded', { at: '2026-05-04T10:00:00Z', ends: 's' })] }),
    ...(['10:59:59', '11:00:00'] as const).map((time) => tell(COURT, `${kind}: begun at eleven, at ${time}`, time === '11:00:00' ? ['forbids', 'court'] : 'permits',
      { ask: { at: on(CL, `2026-05-18T${time}`) }, add: [{ ...state(kind)[0] as Given, at: on(CL, '2026-05-18T11:00:00') }] })),
    ...firstDay(tell, CL, COURT, 'court', FIRST, { ask: by('letter'), add: state(kind) }),
  ]),
  tell(COURT, 'another state', 'permits', { add: state('hardship') }),
];

const KEEP = 'por un plazo de al menos dos años, contado desde su realización';
const YEAR = { id: 'house/example', version: '1', rules: [{ id: 'year', kind: 'record-keeping', records: ['contact-log'], keepFor: { months: 12 },
  from: 'made', bound: 'at-least' }] } as unknown as House;
const logged = (says: string, record: string, at: string, keepUntil: string | null, more: Change = {}): Told => ({
  ...tell(KEEP, `${record} ${says}`, 'permits', { ...more, add: [tried(1, '2021-04-12T11:00:00-04:00'), tried(2, '2021-04-14T11:00:00-04:00')],
    instead: { question: 'keep-until', at: on(CL, at), record, of: 'c1' } }),
  expect: { keepUntil, ...(keepUntil === null ? {} : { because: ['cl/ley-21320/log'] }) },
});
const LOG: readonly Told[] = ['contact-log', 'collection-log'].flatMap((record) => [
  logged('on the first day', record, `${FIRST}T12:00:00`, '2023-04-12'), logged('before it', record, '2021-04-19T12:00:00', null),
  logged('of somebody elsewhere', record, `${FIRST}T12:00:00`, null, { person: { residence: { country: 'FR' } } }),
]).concat(logged('of a house that keeps it for a year', 'contact-log', `${FIRST}T12:00:00`, '2023-04-12', { house: YEAR }));

/** Cases of the Chilean statute. */
export const CHILE: readonly Told[] = [...CLOCK, ...SPOKEN, ...WRITTEN, ...SUED, ...LOG];

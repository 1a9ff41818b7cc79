import { channelsAt, covered, edges, firstDay, HOUSE, MONDAY, on, tellerOf } from './abroad.js';
import type { Setting } from './abroad.js';
import type { Told } from './given.js';

/** A state's hours of calls: on a weekday, and on a Saturday where it has any. */
interface State {
  readonly region: string;
  readonly words: string;
  readonly weekday: readonly [from: string, until: string];
  readonly saturday: readonly [from: string, until: string] | null;
  /** A holiday of the state alone that falls on a weekday of 2026, and the day after it. */
  readonly own: readonly [holiday: string, next: string];
}

/** No pack of a state says from which day it binds: the convention for a day that was not read. */
const FIRST = '2020-01-01';
const SAO_PAULO = 'de segunda a sexta-feira, das 8h (oito horas) às 20h (vinte horas), e aos sábados, das 8h (oito horas) às 14h (catorze horas), excetuando-se os feriados';
const STATES: readonly State[] = [
  { region: 'SP', words: SAO_PAULO, weekday: ['08:00', '20:00'], saturday: ['08:00', '14:00'], own: ['2026-07-09', '2026-07-10'] },
  { region: 'AL', words: 'Alagoas as in São Paulo', weekday: ['08:00', '20:00'], saturday: ['08:00', '14:00'], own: ['2026-06-24', '2026-06-25'] },
  { region: 'PR', words: 'Monday to Friday 8 to 18, Saturday 8 to 13, no Sunday or holiday', weekday: ['08:00', '18:00'], saturday: ['08:00', '13:00'], own: ['2025-12-19', '2025-12-22'] },
  { region: 'RJ', words: 'weekdays 9 to 19', weekday: ['09:00', '19:00'], saturday: null, own: ['2026-04-23', '2026-04-24'] },
];
const settingOf = (region: string, offset = '-03:00', zone = 'America/Sao_Paulo'): Setting =>
  ({ pack: `br/${region.toLowerCase()}`, country: 'BR', region, zone, offset });
const SATURDAY = '2026-05-23';
const SUNDAY = '2026-05-24';

/** The second before a local time. */
const before = (date: string, time: string): string => new Date(Date.parse(`${date}T${time}:00Z`) - 1000).toISOString().slice(0, 19);
/** One second below, at, and below the end of hours and at it; the first open and the last closed again. */
const around = (date: string, [from, until]: readonly [string, string]): readonly (readonly [string, 0 | 1])[] =>
  [[before(date, from), 0], [`${date}T${from}:00`, 1], [before(date, until), 1], [`${date}T${until}:00`, 0]];

/** Whom a state's pack covers: its own residents, by telephone or video. */
function residents(state: Pick<State, 'region' | 'words'>, setting: Setting): readonly Told[] {
  const tell = tellerOf(setting);
  const closed = { ask: { at: on(setting, `${SUNDAY}T11:00:00`) } };
  const from = (residence: object) => ({ ...closed, person: { residence } });
  return [
    ...covered(tell, state.words, 'hours', closed, 'people'),
    tell(state.words, 'a person of another state', 'not-applicable', from({ country: 'BR', region: 'MG' })),
    tell(state.words, 'a region of another country with the same letters', 'not-applicable', from({ country: 'IT', region: state.region })),
    ...channelsAt(tell, setting, state.words, 'hours', `${SUNDAY}T11:00:00`, ['phone', 'video'],
      { sms: 'not-applicable', chat: 'not-applicable', email: 'not-applicable', letter: 'not-applicable', visit: 'not-applicable' }),
    // The calendar of holidays begins later: till then a person looks it up.
    ...firstDay(tell, setting, state.words, 'hours', FIRST, {}, 'needs-review'),
  ];
}

const hoursOf = (state: State): readonly Told[] => {
  const setting = settingOf(state.region);
  const tell = tellerOf(setting);
  const saturday = state.saturday === null ? [[`${SATURDAY}T11:00:00`, 0]] as const : around(SATURDAY, state.saturday);
  return [
    ...edges(tell, setting, state.words, 'hours', [...around(MONDAY, state.weekday), ...around('2026-05-22', state.weekday), ...saturday,
      [`${SUNDAY}T11:00:00`, 0], ['2026-05-01T11:00:00', 0], [`${state.own[0]}T11:00:00`, 0], [`${state.own[1]}T11:00:00`, 1]]),
    ...residents(state, setting),
  ];
};

const EIGHT = '8 to 19, no Sunday or holiday';
const UNTOLD = 'no hour of its own for Saturday';
const ES = settingOf('ES');
const tellEs = tellerOf(ES);
const ESPIRITO_SANTO: readonly Told[] = [
  ...edges(tellEs, ES, EIGHT, 'hours', [...around(MONDAY, ['08:00', '19:00']), ...around('2026-05-22', ['08:00', '19:00']),
    [`${SUNDAY}T11:00:00`, 0], ['2026-05-01T11:00:00', 0], ['2026-04-13T11:00:00', 0], ['2026-04-14T11:00:00', 1]]),
  ...around(SATURDAY, ['08:00', '19:00']).map(([at, open]) => tellEs(UNTOLD, `a Saturday at ${at}`,
    open === 1 ? ['needs-review', 'saturday'] : ['forbids', 'hours'], { ask: { at: on(ES, at) } })),
  tellEs(UNTOLD, 'a Saturday by video', ['needs-review', 'saturday'], { ask: { at: on(ES, `${SATURDAY}T11:00:00`), channel: 'video' } }),
  // Where the calendar says nothing the hours ask for a person by themselves, to the ends of every other day.
  ...['03', '07'].flatMap((day) => ['00:00:00', '23:59:59'].map((time) => `2029-01-${day}T${time}`)).map((at) =>
    tellEs(UNTOLD, `no Saturday: ${at}`, ['needs-review', 'hours'], { ask: { at: on(ES, at) } })),
  tellEs(UNTOLD, 'the first instant of a Saturday', ['needs-review', 'saturday'], { ask: { at: on(ES, '2029-01-06T00:00:00') } }),
  // 2020 began on a Wednesday: what came before its first Saturday is the whole pack's.
  ...[['2019-12-28', 'not-in-force'], ['2020-01-04', ['needs-review', 'saturday']]].map(([date, expected]) =>
    tellEs(UNTOLD, `a Saturday of ${String(date)}`, expected as never, { ask: { at: on(ES, `${String(date)}T11:00:00`) } })),
  ...residents({ region: 'ES', words: EIGHT }, ES),
];

const TO_SEVEN = 'to 19, no Sunday or holiday';
const NO_FIRST = 'no first hour';
const AM = settingOf('AM', '-04:00', 'America/Manaus');
const tellAm = tellerOf(AM);
const AMAZONAS: readonly Told[] = [
  // Midnight is the edge of the date, and no hour that anybody told.
  ...[MONDAY, '2026-05-22', SATURDAY].flatMap((date) => [
    ...['00:00:00', '11:00:00', '18:59:59'].map((time) => tellAm(NO_FIRST, `${date} at ${time}`, ['needs-review', 'first-hour'], { ask: { at: on(AM, `${date}T${time}`) } })),
    ...['19:00:00', '23:59:59'].map((time) => tellAm(TO_SEVEN, `${date} at ${time}`, ['forbids', 'hours'], { ask: { at: on(AM, `${date}T${time}`) } })),
  ]),
  ...[SUNDAY, '2026-05-01', '2025-09-05'].map((date) => tellAm(TO_SEVEN, `no call on ${date}`, ['forbids', 'hours'], { ask: { at: on(AM, `${date}T11:00:00`) } })),
  ...['phone', 'video'].map((channel) => tellAm(NO_FIRST, `by ${channel}`, ['needs-review', 'first-hour'], { ask: { channel } })),
  ...([['08:59:59', ['forbids', 'first-hour']], ['09:00:00', 'permits'], ['17:59:59', 'permits']] as const).map(([time, expected]) =>
    tellAm(NO_FIRST, `the house calls from nine, at ${time}`, expected, { house: HOUSE, ask: { at: on(AM, `${MONDAY}T${time}`) } })),
  ...firstDay(tellAm, AM, NO_FIRST, 'first-hour', FIRST, {}, 'needs-review'),
  ...residents({ region: 'AM', words: TO_SEVEN }, AM),
];

/** Cases of the Brazilian states. */
export const BRAZIL: readonly Told[] = [...STATES.flatMap(hoursOf), ...ESPIRITO_SANTO, ...AMAZONAS];

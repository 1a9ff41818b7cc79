import { fact, firstDay, on, REMINDER, SERVICING, tried } from './abroad.js';
import type { Change, Setting, Tell } from './abroad.js';
import type { House, Told } from './given.js';

/** Channels that ring at a person, by which these packs bind hours and numbers to the house. */
export const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;
/** Channels beside those: of them a pack that names the others says nothing. */
export const QUIET = ['email', 'in-app', 'letter'] as const;
export const by = (channel: string): object =>
  ({ channel, contactPoint: channel === 'visit' || channel === 'letter' ? 'home' : 'mobile' });

/** A house with hours from nine to six on weekdays and a cap of two a week, by every channel. */
export const OWN = { id: 'house/example', version: '1', rules: [
  { id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: RINGING, reading: 'ours',
    hours: { weekday: ['09:00', '18:00'], saturday: null, sunday: null } },
  { id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: RINGING, counts: 'attempts', max: 2, window: { days: 7 }, per: ['person'],
    reading: 'ours' },
] } as unknown as House;
export const owned = (change: Change = {}): Change => ({ house: OWN, ...change });

/** Attempts an hour apart on the day before the plain case's. */
export const before = (setting: Setting, n: number, more: object = {}): Change => ({
  add: Array.from({ length: n }, (_, i) => tried(i + 1, on(setting, `2026-05-17T1${i}:00:00`), { outcome: 'no-answer', ...more })),
});

/** A standard of hours: the house's own decide to the second, and without them a person does. */
export function boundHours(tell: Tell, setting: Setting, words: string, rule: string, from: string): readonly Told[] {
  const at = (time: string): object => ({ at: on(setting, `2026-05-18T${time}`) });
  const evening = at('20:00:00');
  const wished = (kind: string): Change => ({ ask: evening, add: [fact('TimesStated', { kind, weekly: [{ days: ['MO'], from: '19:00', until: '21:00' }] })] });
  return [
    ...([['08:59:59', 0], ['09:00:00', 1], ['17:59:59', 1], ['18:00:00', 0]] as const).map(([time, open]) =>
      tell(words, `the house's nine to six, at ${time}`, open === 1 ? 'permits' : ['forbids', rule], owned({ ask: at(time) }))),
    ...RINGING.map((channel) => tell(words, `${channel} at 20:00, the house ends at six`, ['forbids', rule], owned({ ask: { ...by(channel), ...evening } }))),
    ...RINGING.map((channel) => tell(words, `${channel} at eleven, the house names no hours`, ['needs-review', rule], { ask: by(channel) })),
    tell(words, 'a reminder at 20:00', ['forbids', rule], owned({ ask: { ...REMINDER, ...evening } })),
    tell(words, 'no hours of the house, at a time that the person named as convenient', 'permits', wished('convenient')),
    tell(words, 'no hours of the house, at a time that the person named as inconvenient', ['needs-review', rule], wished('inconvenient')),
    tell(words, 'a company', ['needs-review', rule], { person: { kind: 'organisation' } }),
    tell(words, 'servicing', 'not-applicable', { ask: { ...SERVICING, ...evening } }),
    tell(words, 'a person elsewhere', 'not-applicable', { ask: evening, person: { residence: { country: 'FR' } } }),
    ...firstDay(tell, setting, words, rule, from, {}, 'needs-review'),
  ];
}

/** A standard of numbers: the house's own cap decides, and without one a person does from the second contact on. */
export function boundCap(tell: Tell, setting: Setting, words: string, rule: string, from: string): readonly Told[] {
  return [
    ...([[0, 1], [1, 1], [2, 0], [3, 0]] as const).map(([n, open]) =>
      tell(words, `the house's two a week, ${n} before`, open === 1 ? 'permits' : ['forbids', rule], owned(before(setting, n)))),
    ...RINGING.map((channel) => tell(words, `a second by ${channel}, the house names no number`, ['needs-review', rule],
      { ...before(setting, 1, by(channel)), ask: by(channel) })),
    tell(words, 'a reminder after a call, the house names no number', ['needs-review', rule], { ...before(setting, 1), ask: REMINDER }),
    ...firstDay(tell, setting, words, rule, from, { add: [tried(1, on(setting, `${Number(from.slice(0, 4)) - 1}-11-27T10:00:00`))] }, 'needs-review'),
  ];
}

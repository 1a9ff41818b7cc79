import { about, by, casesOf, CHANNELS, daysAfter, on, tried } from './america.js';
import type { Reaching, Turn } from './america.js';
import type { Given, Told } from './given.js';
import { EARLY, turn } from './turns.js';

/** A city's or a state's text that follows the words of the federal statute. */
export interface StateText { readonly pack: string; readonly base: readonly Given[]; readonly from: string; readonly date: string; readonly coast?: 'west' }

/** Hours, wishes, attorney and workplace, in the words of the statute. */
export function sharedWithStatute({ pack, base, from, date, coast = undefined }: StateText): readonly Told[] {
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

export const cease = (form: string, scope: object = { loans: ['D1'] }, at = EARLY) => about('CeaseRequested', at, { form, scope });
export const note = (purpose: string, channel: Reaching = 'letter') => ({ ...by(channel), act: 'collection', purposes: [purpose] });
export const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
export const lift = (more: object) => about('ConsentGiven', EARLY, { scope: {}, form: 'written', givenTo: 'C1', lifts: ['hours'], ...more });

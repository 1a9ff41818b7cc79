import { about, bothSides, casesOf, on, scene, tried } from './america.js';
import type { Turn } from './america.js';
import type { Given, Told } from './given.js';
import { US_HOLIDAYS } from './holidays-of-america.js';
import { onEachDay, SISTERS } from './us-collectors.js';

const PACK = ['us/tcpa'];
const EARLY = '2019-06-03T15:00:00Z';
const point = (contactPoint: string, channels: readonly string[], more: object, at = EARLY) =>
  about('ContactPointAdded', at, { contactPoint, channels, ...more });
const home = [...scene({ residence: { country: 'US' } }), point('line', ['phone', 'sms'], { line: 'landline' }),
  point('apps', ['chat', 'video'], { line: 'mobile' })];
const consent = (more: object = {}, at = EARLY) => about('ConsentGiven', at, { scope: { channels: ['phone', 'sms'] }, form: 'oral', ...more });
const turn = (says: string, verdict: string, ask: object = {}, facts: readonly Given[] = []): Turn => ({ says, verdict, ask, facts });

/** Consent for what a machine dials, or speaks, to a mobile. */
const MOBILE: readonly Told[] = (['autodialled', 'prerecorded'] as const).flatMap((how) => {
  const asked = { [how]: true };
  const gone = about('ConsentWithdrawn', on('2026-07-02', '15:00:00'), { scope: {} });
  const refused = 'forbids';
  return casesOf(PACK, home, `us/tcpa/mobile-${how}`, 'made with the prior express consent of the called party', [
    turn('a call without consent', refused, asked), turn('a text without consent', refused, { ...asked, channel: 'sms' }),
    turn('a call with consent', 'permits', asked, [consent()]), turn('a text with consent', 'permits', { ...asked, channel: 'sms' }, [consent()]),
    turn('a consent to texts alone, and a call', refused, asked, [consent({ scope: { channels: ['sms'] } })]),
    turn('dialled and spoken by a person', 'permits'), turn('to a landline', 'permits', { ...asked, contactPoint: 'line' }),
    turn('by chat', 'not-applicable', { ...asked, channel: 'chat', contactPoint: 'apps' }),
    turn('withdrawn on 2 July, asked on the 17th, its tenth business day: the 3rd was off', 'permits', { ...asked, at: on('2026-07-17', '23:59:59') }, [consent(), gone]),
    turn('withdrawn on 2 July, asked on the 18th', refused, { ...asked, at: on('2026-07-18', '00:00:00') }, [consent(), gone]),
    turn('withdrawn on 1 July, asked on the 16th', 'permits', { ...asked, at: on('2026-07-16') }, [consent(), { ...gone, at: on('2026-07-01') }]),
    turn('withdrawn on 1 July, asked on the 17th', refused, { ...asked, at: on('2026-07-17') }, [consent(), { ...gone, at: on('2026-07-01') }]),
    ...bothSides('2020-01-01', refused, 'not-in-force', [], asked),
  ]);
});

const out = (at: string, more: object = {}) => about('OptedOut', at, { channel: 'phone', words: 'STOP', ...more });
const dialled = { autodialled: true, contactPoint: 'line' };
const reached = (rule: string, words: string, at: string, asked: Given, closed: string): readonly Told[] => {
  const texts = { ...asked, channel: 'sms' };
  return casesOf(PACK, home, rule, words, [
    turn('an autodialled call', closed, { ...dialled, at }, [asked]),
    turn('a prerecorded call', closed, { prerecorded: true, contactPoint: 'line', at }, [asked]),
    turn('a call that is both', closed, { ...dialled, prerecorded: true, at }, [asked]),
    turn('an autodialled text', closed, { ...dialled, channel: 'sms', at }, [texts]),
    turn('a prerecorded text', closed, { prerecorded: true, contactPoint: 'line', channel: 'sms', at }, [texts]),
    turn('a call by hand', 'permits', { contactPoint: 'line', at }, [asked]),
    turn('another channel', 'not-applicable', { autodialled: true, channel: 'email', contactPoint: 'mail', at }, [{ ...asked, channel: 'email' }]),
    turn('an objection is no opt-out', 'permits', { ...dialled, at }, [about('ObjectionRaised', String(asked['at']), { scope: {} })]),
    turn('taken back since', 'permits', { ...dialled, at }, [asked, about('OptedIn', at, { channel: 'phone' })]),
  ]);
};

const TEN = 'within a reasonable time not to exceed ten business days from receipt';
const RULE = 'us/tcpa/revocation';
const said = (words: string): Given => about('RefusalStated', on('2026-07-02', '15:00:00'), { scope: { channels: ['sms'] }, reason: 'unstated', words });
const text = { autodialled: true, channel: 'sms', contactPoint: 'line' };
const CONFIRMING = { channel: 'sms', contactPoint: 'line', act: 'reply', purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'], autodialled: true };
const stop = (at: string) => out(at, { channel: 'sms' });
const twice = [stop(on('2026-06-01')), stop(on('2026-07-02', '15:00:00'))];

const REVOCATION: readonly Told[] = [
  ...reached('us/tcpa/revocation-2020', '[honoured within a reasonable time]', on('2024-04-15'), out(EARLY), 'needs-review'),
  ...casesOf(PACK, home, 'us/tcpa/revocation-2020', '[honoured within a reasonable time]', [
    ...bothSides('2020-01-01', 'needs-review', 'not-in-force', [out(EARLY)], dialled),
    turn('10 April 2025, the last day', 'needs-review', { ...dialled, at: on('2025-04-10', '23:59:59') }, [out(on('2025-04-01'))]),
  ]),
  ...reached(RULE, TEN, on('2026-07-20'), out(on('2026-07-02')), 'forbids'),
  ...casesOf(PACK, home, RULE, TEN, [
    turn('11 April 2025: the days of grace begin to count', 'permits', { ...dialled, at: on('2025-04-11', '00:00:00') }, [out(on('2025-04-01'))]),
    turn('16 April 2025: ten business days after the 1st', 'forbids', { ...dialled, at: on('2025-04-16') }, [out(on('2025-04-01'))]),
    turn('11 April 2025, long after', 'forbids', { ...dialled, at: on('2025-04-11') }, [out(EARLY)]),
  ]),
  ...casesOf(PACK, home, RULE, TEN, [
    turn('2 July: its tenth business day is the 17th', 'permits', { ...text, at: on('2026-07-17', '23:59:59') }, [stop(on('2026-07-02', '15:00:00'))]),
    turn('2 July: the 18th', 'forbids', { ...text, at: on('2026-07-18', '00:00:00') }, [stop(on('2026-07-02', '15:00:00'))]),
    turn('1 July: its tenth business day is the 16th', 'permits', { ...text, at: on('2026-07-16') }, [stop(on('2026-07-01'))]),
    turn('1 July: the 17th', 'forbids', { ...text, at: on('2026-07-17') }, [stop(on('2026-07-01'))]),
  ]),
  ...casesOf(PACK, home, RULE, 'stop, quit, end, revoke, opt out, cancel, or unsubscribe', [
    ...['stop', 'Quit.', 'END', 'revoke', 'opt-out', 'cancel', 'unsubscribe'].map((words) =>
      turn(words, 'forbids', { ...text, at: on('2026-07-20') }, [said(words)])),
    turn('other words', 'needs-review', { ...text, at: on('2026-07-20') }, [said('leave me alone please')]),
  ]),
  ...casesOf(PACK, home, RULE, 'one confirmation text, within five minutes of receipt, no marketing', [
    turn('five minutes after the second of two', 'permits', { ...CONFIRMING, at: on('2026-07-02', '15:05:00') }, twice),
    turn('a second more', 'forbids', { ...CONFIRMING, at: on('2026-07-02', '15:05:01') }, twice),
    turn('a text that does more than confirm', 'forbids', { ...CONFIRMING, content: ['confirms-opt-out', 'promotional-offer'], at: on('2026-07-02', '15:01:00') }, twice),
    turn('a second confirmation', 'forbids', { ...CONFIRMING, at: on('2026-07-02', '15:02:00') },
      [...twice, tried(on('2026-07-02', '15:01:00'), { ...CONFIRMING, outcome: 'delivered' })]),
  ]),
];

const SPOKEN = { contactPoint: 'landline', prerecorded: true };
const robo = (at: string, more: object = {}) => tried(at, { ...SPOKEN, ...more });
const three = [robo(on('2026-04-01', '00:30:00')), robo(on('2026-04-10')), robo(on('2026-04-20'))];
const otherwise = (more: object): readonly Given[] => [...three.slice(0, 2), robo(on('2026-04-20'), more)];
const LAST = { ...SPOKEN, at: on('2026-04-30', '20:00:00') };
const ported = [point('ported', ['phone'], { line: 'mobile' }, EARLY), point('ported', ['phone'], { line: 'landline', place: 'home' }, on('2026-04-15'))];
const at = (place: string) => point(place, ['phone'], { line: 'landline', place });

const RESIDENTIAL: readonly Told[] = casesOf(PACK, home, 'us/tcpa/residential-prerecorded', '[no more than three calls within any consecutive thirty-day period]', [
  turn('two before', 'permits', LAST, three.slice(1)), turn('three before, the first of them a thirtieth date ago', 'forbids', LAST, three),
  turn('three before, the first of them a thirty-first date ago', 'permits', { ...LAST, at: on('2026-05-01', '08:00:00') }, three),
  turn('three before, the first of them less than 720 hours and yet a thirty-first date ago', 'permits', { ...SPOKEN, at: on('2026-05-01', '08:00:00') },
    [robo(on('2026-04-01', '20:00:00')), ...three.slice(1)]),
  turn('one of them spoken by a person', 'permits', LAST, otherwise({ prerecorded: false })),
  turn('one of them to another line', 'permits', LAST, otherwise({ contactPoint: 'line' })),
  turn('one of them by another caller', 'permits', LAST, otherwise({ actor: 'C2' })),
  turn('one of them by another caller of the same institution', 'permits', LAST, [...otherwise({ actor: 'C2' }), ...SISTERS]),
  turn('one of them about another debt', 'forbids', LAST, otherwise({ loans: ['D2'] })),
  turn('one of them of the person\'s own', 'permits', LAST, otherwise({ direction: 'in' })),
  turn('one of them while the number was a mobile\'s', 'permits', { ...LAST, contactPoint: 'ported' },
    [...ported, consent({ scope: { contactPoints: ['ported'] }, until: on('2026-04-12') }), ...three.map((call) => ({ ...call, contactPoint: 'ported' }))]),
  ...['work', 'business', 'site'].flatMap((place) => [
    turn(`one of them to a ${place}`, 'permits', LAST, otherwise({ place })),
    turn(`a line at a ${place}`, 'permits', { ...LAST, contactPoint: place }, [at(place), ...three.map((call) => ({ ...call, contactPoint: place, place: 'home' }))]),
  ]),
  turn('a mobile, with consent', 'permits', { ...LAST, contactPoint: 'mobile' }, [consent(), ...three.map((call) => ({ ...call, contactPoint: 'mobile' }))]),
  turn('a fourth that a person speaks', 'permits', { ...LAST, prerecorded: false }, three),
  turn('a fourth that sells', 'permits', { ...LAST, act: 'marketing', purposes: ['cross-sell'] }, three),
  turn('consented to', 'permits', LAST, [...three, consent()]),
  turn('consented to another channel', 'forbids', LAST, [...three, consent({ scope: { channels: ['sms'] } })]),
  ...bothSides('2023-07-20', 'forbids', 'permits', ['09:00:00', '10:00:00', '11:00:00'].map((time) => robo(on('2023-07-18', time))), SPOKEN),
]);

const SELL = { act: 'marketing', purposes: ['cross-sell'] };
const QUIET = 'before the hour of 8 a.m. or after 9 p.m. (local time at the called party\'s location)';
const SOLICITATION: readonly Told[] = [
  ...casesOf(PACK, home, 'us/tcpa/solicitation-hours', QUIET, [
    ...onEachDay([['07:59:59', 'forbids'], ['08:00:00', 'permits'], ['21:00:00', 'permits'], ['21:00:01', 'forbids']])
      .map((one) => ({ ...one, ask: { ...one.ask, ...SELL } })),
    turn('a text', 'forbids', { ...SELL, channel: 'sms', at: on('2026-04-15', '22:00:00') }),
    turn('an e-mail', 'not-applicable', { ...SELL, channel: 'email', contactPoint: 'mail', at: on('2026-04-15', '22:00:00') }),
    turn('about the debt itself', 'permits', { at: on('2026-04-15', '22:00:00') }),
    turn('7 in the morning of 31 December 2019', 'not-in-force', { ...SELL, at: on('2019-12-31', '07:00:00') }),
    turn('7 in the morning of 1 January 2020', 'forbids', { ...SELL, at: on('2020-01-01', '07:00:00') }),
  ]),
  ...casesOf(PACK, scene({ residence: { country: 'US' }, person: { kind: 'organisation' } }), 'us/tcpa/solicitation-hours', QUIET,
    [turn('a company is no residential subscriber', 'permits', { ...SELL, at: on('2026-04-15', '22:00:00') })]),
  ...casesOf(PACK, scene({ residence: { country: 'CA' } }), 'us/tcpa/solicitation-hours', QUIET,
    [turn('somebody abroad', 'not-applicable', { ...SELL, at: on('2026-04-15', '22:00:00') })]),
];

/** Automated calls and texts, and the business days that their grace counts. */
export const US_TCPA: readonly Told[] = [...MOBILE, ...REVOCATION, ...RESIDENTIAL, ...SOLICITATION, ...US_HOLIDAYS];

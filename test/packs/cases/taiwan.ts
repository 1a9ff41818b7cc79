import { channelsAt, consentTo, covered, edges, firstDay, HOUSE, on, REMINDER, tellerOf, tried } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Told } from './given.js';

const TW: Setting = { pack: 'tw/outsourcing', country: 'TW', zone: 'Asia/Taipei', offset: '+08:00', role: 'collector' };
const tell = tellerOf(TW);
const FIRST = '2020-01-01';
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'];
const by = (channel: string): object => ({ channel, contactPoint: channel === 'visit' ? 'home' : 'mobile' });

const HOURS = '07:00 to 22:00 unless the debtor consents';
const night: Change = { ask: { at: on(TW, '2026-05-18T23:00:00') } };
const CLOCK: readonly Told[] = [
  ...edges(tell, TW, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T06:59:59`, 0], [`2026-05-${day}T07:00:00`, 1], [`2026-05-${day}T21:59:59`, 1], [`2026-05-${day}T22:00:00`, 0],
  ] as const)),
  ...channelsAt(tell, TW, HOURS, 'hours', '2026-05-18T23:00:00', RINGING, { letter: 'not-applicable', email: 'not-applicable', 'in-app': 'not-applicable' }),
  tell(HOURS, 'with the debtor\'s consent to the hour', 'permits', { ...night, add: [consentTo({}, { lifts: ['hours'] })] }),
  tell(HOURS, 'with a consent to processing alone', ['forbids', 'hours'], { ...night, add: [consentTo({})] }),
  ...covered(tell, HOURS, 'hours', night, 'everyone'),
  ...(['collector', 'servicer'] as const).map((role) => tell(HOURS, `a ${role}`, ['forbids', 'hours'], { ...night, actor: { role } })),
  tell(HOURS, 'the bank itself', 'not-applicable', { ...night, actor: { role: 'lender' } }),
  ...firstDay(tell, TW, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '06:00:00'),
];

const CONTINUOUS = 'continuous contact is banned';
const called = (n: number, more: object = {}): Change => ({ add: Array.from({ length: n }, (_, i) =>
  tried(i + 1, on(TW, `2026-05-17T1${i}:00:00`), { outcome: 'no-answer', ...more })) });
const NUMBERED: readonly Told[] = [
  tell(CONTINUOUS, 'a first contact', 'permits'),
  ...RINGING.map((channel) => tell(CONTINUOUS, `a second by ${channel}, no cap of the house`, ['needs-review', 'continuous-contact'],
    { ...called(1, by(channel)), ask: by(channel) })),
  tell(CONTINUOUS, 'a letter after calls', 'not-applicable', { ...called(3), ask: { channel: 'letter', contactPoint: 'home' } }),
  tell(CONTINUOUS, 'a reminder after a call', ['needs-review', 'continuous-contact'], { ...called(1), ask: REMINDER }),
  ...([[1, 'permits'], [2, ['forbids', 'continuous-contact']]] as const).map(([n, expected]) =>
    tell(CONTINUOUS, `${n} before, the house's cap is two`, expected, { ...called(n), house: HOUSE })),
  ...firstDay(tell, TW, CONTINUOUS, 'continuous-contact', FIRST, { add: [tried(1, '2019-12-30T10:00:00+08:00')] }, 'needs-review'),
];

/** Cases of the Taiwanese outsourcing rules. */
export const TAIWAN: readonly Told[] = [...CLOCK, ...NUMBERED];

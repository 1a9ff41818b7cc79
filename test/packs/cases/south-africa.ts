import { channelsAt, consentTo, covered, edges, firstDay, on, tellerOf } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Told } from './given.js';
import { RINGING } from './house-bound.js';

const ZA: Setting = { pack: 'za/cfdc', country: 'ZA', zone: 'Africa/Johannesburg', offset: '+02:00', role: 'collector' };
const tell = tellerOf(ZA);
const FIRST = '2020-01-01';
const HOURS = 'not before 06:00, not after 21:00, not on Sundays';
const NIGHT = '2026-05-18T22:00:00';
const night: Change = { ask: { at: on(ZA, NIGHT) } };

/** Cases of South Africa's council for debt collectors. */
export const SOUTH_AFRICA: readonly Told[] = [
  ...edges(tell, ZA, HOURS, 'hours', ['18', '22', '23'].flatMap((day) => [
    [`2026-05-${day}T05:59:59`, 0], [`2026-05-${day}T06:00:00`, 1], [`2026-05-${day}T20:59:59`, 1],
    // "Not after" leaves the very instant open to two readings; the stricter stands.
    [`2026-05-${day}T21:00:00`, 0],
  ] as const)),
  ...edges(tell, ZA, HOURS, 'hours', [['2026-05-24T00:00:00', 0], ['2026-05-24T11:00:00', 0], ['2026-05-24T20:59:59', 0], ['2026-05-25T06:00:00', 1]]),
  ...channelsAt(tell, ZA, HOURS, 'hours', NIGHT, RINGING, { letter: 'not-applicable', email: 'not-applicable', 'in-app': 'not-applicable' }),
  ...covered(tell, HOURS, 'hours', night, 'everyone'),
  tell(HOURS, 'a consent to other hours: the words name no exception', ['forbids', 'hours'], { ...night, add: [consentTo({}, { lifts: ['hours'] })] }),
  tell('registered debt collectors', 'a lender in its own name', 'not-applicable', { ...night, actor: { role: 'lender' } }),
  tell('registered debt collectors', 'a servicer', 'not-applicable', { ...night, actor: { role: 'servicer' } }),
  tell('registered debt collectors', 'one of whom nothing is on file', ['needs-review', 'hours'], { ask: { ...night.ask, actor: 'NOBODY' } }),
  ...firstDay(tell, ZA, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '05:00:00'),
];

import { channelsAt, consentTo, covered, edges, fact, firstDay, on, tellerOf, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';

const due = (pastDueDays: number): Given => ({ type: 'LoanObserved', at: '2016-12-05T10:00:00Z', loan: 'L1', on: '2016-12-05', pastDueDays });
/** Nobody is told how late the loan is: only what the hours do with it needs that. */
const BARE: Setting = { pack: 'ph/sec-18', country: 'PH', zone: 'Asia/Manila', offset: '+08:00' };
const PH: Setting = { ...BARE, always: [due(10)] };
const bare = tellerOf(BARE);
const tell = tellerOf(PH);
const FIRST = '2020-01-01';

const HOURS = 'before 6 a.m. or after 10 p.m., unless more than 15 days past due or with express consent';
const night: Change = { ask: { at: on(PH, '2026-05-18T23:00:00') } };
const CLOCK: readonly Told[] = [
  ...edges(tell, PH, HOURS, 'hours', ['18', '22', '23', '24'].flatMap((day) => [
    [`2026-05-${day}T05:59:59`, 0], [`2026-05-${day}T06:00:00`, 1], [`2026-05-${day}T22:00:00`, 1], [`2026-05-${day}T22:00:01`, 0],
  ] as const)),
  ...channelsAt(tell, PH, HOURS, 'hours', '2026-05-18T23:00:00', ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app']),
  ...([[14, ['forbids', 'hours']], [15, ['forbids', 'hours']], [16, 'permits'], [17, 'permits']] as const).map(([days, expected]) =>
    bare(HOURS, `${days} days past due`, expected, { ...night, add: [due(days)] })),
  bare(HOURS, 'nobody knows how late', ['needs-review', 'hours'], night),
  tell(HOURS, 'with express consent', 'permits', { ...night, add: [consentTo({}, { lifts: ['hours'] })] }),
  tell(HOURS, 'with a consent to processing alone', ['forbids', 'hours'], { ...night, add: [consentTo({})] }),
  ...covered(tell, HOURS, 'hours', night, 'everyone'),
  ...firstDay(tell, PH, HOURS, 'hours', FIRST, {}, 'forbids', 'not-in-force', '05:00:00'),
];

const LIST = 'no contacting of persons in the borrower\'s contact list';
const SHAME = 'no shaming';
const shown: Change = { ask: { content: ['visible-to-others'] } };
const stranger: Change = { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [
  fact('PersonRegistered', { at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] })] };
const CONDUCT: readonly Told[] = [
  ...whom(tell, LIST, 'contact-list', ['borrower', 'co-borrower', 'guarantor'], ['referee']),
  ...firstDay(tell, PH, LIST, 'contact-list', FIRST, stranger),
  tell(SHAME, 'what others can see', ['forbids', 'shaming'], shown),
  tell(SHAME, 'what they cannot', 'permits', { ask: { content: ['mentions-debt'] } }),
  ...firstDay(tell, PH, SHAME, 'shaming', FIRST, shown),
];

/** Cases of the Philippine circular. */
export const PHILIPPINES: readonly Told[] = [...CLOCK, ...CONDUCT];

import { channelsAt, consentTo, covered, edges, fact, firstDay, on, REMINDER, REPLY, SERVICING, tellerOf, tried, triedAt } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Given, Told } from './given.js';

const AU: Setting = { pack: 'au/rg-96', country: 'AU', region: 'NSW', zone: 'Australia/Sydney', offset: '+10:00', role: 'collector' };
const tell = tellerOf(AU);
const PHONE = 'Contact by telephone Monday to Friday 7.30 am to 9 pm; weekends 9 am to 9 pm; national public holidays: no contact recommended';
const FACE = 'Face-to-face contact Monday to Friday 9 am to 9 pm; weekends 9 am to 9 pm; no contact on national public holidays';
const WORK = 'Debtor\'s normal working hours if known, or 9 am to 5 pm on weekdays';
const WISHES = 'the reasonable wishes of the debtor should be respected, and contact limited to the times requested by the debtor';
const WEEK = 'no more than three times per week, contacts actually made';
const MONTH = 'no more than ten times per month';
const LAST = 'face-to-face contact as a last resort, after telephone, e-mail and letters';
const VISIT = { channel: 'visit', contactPoint: 'home' };
const INSPECTION = { act: 'inspection', purposes: ['collateral-inspection'] };
/** Every lighter way, long enough ago to count in no window. */
const lighter = (at = '2026-03-02T10:00:00+10:00'): readonly Given[] => [tried(91, at, { outcome: 'no-answer' }),
  tried(92, at, { channel: 'email', outcome: 'delivered' }), tried(93, at, { channel: 'letter', contactPoint: 'home', outcome: 'delivered' })];
const visit: Change = { ask: VISIT, add: lighter() };
const night: Change = { ask: { at: on(AU, '2026-05-18T21:30:00') } };
const agreed = consentTo({}, { lifts: ['hours'] });
const evening = fact('TimesStated', { kind: 'convenient', weekly: [{ days: ['MO'], from: '21:00', until: '22:00' }] });

const HOURS: readonly Told[] = [
  ...edges(tell, AU, PHONE, 'phone-hours', [
    ['2026-05-18T07:29:59', 0], ['2026-05-18T07:30:00', 1], ['2026-05-18T20:59:59', 1], ['2026-05-18T21:00:00', 0],
    ['2026-05-22T07:30:00', 1], ['2026-05-23T08:59:59', 0], ['2026-05-23T09:00:00', 1], ['2026-05-23T20:59:59', 1], ['2026-05-23T21:00:00', 0],
    ['2026-05-24T08:59:59', 0], ['2026-05-24T09:00:00', 1], ['2026-05-24T20:59:59', 1], ['2026-05-24T21:00:00', 0],
    ['2026-04-25T10:00:00', 0], ['2026-01-26T10:00:00+11:00', 0], ['2026-06-08T10:00:00', 1],
    // The clock was moved that night: the wall says 08:30 and 09:30.
    ['2026-04-04T22:30:00Z', 0], ['2026-10-03T22:30:00Z', 1],
  ]),
  tell('local times in the debtor\'s state or territory', '20:59:59 in Perth', 'permits',
    { ask: { at: '2026-05-18T20:59:59+08:00' }, person: { zones: [{ zone: 'Australia/Perth', basis: 'address' }] } }),
  tell('local times in the debtor\'s state or territory', '21:00 in Perth', ['forbids', 'phone-hours'],
    { ask: { at: '2026-05-18T21:00:00+08:00' }, person: { zones: [{ zone: 'Australia/Perth', basis: 'address' }] } }),
  ...channelsAt(tell, AU, PHONE, 'phone-hours', '2026-05-18T22:00:00', ['phone', 'video', 'sms'], { email: 'permits', letter: 'permits', chat: 'permits' }),
  tell(PHONE, 'an agreement to other hours: the text speaks of times asked for', ['forbids', 'phone-hours'], { ...night, add: [agreed] }),
  ...edges(tell, AU, FACE, 'face-to-face-hours', [
    ['2026-05-18T08:59:59', 0], ['2026-05-18T09:00:00', 1], ['2026-05-18T20:59:59', 1], ['2026-05-18T21:00:00', 0],
    ['2026-05-23T08:59:59', 0], ['2026-05-23T09:00:00', 1], ['2026-05-23T20:59:59', 1], ['2026-05-23T21:00:00', 0],
    ['2026-05-24T08:59:59', 0], ['2026-05-24T09:00:00', 1], ['2026-05-24T20:59:59', 1], ['2026-05-24T21:00:00', 0], ['2026-04-25T10:00:00', 0],
  ], visit),
  tell(FACE, 'to see the security at six in the morning', 'permits', { ask: { ...VISIT, ...INSPECTION, at: on(AU, '2026-05-18T06:00:00') } }),
  tell(FACE, 'an agreement to other hours', ['forbids', 'face-to-face-hours'], { ...visit, ask: { ...VISIT, at: on(AU, '2026-05-18T21:30:00') }, add: [...lighter(), agreed] }),
  ...edges(tell, AU, WORK, 'workplace-hours', [
    ['2026-05-18T08:59:59', 0], ['2026-05-18T09:00:00', 1], ['2026-05-18T16:59:59', 1], ['2026-05-18T17:00:00', 0],
    ['2026-05-23T11:00:00', 0], ['2026-05-24T11:00:00', 0], ['2026-01-26T11:00:00+11:00', 0],
  ], { ask: { contactPoint: 'work' } }),
  ...['video', 'visit'].map((channel) => tell(WORK, `${channel} at work at 17:30`, ['forbids', 'workplace-hours'],
    { ask: { channel, contactPoint: 'work', at: on(AU, '2026-05-18T17:30:00') }, add: lighter() })),
  tell(WORK, 'a letter to work', 'permits', { ask: { channel: 'letter', contactPoint: 'work', at: on(AU, '2026-05-18T17:30:00') } }),
  tell(WORK, 'to see the security there', 'permits', { ask: { ...INSPECTION, channel: 'visit', contactPoint: 'work', at: on(AU, '2026-05-18T17:30:00') } }),
  tell(WORK, 'an agreement to other hours', ['forbids', 'workplace-hours'], { ask: { contactPoint: 'work', at: on(AU, '2026-05-18T17:30:00') }, add: [agreed] }),
];

const attested = (about: string, statement: string): Given => ({ type: 'AttestationMade', at: on(AU, '2026-05-17T09:00:00'), by: 'O1', statement, about });
const busy = fact('BusyNow', { at: on(AU, '2026-05-18T10:59:00'), contact: 'c9' });
const WISHED: readonly Told[] = [
  tell(WISHES, 'a call at a time that the debtor named', 'permits', { ...night, add: [evening] }),
  tell(WISHES, 'a visit then', 'permits', { ask: { ...VISIT, at: on(AU, '2026-05-18T21:30:00') }, add: [...lighter(), evening] }),
  tell(WISHES, 'a call to work at a time that the debtor named', 'permits', { ask: { contactPoint: 'work', at: on(AU, '2026-05-18T17:30:00') },
    add: [fact('TimesStated', { kind: 'convenient', weekly: [{ days: ['MO'], from: '17:00', until: '18:00' }] })] }),
  ...([['13:59:59', 0], ['14:00:00', 1], ['17:59:59', 1], ['18:00:00', 0]] as const).map(([time, open]) =>
    tell(WISHES, `a shift worker's 14:00 to 18:00 only, at ${time}`, open === 1 ? 'permits' : ['forbids', 'wishes'], { ask: { at: on(AU, `2026-05-18T${time}`) },
      add: [fact('TimesStated', { kind: 'convenient', only: true, weekly: [{ days: ['MO'], from: '14:00', until: '18:00' }] })] })),
  tell(WISHES, 'a place that the debtor asked against', ['forbids', 'wishes'], { ask: { contactPoint: 'work' }, add: [fact('PlaceStated', { place: 'work', kind: 'forbidden' })] }),
  ...([['reasonable efforts over a reasonable period have failed', 1], ['the debtor is hard to reach', 0]] as const).flatMap(([statement, open]) => [
    tell(WISHES, `a time that the debtor asked against; attested: ${statement}`, open === 1 ? 'permits' : ['forbids', 'wishes'], { add: [
      fact('TimesStated', { id: 'asked', kind: 'inconvenient', weekly: [{ days: ['MO'], from: '10:00', until: '12:00' }] }), attested('asked', statement)] }),
    tell(WISHES, `a place that the debtor asked against; attested: ${statement}`, open === 1 ? 'permits' : ['forbids', 'wishes'], {
      ask: { contactPoint: 'work' }, add: [fact('PlaceStated', { id: 'asked', place: 'work', kind: 'inconvenient' }), attested('asked', statement)] }),
  ]),
  tell(WISHES, 'attested of another statement', ['forbids', 'wishes'], { add: [
    fact('TimesStated', { id: 'asked', kind: 'inconvenient', weekly: [{ days: ['MO'], from: '10:00', until: '12:00' }] }), attested('older', 'reasonable efforts have failed')] }),
  tell(WISHES, 'busy now', ['forbids', 'wishes'], { ask: { continues: 'c9' }, add: [busy] }),
  tell(WISHES, 'a refusal that nobody has routed', ['needs-review', 'wishes'], { add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  tell(WISHES, 'an answer to the debtor\'s own call', 'permits', { ask: { ...REPLY, inReplyTo: 'c8' }, add: [
    fact('TimesStated', { kind: 'inconvenient', weekly: [{ days: ['MO'], from: '10:00', until: '12:00' }] }),
    tried(8, on(AU, '2026-05-18T10:30:00'), { direction: 'in' })] }),
];

const EARLY = '2019-06-03T10:00:00+10:00';
const DAYS = ['2026-05-15T10:00:00', '2026-05-14T10:00:00', '2026-05-13T10:00:00'];
const three = (more: object = {}): readonly Given[] => triedAt(AU, DAYS, more);
/** Ten dates of which two lie in the last seven, the first one given by the case. */
const ten = (first: string): readonly Given[] => triedAt(AU, [first, ...['20', '21', '22', '23', '27', '28', '29'].map((d) => `2026-04-${d}T10:00:00`),
  '2026-05-13T10:00:00', '2026-05-14T10:00:00']);
const REMOTE = ['email', 'chat', 'sms', 'in-app', 'letter', 'phone', 'video'];
const by = (channel: string): object => ({ channel, contactPoint: channel === 'letter' ? 'home' : 'mobile' });
const lifted = consentTo({}, { lifts: ['frequency'] });
const CAPS: readonly Told[] = [
  ...([[2, 'permits'], [3, ['forbids', 'weekly-contacts']]] as const).map(([n, expected]) => tell(WEEK, `${n} in the week`, expected, { add: three().slice(0, n) })),
  tell(WEEK, 'a fourth after three, one of them on the first of seven dates', ['forbids', 'weekly-contacts'], { add: triedAt(AU, [...DAYS.slice(0, 2), '2026-05-12T07:30:00']) }),
  tell(WEEK, 'one of the three late on the date before them', 'permits', { add: triedAt(AU, [...DAYS.slice(0, 2), '2026-05-11T20:00:00']) }),
  ...['no-answer', 'busy', 'voicemail', 'bounced'].map((outcome) => tell(WEEK, `three attempts: ${outcome}`, 'permits', { add: three({ outcome }) })),
  ...REMOTE.flatMap((channel) => [
    tell(WEEK, `three by ${channel}`, ['forbids', 'weekly-contacts'], { add: three({ ...by(channel), outcome: channel === 'phone' || channel === 'video' ? 'conversation' : 'delivered' }) }),
    tell(WEEK, `a fourth by ${channel}`, ['forbids', 'weekly-contacts'], { ask: by(channel), add: three() }),
    tell(MONTH, `an eleventh by ${channel}`, ['forbids', 'monthly-contacts'], { ask: by(channel), add: ten('2026-04-19T10:00:00') }),
    tell(MONTH, `ten, eight of them by ${channel}`, ['forbids', 'monthly-contacts'], { add: ten('2026-04-19T10:00:00').map((given, i) =>
      (i > 7 ? given : { ...given, ...by(channel), outcome: channel === 'phone' || channel === 'video' ? 'conversation' : 'delivered' })) }),
  ]),
  tell(WEEK, 'three visits', 'permits', { add: three({ ...VISIT }) }),
  tell(WEEK, 'three, and a visit', 'permits', { ask: VISIT, add: [...lighter(), ...three()] }),
  tell(WEEK, 'three about another account', 'permits', { add: three({ loans: ['L2'] }) }),
  tell(WEEK, 'three about another loan of the same account', ['forbids', 'weekly-contacts'],
    { loan: { account: 'ACC' }, add: [{ ...three()[0] as Given, loans: ['L3'] }, ...three({ loans: ['L3'] }).slice(1), { type: 'LoanOpened', at: '2016-11-07T10:00:00Z', loan: 'L3', product: 'consumer-loan', amount: 1, currency: 'AUD',
      disbursedOn: '2016-11-07', account: 'ACC', parties: [{ person: 'P1', role: 'borrower' }], clauses: [] }] }),
  tell(WEEK, 'three by the creditor\'s other collector', ['forbids', 'weekly-contacts'], { add: [...three({ actor: 'A2' }),
    { type: 'ActorEngaged', at: EARLY, actor: 'A2', role: 'collector', ownName: true, loans: ['L1'], loanStatusWhenObtained: 'default' }] }),
  ...([['weekly-contacts', three()], ['monthly-contacts', ten('2026-04-19T10:00:00')]] as const).flatMap(([rule, add]) => [
    tell(WEEK, `${rule}: the debtor's own calls`, 'permits', { add: add.map((given) => ({ ...given, direction: 'in' })) }),
    tell(WEEK, `${rule}: answers to the debtor`, 'permits', { add: add.map((given) => ({ ...given, inReplyTo: 'c77' })) }),
    tell(WEEK, `${rule}: replies`, 'permits', { add: add.map((given) => ({ ...given, ...REPLY })) }),
    tell(WEEK, `${rule}: about the security`, 'permits', { add: add.map((given) => ({ ...given, ...INSPECTION })) }),
    tell(WEEK, `${rule}: about something else than the debt`, 'permits', { add: add.map((given) => ({ ...given, ...SERVICING })) }),
    tell(WEEK, `${rule}: reminders`, ['forbids', rule], { add: add.map((given) => ({ ...given, ...REMINDER })) }),
    tell(WEEK, `${rule}: a reply is not held back`, 'permits', { ask: REPLY, add }),
    tell(WEEK, `${rule}: nor a call about the security`, 'permits', { ask: INSPECTION, add }),
    tell(WEEK, `${rule}: nor an answer to the debtor's own call`, 'permits', { ask: { inReplyTo: 'c78' }, add: [...add, tried(78, on(AU, '2026-05-18T10:00:00'), { direction: 'in' })] }),
    tell(WEEK, `${rule}: an agreement to more lifts nothing`, ['forbids', rule], { add: [...add, lifted] }),
    tell(WEEK, `${rule}: about another account`, 'permits', { ask: { loans: ['L2'] }, add }),
  ]),
  tell(MONTH, 'nine', 'permits', { add: ten('2026-04-19T10:00:00').slice(1) }),
  tell(MONTH, 'ten, the first on the first date of the rolling month', ['forbids', 'monthly-contacts'], { add: ten('2026-04-19T07:30:00') }),
  tell(MONTH, 'ten, the first on the date before it', 'permits', { add: ten('2026-04-18T20:00:00') }),
  tell(MONTH, 'ten of which one was never answered', 'permits', { add: ten('2026-04-19T10:00:00').map((given, i) => (i === 1 ? { ...given, outcome: 'no-answer' } : given)) }),
];

const ONE = 'one face-to-face contact per month (recalled)';
const visited = (at: string, more: object = {}): readonly Given[] => [...lighter(), tried(1, on(AU, at), { ...VISIT, ...more })];
const VISITS: readonly Told[] = [
  tell(LAST, 'nothing tried', ['forbids', 'last-resort'], { ask: VISIT }),
  ...[0, 1, 2].map((i) => tell(LAST, `all but ${['telephone', 'e-mail', 'a letter'][i]}`, ['forbids', 'last-resort'], { ask: VISIT, add: lighter().filter((_, j) => j !== i) })),
  tell(LAST, 'each tried', 'permits', visit),
  tell(LAST, 'to see the security', 'permits', { ask: { ...VISIT, ...INSPECTION } }),
  tell(LAST, 'a call needs nothing before it', 'permits'),
  tell(ONE, 'none before', 'permits', visit),
  tell(ONE, 'a second on the last date of the month', ['needs-review', 'monthly-visit'], { ask: VISIT, add: visited('2026-04-19T10:00:00') }),
  tell(ONE, 'a second a month after', 'permits', { ask: VISIT, add: visited('2026-04-18T20:00:00') }),
  tell(ONE, 'a reminder before it', ['needs-review', 'monthly-visit'], { ask: VISIT, add: visited('2026-05-08T10:00:00', REMINDER) }),
  tell(ONE, 'nobody at home the first time', 'permits', { ask: VISIT, add: visited('2026-05-08T10:00:00', { outcome: 'no-answer' }) }),
  tell(ONE, 'refused at the door the first time', ['needs-review', 'monthly-visit'], { ask: VISIT, add: visited('2026-05-08T10:00:00', { outcome: 'refused-at-door' }) }),
  tell(ONE, 'one about another account', 'permits', { ask: VISIT, add: visited('2026-05-08T10:00:00', { loans: ['L2'] }) }),
  tell(ONE, 'one to see the security', 'permits', { ask: VISIT, add: visited('2026-05-08T10:00:00', INSPECTION) }),
  tell(ONE, 'a second, to see the security', 'permits', { ask: { ...VISIT, ...INSPECTION }, add: visited('2026-05-08T10:00:00') }),
  tell(ONE, 'one about something else', 'permits', { ask: VISIT, add: visited('2026-05-08T10:00:00', SERVICING) }),
  tell(ONE, 'a call after a visit', 'permits', { add: visited('2026-05-08T10:00:00') }),
];

const REP = 'no direct contact when a representative is known';
const counsellor: Change = { add: [fact('RepresentationNotified', { loans: ['L1'], by: 'R1', contactAscertainable: true })] };
const KEEP = 'a complete log of all contacts, with time, date and nature';
const keep = (at: string): Change => ({
  add: [tried(1, '2019-06-03T10:00:00+10:00')], instead: { question: 'keep-until', at: on(AU, at), record: 'contact-log', of: 'c1' },
});
const kept = (says: string, change: Change, keepUntil: string | null): Told =>
  ({ ...tell(KEEP, says, 'permits', change), expect: { keepUntil, ...(says.startsWith('before') ? {} : { because: ['au/rg-96/records'] }) } });
const REST: readonly Told[] = [
  tell(REP, 'a financial counsellor acts for them', ['forbids', 'represented'], counsellor),
  tell(REP, 'for another account', 'permits', { add: [fact('RepresentationNotified', { loans: ['L2'], by: 'R1', contactAscertainable: true })] }),
  ...covered(tell, PHONE, 'phone-hours', night, 'people'),
  ...[INSPECTION, REPLY].map((act) => tell(PHONE, `${act.act} by telephone`, ['forbids', 'phone-hours'], { ask: { ...night.ask, ...act } })),
  ...['lender', 'servicer', 'collector'].map((role) => tell('collectors and creditors', role, ['forbids', 'phone-hours'], { ...night, actor: { role } })),
  kept('the house has no time for it', keep('2026-05-18T11:00:00'), null),
  kept('on the first day', keep('2020-01-01T12:00:00'), null),
  kept('before the first day', keep('2019-12-31T12:00:00'), null),
  // The calendar speaks from 2025: before it the hours ask for a person.
  ...firstDay(tell, AU, PHONE, 'phone-hours', '2020-01-01', {}, 'needs-review'),
  ...firstDay(tell, AU, FACE, 'face-to-face-hours', '2020-01-01', { ask: VISIT, add: lighter(EARLY) }, 'needs-review'),
  ...firstDay(tell, AU, WORK, 'workplace-hours', '2020-01-01', { ask: { contactPoint: 'work' } }, 'needs-review'),
  ...firstDay(tell, AU, WISHES, 'wishes', '2020-01-01', { ask: { ...by('email') , continues: 'c9' }, add: [fact('BusyNow', { contact: 'c9' })] }),
  ...firstDay(tell, AU, WEEK, 'weekly-contacts', '2020-01-01', { ask: by('email'), add: triedAt(AU, ['2019-12-28T10:00:00', '2019-12-29T10:00:00', '2019-12-30T10:00:00']) }),
  ...firstDay(tell, AU, MONTH, 'monthly-contacts', '2020-01-01', { ask: by('email'), add: triedAt(AU, Array.from({ length: 10 }, (_, i) => `2019-12-1${i}T10:00:00`)) }),
  ...firstDay(tell, AU, LAST, 'last-resort', '2020-01-01', { ask: VISIT }),
  ...firstDay(tell, AU, REP, 'represented', '2020-01-01', { ...counsellor, ask: by('email') }),
  ...firstDay(tell, AU, ONE, 'monthly-visit', '2020-01-01', { ask: VISIT, add: [...lighter(EARLY), tried(1, '2019-12-20T10:00:00+11:00', VISIT)] }, 'needs-review'),
  tell('collectors and creditors', 'one of whom nothing is on file', ['needs-review', 'phone-hours'], { ask: { ...night.ask, actor: 'NOBODY' } }),
];

/** Cases of the Australian guideline. */
export const AUSTRALIA: readonly Told[] = [...HOURS, ...WISHED, ...CAPS, ...VISITS, ...REST];

import { about, by, casesOf, CHANNELS, fact, LONG_AGO, on, scene, tried, young } from './america.js';
import type { Turn } from './america.js';
import type { Given, Told } from './given.js';
import { cease, lift, note, NOTICES, sharedWithStatute } from './state-text.js';
import { bound, CURRENT, EARLY, LENDER, NONE, sides, turn, windowTurns } from './turns.js';
import { SISTERS } from './us-collectors.js';

const WA = { country: 'US', region: 'WA' };
const west = scene({ residence: WA, coast: 'west' });
const spouse = fact('PersonRegistered', LONG_AGO, { person: 'S1', residence: WA, zones: [{ zone: 'America/Los_Angeles', basis: 'address' }],
  relations: [{ to: 'P1', kind: 'spouse' }] });
const noon = { at: on('2026-04-15', '12:00:00', 'west') };
const pacific = (date: string, hour: number, more: object = {}) => tried(on(date, `${String(hour).padStart(2, '0')}:00:00`, 'west'), more);
const threeTold = (change: object = {}, more: object = {}) => [9, 10, 11].map((hour, i) => pacific('2026-04-14', hour, { ...more, ...(i === 0 ? change : {}) }));
const aWeek = (max: number, ask: object, more: object = {}): readonly Turn[] => windowTurns({ max, days: 7, ask: { ...noon, ...ask }, more })
  .map((t) => ({ ...t, facts: (t.facts ?? []).map((f) => ({ ...f, at: String(f['at']).replace('-04:00', '-07:00') })) }));
const WA_CHANNELS = CHANNELS.filter((channel) => channel !== 'self-service');

const WASHINGTON: readonly Told[] = [
  ...casesOf(['us/wa'], west, 'us/wa/communications', 'Communicate with you or your spouse more than 3 times in a single week', [
    ...aWeek(3, {}), ...WA_CHANNELS.flatMap((channel) => [turn(`three, then by ${channel}`, 'forbids', { ...noon, ...by(channel) }, threeTold()),
      turn(`one of them by ${channel}`, 'forbids', noon, threeTold(by(channel)))]),
    turn('three to the spouse', 'forbids', noon, [spouse, ...threeTold({}, { person: 'S1' })]),
    turn('three to somebody else', 'permits', noon, [{ ...spouse, relations: [{ to: 'P1', kind: 'sibling' }] }, ...threeTold({}, { person: 'S1' })]),
    turn('one by another collector', 'permits', noon, threeTold({ actor: 'C2' })), turn('one by another of the same institution', 'permits', noon, [...threeTold({ actor: 'C2' }), ...SISTERS]),
    turn('one about another debt', 'forbids', noon, threeTold({ loans: ['D2'] })), turn('one that nobody answered', 'forbids', noon, threeTold({ outcome: 'no-answer' })),
    ...sides('2020-01-01', 'forbids', 'not-in-force', threeTold().map((t) => ({ ...t, at: String(t['at']).replace('2026-04-14', '2019-12-30').replace('-07:00', '-08:00') }))),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/work', 'Communicate with you at your workplace more than once a week', [
    ...aWeek(1, { contactPoint: 'work' }, { contactPoint: 'work' }),
    turn('once at home, then at work', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'landline' })]),
    turn('once at work, then at home', 'permits', { ...noon, contactPoint: 'landline' }, [pacific('2026-04-14', 9, { contactPoint: 'work' })]),
    turn('once by another collector', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', actor: 'C2' })]),
    turn('once by another of the same institution', 'permits', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', actor: 'C2' }), ...SISTERS]),
    turn('once about another debt', 'forbids', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work', loans: ['D2'] })]),
    ...WA_CHANNELS.flatMap((channel) => [
      turn(`once, then by ${channel}`, 'forbids', { ...noon, channel, contactPoint: 'work', place: 'work' }, [pacific('2026-04-14', 9, { contactPoint: 'work' })]),
      turn(`once by ${channel}`, 'forbids', { ...noon, contactPoint: 'work' }, [pacific('2026-04-14', 9, { channel, contactPoint: 'work', place: 'work' })])]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [tried(on('2019-12-30', '09:00:00', 'west'), { contactPoint: 'work' })], { contactPoint: 'work' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/home-hours', 'at your home before 7:30 a.m. or after 9 p.m.', [
    ...['2026-04-15', '2026-04-18', '2026-04-19'].flatMap((date) => ([['07:29:59', 'forbids'], ['07:30:00', 'permits'], ['21:00:00', 'permits'], ['21:00:01', 'forbids']] as const)
      .map(([time, verdict]) => turn(`${date} at ${time}`, verdict, { at: on(date, time, 'west'), contactPoint: 'landline' }))),
    turn('a video at home', 'forbids', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'video', contactPoint: 'app', place: 'home' }),
    turn('a visit', 'forbids', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'visit', contactPoint: 'home' }),
    turn('a letter', 'permits', { at: on('2026-04-15', '22:00:00', 'west'), channel: 'letter', contactPoint: 'home' }),
    turn('a mobile', 'permits', { at: on('2026-04-15', '22:00:00', 'west') }),
    turn('seven in the morning of 31 December 2019', 'not-in-force', { at: on('2019-12-31', '07:00:00', 'west'), contactPoint: 'landline' }),
    turn('seven in the morning of 1 January 2020', 'forbids', { at: on('2020-01-01', '07:00:00', 'west'), contactPoint: 'landline' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/other-hours', 'unless you request they contact you during alternate hours', [
    turn('a quarter to seven, as asked for', 'permits', { at: on('2026-04-15', '06:45:00', 'west'), contactPoint: 'landline' },
      [about('TimesStated', EARLY, { kind: 'convenient', weekly: [{ days: ['WE'], from: '06:30', until: '07:00' }] })]),
    turn('noon, which does not suit', 'forbids', noon, [about('TimesStated', EARLY, { kind: 'inconvenient', weekly: [{ days: ['WE'], from: '11:30', until: '13:00' }] })]),
    turn('noon, which does not suit, in reply', 'forbids', { ...noon, channel: 'sms', inReplyTo: 'w' }, [about('TimesStated', EARLY, { kind: 'inconvenient', weekly: [{ days: ['WE'], from: '11:30', until: '13:00' }] }),
      pacific('2026-04-15', 11, { contact: 'w', direction: 'in', channel: 'sms', outcome: 'answered' })]),
    turn('the home, which does not suit', 'forbids', { ...noon, contactPoint: 'landline' }, [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })]),
    turn('a refusal is not in this text', 'permits', noon, [about('RefusalStated', EARLY, { scope: {}, reason: 'unstated' })]),
    turn('"busy right now" is not in this text', 'permits', { ...noon, continues: 'live' },
      [pacific('2026-04-15', 11, { contact: 'live', actor: 'C2', outcome: 'answered' }), about('BusyNow', on('2026-04-15', '11:59:00', 'west'), { contact: 'live' })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })], { contactPoint: 'landline' }),
  ]),
  ...casesOf(['us/wa'], west, 'us/wa/attorney', 'notified in writing by your attorney to contact the attorney about your debt', [
    turn('represented', 'forbids', noon, [about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A', contactAscertainable: true })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A', contactAscertainable: true })]),
  ]),
  ...bound('us/wa', WA, {
    actors: [['a lender in its own name', LENDER, NONE], ['a lender that bought the debt in default', { role: 'lender' }, NONE], ['a lender under another name', { role: 'lender', ownName: false, ...CURRENT }, 'permits'],
      ['a servicer since before default', { role: 'servicer', ...CURRENT }, NONE], ['a servicer under another name since before default', { role: 'servicer', ownName: false, ...CURRENT }, NONE],
      ['a servicer of a debt in default', { role: 'servicer' }, 'permits'], ['a collector since before default', CURRENT, 'permits']],
    places: [['Oregon', { country: 'US', region: 'OR' }, NONE], ['another country', { country: 'AU', region: 'WA' }, NONE]], acts: [['servicing', 'permits']] }),
];

const CA = { country: 'US', region: 'CA' };
const golden = scene({ residence: CA, coast: 'west', actor: LENDER });
const other = (kind: string) => fact('PersonRegistered', LONG_AGO, { person: 'N1', residence: CA, zones: [{ zone: 'America/Los_Angeles', basis: 'address' }], relations: [{ to: 'P1', kind }] });
const toOther = { ...noon, person: 'N1', contactPoint: undefined };
const where = { ...toOther, purposes: ['location-information'] };
const enquired = (more: object = {}) => tried(EARLY, { person: 'N1', contactPoint: undefined, purposes: ['location-information'], contact: 'asked', outcome: 'conversation', ...more });
const attested = (statement: string) => fact('AttestationMade', '2019-06-05T15:00:00Z', { by: 'O1', statement, about: 'asked' });
const told = (more: object = {}) => about('ConsentGiven', EARLY, { scope: { persons: ['N1'] }, form: 'oral', givenTo: 'C1', lifts: ['third-party'], ...more });
const lenders = SISTERS.map((f) => ({ ...f, role: 'lender', loanStatusWhenObtained: 'current' }));
const partyAs = (role: string): readonly Given[] => [other('other'), fact('LoanOpened', LONG_AGO, { loan: 'D3', product: 'credit-card', amount: 1, currency: 'USD', disbursedOn: '2018-01-02', clauses: [],
  parties: [{ person: 'P1', role: 'borrower' }, { person: 'N1', role }] }), fact('ActorEngaged', LONG_AGO, { actor: 'C1', ...LENDER, loans: ['D3'] })];

const CALIFORNIA: readonly Told[] = [
  ...sharedWithStatute({ pack: 'us/ca', base: golden, from: '2020-01-01', date: '2026-04-15', coast: 'west' }),
  ...casesOf(['us/ca'], golden, 'us/ca/hours', 'consent given directly', [
    turn('a consent', 'permits', { at: on('2026-04-15', '22:00:00', 'west') }, [lift({ form: 'oral' })]), turn('a consent given to a collector', 'forbids', { at: on('2026-04-15', '22:00:00', 'west') }, [lift({ givenTo: 'C9' })])]),
  ...casesOf(['us/ca'], golden, 'us/ca/third-parties', 'any person other than the consumer, his attorney', [
    ...(['spouse', 'guardian', 'executor', 'attorney'] as const).map((kind) => turn(`the ${kind}`, 'permits', toOther, [other(kind)])),
    turn('a minor\'s parent', 'permits', toOther, [young(CA, 'west', '2026-04-16'), other('parent')]), turn('the parent of one of age', 'forbids', toOther, [young(CA, 'west', '2026-04-15'), other('parent')]),
    turn('a parent, the age not on file', 'needs-review', toOther, [other('parent')]),
    ...(['sibling', 'employer'] as const).map((kind) => turn(`a ${kind}`, 'forbids', toOther, [other(kind)])),
    ...([['co-borrower', 'permits'], ['guarantor', 'permits'], ['referee', 'forbids']] as const).map(([role, verdict]) => turn(`a ${role}`, verdict, { ...toOther, loans: ['D3'] }, partyAs(role))),
    turn('a sibling, to ask where the person is', 'permits', where, [other('sibling')]), turn('a sibling, with consent', 'permits', toOther, [other('sibling'), told()]),
    turn('a sibling, with consent given to another', 'forbids', toOther, [other('sibling'), told({ givenTo: 'C9' })]), ...sides('2020-01-01', 'forbids', 'not-in-force', [other('sibling')], { person: 'N1', contactPoint: undefined })]),
  ...casesOf(['us/ca'], [...golden, other('sibling')], 'us/ca/location-enquiry-content', 'not state that such consumer owes any debt', [
    ...['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'visible-to-others'].map((flag) => turn(flag, 'forbids', { ...where, content: [flag] })),
    turn('to the consumer', 'permits', { ...noon, content: ['mentions-debt'] }), ...sides('2020-01-01', 'forbids', 'not-in-force', [], { person: 'N1', contactPoint: undefined, purposes: ['location-information'], content: ['mentions-debt'] })]),
  ...casesOf(['us/ca'], [...golden, other('sibling')], 'us/ca/location-enquiry-once', 'not communicate with any such person more than once', [
    turn('nobody was reached', 'permits', where, [enquired({ outcome: 'no-answer' })]), turn('spoken with', 'forbids', where, [enquired()]), turn('a letter arrived', 'forbids', where, [enquired({ channel: 'letter', outcome: 'delivered' })]),
    turn('by another actor', 'permits', where, [enquired({ actor: 'C2' })]), turn('by another of the same institution', 'permits', where, [enquired({ actor: 'C2' }), ...lenders]),
    turn('about another debt', 'permits', where, [enquired({ loans: ['D2'] })]), turn('about something else', 'permits', where, [enquired({ purposes: ['account-servicing'] })]), turn('the consumer after it', 'permits', noon, [enquired()]),
    ...CHANNELS.map((channel) => turn(`then by ${channel}`, 'forbids', { ...where, channel, ...(channel === 'visit' ? { place: 'home' } : {}) }, [enquired()])),
    ...([['they requested it', 'permits'], ['we reasonably believe so', 'permits'], ['it was erroneous', 'permits'], ['it was incomplete', 'permits'], ['no reason', 'forbids']] as const)
      .map(([statement, verdict]) => turn(`attested: ${statement}`, verdict, where, [enquired(), attested(statement)])),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [enquired()], { person: 'N1', contactPoint: undefined, purposes: ['location-information'] })]),
  ...casesOf(['us/ca'], golden, 'us/ca/cease', 'wishes the debt collector to cease further communication', [
    turn('in writing', 'forbids', noon, [cease('written')]), turn('by word of mouth', 'permits', noon, [cease('oral')]), turn('another debt', 'permits', { ...noon, loans: ['D2'] }, [cease('written')]),
    turn('an opt-out is none', 'permits', { ...noon, ...by('sms') }, [about('OptedOut', EARLY, { channel: 'sms' })]),
    ...NOTICES.map((purpose) => turn(purpose, 'permits', { ...noon, ...note(purpose) }, [cease('written')])), turn('another notice', 'forbids', { ...noon, ...note('settlement-offer') }, [cease('written')]),
    turn('what the law requires', 'permits', { ...noon, mandatory: true }, [cease('written')]), ...sides('2020-01-01', 'forbids', 'not-in-force', [cease('written')])]),
  ...bound('us/ca', CA, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a lender under another name', { ...LENDER, ownName: false }, 'permits'], ['a servicer since before default', { role: 'servicer', ...CURRENT }, 'permits'],
      ['a servicer of a debt in default', { role: 'servicer' }, NONE], ['a collector', {}, NONE], ['a collector since before default', { ...CURRENT, ownName: false }, NONE]],
    places: [], acts: [] }),
  ...([['Nevada', { country: 'US', region: 'NV' }, {}, NONE], ['another country', { country: 'MX', region: 'CA' }, {}, NONE], ['a company', CA, { kind: 'organisation' }, NONE]] as const).flatMap(([says, residence, person, verdict]) =>
    casesOf(['us/ca'], scene({ residence, person, actor: LENDER }), 'us/ca', 'whom it binds', [turn(says, verdict)])),
  ...casesOf(['us/ca'], golden, 'us/ca', 'whom it binds', [turn('a reminder', 'permits', { ...noon, act: 'reminder', purposes: [] }), turn('servicing', NONE, { ...noon, act: 'servicing', purposes: [] })]),
];

/** Washington and California. */
export const US_WEST: readonly Told[] = [...WASHINGTON, ...CALIFORNIA];

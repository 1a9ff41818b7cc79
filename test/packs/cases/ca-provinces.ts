import { about, by, casesOf, CHANNELS, fact, LONG_AGO, on, scene, tried } from './america.js';
import type { Coast, Reaching, Turn } from './america.js';
import type { Given, House, Told } from './given.js';
import { CA_HOLIDAYS } from './holidays-of-america.js';
import { bound, CURRENT, EARLY, LENDER, NONE, sides, turn } from './turns.js';
import { SISTERS } from './us-collectors.js';

const NOTICE = { channel: 'letter', contactPoint: 'home', purposes: ['first-notice'], act: 'collection', outcome: 'delivered' };
const notice = (at = EARLY, more: object = {}) => tried(at, { ...NOTICE, ...more });
const SPEAKS = ['phone', 'video', 'visit'] as const;

/** Agencies in Ontario and Québec; a creditor in its own name is outside. */
const AGENCIES = [['a lender in its own name', LENDER, NONE], ['a lender that bought the debt in default', { role: 'lender' }, NONE],
  ['a lender under another name', { role: 'lender', ownName: false, ...CURRENT }, 'permits'], ['a servicer since before default', { role: 'servicer', ...CURRENT }, NONE],
  ['a servicer under another name since before default', { role: 'servicer', ownName: false, ...CURRENT }, NONE],
  ['a servicer of a debt in default', { role: 'servicer' }, 'permits'], ['a collector since before default', CURRENT, 'permits']] as const;
const EVERYBODY = [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']] as const;

/** Times of a weekday, a Saturday, a Sunday and a holiday in May 2026, each a second apart. */
function hoursOf(coast: Coast, times: Readonly<Record<string, readonly (readonly [string, string])[]>>): readonly Turn[] {
  return Object.entries(times).flatMap(([date, list]) => list.map(([time, verdict]) => turn(`${date} at ${time}`, verdict, { at: on(date, time, coast) })));
}
const SEVEN_TO_NINE = [['06:59:59', 'forbids'], ['07:00:00', 'permits'], ['20:59:59', 'permits'], ['21:00:00', 'forbids']] as const;
const ONE_TO_FIVE = [['12:59:59', 'forbids'], ['13:00:00', 'permits'], ['16:59:59', 'permits'], ['17:00:00', 'forbids']] as const;
const EIGHT_TO_EIGHT = [['07:59:59', 'forbids'], ['08:00:00', 'permits'], ['19:59:59', 'permits'], ['20:00:00', 'forbids']] as const;
const SHUT = [['10:00:00', 'forbids'], ['14:00:00', 'forbids']] as const;
const [WEDNESDAY, SATURDAY, SUNDAY, VICTORIA_DAY] = ['2026-05-20', '2026-05-23', '2026-05-24', '2026-05-18'];
const PROVINCE = { [WEDNESDAY]: SEVEN_TO_NINE, [SATURDAY]: SEVEN_TO_NINE, [SUNDAY]: ONE_TO_FIVE, [VICTORIA_DAY]: SHUT };

/** Dates before 2025, of which no calendar speaks, are for a person to judge. */
const closedAt = (date: string, coast: Coast, verdict: string, more: object = {}): Turn => turn(`six in the morning of ${date}`, verdict, { at: on(date, '06:00:00', coast), ...more });

const ON = { country: 'CA', region: 'ON' };
const toronto = [...scene({ residence: ON }), notice()];
const ON_CHANNELS: readonly Reaching[] = CHANNELS.filter((channel) => channel !== 'letter' && channel !== 'self-service');
const WEEK = 'cannot contact the debtor more than 3 times within a 7-day period';
const talk = (date: string, more: object = {}, time = '10:00:00') => tried(on(date, time), { outcome: 'conversation', ...more });
const FIRST = talk('2026-04-01');
const three = (change: object = {}) => [talk('2026-05-19'), talk('2026-05-19', {}, '11:00:00'), talk('2026-05-19', change, '12:00:00')];
const asked = { at: on('2026-05-20') };

const ONTARIO: readonly Told[] = [
  ...casesOf(['ca/on'], toronto, 'ca/on/hours', 'contact you on a Sunday, except between 1 p.m. and 5 p.m.; contact you on any other day of the week between 9 p.m. and 7 a.m.; contact you on a holiday', [
    ...hoursOf('east', PROVINCE),
    ...CHANNELS.map((channel) => turn(`by ${channel} at eleven in the night`, ON_CHANNELS.includes(channel) ? 'forbids' : NONE, { at: on(WEDNESDAY, '23:00:00'), ...by(channel) })),
    turn('consented to: the words name no consent', 'forbids', { at: on(WEDNESDAY, '23:00:00') }, [about('ConsentGiven', EARLY, { scope: {}, form: 'oral', lifts: ['hours'] })]),
    turn('a consent to processing alone', 'forbids', { at: on(WEDNESDAY, '23:00:00') }, [about('ConsentGiven', EARLY, { scope: {}, form: 'oral' })]),
    closedAt('2019-12-31', 'east', 'not-in-force'), closedAt('2020-01-01', 'east', 'needs-review'),
  ]),
  ...casesOf(['ca/on'], scene({ residence: ON }), 'ca/on/first-notice', 'You must wait 6 calendar days after sending a written notice', [
    turn('no notice', 'forbids', asked), turn('five dates after it', 'forbids', { at: on('2026-05-19') }, [notice(on('2026-05-14', '23:00:00'))]),
    turn('six dates after it', 'permits', { at: on('2026-05-20', '07:00:00') }, [notice(on('2026-05-14', '23:00:00'))]),
    turn('a notice of another collector', 'forbids', asked, [notice(EARLY, { actor: 'C2' })]), turn('a letter of another purpose', 'forbids', asked, [notice(EARLY, { purposes: ['arrears-contact'] })]),
    turn('a notice by text', 'forbids', asked, [notice(EARLY, { channel: 'sms', contactPoint: 'mobile' })]), turn('a notice about another debt', 'forbids', asked, [notice(EARLY, { loans: ['D2'] })]),
    turn('a notice that came back', 'forbids', asked, [notice(EARLY, { outcome: 'returned' })]),
    ...CHANNELS.map((channel) => turn(`by ${channel}, before any notice`, ON_CHANNELS.includes(channel) ? 'forbids' : NONE, { ...asked, ...by(channel) })),
    turn('31 December 2019', 'not-in-force', { at: on('2019-12-31') }), turn('1 January 2020', 'forbids', { at: on('2020-01-01') }),
  ]),
  ...casesOf(['ca/on'], toronto, 'ca/on/contacts', WEEK, [
    turn('two since the first conversation', 'permits', asked, [FIRST, ...three().slice(1)]), turn('three since the first conversation', 'forbids', asked, [FIRST, ...three()]),
    turn('three, of which the first conversation is one', 'permits', asked, three()),
    turn('three, the first at the start of a seventh date ago', 'forbids', asked, [FIRST, talk('2026-05-14', {}, '00:00:00'), ...three().slice(1)]),
    turn('three, the first at the end of an eighth date ago', 'permits', asked, [FIRST, talk('2026-05-13', {}, '23:59:59'), ...three().slice(1)]),
    turn('three voice mails and no conversation', 'permits', asked, three({ outcome: 'voicemail' }).map((f) => ({ ...f, outcome: 'voicemail' }))),
    ...ON_CHANNELS.flatMap((channel) => [turn(`three, then by ${channel}`, 'forbids', { ...asked, ...by(channel) }, [FIRST, ...three()]), turn(`one of them by ${channel}`, 'forbids', asked, [FIRST, ...three(by(channel))])]),
    turn('one of them a voice mail', 'forbids', asked, [FIRST, ...three({ outcome: 'voicemail' })]), turn('one of them an unanswered call', 'permits', asked, [FIRST, ...three({ outcome: 'no-answer' })]),
    turn('one of them an e-mail', 'forbids', asked, [FIRST, ...three({ ...by('email'), outcome: 'delivered' })]), turn('one of them a letter', 'permits', asked, [FIRST, ...three({ ...by('letter'), outcome: 'delivered' })]),
    turn('one of them an answer', 'permits', asked, [FIRST, ...three({ inReplyTo: 'x' })]), turn('one of them the debtor\'s own', 'permits', asked, [FIRST, ...three({ direction: 'in' })]),
    turn('one of them about another debt', 'forbids', asked, [FIRST, ...three({ loans: ['D2'] })]), turn('one of them by another collector', 'permits', asked, [FIRST, ...three({ actor: 'C2' })]),
    turn('one of them by another of the same institution', 'permits', asked, [FIRST, ...three({ actor: 'C2' }), ...SISTERS]),
    turn('the debtor agreed to more', 'permits', asked, [FIRST, ...three(), about('ConsentGiven', EARLY, { scope: {}, form: 'oral', lifts: ['frequency'] })]),
    turn('the debtor agreed to other hours', 'forbids', asked, [FIRST, ...three(), about('ConsentGiven', EARLY, { scope: {}, form: 'oral', lifts: ['hours'] })]),
    turn('31 December 2019', 'not-in-force', { at: on('2019-12-31') }, [talk('2019-11-04'), ...['10', '11', '12'].map((h) => talk('2019-12-30', {}, `${h}:00:00`))]),
    turn('2 January 2020', 'forbids', { at: on('2020-01-02') }, [talk('2019-11-04'), ...['10', '11', '12'].map((h) => talk('2019-12-30', {}, `${h}:00:00`))]),
    turn('1 January 2020', 'forbids', { at: on('2020-01-01') }, [talk('2019-11-04'), ...['10', '11', '12'].map((h) => talk('2019-12-30', {}, `${h}:00:00`))]),
  ]),
  ...bound('ca/on', ON, { actors: AGENCIES, extra: [notice()], places: [['Manitoba', { country: 'CA', region: 'MB' }, NONE], ['another country', { country: 'US', region: 'ON' }, NONE]], acts: [['servicing', 'permits']] }),
];

/** A written notice, and a request to write only, of Québec and British Columbia. */
function noticeAndWriting(pack: string, base: readonly Given[], coast: Coast, words: readonly [string, string]): readonly Told[] {
  const at = (date: string, time = '12:00:00') => ({ at: on(date, time, coast) });
  const writing = about('OptedOut', EARLY, { words: 'in writing only' });
  const speaks = (channel: Reaching): boolean => (SPEAKS as readonly string[]).includes(channel);
  return [
    ...casesOf([pack], base, `${pack}/first-notice`, words[0], [
      turn('no notice', 'forbids', at(WEDNESDAY)), turn('four dates after it', 'forbids', at('2026-05-19'), [notice(on('2026-05-15', '22:00:00', coast))]),
      turn('five dates after it', 'permits', at('2026-05-20', '08:00:00'), [notice(on('2026-05-15', '22:00:00', coast))]),
      turn('a letter of another purpose', 'forbids', at(WEDNESDAY), [notice(EARLY, { purposes: ['arrears-contact'] })]), turn('a notice by text', 'forbids', at(WEDNESDAY), [notice(EARLY, { channel: 'sms', contactPoint: 'mobile' })]),
      turn('a notice of another collector', 'permits', at(WEDNESDAY), [notice(EARLY, { actor: 'C2' })]),
      ...CHANNELS.map((channel) => turn(`by ${channel}, before any notice`, speaks(channel) ? 'forbids' : 'permits',
        { ...at(WEDNESDAY), ...by(channel) })),
      ...[['2019-12-31', 'not-in-force'], ['2020-01-01', 'forbids']].map(([date = '', verdict = '']) => turn(`noon of ${date}`, verdict, at(date))),
    ]),
    ...casesOf([pack], [...base, notice()], `${pack}/written-only`, words[1], [
      ...CHANNELS.map((channel) => turn(`asked for, then by ${channel}`, speaks(channel) ? 'forbids' : 'permits', { ...at(WEDNESDAY), ...by(channel) }, [writing])),
      turn('asked for after the call', 'permits', at(WEDNESDAY), [{ ...writing, at: on(WEDNESDAY, '12:00:01', coast) }]), turn('taken back', 'permits', at(WEDNESDAY), [writing, about('OptedIn', '2019-07-03T15:00:00Z', {})]),
      turn('an objection is none', 'permits', at(WEDNESDAY), [about('ObjectionRaised', EARLY, { scope: {} })]),
      ...[['2019-12-31', 'not-in-force'], ['2020-01-01', 'forbids']].map(([date = '', verdict = '']) => turn(`noon of ${date}`, verdict, at(date), [writing])),
    ]),
  ];
}

const QC = { country: 'CA', region: 'QC' };
const montreal = [...scene({ residence: QC }), notice()];
const lawyer = about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A', contactAscertainable: true });

const QUEBEC: readonly Told[] = [
  ...casesOf(['ca/qc'], montreal, 'ca/qc/hours', 'between 8:00 a.m. and 8:00 p.m., Monday to Saturday, inclusive', [
    ...hoursOf('east', { [WEDNESDAY]: EIGHT_TO_EIGHT, [SATURDAY]: EIGHT_TO_EIGHT, [SUNDAY]: SHUT, [VICTORIA_DAY]: SHUT, '2026-06-24': SHUT }),
    ...CHANNELS.map((channel) => turn(`by ${channel} at eleven in the night`, [...SPEAKS, 'sms'].includes(channel) ? 'forbids' : 'permits', { at: on(WEDNESDAY, '23:00:00'), ...by(channel) })),
    closedAt('2019-12-31', 'east', 'not-in-force'), closedAt('2020-01-01', 'east', 'needs-review'),
  ]),
  ...noticeAndWriting('ca/qc', scene({ residence: QC }), 'east', ['may phone you 5 days after sending the written notice', 'the right to ask him or her to only contact you in writing']),
  ...casesOf(['ca/qc'], montreal, 'ca/qc/attorney', 'want the agent to only communicate with your legal advisor', [
    turn('represented', 'forbids', asked, [lawyer]), turn('for another debt', 'permits', { ...asked, loans: ['D2'] }, [lawyer, notice(EARLY, { loans: ['D2'] })]),
    turn('31 December 2019', 'not-in-force', { at: on('2019-12-31') }, [lawyer]), turn('1 January 2020', 'forbids', { at: on('2020-01-01') }, [lawyer])]),
  ...bound('ca/qc', QC, { actors: AGENCIES, extra: [notice()], places: [['New Brunswick', { country: 'CA', region: 'NB' }, NONE], ['another country', { country: 'US', region: 'QC' }, NONE]], acts: [['servicing', 'permits']] }),
];

/** A number of the house for a standard that has none. */
const TWO = { id: 'h', version: '1', rules: [{ id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone', 'sms', 'video', 'visit', 'email', 'chat', 'in-app'], counts: 'attempts', max: 2,
  window: { days: 7 }, per: ['person'], reading: 'two a week' }] } as unknown as House;

/** "Frequency" without a number: the house decides, and where it has none a person does. */
function harassment(pack: string, base: readonly Given[], words: string, channels: readonly Reaching[], coast: Coast, more: readonly Turn[] = []): readonly Told[] {
  const at = on(WEDNESDAY, '13:30:00', coast);
  const many = (count: number, date = '2026-05-19') => Array.from({ length: count }, (_, i) => tried(on(date, `${String(9 + i).padStart(2, '0')}:30:00`, coast)));
  return casesOf([pack], base, `${pack}/frequency`, words, [
    turn('the first contact', 'permits', { at }), turn('the second, and the house has no number', 'needs-review', { at }, many(1)),
    { ...turn('the second, and the house allows two a week', 'permits', { at }, many(1)), house: TWO }, { ...turn('the third, and the house allows two a week', 'forbids', { at }, many(2)), house: TWO },
    ...CHANNELS.map((channel) => turn(`the second, by ${channel}`, channels.includes(channel) ? 'needs-review' : 'permits', { at, ...by(channel) }, many(1))),
    ...CHANNELS.map((channel) => turn(`the first spoken one, after one by ${channel}`, channels.includes(channel) ? 'needs-review' : 'permits', { at }, [tried(on('2026-05-19', '13:30:00', coast), by(channel))])),
    ...[['2019-12-31', 'not-in-force'], ['2020-01-01', 'needs-review']].map(([date = '', verdict = '']) => turn(`noon of ${date}`, verdict, { at: on(date, '13:30:00', coast) }, many(1, '2019-12-30'))),
    ...more,
  ]);
}

const BC = { country: 'CA', region: 'BC' };
const vancouver = scene({ residence: BC, coast: 'west' });
const noon = { at: on(WEDNESDAY, '12:00:00', 'west') };
const atWork = { ...noon, contactPoint: 'work' };

const BRITISH_COLUMBIA: readonly Told[] = [
  ...casesOf(['ca/bc'], [...vancouver, notice()], 'ca/bc/hours', 'They must not call you before 7 a.m. or after 9 p.m. on weekdays and Saturdays', [
    ...hoursOf('west', { ...PROVINCE, '2026-08-03': SHUT, '2026-09-30': SHUT }),
    ...CHANNELS.map((channel) => turn(`by ${channel} at eleven in the night`, (SPEAKS as readonly string[]).includes(channel) ? 'forbids' : 'permits', { at: on(WEDNESDAY, '23:00:00', 'west'), ...by(channel) })),
    closedAt('2019-12-31', 'west', 'not-in-force'), closedAt('2020-01-01', 'west', 'needs-review'),
  ]),
  ...noticeAndWriting('ca/bc', vancouver, 'west', ['must not initiate verbal communication … until 5 days after', 'You notify them that you want to be communicated with in writing only']),
  ...casesOf(['ca/bc'], [...vancouver, notice()], 'ca/bc/workplace', 'must not communicate or attempt to communicate with a debtor at the debtor\'s place of employment unless', [
    turn('never tried there', 'permits', atWork),
    ...(['phone', 'video', 'visit', 'letter'] as const).flatMap((channel) => [
      turn(`tried there once by ${channel}, years ago`, 'forbids', atWork, [tried(EARLY, { channel, contactPoint: 'work' })]),
      turn(`tried there once, then by ${channel}`, 'forbids', { ...atWork, channel }, [tried(EARLY, { contactPoint: 'work' })])]),
    turn('tried there once, then at home', 'permits', { ...noon, contactPoint: 'home', channel: 'letter' }, [tried(EARLY, { contactPoint: 'work' })]),
    turn('tried at home, then there', 'permits', atWork, [tried(EARLY, { channel: 'letter', contactPoint: 'home' })]),
    ...[['2019-12-31', 'not-in-force'], ['2020-01-01', 'forbids']].map(([date = '', verdict = '']) => turn(`noon of ${date}`, verdict, { at: on(date, '12:00:00', 'west'), contactPoint: 'work' }, [tried(EARLY, { contactPoint: 'work' })])),
  ]),
  ...harassment('ca/bc', [...vancouver, notice()], 'in a manner or with a frequency as to constitute harassment', SPEAKS, 'west',
    [turn('the second, at work, which has a number of its own', 'permits', atWork, [tried(on('2026-05-19', '12:00:00', 'west'))])]),
  ...bound('ca/bc', BC, { actors: EVERYBODY, extra: [notice()], places: [['Alberta', { country: 'CA', region: 'AB' }, NONE], ['another country', { country: 'US', region: 'BC' }, NONE]], acts: [['reminder', 'permits'], ['servicing', NONE]] }),
];

const CANADA = { country: 'CA', region: 'NS' };
const here = scene({ residence: CANADA });
const other = (kind: string, more: object = {}) => fact('PersonRegistered', LONG_AGO, { person: 'N1', residence: CANADA, zones: [{ zone: 'America/New_York', basis: 'address' }], relations: [{ to: 'P1', kind }], ...more });
const toOther = (purpose: string) => ({ ...asked, person: 'N1', contactPoint: undefined, purposes: [purpose] });
const AROUND = ['spouse', 'parent', 'guardian', 'executor', 'sibling', 'relative', 'neighbour', 'acquaintance'] as const;
const told = (form: string, more: object = {}) => about('ConsentGiven', EARLY, { scope: { persons: ['N1'] }, form, lifts: ['third-party'], ...more });
const partyAs = (role: string, kind: string | null): readonly Given[] => [...(kind === null ? [other('other', { relations: [] })] : [other(kind)]), fact('LoanOpened', LONG_AGO, { loan: 'D3', product: 'credit-card', amount: 1, currency: 'CAD',
  disbursedOn: '2018-01-02', clauses: [], parties: [{ person: 'P1', role: 'borrower' }, { person: 'N1', role }] }), fact('ActorEngaged', LONG_AGO, { actor: 'C1', ...LENDER, loans: ['D3'] })];
const ADDRESS = 'Except for the sole purpose of obtaining a debtor\'s address or telephone number';
const JOB = 'solely for the purpose of confirming that the debtor is employed, the nature of their employment and their business title and business address';
const EVERY = ['phone', 'video', 'visit', 'sms', 'email', 'chat', 'in-app'] as const;
const onDates = (ask: object, facts: readonly Given[]): readonly Turn[] => sides('2020-01-01', 'forbids', 'not-in-force', facts, { person: 'N1', contactPoint: undefined, ...ask });

const FEDERAL: readonly Told[] = [
  ...casesOf(['ca/federal'], here, 'ca/federal/third-parties', ADDRESS, [
    ...AROUND.flatMap((kind) => [turn(`a ${kind}, asked for the address`, 'permits', toOther('location-information'), [other(kind)]), turn(`a ${kind}, asked for something else`, 'forbids', toOther('debt-enquiry'), [other(kind)])]),
    turn('a sibling, asked to confirm the address', 'forbids', toOther('address-confirmation'), [other('sibling')]), turn('a colleague, asked for the address', 'forbids', toOther('location-information'), [other('colleague')]),
    turn('the attorney', 'permits', toOther('debt-enquiry'), [other('attorney')]),
    ...([['co-borrower', 'permits'], ['guarantor', 'permits'], ['referee', 'forbids']] as const).map(([role, verdict]) => turn(`a ${role}`, verdict, { ...toOther('debt-enquiry'), loans: ['D3'] }, partyAs(role, null))),
    turn('a sibling who guarantees', 'permits', { ...toOther('debt-enquiry'), loans: ['D3'] }, partyAs('guarantor', 'sibling')),
    turn('a sibling, with an oral consent', 'permits', toOther('debt-enquiry'), [other('sibling'), told('oral')]), turn('a sibling, with a consent for another person', 'forbids', toOther('debt-enquiry'), [other('sibling'), told('oral', { scope: { persons: ['N2'] } })]),
    ...onDates({ purposes: ['debt-enquiry'] }, [other('sibling')]),
  ]),
  ...casesOf(['ca/federal'], here, 'ca/federal/employer', JOB, [
    turn('asked for the address', 'permits', toOther('location-information'), [other('employer')]), turn('asked to confirm address and job', 'permits', toOther('address-confirmation'), [other('employer')]),
    ...(['borrower', 'co-borrower', 'guarantor'] as const).map((role) => turn(`an employer who is a ${role} too`, 'permits', { ...toOther('debt-enquiry'), loans: ['D3'] }, partyAs(role, 'employer'))),
    turn('asked about the debt', 'forbids', toOther('debt-enquiry'), [other('employer')]), turn('authorised in writing', 'permits', toOther('debt-enquiry'), [other('employer'), told('written')]),
    turn('authorised electronically', 'permits', toOther('debt-enquiry'), [other('employer'), told('electronic')]), turn('authorised by word of mouth', 'forbids', toOther('debt-enquiry'), [other('employer'), told('oral')]),
    ...onDates({ purposes: ['debt-enquiry'] }, [other('employer')]),
  ]),
  ...harassment('ca/federal', here, 'in a manner or with a frequency that constitutes harassment', EVERY, 'east'),
  ...bound('ca/federal', CANADA, { actors: EVERYBODY, places: [['another country', { country: 'US', region: 'NY' }, NONE]], acts: [['reminder', 'permits'], ['servicing', NONE]] }),
];

/** Three provinces, their calendars, and federal institutions. */
export const CA_PROVINCES: readonly Told[] = [...ONTARIO, ...QUEBEC, ...BRITISH_COLUMBIA, ...FEDERAL, ...CA_HOLIDAYS];

import { about, bothSides, by, casesOf, CHANNELS, daysAfter, fact, on, scene, tried, tries, triesOn } from './america.js';
import type { Reaching, Turn } from './america.js';
import type { Given, House, Told } from './given.js';
import { collectorCases, SISTERS } from './us-collectors.js';

const PACK = ['us/reg-f'];
const FROM = '2021-11-30';
const OK = 'presumed-compliant';
const BROKEN = 'presumed-violation';
const US = { country: 'US' };
const EARLY = '2019-06-03T15:00:00Z';
const home = scene({ residence: US });
const LETTER = { channel: 'letter', contactPoint: 'home' };
const MORE = { scope: { loans: ['D1'] }, form: 'oral', givenTo: 'C1', lifts: ['frequency'] };
const agreed = (at: string, more: object = {}) => about('ConsentGiven', at, { ...MORE, ...more });
const talk = (at: string, more: object = {}) => tried(at, { outcome: 'conversation', ...more });
const students = (product: string, account: string | null) => scene({ residence: US,
  loan: { product, ...(account === null ? {} : { account }) } });
const STUDENTS = [['student-loan', 'A1', BROKEN], ['student-loan', null, OK], ['credit-card', 'A1', OK]] as const;
const GROUNDS: readonly (readonly [string, object, string | null])[] = [
  ['a call that another law requires', { mandatory: true, purposes: ['arrears-contact'] }, 'required-by-law'],
  ['a legally required call', { purposes: ['legally-required-call'] }, 'required-by-law'],
  ['a legally required notice', { purposes: ['legally-required-notice'] }, 'required-by-law'],
  ['active litigation', { purposes: ['litigation-contact'] }, 'active-litigation'],
  ['information that the person asked for', { purposes: ['information-requested'] }, 'information-requested'],
  ['a call back that the person asked for', { purposes: ['requested-callback'] }, 'information-requested'],
  ['a harm that the person can still avoid', { purposes: ['harm-avoidance'] }, 'harm-avoidance'],
  ['two purposes, of which one rebuts', { purposes: ['litigation-contact', 'arrears-contact'] }, null],
];

/** What rebuts a presumed violation, of either limit. */
function rebutted(rule: string, words: string, facts: Turn['facts']): readonly Told[] {
  return GROUNDS.flatMap(([says, ask, ground]) =>
    casesOf(PACK, home, rule, words, [{ says, verdict: BROKEN, ask, ...(facts === undefined ? {} : { facts }) }])
      .map((told): Told => ({ ...told, expect: { ...told.expect, grounds: ground === null ? [] : [ground] } })));
}

const SEVEN = 'more than seven times within seven consecutive days';

/** Limit A, asked on 15 April: its seven dates begin on the 9th. */
function calls(): readonly Told[] {
  const rule = 'us/reg-f/call-frequency';
  const seven = tries('2026-04-09', 7).map((call) => ({ ...call, at: String(call['at']).replace('T10', 'T09') }));
  const mix = (more: object): readonly Given[] => [...seven.slice(0, 6), tried(on('2026-04-15', '09:00:00'), more)];
  const turn = (says: string, verdict: string, facts: Turn['facts'], ask: object = {}): Turn =>
    ({ says, verdict, ask, ...(facts === undefined ? {} : { facts }) });
  return [
    ...casesOf(PACK, home, rule, SEVEN, [
      turn('six before', OK, seven.slice(1)), turn('seven before', BROKEN, seven), turn('eight before', BROKEN, [...seven, ...triesOn('2026-04-14', 1)]),
      turn('seven before, the first of them an eighth date ago', OK, [...seven.slice(1), tried(on('2026-04-08', '23:59:59'))]),
      turn('the first at the first second of the seventh date ago, more than 156 hours', BROKEN, [...seven.slice(1), tried(on('2026-04-09', '00:00:00'))],
        { at: on('2026-04-15', '20:59:00') }),
      turn('seven before, late on a seventh date ago: less than 168 hours, and yet an eighth date', OK, tries('2026-04-08', 1)
        .concat(seven.slice(1)).map((c, i) => (i === 0 ? { ...c, at: on('2026-04-08', '20:00:00') } : c))),
      ...(['busy', 'not-in-service'] as const).map((outcome) => turn(`one of them ${outcome}`, OK, mix({ outcome }))),
      ...(['no-answer', 'voicemail', 'dropped', 'recording', 'answered', 'wrong-party'] as const)
        .map((outcome) => turn(`one of them ${outcome}`, BROKEN, mix({ outcome }))),
      turn('one to another number of the person', BROKEN, mix({ contactPoint: 'landline' })),
      turn('one text', OK, mix({ channel: 'sms', outcome: 'delivered' })), turn('one that the person placed', OK, mix({ direction: 'in' })),
      turn('one by another collector', OK, mix({ actor: 'C2' })),
      turn('one by another collector of the same institution', OK, [...mix({ actor: 'C2' }), ...SISTERS]), turn('one about another debt', OK, mix({ loans: ['D2'] })),
      turn('one about both debts', BROKEN, mix({ loans: ['D1', 'D2'] })),
      turn('asked about both debts', BROKEN, seven, { loans: ['D1', 'D2'] }), turn('asked about the other debt', OK, seven, { loans: ['D2'] }),
      turn('seven to the spouse', OK, tries('2026-04-09', 7, { person: 'N1' })),
      turn('a video is no telephone call', 'permits', seven, { channel: 'video', contactPoint: 'app' }),
      ...bothSides(FROM, BROKEN, 'not-in-force', [...triesOn(daysAfter(FROM, -2), 7)]),
    ]),
    ...STUDENTS.flatMap(([product, account, verdict]) =>
      casesOf(PACK, students(product, account), rule, `${SEVEN}; student loans under one account number are one debt`, [
        turn(`${product}, account ${account ?? 'none'}: seven about one, then the other`, verdict, seven, { loans: ['D2'] })])),
    ...rebutted(rule, SEVEN, seven),
  ];
}

/** Consents to more calls: to this collector, for seven dates, over once they have spoken. */
function agreedCalls(): readonly Told[] {
  const rule = 'us/reg-f/call-frequency';
  const seven = triesOn('2026-04-14', 7);
  const turn = (says: string, verdict: string, ...facts: readonly object[]): Turn => ({ says, verdict, facts: [...seven, ...facts as never[]] });
  return casesOf(PACK, home, rule, 'with such person\'s prior consent given directly to the debt collector … a period … not … longer than seven consecutive days', [
    turn('agreed to six dates ago: day 7', OK, agreed(on('2026-04-09', '23:00:00'))),
    turn('agreed to seven dates ago: day 8, and the seven calls under it do not count', OK, agreed(on('2026-04-08', '23:00:00'))),
    turn('agreed with the creditor', BROKEN, agreed(on('2026-04-14', '08:00:00'), { givenTo: 'BANK' })),
    turn('agreed to processing alone', BROKEN, agreed(on('2026-04-14', '08:00:00'), { lifts: ['hours'] })),
    turn('agreed, and they have spoken since of another debt', OK, agreed(on('2026-04-14', '08:00:00')), talk(on('2026-04-14', '17:00:00'), { loans: ['D2'] })),
    { says: 'calls under a consent that has ended do not count', verdict: OK,
      facts: [agreed(on('2026-04-10', '08:00:00'), { until: on('2026-04-12') }), ...triesOn('2026-04-11', 7)] },
    { says: 'calls after a consent has ended count', verdict: BROKEN,
      facts: [agreed(on('2026-04-10', '08:00:00'), { until: on('2026-04-11', '08:00:00') }), ...triesOn('2026-04-11', 7)] },
    { says: 'calls on day 8 of a consent count', verdict: BROKEN, facts: [agreed(on('2026-04-07', '08:00:00')), ...triesOn('2026-04-14', 7)] },
    { says: 'calls after a conversation under the consent count', verdict: BROKEN, ask: { at: on('2026-04-22') },
      facts: [agreed(on('2026-04-10', '08:00:00')), talk(on('2026-04-10', '09:00:00')), ...triesOn('2026-04-16', 7)] },
    { says: 'the conversation in which they agreed does not end it', verdict: OK, facts: [...seven,
      talk(on('2026-04-10', '07:59:00'), { contact: 'then' }), agreed(on('2026-04-10', '08:00:00'), { obtainedDuring: 'then' })] },
  ]);
}

/** Patterns that warn: the count decides. */
function patterns(): readonly Told[] {
  const warned = (says: string, facts: Turn['facts'], grounds: readonly string[]): readonly Told[] =>
    casesOf(PACK, home, 'us/reg-f/call-frequency', 'comment 14(b)(2)(i)-2: two unanswered calls in five minutes, seven in one day',
      [{ says, verdict: OK, ...(facts === undefined ? {} : { facts }) }])
      .map((told) => ({ ...told, expect: { ...told.expect, grounds } }));
  const minutes = (...list: readonly string[]) => list.map((time) => tried(on('2026-04-15', time)));
  const before = (count: number, first: string) => Array.from({ length: count }, (_, i) => tried(on('2026-04-14', `12:${String(Number(first) + i * 6).padStart(2, '0')}:30`)));
  return [
    ...warned('one call, four minutes and 59 seconds ago', minutes('11:55:01'), ['rapid-succession']),
    ...warned('one call, five minutes ago', minutes('11:55:00'), []),
    ...warned('five calls in a day before', before(5, '01'), []),
    ...warned('six calls in a day before: this is the seventh', before(6, '01'), ['concentrated-in-a-day']),
    ...warned('six calls, the first of them a day and half a minute ago', [tried(on('2026-04-14', '11:59:30')), ...before(5, '01')], []),
    ...warned('six calls, the first of them a day ago', [tried(on('2026-04-14', '12:00:00')), ...before(5, '01')], []),
    ...warned('six calls, the first of them a second less than a day ago', [tried(on('2026-04-14', '12:00:01')), ...before(5, '01')], ['concentrated-in-a-day']),
  ];
}

/** Limit B: the date of the conversation is day 1. */
function quiet(): readonly Told[] {
  const rule = 'us/reg-f/after-conversation';
  const words = 'within a period of seven consecutive days after having had a telephone conversation';
  const night = talk(on('2026-04-09', '20:30:00'));
  const spoke = talk(on('2026-04-13'));
  const turn = (says: string, verdict: string, facts: Turn['facts'], ask: object = {}): Turn =>
    ({ says, verdict, ask, ...(facts === undefined ? {} : { facts }) });
  return [
    ...casesOf(PACK, home, rule, words, [
      turn('day 6', BROKEN, [night], { at: on('2026-04-14', '20:00:00') }), turn('day 7', BROKEN, [night], { at: on('2026-04-15', '20:59:59') }),
      turn('day 8, less than 168 hours on', OK, [night], { at: on('2026-04-16', '08:00:01') }),
      turn('the person called', BROKEN, [talk(on('2026-04-13'), { direction: 'in' })]),
      turn('a voicemail is no conversation', OK, [tried(on('2026-04-13'), { outcome: 'voicemail' })]),
      turn('a text that was answered is no telephone conversation', OK, [tried(on('2026-04-13'), { channel: 'sms', outcome: 'replied' })]),
      turn('a visit in which they spoke is none', OK, [talk(on('2026-04-13'), { channel: 'visit' })]),
      turn('then a text', 'permits', [spoke], { channel: 'sms', statesOptOut: true }),
      turn('then a video', 'permits', [spoke], by('video')),
      turn('with another collector', OK, [talk(on('2026-04-13'), { actor: 'C2' })]),
      turn('with another collector of the same institution', OK, [talk(on('2026-04-13'), { actor: 'C2' }), ...SISTERS]),
      turn('about another debt', OK, [talk(on('2026-04-13'), { loans: ['D2'] })]),
      turn('about both debts', BROKEN, [talk(on('2026-04-13'), { loans: ['D1', 'D2'] })], { loans: ['D2'] }),
      turn('with the spouse', OK, [talk(on('2026-04-13'), { person: 'N1' })]),
      turn('consented to since', OK, [spoke, agreed(on('2026-04-14'))]),
      turn('consented to in that conversation, until day 7', OK, [talk(on('2026-04-09', '09:00:00'), { contact: 'then' }), agreed(on('2026-04-09', '09:01:00'), { obtainedDuring: 'then' })]),
      turn('consented to with the creditor', BROKEN, [spoke, agreed(on('2026-04-14'), { givenTo: 'BANK' })]),
      turn('consented to, and spoken since', BROKEN, [agreed(on('2026-04-12')), spoke]),
      ...[['2026-04-10', BROKEN], ['2026-04-11', OK]].map(([date = '', verdict = '']) =>
        turn(`consented to on ${date}, a last time spoken on the 16th: asked on the 17th`, verdict, [
          talk(on('2026-04-16'), { contact: 'mine' }), agreed(on(date, '13:00:00'), { obtainedDuring: 'mine' })], { at: on('2026-04-17') })),
      ...bothSides(FROM, BROKEN, 'not-in-force', [talk(on(daysAfter(FROM, -2)))]),
    ]),
    ...STUDENTS.flatMap(([product, account, verdict]) =>
      casesOf(PACK, students(product, account), rule, `${words}; student loans under one account number are one debt`, [
        turn(`${product}, account ${account ?? 'none'}: spoken about one, then the other`, verdict, [spoke], { loans: ['D2'] })])),
    ...rebutted(rule, words, [spoke]),
  ];
}

const outOf = (more: object, at = EARLY) => about('OptedOut', at, more);
const confirming = { channel: 'sms', act: 'reply', purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'] };
const confirm = { ...confirming, statesOptOut: true };

function media(): readonly Told[] {
  const rule = 'us/reg-f/medium-opt-out';
  const text = { channel: 'sms', statesOptOut: true };
  const sms = outOf({ channel: 'sms' });
  const again = tried(on('2026-04-15', '09:00:00'), { contact: 'again', direction: 'in', channel: 'sms', outcome: 'replied' });
  const turn = (says: string, verdict: string, facts: Turn['facts'], ask: object): Turn => ({ says, verdict, ask, facts: facts ?? [] });
  return casesOf(PACK, home, rule, 'has requested that the debt collector not use that medium to communicate with the person', [
    turn('a text after it', 'forbids', [sms], text), turn('a call after it', OK, [sms], {}),
    turn('one number alone: that number', 'forbids', [outOf({ contactPoint: 'mobile' })], {}),
    turn('one number alone: another', OK, [outOf({ contactPoint: 'mobile' })], { contactPoint: 'landline' }),
    turn('what the law requires to be sent so', 'permits', [sms], { ...text, mandatory: true }),
    turn('the confirmation', 'permits', [sms], confirm),
    turn('a confirmation with more in it', 'forbids', [sms], { ...confirm, content: ['confirms-opt-out', 'asks-payment'] }),
    turn('a confirmation for another purpose too', 'forbids', [sms], { ...confirm, purposes: ['opt-out-confirmation', 'arrears-contact'] }),
    turn('a second confirmation', 'forbids', [sms, tried('2019-06-03T15:01:00Z', { ...confirming, outcome: 'delivered' })], confirm),
    turn('one reply where the person uses it again', 'permits', [sms, again], { ...text, inReplyTo: 'again' }),
    turn('a second reply', 'forbids', [sms, again, tried(on('2026-04-15', '09:01:00'), { channel: 'sms', inReplyTo: 'again', outcome: 'delivered' })],
      { ...text, inReplyTo: 'again' }),
    turn('a cease request is none', 'permits', [about('CeaseRequested', EARLY, { scope: { channels: ['sms'] }, form: 'oral' })], text),
    ...bothSides(FROM, 'forbids', 'not-in-force', [sms], text),
  ]);
}

const OPT_OUT = 'a reasonable and simple method by which the consumer can opt out';

function content(): readonly Told[] {
  const mail = { channel: 'email', contactPoint: 'mail', statesOptOut: true };
  const used = (more: object = {}) => tried(on('2026-04-10'), { direction: 'in', channel: 'email', contactPoint: 'work-mail', outcome: 'replied', ...more });
  const workMail = { ...mail, contactPoint: 'work-mail' };
  const named = about('ConsentGiven', EARLY, { scope: { contactPoints: ['work-mail'] }, form: 'written' });
  const message = (channel: Reaching, says: boolean): Turn => ({
    says: `by ${channel}, ${says ? 'with it' : 'without it'}`, ask: { ...by(channel), statesOptOut: says },
    verdict: !says && ['email', 'sms', 'chat'].includes(channel) ? 'forbids' : channel === 'phone' ? OK : 'permits' });
  return [
    ...casesOf(PACK, home, 'us/reg-f/opt-out-notice', OPT_OUT, [
      ...CHANNELS.flatMap((channel) => [message(channel, true), message(channel, false)]),
      ...['opt-out-by-post-only', 'opt-out-fee', 'opt-out-asks-personal-data'].map((flag): Turn =>
        ({ says: flag, verdict: 'forbids', ask: { ...mail, content: [flag] } })),
      { says: 'by a link', verdict: 'permits', ask: { ...mail, content: ['opt-out-by-link'] } },
      ...bothSides(FROM, 'forbids', 'not-in-force', [], { ...mail, statesOptOut: false }),
    ]),
    ...casesOf(PACK, home, 'us/reg-f/social-media', 'viewable by the general public or the person\'s social media contacts', [
      { says: 'what others can see', verdict: 'forbids', ask: { content: ['visible-to-others'] } },
      { says: 'what nobody else can see', verdict: OK, ask: { content: [] } },
      ...bothSides(FROM, 'forbids', 'not-in-force', [], { content: ['visible-to-others'] }),
    ]),
    ...casesOf(PACK, home, 'us/reg-f/work-email', 'provided to the consumer by the consumer\'s employer', [
      { says: 'the employer\'s mailbox', verdict: 'forbids', ask: workMail }, { says: 'another mailbox', verdict: 'permits', ask: mail },
      { says: 'the person wrote from it about the debt', verdict: 'permits', facts: [used()], ask: workMail },
      { says: 'the person wrote from it about another debt', verdict: 'forbids', facts: [used({ loans: ['D2'] })], ask: workMail },
      { says: 'the person agreed to it', verdict: 'permits', facts: [named], ask: workMail },
      { says: 'a mailbox at work that the employer does not provide', verdict: 'forbids', ask: { ...mail, contactPoint: 'shop' },
        facts: [about('ContactPointAdded', EARLY, { contactPoint: 'shop', channels: ['email'], place: 'work' })] },
      { says: 'a mailbox of the employer\'s that is not tied to the workplace', verdict: 'forbids', ask: { ...mail, contactPoint: 'staff' },
        facts: [about('ContactPointAdded', EARLY, { contactPoint: 'staff', channels: ['email'], providedBy: 'employer' })] },
      { says: 'the employer provides a telephone', verdict: OK, ask: { contactPoint: 'desk' },
        facts: [about('ContactPointAdded', EARLY, { contactPoint: 'desk', channels: ['phone'], providedBy: 'employer' })] },
      ...bothSides(FROM, 'forbids', 'not-in-force', [], workMail),
    ]),
  ];
}

const NEEDED = ['neutral-business-name', 'asks-to-reply', 'names-person', 'gives-telephone-number'];
const ALLOWED = ['salutation', 'date-and-time', 'suggested-times', 'any-representative'];

function voicemails(): readonly Told[] {
  const heard = (says: string, list: readonly string[], classification: string, more: object = {}): Told => ({
    packs: PACK, words: 'A limited-content message means a voicemail message for a consumer that includes all of the content', says,
    facts: [fact('PersonRegistered', EARLY, { person: 'P1', residence: US, zones: [] })],
    ask: { question: 'classify', at: on('2026-04-15'), message: { channel: 'phone', outcome: 'voicemail', content: list, ...more } },
    expect: { classification } });
  const WHOLE = 'limited-content-message';
  const NOT = 'not-limited-content';
  return [
    heard('the four that it needs', NEEDED, WHOLE), heard('with the four that it may have', [...NEEDED, ...ALLOWED], WHOLE),
    ...NEEDED.map((item) => heard(`without ${item}`, NEEDED.filter((n) => n !== item), NOT)),
    ...ALLOWED.map((item) => heard(`with ${item}`, [...NEEDED, item], WHOLE)),
    ...['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'identifies-collector']
      .map((item) => heard(`with ${item}`, [...NEEDED, item], 'communication')),
    ...['business-name-shows-collection', 'state-required-words', 'cut-off'].map((item) => heard(`with ${item}`, [...NEEDED, item], NOT)),
    heard('spoken to somebody', NEEDED, NOT, { outcome: 'conversation' }), heard('sent as a text', NEEDED, NOT, { channel: 'sms' }),
    heard('on a video call', NEEDED, NOT, { channel: 'video' }),
  ];
}

const YEARS = 'must retain the recording of each such telephone call for three years after the date of the call';
const LAST = 'until three years after the debt collector\'s last collection activity on the debt';

/** A house that keeps the same records for a year from the day on which they were made. */
const YEAR = { id: 'h', version: '1', rules: [{ id: 'year', kind: 'record-keeping', records: ['call-recording', 'compliance-evidence'], keepFor: { months: 12 },
  from: 'made', bound: 'at-least' }] } as unknown as House;

function kept(): readonly Told[] {
  const facts = [...home, tried(on('2026-04-15'), { contact: 'first' }), tried(on('2026-05-20'), { contact: 'last' })];
  const keep = (words: string, says: string, record: string, keepUntil: string | null, more: readonly Given[] = facts, at = on('2026-06-01')): Told =>
    ({ packs: PACK, words, says, facts: more, ask: { question: 'keep-until', at, record, of: 'first' }, expect: { keepUntil } });
  const then = [...home, tried(on(daysAfter(FROM, -3)), { contact: 'first' })];
  return [
    keep(YEARS, 'a recording of 15 April 2026, whatever was called later', 'call-recording', '2029-04-15'), keep(YEARS, 'by its other name', 'collection-recording', '2029-04-15'),
    keep(LAST, 'a record of 15 April, the last call on 20 May 2026', 'compliance-evidence', '2029-05-20'), keep(LAST, 'by its other name', 'contact-log', '2029-05-20'),
    keep(YEARS, 'another record', 'complaint', null),
    { ...keep(YEARS, 'a house that keeps a year at least keeps three', 'call-recording', '2029-04-15'), house: YEAR },
    { ...keep(LAST, 'a house that keeps a year at least keeps three', 'compliance-evidence', '2029-05-20'), house: YEAR },
    ...['call-recording', 'compliance-evidence'].flatMap((record) => [
      keep(record === 'call-recording' ? YEARS : LAST, `${record}, asked on 29 November 2021`, record, null, then, on('2021-11-29')),
      keep(record === 'call-recording' ? YEARS : LAST, `${record}, asked on 30 November 2021`, record, '2024-11-27', then, on('2021-11-30'))]),
  ];
}

/** The regulation: what it shares with the statute, and what it alone says. */
export const US_REG_F: readonly Told[] = [
  ...collectorCases({ pack: 'us/reg-f', from: FROM, call: OK, message: 'permits' }),
  ...calls(), ...agreedCalls(), ...patterns(), ...quiet(), ...media(), ...content(), ...voicemails(), ...kept(),
  ...casesOf(PACK, home, 'us/reg-f/hours', 'knows or should know', [{ says: 'a letter in the night', verdict: 'permits',
    ask: { ...LETTER, at: on('2026-04-15', '23:00:00') } }]),
];

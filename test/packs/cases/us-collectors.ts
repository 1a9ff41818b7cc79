import { about, bothSides, by, casesOf, CHANNELS, fact, LONG_AGO, on, scene, tried, young } from './america.js';
import type { Turn } from './america.js';
import type { Told } from './given.js';

/** The statute and the regulation under it say much the same of the same collectors. */
export interface Text {
  readonly pack: 'us/reg-f' | 'us/fdcpa';
  readonly from: string;
  /** What a call, and what a message, is answered where nothing speaks against it. */
  readonly call: string;
  readonly message: string;
}

const US = { country: 'US' };
const EARLY = '2019-06-03T15:00:00Z';
const home = scene({ residence: US });
const letter = { channel: 'letter', contactPoint: 'home' };
const EVENING = on('2026-04-15', '21:30:00');
const ELECTRONIC = ['email', 'chat', 'sms', 'in-app', 'self-service'] as const;

/** Times on a weekday, a Saturday and a Sunday: the dates, and for each time of day the verdict. */
export const onEachDay = (times: readonly (readonly [string, string])[]): readonly Turn[] =>
  [['a Wednesday', '2026-04-15'], ['a Saturday', '2026-04-18'], ['a Sunday', '2026-04-19']].flatMap(([day, date = '']) =>
    times.map(([time, verdict]): Turn => ({ says: `${day} at ${time}`, verdict, ask: { at: on(date, time) } })));

const consent = (more: object, at = on('2026-04-10')) => about('ConsentGiven', at, {
  scope: {}, form: 'oral', givenTo: 'C1', lifts: ['hours'], ...more });
const LATE_CALL = tried(on('2026-04-10', '22:00:00'), { contact: 'late', outcome: 'conversation', loans: ['D2'] });
const EVENING_CALL = tried(on('2026-04-10', '18:00:00'), { contact: 'early', outcome: 'conversation', loans: ['D2'] });

function hours({ pack, from, call, message }: Text): readonly Told[] {
  const words = pack === 'us/reg-f' ? 'before 8:00 a.m. and after 9:00 p.m. local time at the consumer\'s location is inconvenient'
    : 'after 8 o\'clock antemeridian and before 9 o\'clock postmeridian';
  const times = pack === 'us/reg-f'
    ? [['07:59:59', 'forbids'], ['08:00:00', call], ['21:00:00', call], ['21:00:01', 'forbids']] as const
    : [['08:00:00', 'forbids'], ['08:00:01', call], ['20:59:59', call], ['21:00:00', 'forbids']] as const;
  return casesOf([pack], home, `${pack}/hours`, words, [
    ...onEachDay(times),
    ...CHANNELS.map((channel): Turn => ({ says: `by ${channel} at half past nine in the evening`,
      verdict: channel === 'letter' ? message : 'forbids', ask: { at: EVENING, ...by(channel), statesOptOut: true } })),
    { says: 'consented to, in the evening', verdict: call, facts: [consent({ until: on('2026-12-01') })], ask: { at: EVENING } },
    { says: 'consented to in a call at a time that was open', verdict: call, facts: [EVENING_CALL, consent({ obtainedDuring: 'early' })], ask: { at: EVENING } },
    { says: 'consented to in a call that itself came too late', verdict: 'forbids', facts: [LATE_CALL, consent({ obtainedDuring: 'late' })], ask: { at: EVENING } },
    { says: 'consented to, but to the creditor', verdict: 'forbids', facts: [consent({ givenTo: 'BANK' })], ask: { at: EVENING } },
    ...bothSides(from, 'forbids', 'not-in-force').map((turn) => ({ ...turn, ask: { at: on(String(turn.says.slice(-10)), '07:00:00') } })),
  ]);
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const times = (kind: string, from: string, until: string, at = EARLY) =>
  about('TimesStated', at, { kind, weekly: [{ days: WEEKDAYS, from, until }] });
const refusal = about('RefusalStated', EARLY, { scope: { loans: ['D1'] }, reason: 'unstated', words: 'not now, please' });

function wishes({ pack, from, call }: Text): readonly Told[] {
  const rule = `${pack}/stated-times-and-places`;
  const busy = [tried(on('2026-04-15', '11:58:00'), { contact: 'live', outcome: 'answered' }),
    about('BusyNow', on('2026-04-15', '11:59:00'), { contact: 'live' })];
  const wrote = tried(on('2026-04-15', '22:00:00'), { contact: 'wrote', direction: 'in', outcome: 'replied', channel: 'sms' });
  const answer = { at: on('2026-04-15', '22:10:00'), channel: 'sms', inReplyTo: 'wrote', statesOptOut: true };
  const noon = times('inconvenient', '11:00', '13:00');
  const late = { at: on('2026-04-15', '22:10:00') };
  return casesOf([pack], home, rule, 'a time or place known or which should be known to be inconvenient to the consumer', [
    { says: 'an hour that does not suit', verdict: 'forbids', facts: [noon] },
    { says: 'its last minute is over', verdict: call, facts: [noon], ask: { at: on('2026-04-15', '13:00:00') } },
    { says: 'an hour in the night that suits', verdict: call, facts: [times('convenient', '22:00', '23:00')], ask: late },
    { says: 'an hour that does not suit, and a consent to it', verdict: call, facts: [noon, consent({})] },
    { says: 'an hour that does not suit, and a consent told to the creditor', verdict: 'forbids', facts: [noon, consent({ givenTo: 'BANK' })] },
    { says: 'the home does not suit: the telephone that stands there', verdict: 'forbids', ask: { contactPoint: 'landline' },
      facts: [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })] },
    { says: 'the home does not suit: a mobile', verdict: call, facts: [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })] },
    { says: '"busy right now", in the same call', verdict: 'forbids', facts: busy, ask: { continues: 'live' } },
    { says: '"busy right now", another call', verdict: call, facts: busy },
    { says: 'a refusal that nobody has routed', verdict: 'needs-review', facts: [refusal] },
    { says: 'one reply to a message of the night, at an hour that does not suit', verdict: 'permits', ask: answer,
      facts: [times('inconvenient', '21:30', '23:00'), wrote] },
    ...bothSides(from, 'forbids', 'not-in-force', [noon]),
    ...bothSides(from, 'needs-review', 'not-in-force', [refusal]),
  ]);
}

const represented = (more: object = {}) => about('RepresentationNotified', EARLY,
  { loans: ['D1'], by: 'ATTORNEY', contactAscertainable: true, ...more });
const opened = about('DirectContactAllowed', '2019-06-04T15:00:00Z', { loans: ['D1'], by: 'ATTORNEY' });
const closedWork = about('PlaceStated', EARLY, { place: 'work', kind: 'forbidden' });

function attorneyAndWork({ pack, from, call, message }: Text): readonly Told[] {
  const work = { contactPoint: 'work' };
  const free = (channel: string): string => (channel === 'phone' ? call : message);
  return [
    ...casesOf([pack], home, `${pack}/attorney`, 'represented by an attorney with respect to such debt', [
      { says: 'the attorney can be found', verdict: 'forbids', facts: [represented()] },
      { says: 'whether they can be found is not known', verdict: 'needs-review', facts: [represented({ contactAscertainable: undefined })] },
      { says: 'they cannot be found', verdict: call, facts: [represented({ contactAscertainable: false })] },
      { says: 'another debt', verdict: call, facts: [represented()], ask: { loans: ['D2'] } },
      { says: 'the attorney has opened the way', verdict: call, facts: [represented(), opened] },
      ...bothSides(from, 'forbids', 'not-in-force', [represented()]),
    ]),
    ...casesOf([pack], home, `${pack}/workplace`,
      'the consumer\'s employer prohibits the consumer from receiving such communication', [
        ...(['phone', 'video', 'visit', 'letter'] as const).flatMap((channel): readonly Turn[] => [
          { says: `by ${channel}, and it is known`, verdict: 'forbids', facts: [closedWork], ask: { channel, ...work } },
          { says: `by ${channel}, and nobody has said so`, verdict: free(channel), ask: { channel, ...work } },
        ]),
        { says: 'the mobile is not tied to the place', verdict: call, facts: [closedWork] },
        ...bothSides(from, 'forbids', 'not-in-force', [closedWork], work),
      ]),
  ];
}

const other = (kind: string | null, more: object = {}) => fact('PersonRegistered', LONG_AGO, {
  person: 'N1', residence: US, zones: [{ zone: 'America/New_York', basis: 'address' }],
  ...(kind === null ? {} : { relations: [{ to: 'P1', kind }] }), ...more });
const toOther = { person: 'N1', contactPoint: undefined };
const where = { ...toOther, purposes: ['location-information'] };
const party = (role: string) => [other(null), ...scene({ residence: US, loan: { parties: [
  { person: 'P1', role: 'borrower' }, { person: 'N1', role }] } }).filter(({ type }) => type === 'LoanOpened')
  .map((loan) => ({ ...loan, id: `${String(loan['loan'])}-${role}`, loan: `${String(loan['loan'])}X` }))];

function whom({ pack, from, call }: Text): readonly Told[] {
  const told = (more: object) => about('ConsentGiven', EARLY, { scope: { persons: ['N1'] }, form: 'written', givenTo: 'C1', lifts: ['third-party'], ...more });
  const asParty = (role: string, verdict: string): Turn => ({ says: `a ${role}`, verdict, facts: [...party(role),
    fact('ActorEngaged', LONG_AGO, { actor: 'C1', role: 'collector', ownName: true, loans: ['D1X'], loanStatusWhenObtained: 'default' })],
  ask: { ...toOther, loans: ['D1X'] } });
  return casesOf([pack], home, `${pack}/third-parties`,
    'may not communicate, in connection with the collection of any debt, with any person other than the consumer, his attorney', [
      asParty('co-borrower', call), asParty('guarantor', call), asParty('referee', 'forbids'),
      ...(['spouse', 'guardian', 'executor', 'attorney'] as const).map((kind): Turn =>
        ({ says: `the ${kind}`, verdict: call, facts: [other(kind)], ask: toOther })),
      { says: 'a successor, whom the regulation alone names', verdict: pack === 'us/reg-f' ? call : 'forbids', facts: [other('successor')], ask: toOther },
      ...([['2026-04-16', 'a minor\'s parent on the last day', call], ['2026-04-15', 'the parent of one who comes of age that day', 'forbids']] as const)
        .map(([ofAgeFrom, says, verdict]): Turn => ({ says, verdict, facts: [young(US, 'east', ofAgeFrom), other('parent')], ask: toOther })),
      { says: 'a parent, the age not on file', verdict: 'needs-review', facts: [other('parent')], ask: toOther },
      ...(['sibling', 'neighbour', 'employer', 'colleague'] as const).map((kind): Turn =>
        ({ says: `a ${kind}`, verdict: 'forbids', facts: [other(kind)], ask: toOther })),
      { says: 'a neighbour, only to ask where the person is', verdict: call, facts: [other('neighbour')], ask: where },
      { says: 'a neighbour, for that and for something else', verdict: 'forbids', facts: [other('neighbour')],
        ask: { ...where, purposes: ['location-information', 'arrears-contact'] } },
      { says: 'a neighbour, with the consumer\'s consent', verdict: call, facts: [other('neighbour'), told({})], ask: toOther },
      { says: 'a neighbour, with a consent given to the creditor', verdict: 'forbids', facts: [other('neighbour'), told({ givenTo: 'BANK' })], ask: toOther },
      { says: 'a neighbour, with consent to somebody else\'s being told', verdict: 'forbids',
        facts: [other('neighbour'), told({ scope: { persons: ['N2'] } })], ask: toOther },
      ...bothSides(from, 'forbids', 'not-in-force', [other('neighbour')], toOther),
    ]);
}

/** The collector and another one, engaged by the same institution. */
export const SISTERS = ['C1', 'C2'].map((actor) => fact('ActorEngaged', '2018-01-03T09:00:00Z', { actor, role: 'collector', ownName: true,
  institution: 'I1', loans: ['D1', 'D2'], loanStatusWhenObtained: 'default' }));

const asked = (more: object = {}) => tried(EARLY,
  { person: 'N1', contactPoint: undefined, purposes: ['location-information'], contact: 'asked', outcome: 'conversation', ...more });
const attested = (statement: string) => fact('AttestationMade', '2019-06-05T15:00:00Z', { by: 'O1', statement, about: 'asked' });

function location({ pack, from, call, message }: Text): readonly Told[] {
  const base = [...home, other('neighbour')];
  const once = `${pack}/location-enquiry-once`;
  const says = `${pack}/location-enquiry-content`;
  return [
    ...casesOf([pack], base, says, 'not state that such consumer owes any debt', [
      ...(['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'identifies-collector', 'visible-to-others'] as const)
        .map((content): Turn => ({ says: content, verdict: 'forbids', ask: { ...where, content: [content] } })),
      { says: 'only a name', verdict: call, ask: { ...where, content: ['states-name'] } },
      { says: 'to the consumer it may be said', verdict: call, ask: { content: ['mentions-debt', 'asks-payment', 'states-balance', 'states-cause'] } },
      ...bothSides(from, 'forbids', 'not-in-force', [], { ...where, content: ['mentions-debt'] }),
    ]),
    ...casesOf([pack], base, once, 'not communicate with any such person more than once unless requested to do so by such person', [
      { says: 'nobody was reached so far', verdict: call, facts: [asked({ outcome: 'no-answer' })], ask: where },
      { says: 'a letter was delivered', verdict: 'forbids', facts: [asked({ outcome: 'delivered', channel: 'letter' })], ask: where },
      { says: 'spoken with once', verdict: 'forbids', facts: [asked()], ask: where },
      { says: 'spoken with once, by another collector', verdict: call, facts: [asked({ actor: 'C2' })], ask: where },
      { says: 'spoken with once, by another collector of the same institution', verdict: call, facts: [asked({ actor: 'C2' }), ...SISTERS], ask: where },
      { says: 'spoken with once, about another debt', verdict: call, facts: [asked({ loans: ['D2'] })], ask: where },
      { says: 'spoken with once, about something else', verdict: call, facts: [asked({ purposes: ['account-servicing'] })], ask: where },
      { says: 'another neighbour was asked', verdict: call, facts: [fact('PersonRegistered', LONG_AGO, { ...other('neighbour'), person: 'N2' }),
        asked({ person: 'N2' })], ask: where },
      { says: 'the consumer, after such an enquiry', verdict: call, facts: [asked()] },
      ...CHANNELS.map((channel): Turn => ({ says: `spoken with once, then by ${channel}`, verdict: 'forbids', facts: [asked()],
        ask: { ...where, channel, at: on('2026-04-15'), statesOptOut: true, ...(channel === 'visit' ? { place: 'home' } : {}) } })),
      ...([['the person requested another call', call], ['we reasonably believe the answer wrong', call],
        ['the answer was erroneous', call], ['the answer was incomplete', call], ['the officer was in a hurry', 'forbids']] as const)
        .map(([statement, verdict]): Turn => ({ says: `attested: ${statement}`, verdict, facts: [asked(), attested(statement)], ask: where })),
      ...ELECTRONIC.slice(0, 1).map((channel): Turn => ({ says: 'by e-mail, for the first time', verdict: message,
        ask: { ...where, channel, statesOptOut: true } })),
      ...bothSides(from, 'forbids', 'not-in-force', [asked()], where),
    ]),
  ];
}

const CEASE = 'wishes the debt collector to cease further communication';
const cease = (form: string, more: object = {}) => about('CeaseRequested', EARLY, { form, scope: { loans: ['D1'] }, ...more });
const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
const notice = (purposes: readonly string[]) => ({ ...letter, act: 'statutory-notice', purposes });

function stops({ pack, from, call, message }: Text): readonly Told[] {
  const electronic = pack === 'us/reg-f' ? 'forbids' : 'needs-review';
  const survivors = (form: string, closed: string): readonly Turn[] => [
    ...NOTICES.map((purpose): Turn => ({ says: `${form}: ${purpose} may still go`, verdict: message, facts: [cease(form)], ask: notice([purpose]) })),
    { says: `${form}: no other notice`, verdict: closed, facts: [cease(form)], ask: notice(['early-intervention-notice']) },
    { says: `${form}: nothing beside a notice`, verdict: closed, facts: [cease(form)], ask: notice(['efforts-ended-notice', 'arrears-contact']) },
    { says: `${form}: another debt`, verdict: call, facts: [cease(form)], ask: { loans: ['D2'] } },
    { says: `${form}: a request, after it is received`, verdict: closed, facts: [cease(form)] },
    { says: `${form}: a request that arrives later`, verdict: call, facts: [{ ...cease(form), at: on('2026-04-15', '12:00:01') }] },
    ...bothSides(from, closed, 'not-in-force', [cease(form)]),
  ];
  return [
    ...casesOf([pack], home, `${pack}/cease`, CEASE, survivors('written', 'forbids')),
    ...casesOf([pack], home, `${pack}/cease`, CEASE, [
      { says: 'by word of mouth', verdict: call, facts: [cease('oral')] },
      { says: 'nobody asked to cease: an opt-out from e-mail', verdict: call, facts: [about('OptedOut', EARLY, { channel: 'email' })] }]),
    ...casesOf([pack], home, `${pack}/cease-electronic`, `${CEASE}; in writing`, survivors('electronic', electronic)),
  ];
}

const dispute = about('ProtectionStarted', EARLY, { kind: 'dispute', loans: ['D1'] });

const disputed = (text: Text): readonly Told[] => [
  ...disputedAs(text, `${text.pack}/dispute`, dispute, 'needs-review'),
  ...disputedAs(text, `${text.pack}/written-dispute`, { ...dispute, variant: 'written-in-time' }, 'forbids'),
];

function disputedAs({ pack, from, call, message }: Text, rule: string, dispute: ReturnType<typeof about>,
  barred: string): readonly Told[] {
  return casesOf([pack], home, rule, 'shall cease collection of the debt, or any disputed portion thereof, until the debt collector obtains verification', [
    { says: 'collection waits', verdict: barred, facts: [dispute] },
    { says: 'a reminder waits', verdict: barred, facts: [dispute], ask: { act: 'reminder', purposes: ['repayment-reminder'] } },
    { says: 'servicing does not', verdict: call, facts: [dispute], ask: { act: 'servicing', purposes: ['account-servicing'] } },
    { says: 'another debt', verdict: call, facts: [dispute], ask: { loans: ['D2'] } },
    ...NOTICES.map((purpose): Turn => ({ says: `${purpose} that collects`, verdict: message, facts: [dispute],
      ask: { ...letter, purposes: [purpose], act: 'collection' } })),
    { says: 'bankruptcy is another state', verdict: call, facts: [{ ...dispute, kind: 'bankruptcy' }] },
    { says: 'over', verdict: call, facts: [dispute, about('ProtectionEnded', '2019-07-03T15:00:00Z', { kind: 'dispute' })] },
    { says: 'a servicing call that asks for payment waits', verdict: barred, facts: [dispute],
      ask: { act: 'servicing', purposes: ['account-servicing'], content: ['asks-payment'] } },
    ...bothSides(from, barred, 'not-in-force', [dispute]),
  ]);
}

function bound({ pack, call }: Text): readonly Told[] {
  const actor = (says: string, verdict: string, more: object): Told =>
    ({ packs: [pack], words: 'the term "debt collector" means any person who … regularly collects … debts owed or due … another', says,
      facts: scene({ residence: US, actor: more }), ask: { question: 'contact', at: on('2026-04-15'), person: 'P1', actor: 'C1',
        loans: ['D1'], act: 'collection', channel: 'phone', contactPoint: 'mobile', purposes: [] }, expect: { verdict } });
  const none = 'not-applicable';
  const living = (says: string, verdict: string, more: object, person: object = {}): Told =>
    ({ ...actor(says, verdict, {}), facts: scene({ residence: { country: 'US', ...more }, person }) });
  return [
    actor('a collector of a debt in default', call, {}), actor('a collector since before default', none, { loanStatusWhenObtained: 'current' }),
    actor('a collector since before default, under another name', none, { loanStatusWhenObtained: 'current', ownName: false }),
    actor('it is not known since when', 'needs-review', { loanStatusWhenObtained: undefined }),
    actor('a servicer of a debt in default', call, { role: 'servicer' }),
    actor('a servicer since before default', none, { role: 'servicer', loanStatusWhenObtained: 'current' }),
    actor('a lender in its own name', none, { role: 'lender', loanStatusWhenObtained: 'current' }),
    actor('a lender that bought the debt in default, in its own name', none, { role: 'lender' }),
    actor('a lender under another name', call, { role: 'lender', ownName: false, loanStatusWhenObtained: 'current' }),
    living('a company', none, {}, { kind: 'organisation' }), living('somebody abroad', none, { country: 'CA' }),
  ];
}

/** Cases that hold of the statute and of the regulation alike. */
export const collectorCases = (text: Text): readonly Told[] => [
  ...bound(text), ...hours(text), ...wishes(text), ...attorneyAndWork(text), ...whom(text), ...location(text),
  ...stops(text), ...disputed(text),
];

const seen = { ...letter, content: ['visible-to-others'] };
const postCard = casesOf(['us/fdcpa'], home, 'us/fdcpa/post-card', 'Communicating with a consumer regarding a debt by post card', [
  { says: 'a post card', verdict: 'forbids', ask: seen }, { says: 'a closed letter', verdict: 'permits', ask: { ...letter, content: [] } },
  { says: 'another medium', verdict: 'permits', ask: { content: ['visible-to-others'] } },
  ...bothSides('2020-01-01', 'forbids', 'not-in-force', [], seen),
]);

/** The statute. */
export const US_FDCPA: readonly Told[] = [
  ...collectorCases({ pack: 'us/fdcpa', from: '2020-01-01', call: 'permits', message: 'permits' }), ...postCard,
];

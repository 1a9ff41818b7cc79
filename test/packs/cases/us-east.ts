import { about, by, casesOf, CHANNELS, daysAfter, fact, LONG_AGO, on, scene, tried } from './america.js';
import type { Given, Told } from './given.js';
import { cease, lift, note, NOTICES, sharedWithStatute } from './state-text.js';
import { bound, CURRENT, EARLY, LENDER, NONE, sides, turn, windowTurns } from './turns.js';
import { SISTERS } from './us-collectors.js';

const MA = { country: 'US', region: 'MA' };
const ma = scene({ residence: MA, actor: LENDER });
const WEEK = 'in excess of two such communications in each seven-day period';
const MONTH = 'two such communications in each 30-day period';
const shop = (place: string) => about('ContactPointAdded', LONG_AGO, { contactPoint: place, channels: ['phone', 'sms'], line: 'landline', place });
const ELSEWHERE = ['work', 'business', 'site'] as const;

/** Each rule of Massachusetts: whom, what and where it counts. */
function massachusettsRule(rule: string, words: string, days: number, point: string, other: string): readonly Told[] {
  const ask = { contactPoint: point };
  const more = { contactPoint: point };
  const one = tried(on('2026-04-14', '09:00:00'), more);
  const with2 = (change: object, base = {}) => [one, tried(on('2026-04-14', '10:00:00'), { ...more, ...base, ...change })];
  return casesOf(['us/ma'], [...ma, ...ELSEWHERE.map(shop), shop('personal')], rule, words, [
    ...windowTurns({ max: 2, days, more, ask, date: '2026-05-15' }),
    turn('a text and a call', 'forbids', ask, with2({ channel: 'sms', outcome: 'delivered' })),
    turn('two calls, then a text', 'forbids', { ...ask, channel: 'sms' }, with2({})),
    turn('two calls, then an e-mail', NONE, { channel: 'email', contactPoint: 'mail' }, with2({})),
    turn('an e-mail and a call', 'permits', ask, with2({ channel: 'email', contactPoint: 'mail' })),
    turn('a recorded message and a call', 'forbids', ask, with2({ prerecorded: true })),
    turn('one about another debt', 'permits', ask, with2({ loans: ['D2'] })),
    turn('one by somebody else of the creditor\'s', 'forbids', ask, with2({ actor: 'C2' })),
    turn('one to the other kind of number', 'permits', ask, with2({ contactPoint: other })),
    turn('one that was a reminder', 'forbids', ask, with2({ act: 'reminder' })),
    turn('one that only serviced the account', 'permits', ask, with2({ act: 'servicing' })),
    turn('one of the person\'s own', 'permits', ask, with2({ direction: 'in' })),
    ...sides('2020-01-01', 'forbids', 'not-in-force', ['09:00:00', '10:00:00'].map((t) => tried(on('2019-12-30', t), more)), ask),
  ]);
}

const MASSACHUSETTS: readonly Told[] = [
  ...massachusettsRule('us/ma/personal-number', WEEK, 7, 'mobile', 'work'),
  ...massachusettsRule('us/ma/elsewhere', MONTH, 30, 'work', 'mobile'),
  ...ELSEWHERE.flatMap((place) => casesOf(['us/ma'], [...ma, ...ELSEWHERE.map(shop)], 'us/ma/elsewhere', MONTH, [
    turn(`two to a ${place}, the first of them 20 days ago`, 'forbids', { contactPoint: place },
      [tried(on('2026-03-26'), { contactPoint: place }), tried(on('2026-04-14'), { contactPoint: place })]),
    turn(`two to the mobile, then one to a ${place}`, 'permits', { contactPoint: place }, [tried(on('2026-04-13')), tried(on('2026-04-14'))]),
    turn(`two to a ${place}, then one to the mobile`, 'permits', {}, [tried(on('2026-04-13'), { contactPoint: place }), tried(on('2026-04-14'), { contactPoint: place })]),
  ])),
  ...casesOf(['us/ma'], [...ma, shop('personal')], 'us/ma/personal-number', WEEK, [
    turn('two to a number that the person gave as personal', 'forbids', { contactPoint: 'personal' },
      ['10:00:00', '11:00:00'].map((time) => tried(on('2026-04-14', time), { contactPoint: 'personal' }))),
    turn('two to the home', 'forbids', { contactPoint: 'landline' }, ['10:00:00', '11:00:00'].map((time) => tried(on('2026-04-14', time), { contactPoint: 'landline' }))),
  ]),
  ...bound('us/ma', MA, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['Rhode Island', { country: 'US', region: 'RI' }, NONE], ['another country', { country: 'CA', region: 'MA' }, NONE], ['a state that is not on file', { country: 'US' }, 'needs-review']],
    acts: [['collection', 'permits'], ['reminder', 'permits'], ['servicing', NONE]] }),
];

const NYC = { country: 'US', region: 'NY', locality: 'New York City' };
const city = scene({ residence: NYC });
const CONSENTED = about('ConsentGiven', EARLY, { scope: {}, form: 'written' });
const TWICE = 'shall assume that more than twice during a seven-calendar-day period is excessively frequent';
const IN_2024 = '2024-04-15';

/** What both texts of the cap share, on a date of each. */
function cityCap(rule: string, words: string, date: string, max: number): readonly Told[] {
  const day = daysAfter(date, -1);
  const many = (change: object = {}) => Array.from({ length: max }, (_, i) => tried(on(day, `${String(9 + i).padStart(2, '0')}:00:00`), i === 0 ? change : {}));
  const then = { at: on(date) };
  return casesOf(['us/nyc'], [...city, CONSENTED], rule, words, [
    ...windowTurns({ max, days: 7, date }),
    ...CHANNELS.map((channel) => turn(`${max} calls, then by ${channel}`, 'forbids', { ...then, ...by(channel) }, many())),
    turn('one by another collector', 'permits', then, many({ actor: 'C2' })),
    turn('one by another collector of the same institution', 'permits', then, [...many({ actor: 'C2' }), ...SISTERS]),
    turn('one about another debt', 'permits', then, many({ loans: ['D2'] })),
    turn('one letter that came back', 'permits', then, many({ channel: 'letter', contactPoint: 'home', outcome: 'returned' })),
    turn('one letter that arrived', 'forbids', then, many({ channel: 'letter', contactPoint: 'home', outcome: 'undelivered' })),
    turn('one that replied', 'permits', then, many({ inReplyTo: 'x' })), turn('one that the law requires', 'permits', then, many({ mandatory: true })),
  ]);
}

const sent = (at: string, purpose: string) => tried(at, { ...note(purpose), outcome: 'delivered' });
const wroteAgain = tried(on(IN_2024, '09:00:00'), { contact: 'again', direction: 'in', channel: 'sms', outcome: 'answered' });
const then = { at: on(IN_2024) };

const CITY: readonly Told[] = [
  ...sharedWithStatute({ pack: 'us/nyc', base: city, from: '2020-01-01', date: IN_2024 }),
  ...casesOf(['us/nyc'], city, 'us/nyc/hours', 'without … written consent … given directly to the debt collector', [
    turn('a written consent', 'permits', { at: on(IN_2024, '22:00:00') }, [lift({})]), turn('an electronic consent', 'permits', { at: on(IN_2024, '22:00:00') }, [lift({ form: 'electronic' })]),
    turn('a consent by word of mouth', 'forbids', { at: on(IN_2024, '22:00:00') }, [lift({ form: 'oral' })]),
    turn('a consent given to the creditor', 'forbids', { at: on(IN_2024, '22:00:00') }, [lift({ givenTo: 'BANK' })])]),
  ...cityCap('us/nyc/communications-2020', TWICE, IN_2024, 2),
  ...casesOf(['us/nyc'], city, 'us/nyc/communications-2020', TWICE, [
    turn('one that left a name and a number alone', 'permits', then, ['09:00:00', '10:00:00'].map((time, i) =>
      tried(on('2024-04-14', time), i === 0 ? { content: ['limited-content-message'] } : {}))),
    turn('two loans under one account, one attempt for each', 'permits', then, [tried(on('2024-04-14')), tried(on('2024-04-13'), { loans: ['D2'] })]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', ['09:00:00', '10:00:00'].map((time) => tried(on('2019-12-30', time)))),
    turn('31 August 2026, the last day', 'forbids', { at: on('2026-08-31') }, ['09:00:00', '10:00:00'].map((time) => tried(on('2026-08-30', time)))),
    turn('1 September 2026', 'permits', { at: on('2026-09-01') }, ['09:00:00', '10:00:00'].map((time) => tried(on('2026-08-30', time)))),
  ]),
  ...cityCap('us/nyc/communications', '[three times in any seven-day period, for each account]', '2026-10-14', 3),
  ...casesOf(['us/nyc'], [...scene({ residence: NYC, loan: { account: 'A1' } }), CONSENTED], 'us/nyc/communications', '[three times in any seven-day period, for each account]', [
    turn('two loans under one account: two attempts for one, one for the other', 'forbids', { at: on('2026-10-14') },
      ['09:00:00', '10:00:00', '11:00:00'].map((time, i) => tried(on('2026-10-13', time), { loans: [i === 0 ? 'D2' : 'D1'] }))),
    turn('a message that left a name and a number alone counts now', 'forbids', { at: on('2026-10-14') },
      ['09:00:00', '10:00:00', '11:00:00'].map((time, i) => tried(on('2026-10-13', time), i === 0 ? { content: ['limited-content-message'] } : {}))),
    turn('1 September 2026, the first day', 'forbids', { at: on('2026-09-01') }, ['09:00:00', '10:00:00', '11:00:00'].map((time) => tried(on('2026-08-30', time)))),
  ]),
  ...casesOf(['us/nyc'], [...city, CONSENTED], 'us/nyc/after-exchange', '[seven days after an exchange]', [
    ...[['2026-10-14', 'forbids'], ['2026-10-15', 'permits']].map(([date = '', verdict = '']) =>
      turn(`spoken on 8 October, asked on ${date}`, verdict, { at: on(date, '09:00:00') }, [tried(on('2026-10-08', '20:30:00'), { outcome: 'conversation' })])),
    turn('a message that was answered', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { channel: 'sms', outcome: 'replied' })]),
    turn('a message of the person\'s own', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { direction: 'in', channel: 'email', contactPoint: 'mail', outcome: 'delivered' })]),
    turn('a voicemail', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'voicemail' })]),
    turn('with another collector', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', actor: 'C2' })]),
    turn('with another collector of the same institution', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', actor: 'C2' }), ...SISTERS]),
    turn('about another debt', 'permits', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', loans: ['D2'] })]),
    ...CHANNELS.map((channel) => turn(`then by ${channel}`, 'forbids', { at: on('2026-10-14'), ...by(channel) }, [tried(on('2026-10-12'), { outcome: 'conversation' })])),
    ...CHANNELS.map((channel) => turn(`spoken by ${channel}`, 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', ...by(channel) })])),
    turn('31 August 2026', 'permits', { at: on('2026-08-31') }, [tried(on('2026-08-29'), { outcome: 'conversation' })]),
    turn('1 September 2026', 'forbids', { at: on('2026-09-01') }, [tried(on('2026-08-29'), { outcome: 'conversation' })]),
  ]),
  ...casesOf(['us/nyc'], scene({ residence: NYC, loan: { account: 'A1' } }), 'us/nyc/after-exchange', '[seven days after an exchange]', [
    turn('about the other loan of the account', 'forbids', { at: on('2026-10-14') }, [tried(on('2026-10-12'), { outcome: 'conversation', loans: ['D2'] })])]),
  ...casesOf(['us/nyc'], city, 'us/nyc/electronic-consent', '[written, revocable consent to e-mail, text or social media]', [
    ...(['email', 'sms', 'chat'] as const).flatMap((channel) => [
      turn(`by ${channel}, without it`, 'needs-review', { at: on('2026-10-14'), ...by(channel) }),
      turn(`by ${channel}, with it`, 'permits', { at: on('2026-10-14'), ...by(channel) }, [CONSENTED]),
      turn(`by ${channel}, with one given electronically`, 'permits', { at: on('2026-10-14'), ...by(channel) }, [{ ...CONSENTED, form: 'electronic' }]),
      turn(`by ${channel}, with one by word of mouth`, 'needs-review', { at: on('2026-10-14'), ...by(channel) }, [{ ...CONSENTED, form: 'oral' }])]),
    turn('by letter', 'permits', { at: on('2026-10-14'), ...by('letter') }),
    turn('31 August 2026', 'permits', { at: on('2026-08-31'), ...by('sms') }), turn('1 September 2026', 'needs-review', { at: on('2026-09-01'), ...by('sms') }),
  ]),
  ...casesOf(['us/nyc'], city, 'us/nyc/cease', 'communicate with the consumer once in writing', [
    turn('asked in writing', 'forbids', then, [cease('written')]), turn('asked electronically', 'forbids', then, [cease('electronic')]),
    turn('asked by word of mouth', 'permits', then, [cease('oral')]), turn('an opt-out is no cease request', 'permits', { ...then, ...by('sms') }, [about('OptedOut', EARLY, { channel: 'sms' })]),
    ...NOTICES.flatMap((purpose) => [turn(`${purpose} by letter`, 'permits', { ...then, ...note(purpose) }, [cease('written')]),
      turn(`${purpose} by e-mail`, 'permits', { ...then, ...note(purpose, 'email') }, [cease('written')])]),
    turn('a notice by text', 'forbids', { ...then, ...note('efforts-ended-notice', 'sms') }, [cease('written')]),
    turn('another writing', 'forbids', { ...then, ...note('arrears-contact') }, [cease('written')]),
    turn('a second writing', 'forbids', { ...then, ...note('efforts-ended-notice') }, [cease('written'), sent('2019-07-03T15:00:00Z', 'specified-remedy-notice')]),
    turn('what the law requires', 'permits', { ...then, mandatory: true }, [cease('written')]),
    turn('an answer to a message of the person', 'permits', { ...then, channel: 'sms', inReplyTo: 'again' }, [cease('written'), wroteAgain]),
    ...sides('2020-01-01', 'forbids', 'not-in-force', [cease('written')]),
  ]),
  ...bound('us/nyc', NYC, {
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['New York', { ...NYC, locality: 'New York' }, 'permits'], ['NYC', { ...NYC, locality: 'NYC' }, 'permits'], ['Albany', { ...NYC, locality: 'Albany' }, NONE],
      ['a locality that is not on file', { country: 'US', region: 'NY' }, 'needs-review'], ['New York in another state', { ...NYC, region: 'NJ' }, NONE],
      ['another country', { ...NYC, country: 'CA' }, NONE]],
    acts: [['collection', 'permits'], ['reminder', 'permits'], ['servicing', NONE]] }),
];

const DC = { country: 'US', region: 'DC' };
const behind = (pastDueDays: number) => fact('LoanObserved', EARLY, { loan: 'D1', on: '2019-06-03', pastDueDays });
const dc = [...scene({ residence: DC, actor: LENDER }), behind(31)];
const agreed = (scope: object = { channels: ['email', 'sms', 'chat', 'in-app'], contactPoints: ['mail', 'mobile', 'app'] }) => about('ConsentGiven', EARLY, { scope, form: 'oral' });
const dcCap = (rule: string, words: string, max: number, date: string, per: 'account' | 'person', more: object, ask: object, extra: readonly Given[] = []): readonly Told[] => {
  const many = (change: object = {}) => Array.from({ length: max }, (_, i) =>
    tried(on(daysAfter(date, -1), `${String(9 + i).padStart(2, '0')}:00:00`), { ...more, ...(i === 0 ? change : {}) }));
  const when = { at: on(date), ...ask };
  const pooled = per === 'account' ? 'permits' : 'forbids';
  return [
    ...casesOf(['us/dc'], [...dc, ...extra], rule, words, [
      ...windowTurns({ max, days: 7, date, more, ask }), turn('one by another actor', 'permits', when, many({ actor: 'C2' })),
      turn('one by another of the same institution', 'permits', when, [...many({ actor: 'C2' }), ...SISTERS.map((f) => ({ ...f, role: 'lender' }))]),
      turn('one about another account', pooled, when, many({ loans: ['D2'] })),
      turn('one that nobody saw or answered', 'forbids', when, many({ outcome: 'no-answer' })),
    ]),
    ...casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER, loan: { account: 'A1' } }), behind(31), ...extra], rule, words, [
      turn('one about another loan of the account', 'forbids', when, many({ loans: ['D2'] }))]),
  ];
};
const FIVE = 'more than 5 emails, text messages, and private messages per account to a consumer in any 7-day period';
const MESSAGES = ['email', 'sms', 'chat', 'in-app'] as const;
const fiveBefore = (date: string) => [9, 10, 11, 12, 13].map((hour) => tried(on(date, `${String(hour).padStart(2, '0')}:00:00`), { ...by('email'), outcome: 'delivered' }));
const fourBefore = (date: string, count: number) => Array.from({ length: count }, (_, i) => tried(on(date, `${String(9 + i).padStart(2, '0')}:00:00`)));

const DISTRICT: readonly Told[] = [
  ...dcCap('us/dc/calls-2021', 'more than 3 phone calls to a consumer in 7 days', 3, '2022-04-15', 'person', {}, {}),
  ...dcCap('us/dc/calls', 'more than 4 phone calls per account in any 7-day period', 4, '2026-04-15', 'account', {}, {}),
  ...dcCap('us/dc/messages', FIVE, 5, '2026-04-15', 'account', by('email'), by('sms'), [agreed()]),
  ...casesOf(['us/dc'], [...dc, agreed()], 'us/dc/messages', FIVE, [
    ...MESSAGES.flatMap((channel) => [turn(`five e-mails, then by ${channel}`, 'forbids', by(channel), fiveBefore('2026-04-14')),
      turn(`four e-mails and one by ${channel}`, 'forbids', by('email'), [...fiveBefore('2026-04-14').slice(1), tried(on('2026-04-13'), { ...by(channel), outcome: 'delivered' })])]),
    turn('five e-mails, then a call', 'permits', {}, fiveBefore('2026-04-14')), turn('five calls, then an e-mail', 'permits', by('email'), fourBefore('2026-04-14', 5)),
    turn('31 December 2022', NONE, { at: on('2022-12-31'), ...by('email') }, fiveBefore('2022-12-30')), turn('1 January 2023', 'forbids', { at: on('2023-01-01'), ...by('email') }, fiveBefore('2022-12-30')),
  ].map((t) => (t.says === '31 December 2022' ? { ...t, verdict: 'not-in-force' } : t))),
  ...casesOf(['us/dc'], dc, 'us/dc/calls-2021', 'more than 3 phone calls to a consumer in 7 days', [
    ...sides('2021-09-23', 'forbids', 'not-in-force', fourBefore('2021-09-21', 3)), turn('31 December 2022, the last day', 'forbids', { at: on('2022-12-31') }, fourBefore('2022-12-30', 3)),
    turn('1 January 2023', 'permits', { at: on('2023-01-01') }, fourBefore('2022-12-30', 3)), turn('a video is no call', NONE, { at: on('2022-04-15'), ...by('video') }, fourBefore('2022-04-14', 3))]),
  ...casesOf(['us/dc'], dc, 'us/dc/calls', 'more than 4 phone calls per account in any 7-day period', [turn('1 January 2023, the first day', 'forbids', { at: on('2023-01-01') }, fourBefore('2022-12-30', 4))]),
  ...casesOf(['us/dc'], dc, 'us/dc/message-consent', 'after obtaining consent from the consumer', [
    ...MESSAGES.flatMap((channel) => [turn(`by ${channel}, without it`, 'needs-review', by(channel)), turn(`by ${channel}, with it`, 'permits', by(channel), [agreed()])]),
    turn('a consent that names no address', 'needs-review', by('sms'), [agreed({ channels: ['sms'] })]), turn('a consent that names no channel', 'needs-review', by('sms'), [agreed({ contactPoints: ['mobile'] })]),
    turn('a letter needs none', NONE, by('letter')), ...sides('2023-01-01', 'needs-review', 'not-in-force', [], by('sms'))]),
  ...bound('us/dc', DC, { extra: [behind(31)],
    actors: [['a lender in its own name', LENDER, 'permits'], ['a servicer', { role: 'servicer', ...CURRENT }, 'permits'], ['a collector', {}, 'permits']],
    places: [['Maryland', { country: 'US', region: 'MD' }, NONE], ['another country', { country: 'MX', region: 'DC' }, NONE]], acts: [['reminder', 'permits'], ['servicing', NONE]] }),
  ...[[30, NONE], [31, 'permits']].flatMap(([days, verdict]) => casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER }), behind(Number(days))], 'us/dc', 'more than 30 days past due',
    [turn(`${days} days past due`, String(verdict))])),
  ...['mortgage', 'vehicle-loan'].flatMap((product) => casesOf(['us/dc'], [...scene({ residence: DC, actor: LENDER, loan: { product } }), behind(31)], 'us/dc', 'but for mortgages and direct vehicle loans',
    [turn(product, NONE)])),
];

const NY = { country: 'US', region: 'NY' };
const mail = by('email');
const named = (more: object = {}) => about('ConsentGiven', EARLY, { scope: { contactPoints: ['mail', 'work-mail', 'staff'] }, form: 'written', ...more });

const NEW_YORK: readonly Told[] = [
  ...casesOf(['us/ny'], scene({ residence: NY }), 'us/ny/email-consent', '[voluntarily provided address, written consent to e-mail about the debt]', [
    turn('without it', 'forbids', mail), turn('a written one that names the address', 'permits', mail, [named()]), turn('an electronic one', 'permits', mail, [named({ form: 'electronic' })]),
    turn('one by word of mouth', 'forbids', mail, [named({ form: 'oral' })]), turn('one to e-mail as such', 'forbids', mail, [named({ scope: { channels: ['email'] } })]),
    turn('a text', 'permits', by('sms')), ...sides('2020-01-01', 'forbids', 'not-in-force', [], mail)]),
  ...casesOf(['us/ny'], [...scene({ residence: NY }), about('ContactPointAdded', LONG_AGO, { contactPoint: 'staff', channels: ['email'], providedBy: 'employer' })], 'us/ny/work-email',
    '[not an account owned or provided by the employer]', [
      turn('the employer\'s, with a consent', 'forbids', { ...mail, contactPoint: 'work-mail' }, [named()]), turn('the employer\'s, not tied to a place', 'forbids', { ...mail, contactPoint: 'staff' }, [named()]),
      turn('another', 'permits', mail, [named()]), ...sides('2020-01-01', 'forbids', 'not-in-force', [named()], { ...mail, contactPoint: 'work-mail' })]),
  ...casesOf(['us/ny'], scene({ residence: NY }), 'us/ny', 'whom it binds', [turn('a video from work is no e-mail', 'permits', { ...mail, contactPoint: 'mail' }, [named()])]),
  ...([['a servicer of a debt in default', { role: 'servicer' }, 'forbids'], ['a servicer since before default', { role: 'servicer', ...CURRENT }, NONE], ['a lender', { role: 'lender' }, NONE],
    ['a collector since before default', CURRENT, 'forbids']] as const).flatMap(([says, actor, verdict]) => casesOf(['us/ny'], scene({ residence: NY, actor }), 'us/ny/email-consent', 'whom it binds', [turn(says, verdict, mail)])),
  ...([['New Jersey', { country: 'US', region: 'NJ' }], ['another country', { country: 'CA', region: 'NY' }]] as const)
    .flatMap(([says, residence]) => casesOf(['us/ny'], scene({ residence }), 'us/ny', 'whom it binds', [turn(says, NONE, mail)])),
  ...casesOf(['us/ny'], scene({ residence: NY, person: { kind: 'organisation' } }), 'us/ny', 'whom it binds', [turn('a company', NONE, mail)]),
];

/** Massachusetts, New York State and City, the District of Columbia. */
export const US_EAST: readonly Told[] = [...MASSACHUSETTS, ...CITY, ...DISTRICT, ...NEW_YORK];

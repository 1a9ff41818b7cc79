import { about, by, casesOf, CHANNELS, daysAfter, fact, LONG_AGO, on, scene, tried } from './america.js';
import type { Turn } from './america.js';
import { dated } from './given.js';
import type { Given, Told } from './given.js';
import { turn, windowTurns } from './turns.js';

const PACK = ['us/house-practice'];
const HOUSE = 'house practice (example)';
const US = { country: 'US' };
const EARLY = '2019-06-03T15:00:00Z';
const WEDNESDAY = '2026-04-15';
const LENDER = { role: 'lender', loanStatusWhenObtained: 'current' };
const basis = (kind: string, purposes: readonly string[], at = LONG_AGO) => about('BasisRecorded', at, { basis: kind, purposes, reference: 'agreement' });
const PURPOSES = ['arrears-contact', 'account-servicing', 'repayment-reminder', 'routine-check', 'debt-enquiry', 'legally-required-notice', 'settlement-offer', 'collateral-inspection',
  'location-information', 'requested-callback', 'efforts-ended-notice', 'opt-out-confirmation', 'first-notice', 'early-intervention-notice', 'hardship-support', 'harm-avoidance'];
const bare = scene({ residence: US, actor: LENDER });
const borrower = [...bare, basis('contract', PURPOSES), basis('legal-obligation', ['legally-required-notice', 'early-intervention-notice'])];

/** The person can be reached by the way that is asked about and by no other, so that nothing is lighter. */
function onlyWay(base: readonly Given[], ask: object): readonly Given[] {
  const { channel = 'phone', contactPoint = 'mobile' } = ask as { readonly channel?: string; readonly contactPoint?: string };
  return base.flatMap((given) => (given.type !== 'ContactPointAdded' ? [given]
    : given['contactPoint'] === contactPoint ? [{ ...given, channels: [channel] }] : []));
}
const house = (rule: string, turns: readonly Turn[], base: readonly Given[] = borrower): readonly Told[] => turns.flatMap((one) =>
  casesOf(PACK, onlyWay(base, one.ask ?? {}), `us/house-practice/${rule}`, HOUSE, [one]));
const sides = (closed: string, facts: readonly Given[] = [], ask: object = {}, time = '12:00:00'): readonly Turn[] =>
  [['2019-12-31', 'not-in-force'], ['2020-01-01', closed]].map(([date = '', verdict = '']) => turn(`on ${date}`, verdict, { at: on(date, time), ...ask }, facts));
const consent = (purposes: readonly string[], more: object = {}) => about('ConsentGiven', EARLY, { scope: { purposes }, form: 'written', ...more });
const sell = { act: 'marketing', purposes: ['cross-sell'] };
const survey = { act: 'survey', purposes: ['satisfaction-survey'] };
const gone = (purposes: readonly string[]) => about('ConsentWithdrawn', '2019-07-03T15:00:00Z', { scope: { purposes } });

/** What a call rests on; the least of the ways is a matter of its own. */
const BASIS: readonly Told[] = house('lawful-basis', [
  turn('nothing on file', 'forbids'),
  turn('contract', 'permits', {}, [basis('contract', ['arrears-contact'])]), turn('legal obligation', 'permits', {}, [basis('legal-obligation', ['arrears-contact'])]),
  turn('vital interest', 'permits', { act: 'servicing', purposes: ['harm-avoidance'] }, [basis('vital-interest', ['harm-avoidance'])]),
  turn('consent', 'permits', { act: 'servicing', purposes: ['account-servicing'] }, [consent(['account-servicing'])]),
  turn('legitimate interest', 'forbids', {}, [basis('legitimate-interest', ['arrears-contact'])]),
  ...[[sell, 'cross-sell'], [survey, 'satisfaction-survey']].flatMap(([ask, purpose]) => [
    turn(`${String(purpose)}, on the agreement`, 'forbids', ask as object, [basis('contract', [String(purpose)])]),
    turn(`${String(purpose)}, with consent`, 'permits', ask as object, [consent([String(purpose)])])]),
  turn('a survey of what the account needs, on the agreement', 'forbids', { act: 'survey', purposes: ['account-servicing'] }, [basis('contract', ['account-servicing'])]),
  turn('a consent that was withdrawn, and then the agreement', 'forbids', { purposes: ['account-servicing'], act: 'servicing' },
    [consent(['account-servicing']), gone(['account-servicing']), basis('contract', ['account-servicing'], '2019-07-04T15:00:00Z')]),
  ...sides('forbids'),
], bare);

const at = (date: string, time: string) => ({ at: on(date, time) });
const WISHED = ['chat', 'sms', 'phone', 'video', 'visit'];
const NINE_TO_EIGHT = [['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['19:59:59', 'permits'], ['20:00:00', 'forbids']] as const;
const suits = about('TimesStated', EARLY, { kind: 'convenient', weekly: [{ days: ['WE'], from: '20:00', until: '22:00' }] });
const not = about('TimesStated', EARLY, { kind: 'inconvenient', weekly: [{ days: ['WE'], from: '11:00', until: '13:00' }] });
const wrote = tried(on(WEDNESDAY, '09:00:00'), { contact: 'wrote', direction: 'in', channel: 'sms', outcome: 'answered' });

const HOURS: readonly Told[] = [
  ...house('contact-hours', [
    ...[WEDNESDAY, '2026-04-18'].flatMap((date) => NINE_TO_EIGHT.map(([time, verdict]) => turn(`${date} at ${time}`, verdict, at(date, time)))),
    ...['09:00:00', '12:00:00', '19:59:59'].map((time) => turn(`a Sunday at ${time}`, 'forbids', at('2026-04-19', time))),
    ...CHANNELS.map((channel) => turn(`by ${channel} at nine in the evening`, WISHED.includes(channel) ? 'forbids' : 'permits', { ...at(WEDNESDAY, '21:00:00'), ...by(channel) })),
    ...sides('forbids', [], {}, '07:00:00')]),
  ...house('wishes', [
    turn('their own time in the evening', 'permits', at(WEDNESDAY, '21:00:00'), [suits]), turn('an hour that does not suit', 'forbids', {}, [not]),
    turn('a place that does not suit', 'forbids', { contactPoint: 'landline' }, [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })]),
    turn('one reply to their own message', 'permits', { channel: 'sms', inReplyTo: 'wrote', act: 'reply', purposes: ['debt-enquiry'] }, [not, wrote]),
    turn('busy now', 'forbids', { continues: 'live' }, [tried(on(WEDNESDAY, '11:58:00'), { contact: 'live', outcome: 'answered' }), about('BusyNow', on(WEDNESDAY, '11:59:00'), { contact: 'live' })]),
    turn('a refusal that nobody has routed', 'needs-review', {}, [about('RefusalStated', EARLY, { scope: {}, reason: 'unstated' })]),
    ...sides('forbids', [about('PlaceStated', EARLY, { place: 'home', kind: 'inconvenient' })], { contactPoint: 'landline' })]),
];

const SISTERS = ['C1', 'C2'].map((actor) => fact('ActorEngaged', '2018-01-03T09:00:00Z', { actor, ...LENDER, institution: 'I1', loans: ['D1', 'D2'] }));

/** Both caps count the same things: two in a week, four in a month. */
function cap(rule: string, max: number, days: number): readonly Told[] {
  const spread = (change: object = {}) => [tried(on('2026-05-14', '09:00:00'), change),
    ...Array.from({ length: max - 1 }, (_, i) => tried(on(max === 2 ? '2026-05-13' : daysAfter('2026-05-04', -i * 7)), {}))];
  const ask = { at: on('2026-05-15') };
  // A week holds no more than one of the four, so that the month decides alone.
  const month = max === 2 ? windowTurns({ max, days, date: '2026-05-15' }) : [
    turn('three before', 'permits', ask, spread().slice(1)), turn('four before', 'forbids', ask, spread()),
    turn('four before, the first at the start of a thirtieth date ago', 'forbids', ask, [...spread().slice(0, 3), tried(on('2026-04-16', '00:00:00'))]),
    turn('four before, the first at the end of a thirty-first date ago', 'permits', ask, [...spread().slice(0, 3), tried(on('2026-04-15', '23:59:59'))])];
  return house(rule, [
    ...month,
    ...CHANNELS.flatMap((channel) => [turn(`${max} calls, then by ${channel}`, 'forbids', { ...ask, ...by(channel) }, spread()), turn(`one of them by ${channel}`, 'forbids', ask, spread(by(channel)))]),
    turn('one by another actor', 'permits', ask, spread({ actor: 'C2' })), turn('one by another actor of the house', 'forbids', ask, [...spread({ actor: 'C2' }), ...SISTERS]),
    turn('one about another loan', 'forbids', ask, spread({ loans: ['D2'] })),
    turn('one that nobody answered', 'forbids', ask, spread({ outcome: 'no-answer' })), turn('one that replied', 'permits', ask, spread({ inReplyTo: 'x' })), turn('one that the law requires', 'permits', ask, spread({ mandatory: true })),
    turn('a reply', 'permits', { ...ask, act: 'reply', purposes: ['debt-enquiry'] }, spread()), turn('a statutory notice', 'permits', { ...ask, act: 'statutory-notice', purposes: ['legally-required-notice'] }, spread()),
    turn('a reminder', 'forbids', { ...ask, act: 'reminder', purposes: ['repayment-reminder'] }, spread()),
    ...sides('forbids', max === 2 ? ['09:00:00', '10:00:00'].map((time) => tried(on('2019-12-30', time))) : ['2019-12-04', '2019-12-12', '2019-12-20', '2019-12-30'].map((date) => tried(on(date)))),
  ]);
}

const spoke = (more: object = {}) => tried(on('2026-05-12', '20:00:00'), { outcome: 'conversation', mandatory: true, ...more });
const QUIET: readonly Told[] = house('after-conversation', [
  turn('spoken on the 12th, asked on the 18th', 'forbids', { at: on('2026-05-18', '19:00:00') }, [spoke()]), turn('spoken on the 12th, asked on the 19th', 'permits', { at: on('2026-05-19', '09:00:00') }, [spoke()]),
  ...(['phone', 'video', 'visit'] as const).flatMap((channel) => [turn(`then by ${channel}`, 'forbids', { at: on('2026-05-15'), ...by(channel) }, [spoke()]), turn(`spoken by ${channel}`, 'forbids', { at: on('2026-05-15') }, [spoke(by(channel))])]),
  turn('then by text', 'permits', { at: on('2026-05-15'), ...by('sms') }, [spoke()]), turn('about another loan', 'forbids', { at: on('2026-05-15') }, [spoke({ loans: ['D2'] })]),
  turn('a reply', 'permits', { at: on('2026-05-15'), act: 'reply', purposes: ['debt-enquiry'] }, [spoke()]), turn('a statutory notice', 'permits', { at: on('2026-05-15'), act: 'statutory-notice', purposes: ['legally-required-notice'] }, [spoke()]),
  ...sides('forbids', [tried(on('2019-12-30'), { outcome: 'conversation', mandatory: true })])]);

const out = about('OptedOut', EARLY, { channel: 'sms' });
const CONFIRMING = { channel: 'sms', contactPoint: 'mobile', act: 'reply', purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'] };
const cease = (form: string) => about('CeaseRequested', EARLY, { form, scope: {} });
const letter = (purposes: readonly string[]) => ({ ...by('letter'), act: 'collection', purposes });
const started = (kind: string) => about('ProtectionStarted', EARLY, { kind });
const OTHER_ACTS = [['monitoring', 'routine-check'], ['reminder', 'repayment-reminder'], ['collection', 'arrears-contact'], ['inspection', 'collateral-inspection'], ['survey', 'satisfaction-survey'], ['marketing', 'cross-sell']] as const;
const asked = consent(['satisfaction-survey', 'cross-sell']);

const STOPS: readonly Told[] = [
  ...house('opt-out', [
    turn('a text', 'forbids', by('sms'), [out]), turn('a call', 'permits', {}, [out]), turn('what the law requires', 'permits', { ...by('sms'), mandatory: true }, [out]),
    turn('one reply where they write again', 'permits', { ...by('sms'), inReplyTo: 'wrote', act: 'reply', purposes: ['debt-enquiry'] }, [out, wrote]), turn('the confirmation', 'permits', CONFIRMING, [out]),
    turn('a confirmation with more in it', 'forbids', { ...CONFIRMING, content: ['confirms-opt-out', 'promotional-offer'] }, [out]), turn('a second one', 'forbids', CONFIRMING, [out, tried('2019-06-03T15:01:00Z', { ...CONFIRMING, outcome: 'delivered' })]),
    turn('an objection is none', 'permits', by('sms'), [about('ObjectionRaised', EARLY, { scope: {} })]), ...sides('forbids', [out], by('sms'))]),
  ...house('cease', [
    ...['written', 'electronic', 'oral'].map((form) => turn(form, 'forbids', {}, [cease(form)])), turn('what the law requires', 'permits', { mandatory: true }, [cease('oral')]),
    ...['legally-required-notice', 'first-notice', 'early-intervention-notice'].map((purpose) => turn(purpose, 'permits', letter([purpose]), [cease('oral')])), turn('another notice', 'forbids', letter(['efforts-ended-notice']), [cease('oral')]),
    ...sides('forbids', [cease('oral')])]),
  ...house('protected', [
    ...['bankruptcy', 'hospital', 'disaster'].map((kind) => turn(kind, 'forbids', {}, [started(kind)])), turn('a dispute is none of them', 'permits', {}, [started('dispute')]),
    ...OTHER_ACTS.map(([act, purpose]) => turn(`${act} in bankruptcy`, 'forbids', { act, purposes: [purpose] }, [started('bankruptcy'), asked])), turn('servicing in bankruptcy', 'permits', { act: 'servicing', purposes: ['account-servicing'] }, [started('bankruptcy')]),
    ...['hardship-support', 'harm-avoidance'].map((purpose) => turn(`${purpose}, even where it collects`, 'permits', { purposes: [purpose] }, [started('bankruptcy')])), ...sides('forbids', [started('bankruptcy')])]),
  ...house('deceased', [
    ...[...OTHER_ACTS, ['servicing', 'account-servicing'] as const].flatMap(([act, purpose]) => [turn(act, 'forbids', { act, purposes: [purpose] }, [started('deceased'), asked]),
      // A routine check would be met from the desk instead.
      ...act === 'monitoring' ? [] : [turn(`${act}, nobody died`, 'permits', { act, purposes: [purpose] }, [asked])]]),
    ...['hardship-support', 'harm-avoidance'].map((purpose) => turn(`${purpose} helps nobody any more`, 'forbids', { act: 'servicing', purposes: [purpose] }, [started('deceased')])),
    turn('a death that was only heard of', 'needs-review', {}, [about('ProtectionStarted', EARLY, { kind: 'deceased', certainty: 'suspected' })]),
    turn('a notice that also asks for payment', 'forbids', { act: 'statutory-notice', purposes: ['legally-required-notice'], content: ['asks-payment'] }, [started('deceased')]),
    ...sides('forbids', [started('deceased')])]),
  ...house('deceased-addressee', [
    ...[['reply', 'debt-enquiry'], ['statutory-notice', 'legally-required-notice']].flatMap(([act = '', purpose = '']) => [
      turn(act, 'needs-review', { act, purposes: [purpose] }, [started('deceased')]), turn(`${act}, nobody died`, 'permits', { act, purposes: [purpose] })]),
    ...sides('needs-review', [started('deceased')], { act: 'reply', purposes: ['debt-enquiry'] })]),
];

const other = (kind: string | null) => [fact('PersonRegistered', LONG_AGO, { person: 'N1', residence: US, zones: [{ zone: 'America/New_York', basis: 'address' }], ...(kind === null ? {} : { relations: [{ to: 'P1', kind }] }) }),
  { ...basis('contract', PURPOSES), person: 'N1' }];
const toOther = { person: 'N1', contactPoint: undefined };
const partyAs = (role: string) => [...other(null), fact('LoanOpened', LONG_AGO, { loan: 'D3', product: 'credit-card', amount: 1, currency: 'USD', disbursedOn: '2018-01-02', clauses: [],
  parties: [{ person: 'P1', role: 'borrower' }, { person: 'N1', role }] }), fact('ActorEngaged', LONG_AGO, { actor: 'C1', ...LENDER, loans: ['D3'] })];
const PARTIES: readonly Told[] = house('parties', [
  ...[['attorney', 'permits'], ['executor', 'permits'], ['guardian', 'permits'], ['spouse', 'forbids']].map(([kind = '', verdict = '']) => turn(`the ${kind}`, verdict, toOther, other(kind))),
  ...[['co-borrower', 'permits'], ['guarantor', 'permits'], ['referee', 'forbids']].map(([role = '', verdict = '']) => turn(`a ${role}`, verdict, { ...toOther, loans: ['D3'] }, partyAs(role))),
  turn('the spouse, with consent', 'permits', toOther, [...other('spouse'), about('ConsentGiven', EARLY, { scope: { persons: ['N1'] }, form: 'oral', lifts: ['third-party'] })]), ...sides('forbids', other('spouse'), toOther)]);

const LEAST: readonly Told[] = [
  ...casesOf(PACK, borrower, 'us/house-practice/least-impact', HOUSE, [
    ...CHANNELS.map((channel) => turn(`by ${channel}, while each other way is open`, channel === 'self-service' ? 'permits' : 'needs-review', by(channel))),
    ...sides('needs-review')]),
  ...house('least-impact', [turn('by telephone, the only way', 'permits')]),
];

const ELSEWHERE: readonly Told[] = casesOf(PACK, scene({ residence: { country: 'CA' }, actor: LENDER }), 'us/house-practice', HOUSE, [turn('somebody abroad', 'not-applicable')]);

/** Points on 15 April 2026 and the tier that they make. */
const seen = (date: string, pastDueDays: number, more: object = {}) => fact('LoanObserved', on(date, '09:00:00'), { loan: 'D1', on: date, pastDueDays, ...more });
const signal = (severity: number) => fact('SignalRaised', on('2026-04-01'), { signal: `s-${severity}`, loans: ['D1'], kind: 'income', severity });
const tier = (says: string, facts: readonly Given[], score: number, name: string, when = on(WEDNESDAY)): Told =>
  ({ packs: PACK, words: HOUSE, says, facts: [...bare, ...facts], ask: { question: 'tier', at: when, loan: 'D1' }, expect: { score, tier: name } });
const TIERS: readonly Told[] = [
  tier('not late', [seen(WEDNESDAY, 0)], 0, 'low'), tier('one day late', [seen(WEDNESDAY, 1)], 4, 'medium'), tier('29 days late', [seen(WEDNESDAY, 29)], 4, 'medium'), tier('30 days late', [seen(WEDNESDAY, 30)], 7, 'high'),
  ...['C', 'D'].map((grade) => tier(`grade ${grade}`, [seen(WEDNESDAY, 0, { grade })], 1, 'low')), ...['E', 'F', 'G'].map((grade) => tier(`grade ${grade}`, [seen(WEDNESDAY, 0, { grade })], 3, 'medium')),
  tier('grade B', [seen(WEDNESDAY, 0, { grade: 'B' })], 0, 'low'), tier('a weak signal', [seen(WEDNESDAY, 0), signal(1)], 1, 'low'), tier('a signal of weight 2', [seen(WEDNESDAY, 0), signal(2)], 3, 'medium'),
  tier('a weak signal and grade D', [seen(WEDNESDAY, 0, { grade: 'D' }), signal(1)], 2, 'low'),
  tier('one day late, grade D', [seen(WEDNESDAY, 1, { grade: 'D' })], 5, 'medium'), tier('one day late, grade D and a weak signal', [seen(WEDNESDAY, 1, { grade: 'D' }), signal(1)], 6, 'high'),
  tier('late 29 days ago', [seen('2026-03-17', 1), seen('2026-03-18', 0)], 0, 'medium'), tier('late 30 days ago', [seen('2026-03-16', 1), seen('2026-03-17', 0)], 0, 'low'),
  tier('31 December 2019: no rule, and the middle tier', [seen('2019-12-30', 1)], 0, 'medium', on('2019-12-31')), tier('1 January 2020', [seen('2019-12-30', 1)], 4, 'medium', on('2020-01-01')),
];

const loan = (disbursedOn: string, facts: readonly Given[] = []): readonly Given[] =>
  [...dated(scene({ residence: US, actor: LENDER }), `${disbursedOn}T15:00:00Z`), ...facts];
const due = (purpose: string) => (says: string, facts: readonly Given[], date: string, expect: Told['expect']): Told =>
  ({ packs: PACK, words: HOUSE, says: `${purpose}: ${says}`, facts, ask: { question: 'due', at: on(date), purpose, loan: 'D1' }, expect });
const checked = (purpose: string, kind: string, date: string): readonly Given[] => [
  fact('EvidenceFiled', on(date, '09:00:00'), { evidence: `e-${date}`, kind, loans: ['D1'], purposes: [purpose], digest: '0'.repeat(64), capturedAt: on(date, '09:00:00') }),
  fact('CheckCompleted', on(date, '10:00:00'), { loans: ['D1'], purposes: [purpose], evidence: [`e-${date}`] })];
const first = due('first-check');
const routine = due('routine-check');
const address = due('address-confirmation');
const warning = due('warning-check');
const arrears = due('arrears-contact');
const NOBODY = { owed: false } as const;
const paid = loan('2026-03-02');
const WORDS = ['statement', 'document', 'conversation'];

const DUTIES: readonly Told[] = [
  first('day 15 to day 45', paid, '2026-03-03', { earliest: '2026-03-17', latest: '2026-04-16', slackDays: 3 }),
  first('done', [...paid, ...checked('first-check', 'document', '2026-03-20')], '2026-03-21', NOBODY),
  first('its day 45 was 31 December 2019', loan('2019-11-16'), '2019-12-01', NOBODY), first('its day 45 is 1 January 2020', loan('2019-11-17'), '2019-12-01', { latest: '2020-01-01' }),
  routine('once a year', paid, '2026-03-03', { earliest: '2027-01-01', latest: '2027-03-02', slackDays: 3, accepts: ['data', 'statement', 'document', 'conversation', 'inspection'] }),
  routine('once more a year on', [...paid, ...checked('routine-check', 'document', '2027-02-01')], '2027-02-02', { earliest: '2028-01-02', latest: '2028-03-02' }),
  routine('half-yearly for the middle tier', [...paid, seen('2026-03-02', 1)], '2026-03-11', { latest: '2026-09-02', accepts: WORDS }),
  routine('half a year on for the middle tier', [...paid, seen('2026-03-02', 1), ...checked('routine-check', 'document', '2026-08-01')], '2026-08-02', { latest: '2027-03-02', accepts: WORDS }),
  routine('quarterly for the high tier', [...paid, seen('2026-03-02', 30)], '2026-03-11', { latest: '2026-06-02', accepts: WORDS }),
  routine('a quarter on for the high tier', [...paid, seen('2026-03-02', 30), ...checked('routine-check', 'document', '2026-05-01')], '2026-05-02', { latest: '2026-09-02', accepts: WORDS }),
  routine('the middle tier, as nothing said otherwise: its second half-year ended on 31 December 2019', loan('2018-12-31'), '2019-06-03', { latest: '2020-06-30' }), routine('its second half-year ends on 1 January 2020', loan('2019-01-01'), '2019-06-03', { latest: '2020-01-01' }),
  address('once a year, in its last ninety days', paid, '2026-03-03', { earliest: '2026-12-02', latest: '2027-03-02', slackDays: 5 }),
  address('once more a year on', [...paid, ...checked('address-confirmation', 'statement', '2027-01-10')], '2027-01-11', { earliest: '2027-12-03', latest: '2028-03-02' }),
  address('its year ended on 31 December 2019', loan('2018-12-31'), '2019-06-03', { latest: '2020-12-31' }), address('its year ends on 1 January 2020', loan('2019-01-01'), '2019-06-03', { latest: '2020-01-01' }),
  warning('a signal of weight 2: two weeks', [...paid, signal(2)], '2026-04-02', { earliest: '2026-04-01', latest: '2026-04-15', accepts: ['document', 'conversation'], aim: 'soonest' }),
  warning('a weak signal', [...paid, signal(1)], '2026-04-02', NOBODY),
  warning('its two weeks ended on 31 December 2019', loan('2018-12-31', [{ ...signal(2), at: on('2019-12-17') }]), '2019-12-18', { latest: '2020-01-15' }),
  warning('its two weeks end on 1 January 2020', loan('2018-12-31', [{ ...signal(2), at: on('2019-12-18') }]), '2019-12-19', { latest: '2020-01-01' }),
  arrears('told within five days', [...paid, seen('2026-04-10', 1)], '2026-04-11', { earliest: '2026-04-10', latest: '2026-04-15', aim: 'soonest' }), arrears('not late', [...paid, seen('2026-04-10', 0)], '2026-04-11', NOBODY),
  arrears('its five days ended on 31 December 2019', loan('2018-12-31', [seen('2019-12-26', 1)]), '2019-12-27', { latest: '2020-01-06' }), arrears('its five days end on 1 January 2020', loan('2018-12-31', [seen('2019-12-27', 1)]), '2019-12-28', { latest: '2020-01-01' }),
];

/** A lender's own example: every number is ours. */
export const US_PRACTICE: readonly Told[] = [...BASIS, ...HOURS, ...cap('weekly-cap', 2, 7), ...cap('monthly-cap', 4, 30), ...QUIET, ...STOPS, ...PARTIES, ...LEAST, ...ELSEWHERE, ...TIERS, ...DUTIES];

import {
  attempt, bank, company, consent, contact, dated, firstInstantOf, home, lastSecondBefore, loan, mobile, NOON, of, person, seen,
} from './given.js';
import type { Given, House, Told } from './given.js';

const CARD = ['cn/card-collection'];
const PARTIES = '对债务人本人及其担保人进行催收，不得对与债务无关的第三人进行催收';
const LETTER = '持卡人姓名和欠款余额……相关业务公章';
const KEPT = '录音资料至少保存2年备查';
const holder: Given = { ...person({ person: 'P0' }), id: 'holder' };
const cardFor = (role: string | null): Given => loan('credit-card', {
  parties: [{ person: 'P0', role: 'borrower' }, ...(role === null ? [] : [{ person: 'P1', role }])],
});
const toCollect = (more: object = {}) => contact({ act: 'collection', purposes: ['arrears-contact'], ...more });
const card = (words: string, says: string, facts: readonly Given[], ask: Told['ask'], expect: Told['expect']): Told =>
  ({ packs: CARD, words, says, facts, ask, expect });
const whom = (says: string, role: string | null, verdict: string, more: object = {}): Told =>
  card(PARTIES, says, [holder, person(more), cardFor(role), bank(), mobile()], toCollect(),
    { verdict, ...(verdict === 'permits' ? {} : { because: ['cn/card-collection/parties'] }) });
const own = [person(), loan('credit-card'), bank(), mobile(), home()];
const letter = (content: readonly string[], more: object = {}) =>
  toCollect({ channel: 'letter', contactPoint: 'home-address', content, ...more });
const WHOLE = ['states-name', 'states-balance', 'states-cause', 'states-rights', 'states-how-to-query', 'states-how-to-dispute', 'states-contact', 'seal'];
const recorded = [...own, attempt(1, '2026-05-18T12:00:00+08:00')];
const keep = (record: string): Told['ask'] => ({ question: 'keep-until', at: '2026-06-01T10:00:00+08:00', record, of: 'c1' });
const YEAR = { id: 'house/example', version: '1', rules: [{ id: 'year', kind: 'record-keeping', records: ['call-recording'], keepFor: { months: 12 },
  from: 'made', bound: 'at-least' }] } as unknown as House;
const CARDS: readonly Told[] = [
  whom('the debtor', 'borrower', 'permits'), whom('a co-debtor', 'co-borrower', 'permits'), whom('a guarantor', 'guarantor', 'permits'),
  whom('a referee', 'referee', 'forbids'), whom('nobody to the debt', null, 'forbids'),
  ...(['spouse', 'parent', 'employer', 'colleague'] as const).map((kind) =>
    whom(`a ${kind} of the debtor`, null, 'forbids', { relations: [{ to: 'P0', kind }] })),
  card(PARTIES, 'another product', [holder, person(), { ...cardFor(null), product: 'consumer-loan' }, bank(), mobile()], toCollect(),
    { verdict: 'not-applicable' }),
  card(PARTIES, 'a referee is asked for something else', [holder, person(), cardFor('referee'), bank(), mobile()],
    contact({ act: 'servicing', purposes: ['account-servicing'] }), { verdict: 'not-applicable' }),
  card(PARTIES, 'a card held elsewhere', [person({ residence: { country: 'US' } }), loan('credit-card'), bank(), mobile()], toCollect(), { verdict: 'not-applicable' }),
  card(LETTER, 'everything', own, letter(WHOLE), { verdict: 'permits' }),
  ...WHOLE.map((missing) => card(LETTER, `everything but ${missing}`, own, letter(WHOLE.filter((c) => c !== missing)),
    { verdict: 'forbids', because: ['cn/card-collection/letter'] })),
  card(LETTER, 'a text message is no letter', own, toCollect({ channel: 'sms', content: [] }), { verdict: 'permits' }),
  card(LETTER, 'a letter that collects nothing', own, letter([], { act: 'servicing', purposes: ['account-servicing'] }), { verdict: 'not-applicable' }),
  card(KEPT, 'a recording of 18 May 2026', recorded, keep('collection-recording'), { keepUntil: '2028-05-18' }),
  card(KEPT, 'by its other name', recorded, keep('call-recording'), { keepUntil: '2028-05-18' }),
  card(KEPT, 'of another product', [person(), loan('consumer-loan'), bank(), mobile(), attempt(1, NOON)], keep('call-recording'), { keepUntil: null }),
  card(KEPT, 'counted from the recording, not from the last collection',
    [...recorded, attempt(2, '2026-05-20T12:00:00+08:00')], keep('call-recording'), { keepUntil: '2028-05-18' }),
  { ...card(KEPT, 'a house that keeps a year at least keeps two', recorded, keep('call-recording'), { keepUntil: '2028-05-18' }), house: YEAR },
  ...([[lastSecondBefore('2011-01-13'), 'not-in-force'], [firstInstantOf('2011-01-13'), 'forbids']] as const).flatMap(([at, verdict]) => [
    card('2011年1月13日公布施行（回忆）', `a third person, at ${at}`, dated([holder, person(), cardFor(null), bank(), mobile()], '2010-01-04T10:00:00+08:00'),
      toCollect({ at }), { verdict, ...(verdict === 'forbids' ? { because: ['cn/card-collection/parties'] } : {}) }),
    card('2011年1月13日公布施行（回忆）', `an empty letter, at ${at}`, dated(own, '2010-01-04T10:00:00+08:00'), letter([], { at }),
      { verdict: verdict === 'forbids' ? 'forbids' : 'not-in-force' }),
  ]),
  card('2011年1月13日公布施行（回忆）', 'a recording, the second before', dated([...own, attempt(1, NOON)], '2011-01-12T10:00:00+08:00'),
    { ...keep('call-recording'), at: lastSecondBefore('2011-01-13') }, { keepUntil: null }),
  card('2011年1月13日公布施行（回忆）', 'a recording, the first instant', dated([...own, attempt(1, NOON)], '2011-01-12T10:00:00+08:00'),
    { ...keep('call-recording'), at: firstInstantOf('2011-01-13') }, { keepUntil: '2013-01-12' }),
];

const GBT = ['cn/gbt-45251'];
const HOURS = '每日22:00至次日8:00不得催收';
const THREE = '每日催收电话不超过3次';
const online = [person(), loan('online-consumer-loan'), bank(), mobile()];
const urumqi = [person({ residence: { country: 'CN', region: 'XJ', locality: 'Urumqi' }, zones: [{ zone: 'Asia/Urumqi', basis: 'address' }] }),
  loan('online-consumer-loan'), bank(), mobile()];
const gbt = (words: string, says: string, facts: readonly Given[], ask: Told['ask'], verdict: string, name = ''): Told =>
  ({ packs: GBT, words, says, facts, ask, expect: { verdict, ...(name === '' ? {} : { because: [`cn/gbt-45251/${name}`] }),
    ...(verdict === 'forbids' ? { force: 'guidance' } : {}) } });
/** A Monday, a Saturday, a Sunday; 1 October is a day off and 10 October a Saturday that is worked. */
const DAYS = ['2026-05-18', '2026-05-16', '2026-05-17', '2026-10-01', '2026-10-10'] as const;
const EDGES = [['07:59:59', 'forbids'], ['08:00:00', 'permits'], ['21:59:59', 'permits'], ['22:00:00', 'forbids']] as const;
const hour = (i: number): string => String(8 + i).padStart(2, '0');
const calls = (n: number, more: object = {}): readonly Given[] => Array.from({ length: n }, (_, i) =>
  attempt(i + 1, `2026-05-18T${hour(i)}:30:00+08:00`, more));
const another = (product: string): Given => ({ ...loan(product), id: 'second', loan: 'L2' });
const agency = { type: 'ActorEngaged', at: '2026-03-02T10:00:00+08:00', actor: 'C1', role: 'collector', ownName: true, institution: 'other', loans: ['L1', 'L2'] } as const;
const COLLECTION: readonly Told[] = [
  ...DAYS.flatMap((date) => EDGES.map(([time, verdict]) => gbt(HOURS, `${date} ${time} Beijing time`, online,
    toCollect({ at: `${date}T${time}+08:00` }), verdict, verdict === 'forbids' ? 'hours' : ''))),
  ...EDGES.map(([time, verdict]) => gbt(HOURS, `a borrower in Urumqi, ${time} Beijing time`, urumqi,
    toCollect({ at: `2026-05-18T${time}+08:00` }), verdict, verdict === 'forbids' ? 'hours' : '')),
  // No clock in China is set forward or back: the dates on which others are look like any other.
  ...(['2026-03-29', '2026-10-25'] as const).map((date) => gbt(HOURS, `${date}, on which clocks elsewhere change, 22:00:00`, online,
    toCollect({ at: `${date}T22:00:00+08:00` }), 'forbids', 'hours')),
  ...(['in-app', 'email', 'chat', 'sms', 'phone', 'video', 'visit'] as const).map((channel) => gbt(HOURS, `${channel} at night`,
    [...online, mobile({ contactPoint: 'all', channels: [channel] })], toCollect({ at: '2026-05-18T23:00:00+08:00', channel, contactPoint: 'all' }), 'forbids', 'hours')),
  gbt(HOURS, 'a letter posted at night', [...online, home()], toCollect({ at: '2026-05-18T23:00:00+08:00', channel: 'letter', contactPoint: 'home-address' }), 'not-applicable'),
  gbt(HOURS, 'no collection, at night', online, contact({ at: '2026-05-18T23:00:00+08:00' }), 'not-applicable'),
  gbt(HOURS, 'a consent to other hours lifts nothing', [...online, consent({}, { lifts: ['hours'] })], toCollect({ at: '2026-05-18T23:00:00+08:00' }), 'forbids', 'hours'),
  gbt(HOURS, 'another product', [person(), loan('consumer-loan'), bank(), mobile()], toCollect({ at: '2026-05-18T23:00:00+08:00' }), 'not-applicable'),
  gbt(HOURS, 'a company', [company(), loan('online-consumer-loan'), bank(), mobile()], toCollect({ at: '2026-05-18T23:00:00+08:00' }), 'not-applicable'),
  gbt(HOURS, 'a borrower elsewhere', [person({ residence: { country: 'SG' } }), loan('online-consumer-loan'), bank(), mobile()],
    toCollect({ at: '2026-05-18T23:00:00+08:00' }), 'not-applicable'),
  ...([[2, 'permits'], [3, 'forbids'], [4, 'forbids']] as const).map(([n, verdict]) => gbt(THREE, `${n} calls before today`,
    [...online, ...calls(Math.min(n, 2)), ...(n > 2 ? calls(n).slice(2) : [])], toCollect({ at: '2026-05-18T15:00:00+08:00' }), verdict, verdict === 'forbids' ? 'daily-calls' : '')),
  gbt(THREE, 'three the day before until a second before midnight', [...online, ...calls(2).map((c) => ({ ...c, at: '2026-05-17T21:00:00+08:00' })),
    attempt(3, '2026-05-17T23:59:59+08:00')], toCollect({}), 'permits'),
  gbt(THREE, 'three on Monday, the first on Tuesday', [...online, ...calls(3)], toCollect({ at: '2026-05-19T12:00:00+08:00' }), 'permits'),
  gbt(THREE, 'the third of today at its first second', [...online, ...calls(2), attempt(3, '2026-05-18T00:00:00+08:00')], toCollect({}), 'forbids', 'daily-calls'),
  gbt(THREE, 'three of the day in Beijing, two of it the day before in Urumqi', [...urumqi, attempt(1, '2026-05-18T00:30:00+08:00'),
    attempt(2, '2026-05-18T01:00:00+08:00'), attempt(3, '2026-05-18T09:00:00+08:00')], toCollect({}), 'forbids', 'daily-calls'),
  gbt(THREE, 'two about one loan and one about another', [...online, another('online-consumer-loan'), ...calls(2),
    attempt(3, '2026-05-18T11:00:00+08:00', { loans: ['L2'] })], toCollect({ loans: ['L2'] }), 'forbids', 'daily-calls'),
  gbt(THREE, 'one by the lender and two by an agency of another institution: all who call together', [...online, another('online-consumer-loan'), agency,
    ...calls(1), ...calls(3, { actor: 'C1' }).slice(1)], toCollect({}), 'forbids', 'daily-calls'),
  gbt(THREE, 'three that nobody answered', [...online, ...calls(3, { outcome: 'no-answer' })], toCollect({}), 'forbids', 'daily-calls'),
  gbt(THREE, 'three by video', [...online, ...calls(3, { channel: 'video' })], toCollect({}), 'forbids', 'daily-calls'),
  gbt(THREE, 'three calls, then a video', [...online, ...calls(3)], toCollect({ channel: 'video' }), 'forbids', 'daily-calls'),
  gbt(THREE, 'three texts, then a call', [...online, ...calls(3, { channel: 'sms', outcome: 'delivered' })], toCollect({}), 'permits'),
  gbt(THREE, 'three calls about something else', [...online, ...calls(3, { act: 'servicing', purposes: ['account-servicing'] })], toCollect({}), 'permits'),
  gbt(THREE, 'three calls of the borrower\'s own', [...online, ...calls(3, { direction: 'in' })], toCollect({}), 'permits'),
  gbt(THREE, 'three on one number, then the other', [...online, { ...mobile({ contactPoint: 'second' }), id: 'm2' }, ...calls(3)],
    toCollect({ contactPoint: 'second' }), 'forbids', 'daily-calls'),
  gbt(THREE, 'three, and no collection', [...online, ...calls(3)], contact({ act: 'servicing' }), 'not-applicable'),
  ...([[lastSecondBefore('2025-02-28'), 'not-in-force'], [firstInstantOf('2025-02-28'), 'forbids']] as const).map(([at, verdict]) =>
    gbt('2025年2月28日实施', `a call at ${at}`, dated(online, '2024-01-04T10:00:00+08:00'), toCollect({ at }), verdict)),
  ...([['2025-02-27', 'not-in-force'], ['2025-02-28', 'forbids']] as const).map(([date, verdict]) =>
    gbt('2025年2月28日实施', `a fourth call at noon of ${date}`, [...dated(online, '2024-01-04T10:00:00+08:00'),
      ...calls(3).map((c, i) => ({ ...c, at: `${date}T${hour(i)}:30:00+08:00` }))], toCollect({ at: `${date}T12:00:00+08:00` }), verdict)),
  gbt(HOURS, 'days past due change nothing', [...online, seen(8)], toCollect({}), 'permits'),
  gbt(HOURS, 'nor do wishes: this pack does not know them', [...online, of('BusyNow', { contact: 'c1' })], toCollect({}), 'permits'),
];

/** Cases of the Chinese packs about collection. */
export const CN_COLLECTION: readonly Told[] = [...CARDS, ...COLLECTION];

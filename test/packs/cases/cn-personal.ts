import {
  attempt, bank, basis, company, consent, contact, dated, desk, firstInstantOf, home, lastSecondBefore, loan, mobile, NOON,
  notice, of, person, SIGNED,
} from './given.js';
import type { Given, House, Told } from './given.js';

const PIPL = ['cn/pipl'];
const LAWFUL = '方可处理个人信息';
const rule = (name: string) => ({ because: [`cn/pipl/${name}`] });
const permits = { verdict: 'permits' };
const forbidsBy = (name: string) => ({ verdict: 'forbids', ...rule(name) });
const reviewBy = (name: string) => ({ verdict: 'needs-review', ...rule(name) });
/** Only the letter reaches the person: no lighter way is open, so least impact has nothing to say. */
const bare: readonly Given[] = [person(), loan('consumer-loan'), bank(), notice()];
const checks = basis('contract', ['routine-check', 'account-servicing', 'arrears-contact', 'use-of-funds-check', 'collateral-tracking']);
const pipl = (words: string, says: string, more: readonly Given[], ask: Told['ask'], expect: Told['expect'],
  house?: House): Told =>
  ({ packs: PIPL, words, says, facts: [...bare, ...more], ask, expect, ...(house === undefined ? {} : { house }) });

const register = {
  id: 'house/example', version: '1', purposes: [{
    purpose: 'register-check', act: 'monitoring', accepts: ['data'], sources: ['public-register'], bases: ['disclosed-data'],
    why: 'What is public about the borrower.',
  }],
} as unknown as House;
const overdueCollector = (capacity?: string, role = 'collector'): Given =>
  ({ type: 'ActorEngaged', at: SIGNED, actor: 'C1', role, ownName: true, loans: ['L1'], ...(capacity === undefined ? {} : { capacity }) });
const call = (more: object = {}) => desk({ actor: 'C1', purposes: ['arrears-contact'], act: 'collection', ...more });
const NAMED = { purposes: ['arrears-contact'], actors: ['C1'] };
const separately = (scope: object, more: object = {}) => consent(scope, { separate: true, ...more });

const BASES: readonly Told[] = [
  pipl(LAWFUL, 'contract, recorded before', [checks], desk(), permits),
  pipl(LAWFUL, 'no basis', [], desk(), forbidsBy('lawful-basis')),
  pipl(LAWFUL, 'a basis recorded a second later', [{ ...checks, at: '2026-05-18T12:00:01+08:00' }], desk(), forbidsBy('lawful-basis')),
  pipl(LAWFUL, 'legal obligation', [basis('legal-obligation', ['classification'])], desk({ purposes: ['classification'] }), permits),
  pipl(LAWFUL, 'vital interest', [basis('vital-interest', ['harm-avoidance'])],
    desk({ act: 'servicing', purposes: ['harm-avoidance'] }), permits),
  pipl(LAWFUL, 'consent', [consent({ purposes: ['routine-check'] })], desk(), permits),
  pipl(LAWFUL, 'lawfully disclosed data', [basis('disclosed-data', ['register-check']), notice({ purposes: ['register-check'] })],
    desk({ purposes: ['register-check'], data: ['public-register'] }), permits, register),
  pipl(LAWFUL, 'legitimate interest is no item of Article 13', [basis('legitimate-interest', ['cross-sell'])],
    desk({ act: 'marketing', purposes: ['cross-sell'] }), forbidsBy('lawful-basis')),
  pipl('取得个人的同意', 'advertising on a contract', [checks], desk({ act: 'marketing', purposes: ['account-servicing'] }),
    forbidsBy('lawful-basis')),
  pipl('取得个人的同意', 'a survey on a contract', [checks], desk({ act: 'survey', purposes: ['account-servicing'] }), forbidsBy('lawful-basis')),
  pipl('取得个人的同意', 'advertising on consent', [consent({ purposes: ['cross-sell'] })],
    desk({ act: 'marketing', purposes: ['cross-sell'] }), permits),
  pipl('取得个人的同意', 'a survey on consent', [consent({ purposes: ['satisfaction-survey'] })],
    desk({ act: 'survey', purposes: ['satisfaction-survey'] }), permits),
  { ...pipl(LAWFUL, 'a company is no natural person', [], desk(), { verdict: 'not-applicable' }),
    facts: [company(), loan('consumer-loan'), bank()] },
  { ...pipl(LAWFUL, 'a person elsewhere', [], desk(), { verdict: 'not-applicable' }),
    facts: [person({ residence: { country: 'US' } }), loan('consumer-loan'), bank()] },
];

const INFORMED = '在充分知情的前提下自愿、明确作出';
const later = notice({ at: '2026-03-03T10:00:00+08:00' });
const uninformed: readonly Given[] = [person(), loan('consumer-loan'), bank(), consent({ purposes: ['routine-check'] })];
const CONSENTS: readonly Told[] = [
  { ...pipl(INFORMED, 'the notice came a second after the consent', [], desk(), forbidsBy('lawful-basis')),
    facts: [...uninformed, notice({ at: '2026-03-02T10:00:01+08:00' })] },
  { ...pipl(INFORMED, 'the notice came with the consent', [], desk(), permits), facts: [...uninformed, notice()] },
  { ...pipl(INFORMED, 'the notice came a second before', [], desk(), permits),
    facts: [...uninformed, notice({ at: '2026-03-02T09:59:59+08:00' })] },
  { ...pipl(INFORMED, 'a later notice does not heal it, a later consent does', [], desk(), permits),
    facts: [...uninformed, later, consent({ purposes: ['routine-check'] }, { at: '2026-03-03T10:00:00+08:00' })] },
  ...([['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['17:59:59', 'permits'], ['18:00:00', 'forbids']] as const).map(
    ([time, verdict]): Told => pipl('该同意应当由个人……明确作出', `a consent for weekdays 09:00 to 18:00, at ${time}`,
      [consent({ purposes: ['routine-check'], weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '18:00' }] })],
      desk({ at: `2026-05-18T${time}+08:00` }), { verdict, ...rule(verdict === 'permits' ? '' : 'lawful-basis') })),
  { ...pipl('该同意应当由个人……明确作出', 'on Friday evening the consent opens again on Monday at nine', [consent({ purposes: ['routine-check'],
    weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '18:00' }] })], desk({ at: '2026-05-15T20:00:00+08:00' }), {}),
    expect: { effect: 'defer', deferUntil: '2026-05-18T01:00:00.000Z' } },
  pipl('有权撤回其同意', 'a second before the withdrawal',
    [consent({ purposes: ['routine-check'] }), of('ConsentWithdrawn', { at: NOON, scope: {} })],
    desk({ at: '2026-05-18T11:59:59+08:00' }), permits),
  pipl('有权撤回其同意', 'at the withdrawal', [consent({ purposes: ['routine-check'] }), of('ConsentWithdrawn', { at: NOON, scope: {} })],
    desk(), forbidsBy('lawful-basis')),
  pipl('有权撤回其同意', 'a contract recorded after the withdrawal is a swap',
    [consent({ purposes: ['routine-check'] }), of('ConsentWithdrawn', { scope: {} }), { ...checks, at: '2026-05-02T10:00:00+08:00' }],
    desk(), forbidsBy('lawful-basis')),
  ...([['2026-05-01T09:59:59+08:00', 'permits'], ['2026-05-01T10:00:00+08:00', 'forbids'], ['2026-05-01T10:00:01+08:00', 'forbids']] as const)
    .map(([at, verdict]): Told => pipl('应当重新取得个人同意', `the consent ran out on 1 May at 10:00; a contract recorded at ${at}`,
      [consent({ purposes: ['routine-check'] }, { until: '2026-05-01T10:00:00+08:00' }), { ...checks, at }],
      desk(), { verdict, ...rule(verdict === 'permits' ? '' : 'lawful-basis') })),
];

const ASSESSED = '应当至少保存三年';
const assessment: Given = { type: 'CheckCompleted', id: 'pia', at: NOON, loans: ['L1'], purposes: ['impact-assessment'], evidence: [] };
const kept = (record: string, at = '2026-06-01T10:00:00+08:00'): Told['ask'] => ({ question: 'keep-until', at, record, of: 'pia' });
const YEAR = { id: 'house/example', version: '1', rules: [{ id: 'year', kind: 'record-keeping', records: ['impact-assessment'],
  keepFor: { months: 12 }, from: 'made', bound: 'at-least' }] } as unknown as House;
const RECORDS: readonly Told[] = [
  pipl(ASSESSED, 'a house that keeps a year at least keeps three', [assessment], kept('impact-assessment'), { keepUntil: '2029-05-18' }, YEAR),
  ...['impact-assessment', 'processing-record'].map((record) =>
    pipl(ASSESSED, `${record} of 18 May 2026`, [assessment], kept(record), { keepUntil: '2029-05-18', ...rule('assessment-records') })),
  pipl(ASSESSED, 'counted from the assessment, not from the loan\'s end', [assessment, { type: 'LoanClosed', at: '2026-05-20T10:00:00+08:00', loan: 'L1', reason: 'repaid' }],
    kept('impact-assessment'), { keepUntil: '2029-05-18' }),
  pipl(ASSESSED, 'of another record it says nothing', [assessment], kept('call-recording'), { keepUntil: null }),
  ...([[lastSecondBefore('2021-11-01'), null], [firstInstantOf('2021-11-01'), '2024-10-31']] as const).map(([at, keepUntil]) =>
    ({ ...pipl(ASSESSED, `at ${at}`, [], kept('impact-assessment', at), { keepUntil }),
      facts: dated([...bare, assessment], '2021-10-31T10:00:00+08:00') })),
];

const PROVISION = '向其他个人信息处理者提供……取得个人的单独同意';
const SENSITIVE = '处理敏感个人信息应当取得个人的单独同意';
const FREED = '有前款第二项至第七项规定情形的，不需取得个人同意';
const flows = (more: object = {}) => desk({ purposes: ['use-of-funds-check'], data: ['account-flow'], ...more });
const where = (more: object = {}) => desk({ purposes: ['collateral-tracking'], data: ['location'], ...more });
const SEPARATE: readonly Told[] = [
  pipl(PROVISION, 'a collector that decides for itself, without', [checks, overdueCollector('controller')], call(), forbidsBy('lawful-basis')),
  pipl(PROVISION, 'a servicer that decides for itself, without', [checks, overdueCollector('controller', 'servicer')], call(), forbidsBy('lawful-basis')),
  pipl(PROVISION, 'naming purpose and recipient', [checks, overdueCollector('controller'), separately(NAMED)], call(), permits),
  pipl(PROVISION, 'naming the purpose, given to the recipient',
    [checks, overdueCollector('controller'), separately({ purposes: ['arrears-contact'] }, { givenTo: 'C1' })], call(), permits),
  pipl(PROVISION, 'naming the purpose and nobody', [checks, overdueCollector('controller'), separately({ purposes: ['arrears-contact'] })],
    call(), forbidsBy('lawful-basis')),
  pipl(PROVISION, 'naming the recipient and no purpose', [checks, overdueCollector('controller'), separately({ actors: ['C1'] })],
    call(), forbidsBy('lawful-basis')),
  pipl(PROVISION, 'together with the other terms', [checks, overdueCollector('controller'), consent(NAMED)], call(), forbidsBy('lawful-basis')),
  pipl(PROVISION, 'one that is entrusted is no other', [checks, overdueCollector('processor')], call(), permits),
  pipl(PROVISION, 'whether one decides for itself was never told', [checks, overdueCollector()], call(), reviewBy('lawful-basis')),
  pipl(PROVISION, 'it was never told, and the consent is there either way', [checks, overdueCollector(), separately(NAMED)], call(), permits),
  pipl(PROVISION, 'the lender itself, of which it was never told', [checks], desk(), permits),
  pipl(PROVISION, 'the lender itself is no other', [checks, bank({ capacity: 'controller' })], desk(), permits),
  pipl(SENSITIVE, 'location without', [checks], where(), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'location told in a message', [checks, mobile()], desk({ content: ['location-track'] }), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'location with one that names the purpose', [checks, separately({ purposes: ['collateral-tracking'] })], where(), permits),
  pipl(SENSITIVE, 'location with one that names none', [checks, separately({})], where(), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'location with the one for provision', [checks, separately(NAMED)], where(), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'account flows on a consent among other terms', [consent({ purposes: ['use-of-funds-check'] })], flows(), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'account flows on a separate consent', [separately({ purposes: ['use-of-funds-check'] })], flows(), permits),
  pipl(SENSITIVE, 'account flows on a separate consent to anything', [separately({})], flows(), forbidsBy('lawful-basis')),
  pipl(SENSITIVE, 'the loan account itself on consent', [consent({ purposes: ['use-of-funds-check'] })], flows({ data: ['ledger'] }), permits),
  pipl(FREED, 'account flows on the contract', [checks], flows(), permits),
];

const NOTICE = '在处理个人信息前……向个人告知';
const OBJECTS = '有权限制或者拒绝他人对其个人信息进行处理';
const ERASES = '个人有权请求删除';
const judged = (statement: string): Given =>
  ({ type: 'AttestationMade', at: '2026-05-02T10:00:00+08:00', id: 'a1', by: 'O1', statement, about: 'r1' });
const said = (type: string, scope: object = {}) => of(type, { id: 'r1', scope });
const inbound = attempt(1, '2026-05-18T11:00:00+08:00', { direction: 'in', outcome: 'conversation' });
const reply = contact({ act: 'reply', purposes: ['debt-enquiry'], inReplyTo: 'c1' });
const lightest = of('ContactPointAdded', { at: SIGNED, contactPoint: 'app', channels: ['in-app'] });
const stops = (type: string, name: string, words: string): readonly Told[] => [
  pipl(words, `${type} reaches the desk`, [checks, said(type)], desk(), reviewBy(name)),
  pipl(words, `${type} reaches contact`, [checks, said(type), home()], contact({ channel: 'letter', contactPoint: 'home-address' }), reviewBy(name)),
  pipl(words, `${type} for another purpose`, [checks, said(type, { purposes: ['first-check'] })], desk(), permits),
  pipl('法律、行政法规另有规定', `${type}, judged in English`, [checks, said(type), judged('Outweighed by law, see file')], desk(), permits),
  pipl('法律、行政法规另有规定', `${type}, judged in Chinese`, [checks, said(type), judged('法律、行政法规另有规定')], desk(), permits),
  pipl('法律、行政法规另有规定', `${type}, attested otherwise`, [checks, said(type), judged('looked at')], desk(), reviewBy(name)),
  pipl(words, `${type}: what another law orders goes out`, [basis('legal-obligation', ['complaint-reply']), said(type)],
    desk({ act: 'servicing', mandatory: true, purposes: ['complaint-reply'] }), permits),
  pipl(words, `${type}: a statutory notice`, [basis('legal-obligation', ['legally-required-notice']), said(type)],
    desk({ act: 'statutory-notice', purposes: ['legally-required-notice'] }), permits),
  pipl(words, `${type}: the reply to the person's own call`,
    [basis('contract', ['debt-enquiry']), mobile(), said(type), inbound], reply, permits),
  pipl(words, `${type}: the same answered at the desk of their own accord`, [basis('contract', ['debt-enquiry']), said(type)],
    desk({ act: 'reply', purposes: ['debt-enquiry'] }), reviewBy(name)),
];
const STOPS: readonly Told[] = [
  { ...pipl(NOTICE, 'no notice names the purpose', [], desk(), forbidsBy('notice')),
    facts: [person(), loan('consumer-loan'), bank(), checks, notice({ purposes: ['first-check'] })] },
  ...stops('ObjectionRaised', 'objection', OBJECTS), ...stops('ErasureRequested', 'erasure', ERASES),
  pipl(OBJECTS, 'an objection to advertising', [consent({ purposes: ['cross-sell'] }), said('ObjectionRaised')],
    desk({ act: 'marketing', purposes: ['cross-sell'] }), forbidsBy('marketing-objection')),
  pipl(OBJECTS, 'an erasure request ends no advertising by itself, a person judges',
    [consent({ purposes: ['cross-sell'] }), said('ErasureRequested')], desk({ act: 'marketing', purposes: ['cross-sell'] }), reviewBy('erasure')),
  pipl('对个人权益影响最小的方式', 'a letter while the app would do', [checks, home(), lightest],
    contact({ channel: 'letter', contactPoint: 'home-address', purposes: ['account-servicing'], act: 'servicing' }), reviewBy('least-impact')),
  pipl('对个人权益影响最小的方式', 'the lightest way', [checks, home(), lightest],
    contact({ channel: 'in-app', contactPoint: 'app', purposes: ['account-servicing'], act: 'servicing' }), permits),
  ...([['statutory-notice', 'legally-required-notice'], ['reply', 'debt-enquiry']] as const).map(([act, purpose]): Told =>
    pipl('对个人权益影响最小的方式', `a letter that is a ${act} while the app would do`,
      [basis('legal-obligation', ['legally-required-notice']), basis('contract', ['debt-enquiry']), home(), lightest],
      contact({ channel: 'letter', contactPoint: 'home-address', purposes: [purpose], act }), permits)),
];

/** The day before a law's first and the first: what breaches after does not before. */
const spans = (packs: readonly string[], from: string, facts: readonly Given[], ask: (at: string) => Told['ask'],
  because: string, verdict = 'forbids'): readonly Told[] => [
  { packs, words: `自${from}起施行`, says: `${because}, the second before`, facts: dated(facts, '2010-01-04T10:00:00+08:00'),
    ask: ask(lastSecondBefore(from)), expect: { verdict: 'not-in-force' } },
  { packs, words: `自${from}起施行`, says: `${because}, the first instant`, facts: dated(facts, '2010-01-04T10:00:00+08:00'),
    ask: ask(firstInstantOf(from)), expect: { verdict, because: [because] } },
];
const SPANS: readonly Told[] = [
  ...spans(PIPL, '2021-11-01', bare.slice(0, 3), (at) => desk({ at }), 'cn/pipl/lawful-basis'),
  ...spans(PIPL, '2021-11-01', bare.slice(0, 3), (at) => desk({ at }), 'cn/pipl/notice'),
  ...spans(PIPL, '2021-11-01', [...bare, checks, home(), lightest],
    (at) => contact({ at, channel: 'letter', contactPoint: 'home-address', purposes: ['account-servicing'] }), 'cn/pipl/least-impact', 'needs-review'),
  ...spans(PIPL, '2021-11-01', [...bare, checks, said('ObjectionRaised')], (at) => desk({ at }), 'cn/pipl/objection', 'needs-review'),
  ...spans(PIPL, '2021-11-01', [...bare, checks, said('ErasureRequested')], (at) => desk({ at }), 'cn/pipl/erasure', 'needs-review'),
  ...spans(PIPL, '2021-11-01', [...bare, consent({}), said('ObjectionRaised')], (at) => desk({ at, act: 'marketing', purposes: ['cross-sell'] }),
    'cn/pipl/marketing-objection'),
  ...spans(['cn/civil-code'], '2021-01-01', [person(), loan('consumer-loan'), bank(), home()],
    (at) => contact({ at, channel: 'visit', contactPoint: 'home-address' }), 'cn/civil-code/dwelling'),
  ...spans(['cn/civil-code'], '2021-01-01', [person(), loan('consumer-loan'), bank(), mobile(), of('RefusalStated', { scope: {}, reason: 'privacy' })],
    (at) => contact({ at }), 'cn/civil-code/private-peace', 'needs-review'),
  ...spans(['cn/civil-code'], '2021-01-01', [person(), loan('consumer-loan'), bank(), mobile(), of('OptedOut', { channel: 'phone' })],
    (at) => contact({ at }), 'cn/civil-code/opt-out'),
  ...spans(['cn/civil-code'], '2021-01-01', [person(), loan('consumer-loan'), bank(), mobile()],
    (at) => contact({ at, act: 'marketing', purposes: ['cross-sell'] }), 'cn/civil-code/advertising'),
  ...spans(['cn/consumer-law'], '2014-03-15', [person(), loan('consumer-loan'), bank(), mobile()],
    (at) => contact({ at, act: 'marketing', purposes: ['cross-sell'] }), 'cn/consumer-law/commercial-consent'),
  ...spans(['cn/consumer-law'], '2014-03-15', [person(), loan('consumer-loan'), bank(), mobile(), of('ConsentRefused', { scope: {} })],
    (at) => contact({ at, act: 'marketing', purposes: ['cross-sell'] }), 'cn/consumer-law/commercial-refusal'),
  ...spans(['cn/consumer-law'], '2014-03-15', [person(), loan('consumer-loan'), bank(), mobile(), consent({}), of('OptedOut', { channel: 'phone' })],
    (at) => contact({ at, act: 'marketing', purposes: ['cross-sell'] }), 'cn/consumer-law/commercial-opt-out'),
];

const CIVIL = ['cn/civil-code'];
const family: readonly Given[] = [person(), loan('consumer-loan'), bank()];
const civil = (words: string, says: string, more: readonly Given[], ask: Told['ask'], verdict: string, name = ''): Told =>
  ({ packs: CIVIL, words, says, facts: [...family, ...more], ask, expect: { verdict, because: [`cn/civil-code/${name}`] } });
const ENTER = '进入、拍摄、窥视他人的住宅';
const DISTURB = '侵扰他人的私人生活安宁';
const REFUSED = '权利人明确同意';
const promote = (more: object = {}) => contact({ act: 'marketing', purposes: ['cross-sell'], channel: 'sms', ...more });
const visit = (more: object = {}) => contact({ channel: 'visit', contactPoint: 'home-address', ...more });
const at = (line: string, place?: string): Given => mobile({ line, ...(place === undefined ? {} : { place }) });
const night = (kind: string): Given => of('TimesStated', { kind, weekly: [{ days: ['MO'], from: '11:00', until: '12:30' }] });
const out = (more: object = {}) => of('OptedOut', { channel: 'phone', ...more });
const CIVIL_CODE: readonly Told[] = [
  civil(ENTER, 'a visit at home without consent', [home()], visit(), 'forbids', 'dwelling'),
  civil(ENTER, 'with a consent to visits', [home(), consent({ channels: ['visit'] })], visit(), 'permits'),
  civil(ENTER, 'with a consent that names no way', [home(), consent({})], visit(), 'forbids', 'dwelling'),
  civil(ENTER, 'a visit where nobody has said where', [], contact({ channel: 'visit', contactPoint: undefined }), 'needs-review', 'dwelling'),
  civil(ENTER, 'a visit to the place of business', [home()], visit({ place: 'business' }), 'permits'),
  civil(ENTER, 'a video to a point that stands for the home, on a mobile line', [at('mobile', 'home')], contact({ channel: 'video' }), 'forbids', 'dwelling'),
  civil(ENTER, 'the same by a landline', [at('landline', 'home')], contact({ channel: 'video' }), 'forbids', 'dwelling'),
  civil(ENTER, 'a video to a number that stands for no place', [at('mobile')], contact({ channel: 'video' }), 'permits'),
  civil(ENTER, 'a call to the home enters nothing', [at('landline', 'home')], contact({}), 'permits'),
  { ...civil(ENTER, 'a company has no dwelling', [home()], visit(), 'not-applicable'), facts: [company(), loan('business-loan'), bank(), home()],
    expect: { verdict: 'not-applicable' } },
  { ...civil(ENTER, 'a home elsewhere', [home()], visit(), 'not-applicable'), expect: { verdict: 'not-applicable' },
    facts: [person({ residence: { country: 'US' } }), loan('business-loan'), bank(), home()] },
  ...([['10:59:59', 'permits'], ['11:00:00', 'needs-review'], ['12:29:59', 'needs-review'], ['12:30:00', 'permits']] as const).map(([time, verdict]) =>
    civil(DISTURB, `an inconvenient time 11:00 to 12:30, at ${time}`, [mobile(), night('inconvenient')],
      contact({ at: `2026-05-18T${time}+08:00` }), verdict, verdict === 'permits' ? '' : 'private-peace')),
  civil(REFUSED, 'advertising without consent', [mobile()], promote(), 'forbids', 'advertising'),
  civil(REFUSED, 'advertising with consent', [mobile(), consent({ acts: ['marketing'] })], promote(), 'permits'),
  civil(REFUSED, 'advertising by a way that the consent leaves out', [mobile(), consent({ channels: ['phone'] })], promote(), 'forbids', 'advertising'),
  civil(REFUSED, 'advertising after a withdrawal', [mobile(), consent({}), of('ConsentWithdrawn', { scope: {} })], promote(), 'forbids', 'advertising'),
  civil(REFUSED, 'what does not advertise needs none', [mobile()], contact({ channel: 'sms' }), 'permits'),
  civil(DISTURB, 'a place that does not suit', [at('landline', 'work'), of('PlaceStated', { place: 'work', kind: 'inconvenient' })],
    contact({}), 'needs-review', 'private-peace'),
  civil(DISTURB, 'busy now, and the call goes on', [mobile(), of('BusyNow', { at: NOON, contact: 'c9' })],
    contact({ continues: 'c9' }), 'needs-review', 'private-peace'),
  civil(DISTURB, 'a refusal that nobody has routed', [mobile(), of('RefusalStated', { scope: {}, reason: 'unstated' })], contact({}), 'needs-review', 'private-peace'),
  civil(DISTURB, 'a reply in a closed time', [mobile(), night('inconvenient'), inbound], reply, 'permits'),
  civil(REFUSED, 'a channel that was opted out', [mobile(), out()], contact({}), 'forbids', 'opt-out'),
  civil(REFUSED, 'another channel', [mobile(), out()], contact({ channel: 'sms' }), 'permits'),
  civil(REFUSED, 'what a law orders', [mobile(), out()], contact({ mandatory: true }), 'permits'),
  civil(REFUSED, 'a reply on that channel', [mobile(), out(), inbound], reply, 'permits'),
  ...([[0, 'permits'], [1, 'forbids']] as const).map(([sent, verdict]) =>
    civil(REFUSED, `one confirmation: ${sent} sent before`, [mobile(), out(),
      ...(sent === 0 ? [] : [attempt(5, '2026-05-02T10:00:00+08:00', { act: 'reply', purposes: ['opt-out-confirmation'], outcome: 'delivered' })])],
      contact({ act: 'servicing', purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'] }), verdict, verdict === 'permits' ? '' : 'opt-out')),
  civil(REFUSED, 'a confirmation that says more', [mobile(), out()],
    contact({ act: 'servicing', purposes: ['opt-out-confirmation'], content: ['confirms-opt-out', 'asks-payment'] }), 'forbids', 'opt-out'),
];

const SELL = '未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息';
const offer = (more: object = {}) => contact({ act: 'marketing', channel: 'sms', purposes: ['cross-sell'], ...more });
const consumer = (says: string, more: readonly Given[], ask: Told['ask'], verdict: string, name = ''): Told =>
  ({ packs: ['cn/consumer-law'], words: SELL, says, facts: [...family, mobile(), ...more], ask,
    expect: { verdict, ...(name === '' ? {} : { because: [`cn/consumer-law/${name}`] }) } });
const yes = consent({ purposes: ['cross-sell'] });
const CONSUMER: readonly Told[] = [
  consumer('no consent', [], offer(), 'forbids', 'commercial-consent'),
  consumer('a consent', [yes], offer(), 'permits'),
  consumer('a consent, then a refusal', [yes, of('ConsentRefused', { scope: { acts: ['marketing'] } })], offer(), 'forbids', 'commercial-refusal'),
  consumer('a refusal of everything else', [yes, of('ConsentRefused', { scope: { acts: ['survey'] } })], offer(), 'permits'),
  consumer('a refusal, then a consent', [of('ConsentRefused', { scope: { acts: ['marketing'] } }),
    { ...yes, at: '2026-05-02T10:00:00+08:00' }], offer(), 'permits'),
  consumer('text messages opted out', [yes, of('OptedOut', { channel: 'sms' })], offer(), 'forbids', 'commercial-opt-out'),
  consumer('calls opted out, an offer by text', [yes, of('OptedOut', { channel: 'phone' })], offer(), 'permits'),
  consumer('an offer inside a service message', [], contact({ act: 'servicing', content: ['promotional-offer'] }), 'forbids', 'commercial-consent'),
  consumer('a service message is none', [of('ConsentRefused', { scope: {} }), of('OptedOut', { channel: 'phone' })], contact({ act: 'servicing' }), 'not-applicable'),
  ...([[0, 'permits'], [1, 'forbids']] as const).map(([sent, verdict]) =>
    consumer(`the one confirmation of an opt-out, marketing by its content: ${sent} sent before`, [consent({}), of('OptedOut', { channel: 'sms' }),
      ...(sent === 0 ? [] : [attempt(5, '2026-05-02T10:00:00+08:00', { channel: 'sms', act: 'marketing', purposes: ['opt-out-confirmation'], outcome: 'delivered' })])],
      offer({ purposes: ['opt-out-confirmation'], content: ['confirms-opt-out'] }), verdict, verdict === 'permits' ? '' : 'commercial-opt-out')),
  consumer('a confirmation that says more', [consent({}), of('OptedOut', { channel: 'sms' })],
    offer({ purposes: ['opt-out-confirmation'], content: ['confirms-opt-out', 'promotional-offer'] }), 'forbids', 'commercial-opt-out'),
  { ...consumer('a company is no consumer', [], offer(), 'not-applicable'), facts: [company(), loan('business-loan'), bank(), mobile()] },
  { ...consumer('a person elsewhere', [], offer(), 'not-applicable'),
    facts: [person({ residence: { country: 'US' } }), loan('business-loan'), bank(), mobile()] },
];

/** Cases of the Chinese packs that protect the person. */
export const CN_PERSONAL: readonly Told[] =
  [...BASES, ...CONSENTS, ...RECORDS, ...SEPARATE, ...STOPS, ...SPANS, ...CIVIL_CODE, ...CONSUMER];

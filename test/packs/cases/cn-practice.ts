import {
  attempt, bank, company, contact, dated, desk, due, firstInstantOf, home, lastSecondBefore, loan, mobile, NOON, of, owed, person, seen,
} from './given.js';
import type { Given, Told } from './given.js';

const PRACTICE = ['cn/post-loan-practice'];
const OLD = '2018-01-04T10:00:00+08:00';
const ALL = ['data', 'statement', 'document', 'conversation', 'inspection'];
const WORDS_NEEDED = ['statement', 'document', 'conversation', 'inspection'];
const told = (words: string, says: string, facts: readonly Given[], ask: Told['ask'], expect: Told['expect']): Told =>
  ({ packs: PRACTICE, words, says, facts, ask, expect });
const signal = (severity: number, at = '2026-04-01T10:00:00+08:00'): Given =>
  ({ type: 'SignalRaised', at, signal: 's1', loans: ['L1'], kind: 'bad-news', severity });
const paidOut = (product: string, on: string, more: object = {}): readonly Given[] =>
  [person(), { ...loan(product, more), at: `${on}T10:00:00+08:00`, disbursedOn: on }, bank()].map((fact) => ({ ...fact, at: `${on}T10:00:00+08:00` }));
const checked = (purpose: string, kind: string, at: string): readonly Given[] => [
  { type: 'EvidenceFiled', at, evidence: 'e1', kind, loans: ['L1'], purposes: [purpose], digest: 'ab'.repeat(32), capturedAt: at },
  { type: 'CheckCompleted', at: at.replace('T15', 'T16'), loans: ['L1'], purposes: [purpose], evidence: ['e1'] },
];

const TIER = '示例分层：三分为中，六分为高';
const tier = (says: string, facts: readonly Given[], expect: Told['expect'], at = NOON): Told =>
  told(TIER, says, [person(), loan('consumer-loan'), bank(), ...facts], { question: 'tier', at, loan: 'L1' }, expect);
const ended = (raised: string, cleared: string): readonly Given[] =>
  [seen(1, { at: `${raised}T08:00:00+08:00`, on: raised }), seen(0, { at: `${cleared}T08:00:00+08:00`, on: cleared })];
const TIERS: readonly Told[] = [
  tier('nothing', [seen(0)], { tier: 'low', score: 0 }),
  tier('special mention alone: two', [seen(0, { classification: 'special-mention' })], { tier: 'low', score: 2 }),
  ...(['B1', 'B2'] as const).map((grade) => tier(`grade ${grade} alone: two`, [seen(0, { grade })], { tier: 'low', score: 2 })),
  tier('grade A2: none', [seen(0, { grade: 'A2' })], { tier: 'low', score: 0 }),
  tier('special mention and a light signal: three', [seen(0, { classification: 'special-mention' }), signal(1)], { tier: 'medium', score: 3 }),
  tier('a signal of weight two: one and three', [seen(0), signal(2)], { tier: 'medium', score: 4 }),
  tier('a signal of weight three counts no more', [seen(0), signal(3)], { tier: 'medium', score: 4 }),
  tier('one day past due: four', [seen(1)], { tier: 'medium', score: 4 }),
  tier('past due and a light signal: five', [seen(1), signal(1)], { tier: 'medium', score: 5 }),
  tier('past due and special mention: six', [seen(1, { classification: 'special-mention' })], { tier: 'high', score: 6 }),
  ...([[29, 'medium', 4], [30, 'high', 7], [31, 'high', 7]] as const).map(([days, t, score]) => tier(`${days} days past due`, [seen(days)], { tier: t, score })),
  ...(['substandard', 'doubtful', 'loss'] as const).map((classification) => tier(`${classification} alone: six`, [seen(0, { classification })], { tier: 'high', score: 6 })),
  // Raised on 1 April and cured the next day: it stands thirty days, to the 30th.
  ...([['2026-04-30T23:59:59+08:00', 'medium'], ['2026-05-01T00:00:00+08:00', 'low'], ['2026-05-02T00:00:00+08:00', 'low']] as const)
    .map(([at, t]) => tier(`raised on 1 April, cured, at ${at}`, ended('2026-04-01', '2026-04-02'), { tier: t }, at)),
  ...([[lastSecondBefore('2020-01-01'), 'medium'], [firstInstantOf('2020-01-01'), 'high']] as const).map(([at, t]) => told('示例：2020年1月1日起', `tiers at ${at}`,
    [...dated([person(), loan('consumer-loan'), bank()], OLD), seen(60, { at: '2018-02-01T08:00:00+08:00', on: '2018-02-01' })], { question: 'tier', at, loan: 'L1' }, { tier: t })),
];

const HOURS = '示例联系时段：9时至20时';
const base = [person(), loan('consumer-loan'), bank(), mobile(), home()];
const hour = (says: string, facts: readonly Given[], ask: Told['ask'], verdict: string): Told =>
  told(HOURS, says, facts, ask, { verdict, ...(verdict === 'permits' || verdict === 'not-applicable' || verdict === 'not-in-force' ? {} : { because: ['cn/post-loan-practice'] }) });
const EDGES = [['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['19:59:59', 'permits'], ['20:00:00', 'forbids'], ['20:00:01', 'forbids']] as const;
const urumqi = [person({ residence: { country: 'CN', region: 'XJ' }, zones: [{ zone: 'Asia/Urumqi', basis: 'address' }] }), ...base.slice(1)];
const night = { at: '2026-05-18T21:00:00+08:00' };
const own = (more: object = {}): Given =>
  of('TimesStated', { kind: 'convenient', weekly: [{ days: ['MO'], from: '20:30', until: '21:30' }], ...more });
const never = of('TimesStated', { kind: 'inconvenient', weekly: [{ days: ['MO'], from: '11:00', until: '13:00' }] });
const inbound = attempt(1, '2026-05-18T11:30:00+08:00', { direction: 'in' });
const HOURS_AND_WISHES: readonly Told[] = [
  ...(['2026-05-18', '2026-05-16', '2026-05-17'] as const).flatMap((date) => EDGES.map(([time, verdict]) =>
    hour(`${date} ${time}`, base, contact({ at: `${date}T${time}+08:00` }), verdict))),
  ...EDGES.map(([time, verdict]) => hour(`in Urumqi, ${time} Beijing time`, urumqi, contact({ at: `2026-05-18T${time}+08:00` }), verdict)),
  ...(['chat', 'sms', 'phone', 'video', 'visit'] as const).map((channel) =>
    hour(`${channel} at 21:00`, [...base, mobile({ contactPoint: 'all', channels: [channel] })], contact({ ...night, channel, contactPoint: 'all' }), 'forbids')),
  hour('a letter at 21:00', base, contact({ ...night, channel: 'letter', contactPoint: 'home-address' }), 'permits'),
  hour('a reply at 21:00', base, contact({ ...night, act: 'reply', purposes: ['debt-enquiry'] }), 'permits'),
  hour('news that lets the person avoid a harm, at 21:00', base, contact({ ...night, act: 'servicing', purposes: ['harm-avoidance'] }), 'permits'),
  hour('such news and a check, at 21:00', base, contact({ ...night, act: 'servicing', purposes: ['harm-avoidance', 'routine-check'] }), 'forbids'),
  hour('a person elsewhere', [person({ residence: { country: 'US' } }), ...base.slice(1)], contact(night), 'not-applicable'),
  ...([['20:29:59', 'forbids'], ['20:30:00', 'permits'], ['21:29:59', 'permits'], ['21:30:00', 'forbids']] as const).map(([time, verdict]) =>
    hour(`the borrower's own time 20:30 to 21:30, at ${time}`, [...base, own()], contact({ at: `2026-05-18T${time}+08:00` }), verdict)),
  ...([['10:59:59', 'permits'], ['11:00:00', 'forbids'], ['12:59:59', 'forbids'], ['13:00:00', 'permits']] as const).map(([time, verdict]) =>
    hour(`not between 11 and 13, at ${time}`, [...base, never], contact({ at: `2026-05-18T${time}+08:00` }), verdict)),
  hour('a reply then', [...base, never, inbound], contact({ act: 'reply', purposes: ['debt-enquiry'], inReplyTo: 'c1' }), 'permits'),
  hour('a place that does not suit', [...base, mobile({ contactPoint: 'desk-phone', line: 'landline', place: 'work' }), of('PlaceStated', { place: 'work', kind: 'forbidden' })],
    contact({ contactPoint: 'desk-phone' }), 'forbids'),
  hour('busy now', [...base, of('BusyNow', { at: NOON, contact: 'c9' })], contact({ continues: 'c9' }), 'forbids'),
  hour('a refusal that nobody has routed', [...base, of('RefusalStated', { scope: {}, reason: 'unstated' })], contact({}), 'needs-review'),
  hour('the desk at 21:00', base, desk(night), 'not-applicable'),
  ...([[lastSecondBefore('2020-01-01'), 'not-in-force'], [firstInstantOf('2020-01-01'), 'forbids']] as const).flatMap(([at, verdict]) => [
    hour(`hours at ${at}`, dated(base, OLD), contact({ at }), verdict),
    hour(`wishes at ${at}`, dated([...base, of('PlaceStated', { place: 'home', kind: 'forbidden' })], OLD),
      contact({ at, channel: 'letter', contactPoint: 'home-address' }), verdict),
  ]),
];

const DEATH = '示例：借款人去世';
const gone = (more: object = {}): Given => of('ProtectionStarted', { id: 'gone', kind: 'deceased', ...more });
const heard = gone({ certainty: 'suspected' });
const other = (more: object = {}): Given => person({ person: 'P2', ...more });
const withParty = (role: string): readonly Given[] => [...base.filter(({ type }) => type !== 'LoanOpened'), other(),
  loan('consumer-loan', { parties: [{ person: 'P1', role: 'borrower' }, { person: 'P2', role }] }),
  mobile({ person: 'P2', contactPoint: 'theirs' })];
const toOther = { person: 'P2', contactPoint: 'theirs' };
const death = (says: string, facts: readonly Given[], ask: Told['ask'], verdict: string, rule?: string): Told =>
  told(DEATH, says, facts, ask, { verdict, ...(rule === undefined ? {} : { because: [`cn/post-loan-practice/${rule}`] }) });
const STARTING = [
  ['monitoring', 'routine-check'], ['servicing', 'account-servicing'], ['reminder', 'repayment-reminder'],
  ['collection', 'arrears-contact'], ['inspection', 'collateral-inspection'], ['survey', 'satisfaction-survey'], ['marketing', 'cross-sell'],
] as const;
const ANSWERING = [['reply', 'debt-enquiry'], ['statutory-notice', 'legally-required-notice']] as const;
/** At noon, inside the usual hours, so that nothing but the death stands against it. */
const DEATHS: readonly Told[] = [
  ...STARTING.flatMap(([act, purpose]) => [
    death(`${act}, a death on file`, [...base, gone()], contact({ act, purposes: [purpose] }), 'forbids', 'deceased'),
    death(`${act}, nobody died`, base, contact({ act, purposes: [purpose] }), 'permits', 'hours'),
    death(`${act}, a death that was only heard of`, [...base, heard], contact({ act, purposes: [purpose] }), 'needs-review', 'deceased'),
  ]),
  ...ANSWERING.flatMap(([act, purpose]) => [
    death(`${act}, a death on file`, [...base, gone()], contact({ act, purposes: [purpose] }), 'needs-review', 'deceased-addressee'),
    death(`${act}, nobody died`, base, contact({ act, purposes: [purpose] }), 'permits', 'wishes'),
    death(`${act}, a death that was only heard of`, [...base, heard], contact({ act, purposes: [purpose] }), 'needs-review', 'deceased-addressee'),
  ]),
  death('a notice that also asks for payment', [...base, gone()],
    contact({ act: 'statutory-notice', purposes: ['legally-required-notice'], content: ['asks-payment'] }), 'forbids', 'deceased'),
  ...(['self-service', 'in-app', 'email', 'chat', 'sms', 'letter', 'video', 'visit'] as const).map((channel) =>
    death(`by ${channel}`, [...base, mobile({ contactPoint: 'all', channels: [channel] }), gone()],
      contact({ channel, contactPoint: 'all' }), 'forbids', 'deceased')),
  death('the ledger is read on: no rule about contact speaks of it', [...base, gone()], desk(), 'not-applicable'),
  death('a hospital is no death', [...base, gone({ kind: 'hospital' })], contact({}), 'permits'),
  death('a report that proved wrong', [...base, heard, of('ProtectionEnded', { at: '2026-05-02T10:00:00+08:00', ends: 'gone' })], contact({}), 'permits'),
  death('a second before it is on file', [...base, gone({ at: NOON.replace('12:00:00', '12:00:01') })], contact({}), 'permits'),
  death('at the instant at which it is on file', [...base, gone({ at: NOON })], contact({}), 'forbids', 'deceased'),
  ...(['guarantor', 'co-borrower'] as const).flatMap((role) => [
    death(`the ${role} lives`, [...withParty(role), gone()], contact(toOther), 'permits'),
    death(`the ${role} died, the borrower lives`, [...withParty(role), gone({ person: 'P2' })], contact(toOther), 'forbids', 'deceased'),
    death(`the borrower, when the ${role} died`, [...withParty(role), gone({ person: 'P2' })], contact({}), 'permits'),
  ]),
  ...(['executor', 'successor', 'spouse'] as const).map((kind) => death(`the ${kind} of the dead`,
    [...base, other({ relations: [{ to: 'P1', kind }] }), mobile({ person: 'P2', contactPoint: 'theirs' }), gone()], contact(toOther), 'permits')),
  ...([[lastSecondBefore('2020-01-01'), 'not-in-force', 'not-in-force'], [firstInstantOf('2020-01-01').replace('00:00', '12:00'), 'forbids', 'needs-review']] as const)
    .flatMap(([at, started, answered]) => [
      death(`begun at ${at}`, dated([...base, gone()], OLD), contact({ at }), started),
      death(`answered at ${at}`, dated([...base, gone()], OLD), contact({ at, act: 'reply', purposes: ['debt-enquiry'] }), answered),
    ]),
];

/** Grade or term, the days of the first check after payout on 31 March, and those of the next. */
const RHYTHM: readonly (readonly [says: string, loan: object, seen: object, first: readonly [string, string], next: readonly [string, string]])[] = [
  ['A1', {}, { grade: 'A1' }, ['2026-08-31', '2026-09-30'], ['2026-10-16', '2026-11-15']],
  ['A2', {}, { grade: 'A2' }, ['2026-05-31', '2026-06-30'], ['2026-07-16', '2026-08-15']],
  ['A2 and six months', { maturesOn: '2026-09-30' }, { grade: 'A2' }, ['2026-05-31', '2026-06-30'], ['2026-07-16', '2026-08-15']],
  ['B1', {}, { grade: 'B1' }, ['2026-04-30', '2026-05-31'], ['2026-06-15', '2026-07-15']],
  ['B2', {}, { grade: 'B2' }, ['2026-04-15', '2026-04-30'], ['2026-05-16', '2026-06-15']],
  ['six months', { maturesOn: '2026-09-30' }, {}, ['2026-04-15', '2026-04-30'], ['2026-05-16', '2026-06-15']],
  ['a day more than six months', { maturesOn: '2026-10-01' }, {}, ['2026-05-31', '2026-06-30'], ['2026-07-16', '2026-08-15']],
  ['less than six months', { maturesOn: '2026-09-29' }, {}, ['2026-04-15', '2026-04-30'], ['2026-05-16', '2026-06-15']],
  ['neither', {}, {}, ['2026-05-31', '2026-06-30'], ['2026-07-16', '2026-08-15']],
];
/** What raises the tier, by how much the grade itself has given. */
const raisers = (seenAs: { readonly grade?: string }): readonly (readonly [name: string, accepts: readonly string[], more: readonly Given[]])[] => {
  const isB = seenAs.grade?.startsWith('B') === true;
  const on = { at: '2026-04-01T08:00:00+08:00', on: '2026-04-01', ...seenAs };
  return [['low', ALL, [seen(0, on)]], ['medium', WORDS_NEEDED, [seen(0, on), signal(isB ? 1 : 2)]],
    ['high', WORDS_NEEDED, [seen(0, { ...on, classification: 'substandard' })]]];
};
const RATED = 'A1六个月、A2三个月、B1两个月、B2一个月；六个月以内贷款按月，其余按季';
const ROUTINE: readonly Told[] = RHYTHM.flatMap(([says, more, seenAs, first, next]) => raisers(seenAs).flatMap(([name, accepts, raised]) => [
  told(RATED, `${says}, ${name} tier, never checked`, [...paidOut('consumer-loan', '2026-03-31', more), ...raised],
    due('routine-check', '2026-04-02T09:00:00+08:00'), { earliest: first[0], latest: first[1], accepts, slackDays: 2, people: 1, aim: 'latest' }),
  told(RATED, `${says}, ${name} tier, checked on 15 May`,
    [...paidOut('consumer-loan', '2026-03-31', more), ...raised, ...checked('routine-check', 'document', '2026-05-15T15:00:00+08:00')],
    due('routine-check', '2026-05-16T09:00:00+08:00'), { earliest: next[0], latest: next[1], accepts }),
]));

/** Two months are not thirty days less than three: from the second of a month they show. */
const SECOND: readonly Told[] = [told(RATED, 'paid out on 2 March, never checked', paidOut('consumer-loan', '2026-03-02'),
  due('routine-check', '2026-03-03T09:00:00+08:00'), { earliest: '2026-05-02', latest: '2026-06-02' })];

const dutyCase = (words: string, says: string, facts: readonly Given[], ask: Told['ask'], expect: Told['expect']): Told => told(words, says, facts, ask, expect);
const FIRST = '首次贷后检查（15日-30日）';
const onTime = (days: number, at: string): Given => seen(days, { at: `${at}T08:00:00+08:00`, on: at });
const inArrears = (days: number, on = '2026-05-18', disbursed = '2026-03-02'): readonly Given[] => [...paidOut('microloan', disbursed), onTime(days, on)];
const project = (on: string): readonly Given[] => [{ ...company(), at: `${on}T10:00:00+08:00` }, ...paidOut('project-loan', on).slice(1)];
const covenant = (on: string): Given => ({ type: 'CovenantAgreed', at: '2018-02-04T10:00:00+08:00', loan: 'L1', covenant: 'ratio', due: on });
const QUARTERLY = [['project-progress-check', 'document'], ['sponsor-check', 'document'], ['cash-flow-check', 'document'], ['classification', 'data']] as const;
const DUTIES: readonly Told[] = [
  dutyCase(FIRST, 'paid out on 2 March', paidOut('consumer-loan', '2026-03-02'), due('first-check', '2026-03-03T09:00:00+08:00'),
    { earliest: '2026-03-17', latest: '2026-04-01', slackDays: 2, aim: 'latest', people: 1 }),
  dutyCase(FIRST, 'done once and over', [...paidOut('consumer-loan', '2026-03-02'), ...checked('first-check', 'document', '2026-03-20T15:00:00+08:00')], owed('first-check'), { owed: false }),
  dutyCase(FIRST, 'a borrower elsewhere', [person({ residence: { country: 'US' } }), loan('consumer-loan'), bank()], owed('first-check'), { owed: false }),
  dutyCase('小额贷款三个月内进行用途检查', 'paid out on 2 March', paidOut('consumer-loan', '2026-03-02'), due('use-of-funds-check', '2026-03-03T09:00:00+08:00'),
    { earliest: '2026-03-02', latest: '2026-06-02', slackDays: 3, aim: 'latest' }),
  dutyCase('小额贷款三个月内进行用途检查', 'done once and over', [...paidOut('consumer-loan', '2026-03-02'), ...checked('use-of-funds-check', 'document', '2026-03-20T15:00:00+08:00')],
    owed('use-of-funds-check'), { owed: false }),
  ...([[0, { owed: false }], [1, { owed: true, earliest: '2026-05-18', dueOn: '2026-05-19', aim: 'soonest' }], [2, { owed: true, earliest: '2026-05-17', dueOn: '2026-05-18' }]] as const)
    .map(([days, expect]) => dutyCase('逾期1天内电话', `${days} days past due`, inArrears(days), due('arrears-contact'), expect)),
  ...([[3, { owed: false }], [4, { dueOn: '2026-05-21', people: 1, aim: 'soonest' }], [5, { dueOn: '2026-05-20', people: 1 }], [7, { dueOn: '2026-05-18', people: 1 }],
    [8, { dueOn: '2026-05-25', people: 2, aim: 'soonest' }], [9, { dueOn: '2026-05-24', people: 2 }]] as const).map(([days, expect]) =>
    dutyCase('3日内未还现场检查；逾期超过7天 双人上门', `${days} days past due`, inArrears(days), due('arrears-inspection'), expect)),
  ...([[1, { owed: false }], [2, { earliest: '2026-04-01', dueOn: '2026-04-08', aim: 'soonest' }], [3, { dueOn: '2026-04-08' }]] as const).map(([severity, expect]) =>
    dutyCase('预警信号核查', `a signal of weight ${severity}`, [...paidOut('consumer-loan', '2026-03-02'), signal(severity)], due('warning-check', '2026-04-02T09:00:00+08:00'), expect)),
  ...(['business-loan', 'project-loan'] as const).map((product) => dutyCase('押品每年查看一次', product, paidOut(product, '2026-03-31', { collateral: ['flat'] }),
    due('collateral-inspection', '2026-04-02T09:00:00+08:00'), { earliest: '2026-12-31', latest: '2027-03-31', slackDays: 5, aim: 'latest' })),
  dutyCase('押品每年查看一次', 'once more a year on', [...paidOut('business-loan', '2026-03-31', { collateral: ['flat'] }), ...checked('collateral-inspection', 'inspection', '2027-02-01T15:00:00+08:00')],
    due('collateral-inspection', '2027-02-03T09:00:00+08:00'), { earliest: '2028-01-01', latest: '2028-03-31' }),
  dutyCase('押品每年查看一次', 'no collateral', paidOut('business-loan', '2026-03-31'), owed('collateral-inspection'), { owed: false }),
  dutyCase('押品每年查看一次', 'a home', paidOut('mortgage', '2026-03-31', { collateral: ['home'] }), owed('collateral-inspection'), { owed: false }),
  ...QUARTERLY.flatMap(([purpose, kind]) => [
    dutyCase('按季（示例数字）', `${purpose}, paid out on 31 March`, project('2026-03-31'), due(purpose, '2026-04-02T09:00:00+08:00'),
      { earliest: '2026-05-31', latest: '2026-06-30', slackDays: purpose === 'classification' ? 0 : 3 }),
    dutyCase('按季（示例数字）', `${purpose}, checked in the first quarter`, [...project('2026-03-31'), ...checked(purpose, kind, '2026-06-15T15:00:00+08:00')],
      due(purpose, '2026-06-20T09:00:00+08:00'), { earliest: '2026-08-31', latest: '2026-09-30' }),
  ]),
  ...(['project-progress-check', 'sponsor-check', 'cash-flow-check'] as const).flatMap((purpose) => [
    dutyCase('按季（示例数字）', `${purpose} of another product`, [company(), loan('business-loan'), bank()], owed(purpose), { owed: false }),
    dutyCase('按季（示例数字）', `${purpose} of a natural person`, [person(), loan('project-loan'), bank()], owed(purpose), { owed: false }),
  ]),
  dutyCase('至少每季度进行一次风险分类', 'from data alone', paidOut('consumer-loan', '2026-03-31'), due('classification', '2026-04-02T09:00:00+08:00'), { accepts: ['data'] }),
  dutyCase('合同约定的承诺', 'tested by the day that the contract names', [...paidOut('business-loan', '2026-03-02'), { ...covenant('2026-06-30'), at: NOON }],
    due('covenant-test'), { earliest: '2026-06-30', dueOn: '2026-06-30', slackDays: 0 }),
];

const EVE = '2019-12-31T12:00:00+08:00';
const eve = (says: string, facts: readonly Given[], purpose: string, expect: Told['expect']): Told => told('示例：2020年1月1日起', says, facts, due(purpose, EVE), expect);
const early = (signalledOn: string): readonly Given[] => [...paidOut('consumer-loan', '2018-01-04'), signal(2, `${signalledOn}T10:00:00+08:00`)];
/** What was to be done before the practice began is not its affair; what goes on counts from then. */
const SPANS: readonly Told[] = [
  eve('a first check that ended the day before', paidOut('consumer-loan', '2019-12-01'), 'first-check', { owed: false }),
  eve('a first check that ends on the day', paidOut('consumer-loan', '2019-12-02'), 'first-check', { dueOn: '2020-01-01' }),
  eve('a check of use that ends on the day', paidOut('consumer-loan', '2019-10-01'), 'use-of-funds-check', { dueOn: '2020-01-01' }),
  eve('a routine check that ends on the day', paidOut('consumer-loan', '2019-10-01'), 'routine-check', { dueOn: '2020-01-01' }),
  eve('a routine check that ended the day before', [...paidOut('consumer-loan', '2019-10-31'), seen(0, { at: '2019-10-31T18:00:00+08:00', on: '2019-10-31', grade: 'B1' })],
    'routine-check', { dueOn: '2020-03-01' }),
  ...([['2019-12-30', '2020-01-02'], ['2019-12-31', '2020-01-01']] as const).map(([on, dueOn]) => eve(`late on ${on}`, inArrears(1, on, '2018-01-04'), 'arrears-contact', { dueOn })),
  ...([['2019-12-28', '2020-01-04'], ['2019-12-29', '2020-01-01']] as const).map(([on, dueOn]) => eve(`four days late on ${on}`, inArrears(4, on, '2018-01-04'), 'arrears-inspection', { dueOn })),
  ...([['2019-12-24', '2020-01-08'], ['2019-12-25', '2020-01-01']] as const).map(([on, dueOn]) => eve(`eight days late on ${on}`, inArrears(8, on, '2018-01-04'), 'arrears-inspection', { dueOn })),
  ...([['2019-12-24', '2020-01-08'], ['2019-12-25', '2020-01-01']] as const).map(([on, dueOn]) => eve(`a signal on ${on}`, early(on), 'warning-check', { dueOn })),
  ...([['2018-12-31', '2020-12-31'], ['2019-01-01', '2020-01-01']] as const).map(([on, dueOn]) =>
    eve(`collateral, paid out on ${on}`, paidOut('business-loan', on, { collateral: ['flat'] }), 'collateral-inspection', { dueOn })),
  ...QUARTERLY.flatMap(([purpose]) => ([['2019-03-31', '2020-03-31'], ['2019-10-01', '2020-01-01']] as const)
    .map(([on, dueOn]) => eve(`${purpose}, paid out on ${on}`, project(on), purpose, { dueOn }))),
  eve('a covenant of the day before', [...paidOut('business-loan', '2018-01-04'), covenant('2019-12-31')], 'covenant-test', { owed: false }),
  eve('a covenant of the day', [...paidOut('business-loan', '2018-01-04'), covenant('2020-01-01')], 'covenant-test', { dueOn: '2020-01-01' }),
];

/** Cases of the house practice of Chinese lenders. */
export const CN_PRACTICE: readonly Told[] = [...TIERS, ...HOURS_AND_WISHES, ...DEATHS, ...ROUTINE, ...SECOND, ...DUTIES, ...SPANS];

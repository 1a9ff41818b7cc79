import {
  attempt, bank, company, contact, dated, due, firstInstantOf, lastSecondBefore, loan, mobile, NOON, of, owed, person, seen,
} from './given.js';
import type { Given, House, Told } from './given.js';

const CLASS = ['cn/classification'];
const ROWS: readonly (readonly [product: string, days: number, classification: string, name: string])[] = [
  ['consumer-loan', 0, 'normal', 'past-due'], ['consumer-loan', 1, 'special-mention', 'past-due'],
  ['consumer-loan', 90, 'special-mention', 'past-due'], ['consumer-loan', 91, 'substandard', 'long-past-due'],
  ['consumer-loan', 92, 'substandard', 'long-past-due'], ['consumer-loan', 270, 'substandard', 'long-past-due'],
  ['consumer-loan', 271, 'doubtful', 'long-past-due'], ['consumer-loan', 272, 'doubtful', 'long-past-due'],
  ['consumer-loan', 360, 'doubtful', 'long-past-due'], ['consumer-loan', 361, 'loss', 'long-past-due'],
  ['consumer-loan', 362, 'loss', 'long-past-due'],
  ['credit-card', 0, 'normal', 'card'], ['credit-card', 1, 'special-mention', 'card'], ['credit-card', 90, 'special-mention', 'card'],
  ['credit-card', 91, 'substandard', 'card'], ['credit-card', 120, 'substandard', 'card'], ['credit-card', 121, 'doubtful', 'card'],
  ['credit-card', 180, 'doubtful', 'card'], ['credit-card', 181, 'loss', 'card'], ['credit-card', 182, 'loss', 'card'],
];
const classify = (at: string = NOON): Told['ask'] => ({ question: 'classify', at, loan: 'L1' });
const restructured = (more: object = {}): Given =>
  ({ type: 'SignalRaised', at: '2026-05-01T10:00:00+08:00', signal: 's1', loans: ['L1'], kind: 'restructured', severity: 1, ...more });
const cls = (words: string, says: string, facts: readonly Given[], ask: Told['ask'], expect: Told['expect']): Told =>
  ({ packs: CLASS, words, says, facts, ask, expect });
const old = (product: string, days: number): readonly Given[] => [
  ...dated([person(), loan(product), bank()], '2010-01-04T10:00:00+08:00'),
  seen(days, { at: '2010-06-01T08:00:00+08:00', on: '2010-06-01' })];
const firstClass = (date: string, product: string, days: number, more: readonly Given[], before: string | null, after: string): readonly Told[] => [
  cls(`自${date}起施行`, `${product}, ${days} days, the second before`, [...old(product, days), ...more], classify(lastSecondBefore(date)),
    { classification: before }),
  cls(`自${date}起施行`, `${product}, ${days} days, the first instant`, [...old(product, days), ...more], classify(firstInstantOf(date)), { classification: after }),
];
const classed = (at: string): Given => seen(0, { at, on: at.slice(0, 10), classification: 'normal' });
const CLASSES: readonly Told[] = [
  ...ROWS.map(([product, days, classification, name]) => cls('逾期超过90天……270天……360天；91-120天……121-180天……超过180天', `${product}, ${days} days past due`,
    [person(), loan(product), bank(), seen(days)], classify(), { classification, because: [`cn/classification/${name}`] })),
  cls('重组资产设置观察期', 'restructured and paid to the day', [person(), loan('consumer-loan'), bank(), seen(0), restructured()], classify(), { classification: 'special-mention' }),
  cls('重组资产设置观察期', 'another signal', [person(), loan('consumer-loan'), bank(), seen(0), restructured({ kind: 'bad-news' })], classify(), { classification: 'normal' }),
  cls('重组资产设置观察期', 'the observation is over', [person(), loan('consumer-loan'), bank(), seen(0), restructured({ expiresOn: '2026-05-16' })], classify(), { classification: 'normal' }),
  cls('逾期超过90天', 'a borrower elsewhere', [person({ residence: { country: 'US' } }), loan('consumer-loan'), bank(), seen(91)], classify(), { classification: null }),
  ...firstClass('2023-07-01', 'consumer-loan', 91, [], null, 'substandard'),
  ...firstClass('2023-07-01', 'consumer-loan', 1, [], null, 'special-mention'),
  ...firstClass('2023-07-01', 'credit-card', 0, [restructured({ at: '2010-06-02T08:00:00+08:00' })], 'normal', 'special-mention'),
  ...firstClass('2011-01-13', 'credit-card', 91, [], null, 'substandard'),
  ...(['2026-06-29', '2026-06-30', '2026-07-01'] as const).map((date) => cls('至少每季度进行一次风险分类', `classed on 31 March; asked on ${date}`,
    [person(), loan('consumer-loan'), bank(), classed('2026-03-31T18:00:00+08:00')], due('classification', `${date}T12:00:00+08:00`),
    { dueOn: '2026-06-30', accepts: ['data'], slackDays: 0, people: 1, because: ['cn/classification/quarterly'] })),
  cls('至少每季度进行一次风险分类', 'never classed: from payout on 2 March', [person(), loan('consumer-loan'), bank()], due('classification'), { dueOn: '2026-06-02' }),
  // A rhythm that would have ended before the measure began is counted from its first day.
  ...([['2023-03-30', '2023-10-01'], ['2023-03-31', '2023-10-01'], ['2023-04-01', '2023-07-01'], ['2023-04-02', '2023-07-02']] as const).map(([paid, dueOn]) =>
    cls('自2023年7月1日起施行', `never classed, paid out on ${paid}`, dated([person(), loan('consumer-loan'), bank()], `${paid}T10:00:00+08:00`),
      due('classification', '2023-06-20T12:00:00+08:00'), { dueOn })),
];

const ANSWER = '15日内……情况复杂的可以延长至30日；经批准可以再延长30日';
const complaint = (more: object = {}): Given => of('ComplaintRaised', { id: 'k1', at: '2026-06-01T10:00:00+08:00', about: 'L1', ...more });
const approved = (statement: string): Given =>
  ({ type: 'AttestationMade', id: 'a1', at: '2026-06-10T10:00:00+08:00', by: 'O1', statement, about: 'k1' });
const cmp = (says: string, facts: readonly Given[], expect: Told['expect'], at = '2026-06-12T09:00:00+08:00'): Told =>
  ({ packs: ['cn/complaints'], words: ANSWER, says, facts: [person(), loan('consumer-loan'), bank(), ...facts], ask: due('complaint-reply', at), expect });
const COMPLAINTS: readonly Told[] = [
  cmp('simple, from 1 June', [complaint({ complexity: 'simple' })], { earliest: '2026-06-01', dueOn: '2026-06-16', aim: 'soonest', because: ['cn/complaints'] }),
  cmp('nothing said of how hard it is', [complaint()], { dueOn: '2026-06-16' }),
  cmp('complex', [complaint({ complexity: 'complex' })], { dueOn: '2026-07-01' }),
  cmp('complex, extended in English', [complaint({ complexity: 'complex' }), approved('Extension approved')], { dueOn: '2026-07-31' }),
  cmp('complex, extended in Chinese', [complaint({ complexity: 'complex' }), approved('经批准延长')], { dueOn: '2026-07-31' }),
  cmp('complex, something else attested', [complaint({ complexity: 'complex' }), approved('seen')], { dueOn: '2026-07-01' }),
  cmp('simple, extended all the same', [complaint({ complexity: 'simple' }), approved('extension approved')], { dueOn: '2026-06-16' }),
  { ...cmp('a company is no consumer', [], { owed: false }), facts: [company(), loan('consumer-loan'), bank(), complaint()], ask: owed('complaint-reply', '2026-06-12T09:00:00+08:00') },
  { ...cmp('a person elsewhere', [], { owed: false }), facts: [person({ residence: { country: 'US' } }), loan('consumer-loan'), bank(), complaint()],
    ask: owed('complaint-reply', '2026-06-12T09:00:00+08:00') },
  // A complaint whose fifteen days were over before the measure began is not its affair.
  ...([['2020-02-13', { owed: false }], ['2020-02-14', { owed: false }], ['2020-02-15', { dueOn: '2020-03-01' }], ['2020-02-16', { dueOn: '2020-03-02' }]] as const)
    .map(([raised, expect]): Told => ({
      ...cmp(`in force from 1 March 2020; raised on ${raised}`, [], expect), ask: due('complaint-reply', '2020-02-20T10:00:00+08:00'),
      facts: [...dated([person(), loan('consumer-loan'), bank()], '2019-05-04T10:00:00+08:00'), complaint({ at: `${raised}T10:00:00+08:00` })],
    })),
];

/** A standard and where it speaks: owed without a date while no house rule binds it. */
const STANDARDS: readonly (readonly [pack: string, purpose: string, product: string, kind: string])[] = [
  ...(['use-of-funds-check', 'routine-check', 'sponsor-check', 'project-progress-check', 'collateral-inspection', 'cash-flow-check', 'covenant-test', 'warning-check'] as const)
    .map((purpose) => ['cn/fixed-asset-loans', purpose, 'project-loan', 'organisation'] as const),
  ...(['routine-check', 'use-of-funds-check', 'collateral-inspection', 'warning-check'] as const)
    .map((purpose) => ['cn/working-capital-loans', purpose, 'working-capital-loan', 'organisation'] as const),
  ...(['sponsor-check', 'project-progress-check'] as const)
    .map((purpose) => ['cn/fixed-asset-loans', purpose, 'project-finance', 'organisation'] as const),
  ['cn/working-capital-loans', 'routine-check', 'business-loan', 'organisation'],
  ...(['use-of-funds-check', 'routine-check', 'collateral-inspection'] as const)
    .map((purpose) => ['cn/personal-loans', purpose, 'consumer-loan', 'natural-person'] as const),
];
const party = (kind: string): Given => person({ kind });
const floor = (pack: string, words: string, says: string, facts: readonly Given[], ask: Told['ask'], expect: Told['expect']): Told =>
  ({ packs: [pack], words, says, facts, ask, expect });
const NONE: readonly (readonly [pack: string, says: string, purpose: string, product: string, kind: string])[] = [
  ['cn/fixed-asset-loans', 'a natural person', 'routine-check', 'project-loan', 'natural-person'],
  ['cn/fixed-asset-loans', 'another product', 'routine-check', 'business-loan', 'organisation'],
  ['cn/fixed-asset-loans', 'no project, no sponsor', 'sponsor-check', 'fixed-asset-loan', 'organisation'],
  ['cn/fixed-asset-loans', 'no project, no works', 'project-progress-check', 'fixed-asset-loan', 'organisation'],
  ['cn/working-capital-loans', 'a natural person', 'routine-check', 'business-loan', 'natural-person'],
  ['cn/working-capital-loans', 'another product', 'routine-check', 'project-loan', 'organisation'],
  ['cn/personal-loans', 'a company', 'routine-check', 'consumer-loan', 'organisation'],
  ...(['use-of-funds-check', 'routine-check', 'collateral-inspection'] as const)
    .map((purpose) => ['cn/personal-loans', `a credit card, ${purpose}`, purpose, 'credit-card', 'natural-person'] as const),
];
const house = (purpose: string): House =>
  ({ id: 'house/example', version: '1', rules: [{ id: 'own', kind: 'duty', purpose, anchor: 'disbursedOn', latest: { days: 60 } }] }) as unknown as House;
const NO_NUMBER = '办法未规定天数';
const MEASURES: readonly Told[] = [
  ...STANDARDS.map(([pack, purpose, product, kind]) => floor(pack, NO_NUMBER, `${purpose} of a ${product} is owed and has no date`, [party(kind), loan(product), bank()],
    owed(purpose), { owed: true, because: [pack] })),
  ...STANDARDS.map(([pack, purpose, product, kind]): Told => ({ ...floor(pack, NO_NUMBER, `${purpose} of a ${product} takes the house's sixty days`,
    [party(kind), loan(product), bank()], due(purpose), { dueOn: '2026-05-01', because: ['house/example', pack] }), house: house(purpose) })),
  ...NONE.map(([pack, says, purpose, product, kind]) => floor(pack, NO_NUMBER, says, [party(kind), loan(product), bank()], owed(purpose), { owed: false })),
  ...(['sponsor-check', 'project-progress-check'] as const).flatMap((purpose) => [
    floor('cn/fixed-asset-loans', NO_NUMBER, `${purpose}: a loan that names its project`,
      [company(), loan('fixed-asset-loan', { project: 'PJ1' }), bank()], owed(purpose), { owed: true, because: ['cn/fixed-asset-loans'] }),
    floor('cn/fixed-asset-loans', NO_NUMBER, `${purpose}: a loan with a sponsor`, [company(), person({ person: 'P2', kind: 'organisation' }),
      loan('fixed-asset-loan', { parties: [{ person: 'P1', role: 'borrower' }, { person: 'P2', role: 'sponsor' }] }), bank()], owed(purpose),
    { owed: true, because: ['cn/fixed-asset-loans'] }),
  ]),
  ...([['09:59:59', true], ['10:00:00', false]] as const).map(([time, isOwed]) => floor('cn/fixed-asset-loans', NO_NUMBER, `a loan repaid at ten, at ${time}`,
    [company(), loan('fixed-asset-loan'), bank(), { type: 'LoanClosed', at: '2026-05-20T10:00:00+08:00', loan: 'L1', reason: 'repaid' }],
    owed('routine-check', `2026-05-20T${time}+08:00`), { owed: isOwed })),
  floor('cn/fixed-asset-loans', NO_NUMBER, 'other fixed assets have cash flows too', [company(), loan('fixed-asset-loan'), bank()], owed('cash-flow-check'), { owed: true }),
  ...['cn/fixed-asset-loans', 'cn/working-capital-loans', 'cn/personal-loans'].map((pack) => {
    const [, purpose, product, kind] = STANDARDS.find((row) => row[0] === pack) as (typeof STANDARDS)[number];
    return floor(pack, NO_NUMBER, 'a borrower elsewhere', [person({ kind, residence: { country: 'US' } }), loan(product), bank()], owed(purpose), { owed: false });
  }),
  ...STANDARDS.flatMap(([pack, purpose, product, kind]) => ([[lastSecondBefore('2024-07-01'), false], [firstInstantOf('2024-07-01'), true]] as const)
    .map(([at, isOwed]) => floor(pack, '自2024年7月1日起施行', `${purpose} of a ${product}, at ${at}`,
      dated([party(kind), loan(product), bank()], '2024-01-04T10:00:00+08:00'), owed(purpose, at), { owed: isOwed }))),
];

const DAYS_2026: readonly (readonly [on: string, workday: boolean | null])[] = [
  ['2025-12-31', null], ['2026-01-01', false], ['2026-01-03', false], ['2026-01-04', true], ['2026-01-05', true],
  ['2026-02-13', true], ['2026-02-14', true], ['2026-02-15', false], ['2026-02-16', false], ['2026-02-23', false], ['2026-02-24', true],
  ['2026-02-27', true], ['2026-02-28', true], ['2026-03-01', false], ['2026-04-03', true], ['2026-04-04', false], ['2026-04-06', false], ['2026-04-07', true],
  ['2026-04-30', true], ['2026-05-01', false], ['2026-05-04', false], ['2026-05-05', false], ['2026-05-06', true], ['2026-05-09', true], ['2026-05-10', false],
  ['2026-06-18', true], ['2026-06-19', false], ['2026-06-21', false], ['2026-06-22', true], ['2026-09-19', false], ['2026-09-20', true],
  ['2026-09-24', true], ['2026-09-25', false], ['2026-09-27', false], ['2026-09-28', true], ['2026-09-30', true], ['2026-10-01', false], ['2026-10-07', false],
  ['2026-10-08', true], ['2026-10-10', true], ['2026-10-11', false], ['2026-12-31', true], ['2027-01-01', null],
];
const WORKDAYS: readonly Told[] = DAYS_2026.map(([on, workday]) => ({
  packs: ['cn/workdays'], words: '放假调休……上班', says: on, facts: [], ask: { question: 'workday', on, country: 'CN' }, expect: { workday },
}));

const HOLIDAYS = { id: 'house/example', version: '1', rules: [{ id: 'hours', kind: 'contact-hours', channels: ['phone'], calendar: 'CN',
  zone: 'Asia/Shanghai', hours: { weekday: ['09:00', '18:00'], saturday: ['09:00', '18:00'], sunday: ['09:00', '18:00'], holiday: null } }] } as unknown as House;
/** The first and last of each run and the days beside them: a weekend day off is no plain weekend day. */
const RUNS: readonly (readonly [on: string, open: boolean | null])[] = [
  ['2025-12-31', null], ['2026-01-01', false], ['2026-01-03', false], ['2026-01-04', true], ['2026-02-14', true], ['2026-02-15', false], ['2026-02-23', false],
  ['2026-02-24', true], ['2026-04-03', true], ['2026-04-04', false], ['2026-04-06', false], ['2026-04-07', true], ['2026-04-30', true], ['2026-05-01', false],
  ['2026-05-05', false], ['2026-05-06', true], ['2026-06-18', true], ['2026-06-19', false], ['2026-06-21', false], ['2026-06-22', true], ['2026-09-24', true],
  ['2026-09-25', false], ['2026-09-27', false], ['2026-09-28', true], ['2026-09-30', true], ['2026-10-01', false], ['2026-10-07', false], ['2026-10-08', true],
  ['2026-05-16', true], ['2027-01-01', null],
];
const CLOSED_ON: readonly Told[] = RUNS.map(([on, open]) => ({
  packs: ['cn/workdays'], words: '放假调休', says: `hours that go by the calendar, ${on}`, facts: [person(), loan('consumer-loan'), bank(), mobile()].map((f) =>
    ({ ...f, at: '2025-03-02T10:00:00+08:00' })), house: HOLIDAYS,
  ask: contact({ at: `${on}T12:00:00+08:00` }), expect: { verdict: open === null ? 'needs-review' : open ? 'permits' : 'forbids' },
}));

/** Cases of the Chinese packs that make the floor. */
export const CN_FLOOR: readonly Told[] = [...CLASSES, ...COMPLAINTS, ...MEASURES, ...WORKDAYS, ...CLOSED_ON,
  // Two calls at once about one loan count once for what a standard is owed: nothing.
  floor('cn/personal-loans', NO_NUMBER, 'a contact binds no standard of duties', [person(), loan('consumer-loan'), bank(), mobile(), attempt(1, NOON)],
    contact({}), { verdict: 'not-applicable' })];

import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2020-01-01', until: null } as const;
const house = { force: 'house', breach: 'needs-review', span: SPAN } as const;
const readOn = '2026-11-23';
const OURS = { words: '（示例数字，可修改）', readOn, grade: 'design' } as const;
const PROJECT = { products: ['project-loan'], partyKinds: ['organisation'] } as const;

/**
 * What Chinese lenders do after a loan is made: house practice, no law. The 2024 measures give no
 * number of days; each number here is a lender's or ours, and is there to be edited.
 */
export const postLoanPractice: RulePack = {
  id: 'cn/post-loan-practice', version: '1.0.0', title: '贷后检查惯例（机构内部做法，可修改）', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'] },
  rules: [
    {
      ...house, id: 'cn/post-loan-practice/tiers', kind: 'tiering', from: { medium: 3, high: 6 }, dwellDays: 30,
      points: [
        { code: 'tier.past-due', points: 4, pastDueDaysMin: 1 },
        { code: 'tier.past-due-30', points: 3, pastDueDaysMin: 30 },
        { code: 'tier.class-special-mention', points: 2, classifications: ['special-mention'] },
        { code: 'tier.class-adverse', points: 6, classifications: ['substandard', 'doubtful', 'loss'] },
        { code: 'tier.grade-b', points: 2, grades: ['B1', 'B2'] },
        { code: 'tier.signal', points: 1, signalSeverityMin: 1 },
        { code: 'tier.signal-2', points: 3, signalSeverityMin: 2 },
      ],
      source: { ...OURS, cite: '示例分层' },
      reading: 'Days past due, class, grade and signals; a raised tier stands thirty days. 逾期、分类、评级与预警信号合计分层。',
    },
    {
      ...house, id: 'cn/post-loan-practice/first-check', kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn',
      earliest: { days: 15 }, latest: { days: 30 }, slackDays: 2,
      source: { cite: '贷款机构惯例', words: '首次贷后检查（15日-30日）', readOn, grade: 'practice' },
      reading: 'The first check falls 15 to 30 calendar days after payout. 放款后15至30日内首次检查。',
    },
    {
      ...house, id: 'cn/post-loan-practice/routine-check', kind: 'duty', purpose: 'routine-check', anchor: 'lastCheck',
      earliest: { months: 2 }, latest: { months: 3 },
      recurrence: { atMostEvery: { months: 3 }, openFor: { days: 30 } },
      variants: [
        { grades: ['A1'], earliest: { months: 5 }, latest: { months: 6 }, every: { months: 6 } },
        { grades: ['A2'], earliest: { months: 2 }, latest: { months: 3 }, every: { months: 3 } },
        { grades: ['B1'], earliest: { months: 1 }, latest: { months: 2 }, every: { months: 2 } },
        { grades: ['B2'], earliest: { days: 15 }, latest: { months: 1 }, every: { months: 1 } },
        { termMonthsMax: 6, earliest: { days: 15 }, latest: { months: 1 }, every: { months: 1 } },
      ],
      slackDays: 2,
      source: { cite: '贷款机构惯例', words: 'A1六个月、A2三个月、B1两个月、B2一个月；六个月以内贷款按月，其余按季', readOn, grade: 'practice' },
      reading: 'From the last check: 6, 3, 2 or 1 months by grade A1, A2, B1, B2; loans under six months monthly, others quarterly; a month that is too short ends on its last day. 按评级6/3/2/1个月，月末取该月最后一日。',
    },
    {
      ...house, id: 'cn/post-loan-practice/use-of-funds', kind: 'duty', purpose: 'use-of-funds-check', anchor: 'disbursedOn',
      latest: { months: 3 }, slackDays: 3,
      source: { cite: '贷款机构惯例', words: '小额贷款三个月内进行用途检查', readOn, grade: 'practice' },
      reading: 'Use of funds is checked within three months. 三个月内完成资金用途检查。',
    },
    {
      ...house, id: 'cn/post-loan-practice/arrears-contact', kind: 'duty', purpose: 'arrears-contact', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 1 } }, latest: { days: 1 }, aim: 'soonest',
      source: { cite: '贷款机构惯例', words: '逾期1天内电话', readOn, grade: 'practice' },
      reading: 'A late borrower is told within a day. 逾期一日内告知。',
    },
    {
      ...house, id: 'cn/post-loan-practice/arrears-inspection', kind: 'duty', purpose: 'arrears-inspection', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 4, max: 7 } }, latest: { days: 7 }, aim: 'soonest',
      source: { cite: '贷款机构惯例', words: '3日内未还现场检查', readOn, grade: 'practice' },
      reading: 'Not cured in three days: a check on the spot; the last day is ours. 三日未还现场检查。',
    },
    {
      ...house, id: 'cn/post-loan-practice/arrears-inspection-two', kind: 'duty', purpose: 'arrears-inspection', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 8 } }, latest: { days: 15 }, people: 2, aim: 'soonest',
      source: { cite: '贷款机构惯例', words: '逾期超过7天 双人上门', readOn, grade: 'practice' },
      reading: 'More than seven days late: on the spot, by two officers; the last day is ours. 逾期超过7天双人上门。',
    },
    {
      ...house, id: 'cn/post-loan-practice/warning-check', kind: 'duty', purpose: 'warning-check', anchor: 'signal', severityMin: 2,
      latest: { days: 7 }, aim: 'soonest', source: { ...OURS, cite: '预警信号核查' },
      reading: 'A signal of some weight is looked into within a week (the number is ours). 预警信号一周内核查（示例数字）。',
    },
    {
      ...house, id: 'cn/post-loan-practice/collateral', kind: 'duty', purpose: 'collateral-inspection', anchor: 'disbursedOn',
      guard: { products: ['business-loan', 'project-loan'] }, requiresCollateral: true, latest: { months: 12 },
      recurrence: { oncePer: { months: 12 }, openFor: { days: 90 } }, slackDays: 5,
      source: { ...OURS, cite: '固定资产贷款管理办法 38（办法无天数）' },
      reading: 'Collateral is seen once a year; the measure asks for dynamic monitoring and gives no number. 押品每年查看一次（示例数字）。',
    },
    {
      ...house, id: 'cn/post-loan-practice/project-progress', kind: 'duty', purpose: 'project-progress-check', anchor: 'disbursedOn',
      guard: PROJECT, latest: { months: 3 }, recurrence: { oncePer: { months: 3 }, openFor: { days: 30 } }, slackDays: 3,
      source: { ...OURS, cite: '固定资产贷款管理办法 36, 39（办法无天数）' },
      reading: 'Progress of the works once a quarter; the measure says "regularly". 项目进度按季（示例数字）。',
    },
    {
      ...house, id: 'cn/post-loan-practice/sponsor', kind: 'duty', purpose: 'sponsor-check', anchor: 'disbursedOn',
      guard: PROJECT, latest: { months: 6 }, recurrence: { oncePer: { months: 6 }, openFor: { days: 45 } }, slackDays: 3,
      source: { ...OURS, cite: '固定资产贷款管理办法 36（办法无天数）' },
      reading: 'Standing of the sponsor twice a year. 项目发起人每半年（示例数字）。',
    },
    {
      ...house, id: 'cn/post-loan-practice/cash-flow', kind: 'duty', purpose: 'cash-flow-check', anchor: 'disbursedOn',
      guard: PROJECT, latest: { months: 3 }, recurrence: { oncePer: { months: 3 }, openFor: { days: 30 } }, slackDays: 3,
      source: { ...OURS, cite: '固定资产贷款管理办法 40, 41（办法无天数）' },
      reading: 'Cash flow of the project once a quarter. 项目现金流按季（示例数字）。',
    },
    {
      ...house, id: 'cn/post-loan-practice/covenant', kind: 'duty', purpose: 'covenant-test', anchor: 'covenantDue',
      latest: { days: 0 }, slackDays: 0, source: { ...OURS, cite: '合同约定的承诺' },
      reading: 'Each covenant is tested by the date that the contract names. 承诺条款按合同日期测试。',
    },
    {
      ...house, id: 'cn/post-loan-practice/classification', kind: 'duty', purpose: 'classification', anchor: 'disbursedOn',
      latest: { months: 3 }, recurrence: { oncePer: { months: 3 }, openFor: { days: 30 } }, accepts: ['data'], slackDays: 0,
      source: { cite: '商业银行金融资产风险分类办法（按季为回忆）', words: '至少每季度进行一次风险分类', readOn, grade: 'recalled' },
      reading: 'The class of a loan is settled once a quarter, from data. 每季度分类一次。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const house = { force: 'house', breach: 'needs-review', span: { from: '2020-01-01', until: null } } as const;
const duty = { ...house, kind: 'duty' } as const;
const readOn = '2026-11-23';
/** What lenders are known to do; no law gives these numbers. */
const USUAL = { cite: '贷款机构惯例', readOn, grade: 'practice' } as const;
/** A number that is ours. */
const OURS = { words: '（示例数字，可修改）', readOn, grade: 'design' } as const;
/** Silent for everybody of whom no death is on file. */
const DECEASED = { kind: 'protection', state: ['deceased'] } as const;
const ON_DEATH = { words: '（示例做法，可修改）', readOn, grade: 'design', cite: '示例：借款人去世' } as const;
const PROJECT = { products: ['project-loan'], partyKinds: ['organisation'] } as const;
const QUARTERLY = {
  latest: { months: 3 }, recurrence: { oncePer: { months: 3 }, openFor: { days: 30 } }, slackDays: 3,
} as const;
const M1 = { earliest: { days: 15 }, latest: { months: 1 } } as const;
const M2 = { earliest: { months: 1 }, latest: { months: 2 } } as const;
const M3 = { earliest: { months: 2 }, latest: { months: 3 } } as const;
const M6 = { earliest: { months: 5 }, latest: { months: 6 } } as const;
/** Tiers for which watching the payments is not enough, and what is. */
const RAISED = {
  tiers: ['medium', 'high'], accepts: ['statement', 'document', 'conversation', 'inspection'],
} as const;

/**
 * What Chinese lenders do after a loan is made: house practice, no law. The 2024 measures give no
 * number of days; each number here is a lender's or ours, and is there to be edited.
 */
export const postLoanPractice: RulePack = {
  id: 'cn/post-loan-practice', version: '1.0.0', title: '贷后检查惯例（机构内部做法，可修改）', status: 'draft',
  language: 'zh', coverage: { countries: ['CN'] },
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
      reading:
        'Days past due, class, grade and signals; a raised tier stands thirty days.',
      readingZh: '逾期、分类、评级与预警信号合计分层；升高后至少保持三十日。',
    },
    {
      ...house, id: 'cn/post-loan-practice/hours', kind: 'contact-hours', breach: 'forbids',
      guard: { actsExcept: ['reply'], purposesExcept: ['harm-avoidance'] },
      channels: ['chat', 'sms', 'phone', 'video', 'visit'], zone: 'Asia/Shanghai',
      hours: { weekday: ['09:00', '20:00'], saturday: ['09:00', '20:00'], sunday: ['09:00', '20:00'] },
      source: { ...OURS, cite: '示例联系时段（非催收标准）' },
      reading:
        'Between 09:00 and 20:00 by Beijing time, the legal time everywhere in the country; the collection standard of 2025 has hours of its own and is not in this pack.',
      readingZh: '北京时间9时至20时；不代替催收国家标准。',
    },
    {
      ...house, id: 'cn/post-loan-practice/wishes', kind: 'honour-wishes', breach: 'forbids',
      exceptionTo: ['cn/post-loan-practice/hours'],
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      source: { ...OURS, cite: '示例：尊重借款人所述时间、地点' },
      reading:
        'Times and places that a borrower names are kept, also where they are wider than the usual hours; a refusal that nobody has routed yet goes to a person.',
      readingZh: '借款人所述时间、地点一律遵守；尚未归类的拒绝交人工判断。',
    },
    {
      ...house, ...DECEASED, id: 'cn/post-loan-practice/deceased', breach: 'forbids',
      guard: { protections: ['deceased'], actsExcept: ['reply', 'statutory-notice'] },
      source: ON_DEATH,
      reading:
        'Nobody writes to, calls or visits a person who has died, at any number, account or address of theirs; a death that was only reported waits for a person to confirm it. An administrator of the estate, an heir, a guarantor or a co-borrower is a person of their own, and is asked about as such.',
      readingZh:
        '当事人去世并经确认的，不再向其本人的任何号码、账户或地址发起联系；仅有他人告知、尚未核实的，先由人工核实。遗产管理人、继承人、保证人、共同借款人各为独立的当事人，能否联系另行判断。',
    },
    {
      ...house, ...DECEASED, id: 'cn/post-loan-practice/deceased-addressee',
      guard: { protections: ['deceased'], acts: ['reply', 'statutory-notice'] },
      source: ON_DEATH,
      reading:
        'A notice that law orders, and an answer to whoever writes from a dead person\'s number, wait until somebody has settled to whom they go.',
      readingZh: '当事人去世后，依法须发出的通知，以及对从其号码发来的消息的答复，由人工确定应当发给谁。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/first-check', purpose: 'first-check', anchor: 'disbursedOn',
      earliest: { days: 15 }, latest: { days: 30 }, slackDays: 2,
      source: { ...USUAL, words: '首次贷后检查（15日-30日）' },
      reading: 'The first check falls 15 to 30 calendar days after payout.',
      readingZh: '放款后15至30日内首次检查。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/routine-check', purpose: 'routine-check', anchor: 'lastCheck',
      earliest: { months: 2 }, latest: { months: 3 },
      recurrence: { atMostEvery: { months: 3 }, openFor: { days: 30 } },
      variants: [
        { grades: ['A1'], ...RAISED, ...M6 }, { grades: ['A1'], ...M6 },
        { grades: ['A2'], ...RAISED, ...M3 }, { grades: ['A2'], ...M3 },
        { grades: ['B1'], ...RAISED, ...M2 }, { grades: ['B1'], ...M2 },
        { grades: ['B2'], ...RAISED, ...M1 }, { grades: ['B2'], ...M1 },
        { termMonthsMax: 6, ...RAISED, ...M1 }, { termMonthsMax: 6, ...M1 },
        { ...RAISED, ...M3 },
      ],
      slackDays: 2,
      source: { ...USUAL, words: 'A1六个月、A2三个月、B1两个月、B2一个月；六个月以内贷款按月，其余按季' },
      reading:
        'From the last check: 6, 3, 2 or 1 months by grade A1, A2, B1, B2; else loans under six months monthly, others quarterly; a month that is too short ends on its last day. In the low tier watching the payments replaces the visit, as lenders do for instalment payers in good standing; in a raised tier it does not (where the line runs is ours).',
      readingZh: '按评级6/3/2/1个月，月末取该月最后一日；低风险以还款监测代替检查，其余须有说明、材料、谈话或现场。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/use-of-funds-check', purpose: 'use-of-funds-check', anchor: 'disbursedOn',
      latest: { months: 3 }, slackDays: 3,
      source: { ...USUAL, words: '小额贷款三个月内进行用途检查' },
      reading: 'Use of funds is checked within three months.',
      readingZh: '三个月内完成资金用途检查。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/arrears-contact', purpose: 'arrears-contact', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 1 } }, latest: { days: 1 }, aim: 'soonest',
      source: { ...USUAL, words: '逾期1天内电话' },
      reading: 'A late borrower is told within a day, by any means that lets them answer.',
      readingZh: '逾期一日内告知。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/arrears-inspection', purpose: 'arrears-inspection', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 4, max: 7 } }, latest: { days: 3 }, aim: 'soonest',
      source: { ...USUAL, words: '3日内未还现场检查' },
      reading:
        'Not cured in three days: a check on the spot, before the seventh day past due is over (the last day is ours).',
      readingZh: '三日未还现场检查；末日为示例。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/arrears-inspection-by-two', purpose: 'arrears-inspection',
      anchor: 'pastDueSince', guard: { pastDueDays: { min: 8 } }, latest: { days: 7 }, people: 2, aim: 'soonest',
      source: { ...USUAL, words: '逾期超过7天 双人上门' },
      reading: 'More than seven days late: on the spot, by two officers, within a week (the week is ours).',
      readingZh: '逾期超过7天双人上门；期限为示例。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/warning-check', purpose: 'warning-check', anchor: 'signal', severityMin: 2,
      latest: { days: 7 }, aim: 'soonest', source: { ...OURS, cite: '预警信号核查' },
      reading: 'A signal of some weight is looked into within a week.',
      readingZh: '预警信号一周内核查（示例数字）。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/collateral-inspection', purpose: 'collateral-inspection',
      anchor: 'disbursedOn', guard: { products: ['business-loan', 'project-loan'] }, requiresCollateral: true,
      latest: { months: 12 }, recurrence: { oncePer: { months: 12 }, openFor: { days: 90 } }, slackDays: 5,
      source: { ...OURS, cite: '固定资产贷款管理办法 38（办法无天数）' },
      reading:
        'Collateral of business and project loans is seen once a year; the measure asks for dynamic monitoring and gives no number. Homes are left out.',
      readingZh: '经营与项目贷款押品每年查看一次（示例数字），不含住宅。',
    },
    {
      ...duty, ...QUARTERLY, id: 'cn/post-loan-practice/project-progress-check', purpose: 'project-progress-check',
      anchor: 'disbursedOn', guard: PROJECT, source: { ...OURS, cite: '固定资产贷款管理办法 36, 39（办法无天数）' },
      reading: 'Progress of the works once a quarter; the measure says "regularly".',
      readingZh: '项目进度按季（示例数字）。',
    },
    {
      ...duty, ...QUARTERLY, id: 'cn/post-loan-practice/sponsor-check', purpose: 'sponsor-check',
      anchor: 'disbursedOn', guard: PROJECT, source: { ...OURS, cite: '固定资产贷款管理办法 36, 37（办法无天数）' },
      reading: 'Standing of the sponsor once a quarter; the measure says "regularly".',
      readingZh: '项目发起人按季（示例数字）。',
    },
    {
      ...duty, ...QUARTERLY, id: 'cn/post-loan-practice/cash-flow-check', purpose: 'cash-flow-check',
      anchor: 'disbursedOn', guard: PROJECT, source: { ...OURS, cite: '固定资产贷款管理办法 40, 41（办法无天数）' },
      reading:
        'Cash flow of the project and of the borrower once a quarter; the measure asks for dynamic monitoring.',
      readingZh: '项目现金流按季（示例数字）。',
    },
    {
      ...duty, id: 'cn/post-loan-practice/covenant-test', purpose: 'covenant-test', anchor: 'covenantDue',
      latest: { days: 0 }, slackDays: 0, source: { ...OURS, cite: '合同约定的承诺' },
      reading: 'Each covenant is tested by the date that the contract names.',
      readingZh: '约束性条款按合同约定的日期检查。',
    },
    {
      ...duty, ...QUARTERLY, id: 'cn/post-loan-practice/classification', purpose: 'classification',
      anchor: 'disbursedOn', accepts: ['data'], slackDays: 0,
      source: {
        cite: '商业银行金融资产风险分类办法（按季为回忆）', words: '至少每季度进行一次风险分类', readOn, grade: 'recalled',
      },
      reading: 'The class of a loan is settled once a quarter, from data alone.',
      readingZh: '每季度分类一次，仅凭数据。',
    },
  ],
};

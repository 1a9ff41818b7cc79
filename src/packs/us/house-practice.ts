import type { RulePack } from '../../rules/pack.js';

const house = {
  force: 'house', breach: 'forbids', span: { from: '2020-01-01', until: null },
  source: {
    cite: 'house practice (example)',
    words: 'house practice', readOn: '2026-11-23', grade: 'design',
  },
} as const;
const duty = { ...house, kind: 'duty', breach: 'needs-review' } as const;
const MESSAGES = ['self-service', 'in-app', 'email', 'chat', 'sms'] as const;
const TOUCHING = [...MESSAGES, 'letter', 'phone', 'video', 'visit'] as const;
// What a borrower asked for, and what the law orders to be sent, is not rationed.
const NOT_ASKED_FOR = { actsExcept: ['reply', 'statutory-notice'] } as const;
const IN_WORDS = ['statement', 'document', 'conversation'] as const;

/**
 * A practice that a United States lender of personal loans might set itself. It is no law and its
 * numbers are ours: an example to be edited.
 */
export const housePractice: RulePack = {
  id: 'us/house-practice', version: '1.0.0', status: 'draft', language: 'en', coverage: { countries: ['US'] },
  title: 'House practice for personal loans (an example, not law)',
  rules: [
    {
      ...house, id: 'us/house-practice/lawful-basis', kind: 'lawful-basis',
      knows: ['consent', 'contract', 'legal-obligation', 'vital-interest'],
      byAct: { marketing: ['consent'], survey: ['consent'] }, noSwap: true,
      reading:
        'A contact rests on the loan agreement, on law, or on a consent that stands; advertising and surveys only on consent.',
      readingZh: '联系须以借款合同、法律或有效的同意为依据；营销和调查只能以同意为依据。',
    },
    {
      ...house, id: 'us/house-practice/contact-hours', kind: 'contact-hours',
      channels: ['chat', 'sms', 'phone', 'video', 'visit'],
      hours: { weekday: ['09:00', '20:00'], saturday: ['09:00', '20:00'], sunday: null },
      reading: 'Monday to Saturday 09:00 to 20:00, never on a Sunday, in every zone in which the person may be.',
      readingZh: '周一至周六九点至二十点，周日不联系；借款人可能处在多个时区的，须同时满足。',
    },
    {
      ...house, id: 'us/house-practice/wishes', kind: 'honour-wishes',
      exceptionTo: ['us/house-practice/contact-hours'],
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      reading:
        'Times and places that a borrower names are kept, also where they are wider than the usual hours; a refusal that nobody has routed yet goes to a person.',
      readingZh: '借款人指定的时间和地点须遵守，比通常时段更宽的也一样；尚无人处理的拒绝须转人工。',
    },
    {
      ...house, id: 'us/house-practice/weekly-cap', kind: 'frequency-cap', guard: NOT_ASKED_FOR,
      channels: TOUCHING, counts: 'attempts', max: 2, window: { days: 7 }, per: ['person', 'institution'],
      excludes: { replies: true, mandatory: true },
      reading: 'At most two attempts of any kind in seven dates, by all that work for the lender together.',
      readingZh: '为本机构工作的各方合计，任意七个日期内各种联系尝试不超过两次。',
    },
    {
      ...house, id: 'us/house-practice/monthly-cap', kind: 'frequency-cap', guard: NOT_ASKED_FOR,
      channels: TOUCHING, counts: 'attempts', max: 4, window: { days: 30 }, per: ['person', 'institution'],
      excludes: { replies: true, mandatory: true },
      reading: 'At most four attempts of any kind in thirty dates, by all that work for the lender together.',
      readingZh: '为本机构工作的各方合计，任意三十个日期内各种联系尝试不超过四次。',
    },
    {
      ...house, id: 'us/house-practice/after-conversation', kind: 'cool-down', guard: NOT_ASKED_FOR,
      channels: ['phone', 'video', 'visit'], days: 7, per: ['person'],
      reading: 'A week of quiet after a conversation, its own date included; what the borrower asked for may still be answered.',
      readingZh: '通话或面谈之后静默七日，当日计入；借款人要求的仍可答复。',
    },
    {
      ...house, id: 'us/house-practice/opt-out', kind: 'stop', listens: 'OptedOut', mandatorySurvives: true,
      oneReply: true, confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      reading: 'A channel or address that a borrower opts out of is not used.',
      readingZh: '借款人退订的渠道或地址不再使用。',
    },
    {
      ...house, id: 'us/house-practice/cease', kind: 'stop', listens: 'CeaseRequested',
      survives: ['legally-required-notice', 'first-notice', 'early-intervention-notice'], mandatorySurvives: true,
      reading: 'A request to stop is kept in whatever form it comes, also by word of mouth, save what the law orders to be sent.',
      readingZh: '停止联络的要求无论以何种形式提出，包括口头，均须遵守；法律要求发出的除外。',
    },
    {
      ...house, id: 'us/house-practice/protected', kind: 'protection',
      state: ['bankruptcy', 'hospital', 'disaster'],
      bars: ['monitoring', 'reminder', 'collection', 'inspection', 'survey', 'marketing'],
      allows: ['hardship-support', 'harm-avoidance'],
      reading: 'Bankruptcy, hospital and disaster bar checks, reminders, collection, surveys and advertising, save to help.',
      readingZh: '破产、住院、灾害期间，除提供帮助外不得检查、提醒、催收、调查或营销。',
    },
    {
      ...house, id: 'us/house-practice/deceased', kind: 'protection', state: ['deceased'],
      guard: { protections: ['deceased'], ...NOT_ASKED_FOR },
      reading:
        'Nobody writes to, calls or visits a person who has died, at any number, account or address of theirs; a death that was only reported waits for a person to confirm it. An executor, a co-borrower or a guarantor is a person of their own, and is asked about as such.',
      readingZh:
        '当事人去世并经确认的，不再向其本人的任何号码、账户或地址发起联系；仅有他人告知、尚未核实的，先由人工核实。遗嘱执行人、共同借款人、保证人各为独立的当事人，能否联系另行判断。',
    },
    {
      ...house, id: 'us/house-practice/deceased-addressee', kind: 'protection', state: ['deceased'],
      breach: 'needs-review', guard: { protections: ['deceased'], acts: ['reply', 'statutory-notice'] },
      reading:
        'A notice that law orders, and an answer to whoever writes from a dead person\'s number, wait until somebody has settled to whom they go.',
      readingZh: '当事人去世后，依法须发出的通知，以及对从其号码发来的消息的答复，由人工确定应当发给谁。',
    },
    {
      ...house, id: 'us/house-practice/parties', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['attorney', 'executor', 'guardian'], consentLifts: { lift: 'third-party' },
      reading: 'Borrowers, guarantors and those who act for them.',
      readingZh: '仅限借款人、保证人及其代理人。',
    },
    {
      ...house, id: 'us/house-practice/least-impact', kind: 'least-impact', breach: 'needs-review',
      reading: 'A heavier way needs a reason why each lighter one would not do.',
      readingZh: '采用更重的方式，须说明每一种更轻的方式为何不可行。',
    },
    {
      ...house, id: 'us/house-practice/tiers', kind: 'tiering', breach: 'needs-review',
      from: { medium: 3, high: 6 }, dwellDays: 30,
      points: [
        { code: 'tier.past-due', points: 4, pastDueDaysMin: 1 },
        { code: 'tier.past-due-30', points: 3, pastDueDaysMin: 30 },
        { code: 'tier.grade-c-d', points: 1, grades: ['C', 'D'] },
        { code: 'tier.grade-e-g', points: 3, grades: ['E', 'F', 'G'] },
        { code: 'tier.signal', points: 1, signalSeverityMin: 1 },
        { code: 'tier.signal-2', points: 2, signalSeverityMin: 2 },
      ],
      reading: 'Days past due weigh most, then grade and signals; a raised tier stands thirty days.',
      readingZh: '逾期天数权重最高，其次为评级和风险信号；上调后的层级保持三十日。',
    },
    {
      ...duty, id: 'us/house-practice/first-check', purpose: 'first-check', anchor: 'disbursedOn',
      earliest: { days: 15 }, latest: { days: 45 }, slackDays: 3, reading: 'Between day 15 and day 45 after payout.',
      readingZh: '放款后第十五日至第四十五日之间首次检查。',
    },
    {
      ...duty, id: 'us/house-practice/routine-check', purpose: 'routine-check', anchor: 'disbursedOn',
      latest: { months: 12 }, recurrence: { oncePer: { months: 12 }, openFor: { days: 60 } },
      variants: [
        { tiers: ['high'], latest: { months: 3 }, every: { months: 3 }, accepts: IN_WORDS },
        { tiers: ['medium'], latest: { months: 6 }, every: { months: 6 }, accepts: IN_WORDS },
      ],
      slackDays: 3,
      reading:
        'Once a year for the low tier, half-yearly for medium, quarterly for high; a good payer is seen in the ledger, the others are asked.',
      readingZh: '低风险每年一次，中风险每半年一次，高风险每季度一次；还款良好的看账目即可，其余须询问借款人。',
    },
    {
      ...duty, id: 'us/house-practice/address-confirmation', purpose: 'address-confirmation', anchor: 'disbursedOn',
      latest: { months: 12 }, recurrence: { oncePer: { months: 12 }, openFor: { days: 90 } }, slackDays: 5,
      reading: 'Address and number are confirmed once a year, in the last ninety days of it.',
      readingZh: '地址和号码每年确认一次，在年度最后九十日内进行。',
    },
    {
      ...duty, id: 'us/house-practice/warning-check', purpose: 'warning-check', anchor: 'signal', severityMin: 2,
      latest: { days: 14 }, accepts: ['document', 'conversation'], aim: 'soonest',
      reading: 'A signal of some weight is asked about within two weeks.',
      readingZh: '较重的风险信号须在两周内询问核实。',
    },
    {
      ...duty, id: 'us/house-practice/arrears-contact', purpose: 'arrears-contact', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 1 } }, latest: { days: 5 }, aim: 'soonest',
      reading: 'A late borrower is told within five days.',
      readingZh: '逾期的，五日内告知借款人。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2024-10-17', until: null },
} as const;
const page = {
  url: 'https://www.sci.co.kr/cio/obligationsOfDebtCollectorsRightOfIndividualFinancialDebtor.do',
  readOn: '2026-11-24', grade: 'secondary',
} as const;
const COLLECTS = ['collection', 'reminder'] as const;
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'] as const;

/**
 * Contact with individual debtors in Korea, as a collector's own page tells it: the Act and its
 * Decree were not read.
 * @source 개인금융채권의 관리 및 개인금융채무자의 보호에 관한 법률
 */
export const debtorProtection: RulePack = {
  id: 'kr/debtor-protection', version: '1.0.0', title: 'Individual debtor protection (개인채무자보호법)',
  status: 'draft', language: 'ko',
  coverage: { countries: ['KR'], partyKinds: ['natural-person'] },
  rules: [
    {
      ...law, id: 'kr/debtor-protection/hours', kind: 'contact-hours', guard: { acts: COLLECTS },
      channels: REACHING,
      hours: { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] },
      source: {
        ...page, grade: 'recalled', cite: '채권의 공정한 추심에 관한 법률',
        words: '[21:00 to 08:00 banned]',
      },
      reading: 'From 08:00 up to, and not at, 21:00 on every day; the hours are recalled.',
      readingZh: '每日八点至二十一点（二十一点整已不可）；钟点凭记忆。',
    },
    {
      ...law, id: 'kr/debtor-protection/seven-in-seven', kind: 'frequency-cap',
      guard: { acts: [...COLLECTS, 'statutory-notice', 'reply'] },
      channels: [...REACHING, 'letter'], counts: 'attempts', max: 7, window: { days: 7 }, per: ['person', 'loan'],
      only: { acts: COLLECTS }, excludes: { acts: ['statutory-notice', 'reply'], mandatory: true, replies: true },
      source: {
        ...page, cite: '개인채무자보호법 (operator page)',
        words: '각 채권별로 7일에 7회를 초과하여 개인금융채권의 추심을 위한 연락*을 해서는 안됩니다',
      },
      reading: 'Seven contacts about one claim pass in any seven consecutive dates, the eighth does not; notices that law orders and replies are none; a call that nobody answered counts, since the page does not say otherwise.',
      readingZh: '每笔债权任意连续七日内至多七次，第八次不可；法定通知与答复不计；未接通的也计入，因来源未另作说明。',
    },
    {
      ...law, id: 'kr/debtor-protection/deferral', kind: 'protection', state: ['disaster', 'hospital', 'deceased'],
      bars: COLLECTS, lasts: { months: 3 },
      source: { ...page, cite: '개인채무자보호법 (operator page)', words: '3개월 이내 / 1회 연장 가능' },
      reading: 'Disaster, surgery or hospital, and a death in the family bar collection for three months at most from the day on file; an agreed shorter time is put on file as its end, the one extension as a new start.',
      readingZh: '灾害、手术或住院、亲属死亡的，自登记之日起至多三个月不得催收；约定较短的，登记其结束；仅可延长一次，作为新的起始登记。',
    },
    {
      ...law, id: 'kr/debtor-protection/closed-hours', kind: 'honour-wishes', guard: { acts: COLLECTS },
      times: true, places: false, oneReply: true, busyNow: false, unroutedRefusals: true,
      bounds: { weeklyHoursMax: 28 },
      source: {
        ...page, cite: '개인채무자보호법 (operator page)',
        words: '채무자는 1주 28시간 이하로 추심연락을 하지 않도록 요청할 수 있으며',
      },
      reading: 'A debtor may close up to 28 hours a week; what goes beyond is for a person to judge.',
      readingZh: '债务人可要求每周至多二十八小时内不得催收，超出部分由人判断。',
    },
    {
      ...law, id: 'kr/debtor-protection/closed-means', kind: 'stop', listens: 'OptedOut', guard: { acts: COLLECTS },
      requestsMax: 3, mandatorySurvives: true, oneReply: true,
      source: { ...page, cite: '개인채무자보호법 (operator page)', words: '추심연락 수단 중 3가지 이하의' },
      reading: 'A debtor may close three addresses, numbers or means; a fourth is for a person to judge. Whether the Decree has the same number was not read.',
      readingZh: '债务人可关闭至多三个地址、号码或联系方式，第四个由人判断；施行令是否为同一数字未读原文。',
    },
    {
      ...law, id: 'kr/debtor-protection/recast', kind: 'protection', state: ['hardship'], variants: ['recast-request'],
      bars: COLLECTS,
      source: {
        ...page, cite: '개인채무자보호법 (operator page)',
        words: '[a request to recast the debt stops collection]',
      },
      reading: 'A request to recast the debt, filed as hardship with the variant `recast-request`, stops collection until its end is on file.',
      readingZh: '债务人申请债务调整的，停止催收，直至登记其终结。',
    },
    {
      ...law, id: 'kr/debtor-protection/recast-unclear', kind: 'protection', state: ['hardship'],
      breach: 'needs-review', variantsExcept: ['recast-request'], bars: COLLECTS,
      source: {
        ...page, cite: '개인채무자보호법 (operator page)',
        words: '[a request to recast the debt stops collection]',
      },
      reading: 'Whether hardship that is filed in other words is a request to recast the debt is for a person to judge before collection goes on.',
      readingZh: '以其他名目登记的困难是否属于债务调整申请，须由人判断后方可继续催收。',
    },
  ],
};

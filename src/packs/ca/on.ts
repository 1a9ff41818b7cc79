import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const quoted = {
  url: 'https://ontario.ca/document/guide-collection-agencies/prohibited-practices-and-conduct',
  readOn: '2026-11-24', grade: 'quoted',
} as const;
// "Contact" takes in e-mail and voice mail; letters go at any hour and do not count.
const CONTACT = ['email', 'chat', 'sms', 'in-app', 'phone', 'video', 'visit'] as const;

/**
 * Ontario: collection agencies and collectors. A creditor in its own name is outside.
 * @source R.R.O. 1990, Reg. 74, sections 20-25
 */
export const ontario: RulePack = {
  id: 'ca/on', version: '1.0.0', title: 'Ontario collection agencies (R.R.O. 1990, Reg. 74)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['CA'], regions: ['ON'], partyKinds: ['natural-person'],
    actors: [
      { roles: ['collector'] }, { roles: ['servicer'], obtained: ['default'] },
      { roles: ['lender'], ownName: false },
    ],
  },
  rules: [
    {
      ...law, id: 'ca/on/hours', kind: 'contact-hours', channels: CONTACT, calendar: 'CA-ON',
      hours: {
        weekday: ['07:00', '21:00'], saturday: ['07:00', '21:00'], sunday: ['13:00', '17:00'],
        holiday: null,
      },
      source: {
        ...quoted, cite: 'R.R.O. 1990, Reg. 74, s. 22 (government guidance, as quoted)',
        url: 'https://dodicklandau.ca/754', readOn: '2026-11-25',
        words: 'contact you on any other day of the week between 9 p.m. and 7 a.m.',
      },
      reading:
        'Monday to Saturday from 07:00 to 21:00, Sunday from 13:00 to 17:00, the second instant closed; not on a holiday; local time of the person contacted. The words name no consent, so that none opens other hours.',
      readingZh: '周一至周六七点至二十一点，周日十三点至十七点，结束的整点不含；法定假日不得联系；以被联系人的当地时间为准。条文未提同意，故同意不能放宽时段。',
    },
    {
      ...law, id: 'ca/on/first-notice', kind: 'precondition', needs: 'letter',
      guard: { channels: CONTACT }, purposes: ['first-notice'], sameActor: true, daysBefore: 6,
      source: {
        ...quoted, cite: 'R.R.O. 1990, Reg. 74, s. 21',
        words: 'You must wait 6 calendar days after sending a written notice',
      },
      reading:
        'The collector\'s own written notice comes first, and a call or visit only on the sixth date after it was sent; a notice by e-mail, which the guidance allows, is for a person to judge.',
      readingZh: '须先由该催收方寄出书面通知，寄出后第六日起方可致电或上门；指引允许的电邮通知由人判断。',
    },
    {
      ...law, id: 'ca/on/contacts', kind: 'frequency-cap', channels: CONTACT, counts: 'messages',
      max: 3, window: { days: 7 }, per: ['person', 'actor'], afterFirst: 'conversation',
      excludes: { replies: true }, consentLifts: { lift: 'frequency' },
      source: {
        ...quoted, cite: 'R.R.O. 1990, Reg. 74, s. 22',
        words: 'cannot contact the debtor more than 3 times within a 7-day period',
      },
      reading:
        'After the first conversation three contacts in any seven dates: speech, e-mail and voice mail count, post and unanswered calls without a message do not; more with the debtor\'s consent or on request. The key is debtor and creditor (recalled): we count all debts of one collector together, which is the stricter.',
      readingZh: '首次通话之后，任意七个日期内联系不超过三次：通话、电邮、语音留言计入，信函和未留言的未接来电不计；经借款人同意或应其要求的除外。以债务人和债权人为计数单位一点凭记忆，此处将同一催收方的全部债务合并计算，从严。',
    },
    {
      id: 'ca/on/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'CA-ON',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-02-17', '2025-02-17'], ['2025-04-18', '2025-04-18'],
        ['2025-04-21', '2025-04-21'], ['2025-05-19', '2025-05-19'], ['2025-07-01', '2025-07-01'],
        ['2025-09-01', '2025-09-01'], ['2025-10-13', '2025-10-13'], ['2025-12-25', '2025-12-26'],
        ['2026-01-01', '2026-01-01'], ['2026-02-16', '2026-02-16'], ['2026-04-03', '2026-04-03'],
        ['2026-04-06', '2026-04-06'], ['2026-05-18', '2026-05-18'], ['2026-07-01', '2026-07-01'],
        ['2026-09-07', '2026-09-07'], ['2026-10-12', '2026-10-12'], ['2026-12-25', '2026-12-26'],
        ['2027-01-01', '2027-01-01'], ['2027-02-15', '2027-02-15'], ['2027-03-26', '2027-03-26'],
        ['2027-03-29', '2027-03-29'], ['2027-05-24', '2027-05-24'], ['2027-07-01', '2027-07-01'],
        ['2027-09-06', '2027-09-06'], ['2027-10-11', '2027-10-11'], ['2027-12-25', '2027-12-26'],
        ['2028-01-01', '2028-01-01'], ['2028-02-21', '2028-02-21'], ['2028-04-14', '2028-04-14'],
        ['2028-04-17', '2028-04-17'], ['2028-05-22', '2028-05-22'], ['2028-07-01', '2028-07-01'],
        ['2028-09-04', '2028-09-04'], ['2028-10-09', '2028-10-09'], ['2028-12-25', '2028-12-26'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Ontario (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: 'holiday',
      },
      reading: 'Public holidays of Ontario from 2025 to 2028; Easter Monday is among them, which is the stricter.',
      readingZh: '安大略省2025年至2028年的公众假日；复活节星期一计入，从严。',
    },
  ],
};

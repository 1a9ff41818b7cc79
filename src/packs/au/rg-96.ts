import type { RulePack } from '../../rules/pack.js';

const guidance = {
  force: 'guidance', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const ACCC = 'https://www.accc.gov.au/publications/debt-collection-guideline-for-collectors-creditors/debt-collection-guideline-for-collectors-and-creditors/part-2-practical-guidance/';
const read = { readOn: '2026-11-24', grade: 'text' } as const;
const REMOTE = ['email', 'chat', 'sms', 'in-app', 'letter', 'phone', 'video'] as const;
// Visits to see, inspect or recover security are outside the face-to-face guidance.
const NOT_SECURITY = { actsExcept: ['inspection'] } as const;

/**
 * The Australian guideline for collectors and creditors: guidance, no statute, and its edition was
 * not shown where it was read. Entering or staying needs leave at the door, as for any caller.
 * Other hours are those that the debtor asked for (section 4); of a consent to other hours or to
 * more contact neither section 4 nor section 5 speaks, so that none lifts a limit.
 * @source RG 96, ACCC and ASIC, part 2, sections 4-9
 */
export const rg96: RulePack = {
  id: 'au/rg-96', version: '1.0.0', title: 'Debt collection guideline (ACCC and ASIC, RG 96)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['AU'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender', 'servicer', 'collector'] }],
    acts: ['collection', 'reminder', 'inspection', 'reply'],
  },
  rules: [
    {
      ...guidance, id: 'au/rg-96/phone-hours', kind: 'contact-hours',
      channels: ['phone', 'video', 'sms'], calendar: 'AU',
      hours: {
        weekday: ['07:30', '21:00'], saturday: ['09:00', '21:00'], sunday: ['09:00', '21:00'],
        holiday: null,
      },
      source: {
        ...read, cite: 'RG 96 part 2 s. 4', url: `${ACCC}4-hours-of-contact`,
        words: 'Contact by telephone Monday to Friday 7.30 am to 9 pm',
      },
      reading:
        'Calls Monday to Friday from 07:30 to 21:00, weekends from 09:00 to 21:00, the second instant closed; none on national public holidays; local time of the debtor\'s state. Texts are held to it too, which is the stricter.',
      readingZh: '电话：周一至周五七点半至二十一点，周末九点至二十一点，二十一点整已不可；全国性公众假日不应致电；按债务人所在州或领地的时间。短信同样适用，取其严。',
    },
    {
      ...guidance, id: 'au/rg-96/face-to-face-hours', kind: 'contact-hours', guard: NOT_SECURITY,
      channels: ['visit'], calendar: 'AU',
      hours: {
        weekday: ['09:00', '21:00'], saturday: ['09:00', '21:00'], sunday: ['09:00', '21:00'],
        holiday: null,
      },
      source: {
        ...read, cite: 'RG 96 part 2 s. 4', url: `${ACCC}4-hours-of-contact`,
        words: 'Face-to-face contact Monday to Friday 9 am to 9 pm',
      },
      reading: 'Visits on every day from 09:00 to 21:00, the second instant closed; none on national public holidays.',
      readingZh: '上门：每日九点至二十一点（二十一点整已不可），全国性公众假日除外。',
    },
    {
      ...guidance, id: 'au/rg-96/workplace-hours', kind: 'contact-hours',
      guard: { places: ['work'], actsExcept: ['inspection'] },
      channels: ['phone', 'video', 'visit'], calendar: 'AU',
      hours: { weekday: ['09:00', '17:00'], saturday: null, sunday: null, holiday: null },
      source: {
        ...read, cite: 'RG 96 part 2 s. 4', url: `${ACCC}4-hours-of-contact`,
        words: 'Debtor\'s normal working hours if known, or 9 am to 5 pm on weekdays',
      },
      reading: 'At work on weekdays from 09:00 to 17:00; working hours that the person named as convenient replace them.',
      readingZh: '联系工作单位：工作日九点至十七点（十七点整已不可）；本人说明工作时间并称方便的，以其为准。',
    },
    {
      ...guidance, id: 'au/rg-96/wishes', kind: 'honour-wishes',
      exceptionTo: [
        'au/rg-96/phone-hours', 'au/rg-96/face-to-face-hours', 'au/rg-96/workplace-hours',
      ],
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      outweighs: ['reasonable effort'],
      source: {
        ...read, cite: 'RG 96 part 2 s. 4', url: `${ACCC}4-hours-of-contact`,
        words: 'the reasonable wishes of the debtor should be respected, and contact limited to the times requested by the debtor',
      },
      reading:
        'Times and places that the debtor asked for are kept, and open hours beyond the usual; that a collector may change them after reasonable efforts over a reasonable time have failed is for a person to attest about the statement (`reasonable effort`): the usual hours hold again.',
      readingZh: '债务人合理的时间、地点要求应予遵守，要求在通常时段以外联系的亦然；经合理期间的合理努力仍联系不上的，由人就该项要求书面确认后，恢复通常时段。',
    },
    {
      ...guidance, id: 'au/rg-96/weekly-contacts', kind: 'frequency-cap', channels: REMOTE,
      counts: 'contacts', max: 3, window: { days: 7 }, per: ['person', 'account'],
      only: { acts: ['collection', 'reminder'] },
      excludes: { replies: true, acts: ['reply', 'inspection'] },
      source: {
        ...read, cite: 'RG 96 part 2 s. 5', url: `${ACCC}5-frequency-of-contact`,
        words: '[no more than three times per week, contacts actually made]',
      },
      reading:
        'Three contacts actually made in any seven dates for each account, attempts not counted; answers to the debtor are outside, and an agreement to more lifts nothing: the section names none. Which week is meant is not said, and rolling is the stricter.',
      readingZh: '每个账户任意七日内实际联系不超过三次，未接通不计，对债务人来信来电的答复不计；指引未规定同意可放宽，也未说明何谓一周，按滚动计算，取其严。',
    },
    {
      ...guidance, id: 'au/rg-96/monthly-contacts', kind: 'frequency-cap', channels: REMOTE,
      counts: 'contacts', max: 10, window: { months: 1 }, per: ['person', 'account'],
      only: { acts: ['collection', 'reminder'] },
      excludes: { replies: true, acts: ['reply', 'inspection'] },
      source: {
        ...read, cite: 'RG 96 part 2 s. 5', url: `${ACCC}5-frequency-of-contact`,
        words: '[no more than ten times per month]',
      },
      reading: 'Ten contacts actually made in a rolling month for each account.',
      readingZh: '每个账户滚动一个月内实际联系不超过十次。',
    },
    {
      ...guidance, id: 'au/rg-96/last-resort', kind: 'precondition',
      guard: { channels: ['visit'] }, unless: { acts: ['inspection'] },
      needs: 'attempt', channels: ['phone', 'email', 'letter'], each: true,
      source: {
        ...read, cite: 'RG 96 part 2 s. 7', url: `${ACCC}7-face-to-face-contact`,
        words: '[face-to-face contact as a last resort, after telephone, e-mail and letters]',
      },
      reading:
        'A visit comes only after each lighter way for which there is an address was tried; visits to see or recover security are outside.',
      readingZh: '上门是最后手段：凡有地址或号码可用的较轻方式均须先试过；为查看或取回担保物而上门的除外。',
    },
    {
      ...guidance, id: 'au/rg-96/monthly-visit', kind: 'frequency-cap', breach: 'needs-review',
      channels: ['visit'], counts: 'contacts', max: 1, window: { months: 1 }, per: ['person', 'account'],
      excludes: { acts: ['inspection'] }, only: { acts: ['collection', 'reminder'] },
      source: {
        ...read, cite: 'RG 96 part 2 s. 7', url: `${ACCC}7-face-to-face-contact`, grade: 'recalled',
        words: '[one face-to-face contact per month]',
      },
      reading: 'A second visit in a month is for a person to judge: the number is recalled.',
      readingZh: '一个月内第二次上门由人判断（数字凭记忆）。',
    },
    {
      ...guidance, id: 'au/rg-96/represented', kind: 'protection', state: 'representation',
      source: {
        ...read, cite: 'RG 96 part 2 s. 9', url: `${ACCC}9-when-a-debtor-is-represented`,
        words: '[no direct contact when a representative is known]',
      },
      reading: 'A debtor with a known representative is contacted through the representative.',
      readingZh: '债务人已有代理人的，经代理人联系。',
    },
    {
      ...guidance, id: 'au/rg-96/records', kind: 'standard', breach: 'needs-review',
      measure: 'record-keeping', records: ['contact-log'],
      source: {
        ...read, cite: 'RG 96 part 2 s. 8', url: `${ACCC}8-record-keeping`,
        words: '[a complete log of all contacts, with time, date and nature]',
      },
      reading: 'A complete log of contacts; how long it is kept has no number and is the house\'s.',
      readingZh: '完整记录每次联系；保存期限无数字，以本机构规定为准。',
    },
    {
      ...guidance, id: 'au/rg-96/national-holidays', kind: 'workdays', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'AU',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-01-27', '2025-01-27'], ['2025-04-18', '2025-04-18'],
        ['2025-04-21', '2025-04-21'], ['2025-04-25', '2025-04-25'], ['2025-12-25', '2025-12-26'],
        ['2026-01-01', '2026-01-01'], ['2026-01-26', '2026-01-26'], ['2026-04-03', '2026-04-03'],
        ['2026-04-06', '2026-04-06'], ['2026-04-25', '2026-04-25'], ['2026-12-25', '2026-12-26'],
        ['2026-12-28', '2026-12-28'], ['2027-01-01', '2027-01-01'], ['2027-01-26', '2027-01-26'],
        ['2027-03-26', '2027-03-26'], ['2027-03-29', '2027-03-29'], ['2027-04-25', '2027-04-25'],
        ['2027-12-25', '2027-12-28'], ['2028-01-01', '2028-01-01'], ['2028-01-03', '2028-01-03'],
        ['2028-01-26', '2028-01-26'], ['2028-04-14', '2028-04-14'], ['2028-04-17', '2028-04-17'],
        ['2028-04-25', '2028-04-25'], ['2028-12-25', '2028-12-26'],
      ],
      workdays: [],
      source: {
        cite: 'National public holidays (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: 'National public holidays',
      },
      reading: 'National public holidays from 2025 to 2028 with their substitute days; Easter Saturday and Sunday are holidays of some states alone and are left out, as is what a state adds.',
      readingZh: '2025至2028年全国性公众假日及其补休日；复活节周六、周日仅为部分州的假日，未列入，各州自定的假日亦未列入。',
    },
  ],
};

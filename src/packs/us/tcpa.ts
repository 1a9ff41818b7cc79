import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids' } as const;
const CFR = 'https://www.ecfr.gov/current/title-47/section-64.1200';
const digest = { url: CFR, readOn: '2026-11-24', grade: 'secondary' } as const;
const HAND = { prerecorded: false, autodialled: false } as const;
// For ten business days after a withdrawal the consent still carries.
const CONSENT = {
  needs: 'consent', consent: { grace: { workdays: 10, country: 'US' } },
  span: { from: '2020-01-01', until: null },
  source: {
    cite: '47 USC 227(b)(1)(A)(iii)', readOn: '2026-11-23', grade: 'text',
    url: 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title47-section227&num=0',
    words: 'made with the prior express consent of the called party',
  },
} as const;

/**
 * Automated and prerecorded calls and texts. Calls dialled by hand are outside it, and so, for
 * its quiet hours, is everything that does not advertise.
 * @source 47 USC 227; 47 CFR 64.1200
 */
export const tcpa: RulePack = {
  id: 'us/tcpa', version: '1.0.0', title: 'Telephone Consumer Protection Act (47 USC 227)',
  status: 'draft', language: 'en',
  coverage: { countries: ['US'] },
  rules: [
    {
      ...law, ...CONSENT, id: 'us/tcpa/mobile-autodialled', kind: 'precondition',
      guard: { channels: ['phone', 'sms'], lines: ['mobile'], autodialled: true },
      reading:
        'An autodialled call or text to a mobile number needs a consent that covers it; how it was given is free, unless it advertises.',
      readingZh: '自动拨号致电或发短信至手机，须有覆盖该联系的事先明确同意；除营销外，同意的方式不限。',
    },
    {
      ...law, ...CONSENT, id: 'us/tcpa/mobile-prerecorded', kind: 'precondition',
      guard: { channels: ['phone', 'sms'], lines: ['mobile'], prerecorded: true },
      reading: 'A prerecorded or artificial voice to a mobile number needs a consent that covers it.',
      readingZh: '以录音或合成语音致电手机，须有覆盖该联系的事先明确同意。',
    },
    {
      ...law, id: 'us/tcpa/revocation-2020', kind: 'stop', breach: 'needs-review',
      guard: { channels: ['phone', 'sms'] }, unless: HAND, listens: 'OptedOut',
      span: { from: '2020-01-01', until: '2025-04-11' },
      source: {
        ...digest, grade: 'recalled', cite: '47 CFR 64.1200 before FCC 24-24',
        words: '[honoured within a reasonable time]',
      },
      reading:
        'Before the ten business days were set a revocation was to be honoured in reasonable time: a person judges.',
      readingZh: '2025年4月11日之前尚无十个工作日的规定，撤回应在合理时间内落实，是否合理由人判断。',
    },
    {
      ...law, id: 'us/tcpa/revocation', kind: 'stop', replaces: 'us/tcpa/revocation-2020',
      guard: { channels: ['phone', 'sms'] }, unless: HAND, listens: 'OptedOut',
      span: { from: '2025-04-11', until: null },
      perSeWords: ['stop', 'quit', 'end', 'revoke', 'opt out', 'cancel', 'unsubscribe'],
      grace: { workdays: 10, country: 'US' },
      confirmation: {
        purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1, withinMinutes: 5,
      },
      source: {
        ...digest, cite: '47 CFR 64.1200(a)(10), (a)(12)',
        words: 'within a reasonable time not to exceed ten business days from receipt',
      },
      reading:
        'A revocation by any reasonable means is honoured as soon as practicable and at the latest when ten business days are over; seven words are one by themselves and others are for a person to judge; one confirmation within five minutes, with nothing else in it.',
      readingZh: '以任何合理方式撤回的，最迟在第十个工作日结束时落实；七个词本身即为撤回，其他说法由人判断；五分钟内可发一条仅作确认的短信。',
    },
    {
      ...law, id: 'us/tcpa/residential-prerecorded', kind: 'frequency-cap', channels: ['phone'],
      guard: {
        prerecorded: true, lines: ['landline'], placesExcept: ['work', 'business', 'site'],
        actsExcept: ['marketing'],
      },
      only: { prerecorded: true, lines: ['landline'], placesExcept: ['work', 'business', 'site'] },
      counts: 'attempts', max: 3, window: { days: 30 }, per: ['actor', 'person', 'contactPoint'],
      unlessConsent: true, span: { from: '2023-07-20', until: null },
      source: {
        ...digest, cite: '47 CFR 64.1200(a)(3); 88 FR 3668',
        words: '[no more than three calls within any consecutive thirty-day period]',
      },
      reading:
        'Three prerecorded calls that sell nothing in any thirty consecutive dates to one residential line without consent; the fourth needs one, oral or written.',
      readingZh: '未经同意，对同一住宅固定电话的非营销录音电话，任意连续三十个日期内不超过三次；第四次须有口头或书面同意。',
    },
    {
      ...law, id: 'us/tcpa/solicitation-hours', kind: 'contact-hours', channels: ['phone', 'sms'],
      guard: { acts: ['marketing'], partyKinds: ['natural-person'] },
      hours: {
        weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'],
      },
      untilInclusive: true, span: { from: '2020-01-01', until: null },
      source: {
        ...digest, grade: 'quoted', readOn: '2026-11-25', cite: '47 CFR 64.1200(c)(1), (e)',
        words: 'before the hour of 8 a.m. or after 9 p.m. (local time at the called party\'s location)',
      },
      reading:
        'Advertising calls to a residential subscriber from 08:00:00 to 21:00:00 only; calls about the debt itself are no solicitations.',
      readingZh: '对住户的营销电话和短信仅限当地八点整至二十一点整，两个整点均含；就债务本身的联系不属于营销。',
    },
    {
      ...law, id: 'us/tcpa/federal-holidays', kind: 'workdays', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'US',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-01-20', '2025-01-20'], ['2025-02-17', '2025-02-17'],
        ['2025-05-26', '2025-05-26'], ['2025-06-19', '2025-06-19'], ['2025-07-04', '2025-07-04'],
        ['2025-09-01', '2025-09-01'], ['2025-10-13', '2025-10-13'], ['2025-11-11', '2025-11-11'],
        ['2025-11-27', '2025-11-27'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-01-19', '2026-01-19'], ['2026-02-16', '2026-02-16'], ['2026-05-25', '2026-05-25'],
        ['2026-06-19', '2026-06-19'], ['2026-07-03', '2026-07-04'], ['2026-09-07', '2026-09-07'],
        ['2026-10-12', '2026-10-12'], ['2026-11-11', '2026-11-11'], ['2026-11-26', '2026-11-26'],
        ['2026-12-25', '2026-12-25'], ['2027-01-01', '2027-01-01'], ['2027-01-18', '2027-01-18'],
        ['2027-02-15', '2027-02-15'], ['2027-05-31', '2027-05-31'], ['2027-06-18', '2027-06-19'],
        ['2027-07-04', '2027-07-05'], ['2027-09-06', '2027-09-06'], ['2027-10-11', '2027-10-11'],
        ['2027-11-11', '2027-11-11'], ['2027-11-25', '2027-11-25'], ['2027-12-24', '2027-12-25'],
        ['2027-12-31', '2028-01-01'], ['2028-01-17', '2028-01-17'], ['2028-02-21', '2028-02-21'],
        ['2028-05-29', '2028-05-29'], ['2028-06-19', '2028-06-19'], ['2028-07-04', '2028-07-04'],
        ['2028-09-04', '2028-09-04'], ['2028-10-09', '2028-10-09'], ['2028-11-10', '2028-11-11'],
        ['2028-11-23', '2028-11-23'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: '5 USC 6103 (dates as the npm package date-holidays 3.37.0 has them; 2028-11-10 by subsection (b))',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: 'legal public holidays',
      },
      reading:
        'Federal holidays from 2025 to 2028 with the days observed in their place; business days are the days that are left. Friday, 10 November 2028, for a Saturday, is missing in the package and added here.',
      readingZh:
        '2025年至2028年的联邦法定假日，含因周末而调整的补假日；其余周一至周五为工作日。2028年11月10日（周五，因次日为周六）为软件包所缺，此处补入。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = {
  url: 'https://dfi.wa.gov/financial-education/information/debt-collectors-and-your-rights',
  readOn: '2026-11-24', grade: 'secondary', cite: 'RCW 19.16.250 (digest of the Department of Financial Institutions)',
} as const;
const ALL = ['email', 'chat', 'sms', 'in-app', 'letter', 'phone', 'video', 'visit'] as const;

/**
 * Washington, collection agencies only. The Attorney General's page gives 8 to 21 where the
 * department gives 7:30: the federal hours decide beside it anyway.
 * @source RCW 19.16.250
 */
export const washington: RulePack = {
  id: 'us/wa', version: '1.0.0', title: 'Washington collection agencies (RCW 19.16)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['WA'], partyKinds: ['natural-person'],
    actors: [
      { roles: ['collector'] }, { roles: ['servicer'], obtained: ['default'] },
      { roles: ['lender'], ownName: false },
    ],
  },
  rules: [
    {
      ...law, id: 'us/wa/communications', kind: 'frequency-cap', channels: ALL,
      counts: 'attempts', max: 3, window: { days: 7 }, per: ['actor', 'person'], poolWith: ['spouse'],
      source: {
        ...digest,
        words: 'Communicate with you or your spouse more than 3 times in a single week',
      },
      reading:
        'Three communications, calls and letters together, with debtor or spouse in any seven dates: which week is meant is not said, and rolling is the stricter.',
      readingZh: '对借款人及其配偶合计，任意七个日期内不超过三次，电话与信函合并计算；所称「一周」未予说明，按连续七日从严。',
    },
    {
      ...law, id: 'us/wa/work', kind: 'frequency-cap', channels: ALL,
      guard: { places: ['work'] }, only: { places: ['work'] },
      counts: 'attempts', max: 1, window: { days: 7 }, per: ['actor', 'person'],
      source: { ...digest, words: 'Communicate with you at your workplace more than once a week' },
      reading: 'One communication at the workplace in any seven dates.',
      readingZh: '对借款人的工作单位，任意七个日期内不超过一次。',
    },
    {
      ...law, id: 'us/wa/home-hours', kind: 'contact-hours', channels: ['phone', 'video', 'visit'],
      guard: { places: ['home'] },
      hours: {
        weekday: ['07:30', '21:00'], saturday: ['07:30', '21:00'], sunday: ['07:30', '21:00'],
      },
      untilInclusive: true,
      source: {
        ...digest,
        words: 'at your home before 7:30 a.m. or after 9 p.m., unless you request they contact you during alternate hours',
      },
      reading: 'At home from 07:30:00 to 21:00:00, both included, unless the person asks for other hours.',
      readingZh: '联系住宅仅限七点三十分至二十一点，两端均含；借款人要求其他时段的除外。',
    },
    {
      ...law, id: 'us/wa/other-hours', kind: 'honour-wishes', exceptionTo: ['us/wa/home-hours'],
      times: true, places: true, oneReply: false, busyNow: false, unroutedRefusals: false,
      source: { ...digest, words: 'unless you request they contact you during alternate hours' },
      reading: 'Hours that the person asked for replace the usual ones, and those refused are kept.',
      readingZh: '借款人要求的时段取代通常时段，其拒绝的时段须遵守。',
    },
    {
      ...law, id: 'us/wa/attorney', kind: 'protection', state: 'representation',
      source: {
        ...digest,
        words: 'notified in writing by your attorney to contact the attorney about your debt',
      },
      reading: 'A person whose attorney has written is contacted through the attorney.',
      readingZh: '借款人的律师已书面告知的，只能通过律师联系。',
    },
  ],
};

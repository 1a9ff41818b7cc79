import type { RulePack } from '../../rules/pack.js';

// The amended rules were to begin on this day; whether they did was not confirmed.
const OLD = { from: '2020-01-01', until: '2025-10-01' } as const;
const NEW = { from: '2025-10-01', until: null } as const;
const law = { force: 'law', breach: 'forbids' } as const;
const read = {
  url: 'https://codelibrary.amlegal.com/codes/newyorkcity', readOn: '2026-11-24', grade: 'text',
} as const;
const recalled = {
  url: 'https://www.nyc.gov/site/dca/businesses/info-debt-collectors.page', readOn: '2026-11-24',
  grade: 'recalled', cite: '6 RCNY 5-77 as amended, published 2024-08-12',
} as const;
const ALL = [
  'email', 'chat', 'sms', 'in-app', 'self-service', 'letter', 'phone', 'video', 'visit',
] as const;
const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
const EIGHT_TO_NINE = {
  weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'],
} as const;

/**
 * New York City, once collection has begun: creditors and their staff are collectors here too.
 * The text before the amendment was read; the amended numbers are recalled.
 * @source 6 RCNY 5-77
 */
export const newYorkCity: RulePack = {
  id: 'us/nyc', version: '1.0.0', title: 'New York City debt collection rules (6 RCNY 5-77)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['NY'], localities: ['New York City', 'New York', 'NYC'],
    partyKinds: ['natural-person'], actors: [{ roles: ['lender', 'servicer', 'collector'] }],
    acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'us/nyc/hours', kind: 'contact-hours', span: { from: '2020-01-01', until: null },
      channels: ['email', 'chat', 'sms', 'in-app', 'self-service', 'phone', 'video', 'visit'],
      hours: EIGHT_TO_NINE, fromExclusive: true,
      consentLifts: { lift: 'hours', direct: true, forms: ['written', 'electronic'] },
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(i)',
        words: 'after 8 o\'clock ante meridian and before 9 o\'clock post meridian time at the consumer\'s location',
      },
      reading: 'Open after 08:00:00 and before 21:00:00, neither included; lifted by a written consent given directly.',
      readingZh: '当地八点之后、二十一点之前，两端不含；直接给予的书面同意可放宽。',
    },
    {
      ...law, id: 'us/nyc/stated-times-and-places', kind: 'honour-wishes',
      span: { from: '2020-01-01', until: null }, exceptionTo: ['us/nyc/hours'],
      times: true, places: true, oneReply: true, busyNow: false, unroutedRefusals: true,
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(i), (b)(4)(ii)',
        words: 'at any unusual time or place known, or which should be known, to be inconvenient to the consumer',
      },
      reading: 'Times and places that the person named are kept; a message of the person is answered.',
      readingZh: '借款人说明的不便时间、地点须遵守；其来信来电可答复。',
    },
    {
      ...law, id: 'us/nyc/attorney', kind: 'protection', state: 'representation',
      span: { from: '2020-01-01', until: null },
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(ii)',
        words: 'represented by an attorney with respect to such debt',
      },
      reading: 'A represented person is not contacted about the debt until the attorney allows it or does not answer.',
    },
    {
      ...law, id: 'us/nyc/workplace', kind: 'place', places: ['work'], whenStated: true,
      span: { from: '2020-01-01', until: null }, channels: ['phone', 'video', 'visit', 'letter'],
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(iii)',
        words: 'the consumer\'s employer or supervisor prohibits the consumer from receiving such a communication',
      },
      reading: 'Once it is on file that the employer forbids it, nothing goes to the workplace.',
    },
    {
      ...law, id: 'us/nyc/communications-2020', kind: 'frequency-cap', span: OLD, channels: ALL,
      counts: 'attempts', max: 2, window: { days: 7 }, per: ['person', 'actor', 'loan'],
      excludes: {
        outcomes: ['returned'], replies: true, mandatory: true, content: ['limited-content-message'],
      },
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(iv)',
        words: 'shall assume that more than twice during a seven-calendar-day period is excessively frequent',
      },
      reading:
        'Two communications of any kind in any seven dates; replies, mail that came back, a message to another person with a number and a name alone, and what the law requires need not count.',
      readingZh: '任意七日内各种联系合计不超过两次；回复、退信、仅留姓名电话的口信、法定联系不计。',
    },
    {
      ...law, id: 'us/nyc/communications', kind: 'frequency-cap', span: NEW, channels: ALL,
      replaces: 'us/nyc/communications-2020',
      counts: 'attempts', max: 3, window: { days: 7 }, per: ['person', 'actor', 'loan'],
      excludes: { outcomes: ['returned'], replies: true, mandatory: true },
      source: { ...recalled, words: '[three attempts in seven days over all media]' },
      reading:
        'Three attempts by all media together in any seven dates; recalled, and whether the amendment is in force was not confirmed.',
      readingZh: '任意七日内各渠道合计不超过三次（凭记忆，是否已生效未确认）。',
    },
    {
      ...law, id: 'us/nyc/after-exchange', kind: 'cool-down', span: NEW, channels: ALL, days: 7,
      per: ['person', 'actor', 'loan'], startsOn: 'exchange',
      source: { ...recalled, words: '[seven days after an exchange]' },
      reading: 'After an exchange seven dates of quiet, its own date being the first; recalled, in force unconfirmed.',
      readingZh: '双方有往来后静默七日，当日为第一日（凭记忆）。',
    },
    {
      ...law, id: 'us/nyc/cease', kind: 'stop', span: { from: '2020-01-01', until: null },
      listens: 'CeaseRequested', forms: ['written', 'electronic'], oneReply: true,
      mandatorySurvives: true, survives: [{ purposes: NOTICES, channels: ['letter', 'email'], max: 1 }],
      source: {
        ...read, cite: '6 RCNY 5-77(b)(4)', words: 'communicate with the consumer once in writing',
      },
      reading:
        'A written request stops contact about the debt; one writing that efforts end or of a remedy survives, and each message of the person may be answered. The reasonable time to comply is not waited for.',
      readingZh: '书面停止联络后，仅可书面告知一次终止催收或救济措施，并可答复借款人每次来讯。',
    },
  ],
};

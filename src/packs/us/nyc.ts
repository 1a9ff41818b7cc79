import type { RulePack } from '../../rules/pack.js';

// Put off from 2024-12-01 to 2025-04-01, to 2025-10-01, and then without a day; digests of February
// to April 2026 give this one.
const OLD = { from: '2020-01-01', until: '2026-09-01' } as const;
const NEW = { from: '2026-09-01', until: null } as const;
const law = { force: 'law', breach: 'forbids' } as const;
const read = {
  url: 'https://codelibrary.amlegal.com/codes/newyorkcity', readOn: '2026-11-24', grade: 'text',
} as const;
const AMENDED = '6 RCNY 5-77 as amended, published 2024-08-12, final 2026-02-26';
const digest = {
  url: 'https://bankingjournal.aba.com/2026/02/nyc-finalizes-debt-collection-rule-covering-banks-collecting-their-own-debts/',
  readOn: '2026-11-25', grade: 'secondary', cite: `${AMENDED} (digests of 2026-02 to 2026-04)`,
} as const;
const recalled = {
  url: 'https://www.nyc.gov/site/dca/businesses/info-debt-collectors.page', readOn: '2026-11-24',
  grade: 'recalled', cite: AMENDED,
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
 * The text before the amendment was read; what was amended was read about, or is recalled.
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
      readingZh: '当地时间八点整之后、二十一点整之前可以联系，两个整点均不含；借款人直接给予的书面同意可放宽。',
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
      readingZh: '借款人就该债务已委托律师的，在律师同意或未予答复之前，不得直接联系借款人。',
    },
    {
      ...law, id: 'us/nyc/workplace', kind: 'place', places: ['work'], whenStated: true,
      span: { from: '2020-01-01', until: null }, channels: ['phone', 'video', 'visit', 'letter'],
      source: {
        ...read, cite: '6 RCNY 5-77(b)(1)(iii)',
        words: 'the consumer\'s employer or supervisor prohibits the consumer from receiving such a communication',
      },
      reading: 'Once it is on file that the employer forbids it, nothing goes to the workplace.',
      readingZh: '记录在案的雇主不允许的，不得联系其工作单位。',
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
      readingZh: '任意七个日期内各种联系合计不超过两次；答复、退信、仅留姓名和号码的口信、法律要求的联系可以不计。',
    },
    {
      ...law, id: 'us/nyc/communications', kind: 'frequency-cap', span: NEW, channels: ALL,
      replaces: 'us/nyc/communications-2020',
      counts: 'attempts', max: 3, window: { days: 7 }, per: ['person', 'actor', 'account'],
      excludes: { outcomes: ['returned'], replies: true, mandatory: true },
      source: {
        ...digest, words: '[more than three times in any seven-day period, across all channels; for each account]',
      },
      reading:
        'Three attempts by all media together for each account in any seven dates; what need not count is taken over from the text before the amendment. Read about in digests, not read.',
      readingZh: '任意七日内，每个账户各渠道联系或尝试联系合计不超过三次；不计入的情形沿用修订前文本。依据摘要，未读原文。',
    },
    {
      ...law, id: 'us/nyc/after-exchange', kind: 'cool-down', span: NEW, channels: ALL, days: 7,
      per: ['person', 'actor', 'account'], startsOn: 'exchange',
      source: { ...recalled, words: '[seven days after an exchange]' },
      reading:
        'After an exchange about an account seven dates of quiet, its own date being the first; recalled, not read.',
      readingZh: '就某一账户与借款人有过往来后静默七日，当日为第一日（凭记忆，未读原文）。',
    },
    {
      ...law, id: 'us/nyc/electronic-consent', kind: 'precondition', span: NEW,
      breach: 'needs-review', guard: { channels: ['email', 'sms', 'chat'] },
      needs: 'consent', consent: { forms: ['written', 'electronic'] },
      source: { ...digest, words: '[written, revocable consent to e-mail, text or social media]' },
      reading:
        'E-mails, texts and messages need a written consent that can be taken back; how the final text of 2026 eased that was not read, so that a person judges where there is none.',
      readingZh: '发送邮件、短信及社交媒体消息须有可撤回的书面同意；2026年定稿如何简化该程序未读，无此同意的由人判断。',
    },
    {
      ...law, id: 'us/nyc/cease', kind: 'stop', span: { from: '2020-01-01', until: null },
      listens: 'CeaseRequested', forms: ['written', 'electronic'], oneReply: true,
      mandatorySurvives: true, survives: [{ purposes: NOTICES, channels: ['letter', 'email'], max: 1 }],
      source: {
        ...read, cite: '6 RCNY 5-77(b)(4)', words: 'communicate with the consumer once in writing',
      },
      reading:
        'A written request stops contact about the debt; one writing that efforts end or of a remedy survives, what the law requires is sent, and each message of the person may be answered. The reasonable time to comply is not waited for.',
      readingZh: '借款人书面要求停止联络后，不得再就该债务联系；仅可书面告知一次催收终止或将采取的救济措施，法律要求发出的照发，借款人来讯可逐次答复。不等待「合理时间」。',
    },
  ],
};

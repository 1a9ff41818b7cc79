import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids' } as const;
const act = {
  url: 'https://fastdemocracy.com/bill-summary/?billsummary_id=DCB00016818&billsummary_session=24&billsummary_state=dc',
  readOn: '2026-11-24', grade: 'quoted', cite: 'DC Code 28-3814 as amended (long title of the enrolled act)',
} as const;
const IN_FORCE = { from: '2023-01-01', until: null } as const;
const MESSAGES = ['email', 'sms', 'chat', 'in-app'] as const;

/**
 * District of Columbia: collectors and creditors in their own name, debts more than thirty days
 * past due. The numbers come from the long titles of the acts, not from the code's own text.
 * @source DC Code 28-3814
 */
export const districtOfColumbia: RulePack = {
  id: 'us/dc', version: '1.0.0', title: 'District of Columbia debt collection (DC Code 28-3814)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['DC'], partyKinds: ['natural-person'],
    productsExcept: ['mortgage', 'vehicle-loan'], pastDueDays: { min: 31 },
    actors: [{ roles: ['lender', 'servicer', 'collector'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'us/dc/calls-2021', kind: 'frequency-cap', channels: ['phone'],
      span: { from: '2021-09-23', until: '2023-01-01' },
      counts: 'attempts', max: 3, window: { days: 7 }, per: ['actor', 'person'],
      source: {
        cite: 'DC Code 28-3814 under the emergency acts', readOn: '2026-11-24', grade: 'secondary',
        url: 'https://consumerfsblog.com/2021/09/dc-expands-debt-collection-law-to-cover-more-creditors-debt-types/',
        words: 'more than 3 phone calls to a consumer in 7 days',
      },
      reading: 'Three calls to a consumer in any seven dates, until the permanent act.',
      readingZh: '永久性法案施行之前，任意七个日期内对同一消费者去电不超过三次。',
    },
    {
      ...law, id: 'us/dc/calls', kind: 'frequency-cap', channels: ['phone'],
      replaces: 'us/dc/calls-2021', span: IN_FORCE,
      counts: 'attempts', max: 4, window: { days: 7 }, per: ['actor', 'person', 'account'],
      source: { ...act, words: 'more than 4 phone calls per account in any 7-day period' },
      reading: 'Four calls for each account in any seven dates.',
      readingZh: '每个账户任意七个日期内去电不超过四次。',
    },
    {
      ...law, id: 'us/dc/messages', kind: 'frequency-cap', channels: MESSAGES, span: IN_FORCE,
      counts: 'attempts', max: 5, window: { days: 7 }, per: ['actor', 'person', 'account'],
      source: {
        ...act,
        words: 'more than 5 emails, text messages, and private messages per account to a consumer in any 7-day period',
      },
      reading: 'Five e-mails, texts and private messages together for each account in any seven dates.',
      readingZh: '每个账户任意七个日期内电子邮件、短信和私信合计不超过五条。',
    },
    {
      ...law, id: 'us/dc/message-consent', kind: 'precondition', needs: 'consent', span: IN_FORCE,
      guard: { channels: MESSAGES }, consent: { names: ['channel', 'contactPoint'] },
      breach: 'needs-review',
      source: { ...act, words: 'after obtaining consent from the consumer' },
      reading:
        'Electronic messages need a consent that names channel and address; the one message that may ask for it is for a person to judge.',
      readingZh: '发送电子消息须有借款人指明渠道和地址的同意；用于征求同意的那一条消息由人判断。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const read = {
  url: 'https://www.handbook.fca.org.uk/handbook/CONC/7/9.html', readOn: '2026-11-23', grade: 'text',
} as const;

/**
 * Contact with customers in arrears under the consumer credit sourcebook. It has no numbers: what
 * is unreasonable is bound to the house's own. Mortgages are outside.
 * @source CONC 7.9
 */
export const conc: RulePack = {
  id: 'uk/conc', version: '1.0.0', title: 'Consumer Credit sourcebook: contact with customers (CONC 7.9)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['GB'], partyKinds: ['natural-person'], productsExcept: ['mortgage'],
    actors: [{ roles: ['lender', 'servicer', 'collector'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'uk/conc/reasonable-times', kind: 'standard', measure: 'contact-hours',
      channels: ['phone', 'video', 'visit', 'sms', 'chat', 'in-app', 'email'],
      source: {
        ...read, cite: 'CONC 7.9.4R(1)',
        words: 'must not contact customers at unreasonable times',
      },
      reading:
        'No hour is named: the house\'s own hours decide and are marked as its own; without them a person decides, unless the customer asked for that time.',
      readingZh: '不得在不合理的时间联系；规则未定钟点，以本机构时段为准并标明为本机构所定，没有的由人判断；客户自己要求的时间除外。',
    },
    {
      ...law, id: 'uk/conc/requests', kind: 'honour-wishes', breach: 'needs-review',
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      source: {
        ...read, cite: 'CONC 7.9.4R(2)',
        words: '[due regard to reasonable requests on when, where and how to be contacted]',
      },
      reading: 'Requests on when and where get due regard: a contact against one is for a person to judge.',
      readingZh: '对客户就联系时间、地点提出的要求应充分考虑；违背的由人判断。',
    },
    {
      ...law, id: 'uk/conc/how', kind: 'stop', breach: 'needs-review', listens: 'OptedOut',
      oneReply: true, mandatorySurvives: true,
      source: {
        ...read, cite: 'CONC 7.9.4R(2)',
        words: '[due regard to reasonable requests on when, where and how to be contacted]',
      },
      reading: 'A channel that the customer asked not to be used is for a person to judge.',
      readingZh: '客户要求不用的渠道，使用前由人判断。',
    },
    {
      ...law, id: 'uk/conc/third-parties', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'], relations: ['attorney', 'guardian', 'executor'],
      consentLifts: { lift: 'third-party' },
      source: { ...read, cite: 'CONC 7.9.6R-7.9.11R', words: '[no disclosure to third parties]' },
      reading: 'Nobody but the parties, those who act for them, and whom they named is told of the debt.',
      readingZh: '除贷款当事人、其代理人以及其指定的人外，不得向任何人透露债务。',
    },
    {
      ...law, id: 'uk/conc/identity-first', kind: 'content',
      guard: { content: ['mentions-debt', 'asks-payment', 'states-balance', 'states-cause'] },
      bans: ['no-named-addressee', 'visible-to-others'],
      source: { ...read, cite: 'CONC 7.9.10R, 7.9.11R', words: '[identity first]' },
      reading: 'What speaks of a debt is addressed to a named person and cannot be read by others.',
      readingZh: '涉及债务的内容须写明收件人，且不得为他人所见。',
    },
    {
      ...law, id: 'uk/conc/visits-to-vulnerable', kind: 'protection',
      guard: { channels: ['visit'] }, state: ['vulnerable'], onSuspicion: true,
      source: {
        ...read, cite: 'CONC 7.9 (visits)',
        words: '[no visit when vulnerability is known or suspected]',
      },
      reading: 'No visit to a customer known or suspected to be vulnerable.',
      readingZh: '已知或怀疑客户处于弱势的，不得上门。',
    },
    {
      ...law, id: 'uk/conc/visit-elsewhere', kind: 'place', places: ['work', 'business', 'site'],
      channels: ['visit'], unlessConsent: true,
      source: { ...read, cite: 'CONC 7.9 (visits)', words: '[consent for odd locations]' },
      reading: 'A visit anywhere but the home needs a consent that names the place.',
      readingZh: '在住所以外上门，须有写明该地点的同意。',
    },
    {
      ...law, id: 'uk/conc/visit-notice', kind: 'standard', measure: 'precondition',
      channels: ['visit'],
      source: {
        ...read, cite: 'CONC 7.9 (visits)',
        words: '[adequate notice of the visit and its purpose]',
      },
      reading: 'Adequate notice has no number: the house\'s own decides, and without one a person does.',
      readingZh: '须就上门及其目的事先充分告知；告知期未定天数，以本机构规定为准，没有的由人判断。',
    },
  ],
};

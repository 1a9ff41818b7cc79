import type { RulePack } from '../../rules/pack.js';

const span = { from: '2023-01-01', until: null } as const;
const law = { force: 'law', breach: 'forbids', span } as const;
const house = { force: 'house', breach: 'needs-review', span } as const;
const digest = { url: 'https://dennislawnews.com', readOn: '2026-11-24' } as const;
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;

/**
 * Digital credit providers in Kenya. No hour and no number was found: both are the house's.
 * @source Central Bank of Kenya (Digital Credit Providers) Regulations, 2022
 */
export const digitalCreditProviders: RulePack = {
  id: 'ke/dcp', version: '1.0.0', title: 'Digital Credit Providers Regulations 2022 (Kenya)',
  status: 'draft', language: 'en',
  coverage: { countries: ['KE'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'ke/dcp/contact-list', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...digest, grade: 'secondary', cite: 'CBK (Digital Credit Providers) Regulations 2022',
        words: '[no access to the contact list]',
      },
      reading: 'Nobody from the borrower\'s telephone but those who owe or guarantee.',
      readingZh: '不得联系借款人通讯录中的人，共同借款人、保证人除外。',
    },
    {
      ...law, id: 'ke/dcp/shaming', kind: 'content', bans: ['visible-to-others'],
      source: {
        ...digest, grade: 'secondary', cite: 'CBK (Digital Credit Providers) Regulations 2022',
        words: '[no shaming]',
      },
      reading: 'Nothing that others can see.',
      readingZh: '内容不得为他人所见。',
    },
    {
      ...house, id: 'ke/dcp/hours', kind: 'standard', measure: 'contact-hours', channels: RINGING,
      source: {
        ...digest, grade: 'design', cite: 'no hour found in the Regulations',
        words: '[no hour]',
      },
      reading: 'The sources name no hour: the house\'s own hours decide, and without them a person does.',
      readingZh: '未见钟点规定，以本机构时段为准，否则由人判断。',
    },
    {
      ...house, id: 'ke/dcp/frequency', kind: 'standard', measure: 'frequency-cap', channels: RINGING,
      source: {
        ...digest, grade: 'design', cite: 'no number found in the Regulations',
        words: '[no number]',
      },
      reading: 'The sources name no number: the house\'s own cap decides, and without one a person does.',
      readingZh: '未见次数规定，以本机构上限为准，否则由人判断。',
    },
  ],
};

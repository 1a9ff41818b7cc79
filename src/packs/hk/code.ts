import type { RulePack } from '../../rules/pack.js';

const code = {
  force: 'self-regulation', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const quoted = { url: 'https://angel-lawyer.com', readOn: '2026-11-24', grade: 'quoted' } as const;
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;

/**
 * The banks' own code in Hong Kong. It has no hour and no number.
 * @source Code of Banking Practice, section 43
 */
export const codeOfBankingPractice: RulePack = {
  id: 'hk/code', version: '1.0.0', title: 'Code of Banking Practice, section 43 (Hong Kong)',
  status: 'draft', language: 'en',
  coverage: { countries: ['HK'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...code, id: 'hk/code/unreasonable-hours', kind: 'standard', measure: 'contact-hours', channels: RINGING,
      source: { ...quoted, cite: 'Code of Banking Practice s. 43', words: 'unreasonable hours' },
      reading: 'No hour is named: the house\'s own hours decide and are marked as its own; without them a person decides.',
      readingZh: '不得在不合理的时间联系；未定钟点，以本机构时段为准，否则由人判断。',
    },
    {
      ...code, id: 'hk/code/persistent-calls', kind: 'standard', measure: 'frequency-cap', channels: RINGING,
      source: { ...quoted, cite: 'Code of Banking Practice s. 43', words: 'persistent calls' },
      reading: 'No number is named: the house\'s own cap decides; a first contact is never persistent.',
      readingZh: '不得反复致电；未定次数，以本机构上限为准，否则由人判断。',
    },
    {
      ...code, id: 'hk/code/third-parties', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...quoted, cite: 'Code of Banking Practice s. 43.3',
        words: '[no referees or family without a guarantee]',
      },
      reading: 'Referees and family are not contacted unless they signed a guarantee.',
      readingZh: '推荐人、家人未签保证的，不得联系。',
    },
  ],
};

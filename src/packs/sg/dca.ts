import type { RulePack } from '../../rules/pack.js';

const house = {
  force: 'house', breach: 'needs-review', span: { from: '2023-12-01', until: null },
} as const;
const titleOnly = { readOn: '2026-11-24', grade: 'design' } as const;
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;

/**
 * Debt collection in Singapore. Of the Act the title alone was read, and no number was found in
 * its licence conditions: all that stands here is bound to the house and claims no law.
 * @source Debt Collection Act 2022
 */
export const debtCollectionAct: RulePack = {
  id: 'sg/dca', version: '1.0.0', title: 'Debt Collection Act 2022: no numbers found (Singapore)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['SG'], actors: [{ roles: ['collector', 'servicer'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...house, id: 'sg/dca/hours', kind: 'standard', measure: 'contact-hours', channels: RINGING,
      source: {
        ...titleOnly, cite: 'Debt Collection Act 2022 (no hour found)',
        words: '[no hour]',
      },
      reading: 'No hour was found: the house\'s own hours decide, and without them a person does.',
      readingZh: '未见钟点规定，以本机构时段为准，否则由人判断。',
    },
    {
      ...house, id: 'sg/dca/frequency', kind: 'standard', measure: 'frequency-cap', channels: RINGING,
      source: {
        ...titleOnly, cite: 'Debt Collection Act 2022 (no number found)',
        words: '[no number]',
      },
      reading: 'No number was found: the house\'s own cap decides, and without one a person does.',
      readingZh: '未见次数规定，以本机构上限为准，否则由人判断。',
    },
  ],
};

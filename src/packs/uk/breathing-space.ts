import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2021-05-04', until: null },
} as const;
const digest = {
  url: 'https://www.ashfords.co.uk/insights/articles/debt-respite-scheme-breathing-space-moratorium-and-mental-health-crisis-moratorium',
  readOn: '2026-11-24', grade: 'secondary',
} as const;
const ASKS = ['collection', 'reminder'] as const;

/**
 * Breathing space in England and Wales, once the creditor has been told. Answers to the debtor's
 * own questions and what is no request for payment stay open.
 * @source Debt Respite Scheme Regulations 2020/1311
 */
export const breathingSpace: RulePack = {
  id: 'uk/breathing-space', version: '1.0.0',
  title: 'Breathing space, England and Wales (SI 2020/1311)', status: 'draft', language: 'en',
  coverage: {
    countries: ['GB'], regions: ['ENG', 'WLS', 'EAW'], partyKinds: ['natural-person'],
  },
  rules: [
    {
      ...law, id: 'uk/breathing-space/standard', kind: 'protection', state: ['moratorium'],
      variantsExcept: ['mental-health-crisis'], bars: ASKS, lasts: { days: 60 },
      source: {
        ...digest, cite: 'SI 2020/1311 (digests)',
        words: 'provides legal protection from creditor action for up to 60 days',
      },
      reading:
        'Sixty dates without a request for payment, the first being the one on which it starts (that day 1 counts is recalled); it ends earlier when it is cancelled.',
      readingZh: '自开始之日起六十日内不得要求付款，当日为第一日（此点凭记忆）；提前取消的，至取消为止。',
    },
    {
      ...law, id: 'uk/breathing-space/mental-health-crisis', kind: 'protection',
      state: ['moratorium'], variants: ['mental-health-crisis'], bars: ASKS,
      endsAfter: { state: 'hospital', days: 30 },
      source: {
        ...digest, cite: 'SI 2020/1311 (digests)',
        words: 'It lasts for the duration of the mental health crisis treatment, plus 30 days',
      },
      reading: 'Until thirty dates after the day on which the treatment, filed as `hospital`, ended.',
      readingZh: '精神健康危机治疗期间（登记为住院）及治疗结束之日后三十日内，不得要求付款。',
    },
  ],
};

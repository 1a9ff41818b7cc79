import type { RulePack } from '../../rules/pack.js';

/**
 * Commercial communications in India: what a message is that both serves and sells.
 * @source TCCCPR 2018, second amendment of 2025
 */
export const trai: RulePack = {
  id: 'in/trai', version: '1.0.0', title: 'TRAI: mixed messages are promotional (TCCCPR, 2025)',
  status: 'draft', language: 'en', coverage: { countries: ['IN'] },
  rules: [{
    id: 'in/trai/mixed', kind: 'content', force: 'law', breach: 'forbids',
    span: { from: '2026-01-01', until: null },
    mixed: [
      { name: 'marketing', content: ['promotional-offer', 'offers-discount'] },
      {
        name: 'servicing',
        content: ['payment-failed-notice', 'states-balance', 'asks-payment', 'mentions-debt'],
      },
    ],
    source: {
      cite: 'TCCCPR second amendment 2025', readOn: '2026-11-24', grade: 'secondary',
      words: '[a message of promotion and service is promotion]',
    },
    reading: 'A message that holds any offer is advertising as a whole, whatever else it says.',
    readingZh: '信息中含任何推销内容的，整体视为营销信息，不论另有何种内容。',
  }],
};

import type { RulePack } from '../../rules/pack.js';

/**
 * Hours of registered debt collectors in South Africa, as the Council for Debt Collectors states
 * them.
 * @source Council for Debt Collectors (CFDC), statement
 */
export const cfdc: RulePack = {
  id: 'za/cfdc', version: '1.0.0', title: 'Council for Debt Collectors: hours (South Africa)',
  status: 'draft', language: 'en',
  coverage: { countries: ['ZA'], actors: [{ roles: ['collector'] }], acts: ['collection', 'reminder'] },
  rules: [{
    id: 'za/cfdc/hours', kind: 'contact-hours', force: 'law', breach: 'forbids',
    span: { from: '2020-01-01', until: null }, channels: ['phone', 'video', 'visit', 'sms', 'chat'],
    hours: { weekday: ['06:00', '21:00'], saturday: ['06:00', '21:00'], sunday: null },
    source: {
      cite: 'CFDC statement', url: 'https://creditandcollectionnews.com', readOn: '2026-11-24',
      grade: 'secondary', words: '[not before 06:00, not after 21:00, not on Sundays]',
    },
    reading: 'Monday to Saturday from 06:00 up to, and not at, 21:00; never on a Sunday.',
    readingZh: '周一至周六六点至二十一点（二十一点整已不可），周日不得联系。',
  }],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const read = {
  url: 'https://www.mass.gov/regulations/940-CMR-700-debt-collection-regulations',
  readOn: '2026-11-23', grade: 'text',
} as const;
const DEBT_ACTS = ['collection', 'reminder'] as const;
// Elsewhere than the home, the mobile or a number given as personal.
const ELSEWHERE = ['work', 'business', 'site'] as const;

/**
 * Massachusetts binds creditors too, in their own name and from before default. Calls, texts and
 * recorded messages count together; e-mail and letters are not by telephone.
 * @source 940 CMR 7.04(1)(f)
 */
export const massachusetts: RulePack = {
  id: 'us/ma', version: '1.0.0', title: 'Massachusetts debt collection (940 CMR 7)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['MA'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender', 'servicer', 'collector'] }], acts: DEBT_ACTS,
  },
  rules: [
    {
      ...law, id: 'us/ma/personal-number', kind: 'frequency-cap', channels: ['phone', 'sms'],
      guard: { placesExcept: ELSEWHERE }, only: { acts: DEBT_ACTS, placesExcept: ELSEWHERE },
      counts: 'attempts', max: 2, window: { days: 7 }, per: ['person', 'loan'],
      source: {
        ...read, cite: '940 CMR 7.04(1)(f)',
        words: 'in excess of two such communications in each seven-day period',
      },
      reading:
        'Two calls, texts or recorded messages in any seven local dates for one debt to the home, the mobile or a personal number, whoever of the creditor\'s people makes them and whether or not they are answered.',
      readingZh: '就同一笔债务，对住宅、手机或个人号码的致电、短信、录音合计，任意七个当地日期内不超过两次；债权人一方无论由谁联系、是否接通，均计入。',
    },
    {
      ...law, id: 'us/ma/elsewhere', kind: 'frequency-cap', channels: ['phone', 'sms'],
      guard: { places: ELSEWHERE }, only: { acts: DEBT_ACTS, places: ELSEWHERE },
      counts: 'attempts', max: 2, window: { days: 30 }, per: ['person', 'loan'],
      source: {
        ...read, cite: '940 CMR 7.04(1)(f)', words: 'two such communications in each 30-day period',
      },
      reading: 'Elsewhere, such as at work, two in any thirty local dates for one debt.',
      readingZh: '上述号码以外的地点（如工作单位），就同一笔债务任意三十个当地日期内不超过两次。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://easy-law.net', readOn: '2026-11-24', grade: 'secondary' } as const;
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;

/**
 * Collection that a financial institution of Taiwan has outsourced; its own staff are outside.
 * @source 金融機構作業委託他人處理內部作業制度及程序辦法 14
 */
export const outsourcing: RulePack = {
  id: 'tw/outsourcing', version: '1.0.0', title: 'Outsourced collection, Taiwan (委外辦法 14)',
  status: 'draft', language: 'zh-Hant',
  coverage: {
    countries: ['TW'], actors: [{ roles: ['collector', 'servicer'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'tw/outsourcing/hours', kind: 'contact-hours', channels: RINGING,
      hours: { weekday: ['07:00', '22:00'], saturday: ['07:00', '22:00'], sunday: ['07:00', '22:00'] },
      consentLifts: { lift: 'hours' },
      source: {
        ...digest, cite: '委外辦法 14(3)',
        words: '[07:00 to 22:00 unless the debtor consents]',
      },
      reading: 'From 07:00 up to, and not at, 22:00 on every day, unless the debtor has consented to another hour.',
      readingZh: '每日七点至二十二点（二十二点整已不可），债务人同意其他时间的除外。',
    },
    {
      ...law, id: 'tw/outsourcing/continuous-contact', kind: 'standard', measure: 'frequency-cap',
      channels: RINGING,
      source: { ...digest, cite: '委外辦法 14(3)', words: '[continuous contact is banned]' },
      reading: 'No number is given: the house\'s own cap decides and is marked as its own; a first contact is never continuous.',
      readingZh: '不得连续骚扰；未定次数，以本机构上限为准并标明为本机构所定，没有的由人判断；首次联系不属连续。',
    },
  ],
};

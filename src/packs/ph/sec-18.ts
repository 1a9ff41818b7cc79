import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://philstar.com', readOn: '2026-11-24', grade: 'secondary' } as const;

/**
 * Unfair collection practices of financing and lending companies in the Philippines.
 * @source SEC Memorandum Circular No. 18, series of 2019
 */
export const sec18: RulePack = {
  id: 'ph/sec-18', version: '1.0.0', title: 'Unfair debt collection (SEC MC 18, s. 2019)',
  status: 'draft', language: 'en',
  coverage: { countries: ['PH'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'ph/sec-18/hours', kind: 'contact-hours',
      channels: ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'],
      hours: { weekday: ['06:00', '22:00'], saturday: ['06:00', '22:00'], sunday: ['06:00', '22:00'] },
      untilInclusive: true, unless: { pastDueDays: { min: 16 } }, consentLifts: { lift: 'hours' },
      source: {
        ...digest, cite: 'SEC MC 18 s. 2019',
        words: '[before 6 a.m. or after 10 p.m., unless more than 15 days past due or with express consent]',
      },
      reading: 'From 06:00:00 to 22:00:00, both included; from the sixteenth day past due, or with express consent, at any hour.',
      readingZh: '每日六点整至二十二点整，两端均可；逾期第十六日起或经明示同意的，不限时段。',
    },
    {
      ...law, id: 'ph/sec-18/contact-list', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...digest, cite: 'SEC MC 18 s. 2019',
        words: '[no contacting of persons in the borrower\'s contact list]',
      },
      reading: 'Nobody from the borrower\'s telephone but those who owe or guarantee.',
      readingZh: '不得联系借款人通讯录中的人，共同借款人、保证人除外。',
    },
    {
      ...law, id: 'ph/sec-18/shaming', kind: 'content', bans: ['visible-to-others'],
      source: { ...digest, cite: 'SEC MC 18 s. 2019', words: '[no shaming]' },
      reading: 'Nothing that others can see.',
      readingZh: '内容不得为他人所见。',
    },
  ],
};

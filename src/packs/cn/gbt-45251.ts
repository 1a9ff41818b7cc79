import type { RulePack } from '../../rules/pack.js';

const standard = { force: 'guidance', breach: 'forbids', span: { from: '2025-02-28', until: null } } as const;
/** Only title page and contents could be read: every number is a digest's, and digests disagree. */
const digest = {
  cite: 'GB/T 45251-2025（仅据摘要）', url: 'https://www.dy17.cn', readOn: '2026-11-23', grade: 'secondary',
} as const;

/**
 * A recommended national standard on the collection of individual online consumer credit: it
 * covers that and nothing else. Where digests disagree the stricter reading stands: attempts and
 * not connected calls, one count for all who call, no other hours by agreement.
 * @source GB/T 45251-2025, as summarised
 */
export const gbt45251: RulePack = {
  id: 'cn/gbt-45251', version: '1.0.0', title: 'GB/T 45251-2025 个人网络消费信贷贷后催收', status: 'draft',
  language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'], products: ['online-consumer-loan'] },
  rules: [
    {
      ...standard, id: 'cn/gbt-45251/hours', kind: 'contact-hours', guard: { acts: ['collection'] },
      channels: ['in-app', 'email', 'chat', 'sms', 'phone', 'video', 'visit'], zone: 'Asia/Shanghai',
      hours: { weekday: ['08:00', '22:00'], saturday: ['08:00', '22:00'], sunday: ['08:00', '22:00'] },
      source: { ...digest, words: '每日22:00至次日8:00不得催收' },
      reading: 'No collection from 22:00 to 08:00 by Beijing time, which is the legal time in every region.',
      readingZh: '北京时间22时至次日8时不得催收；各地区一律以北京时间为准。',
    },
    {
      ...standard, id: 'cn/gbt-45251/daily-calls', kind: 'frequency-cap', guard: { acts: ['collection'] },
      channels: ['phone', 'video'], counts: 'attempts', max: 3, window: { calendar: 'day' }, per: ['person'],
      zone: 'Asia/Shanghai', only: { acts: ['collection'] },
      source: { ...digest, words: '每日催收电话不超过3次' },
      reading:
        'Three collection calls a calendar day to one person, by all who call and about all loans together; one that was not answered counts.',
      readingZh: '对同一人每自然日催收电话合计不超过三次，各机构、各笔借款合并计算，未接通亦计。',
    },
  ],
};

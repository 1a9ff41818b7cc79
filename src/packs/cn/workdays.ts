import type { RulePack } from '../../rules/pack.js';

/**
 * Public holidays and make-up workdays of China, 2026. Past its last date it is silent.
 * @source 国务院办公厅关于2026年部分节假日安排的通知
 */
export const workdays: RulePack = {
  id: 'cn/workdays', version: '1.0.0', title: '中国工作日历（2026）', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'] },
  rules: [{
    id: 'cn/workdays/2026', kind: 'workdays', force: 'law', breach: 'needs-review',
    span: { from: '2026-01-01', until: '2027-01-01' }, country: 'CN',
    validFrom: '2026-01-01', validUntil: '2026-12-31',
    off: [
      ['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'], ['2026-06-19', '2026-06-21'], ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: {
      cite: '国务院办公厅关于2026年部分节假日安排的通知', url: 'https://politics.gmw.cn',
      words: '2月14日（周六）、2月28日（周六）上班', readOn: '2026-11-23', grade: 'text',
    },
    reading:
      'Days off and the six weekend days that are worked in 2026; of any other year this pack says nothing.',
    readingZh: '2026年放假与调休上班日；其他年份未载。',
  }],
};

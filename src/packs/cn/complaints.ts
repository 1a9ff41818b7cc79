import type { RulePack } from '../../rules/pack.js';

/**
 * Measure on consumer complaints in banking and insurance: the clocks of the answer.
 * @source 银行业保险业消费投诉处理管理办法 (2020 No. 3), as summarised
 */
export const complaints: RulePack = {
  id: 'cn/complaints', version: '1.0.0', title: '银行业保险业消费投诉处理管理办法', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [{
    id: 'cn/complaints/answer', kind: 'duty', force: 'law', breach: 'needs-review',
    span: { from: '2020-03-01', until: null },
    purpose: 'complaint-reply', anchor: 'complaint', latest: { days: 15 }, aim: 'soonest',
    variants: [
      { complexity: 'complex', attested: ['extension', '延长'], latest: { days: 60 } },
      { complexity: 'complex', latest: { days: 30 } },
    ],
    source: {
      cite: '银行业保险业消费投诉处理管理办法（据新华社摘要）',
      words: '15日内作出处理决定并告知；情况复杂的可以延长至30日；特殊情况经批准可以再延长30日', readOn: '2026-11-23',
      grade: 'secondary',
    },
    reading:
      'An answer within 15 days, within 30 where the complaint is complex, and 30 more once an extension is approved and on file; each complaint has a clock of its own.',
    readingZh: '15日内答复，复杂的30日内，经批准延长并记录的再加30日；每件投诉各自计期。',
  }],
};

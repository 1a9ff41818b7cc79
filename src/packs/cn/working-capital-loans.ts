import type { RulePack } from '../../rules/pack.js';

const base = {
  kind: 'standard', measure: 'duty', force: 'law', breach: 'needs-review', span: { from: '2024-07-01', until: null },
} as const;
/** The measure was read in summaries only; article numbers are therefore left out. */
const digest = {
  cite: '流动资金贷款管理办法（2024年第2号，据摘要）', readOn: '2026-11-23', grade: 'secondary',
} as const;

/**
 * The legal floor of working-capital loans to organisations. The measure asks for checks and
 * gives no number of days: the frequency follows industry, rating, class and product.
 * @source 流动资金贷款管理办法 (2024 No. 2), as summarised
 */
export const workingCapitalLoans: RulePack = {
  id: 'cn/working-capital-loans', version: '1.0.0', title: '流动资金贷款管理办法：贷后管理', status: 'draft',
  language: 'zh',
  coverage: {
    countries: ['CN'], partyKinds: ['organisation'], products: ['working-capital-loan', 'business-loan'],
  },
  rules: [
    {
      ...base, id: 'cn/working-capital-loans/regular-checks', purpose: 'routine-check',
      source: { ...digest, words: '定期与不定期现场检查与非现场监测，分析借款人经营、财务、信用、支付、担保等变化' },
      reading:
        'Checks on the spot, regular and irregular, and monitoring from the desk, as often as industry, rating, class and product call for.',
      readingZh: '定期与不定期现场检查并非现场监测；频率依行业、评级、分类、品种确定。',
    },
    {
      ...base, id: 'cn/working-capital-loans/use-of-funds', purpose: 'use-of-funds-check',
      source: { ...digest, words: '跟踪贷款资金用途' },
      reading: 'The use of funds is followed up.', readingZh: '跟踪贷款资金用途。',
    },
    {
      ...base, id: 'cn/working-capital-loans/security', purpose: 'collateral-inspection',
      source: { ...digest, words: '跟踪担保变化情况' },
      reading: 'Changes of security are followed up.', readingZh: '跟踪担保变化。',
    },
    {
      ...base, id: 'cn/working-capital-loans/warnings', purpose: 'warning-check',
      source: { ...digest, words: '发现风险预警信号的及时采取措施' },
      reading: 'Warning signals are looked into in time.', readingZh: '及时核查预警信号。',
    },
  ],
};

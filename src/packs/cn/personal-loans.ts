import type { RulePack } from '../../rules/pack.js';

const base = {
  kind: 'standard', measure: 'duty', force: 'law', breach: 'needs-review', span: { from: '2024-07-01', until: null },
} as const;
/** The measure was read in summaries only; article numbers are therefore left out. */
const digest = {
  cite: '个人贷款管理办法（2024年第3号，据摘要）', readOn: '2026-11-23', grade: 'secondary',
} as const;

/**
 * The legal floor of loans to natural persons, for consumption or a trade. Credit cards are
 * outside (recalled). The measure gives no number of days: each duty is bound to the lender's.
 * @source 个人贷款管理办法 (2024 No. 3), as summarised
 */
export const personalLoans: RulePack = {
  id: 'cn/personal-loans', version: '1.0.0', title: '个人贷款管理办法：贷后管理', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [
    {
      ...base, id: 'cn/personal-loans/use-of-funds', purpose: 'use-of-funds-check',
      guard: { productsExcept: ['credit-card'] },
      source: { ...digest, words: '对贷款资金使用进行跟踪检查' },
      reading: 'The use of funds is followed up; how is the lender\'s to say.',
      readingZh: '跟踪检查资金使用；方式由机构自定。',
    },
    {
      ...base, id: 'cn/personal-loans/credit', purpose: 'routine-check', guard: { productsExcept: ['credit-card'] },
      source: { ...digest, words: '对借款人的信用变化进行跟踪检查和监控' },
      reading: 'The credit of the borrower is followed and monitored, which the desk can do where payments are in order.',
      readingZh: '跟踪监控借款人信用；还款正常的可由案头完成。',
    },
    {
      ...base, id: 'cn/personal-loans/security', purpose: 'collateral-inspection',
      guard: { productsExcept: ['credit-card'] },
      source: { ...digest, words: '对担保情况变化进行跟踪检查和监控' },
      reading: 'Changes of security are followed and monitored.',
      readingZh: '跟踪监控担保变化。',
    },
  ],
};

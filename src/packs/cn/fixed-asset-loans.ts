import type { RulePack } from '../../rules/pack.js';

const base = {
  kind: 'standard', measure: 'duty', force: 'law', breach: 'needs-review', span: { from: '2024-07-01', until: null },
} as const;
const read = {
  url: 'http://m.jianbiaoku.com/webarbs/book/163413/4862773.shtml', readOn: '2026-11-23', grade: 'text',
} as const;
/** Project finance, of which the measure says more than of other fixed assets. */
const PROJECT = ['project-loan', 'project-finance'] as const;
const cite = (articles: string): string => `固定资产贷款管理办法 ${articles}`;

/**
 * The legal floor of loans for fixed assets and of project finance, chapter 6. No article gives a
 * number of days: each is bound to the lender's own. The parties are organisations, so these
 * rest on contract and regulation, never on a consent to personal data.
 * @source 固定资产贷款管理办法 (2024 No. 1) 35-43
 */
export const fixedAssetLoans: RulePack = {
  id: 'cn/fixed-asset-loans', version: '1.0.0', title: '固定资产贷款管理办法：贷后管理', status: 'draft',
  language: 'zh',
  coverage: {
    countries: ['CN'], partyKinds: ['organisation'], products: ['fixed-asset-loan', ...PROJECT],
  },
  rules: [
    {
      ...base, id: 'cn/fixed-asset-loans/use-of-funds', purpose: 'use-of-funds-check',
      source: { ...read, cite: cite('35'), words: '贷款人应加强对借款人资金挪用行为的监控' },
      reading: 'Misuse of funds is watched for; on finding it the lender acts as the contract says.',
      readingZh: '监控资金挪用，发现挪用的按合同约定处置。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/borrower', purpose: 'routine-check',
      source: {
        ...read, cite: cite('36'), words: '应定期对借款人……的履约情况及信用状况、股权结构重大变动情况……等内容进行检查与分析',
      },
      reading: 'Performance, credit and ownership of the borrower are checked regularly; how often is the lender\'s to say.',
      readingZh: '定期检查借款人履约、信用与股权变动；间隔由机构自定。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/sponsor', purpose: 'sponsor-check', projectFinance: PROJECT,
      source: {
        ...read, cite: cite('36, 37'), words: '应定期对借款人和项目发起人的履约情况及信用状况……进行检查与分析',
      },
      reading: 'Of project finance the sponsor is checked regularly too; on a cost overrun it adds capital in proportion.',
      readingZh: '项目融资须定期检查项目发起人；超概算的发起人按比例追加资本金。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/construction', purpose: 'project-progress-check', projectFinance: PROJECT,
      source: { ...read, cite: cite('36, 39'), words: '确保贷款发放与项目的实际进度和资金需求相匹配' },
      reading: 'The real progress of the works is known before each drawing, and construction and operation are checked regularly.',
      readingZh: '放款须与项目实际进度匹配，定期检查项目建设与运营。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/collateral', purpose: 'collateral-inspection',
      source: {
        ...read, cite: cite('38'), words: '应对抵（质）押物的价值和担保人的担保能力建立贷后动态监测和重估制度',
      },
      reading: 'Collateral and the capacity of guarantors are monitored and revalued.',
      readingZh: '对押品价值与担保能力动态监测、重估。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/cash-flow', purpose: 'cash-flow-check',
      source: {
        ...read, cite: cite('40, 41'),
        words: '应对固定资产投资项目的收入现金流以及借款人的整体现金流进行动态监测，对异常情况及时查明原因并采取相应措施',
      },
      reading: 'Income of the project and the whole cash flow of the borrower are monitored, and anomalies explained.',
      readingZh: '动态监测项目收入与借款人整体现金流，查明异常原因。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/covenants', purpose: 'covenant-test',
      source: { ...read, cite: cite('41, 42'), words: '借款人出现违反合同约定情形的，贷款人应及时采取有效措施' },
      reading: 'What the contract agreed is tested in time for measures to be taken.',
      readingZh: '及时核对合同约定，出现违约的采取措施。',
    },
    {
      ...base, id: 'cn/fixed-asset-loans/warnings', purpose: 'warning-check',
      source: {
        ...read, cite: cite('36'), words: '出现可能影响贷款安全的不利情形时，贷款人应对贷款风险进行重新评估并采取针对性措施',
      },
      reading: 'Adverse events are looked into and the risk is assessed anew.',
      readingZh: '出现不利情形的重新评估风险并采取措施。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids', span: { from: '2011-01-13', until: null } } as const;
/** The articles were read as quoted by third parties, never in a text of the regulator. */
const quoted = { readOn: '2026-11-23', grade: 'quoted' } as const;

/**
 * Measure on the credit-card business of commercial banks, its articles on collection. The day
 * on which it came into force is recalled.
 * @source 商业银行信用卡业务监督管理办法 (2011 No. 2) 68, 69
 */
export const cardCollection: RulePack = {
  id: 'cn/card-collection', version: '1.0.0', title: '商业银行信用卡业务监督管理办法：催收', status: 'draft',
  language: 'zh', coverage: { countries: ['CN'], products: ['credit-card'] },
  rules: [
    {
      ...law, id: 'cn/card-collection/parties', kind: 'party-role', guard: { acts: ['collection'] },
      roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...quoted, cite: '商业银行信用卡业务监督管理办法 68',
        words: '应当对债务人本人及其担保人进行催收，不得对与债务无关的第三人进行催收',
      },
      reading: 'Collection goes to the debtors and their guarantors; a spouse, relative, employer or referee is a third person.',
      readingZh: '只对债务人本人及其担保人催收；配偶、亲属、雇主、联系人均为第三人。',
    },
    {
      ...law, id: 'cn/card-collection/recording', kind: 'record-keeping',
      records: ['call-recording', 'collection-recording'], keepFor: { months: 24 }, from: 'made', bound: 'at-least',
      source: {
        ...quoted, cite: '商业银行信用卡业务监督管理办法 68', words: '对催收过程应当进行录音，录音资料至少保存2年备查',
      },
      reading: 'Recordings of collection are kept for two years at least.',
      readingZh: '催收录音至少保存二年。',
    },
    {
      ...law, id: 'cn/card-collection/letter', kind: 'content', guard: { acts: ['collection'], channels: ['letter'] },
      requires: [
        'states-name', 'states-balance', 'states-cause', 'states-rights', 'states-how-to-query',
        'states-how-to-dispute', 'states-contact', 'seal',
      ],
      source: {
        ...quoted, cite: '商业银行信用卡业务监督管理办法 69',
        words: '持卡人姓名和欠款余额，催收事由和相关法规，持卡人相关权利和义务，查询账户状态、还款、提出异议和提供相关证据的途径，发卡银行联系方式，相关业务公章',
      },
      reading: 'A collection letter holds all of these; what else the regulator prescribes is not known here.',
      readingZh: '催收函件须载明上列全部事项；监管机构规定的其他内容本库未载。',
    },
  ],
};

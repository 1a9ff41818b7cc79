import type { RulePack } from '../../rules/pack.js';

const span = { from: '2023-07-01', until: null } as const;
const law = { force: 'law', breach: 'needs-review' } as const;
const readOn = '2026-11-23';
const MEASURE = '商业银行金融资产风险分类办法';

/**
 * The least class of a loan by days past due: commercial banks. Classes of assets that are not
 * retail rest on the capacity to perform as well, so a lender's own class may be stricter.
 * @source 商业银行金融资产风险分类办法 (2023 No. 1); 商业银行信用卡业务监督管理办法 92
 */
export const classification: RulePack = {
  id: 'cn/classification', version: '1.0.0', title: '金融资产风险分类', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'] },
  rules: [
    {
      ...law, span, id: 'cn/classification/past-due', kind: 'classification',
      guard: { productsExcept: ['credit-card'] },
      rows: [
        { classification: 'normal', pastDueDaysMin: 0 },
        { classification: 'special-mention', pastDueDaysMin: 1 },
      ],
      source: { cite: MEASURE, words: '逾期：至少归为关注类（技术性逾期七日内或可除外，待核）', readOn, grade: 'recalled' },
      reading:
        'Past due at all: special mention at least. A technical overdue of up to seven days may be excepted, which was not confirmed and is not taken.',
      readingZh: '逾期即至少归为关注类；技术性逾期七日内的例外未经核实，不予采用。',
    },
    {
      ...law, span, id: 'cn/classification/long-past-due', kind: 'classification',
      guard: { productsExcept: ['credit-card'] },
      rows: [
        { classification: 'substandard', pastDueDaysMin: 91 },
        { classification: 'doubtful', pastDueDaysMin: 271 },
        { classification: 'loss', pastDueDaysMin: 361 },
      ],
      source: {
        cite: MEASURE, words: '逾期超过90天，至少次级；逾期超过270天，至少可疑；逾期超过360天，损失', readOn, grade: 'quoted',
      },
      reading: 'More than 90, 270 and 360 days past due: substandard, doubtful and loss at least; day 90 itself is not more than 90.',
      readingZh: '逾期超过90、270、360天，至少为次级、可疑、损失；第90天不算超过。',
    },
    {
      ...law, span, id: 'cn/classification/restructured', kind: 'classification',
      rows: [{ classification: 'special-mention', pastDueDaysMin: 0, signals: ['restructured'] }],
      source: { cite: MEASURE, words: '重组资产设置观察期，观察期至少一年（回忆）', readOn, grade: 'recalled' },
      reading:
        'While the observation after restructuring runs (a year at least; the signal carries its end), special mention at least.',
      readingZh: '重组观察期内（至少一年，由信号载明期满日）至少归为关注类。',
    },
    {
      ...law, span: { from: '2011-01-13', until: null }, id: 'cn/classification/card', kind: 'classification',
      guard: { products: ['credit-card'] },
      rows: [
        { classification: 'normal', pastDueDaysMin: 0 },
        { classification: 'special-mention', pastDueDaysMin: 1 },
        { classification: 'substandard', pastDueDaysMin: 91 },
        { classification: 'doubtful', pastDueDaysMin: 121 },
        { classification: 'loss', pastDueDaysMin: 181 },
      ],
      source: {
        cite: '商业银行信用卡业务监督管理办法 92',
        words: '关注类：1-90天（含）；次级类：91-120天（含）；可疑类：121-180天（含）；损失类：超过180天', readOn, grade: 'quoted',
      },
      reading: 'Credit cards: 1 to 90 special mention, 91 to 120 substandard, 121 to 180 doubtful, beyond 180 loss.',
      readingZh: '信用卡：1至90天关注，91至120天次级，121至180天可疑，超过180天损失。',
    },
    {
      ...law, span, id: 'cn/classification/quarterly', kind: 'duty', purpose: 'classification',
      anchor: 'lastClassified', latest: { months: 3 }, accepts: ['data'], slackDays: 0,
      source: { cite: MEASURE, words: '至少每季度进行一次风险分类', readOn, grade: 'recalled' },
      reading: 'Classed once a quarter at least, from data alone, three months after the last class at the latest.',
      readingZh: '至少每季度分类一次，仅凭数据，最迟在上次分类后三个月。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2021-11-01', until: null } as const;
const URL = 'http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html';
const read = { url: URL, readOn: '2026-11-23' } as const;

/**
 * Personal Information Protection Law of China: natural persons only. A company's refusal is a
 * matter of its contract.
 * @source 中华人民共和国个人信息保护法 (2021-08-20)
 */
export const pipl: RulePack = {
  id: 'cn/pipl', version: '1.0.0', title: '个人信息保护法', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [
    {
      id: 'cn/pipl/lawful-basis', kind: 'lawful-basis', force: 'law', breach: 'forbids', span: SPAN,
      knows: ['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'disclosed-data'],
      byAct: { marketing: ['consent'], survey: ['consent'] },
      separateConsent: [
        { when: { actors: [{ capacity: 'controller' }] }, code: 'basis.separate-consent-provision' },
        { when: { content: ['location-track'] }, code: 'basis.separate-consent-sensitive' },
      ],
      noSwap: true,
      source: {
        ...read, cite: '个人信息保护法 13, 14, 15, 23, 29',
        words: '个人信息处理者方可处理个人信息：（一）取得个人的同意；（二）为订立、履行个人作为一方当事人的合同所必需', grade: 'text',
      },
      reading: 'Each purpose stands on a basis recorded before; a withdrawal ends what rests on consent, at once and only forward; provision to another controller and location tracks need a separate consent. 每项目的须有事先记录的合法性基础；撤回同意即时且只向后生效。',
    },
    {
      id: 'cn/pipl/notice', kind: 'precondition', force: 'law', breach: 'forbids', span: SPAN, needs: 'notice',
      source: {
        ...read, cite: '个人信息保护法 17',
        words: '应当以显著方式、清晰易懂的语言真实、准确、完整地向个人告知', grade: 'text',
      },
      reading: 'Purpose and method are told before: a purpose that no notice names is not pursued. 处理目的与方式须事先告知。',
    },
    {
      id: 'cn/pipl/least-impact', kind: 'least-impact', force: 'law', breach: 'needs-review', span: SPAN,
      guard: { actsExcept: ['statutory-notice', 'reply'] },
      source: { ...read, cite: '个人信息保护法 6', words: '采取对个人权益影响最小的方式', grade: 'text' },
      reading: 'That a heavier contact is out of place while a lighter one would serve is our reading of the article (design): a person judges. 在更轻方式可行时不宜采用更重方式，属本库理解，须人工判断。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids', span: { from: '2021-11-01', until: null } } as const;
const read = {
  url: 'http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html', readOn: '2026-11-23', grade: 'text',
} as const;

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
      ...law, id: 'cn/pipl/lawful-basis', kind: 'lawful-basis',
      // Legitimate interest is no item of Article 13. Its item 5 (news in the public interest) carries
      // no lender's contact, and the functions of item 3 are those of public bodies: neither is known here.
      knows: ['consent', 'contract', 'legal-obligation', 'vital-interest', 'disclosed-data'],
      byAct: { marketing: ['consent'], survey: ['consent'] },
      separateConsent: [
        { when: { actors: [{ capacity: 'controller' }] }, code: 'basis.separate-consent-provision' },
        { when: { content: ['location-track'] }, code: 'basis.separate-consent-sensitive' },
      ],
      noSwap: true,
      source: {
        ...read, cite: '个人信息保护法 13, 14, 15, 23, 28, 29',
        words: '符合下列情形之一的，个人信息处理者方可处理个人信息',
      },
      reading:
        'Each purpose stands on a basis recorded before; a withdrawal ends what rests on consent, at once and only forward; advertising and surveys rest on consent alone; provision to another controller and location tracking need a separate consent. 每项目的须有事先记录的合法性基础；撤回同意即时且只向后生效；营销与满意度调查只能基于同意；向其他处理者提供、处理行踪轨迹须取得单独同意。',
    },
    {
      ...law, id: 'cn/pipl/notice', kind: 'precondition', needs: 'notice',
      source: {
        ...read, cite: '个人信息保护法 17',
        words: '应当以显著方式、清晰易懂的语言真实、准确、完整地向个人告知',
      },
      reading: 'Purpose and method are told before: a purpose that no notice names is not pursued. 处理目的与方式须事先告知，未告知的目的不得处理。',
    },
    {
      // Force house: the article binds, but how a burden is measured and compared is ours.
      ...law, id: 'cn/pipl/least-impact', kind: 'least-impact', force: 'house', breach: 'needs-review',
      guard: { actsExcept: ['statutory-notice', 'reply'] },
      source: { ...read, cite: '个人信息保护法 6', words: '采取对个人权益影响最小的方式', grade: 'design' },
      reading:
        'That a heavier contact is out of place while a lighter one would serve is our reading of the article: a person judges. 在更轻方式可行时不宜采用更重方式，属本库理解，须人工判断。',
    },
    {
      ...law, id: 'cn/pipl/objection', kind: 'stop', breach: 'needs-review', listens: 'ObjectionRaised',
      guard: { actsExcept: ['marketing', 'statutory-notice'] }, mandatorySurvives: true, oneReply: true,
      source: {
        ...read, cite: '个人信息保护法 44',
        words: '有权限制或者拒绝他人对其个人信息进行处理；法律、行政法规另有规定的除外',
      },
      reading:
        'An objection on file is answered before the next contact; whether another law or the contract outweighs it is for a person to judge. 个人提出限制或拒绝处理的，须先经人工判断是否另有规定。',
    },
    {
      ...law, id: 'cn/pipl/marketing-objection', kind: 'stop', listens: 'ObjectionRaised',
      guard: { acts: ['marketing'] },
      source: { ...read, cite: '个人信息保护法 15, 44', words: '有权限制或者拒绝他人对其个人信息进行处理' },
      reading:
        'Advertising rests on consent alone, so to refuse it is to withdraw that consent: it ends. 营销只能基于同意，拒绝即撤回同意，应予停止。',
    },
  ],
};

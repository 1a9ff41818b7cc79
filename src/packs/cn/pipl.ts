import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids', span: { from: '2021-11-01', until: null } } as const;
const read = {
  url: 'http://www.npc.gov.cn/npc/c2/c30834/202108/t20210820_313088.html', readOn: '2026-11-23', grade: 'text',
} as const;
/** Words of an attestation by which somebody has judged a request: another law orders the processing. */
const JUDGED = ['outweighed by law', '法律、行政法规另有规定'];

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
        // Another handler than the lender itself: Article 23 is about provision to others.
        {
          when: { actors: [{ roles: ['servicer', 'collector'], capacity: 'controller' }] },
          names: ['purpose', 'actor'], code: 'basis.separate-consent-provision',
        },
        { when: { content: ['location-track'] }, names: ['purpose'], code: 'basis.separate-consent-sensitive' },
        // Article 13, last paragraph: where items 2 to 7 hold, the consents of other articles are not needed.
        {
          when: { sources: ['account-flow'] }, bases: ['consent'], names: ['purpose'],
          code: 'basis.separate-consent-financial',
        },
      ],
      noSwap: true, informed: true,
      source: {
        ...read, cite: '个人信息保护法 13, 14, 15, 23, 28, 29',
        words: '符合下列情形之一的，个人信息处理者方可处理个人信息……有前款第二项至第七项规定情形的，不需取得个人同意',
      },
      reading:
        'Each purpose stands on a basis recorded before; a consent carries only what a notice had named by then, in its scope and hours, and its end ends what rests on it, at once and only forward; advertising and surveys rest on consent alone; provision to a servicer or collector that decides for itself, and location tracking, need a separate consent that names the purpose (and the recipient), and so do account flows where they are looked at on consent.',
      readingZh:
        '每项目的须有事先记录的合法性基础；同意只及于当时已告知的目的、范围与时段，撤回或到期即时且只向后生效；营销与满意度调查只能基于同意；向自主决定处理的服务机构或催收机构提供、处理行踪轨迹须取得写明目的（及接收方）的单独同意，基于同意查看账户流水亦同。',
    },
    {
      ...law, id: 'cn/pipl/notice', kind: 'precondition', needs: 'notice',
      source: {
        ...read, cite: '个人信息保护法 17',
        words: '应当以显著方式、清晰易懂的语言真实、准确、完整地向个人告知',
      },
      reading: 'Purpose and method are told before: a purpose that no notice names is not pursued.',
      readingZh: '处理目的与方式须事先告知，未告知的目的不得处理。',
    },
    {
      // Force house: the article binds, but how a burden is measured and compared is ours.
      ...law, id: 'cn/pipl/least-impact', kind: 'least-impact', force: 'house', breach: 'needs-review',
      guard: { actsExcept: ['statutory-notice', 'reply'] },
      source: { ...read, cite: '个人信息保护法 6', words: '采取对个人权益影响最小的方式', grade: 'design' },
      reading:
        'That a heavier contact is out of place while a lighter one would serve is our reading of the article: a person judges.',
      readingZh: '在更轻方式可行时不宜采用更重方式，属本库理解，须人工判断。',
    },
    {
      ...law, id: 'cn/pipl/objection', kind: 'stop', breach: 'needs-review', listens: 'ObjectionRaised',
      guard: { actsExcept: ['marketing', 'statutory-notice'] }, reachesDesk: true, outweighs: JUDGED,
      mandatorySurvives: true, oneReply: true,
      source: {
        ...read, cite: '个人信息保护法 44',
        words: '有权限制或者拒绝他人对其个人信息进行处理；法律、行政法规另有规定的除外',
      },
      reading:
        'An objection restricts processing, at the desk as in contact, until somebody has judged and put on file that another law or regulation provides otherwise.',
      readingZh: '个人提出限制或者拒绝处理的，联系与案头处理均须先经人工判断法律、行政法规是否另有规定并记录在案。',
    },
    {
      ...law, id: 'cn/pipl/marketing-objection', kind: 'stop', listens: 'ObjectionRaised', reachesDesk: true,
      guard: { acts: ['marketing'] },
      source: { ...read, cite: '个人信息保护法 15, 44', words: '有权限制或者拒绝他人对其个人信息进行处理' },
      reading: 'Advertising rests on consent alone, so to refuse it is to withdraw that consent: it ends.',
      readingZh: '营销只能基于同意，拒绝即撤回同意，应予停止。',
    },
    {
      ...law, id: 'cn/pipl/erasure', kind: 'stop', breach: 'needs-review', listens: 'ErasureRequested',
      guard: { actsExcept: ['statutory-notice'] }, reachesDesk: true, outweighs: JUDGED,
      mandatorySurvives: true, oneReply: true,
      source: {
        ...read, cite: '个人信息保护法 47',
        words: '个人有权请求删除……法律、行政法规规定的保存期限未届满……应当停止除存储和采取必要的安全保护措施之外的处理',
      },
      reading:
        'Whether erasure is owed, or only storing and securing is left, or the purpose still stands, is for a person to judge before anything is read or anyone is contacted in the scope of the request.',
      readingZh: '请求删除后，应否删除、是否仅限存储与安全保护、目的是否仍然成立，须先经人工判断；判断前不作请求范围内的处理。',
    },
    {
      ...law, id: 'cn/pipl/assessment-records', kind: 'record-keeping', breach: 'needs-review',
      records: ['impact-assessment', 'processing-record'], keepFor: { months: 36 }, from: 'made', bound: 'at-least',
      source: {
        ...read, cite: '个人信息保护法 55, 56', words: '个人信息保护影响评估报告和处理情况记录应当至少保存三年',
      },
      reading: 'The report of an impact assessment and the record of the processing are kept for three years at least.',
      readingZh: '影响评估报告和处理情况记录至少保存三年。',
    },
  ],
};

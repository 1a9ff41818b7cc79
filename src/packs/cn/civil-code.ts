import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids', span: { from: '2021-01-01', until: null } } as const;
const read = {
  url: 'http://www.npc.gov.cn/npc/c2/c30834/202006/t20200602_306457.html', readOn: '2026-11-23', grade: 'text',
} as const;
const PEACE = '以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁' as const;

/**
 * Civil Code of China: the peace of private life. Articles 672 and 673, by which a lender may
 * check the use of a loan as agreed, make no rule here: they are what a recorded contract basis
 * rests on, and the floor is in the lender's own practice.
 * @source 中华人民共和国民法典 1032, 1033
 */
export const civilCode: RulePack = {
  id: 'cn/civil-code', version: '1.0.0', title: '民法典：私人生活安宁', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [
    {
      ...law, id: 'cn/civil-code/dwelling', kind: 'place', places: ['home'], channels: ['visit', 'video'],
      unlessConsent: true,
      source: { ...read, cite: '民法典 1033(2)', words: '进入、拍摄、窥视他人的住宅、宾馆房间等私密空间' },
      reading:
        'Nobody enters or films a dwelling without law or explicit consent, a picture over a mobile line from a point that stands for the home included; a clause about business premises is neither. Of a visit to a place that nobody has named a person judges.',
      readingZh:
        '未经法律规定或权利人明确同意，不得进入、拍摄住宅，经移动线路对住宅视频亦同；经营场所条款不在此列。未说明地点的上门须人工判断。',
    },
    {
      ...law, id: 'cn/civil-code/private-peace', kind: 'honour-wishes', breach: 'needs-review',
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      source: { ...read, cite: '民法典 1033(1)', words: PEACE },
      reading:
        'Not every call intrudes. Whether one against a time or place that the person has named does, or one after a refusal that nobody has routed, is for a person to judge (our reading).',
      readingZh: '并非一切来电均构成侵扰；违背本人所述时间、地点或在未归类的拒绝之后联系，是否侵扰须人工判断（本库理解）。',
    },
    {
      ...law, id: 'cn/civil-code/opt-out', kind: 'stop', listens: 'OptedOut', mandatorySurvives: true, oneReply: true,
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      source: { ...read, cite: '民法典 1033(1)', words: `除法律另有规定或者权利人明确同意外……${PEACE}` },
      reading: 'A channel that the person has expressly refused has lost its consent and is not used.',
      readingZh: '本人明确拒绝的渠道不再使用。',
    },
    {
      ...law, id: 'cn/civil-code/advertising', kind: 'precondition', needs: 'consent', guard: { acts: ['marketing'] },
      source: { ...read, cite: '民法典 1033(1)', words: `除法律另有规定或者权利人明确同意外……${PEACE}` },
      reading:
        'No law orders advertising: without the person\'s express consent it intrudes (our reading; the consumer law says the same of commercial messages).',
      readingZh: '营销并无法律规定为据，未经本人明确同意即属侵扰（本库理解；消费者权益保护法就商业性信息亦同）。',
    },
  ],
};

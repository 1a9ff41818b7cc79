import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2021-01-01', until: null } as const;
const read = {
  url: 'http://www.npc.gov.cn/npc/c2/c30834/202006/t20200602_306457.html', readOn: '2026-11-23',
} as const;

/**
 * Civil Code of China: the peace of private life.
 * @source 中华人民共和国民法典 1032, 1033
 */
export const civilCode: RulePack = {
  id: 'cn/civil-code', version: '1.0.0', title: '民法典：私人生活安宁', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [
    {
      id: 'cn/civil-code/dwelling', kind: 'place', force: 'law', breach: 'forbids', span: SPAN,
      places: ['home'], channels: ['visit', 'video'], unlessConsent: true,
      source: {
        ...read, cite: '民法典 1033(2)',
        words: '进入、拍摄、窥视他人的住宅、宾馆房间等私密空间', grade: 'text',
      },
      reading: 'Nobody enters or films a dwelling without law or explicit consent; a clause about business premises is neither. 未经法律规定或权利人明确同意，不得进入住宅。',
    },
    {
      id: 'cn/civil-code/private-peace', kind: 'honour-wishes', force: 'law', breach: 'forbids', span: SPAN,
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      source: {
        ...read, cite: '民法典 1033(1)',
        words: '以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁', grade: 'text',
      },
      reading: 'Not every call intrudes; contact against a time or place that the person has named does, and an unrouted refusal goes to a person (our reading). 违背本人所述时间、地点的联系构成侵扰；尚未归类的拒绝交人工判断。',
    },
    {
      id: 'cn/civil-code/opt-out', kind: 'stop', force: 'law', breach: 'forbids', span: SPAN, listens: 'OptedOut',
      mandatorySurvives: true, oneReply: true,
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      source: {
        ...read, cite: '民法典 1033(1)',
        words: '以电话、短信、即时通讯工具、电子邮件、传单等方式侵扰他人的私人生活安宁', grade: 'text',
      },
      reading: 'A channel that the person has refused is not used (our reading of private peace). 本人拒绝的渠道不再使用。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = { force: 'law', breach: 'forbids', span: { from: '2014-03-15', until: null } } as const;
const source = {
  cite: '消费者权益保护法 29(3)', url: 'https://flk.npc.gov.cn',
  words: '经营者未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息',
  readOn: '2026-11-23', grade: 'text',
} as const;

/**
 * Consumer Rights Law of China on commercial messages: natural persons. Whether a borrower for a
 * trade is a consumer is left open; all natural persons are covered, which is the stricter way.
 * @source 中华人民共和国消费者权益保护法 (2013-10-25) 29
 */
export const consumerLaw: RulePack = {
  id: 'cn/consumer-law', version: '1.0.0', title: '消费者权益保护法：商业性信息', status: 'draft', language: 'zh',
  coverage: { countries: ['CN'], partyKinds: ['natural-person'] },
  rules: [
    {
      ...law, id: 'cn/consumer-law/commercial-consent', kind: 'precondition', needs: 'consent',
      guard: { acts: ['marketing'] }, source,
      reading: 'A commercial message needs a consent that covers it; a request of the consumer is recorded as one.',
      readingZh: '发送商业性信息须有消费者同意；消费者的请求登记为同意。',
    },
    {
      ...law, id: 'cn/consumer-law/commercial-refusal', kind: 'stop', listens: 'ConsentRefused',
      guard: { acts: ['marketing'] }, source,
      reading: 'After an explicit refusal none is sent, until a later consent takes the refusal back.',
      readingZh: '消费者明确表示拒绝后不得发送，直至其后另行同意。',
    },
    {
      ...law, id: 'cn/consumer-law/commercial-opt-out', kind: 'stop', listens: 'OptedOut',
      guard: { acts: ['marketing'] },
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 }, source,
      reading: 'Opting out of a channel is such a refusal for that channel.',
      readingZh: '退订某一渠道即为对该渠道的明确拒绝。',
    },
  ],
};

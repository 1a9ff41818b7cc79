import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const quoted = { readOn: '2026-11-24', grade: 'quoted' } as const;

/**
 * Collection under the Money Lending Business Act. "Without just reason" stands in each of its
 * prohibitions: no machine finds one. Of the hours the words read name no exception, so that a
 * consent opens none; at the workplace one that names it is taken for a just reason.
 * @source 貸金業法 21条1項
 */
export const moneyLending: RulePack = {
  id: 'jp/money-lending', version: '1.0.0', title: 'Money Lending Business Act: collection (貸金業法21条)',
  status: 'draft', language: 'ja',
  coverage: { countries: ['JP'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'jp/money-lending/hours', kind: 'contact-hours', channels: ['phone', 'video', 'visit'],
      hours: { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] },
      source: {
        ...quoted, cite: '貸金業法 21条1項1号 (hours as on shio20.com)', words: '[21:00 to 08:00 banned]',
      },
      reading: 'Calls and visits from 08:00 up to, and not at, 21:00 on every day of the week; a just reason for another time is for a person to decide beforehand.',
      readingZh: '电话与上门限每日八点至二十一点（二十一点整已不可）；其他时间有无正当理由须由人先行判断。',
    },
    {
      ...law, id: 'jp/money-lending/stated-times', kind: 'honour-wishes',
      times: true, places: false, oneReply: true, busyNow: true, unroutedRefusals: true,
      source: {
        ...quoted, cite: '貸金業法 21条1項2号, 4号',
        words: '[the time that the debtor offered binds; leave on request]',
      },
      reading: 'A debtor who said when they will pay or be in touch is left alone until then; asked to leave or to ring off, the contact ends; the debtor\'s own message may be answered.',
      readingZh: '债务人已说明何时还款或联系的，此前不得联系；要求离开或挂断的，联系即告结束；债务人主动来信来电的可予答复。',
    },
    {
      ...law, id: 'jp/money-lending/workplace', kind: 'place', places: ['work'],
      channels: ['phone', 'video', 'letter', 'visit'], unlessConsent: true,
      source: { ...quoted, cite: '貸金業法 21条1項3号', words: '[the workplace needs just reason]' },
      reading: 'Nothing goes to the workplace, unless the debtor\'s consent names it; another just reason is for a person to decide beforehand.',
      readingZh: '不得联系工作单位，债务人的同意写明该处的除外；其他正当理由须由人先行判断。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://thuvienphapluat.vn', readOn: '2026-11-24', grade: 'secondary' } as const;
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'] as const;

/**
 * Reminders of consumer loans in Vietnam. The hours agreed in the contract are put on file as
 * times that the borrower stated.
 * @source Circular 18/2019/TT-NHNN
 */
export const circular18: RulePack = {
  id: 'vn/circular-18', version: '1.0.0', title: 'Consumer lending: reminders (Circular 18/2019/TT-NHNN)',
  status: 'draft', language: 'vi',
  coverage: { countries: ['VN'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'vn/circular-18/hours', kind: 'contact-hours', channels: REACHING,
      hours: { weekday: ['07:00', '21:00'], saturday: ['07:00', '21:00'], sunday: ['07:00', '21:00'] },
      source: {
        ...digest, cite: 'Circular 18/2019/TT-NHNN',
        words: '[agreed in the contract within 07:00 to 21:00]',
      },
      reading: 'From 07:00 up to, and not at, 21:00 on every day: no agreement goes beyond.',
      readingZh: '每日七点至二十一点（二十一点整已不可），合同约定不得超出。',
    },
    {
      ...law, id: 'vn/circular-18/agreed-times', kind: 'honour-wishes',
      times: true, places: false, oneReply: true, busyNow: false, unroutedRefusals: false,
      source: {
        ...digest, cite: 'Circular 18/2019/TT-NHNN',
        words: '[agreed in the contract within 07:00 to 21:00]',
      },
      reading: 'The times agreed in the contract bind inside the legal hours.',
      readingZh: '合同约定的时段，在法定时段之内有约束力。',
    },
    {
      ...law, id: 'vn/circular-18/five-a-day', kind: 'frequency-cap', channels: [...REACHING, 'letter'],
      counts: 'attempts', max: 5, window: { calendar: 'day' }, per: ['person'],
      only: { acts: ['collection', 'reminder'] },
      source: { ...digest, cite: 'Circular 18/2019/TT-NHNN', words: '[5 reminders a day]' },
      reading: 'Five reminders pass on a calendar day, over all loans and all who remind; a call that nobody answered counts too, since nothing says that it does not.',
      readingZh: '每个自然日至多提醒五次，不分贷款、不分提醒人；未接通的也计入，因来源未说不计。',
    },
    {
      ...law, id: 'vn/circular-18/obligors-only', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...digest, cite: 'Circular 18/2019/TT-NHNN',
        words: '[no contact with persons who do not owe]',
      },
      reading: 'Only those who owe: borrower, co-borrower, guarantor.',
      readingZh: '只能联系负有还款义务的人：借款人、共同借款人、保证人。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2024-01-01', until: null },
} as const;
const digest = { url: 'https://okezone.com', readOn: '2026-11-24', grade: 'secondary' } as const;
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'] as const;

/**
 * Consumer protection in Indonesia's financial sector, its article on collection. Local time is
 * the consumer's: three zones.
 * @source POJK 22/2023, Pasal 62
 */
export const pojk22: RulePack = {
  id: 'id/pojk-22', version: '1.0.0', title: 'Consumer protection: collection (POJK 22/2023, Pasal 62)',
  status: 'draft', language: 'id',
  coverage: { countries: ['ID'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'id/pojk-22/hours', kind: 'contact-hours', channels: REACHING, calendar: 'ID',
      hours: {
        weekday: ['08:00', '20:00'], saturday: ['08:00', '20:00'], sunday: null, holiday: null,
      },
      consentLifts: { lift: 'hours' },
      source: {
        ...digest, cite: 'POJK 22/2023 Pasal 62',
        words: '[Monday to Saturday, not holidays, 08.00 to 20.00 waktu setempat]',
      },
      reading: 'Monday to Saturday from 08:00 up to, and not at, 20:00 local time of the consumer; not on a holiday; otherwise only as agreed beforehand.',
      readingZh: '周一至周六当地时间八点至二十点，周日与假日不得联系，事先约定的除外。',
    },
    {
      ...law, id: 'id/pojk-22/place', kind: 'place', places: ['work', 'business', 'site'],
      channels: ['visit', 'letter'], unlessConsent: true,
      source: {
        ...digest, cite: 'POJK 22/2023 Pasal 62',
        words: '[at the billing address or domicile; outside only by prior agreement]',
      },
      reading: 'At the billing address or the home; anywhere else needs a consent that names it.',
      readingZh: '只能在账单地址或住所，其他地点须事先约定。',
    },
    {
      ...law, id: 'id/pojk-22/consumer-only', kind: 'party-role', roles: ['borrower', 'co-borrower'],
      source: { ...digest, cite: 'POJK 22/2023 Pasal 62', words: '[only the consumer]' },
      reading: 'Only those who took the loan: no guarantor is a consumer here until a lawyer says so.',
      readingZh: '只能联系借款人本人（含共同借款人）。',
    },
    {
      ...law, id: 'id/pojk-22/continuous-disturbance', kind: 'standard', measure: 'frequency-cap',
      channels: REACHING,
      source: { ...digest, cite: 'POJK 22/2023 Pasal 62', words: '[no continuous disturbance]' },
      reading: 'No number is given: the house\'s own cap decides and is marked as its own; a first contact is never continuous.',
      readingZh: '不得持续打扰；未定次数，以本机构上限为准，否则由人判断。',
    },
    {
      id: 'id/pojk-22/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2026-01-01', until: '2027-01-01' }, country: 'ID',
      validFrom: '2026-01-01', validUntil: '2026-12-31',
      off: [
        ['2026-01-01', '2026-01-01'], ['2026-01-16', '2026-01-16'], ['2026-02-17', '2026-02-17'],
        ['2026-03-19', '2026-03-21'], ['2026-04-03', '2026-04-03'], ['2026-05-01', '2026-05-01'],
        ['2026-05-14', '2026-05-14'], ['2026-05-27', '2026-05-27'], ['2026-05-31', '2026-06-01'],
        ['2026-06-16', '2026-06-16'], ['2026-08-17', '2026-08-17'], ['2026-08-25', '2026-08-25'],
        ['2026-12-25', '2026-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Indonesia (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2026]',
      },
      reading: 'Public holidays of Indonesia; of any other year this pack says nothing. A lunar date may be moved by decree.',
      readingZh: '2026年公共假日；其他年份未载。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://efic.com.br', readOn: '2026-11-24', grade: 'secondary' } as const;
const CALLS = ['phone', 'video'] as const;

/**
 * Hours of collection calls to consumers in Espírito Santo. Brazil has no federal hours: the
 * state in which the person lives decides.
 * @source state law (Espírito Santo), digest
 */
export const espiritoSanto: RulePack = {
  id: 'br/es', version: '1.0.0', title: 'Hours of collection calls in Espírito Santo (state law)',
  status: 'draft', language: 'pt',
  coverage: {
    countries: ['BR'], regions: ['ES'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'br/es/hours', kind: 'contact-hours', channels: CALLS, calendar: 'BR-ES',
      hours: {
        weekday: ['08:00', '19:00'], saturday: ['08:00', '19:00'],
        sunday: null, holiday: null,
      },
      source: { ...digest, cite: 'state law (digest)', words: '[8 to 19, no Sunday or holiday]' },
      reading: 'From 08:00 up to, and not at, 19:00; not on a Sunday or holiday. What holds on a Saturday is the rule below.',
      readingZh: '八点至十九点（十九点整已不可），周日与假日不得致电；周六另见下条。',
    },
    {
      ...law, id: 'br/es/saturday', kind: 'contact-hours', breach: 'needs-review', channels: CALLS,
      hours: { weekday: ['00:00', '24:00'], saturday: null, sunday: ['00:00', '24:00'] },
      source: { ...digest, cite: 'state law (digest)', words: '[no hour of its own for Saturday]' },
      reading: 'The digest does not say whether its hours hold on a Saturday: a person judges.',
      readingZh: '摘要未说明该时段是否适用于周六，由人判断。',
    },
    {
      id: 'br/es/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'BR-ES',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-04-18', '2025-04-18'], ['2025-04-21', '2025-04-21'],
        ['2025-04-28', '2025-04-28'], ['2025-05-01', '2025-05-01'], ['2025-09-07', '2025-09-07'],
        ['2025-10-12', '2025-10-12'], ['2025-11-02', '2025-11-02'], ['2025-11-15', '2025-11-15'],
        ['2025-11-20', '2025-11-20'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-04-03', '2026-04-03'], ['2026-04-13', '2026-04-13'], ['2026-04-21', '2026-04-21'],
        ['2026-05-01', '2026-05-01'], ['2026-09-07', '2026-09-07'], ['2026-10-04', '2026-10-04'],
        ['2026-10-12', '2026-10-12'], ['2026-10-25', '2026-10-25'], ['2026-11-02', '2026-11-02'],
        ['2026-11-15', '2026-11-15'], ['2026-11-20', '2026-11-20'], ['2026-12-25', '2026-12-25'],
        ['2027-01-01', '2027-01-01'], ['2027-03-26', '2027-03-26'], ['2027-04-05', '2027-04-05'],
        ['2027-04-21', '2027-04-21'], ['2027-05-01', '2027-05-01'], ['2027-09-07', '2027-09-07'],
        ['2027-10-12', '2027-10-12'], ['2027-11-02', '2027-11-02'], ['2027-11-15', '2027-11-15'],
        ['2027-11-20', '2027-11-20'], ['2027-12-25', '2027-12-25'], ['2028-01-01', '2028-01-01'],
        ['2028-04-14', '2028-04-14'], ['2028-04-21', '2028-04-21'], ['2028-04-24', '2028-04-24'],
        ['2028-05-01', '2028-05-01'], ['2028-09-07', '2028-09-07'], ['2028-10-01', '2028-10-01'],
        ['2028-10-12', '2028-10-12'], ['2028-10-29', '2028-10-29'], ['2028-11-02', '2028-11-02'],
        ['2028-11-15', '2028-11-15'], ['2028-11-20', '2028-11-20'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Brazil and Espírito Santo (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Brazil and Espírito Santo; of any other year this pack says nothing.',
      readingZh: '巴西及圣埃斯皮里图州的公共假日（2025至2028年）；其他年份本规则包未载。',
    },
  ],
};

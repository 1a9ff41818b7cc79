import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://efic.com.br', readOn: '2026-11-24', grade: 'secondary' } as const;
const CALLS = ['phone', 'video'] as const;

/**
 * Hours of collection calls to consumers in Amazonas. Brazil has no federal hours: the
 * state in which the person lives decides.
 * @source state law (Amazonas), digest
 */
export const amazonas: RulePack = {
  id: 'br/am', version: '1.0.0', title: 'Hours of collection calls in Amazonas (state law)',
  status: 'draft', language: 'pt',
  coverage: {
    countries: ['BR'], regions: ['AM'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'br/am/hours', kind: 'contact-hours', channels: CALLS, calendar: 'BR-AM',
      hours: {
        weekday: ['00:00', '19:00'], saturday: ['00:00', '19:00'],
        sunday: null, holiday: null,
      },
      source: { ...digest, cite: 'state law (digest)', words: '[to 19, no Sunday or holiday]' },
      reading: 'Up to, and not at, 19:00; not on a Sunday or holiday. The first hour was not told.',
      readingZh: '至十九点为止（十九点整已不可），周日与假日不得致电；起始钟点未载。',
    },
    {
      ...law, id: 'br/am/first-hour', kind: 'standard', measure: 'contact-hours', channels: CALLS,
      source: { ...digest, cite: 'state law (digest)', words: '[no first hour]' },
      reading: 'The hour from which calls may be made was not told: the house\'s own hours decide, and without them a person does.',
      readingZh: '可以致电的起始钟点未载：以本机构时段为准，没有的由人判断。',
    },
    {
      id: 'br/am/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'BR-AM',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-04-18', '2025-04-18'], ['2025-04-21', '2025-04-21'],
        ['2025-05-01', '2025-05-01'], ['2025-09-05', '2025-09-05'], ['2025-09-07', '2025-09-07'],
        ['2025-10-12', '2025-10-12'], ['2025-11-02', '2025-11-02'], ['2025-11-15', '2025-11-15'],
        ['2025-11-20', '2025-11-20'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-04-03', '2026-04-03'], ['2026-04-21', '2026-04-21'], ['2026-05-01', '2026-05-01'],
        ['2026-09-05', '2026-09-05'], ['2026-09-07', '2026-09-07'], ['2026-10-04', '2026-10-04'],
        ['2026-10-12', '2026-10-12'], ['2026-10-25', '2026-10-25'], ['2026-11-02', '2026-11-02'],
        ['2026-11-15', '2026-11-15'], ['2026-11-20', '2026-11-20'], ['2026-12-25', '2026-12-25'],
        ['2027-01-01', '2027-01-01'], ['2027-03-26', '2027-03-26'], ['2027-04-21', '2027-04-21'],
        ['2027-05-01', '2027-05-01'], ['2027-09-05', '2027-09-05'], ['2027-09-07', '2027-09-07'],
        ['2027-10-12', '2027-10-12'], ['2027-11-02', '2027-11-02'], ['2027-11-15', '2027-11-15'],
        ['2027-11-20', '2027-11-20'], ['2027-12-25', '2027-12-25'], ['2028-01-01', '2028-01-01'],
        ['2028-04-14', '2028-04-14'], ['2028-04-21', '2028-04-21'], ['2028-05-01', '2028-05-01'],
        ['2028-09-05', '2028-09-05'], ['2028-09-07', '2028-09-07'], ['2028-10-01', '2028-10-01'],
        ['2028-10-12', '2028-10-12'], ['2028-10-29', '2028-10-29'], ['2028-11-02', '2028-11-02'],
        ['2028-11-15', '2028-11-15'], ['2028-11-20', '2028-11-20'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Brazil and Amazonas (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Brazil and Amazonas; of any other year this pack says nothing.',
      readingZh: '巴西及亚马孙州的公共假日（2025至2028年）；其他年份本规则包未载。',
    },
  ],
};

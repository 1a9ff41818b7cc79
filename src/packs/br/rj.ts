import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://efic.com.br', readOn: '2026-11-24', grade: 'secondary' } as const;
const CALLS = ['phone', 'video'] as const;

/**
 * Hours of collection calls to consumers in Rio de Janeiro. Brazil has no federal hours: the
 * state in which the person lives decides.
 * @source Lei 7.868/18 (Rio de Janeiro), digest
 */
export const rioDeJaneiro: RulePack = {
  id: 'br/rj', version: '1.0.0', title: 'Hours of collection calls in Rio de Janeiro (Lei 7.868/18)',
  status: 'draft', language: 'pt',
  coverage: {
    countries: ['BR'], regions: ['RJ'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'br/rj/hours', kind: 'contact-hours', channels: CALLS, calendar: 'BR-RJ',
      hours: {
        weekday: ['09:00', '19:00'], saturday: null,
        sunday: null, holiday: null,
      },
      source: { ...digest, cite: 'Lei 7.868/18', words: '[weekdays 9 to 19]' },
      reading: 'Monday to Friday from 09:00 up to, and not at, 19:00; not on a Saturday, Sunday or holiday.',
      readingZh: '周一至周五九点至十九点（十九点整已不可），周六、周日与假日不得致电。',
    },
    {
      id: 'br/rj/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'BR-RJ',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-03-04', '2025-03-04'], ['2025-04-18', '2025-04-18'],
        ['2025-04-21', '2025-04-21'], ['2025-04-23', '2025-04-23'], ['2025-05-01', '2025-05-01'],
        ['2025-09-07', '2025-09-07'], ['2025-10-12', '2025-10-12'], ['2025-11-02', '2025-11-02'],
        ['2025-11-15', '2025-11-15'], ['2025-11-20', '2025-11-20'], ['2025-12-25', '2025-12-25'],
        ['2026-01-01', '2026-01-01'], ['2026-02-17', '2026-02-17'], ['2026-04-03', '2026-04-03'],
        ['2026-04-21', '2026-04-21'], ['2026-04-23', '2026-04-23'], ['2026-05-01', '2026-05-01'],
        ['2026-09-07', '2026-09-07'], ['2026-10-04', '2026-10-04'], ['2026-10-12', '2026-10-12'],
        ['2026-10-25', '2026-10-25'], ['2026-11-02', '2026-11-02'], ['2026-11-15', '2026-11-15'],
        ['2026-11-20', '2026-11-20'], ['2026-12-25', '2026-12-25'], ['2027-01-01', '2027-01-01'],
        ['2027-02-09', '2027-02-09'], ['2027-03-26', '2027-03-26'], ['2027-04-21', '2027-04-21'],
        ['2027-04-23', '2027-04-23'], ['2027-05-01', '2027-05-01'], ['2027-09-07', '2027-09-07'],
        ['2027-10-12', '2027-10-12'], ['2027-11-02', '2027-11-02'], ['2027-11-15', '2027-11-15'],
        ['2027-11-20', '2027-11-20'], ['2027-12-25', '2027-12-25'], ['2028-01-01', '2028-01-01'],
        ['2028-02-29', '2028-02-29'], ['2028-04-14', '2028-04-14'], ['2028-04-21', '2028-04-21'],
        ['2028-04-23', '2028-04-23'], ['2028-05-01', '2028-05-01'], ['2028-09-07', '2028-09-07'],
        ['2028-10-01', '2028-10-01'], ['2028-10-12', '2028-10-12'], ['2028-10-29', '2028-10-29'],
        ['2028-11-02', '2028-11-02'], ['2028-11-15', '2028-11-15'], ['2028-11-20', '2028-11-20'],
        ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Brazil and Rio de Janeiro (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Brazil and Rio de Janeiro; of any other year this pack says nothing.',
      readingZh: '巴西及里约热内卢州的公共假日（2025至2028年）；其他年份本规则包未载。',
    },
  ],
};

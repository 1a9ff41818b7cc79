import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const digest = { url: 'https://efic.com.br', readOn: '2026-11-24', grade: 'secondary' } as const;
const CALLS = ['phone', 'video'] as const;

/**
 * Hours of collection calls to consumers in São Paulo. Brazil has no federal hours: the
 * state in which the person lives decides.
 * @source Lei 15.426/14 (São Paulo), digest
 */
export const saoPaulo: RulePack = {
  id: 'br/sp', version: '1.0.0', title: 'Hours of collection calls in São Paulo (Lei 15.426/14)',
  status: 'draft', language: 'pt',
  coverage: {
    countries: ['BR'], regions: ['SP'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'br/sp/hours', kind: 'contact-hours', channels: CALLS, calendar: 'BR-SP',
      hours: {
        weekday: ['08:00', '20:00'], saturday: ['08:00', '14:00'],
        sunday: null, holiday: null,
      },
      source: {
        ...digest, cite: 'Lei 15.426/14, artigo 2',
        words: 'de segunda a sexta-feira, das 8h (oito horas) às 20h (vinte horas), e aos sábados, das 8h (oito horas) às 14h (catorze horas), excetuando-se os feriados',
      },
      reading: 'Monday to Friday from 08:00 up to, and not at, 20:00, Saturday from 08:00 to 14:00; not on a Sunday or holiday.',
      readingZh: '周一至周五八点至二十点，周六八点至十四点，终点整已不可；周日与假日不得致电。',
    },
    {
      id: 'br/sp/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'BR-SP',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-04-18', '2025-04-18'], ['2025-04-21', '2025-04-21'],
        ['2025-05-01', '2025-05-01'], ['2025-07-09', '2025-07-09'], ['2025-09-07', '2025-09-07'],
        ['2025-10-12', '2025-10-12'], ['2025-11-02', '2025-11-02'], ['2025-11-15', '2025-11-15'],
        ['2025-11-20', '2025-11-20'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-04-03', '2026-04-03'], ['2026-04-21', '2026-04-21'], ['2026-05-01', '2026-05-01'],
        ['2026-07-09', '2026-07-09'], ['2026-09-07', '2026-09-07'], ['2026-10-04', '2026-10-04'],
        ['2026-10-12', '2026-10-12'], ['2026-10-25', '2026-10-25'], ['2026-11-02', '2026-11-02'],
        ['2026-11-15', '2026-11-15'], ['2026-11-20', '2026-11-20'], ['2026-12-25', '2026-12-25'],
        ['2027-01-01', '2027-01-01'], ['2027-03-26', '2027-03-26'], ['2027-04-21', '2027-04-21'],
        ['2027-05-01', '2027-05-01'], ['2027-07-09', '2027-07-09'], ['2027-09-07', '2027-09-07'],
        ['2027-10-12', '2027-10-12'], ['2027-11-02', '2027-11-02'], ['2027-11-15', '2027-11-15'],
        ['2027-11-20', '2027-11-20'], ['2027-12-25', '2027-12-25'], ['2028-01-01', '2028-01-01'],
        ['2028-04-14', '2028-04-14'], ['2028-04-21', '2028-04-21'], ['2028-05-01', '2028-05-01'],
        ['2028-07-09', '2028-07-09'], ['2028-09-07', '2028-09-07'], ['2028-10-01', '2028-10-01'],
        ['2028-10-12', '2028-10-12'], ['2028-10-29', '2028-10-29'], ['2028-11-02', '2028-11-02'],
        ['2028-11-15', '2028-11-15'], ['2028-11-20', '2028-11-20'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Brazil and São Paulo (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Brazil and São Paulo; of any other year this pack says nothing.',
      readingZh: '巴西及圣保罗州的公共假日（2025至2028年）；其他年份本规则包未载。',
    },
  ],
};

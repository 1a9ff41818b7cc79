import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2023-10-10', until: null },
} as const;
const quoted = { url: 'https://jra.legal', readOn: '2026-11-24', grade: 'quoted' } as const;
const digest = { ...quoted, grade: 'secondary' } as const;
const COLLECTS = ['collection', 'reminder'] as const;
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'] as const;

/**
 * "Leave us in peace": collection from consumers in Colombia. A week is taken rolling.
 * @source Ley 2300 de 2023
 */
export const ley2300: RulePack = {
  id: 'co/ley-2300', version: '1.0.0', title: 'Ley 2300 de 2023: collection contact',
  status: 'draft', language: 'es',
  coverage: { countries: ['CO'], partyKinds: ['natural-person'], acts: COLLECTS },
  rules: [
    {
      ...law, id: 'co/ley-2300/hours', kind: 'contact-hours', channels: REACHING, calendar: 'CO',
      hours: {
        weekday: ['07:00', '19:00'], saturday: ['08:00', '15:00'], sunday: null, holiday: null,
      },
      consentLifts: { lift: 'hours', separate: true },
      source: {
        ...quoted, cite: 'Ley 2300 de 2023, artículo 3',
        words: '[Monday to Friday 7 to 19, Saturday 8 to 15, no Sundays or holidays]',
      },
      reading: 'Monday to Friday from 07:00 up to, and not at, 19:00, Saturday from 08:00 to 15:00; not on a Sunday or holiday; other hours only by an instrument of its own.',
      readingZh: '周一至周五七点至十九点，周六八点至十五点，终点整已不可；周日与假日不得联系；其他时间须另有单独约定。',
    },
    {
      ...law, id: 'co/ley-2300/one-channel', kind: 'channel-exclusivity', channels: [...REACHING, 'letter'],
      onceMade: 'conversations', window: { days: 7 }, per: ['person'],
      source: {
        ...quoted, cite: 'Ley 2300 de 2023, artículo 3',
        words: '[after direct contact one channel a week]',
      },
      reading: 'Once there was direct contact, the channel of it is the only one for seven dates, its own included.',
      readingZh: '一经直接联系，七日内（含当日）只能使用该次联系的渠道。',
    },
    {
      ...law, id: 'co/ley-2300/once-a-day', kind: 'frequency-cap', channels: [...REACHING, 'letter'],
      counts: 'conversations', max: 1, window: { calendar: 'day' }, per: ['person'], only: { acts: COLLECTS },
      source: {
        ...quoted, cite: 'Ley 2300 de 2023, artículo 3',
        words: '[after direct contact once a day]',
      },
      reading: 'After direct contact no further one on the same calendar day, over all loans and all who collect.',
      readingZh: '直接联系后同一自然日不得再次联系，不分贷款、不分催收机构。',
    },
    {
      ...law, id: 'co/ley-2300/parties', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...digest, cite: 'Ley 2300 de 2023',
        words: '[no references; the co-debtor may be contacted]',
      },
      reading: 'Those who owe, co-debtor and guarantor among them; references never.',
      readingZh: '只能联系负有债务的人，共同债务人与保证人在内；不得联系申请时所留的联系人。',
    },
    {
      ...law, id: 'co/ley-2300/visits', kind: 'place', places: ['home', 'work'], channels: ['visit'],
      source: { ...digest, cite: 'Ley 2300 de 2023', words: '[no visits at home or at work]' },
      reading: 'No visit to the home or the workplace.',
      readingZh: '不得上门至住所或工作单位。',
    },
    {
      ...law, id: 'co/ley-2300/no-why', kind: 'content', bans: ['asks-reason-for-default'],
      source: { ...digest, cite: 'Ley 2300 de 2023', words: '[no asking why the debt is unpaid]' },
      reading: 'Nobody asks why the debt was not paid.',
      readingZh: '不得询问未还款的原因。',
    },
    {
      ...law, id: 'co/ley-2300/authorised-channels', kind: 'precondition', needs: 'consent',
      guard: { channels: REACHING }, consent: { names: ['channel'] },
      source: {
        ...digest, cite: 'Ley 2300 de 2023',
        words: '[channels authorised by the consumer]',
      },
      reading: 'Only by a channel that the consumer\'s standing authorisation names.',
      readingZh: '只能使用消费者现行授权中写明的渠道。',
    },
    {
      id: 'co/ley-2300/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'CO',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      // 9 July, moved to Monday, from 2026 on: Ley 2578 de 2026, which Ley 51 de 1983 is older than.
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-01-06', '2025-01-06'], ['2025-03-24', '2025-03-24'],
        ['2025-04-17', '2025-04-18'], ['2025-04-20', '2025-04-20'], ['2025-05-01', '2025-05-01'],
        ['2025-06-02', '2025-06-02'], ['2025-06-23', '2025-06-23'], ['2025-06-30', '2025-06-30'],
        ['2025-07-20', '2025-07-20'], ['2025-08-07', '2025-08-07'], ['2025-08-18', '2025-08-18'],
        ['2025-10-13', '2025-10-13'], ['2025-11-03', '2025-11-03'], ['2025-11-17', '2025-11-17'],
        ['2025-12-08', '2025-12-08'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-01-12', '2026-01-12'], ['2026-03-23', '2026-03-23'], ['2026-04-02', '2026-04-03'],
        ['2026-04-05', '2026-04-05'], ['2026-05-01', '2026-05-01'], ['2026-05-18', '2026-05-18'],
        ['2026-06-08', '2026-06-08'], ['2026-06-15', '2026-06-15'], ['2026-06-29', '2026-06-29'],
        ['2026-07-13', '2026-07-13'], ['2026-07-20', '2026-07-20'], ['2026-08-07', '2026-08-07'],
        ['2026-08-17', '2026-08-17'], ['2026-10-12', '2026-10-12'], ['2026-11-02', '2026-11-02'],
        ['2026-11-16', '2026-11-16'], ['2026-12-08', '2026-12-08'], ['2026-12-25', '2026-12-25'],
        ['2027-01-01', '2027-01-01'], ['2027-01-11', '2027-01-11'], ['2027-03-22', '2027-03-22'],
        ['2027-03-25', '2027-03-26'], ['2027-03-28', '2027-03-28'], ['2027-05-01', '2027-05-01'],
        ['2027-05-10', '2027-05-10'], ['2027-05-31', '2027-05-31'], ['2027-06-07', '2027-06-07'],
        ['2027-07-05', '2027-07-05'], ['2027-07-12', '2027-07-12'], ['2027-07-20', '2027-07-20'],
        ['2027-08-07', '2027-08-07'], ['2027-08-16', '2027-08-16'], ['2027-10-18', '2027-10-18'],
        ['2027-11-01', '2027-11-01'], ['2027-11-15', '2027-11-15'], ['2027-12-08', '2027-12-08'],
        ['2027-12-25', '2027-12-25'], ['2028-01-01', '2028-01-01'], ['2028-01-10', '2028-01-10'],
        ['2028-03-20', '2028-03-20'], ['2028-04-13', '2028-04-14'], ['2028-04-16', '2028-04-16'],
        ['2028-05-01', '2028-05-01'], ['2028-05-29', '2028-05-29'], ['2028-06-19', '2028-06-19'],
        ['2028-06-26', '2028-06-26'], ['2028-07-03', '2028-07-03'], ['2028-07-10', '2028-07-10'],
        ['2028-07-20', '2028-07-20'], ['2028-08-07', '2028-08-07'], ['2028-08-21', '2028-08-21'],
        ['2028-10-16', '2028-10-16'], ['2028-11-06', '2028-11-06'], ['2028-11-13', '2028-11-13'],
        ['2028-12-08', '2028-12-08'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Ley 51 de 1983, artículo 1; Ley 2578 de 2026, artículo 6 (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Colombia, from 2026 with 9 July moved to Monday; of any other year this pack says nothing.',
      readingZh: '哥伦比亚的公共假日（2025至2028年），自2026年起含移至周一的7月9日；其他年份本规则包未载。',
    },
  ],
};

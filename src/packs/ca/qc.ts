import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const OPC = 'https://www.opc.gouv.qc.ca/en/consumer/good-service/credit-collection-of-debts-and-personal-finances/collection-agency/communication/';
const read = { readOn: '2026-11-24', grade: 'text' } as const;
const SPEAKS = ['phone', 'video', 'visit'] as const;

/**
 * Québec: collection agents. The pages are the regulator's own words, not the act's.
 * @source Act respecting the collection of certain debts (pages of the Office de la protection du consommateur)
 */
export const quebec: RulePack = {
  id: 'ca/qc', version: '1.0.0', title: 'Québec collection agents (Office de la protection du consommateur)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['CA'], regions: ['QC'], partyKinds: ['natural-person'],
    actors: [
      { roles: ['collector'] }, { roles: ['servicer'], obtained: ['default'] },
      { roles: ['lender'], ownName: false },
    ],
  },
  rules: [
    {
      ...law, id: 'ca/qc/hours', kind: 'contact-hours', channels: [...SPEAKS, 'sms'],
      calendar: 'CA-QC',
      hours: {
        weekday: ['08:00', '20:00'], saturday: ['08:00', '20:00'], sunday: null, holiday: null,
      },
      source: {
        ...read, cite: 'OPC, Times and days when you may be contacted', url: `${OPC}times/`,
        words: 'between 8:00 a.m. and 8:00 p.m., Monday to Saturday, inclusive',
      },
      reading: 'Monday to Saturday from 08:00 to 20:00, the second instant closed; neither on Sundays nor on the nine listed holidays.',
      readingZh: '周一至周六八点至二十点，二十点整不含；周日及所列九个假日不得联系。',
    },
    {
      ...law, id: 'ca/qc/first-notice', kind: 'precondition', needs: 'letter',
      guard: { channels: SPEAKS }, purposes: ['first-notice'], daysBefore: 5,
      source: {
        ...read, cite: 'OPC, Contacting you by telephone', url: OPC, grade: 'quoted',
        words: 'may phone you 5 days after sending the written notice',
      },
      reading: 'A written notice of payment comes first, and a call only on the fifth date after it was sent.',
      readingZh: '须先寄出书面付款通知，寄出后第五日起方可致电。',
    },
    {
      ...law, id: 'ca/qc/written-only', kind: 'stop', listens: 'OptedOut',
      guard: { channels: SPEAKS },
      source: {
        ...read, cite: 'OPC, Tips', grade: 'quoted',
        url: 'https://www.opc.gouv.qc.ca/en/consumer/good-service/credit-collection-of-debts-and-personal-finances/collection-agency/advice/',
        words: 'the right to ask him or her to only contact you in writing',
      },
      reading: 'A request to write only ends calls; it runs three months and may be renewed, and here it stands until it is lifted, which is the stricter.',
      readingZh: '借款人要求仅书面联系的，不得再致电；该要求为期三个月、可以续期，此处在撤销之前一直有效，从严。',
    },
    {
      ...law, id: 'ca/qc/attorney', kind: 'protection', state: 'representation',
      source: {
        ...read, cite: 'OPC, Contacting you by telephone', url: OPC, grade: 'quoted',
        words: 'want the agent to only communicate with your legal advisor',
      },
      reading: 'Who has named a legal adviser in writing is contacted through the adviser.',
      readingZh: '借款人书面指定法律顾问的，只能通过该顾问联系。',
    },
    {
      id: 'ca/qc/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'CA-QC',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-04-18', '2025-04-18'], ['2025-04-21', '2025-04-21'],
        ['2025-05-19', '2025-05-19'], ['2025-06-24', '2025-06-24'], ['2025-07-01', '2025-07-01'],
        ['2025-09-01', '2025-09-01'], ['2025-10-13', '2025-10-13'], ['2025-12-25', '2025-12-25'],
        ['2026-01-01', '2026-01-01'], ['2026-04-03', '2026-04-03'], ['2026-04-06', '2026-04-06'],
        ['2026-05-18', '2026-05-18'], ['2026-06-24', '2026-06-24'], ['2026-07-01', '2026-07-01'],
        ['2026-09-07', '2026-09-07'], ['2026-10-12', '2026-10-12'], ['2026-12-25', '2026-12-25'],
        ['2027-01-01', '2027-01-01'], ['2027-03-26', '2027-03-26'], ['2027-03-29', '2027-03-29'],
        ['2027-05-24', '2027-05-24'], ['2027-06-24', '2027-06-24'], ['2027-07-01', '2027-07-01'],
        ['2027-09-06', '2027-09-06'], ['2027-10-11', '2027-10-11'], ['2027-12-25', '2027-12-25'],
        ['2028-01-01', '2028-01-01'], ['2028-04-14', '2028-04-14'], ['2028-04-17', '2028-04-17'],
        ['2028-05-22', '2028-05-22'], ['2028-06-24', '2028-06-24'], ['2028-07-01', '2028-07-01'],
        ['2028-09-04', '2028-09-04'], ['2028-10-09', '2028-10-09'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        ...read, cite: 'OPC, Times and days when you may be contacted', url: `${OPC}times/`,
        words: 'Canada Day (July 1, or July 2 when the 1st falls on a Sunday)',
      },
      reading: 'The nine holidays of the regulator\'s list, dated for 2025 to 2028; Sundays are closed by the hours.',
      readingZh: '监管机构所列九个假日，2025年至2028年的日期；周日由时段规则关闭。',
    },
  ],
};

import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const CPBC = 'https://www.consumerprotectionbc.ca/2022/06/the-rules-debt-collectors-must-follow-in-bc/';
const BILL = 'https://www.quickscribe.bc.ca/secure/bills/2004_bill002_p07.html';
const read = { readOn: '2026-11-24', grade: 'text' } as const;
const SPEAKS = ['phone', 'video', 'visit'] as const;

/**
 * British Columbia: whoever collects a debt, creditors among them (section 113). The act was read
 * as passed in 2004, the hours on the regulator's pages.
 * @source Business Practices and Consumer Protection Act, sections 113-116
 */
export const britishColumbia: RulePack = {
  id: 'ca/bc', version: '1.0.0',
  title: 'British Columbia debt collection (BPCPA, part 7)', status: 'draft', language: 'en',
  coverage: {
    countries: ['CA'], regions: ['BC'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender', 'servicer', 'collector'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'ca/bc/hours', kind: 'contact-hours', channels: SPEAKS, calendar: 'CA-BC',
      hours: {
        weekday: ['07:00', '21:00'], saturday: ['07:00', '21:00'], sunday: ['13:00', '17:00'],
        holiday: null,
      },
      source: {
        ...read, cite: 'Consumer Protection BC, The rules debt collectors must follow in BC', url: CPBC,
        words: 'They must not call you before 7 a.m. or after 9 p.m. on weekdays and Saturdays',
      },
      reading:
        'Monday to Saturday from 07:00 to 21:00, Sunday from 13:00 to 17:00; the second instant is closed, the stricter reading of "after"; not on statutory holidays; the person\'s local time.',
      readingZh: '周一至周六七点至二十一点，周日十三点至十七点，结束的整点不含（「晚于」之意，从严）；法定假日不得联系；以借款人的当地时间为准。',
    },
    {
      ...law, id: 'ca/bc/written-only', kind: 'stop', listens: 'OptedOut',
      guard: { channels: SPEAKS },
      source: {
        ...read, cite: 'Consumer Protection BC; BPCPA s. 116', url: CPBC,
        words: 'You notify them that you want to be communicated with in writing only',
      },
      reading:
        'A request to write only ends calls and visits once it is received; what is written stays open.',
      readingZh: '收到仅书面联系的要求后，不得再致电或当面联系；书面联系仍可。',
    },
    {
      ...law, id: 'ca/bc/workplace', kind: 'place', places: ['work'],
      channels: ['phone', 'video', 'visit', 'letter'], lifetimeMax: 1,
      source: {
        ...read, cite: 'BPCPA s. 116(1); Consumer Protection BC', url: BILL,
        words: 'must not communicate or attempt to communicate with a debtor at the debtor\'s place of employment unless',
      },
      reading: 'One attempt at the workplace in a lifetime; that the home was tried before, as the act asks, is for whoever makes it to see to.',
      readingZh: '对工作单位终身只可尝试一次；法条要求此前已在住处联系未果，由联系人自行核实。',
    },
    {
      ...law, id: 'ca/bc/first-notice', kind: 'precondition', needs: 'letter',
      guard: { channels: SPEAKS }, purposes: ['first-notice'], daysBefore: 5,
      source: {
        ...read, cite: 'BPCPA s. 115(2) (2004)', url: BILL,
        words: 'must not initiate verbal communication with a debtor with respect to the collection of a debt until 5 days after',
      },
      reading: 'A written notice comes first, and speech only on the fifth date after it was sent; a collector who bought the debt, or the creditor, is said to be exempt, which is for a person to judge.',
      readingZh: '须先寄出书面通知，寄出后第五日起方可口头联系；收购债务者或债权人据称可免，由人判断。',
    },
    {
      ...law, id: 'ca/bc/frequency', kind: 'standard', measure: 'frequency-cap',
      guard: { placesExcept: ['work'] }, channels: SPEAKS,
      source: {
        ...read, cite: 'BPCPA s. 114(1)', url: BILL,
        words: 'in a manner or with a frequency as to constitute harassment',
      },
      reading: 'No number is given: the house\'s own cap decides, and without one a person does, once there was a first contact.',
      readingZh: '法无数字，频次以不构成骚扰为限：以本机构自定的上限为准；没有上限的，首次联系之后由人判断。',
    },
    {
      id: 'ca/bc/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'CA-BC',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-02-17', '2025-02-17'], ['2025-04-18', '2025-04-18'],
        ['2025-05-19', '2025-05-19'], ['2025-07-01', '2025-07-01'], ['2025-08-04', '2025-08-04'],
        ['2025-09-01', '2025-09-01'], ['2025-09-30', '2025-09-30'], ['2025-10-13', '2025-10-13'],
        ['2025-11-11', '2025-11-11'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-02-16', '2026-02-16'], ['2026-04-03', '2026-04-03'], ['2026-05-18', '2026-05-18'],
        ['2026-07-01', '2026-07-01'], ['2026-08-03', '2026-08-03'], ['2026-09-07', '2026-09-07'],
        ['2026-09-30', '2026-09-30'], ['2026-10-12', '2026-10-12'], ['2026-11-11', '2026-11-11'],
        ['2026-12-25', '2026-12-25'], ['2027-01-01', '2027-01-01'], ['2027-02-15', '2027-02-15'],
        ['2027-03-26', '2027-03-26'], ['2027-05-24', '2027-05-24'], ['2027-07-01', '2027-07-01'],
        ['2027-08-02', '2027-08-02'], ['2027-09-06', '2027-09-06'], ['2027-09-30', '2027-09-30'],
        ['2027-10-11', '2027-10-11'], ['2027-11-11', '2027-11-11'], ['2027-12-25', '2027-12-25'],
        ['2028-01-01', '2028-01-01'], ['2028-02-21', '2028-02-21'], ['2028-04-14', '2028-04-14'],
        ['2028-05-22', '2028-05-22'], ['2028-07-01', '2028-07-01'], ['2028-08-07', '2028-08-07'],
        ['2028-09-04', '2028-09-04'], ['2028-09-30', '2028-09-30'], ['2028-10-09', '2028-10-09'],
        ['2028-11-11', '2028-11-11'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Statutory holidays of British Columbia (dates as the npm package date-holidays 3.37.0 has them, and 30 September)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: 'statutory holiday',
      },
      reading:
        'Statutory holidays of British Columbia from 2025 to 2028. 30 September, one since 2023, is missing in the package and added here.',
      readingZh: '不列颠哥伦比亚省2025年至2028年的法定假日；9月30日自2023年起为法定假日，软件包所缺，此处补入。',
    },
  ],
};

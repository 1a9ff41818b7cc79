import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2020-01-01', until: null } as const;
const OURS = {
  cite: 'house practice (example)', words: 'house practice', readOn: '2026-11-23', grade: 'design',
} as const;
const house = { force: 'house', span: SPAN, source: OURS } as const;
const MESSAGES = ['self-service', 'in-app', 'email', 'chat', 'sms'] as const;
const TOUCHING = [...MESSAGES, 'letter', 'phone', 'video', 'visit'] as const;

/**
 * A practice that a United States lender of personal loans might set itself. It is no law and its
 * numbers are ours: an example to be edited.
 */
export const housePractice: RulePack = {
  id: 'us/house-practice', version: '1.0.0', title: 'House practice for personal loans (an example, not law)',
  status: 'draft', language: 'en', coverage: { countries: ['US'] },
  rules: [
    {
      ...house, id: 'us/house-practice/basis', kind: 'lawful-basis', breach: 'forbids',
      knows: ['consent', 'contract', 'legal-obligation', 'vital-interest'],
      byAct: { marketing: ['consent'], survey: ['consent'] }, noSwap: true,
      reading: 'A contact rests on the loan agreement, on law, or on a consent that stands; advertising and surveys only on consent.',
    },
    {
      ...house, id: 'us/house-practice/hours', kind: 'contact-hours', breach: 'forbids', channels: ['phone', 'video', 'visit', 'sms', 'chat'],
      hours: { weekday: ['09:00', '20:00'], saturday: ['10:00', '17:00'], sunday: null },
      reading: 'Monday to Friday 09:00 to 20:00, Saturday 10:00 to 17:00, never on a Sunday, in every zone in which the person may be.',
    },
    {
      ...house, id: 'us/house-practice/wishes', kind: 'honour-wishes', breach: 'forbids', times: true, places: true, oneReply: true,
      busyNow: true, unroutedRefusals: true,
      reading: 'Times and places that a borrower names are kept; a refusal that nobody has routed yet goes to a person.',
    },
    {
      ...house, id: 'us/house-practice/weekly', kind: 'frequency-cap', breach: 'forbids', channels: TOUCHING, counts: 'attempts',
      max: 2, window: { days: 7 }, per: ['person', 'institution'], excludes: { replies: true, mandatory: true },
      reading: 'At most two attempts of any kind in seven days, by all that work for the lender together.',
    },
    {
      ...house, id: 'us/house-practice/monthly', kind: 'frequency-cap', breach: 'forbids', channels: TOUCHING, counts: 'attempts',
      max: 5, window: { days: 30 }, per: ['person', 'institution'], excludes: { replies: true, mandatory: true },
      reading: 'At most five attempts of any kind in thirty days.',
    },
    {
      ...house, id: 'us/house-practice/after-conversation', kind: 'cool-down', breach: 'forbids', channels: ['phone', 'video', 'visit'],
      days: 7, per: ['person'], reading: 'A week of quiet after a conversation.',
    },
    {
      ...house, id: 'us/house-practice/opt-out', kind: 'stop', breach: 'forbids', listens: 'OptedOut', mandatorySurvives: true,
      oneReply: true, confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      reading: 'A channel or address that a borrower opts out of is not used.',
    },
    {
      ...house, id: 'us/house-practice/cease', kind: 'stop', breach: 'forbids', listens: 'CeaseRequested',
      survives: ['legally-required-notice', 'first-notice', 'early-intervention-notice'], mandatorySurvives: true,
      reading: 'A request to stop is kept in whatever form it comes, save what the law orders to be sent.',
    },
    {
      ...house, id: 'us/house-practice/protected', kind: 'protection', breach: 'forbids',
      state: ['bankruptcy', 'deceased', 'hospital', 'disaster'], bars: ['monitoring', 'reminder', 'collection', 'inspection', 'survey', 'marketing'],
      allows: ['hardship-support', 'harm-avoidance'], reading: 'Bankruptcy, death, hospital and disaster bar all but help.',
    },
    {
      ...house, id: 'us/house-practice/parties', kind: 'party-role', breach: 'forbids', roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['attorney', 'executor', 'guardian'], consentLifts: { lift: 'third-party' },
      reading: 'Borrowers, guarantors and those who act for them.',
    },
    {
      ...house, id: 'us/house-practice/least-impact', kind: 'least-impact', breach: 'needs-review',
      reading: 'A heavier way needs a reason why each lighter one would not do.',
    },
    {
      ...house, id: 'us/house-practice/tiers', kind: 'tiering', breach: 'needs-review', from: { medium: 3, high: 6 }, dwellDays: 30,
      points: [
        { code: 'tier.past-due', points: 4, pastDueDaysMin: 1 },
        { code: 'tier.past-due-30', points: 3, pastDueDaysMin: 30 },
        { code: 'tier.grade-c-d', points: 1, grades: ['C', 'D'] },
        { code: 'tier.grade-e-g', points: 3, grades: ['E', 'F', 'G'] },
        { code: 'tier.signal', points: 1, signalSeverityMin: 1 },
        { code: 'tier.signal-2', points: 2, signalSeverityMin: 2 },
      ],
      reading: 'Days past due weigh most, then grade and signals; a raised tier stands thirty days.',
    },
    {
      ...house, id: 'us/house-practice/first-check', kind: 'duty', breach: 'needs-review', purpose: 'first-check', anchor: 'disbursedOn',
      earliest: { days: 15 }, latest: { days: 45 }, slackDays: 3, reading: 'Between day 15 and day 45 after payout.',
    },
    {
      ...house, id: 'us/house-practice/routine-check', kind: 'duty', breach: 'needs-review', purpose: 'routine-check', anchor: 'disbursedOn',
      latest: { months: 12 }, recurrence: { oncePer: { months: 12 }, openFor: { days: 60 } },
      variants: [
        { tiers: ['high'], latest: { months: 3 }, every: { months: 3 }, accepts: ['statement', 'document', 'conversation'] },
        { tiers: ['medium'], latest: { months: 6 }, every: { months: 6 } },
      ],
      slackDays: 3, reading: 'Once a year for low, half a year for medium and a quarter for high tiers; a good payer is seen in the ledger, a high tier is asked.',
    },
    {
      ...house, id: 'us/house-practice/address', kind: 'duty', breach: 'needs-review', purpose: 'address-confirmation', anchor: 'disbursedOn',
      earliest: { months: 9 }, latest: { months: 12 }, slackDays: 5, reading: 'Address and number confirmed once in the first year.',
    },
    {
      ...house, id: 'us/house-practice/warning', kind: 'duty', breach: 'needs-review', purpose: 'warning-check', anchor: 'signal', severityMin: 2,
      latest: { days: 14 }, accepts: ['document', 'conversation'], aim: 'soonest', reading: 'A signal of some weight is asked about within two weeks.',
    },
    {
      ...house, id: 'us/house-practice/arrears', kind: 'duty', breach: 'needs-review', purpose: 'arrears-contact', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 1 } }, latest: { days: 10 }, aim: 'soonest', reading: 'A late borrower is told within ten days.',
    },
  ],
};

import type { RulePack } from '../../../src/rules/pack.js';

const base = {
  force: 'law', breach: 'forbids', span: { from: '2024-01-01', until: null },
  source: { cite: 'Act 1', words: 'shall not', readOn: '2026-11-01', grade: 'text' },
  reading: 'One sentence.',
} as const;

/** Every kind with nothing optional: each key of it is required. */
export const leastPack = {
  id: 'xx/least', version: '1.0.0', title: 'Least', status: 'draft', language: 'en', coverage: {},
  rules: [
    { ...base, id: 'xx/least/hours', kind: 'contact-hours', channels: ['phone'],
      hours: { weekday: ['08:00', '20:00'], saturday: null, sunday: null } },
    { ...base, id: 'xx/least/cap', kind: 'frequency-cap', channels: ['phone'], counts: 'attempts',
      max: 7, window: { days: 7 }, per: ['person'] },
    { ...base, id: 'xx/least/cool', kind: 'cool-down', channels: ['phone'], days: 7,
      per: ['person', 'loan'] },
    { ...base, id: 'xx/least/basis', kind: 'lawful-basis', knows: ['consent'], noSwap: true },
    { ...base, id: 'xx/least/wishes', kind: 'honour-wishes', times: true, places: true,
      oneReply: true, busyNow: true, unroutedRefusals: true },
    { ...base, id: 'xx/least/stop', kind: 'stop', listens: 'OptedOut' },
    { ...base, id: 'xx/least/protect', kind: 'protection', state: ['bankruptcy'] },
    { ...base, id: 'xx/least/party', kind: 'party-role', roles: ['borrower'] },
    { ...base, id: 'xx/least/place', kind: 'place', places: ['work'], channels: ['visit'] },
    { ...base, id: 'xx/least/before', kind: 'precondition', needs: 'notice' },
    { ...base, id: 'xx/least/content', kind: 'content' },
    { ...base, id: 'xx/least/least', kind: 'least-impact' },
    { ...base, id: 'xx/least/duty', kind: 'duty', purpose: 'routine-check', anchor: 'lastCheck',
      latest: { months: 3 } },
    { ...base, id: 'xx/least/tier', kind: 'tiering', points: [{ code: 'a', points: 1 }],
      from: { medium: 3, high: 6 }, dwellDays: 30 },
    { ...base, id: 'xx/least/days', kind: 'workdays', country: 'CN', validFrom: '2026-01-01',
      validUntil: '2026-12-31', off: [['2026-02-15', '2026-02-23']], workdays: ['2026-02-14'] },
  ],
} as const satisfies RulePack;

const lift = {
  lift: 'hours', daysMax: 7, endsOnConversation: true, direct: true, obtainedInHours: true,
} as const;

const rebuttal = { ground: 'asked', purposes: ['debt-enquiry'], mandatory: true } as const;

const full = {
  ...base, source: { ...base.source, url: 'https://example.org/act' },
  guard: {
    countries: ['CN'], regions: ['SH'], localities: ['Pudong'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender'], ownName: true, obtained: ['current'], capacity: 'controller',
      institutionKinds: ['bank'] }],
    acts: ['collection'], actsExcept: [], purposes: ['arrears-contact'],
    purposesExcept: ['debt-enquiry'], channels: ['phone'], products: ['consumer-loan'],
    roles: ['borrower'], places: ['home'], content: ['mentions-debt'],
    pastDueDays: { min: 1, max: 90 }, amount: { min: 0.5, max: 10, currency: 'CNY' },
    prerecorded: false, autodialled: false,
  },
  exceptionTo: ['yy/elsewhere/rule'],
} as const;

/** Every kind with every optional key. */
export const fullPack = {
  id: 'xx/full', version: '1', title: 'Full', status: { reviewedBy: 'A. Reader', on: '2026-11-02' },
  language: 'zh-CN', coverage: { countries: ['CN'] },
  rules: [
    { ...full, id: 'xx/full/hours', kind: 'contact-hours', channels: ['phone', 'visit'],
      hours: { weekday: ['00:00', '24:00'], saturday: ['09:00', '12:00'], sunday: null,
        holiday: null, makeupWorkday: ['08:00', '20:00'] },
      untilInclusive: true, zone: 'Asia/Shanghai', calendar: 'CN', consentLifts: lift },
    { ...full, id: 'xx/full/cap', kind: 'frequency-cap', channels: ['phone'],
      counts: 'conversations', max: 1, window: { calendar: 'week' }, per: ['person'],
      mergeAccounts: ['student-loan'], minGapDays: 1, presumesCompliance: true,
      excludes: { outcomes: ['busy'], acts: ['reply'], mandatory: true, replies: true },
      consentLifts: lift, rebuttals: [rebuttal],
      cautions: [{ ground: 'rapid', attemptsMin: 2, withinMinutes: 5 }] },
    { ...full, id: 'xx/full/cool', kind: 'cool-down', channels: ['phone'], days: 1,
      per: ['loan'], mergeAccounts: [], presumesCompliance: false, consentLifts: lift,
      rebuttals: [] },
    { ...full, id: 'xx/full/basis', kind: 'lawful-basis', knows: ['consent', 'contract'],
      byAct: { marketing: ['consent'], survey: [] }, noSwap: false,
      separateConsent: [{ when: { content: ['location-track'] }, code: 'location' }] },
    { ...full, id: 'xx/full/wishes', kind: 'honour-wishes', times: true, places: false,
      oneReply: true, busyNow: false, unroutedRefusals: true, consentLifts: lift },
    { ...full, id: 'xx/full/stop', kind: 'stop', listens: 'CeaseRequested', forms: ['written'],
      survives: ['efforts-ended-notice'], mandatorySurvives: true, oneReply: true,
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 } },
    { ...full, id: 'xx/full/protect', kind: 'protection', state: 'representation',
      bars: ['collection'], allows: ['complaint-reply'], afterDays: 0 },
    { ...full, id: 'xx/full/party', kind: 'party-role', roles: [], relations: ['spouse'],
      othersFor: ['location-information'], consentLifts: lift },
    { ...full, id: 'xx/full/place', kind: 'place', places: ['work'], channels: ['email'],
      employerProvided: true, unlessUsed: true, unlessConsent: true, lifetimeMax: 1,
      whenStated: true },
    { ...full, id: 'xx/full/before', kind: 'precondition', needs: 'attempt', channels: ['letter'],
      daysBefore: 14 },
    { ...full, id: 'xx/full/content', kind: 'content', requiresOptOut: true,
      bans: ['visible-to-others'], messageClass: { name: 'limited', channels: ['phone'],
        needs: ['asks-to-reply'], allows: [], conveys: [] } },
    { ...full, id: 'xx/full/least', kind: 'least-impact' },
    { ...full, id: 'xx/full/duty', kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn',
      earliest: { days: 0 }, latest: { workdays: 15, country: 'CN' },
      recurrence: { oncePer: { months: 3 }, openFor: { days: 30 } },
      variants: [{ tiers: ['low'], grades: ['A'], classifications: ['normal'], termMonthsMax: 3,
        earliest: { days: 1 }, latest: { months: 1 }, every: { months: 6 }, accepts: ['data'],
        waived: true }],
      accepts: ['data', 'document'], people: 2, slackDays: 3, aim: 'soonest', severityMin: 2,
      calendar: 'CN' },
    { ...full, id: 'xx/full/tier', kind: 'tiering', points: [{ code: 'arrears', points: -2,
      pastDueDaysMin: 1, classifications: ['loss'], grades: ['D'], signalSeverityMin: 3 }],
      from: { medium: 3, high: 6 }, dwellDays: 0 },
    { ...full, id: 'xx/full/days', kind: 'workdays', country: 'CN', validFrom: '2026-01-01',
      validUntil: '2026-12-31', off: [], workdays: [] },
  ],
} as const satisfies RulePack;

import type { RulePack } from '../../rules/pack.js';

const READ_ON = '2026-11-23';
const SPAN = { from: '2021-11-30', until: null } as const;
const CFR = 'https://www.ecfr.gov/current/title-12/chapter-X/part-1006';
const CONSENT = {
  lift: 'frequency', daysMax: 7, endsOnConversation: true, direct: true,
} as const;
const REBUTTALS = [
  { ground: 'required-by-law', mandatory: true, purposes: ['legally-required-call', 'legally-required-notice'] },
  { ground: 'active-litigation', purposes: ['litigation-contact'] },
  { ground: 'information-requested', purposes: ['information-requested', 'requested-callback'] },
  { ground: 'harm-avoidance', purposes: ['harm-avoidance'] },
] as const;
const LIVE = ['phone', 'video', 'visit'] as const;
const ELECTRONIC = ['email', 'chat', 'sms', 'in-app', 'self-service'] as const;

/**
 * Regulation F, contact limits: covered debt collectors only. A lender that collects its own
 * debts in its own name is not bound by it, nor a servicer of a loan that was current when it
 * was obtained.
 * @source 12 CFR part 1006; 15 USC 1692a(6)
 */
export const regF: RulePack = {
  id: 'us/reg-f', version: '1.0.0', title: 'Regulation F: debt collection contact (12 CFR 1006)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], partyKinds: ['natural-person'],
    actors: [
      { roles: ['collector'], obtained: ['default'] },
      { roles: ['servicer'], obtained: ['default'] },
      { roles: ['lender'], ownName: false },
    ],
  },
  rules: [
    {
      id: 'us/reg-f/hours', kind: 'contact-hours', force: 'law', breach: 'forbids', span: SPAN,
      channels: [...ELECTRONIC, ...LIVE],
      hours: { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] },
      untilInclusive: true,
      consentLifts: { lift: 'hours', direct: true, obtainedInHours: true },
      source: {
        cite: '12 CFR 1006.6(b)(1)(i)', url: CFR,
        words: 'before 8:00 a.m. and after 9:00 p.m. local time at the consumer\'s location is inconvenient',
        readOn: READ_ON, grade: 'text',
      },
      reading: 'From 08:00:00 to 21:00:00, both included, in every zone in which the person may be; a message counts when it is sent.',
    },
    {
      id: 'us/reg-f/stated-times-and-places', kind: 'honour-wishes', force: 'law', breach: 'forbids', span: SPAN,
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      exceptionTo: ['us/reg-f/hours'],
      consentLifts: { lift: 'hours', direct: true },
      source: {
        cite: '12 CFR 1006.6(b)(1)', url: CFR,
        words: 'at any unusual time, or at a time that the debt collector knows or should know is inconvenient to the consumer',
        readOn: READ_ON, grade: 'text',
      },
      reading: 'Times and places that the person has named are kept, whoever learned of them; a convenient time named replaces the usual hours; a message of the person opens one reply on the same channel.',
    },
    {
      id: 'us/reg-f/workplace', kind: 'place', force: 'law', breach: 'forbids', span: SPAN,
      places: ['work'], channels: ['phone', 'visit', 'letter'], whenStated: true,
      source: {
        cite: '12 CFR 1006.6(b)(3)', url: CFR,
        words: 'knows or has reason to know that the consumer\'s employer prohibits the consumer from receiving such communication',
        readOn: READ_ON, grade: 'text',
      },
      reading: 'Once it is on file that the workplace is closed, nothing goes there; a mobile telephone is not tied to a place.',
    },
    {
      id: 'us/reg-f/call-frequency', kind: 'frequency-cap', force: 'law', breach: 'presumed-violation', span: SPAN,
      channels: ['phone'], counts: 'attempts', max: 7, window: { days: 7 }, per: ['actor', 'person', 'loan'],
      mergeAccounts: ['student-loan'], excludes: { outcomes: ['busy', 'not-in-service'] },
      presumesCompliance: true, consentLifts: CONSENT, rebuttals: REBUTTALS,
      cautions: [
        { ground: 'rapid-succession', attemptsMin: 2, withinMinutes: 5 },
        { ground: 'concentrated-in-a-day', attemptsMin: 7, withinMinutes: 1440 },
      ],
      source: {
        cite: '12 CFR 1006.14(b)(2)(i)(A), (b)(3), (b)(4)', url: CFR,
        words: 'more than seven times within seven consecutive days', readOn: READ_ON, grade: 'text',
      },
      reading: 'In any seven consecutive local dates calls 1 to 7 about one debt pass and the 8th is presumed a violation; busy and not in service do not count, nor calls under a consent of at most seven days.',
    },
    {
      id: 'us/reg-f/after-conversation', kind: 'cool-down', force: 'law', breach: 'presumed-violation', span: SPAN,
      channels: ['phone'], days: 7, per: ['actor', 'person', 'loan'], mergeAccounts: ['student-loan'],
      presumesCompliance: true, consentLifts: CONSENT, rebuttals: REBUTTALS,
      source: {
        cite: '12 CFR 1006.14(b)(2)(i)(B)', url: CFR,
        words: 'within a period of seven consecutive days after having had a telephone conversation', readOn: READ_ON,
        grade: 'text',
      },
      reading: 'The date of the conversation is day 1, whoever called; days 1 to 7 are presumed a violation for each debt discussed, day 8 is open.',
    },
    {
      id: 'us/reg-f/attorney', kind: 'protection', force: 'law', breach: 'forbids', span: SPAN, state: 'representation',
      source: {
        cite: '12 CFR 1006.6(b)(2); 15 USC 1692c(a)(2)', url: CFR,
        words: 'is represented by an attorney with respect to such debt and knows, or can readily ascertain, the attorney\'s name and address',
        readOn: READ_ON, grade: 'text',
      },
      reading: 'A person represented for a debt is not contacted about it until the attorney allows it or does not answer in reasonable time, which a person must record.',
    },
    {
      id: 'us/reg-f/cease', kind: 'stop', force: 'law', breach: 'forbids', span: SPAN, listens: 'CeaseRequested',
      forms: ['written', 'electronic'],
      survives: ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'],
      source: {
        cite: '12 CFR 1006.6(c); 15 USC 1692c(c)', url: CFR,
        words: 'notifies a debt collector in writing that the consumer refuses to pay a debt or that the consumer wishes the debt collector to cease further communication',
        readOn: READ_ON, grade: 'text',
      },
      reading: 'A written or electronic request stops contact about the debt from its receipt; three notices survive. The notice of Regulation X is left to a pack of its own.',
    },
    {
      id: 'us/reg-f/medium-opt-out', kind: 'stop', force: 'law', breach: 'forbids', span: SPAN, listens: 'OptedOut',
      mandatorySurvives: true, oneReply: true,
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      source: {
        cite: '12 CFR 1006.14(h)', url: CFR,
        words: 'has requested that the debt collector not use to communicate with the person', readOn: READ_ON, grade: 'text',
      },
      reading: 'A medium, or one address or number, asked not to be used is not used; one message may confirm that and no more, and a message of the person opens one reply.',
    },
    {
      id: 'us/reg-f/opt-out-notice', kind: 'content', force: 'law', breach: 'forbids', span: SPAN,
      guard: { channels: ['email', 'sms', 'chat'] }, requiresOptOut: true,
      bans: ['opt-out-by-post-only', 'opt-out-fee', 'opt-out-asks-personal-data'],
      source: {
        cite: '12 CFR 1006.6(e)', url: CFR,
        words: 'a reasonable and simple method by which the consumer can opt out', readOn: READ_ON, grade: 'recalled',
      },
      reading: 'Every electronic message to an address or number says how to opt out, without fee and without asking for more than the wish and the address.',
    },
    {
      id: 'us/reg-f/work-email', kind: 'place', force: 'law', breach: 'forbids', span: SPAN,
      places: ['work'], channels: ['email'], employerProvided: true, unlessUsed: true, unlessConsent: true,
      source: {
        cite: '12 CFR 1006.22(f)(3)', url: CFR,
        words: 'an email address that the debt collector knows is provided to the consumer by the consumer\'s employer',
        readOn: READ_ON, grade: 'recalled',
      },
      reading: 'An employer\'s mailbox is closed unless the person has written from it about the debt or agreed to it.',
    },
    {
      id: 'us/reg-f/social-media', kind: 'content', force: 'law', breach: 'forbids', span: SPAN, bans: ['visible-to-others'],
      source: {
        cite: '12 CFR 1006.22(f)(4)', url: CFR,
        words: 'viewable by the general public or the person\'s social media contacts', readOn: READ_ON, grade: 'text',
      },
      reading: 'Nothing that others can see.',
    },
    {
      id: 'us/reg-f/third-persons', kind: 'party-role', force: 'law', breach: 'forbids', span: SPAN,
      roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'parent', 'guardian', 'executor', 'attorney'], othersFor: ['location-information'],
      consentLifts: { lift: 'third-party' },
      source: {
        cite: '12 CFR 1006.6(a), (d)(1); 15 USC 1692b, 1692c(b), (d)', url: CFR,
        words: 'may not communicate, in connection with the collection of any debt, with any person other than', readOn: READ_ON,
        grade: 'text',
      },
      reading: 'Only the consumer, those whom the law counts as the consumer, and the attorney; anyone else only to ask where the person is.',
    },
    {
      id: 'us/reg-f/limited-content-message', kind: 'content', force: 'law', breach: 'forbids', span: SPAN,
      messageClass: {
        name: 'limited-content-message', channels: ['phone'],
        needs: ['neutral-business-name', 'asks-to-reply', 'names-person', 'gives-telephone-number'],
        allows: ['salutation', 'date-and-time', 'suggested-times', 'any-representative'],
        conveys: ['mentions-debt', 'business-name-shows-collection', 'asks-payment', 'states-balance', 'states-cause', 'identifies-collector'],
      },
      source: {
        cite: '12 CFR 1006.2(j)', url: CFR, words: 'A limited-content message means a voicemail message for a consumer that includes all of the content',
        readOn: READ_ON, grade: 'secondary',
      },
      reading: 'A whole voicemail with the four needed items and at most the four optional ones; it is an attempt and a call all the same.',
    },
  ],
};
